"""The pages of the window: the library's own, and those that stand over it for a while.

A page is a :class:`Page` of its own package. Registering it here is all that makes it part of the
window: the actions that open it stand in the menus, its keys in the overview, and it is told when
it is left and when the window is closed. It is built when it is first needed, for most starts need
none but the library's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from photosim.ui.widgets.action import Action, ActionSet, KeyHints
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.quiet_stack import QuietStack

AnyPage = TypeVar("AnyPage", bound=Page)


class Pages(QuietStack):
    """Shows one page. Leaving it brings back the one before, with the keyboard where it was.

    actions: the window's; each registered page adds those that open it.
    ``changed`` follows when another page is shown.
    """

    changed = Signal()

    def __init__(self, actions: ActionSet) -> None:
        super().__init__()
        self._actions = actions
        self._main = QWidget()
        self._before: list[tuple[QWidget, QWidget | None]] = []
        self._registered: list[Callable[[], Page]] = []
        self._built: list[Page] = []

    def set_main(self, main: QWidget) -> None:
        """Make this the library's page, which is shown first."""
        self._main = main
        self.insertWidget(0, main)
        self.setCurrentWidget(main)

    def register(self, page: Callable[[], Page], opening: Iterable[Action]) -> None:
        """Know of a page, which ``page`` gives, built by then (:meth:`take`); the actions that
        lead to it stand in the menus behind those that are there."""
        self._registered.append(page)
        self._actions.add(*opening)

    def take(self, page: AnyPage) -> AnyPage:
        """Take in a page that has just been built; gives it back."""
        self.addWidget(page)
        self._built.append(page)
        page.left.connect(self.leave)
        page.visit_asked.connect(lambda: self.visit(page))
        page.keys.failed.connect(self._actions.failed)
        return page

    def overview(self) -> list[tuple[str, KeyHints]]:
        """The keys of all pages, under their headings; those that were not needed yet are built."""
        return [part for page in self._registered for part in page().keys.overview()]

    def shut_down(self) -> None:
        """Stop what the pages read, for good."""
        for page in self._built:
            page.shut_down()

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

    @property
    def can_go_forward(self) -> bool:
        """Whether the page shown has a way forward of its own."""
        page = self.currentWidget()
        return isinstance(page, Page) and page.can_go_forward

    def go_back(self) -> None:
        """One step back on the page shown, or out of it."""
        page = self.currentWidget()
        if isinstance(page, Page):
            page.go_back()

    def go_forward(self) -> None:
        """One step forward on the page shown."""
        page = self.currentWidget()
        if isinstance(page, Page):
            page.go_forward()

    def leave(self) -> None:
        """Go back to the page before; nothing at the library's own."""
        if self._before:
            self._return_to(*self._before.pop())

    def go_main(self) -> None:
        """Back to the library's page, however many pages are over it."""
        if self._before:
            _, focus = self._before[0]
            self._before.clear()
            self._return_to(self._main, focus)

    def _return_to(self, page: QWidget, focus: QWidget | None) -> None:
        """focus: what had the keyboard; it may be gone since, or have been in a dialog."""
        there = focus is not None and isValid(focus) and page.isAncestorOf(focus)
        self._show(page, focus if focus is not None and there else page)

    def _show(self, page: QWidget, focus: QWidget) -> None:
        left = self.currentWidget()
        self.setCurrentWidget(page)
        focus.setFocus()
        if isinstance(left, Page):
            left.on_leave()
        self.changed.emit()
