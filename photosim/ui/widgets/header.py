"""What stands over a page and over a list at the side."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from photosim.core.language import tr
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_row, text_label


class PageHeader(QWidget):
    """The way back, what the page is, a detail about it, and at the right what a page adds to
    ``row``. ``left``: a person wants back."""

    left = Signal()

    def __init__(self, title: str, icons: IconBinder) -> None:
        super().__init__()
        self.title = text_label(title, role="heading")
        self.detail = text_label(role="muted")
        self.row = in_row(
            icons.button("back", tr("Back (Esc)"), self.left.emit),
            self.title,
            self.detail,
            None,
            margins=(8, 6, 12, 6),
            spacing=6,
            on=self,
        )


class ListHead(QWidget):
    """The title of a list at the side, and buttons for what is added to it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        heading = text_label(title, role="heading")
        self._row = in_row(heading, None, margins=(14, 10, 8, 4), on=self)

    def add_button(self, action: QAction) -> None:
        """Put a button for an action beside the title."""
        button = QToolButton()
        button.setDefaultAction(action)
        self._row.addWidget(button)
