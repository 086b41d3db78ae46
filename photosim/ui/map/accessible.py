"""The map for screen readers: its photos as a list, its groups as another."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect

from photosim.core.language import tr
from photosim.ui.map.canvas import MapCanvas
from photosim.ui.map.legend import Legend
from photosim.ui.widgets.spoken.items import PaintedItems, ToldItem

DOT = 12
"""Side of what is told to be a photo's place; points."""


class MapItems(PaintedItems):
    """All photos on the map, the current one by its name."""

    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas

    def count(self) -> int:
        return len(self._canvas.field)

    def item(self, index: int) -> ToldItem:
        canvas = self._canvas
        name = canvas.name_of(index) or tr("Photo {index}", index=index + 1)
        box = QRect(0, 0, DOT, DOT)
        box.moveCenter(canvas.spot_of(int(canvas.field.ids[index])).toPoint())
        return ToldItem(name, box, canvas.is_selected(index))

    def current(self) -> int:
        point = self._canvas.current_point()
        return -1 if point is None else point

    def index_at(self, at: QPoint) -> int:
        point = self._canvas.point_at(QPointF(at))
        return -1 if point is None else point

    def go_to(self, index: int) -> None:
        self._canvas.go_to(index)

    def press(self, index: int) -> None:
        self._canvas.opened.emit(int(self._canvas.field.ids[index]))

    def choose(self, index: int, *, on: bool) -> bool:
        if self._canvas.is_selected(index) is not on:
            self._canvas.toggle(index)
        return True


class LegendItems(PaintedItems):
    """The groups on the map; the one that is brought out is the current one."""

    def __init__(self, legend: Legend) -> None:
        super().__init__(legend)
        self._legend = legend

    def count(self) -> int:
        return len(self._legend.told())

    def item(self, index: int) -> ToldItem:
        legend = self._legend
        return ToldItem(legend.told()[index], legend.row_rect(index), index == legend.current)

    def current(self) -> int:
        return -1 if self._legend.current is None else self._legend.current

    def go_to(self, index: int) -> None:
        self._legend.bring_out(index)

    def press(self, index: int) -> None:
        self._legend.bring_out(index)
