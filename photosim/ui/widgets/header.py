"""The top of a page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from photosim.ui.widgets.icons import IconBinder


class PageHeader(QWidget):
    """The way back, what the page is, a detail about it, and at the right what a page adds to
    ``row``. ``left``: a person wants back."""

    left = Signal()

    def __init__(self, title: str, icons: IconBinder) -> None:
        super().__init__()
        self.title = QLabel(title)
        self.title.setProperty("role", "heading")
        self.detail = QLabel()
        self.detail.setProperty("role", "muted")
        self.detail.setTextFormat(Qt.TextFormat.PlainText)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(8, 6, 12, 6)
        self.row.setSpacing(6)
        for widget in (icons.button("back", "Back (Esc)", self.left.emit), self.title, self.detail):
            self.row.addWidget(widget)
        self.row.addStretch(1)
