"""Which cells are selected, and how keys and clicks change that; no widget in it.

A mask over all cells makes "select all" and ranges one NumPy operation at 100,000 photos. The
*current* cell is the one that keys move; the *anchor* is where a Shift range starts.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt

from photosim.ui.grid.layout import GridLayout

NONE = -1


class Selection:
    """Selected cells by index. ``version`` grows whenever the set changes."""

    def __init__(self, count: int = 0) -> None:
        self.mask: NDArray[np.bool_] = np.zeros(count, dtype=bool)
        self.current = NONE
        self.anchor = NONE
        self.version = 0

    def __len__(self) -> int:
        """Number of selected cells."""
        return int(np.count_nonzero(self.mask))

    def __contains__(self, index: int) -> bool:
        return 0 <= index < len(self.mask) and bool(self.mask[index])

    def replace(self, mask: NDArray[np.bool_]) -> None:
        """Take over a whole mask."""
        if len(mask) != len(self.mask) or not np.array_equal(mask, self.mask):
            self.mask = mask
            self.version += 1

    def clear(self) -> None:
        """Select nothing; the current cell stays."""
        self.replace(np.zeros(len(self.mask), dtype=bool))

    def select_all(self) -> None:
        """Select everything; the current cell stays."""
        self.replace(np.ones(len(self.mask), dtype=bool))

    def only(self, index: int) -> None:
        """Select one cell and make it current and the anchor."""
        self._current_and_anchor(index)
        mask = np.zeros(len(self.mask), dtype=bool)
        mask[index] = True
        self.replace(mask)

    def toggle(self, index: int) -> None:
        """Turn one cell over and make it current and the anchor."""
        self._current_and_anchor(index)
        mask = self.mask.copy()
        mask[index] = not mask[index]
        self.replace(mask)

    def extend(self, index: int, *, add: bool = False) -> None:
        """Select from the anchor to ``index``; with ``add`` beside what is selected."""
        if self.anchor == NONE:
            self.anchor = self.current if self.current != NONE else index
        self.current = index
        mask = self.mask.copy() if add else np.zeros(len(self.mask), dtype=bool)
        low, high = sorted((self.anchor, index))
        mask[low : high + 1] = True
        self.replace(mask)

    def click(self, index: int, *, control: bool, shift: bool) -> None:
        """A press of the left button on a cell."""
        if shift:
            self.extend(index, add=control)
        elif control:
            self.toggle(index)
        else:
            self.only(index)

    def move(self, index: int, *, control: bool, shift: bool) -> None:
        """An arrow key led to ``index``: Shift extends, Control moves without selecting."""
        if shift:
            self.extend(index, add=control)
        elif control:
            self.current = index
        else:
            self.only(index)

    def band(
        self, base: NDArray[np.bool_], inside: NDArray[np.int64], *, toggle: bool = False
    ) -> None:
        """A rubber band covers ``inside`` on top of what was selected before (``base``)."""
        mask = base.copy()
        mask[inside] = ~base[inside] if toggle else True
        self.replace(mask)

    def carried_over(
        self, before: NDArray[np.int64], after: NDArray[np.int64]
    ) -> NDArray[np.bool_]:
        """The mask for new ids ``after`` where ``before`` were the ids until now."""
        selected = before[self.mask]
        if not len(selected):
            return np.zeros(len(after), dtype=bool)
        return np.isin(after, selected)

    def _current_and_anchor(self, index: int) -> None:
        self.current = self.anchor = index


def key_target(key: Qt.Key, current: int, layout: GridLayout, page_rows: int) -> int | None:
    """The cell that a key leads to, or None for a key that doesn't move.

    Left and Right go on in the next row; Up and Down stay in the column, or as near to it as a row
    allows, and Down from above a short last row ends on its last photo. Without a current cell
    every key leads to the first one, End to the last.
    """
    steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
    rows = {
        Qt.Key.Key_Up: -1,
        Qt.Key.Key_Down: 1,
        Qt.Key.Key_PageUp: -page_rows,
        Qt.Key.Key_PageDown: page_rows,
    }
    count = layout.count
    if not count or key not in {*steps, *rows, Qt.Key.Key_Home, Qt.Key.Key_End}:
        return None
    if key in {Qt.Key.Key_End, Qt.Key.Key_Home} or current == NONE:
        return count - 1 if key == Qt.Key.Key_End else 0
    if key in steps:
        target = current + steps[key]
        return target if 0 <= target < count else current
    return layout.beside(current, rows[key])
