"""The suggested photos for screen readers: a list, in which one is answered for."""

from __future__ import annotations

from photosim.ui.albums.suggestions.view import SuggestView
from photosim.ui.widgets.spoken.items import PaintedItems, ToldItem


class SuggestedItems(PaintedItems):
    """The photos of the row; the one that is answered for is selected."""

    def __init__(self, view: SuggestView) -> None:
        super().__init__(view)
        self._view = view

    def count(self) -> int:
        return len(self._view.photos())

    def item(self, index: int) -> ToldItem:
        view = self._view
        words = view.photos()[index].words
        return ToldItem(words, view.cell_rect(index), selected=index == view.current)

    def current(self) -> int:
        return self._view.current if self._view.photos() else -1

    def go_to(self, index: int) -> None:
        self._view.chosen.emit(index)

    def press(self, index: int) -> None:
        self._view.opened.emit(self._view.photos()[index].photo_id)
