"""Windows over the window: errors and confirmations."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.language import labelled, sentence, tr
from photosim.core.system_words import system_words
from photosim.ui.widgets import icons
from photosim.ui.widgets.theme import beside_text, theme_of
from photosim.ui.widgets.words.remedies import remedy_words

SIDE = 32
"""Points of the icon beside the words of a message, with the smallest text."""


def as_shown(error: BaseException) -> PhotosimError:
    """Any exception as title, sentence and next step. Pure.

    An error of ours that nobody foresaw says so, names itself, and says where the details are.
    """
    if isinstance(error, PhotosimError):
        return error
    if isinstance(error, OSError) and error.strerror:
        where = f" ({error.filename})" if error.filename else ""
        return PhotosimError(
            tr("The system refused"), sentence(f"{system_words(error)}{where}"), Remedy.CHECK_DISK
        )
    kind = type(error).__name__
    return PhotosimError(
        tr("Something went wrong in photosim"),
        labelled(kind, error) if str(error) else sentence(kind),
        Remedy.READ_LOG,
    )


def message_box(
    parent: QWidget | None, title: str, text: str, more: str, *, icon: str, role: str
) -> QMessageBox:
    """A box with words, not yet shown, which goes when it is closed.

    icon: the name of a drawing; role: its colour in the theme.
    """
    box = QMessageBox(parent)
    side = beside_text(SIDE)
    color = theme_of(box).tokens[role]
    box.setIconPixmap(icons.pixmap(icon, color, side, box.devicePixelRatioF()))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    box.setInformativeText(more)
    return box


def error_box(parent: QWidget | None, error: BaseException) -> QMessageBox:
    """A message box for an error, not yet shown."""
    shown = as_shown(error)
    parts = (shown.message, remedy_words(shown.remedy, shown.about))
    more = "\n\n".join(filter(None, parts))
    box = message_box(parent, "photosim", shown.title, more, icon="warning", role="warning")
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
    box = message_box(parent, title, text, more, icon="help", role="accent")
    button = box.addButton(yes[1], QMessageBox.ButtonRole.AcceptRole)
    button.setObjectName(yes[0])
    keep = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(button if safe else keep)
    box.setEscapeButton(keep)
    box.finished.connect(lambda _: do() if box.clickedButton() is button else None)
    box.open()


def ask_text(
    parent: QWidget,
    title: str,
    label: str,
    on_text: Callable[[str], object],
    offered: Sequence[str] = (),
) -> None:
    """Ask for a few words, some of which may be ``offered``; nothing follows on none. Does not
    block."""
    dialog = QInputDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    if offered:
        dialog.setComboBoxItems(list(offered))
        dialog.setComboBoxEditable(True)
    dialog.textValueSelected.connect(lambda text: on_text(text.strip()) if text.strip() else None)
    dialog.open()
