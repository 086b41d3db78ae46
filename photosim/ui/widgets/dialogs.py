"""Windows over the window: errors, confirmations, keys, about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

import photosim
from photosim.core.errors import PhotosimError
from photosim.ui.widgets import format as fmt
from photosim.ui.window.actions import overview


def as_shown(error: BaseException) -> PhotosimError:
    """Any exception as title, sentence and next step. Pure.

    An error of ours that nobody foresaw says so, names itself, and says where the details are.
    """
    if isinstance(error, PhotosimError):
        return error
    if isinstance(error, OSError) and error.strerror:
        where = f" ({error.filename})" if error.filename else ""
        return PhotosimError(
            "The system refused",
            f"{error.strerror}{where}.",
            "Check the drive and its permissions, then try again.",
        )
    kind = type(error).__name__
    return PhotosimError(
        "Something went wrong in photosim",
        f"{kind}: {error}" if str(error) else f"{kind}.",
        "Your photos are not touched. The details are in the log file.",
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
    box.setInformativeText("\n\n".join(part for part in (shown.message, shown.next_step) if part))
    box.setStandardButtons(QMessageBox.StandardButton.Ok)
    return box


def remove_box(parent: QWidget, folder: Path, photos: int) -> QMessageBox:
    """Ask whether a folder should be forgotten; ``accepted`` is the yes."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Remove folder")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"Stop watching “{folder.name or folder}”?")
    count = "Its photo leaves" if photos == 1 else f"Its {fmt.count(photos)} photos leave"
    box.setInformativeText(
        f"{count} the library and are no longer found. The files on the disk are not touched.\n\n"
        f"{folder}"
    )
    yes = box.addButton("Remove from photosim", QMessageBox.ButtonRole.AcceptRole)
    yes.setObjectName("remove")
    keep = box.addButton("Keep", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    return box


def watch_box(parent: QWidget, folders: Sequence[Path]) -> QMessageBox:
    """Ask whether dropped folders should be watched; ``accepted`` is the yes."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle("Watch folder")
    box.setTextFormat(Qt.TextFormat.PlainText)
    one = len(folders) == 1
    name = f"“{folders[0].name or folders[0]}”" if one else f"these {len(folders)} folders"
    box.setText(f"Watch {name}?")
    its = "its" if one else "their"
    box.setInformativeText(
        f"photosim reads {its} photos, keeps up with changes, and changes no file.\n\n"
        + "\n".join(str(folder) for folder in folders[:8])
    )
    yes = box.addButton("Watch", QMessageBox.ButtonRole.AcceptRole)
    yes.setObjectName("watch")
    no = box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(yes)
    box.setEscapeButton(no)
    return box


def about_box(parent: QWidget, library: Path, model: str) -> QMessageBox:
    """What this is, its version, where the library lies, which model answers."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("About photosim")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setIconPixmap(QGuiApplication.windowIcon().pixmap(64, 64))
    box.setText(f"photosim {photosim.__version__}")
    lines = [
        "Finds the duplicates and the look-alikes of a photo in your own folders,"
        " on your own computer. Nothing is sent anywhere.",
        f"Library: {library}",
    ]
    if model:
        lines.append(f"Model: {model}")
    lines.append("Licence: Apache-2.0")
    box.setInformativeText("\n\n".join(lines))
    return box


class ShortcutsDialog(QDialog):
    """The overview of keys, made from the list of actions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keyboard shortcuts")
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        line = 0
        for menu, rows in overview():
            heading = QLabel(menu)
            heading.setProperty("role", "heading")
            heading.setContentsMargins(0, 10 if line else 0, 0, 2)
            grid.addWidget(heading, line, 0, 1, 2)
            line += 1
            for keys, text in rows:
                grid.addWidget(QLabel(text), line, 0)
                label = QLabel(keys)
                label.setProperty("role", "muted")
                grid.addWidget(label, line, 1)
                line += 1
        body = QWidget()
        body.setLayout(grid)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        self.resize(560, 620)


def ask(box: QMessageBox, yes: str, on_yes: Callable[[], None]) -> None:
    """Open a box without blocking; call ``on_yes`` where its button named ``yes`` is clicked."""

    def finished() -> None:
        clicked = box.clickedButton()
        if clicked is not None and clicked.objectName() == yes:
            on_yes()

    box.finished.connect(finished)
    box.open()
