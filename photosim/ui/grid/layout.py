"""Where the cells of the grid stand: pure arithmetic on indexes and pixels.

Cells fill the width evenly, so a row never ends in a ragged gap; each has a square box for the
picture, ``zoom`` wide, and a line for the name below it. Everything is in the coordinates of
the whole content; the widget subtracts the scroll position.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize

MIN_ZOOM, MAX_ZOOM = 64, 320
MARGIN = 12
GAP = 6
PADDING = 7


@dataclass(frozen=True, slots=True)
class GridLayout:
    """The grid's geometry for ``count`` cells in a viewport ``width`` wide (pixels)."""

    count: int
    width: int
    zoom: int
    caption: int

    @property
    def columns(self) -> int:
        """Cells in a full row, at least 1."""
        room = self.width - 2 * MARGIN + GAP
        return max(1, room // (self.zoom + 2 * PADDING + GAP))

    @property
    def rows(self) -> int:
        """Rows, the last one perhaps not full."""
        return -(-self.count // self.columns)

    @property
    def cell_size(self) -> QSize:
        """Size of every cell."""
        columns = self.columns
        room = max(self.zoom + 2 * PADDING, self.width - 2 * MARGIN)
        return QSize(
            (room - (columns - 1) * GAP) // columns, self.zoom + 2 * PADDING + self.caption
        )

    @property
    def row_pitch(self) -> int:
        """From the top of a row to the top of the next."""
        return self.zoom + 2 * PADDING + self.caption + GAP

    @property
    def height(self) -> int:
        """Height of the whole content; 0 without cells."""
        return self.rows * self.row_pitch - GAP + 2 * MARGIN if self.count else 0

    def rect(self, index: int) -> QRect:
        """The cell in content coordinates."""
        row, column = divmod(index, self.columns)
        size = self.cell_size
        return QRect(
            QPoint(MARGIN + column * (size.width() + GAP), MARGIN + row * self.row_pitch), size
        )

    def index_at(self, x: int, y: int) -> int:
        """The cell at a point of the content, or -1 between and outside cells."""
        size = self.cell_size
        column, in_column = divmod(x - MARGIN, size.width() + GAP)
        row, in_row = divmod(y - MARGIN, self.row_pitch)
        if not 0 <= column < self.columns or row < 0:
            return -1
        if in_column >= size.width() or in_row >= size.height():
            return -1
        index = row * self.columns + column
        return index if index < self.count else -1

    def nearest(self, x: int, y: int) -> int:
        """The cell closest to a point of the content, or -1 without cells."""
        if not self.count:
            return -1
        pitch = self.cell_size.width() + GAP
        column = min(max((x - MARGIN) // pitch, 0), self.columns - 1)
        row = min(max((y - MARGIN) // self.row_pitch, 0), self.rows - 1)
        return min(row * self.columns + column, self.count - 1)

    def span(self, top: int, bottom: int) -> tuple[int, int]:
        """Cells of the rows that touch ``top`` to ``bottom`` (exclusive) as first, past last."""
        if bottom <= top:
            return 0, 0
        # A row's gap belongs to the row above it here: it costs a row at most, never misses one.
        first = max(0, (top - MARGIN) // self.row_pitch)
        last = max(0, (bottom - 1 - MARGIN) // self.row_pitch + 1)
        columns = self.columns
        return min(first * columns, self.count), min(last * columns, self.count)

    def inside(self, area: QRect) -> NDArray[np.int64]:
        """Indexes of the cells that a rectangle of the content touches, in order."""
        size = self.cell_size
        pitch = size.width() + GAP
        left, right = area.left() - MARGIN, area.right() - MARGIN
        top, bottom = area.top() - MARGIN, area.bottom() - MARGIN
        columns = np.arange(self.columns, dtype=np.int64)
        columns = columns[(columns * pitch <= right) & (columns * pitch + size.width() > left)]
        rows = np.arange(
            max(0, top // self.row_pitch), max(0, bottom // self.row_pitch + 1), dtype=np.int64
        )
        rows = rows[(rows * self.row_pitch + size.height() > top) & (rows < self.rows)]
        indexes = (rows[:, None] * self.columns + columns[None, :]).ravel()
        return indexes[indexes < self.count]

    def rows_in(self, height: int) -> int:
        """Whole rows that fit a viewport, at least 1: the step of Page Up and Page Down."""
        return max(1, height // self.row_pitch)
