"""The pages of the window: the library's own, and those that stand over it for a while."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


class Pages(QStackedWidget):
    """Shows one page. Leaving it brings back the one before, with the keyboard where it was.

    ``changed`` follows when another page is shown.
    """

    changed = Signal()

    def __init__(self, main: QWidget) -> None:
        super().__init__()
        self._main = main
        self._before: list[tuple[QWidget, QWidget | None]] = []
        self.addWidget(main)

    @property
    def at_main(self) -> bool:
        """Whether the library's page is shown."""
        return self.currentWidget() is self._main

    def visit(self, page: QWidget) -> None:
        """Show a page over the one that is shown; nothing where it is shown already."""
        before = self.currentWidget() or self._main
        if page is before:
            return
        self._before.append((before, QApplication.focusWidget()))
        self._show(page, page)

    def leave(self) -> None:
        """Go back to the page before; nothing at the library's own."""
        if self._before:
            page, focus = self._before.pop()
            self._show(page, focus if focus is not None and page.isAncestorOf(focus) else page)

    def go_main(self) -> None:
        """Back to the library's page, however many pages are over it."""
        if self._before:
            _, focus = self._before[0]
            self._before.clear()
            self._show(self._main, focus or self._main)

    def _show(self, page: QWidget, focus: QWidget) -> None:
        self.setCurrentWidget(page)
        focus.setFocus()
        self.changed.emit()
