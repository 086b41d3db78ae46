"""The grid for screen readers: a list whose items are the photos."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint

from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.ui.grid.area import GridArea
from photosim.ui.widgets.spoken.items import PaintedItems, ToldItem


class GridItems(PaintedItems):
    """The grid as a list. go_to, opened: make a photo the current one, and look at it."""

    def __init__(
        self,
        grid: GridArea,
        *,
        go_to: Callable[[PhotoId], None],
        opened: Callable[[PhotoId], None],
    ) -> None:
        super().__init__(grid, grid.viewport())
        self._grid = grid
        self._go_to = go_to
        self._opened = opened
        grid.itemsReplaced.connect(self.forget)

    def count(self) -> int:
        return self._grid.count()

    def item(self, index: int) -> ToldItem:
        grid = self._grid
        name = grid.described(index) or tr("Photo {index}", index=index + 1)
        return ToldItem(name, grid.cell_rect(index), index in grid.selection)

    def current(self) -> int:
        return self._grid.selection.current

    def index_at(self, at: QPoint) -> int:
        return self._grid.index_at(at)

    def selected(self) -> list[int]:
        return [int(one) for one in self._grid.selection.mask.nonzero()[0]]

    def go_to(self, index: int) -> None:
        self._go_to(int(self._grid.ids()[index]))

    def press(self, index: int) -> None:
        self._opened(int(self._grid.ids()[index]))

    def choose(self, index: int, *, on: bool) -> bool:
        if (index in self._grid.selection) is not on:
            self._grid.change_selection(lambda: self._grid.selection.toggle(index))
        return True
