"""What is asked before photos are renamed, exported or printed."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from photosim.core.errors import UsageError
from photosim.core.language import tr, tr_n
from photosim.imaging.writing import PictureFormat
from photosim.library.filing.filer import checked_name
from photosim.library.filing.values import ExportChoice
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.layout import choice, in_column, text_label
from photosim.ui.widgets.theme import GRID

FORMATS = (
    ("JPEG", PictureFormat.JPEG),
    ("PNG", PictureFormat.PNG),
    (tr("WebP"), PictureFormat.WEBP),
)
SIDES = (
    (tr("As it is"), None),
    (tr("4096 pixels"), 4096),
    (tr("2560 pixels"), 2560),
    (tr("1920 pixels"), 1920),
    (tr("1280 pixels"), 1280),
    (tr("640 pixels"), 640),
)


class RenameDialog(QDialog):
    """Asks for another name of a photo; ``named(str)`` once it is one that can be had."""

    named = Signal(str)

    def __init__(self, parent: QWidget, path: Path, along: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Rename"))
        self._path = path
        self.edit = QLineEdit(path.name)
        self.edit.setAccessibleName(tr("Name of the photo"))
        self.edit.setSelection(0, len(path.stem))
        self.problem = text_label(role="error", wrap=True)
        beside = tr_n("{n} file beside it follows.", "{n} files beside it follow.", along)
        note = text_label(beside if along else "", role="muted")
        note.setVisible(bool(along))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.yes = buttons.addButton(tr("Rename"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        heading = text_label(tr("New name of “{name}”", name=path.name), wrap=True)
        in_column(heading, self.edit, note, self.problem, buttons, spacing=10, on=self)
        self.setMinimumWidth(420)
        self.edit.textChanged.connect(self._check)
        self._check()

    def _check(self) -> None:
        text = self.edit.text()
        try:
            checked_name(self._path, text)
            problem = ""
        except UsageError as error:
            problem = error.message
        self.yes.setEnabled(not problem)
        # Nothing was typed yet.
        self.problem.setText("" if text in {"", self._path.name} else problem)

    def _accept(self) -> None:
        self.accept()
        self.named.emit(self.edit.text())


class ExportDialog(QDialog):
    """Asks how photos are written anew; ``chosen(ExportChoice)`` follows."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, photos: int, before: ExportChoice) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Export"))
        self.format = choice(tr("Format"), FORMATS)
        self.format.setCurrentIndex(max(0, self.format.findData(before.format)))
        self.side = choice(tr("Longer side"), SIDES)
        self.side.setCurrentIndex(max(0, self.side.findData(before.side)))
        self.quality = QSpinBox()
        # The style sheet has no say in where the text of its field begins.
        self.quality.lineEdit().setTextMargins(2 * GRID, 0, 2 * GRID, 0)
        self.quality.setRange(1, 100)
        self.quality.setValue(before.quality)
        self.quality.setAccessibleName(tr("Quality, 1 to 100"))
        self.metadata = QCheckBox(tr("Keep time, place, camera and texts"))
        self.metadata.setChecked(before.metadata)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(tr("Format"), self.format)
        form.addRow(tr("Longer side, at most"), self.side)
        form.addRow(tr("Quality"), self.quality)
        form.addRow(self.metadata)
        note = text_label(
            tr(
                "Upright and in sRGB. The photos themselves stay as they are, and no other file is"
                " written over."
            ),
            role="muted",
            wrap=True,
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.yes = buttons.addButton(tr("Choose folder…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        heading = text_label(tr("Export {photos}", photos=fmt.photos(photos)), role="heading")
        in_column(heading, form, note, buttons, spacing=14, on=self)
        self.setMinimumWidth(420)
        self.format.currentIndexChanged.connect(lambda _: self._show_quality())
        self._show_quality()

    def _show_quality(self) -> None:
        self.quality.setEnabled(self.format.currentData() != PictureFormat.PNG)

    def _accept(self) -> None:
        self.accept()
        made = ExportChoice(
            PictureFormat(self.format.currentData()),
            self.side.currentData(),
            self.quality.value(),
            self.metadata.isChecked(),
        )
        self.chosen.emit(made)


class Paper(StrEnum):
    """How photos stand on pages."""

    WHOLE = "whole"
    SHEET = "sheet"


class PrintDialog(QDialog):
    """Asks how photos stand on paper; ``chosen(Paper)`` follows."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, photos: int) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Print"))
        self.whole = QRadioButton(tr("One photo on each page"))
        self.sheet = QRadioButton(tr("A contact sheet, with names and dates"))
        self.whole.setChecked(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.yes = buttons.addButton(tr("Choose printer…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.yes.setDefault(True)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        heading = text_label(tr("Print {photos}", photos=fmt.photos(photos)), role="heading")
        in_column(heading, self.whole, self.sheet, buttons, spacing=12, on=self)
        self.setMinimumWidth(380)

    def _accept(self) -> None:
        self.accept()
        self.chosen.emit(Paper.WHOLE if self.whole.isChecked() else Paper.SHEET)
