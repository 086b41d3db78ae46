"""The overview of keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QWidget,
)

from photosim.ui.widgets.action import KeyHints
from photosim.ui.widgets.layout import in_column, scrolled, text_label


class ShortcutsDialog(QDialog):
    """Shows keys under their headings."""

    def __init__(
        self, parts: Sequence[tuple[str, KeyHints]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keyboard shortcuts")
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        line = 0
        for menu, rows in parts:
            heading = text_label(menu, role="heading")
            heading.setContentsMargins(0, 10 if line else 0, 0, 2)
            grid.addWidget(heading, line, 0, 1, 2)
            line += 1
            for keys, text in rows:
                grid.addWidget(QLabel(text), line, 0)
                label = text_label(keys, role="muted")
                grid.addWidget(label, line, 1)
                line += 1
        body = QWidget()
        body.setLayout(grid)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        in_column((scrolled(body), 1), buttons, on=self)
        self.resize(560, 620)
