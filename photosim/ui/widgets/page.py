"""A page that stands over the library's for a while: comparing, duplicates, teaching."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from photosim.ui.widgets.action import ActionSet, KeyHints
from photosim.ui.widgets.icons import IconBinder


class Page(QWidget):
    """What each page is to the window that it is registered with.

    ``left``: a person wants back. ``visit_asked``: they want to see this page.

    A page is built when it is first needed, and only then is its module imported. The actions that
    lead to it are there before, and work while other pages are in front: they are what ``opening``
    gives, a function beside the page in a module of that name, which imports little.

    keys: the actions of the page itself; their keys work while it is in front.

    title, hints: of its part of the overview of keys.
    """

    left = Signal()
    visit_asked = Signal()

    name = ""
    """What the page is called in the window's title: as the action that leads to it."""

    fills_window = False
    """Whether the window's menus and status bar make room for it."""

    tells_end = False
    """Whether it says itself, to a screen reader too, that work has ended."""

    def __init__(self, icons: IconBinder, title: str, hints: KeyHints = ()) -> None:
        super().__init__()
        self.keys = ActionSet(self, icons, title=title, hints=hints)

    @property
    def content(self) -> QWidget:
        """What messages stand over: the page without its bars."""
        return self

    @property
    def can_go_forward(self) -> bool:
        """Whether one has gone back on the page itself."""
        return False

    def go_back(self) -> None:
        """One step back: out of the page where it has no ways of its own."""
        self.left.emit()

    def go_forward(self) -> None:
        """One step forward, where one has gone back on the page."""

    def set_full_screen(self, on: bool) -> None:
        """Have the window take the whole screen, or give it back, where the page does that."""

    def on_leave(self) -> None:
        """Another page is shown: let go of what is large."""

    def shut_down(self) -> None:
        """The window is closed for good: stop what reads the library."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
