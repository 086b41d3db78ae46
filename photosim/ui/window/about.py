"""What photosim is: version, library, model, and the licences of all that is bundled."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

import photosim
from photosim.core.language import tr
from photosim.ui.widgets.layout import in_column, in_row, roomy, text_label, text_share
from photosim.ui.widgets.table_dialog import Column, Table, TableRow
from photosim.ui.widgets.theme import beside_text


class AboutDialog(QDialog):
    """Version, where the library lies, which model answers, whose work is in it."""

    def __init__(self, parent: QWidget, library: str, model: str) -> None:
        # What reads the packages takes long to import: not before somebody asks for them.
        from photosim.core.licences import bundled

        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About photosim"))
        icon, side = QLabel(), beside_text(64)
        icon.setPixmap(QGuiApplication.windowIcon().pixmap(side, side))
        icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.facts = [
            text_label(f"photosim {photosim.__version__}", role="title"),
            text_label(
                tr(
                    "Finds the duplicates and the look-alikes of a photo in your own folders,"
                    " on your own computer. Nothing is sent anywhere."
                ),
                wrap=True,
            ),
            text_label(tr("Library: {path}", path=library), role="muted", wrap=True),
        ]
        if model:
            self.facts.append(
                text_label(tr("Model: {model}", model=model), role="muted", wrap=True)
            )
        self.facts.append(text_label(tr("Licence: Apache-2.0"), role="muted"))
        for fact in self.facts:
            fact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.parts = Table(
            tr("What is bundled, and its licences"),
            (
                Column(tr("Comes with"), 200),
                Column(tr("Version"), 80),
                Column(tr("Licence"), None),
            ),
            to_read=True,
            share=text_share(),
        )
        self.parts.show_rows(
            [TableRow(one.name, (one.name, one.version, one.licence)) for one in bundled()]
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        words = in_column(*self.facts, spacing=6)
        head = in_row(icon, (words, 1), spacing=16)
        in_column(head, (self.parts, 1), buttons, margins=(18, 18, 18, 12), spacing=14, on=self)
        self.resize(roomy(self, 600, 520))
