"""What stands over a page and over a list at the side."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

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


class ListHead(QWidget):
    """The title of a list at the side, and buttons for what is added to it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        heading = QLabel(title)
        heading.setProperty("role", "heading")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 10, 8, 4)
        self._row.addWidget(heading)
        self._row.addStretch(1)

    def add_button(self, action: QAction) -> None:
        """Put a button for an action beside the title."""
        button = QToolButton()
        button.setDefaultAction(action)
        self._row.addWidget(button)
