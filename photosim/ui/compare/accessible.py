"""The compared photos for screen readers: a list of them, each with what becomes of it."""

from __future__ import annotations

from photosim.ui.compare.view import CompareView
from photosim.ui.widgets.spoken.items import PaintedItems, ToldItem


class PaneItems(PaintedItems):
    """The photos of a comparison; the one that keys act on is selected."""

    def __init__(self, view: CompareView) -> None:
        super().__init__(view)
        self._view = view

    def count(self) -> int:
        return len(self._view.panes)

    def item(self, index: int) -> ToldItem:
        view = self._view
        boxes = {number: rect.toRect() for number, rect in view.rects()}
        box = boxes.get(index, self.room)
        return ToldItem(view.spoken(index), box, selected=index == view.current)

    def current(self) -> int:
        return self._view.current if self._view.panes else -1

    def go_to(self, index: int) -> None:
        self._view.set_current(index)

    def press(self, index: int) -> None:
        self._view.set_current(index)
