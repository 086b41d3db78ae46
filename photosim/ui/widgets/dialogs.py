"""Windows over the window: errors and confirmations."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from photosim.core.errors import PhotosimError, Remedy
from photosim.ui.widgets.words.remedies import remedy_words


def as_shown(error: BaseException) -> PhotosimError:
    """Any exception as title, sentence and next step. Pure.

    An error of ours that nobody foresaw says so, names itself, and says where the details are.
    """
    if isinstance(error, PhotosimError):
        return error
    if isinstance(error, OSError) and error.strerror:
        where = f" ({error.filename})" if error.filename else ""
        return PhotosimError("The system refused", f"{error.strerror}{where}.", Remedy.CHECK_DISK)
    kind = type(error).__name__
    return PhotosimError(
        "Something went wrong in photosim",
        f"{kind}: {error}" if str(error) else f"{kind}.",
        Remedy.READ_LOG,
    )


def error_box(parent: QWidget | None, error: BaseException) -> QMessageBox:
    """A message box for an error, not yet shown."""
    shown = as_shown(error)
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle("photosim")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(shown.title)
    parts = (shown.message, remedy_words(shown.remedy, shown.about))
    box.setInformativeText("\n\n".join(filter(None, parts)))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    return box


def ask(
    parent: QWidget,
    title: str,
    text: str,
    do: Callable[[], object],
    *,
    more: str,
    yes: tuple[str, str],
    no: str,
    safe: bool = False,
) -> None:
    """Ask, with a way out that is the default unless yes is ``safe``; on yes, ``do``. Does not
    block.

    yes: name and words of its button.
    """
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    button = box.addButton(yes[1], QMessageBox.ButtonRole.AcceptRole)
    button.setObjectName(yes[0])
    keep = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(button if safe else keep)
    box.setEscapeButton(keep)
    box.finished.connect(lambda _: do() if box.clickedButton() is button else None)
    box.open()
