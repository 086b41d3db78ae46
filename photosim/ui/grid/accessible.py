"""The grid for screen readers: a list whose items are the photos.

Qt knows the grid as one widget that paints; here it is told of the photos in it. Items are made
when somebody asks for them, so that a list of 100,000 costs nothing. None is Qt's null pointer,
which the types of PySide don't know.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from photosim.core.language import tr
from photosim.ui.grid.area import GridArea

KEPT = 500
"""Items that are kept at most: what a reader holds on to beyond them is a new one."""


class GridItems(QAccessibleWidget):
    """The grid as a list."""

    def __init__(self, grid: GridArea) -> None:
        super().__init__(grid, QAccessible.Role.List, tr("Photos"))
        self._grid = grid
        self._items: dict[int, GridItem] = {}
        grid.itemsReplaced.connect(self._items.clear)

    def childCount(self) -> int:
        return self._grid.count()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self._grid.count():
            return None
        item = self._items.get(index)
        if item is None:
            if len(self._items) >= KEPT:
                self._items.clear()
            item = self._items[index] = GridItem(self._grid, self, index)
        return item

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index if isinstance(child, GridItem) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.child(self._grid.index_at(self._grid.viewport().mapFromGlobal(QPoint(x, y))))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.child(self._grid.selection.current)


class GridItem(QAccessibleInterface):
    """One photo of the grid."""

    def __init__(self, grid: GridArea, of: GridItems, index: int) -> None:
        super().__init__()
        self._grid = grid
        self._of = of
        self.index = index

    def isValid(self) -> bool:
        return 0 <= self.index < self._grid.count()

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface:
        return self._of

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> None:  # type: ignore[override]
        return None

    def childAt(self, x: int, y: int) -> None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        if not self.isValid():
            return QRect()
        cell = self._grid.cell_rect(self.index)
        return QRect(self._grid.viewport().mapToGlobal(cell.topLeft()), cell.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.selectable = state.focusable = state.multiSelectable = True
        state.selected = self.index in self._grid.selection
        state.focused = self._grid.hasFocus() and self.index == self._grid.selection.current
        state.offscreen = self.isValid() and not self._grid.viewport().rect().intersects(
            self._grid.cell_rect(self.index)
        )
        state.invalid = not self.isValid()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if kind == QAccessible.Text.Name and self.isValid():
            return self._grid.described(self.index) or tr("Photo {index}", index=self.index + 1)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Names of photos are not changed here."""


_made: dict[int, GridItems] = {}
_installed: list[bool] = []


def expose_grids() -> None:
    """Let Qt know of the photos in grids from now on; once is enough."""
    if not _installed:
        QAccessible.installFactory(_grid_items)
        _installed.append(True)


def _grid_items(_: str, of: QObject | None) -> QAccessibleInterface | None:
    """Qt's question for the interface of an object; None leaves it to Qt."""
    if not isinstance(of, GridArea):
        return None
    key = id(of)
    made = _made[key] = GridItems(of)  # Qt does not keep it: Python must
    of.destroyed.connect(lambda: _made.pop(key, None))
    return made
