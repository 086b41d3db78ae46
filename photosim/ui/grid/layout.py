"""Where the cells of the grid stand: pure arithmetic on indexes and pixels.

Two arrangements give one :class:`GridLayout`. *Uniform*: cells of one size fill the width evenly,
each with a square box for its picture. *Justified*: every picture has the shape of its photo, and
each row is as high as makes it fill the width. Both leave room for a heading above each section;
small sections stand side by side while all of them fit, others begin a row. Everything is in the
coordinates of the whole content, in points; the widget subtracts the scroll position.

A layout keeps what is true of rows, and computes where a cell stands in its row when it is asked
for: a window that is resized is laid out anew for each frame, with all its 100,000 photos.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QSize

from photosim.core.arrays import Doubles, Floats, Ints

MIN_ZOOM, MAX_ZOOM = 64, 320
MARGIN = 12
GAP = 6
APART = 22
"""Between sections that stand side by side."""

LEAST_HEADING = 190
"""Room for the words of a section's heading at least, points with the smallest text."""

PADDING = 7
"""Between a uniform cell's border and its picture."""

NARROWEST, WIDEST = 0.5, 2.6
"""Width by height of a justified cell at least and at most: of what is beyond, the middle shows."""

LAST_ROW = 1.2
HIGHEST = 2.2
"""How much higher than asked for the last row of a section may become to fill the width, and any
other row."""


@dataclass(frozen=True, slots=True, eq=False)
class GridLayout:
    """The grid's geometry.

    count: number of cells. height: of the whole content, 0 without cells.
    first: int64 (rows + 1,), the first cell of each row, and ``count``.
    top, cell_height: int64 (rows,), of the cells of each row.
    ends: float64 (count + 1,), see :func:`end_to_end`. scale: float64 (rows,), points for what is
    1 wide there.
    starts: int64 (sections,), the first cell of each. heading_top, heading_left, heading_width:
    int64 (sections,), of their headings, which are ``heading`` high, 0 where there are none.
    justified: whether cells have the shapes of their photos, without a box around them.
    """

    count: int
    height: int
    first: NDArray[np.int64]
    top: NDArray[np.int64]
    cell_height: NDArray[np.int64]
    ends: NDArray[np.float64]
    scale: NDArray[np.float64]
    starts: NDArray[np.int64]
    heading_top: NDArray[np.int64]
    heading_left: NDArray[np.int64]
    heading_width: NDArray[np.int64]
    heading: int
    justified: bool

    @property
    def rows(self) -> int:
        """Rows, the last of a section perhaps not full."""
        return len(self.top)

    @property
    def columns(self) -> int:
        """Cells in the longest row, at least 1."""
        return int(np.diff(self.first).max(initial=1))

    @property
    def row_pitch(self) -> int:
        """From the top of a row to the top of the next one, of usual rows."""
        return int(np.median(self.cell_height)) + GAP if len(self.cell_height) else GAP

    def row_of(self, index: int) -> int:
        """The row of a cell."""
        return int(np.searchsorted(self.first, index, side="right")) - 1

    def rect(self, index: int) -> QRect:
        """The cell in content coordinates."""
        return self.rects(index, index + 1)[0]

    def rects(self, first: int, last: int) -> list[QRect]:
        """The cells from ``first`` to ``last`` (exclusive) in content coordinates."""
        indexes = np.arange(first, last, dtype=np.int64)
        left, width = self.across(indexes)
        rows = self._rows_of(indexes)
        boxes = np.stack((left, self.top[rows], width, self.cell_height[rows]), axis=1)
        return [QRect(*box) for box in boxes.tolist()]

    def across(self, indexes: Ints) -> tuple[Ints, Ints]:
        """The left edges and the widths of cells; int64 (n,) each."""
        rows = self._rows_of(indexes)
        begins, edge = self.first[rows], np.full(len(indexes), MARGIN, dtype=np.int64)
        if len(self.starts):
            sections = np.searchsorted(self.starts, indexes, side="right") - 1
            begins = np.maximum(begins, self.starts[sections])
            edge = self.heading_left[sections]
        scale, begin = self.scale[rows], self.ends[begins]
        left = np.rint((self.ends[indexes] - begin) * scale).astype(np.int64)
        right = np.rint((self.ends[indexes + 1] - begin) * scale).astype(np.int64)
        return edge + (indexes - begins) * GAP + left, np.maximum(1, right - left)

    def _rows_of(self, indexes: Ints) -> Ints:
        return np.searchsorted(self.first, indexes, side="right") - 1

    def _cells_of(self, row: int) -> Ints:
        return np.arange(self.first[row], self.first[row + 1], dtype=np.int64)

    def index_at(self, x: int, y: int) -> int:
        """The cell at a point of the content, or -1 between and outside cells."""
        row = int(np.searchsorted(self.top, y, side="right")) - 1
        if row < 0 or y >= self.top[row] + self.cell_height[row]:
            return -1
        left, width = self.across(self._cells_of(row))
        place = int(np.searchsorted(left, x, side="right")) - 1
        if place < 0 or x >= left[place] + width[place]:
            return -1
        return int(self.first[row]) + place

    def nearest(self, x: int, y: int) -> int:
        """The cell closest to a point of the content, or -1 without cells."""
        if not self.count:
            return -1
        row = max(0, int(np.searchsorted(self.top, y, side="right")) - 1)
        below = row + 1
        if below < self.rows and self.top[below] - y < y - self.top[row] - self.cell_height[row]:
            row = below
        return self._nearest_in(row, x)

    def _nearest_in(self, row: int, x: int) -> int:
        left, width = self.across(self._cells_of(row))
        return int(self.first[row]) + int(np.argmin(np.abs(left + width / 2 - x)))

    def beside(self, index: int, rows: int) -> int:
        """The cell so many rows below a cell (above, where negative), as near as there is in that
        row; in the last or the first row where there are no so many."""
        row = min(max(self.row_of(index) + rows, 0), self.rows - 1)
        if row == self.row_of(index):
            return index
        return self._nearest_in(row, self.rect(index).center().x())

    def span(self, top: int, bottom: int) -> tuple[int, int]:
        """Cells of the rows that touch ``top`` to ``bottom`` (exclusive) as first, past last."""
        if bottom <= top or not self.count:
            return 0, 0
        # A row's gap belongs to the row above it here: it costs a row at most, never misses one.
        first = max(0, int(np.searchsorted(self.top, top, side="right")) - 1)
        last = int(np.searchsorted(self.top, bottom, side="left"))
        return int(self.first[min(first, last)]), int(self.first[last])

    def inside(self, area: QRect) -> NDArray[np.int64]:
        """Indexes of the cells that a rectangle of the content touches, in order."""
        ends = self.top + self.cell_height
        first = int(np.searchsorted(ends, area.top(), side="right"))
        last = int(np.searchsorted(self.top, area.bottom(), side="right"))
        indexes = np.arange(self.first[first], self.first[max(first, last)], dtype=np.int64)
        left, width = self.across(indexes)
        return indexes[(left <= area.right()) & (left + width > area.left())]

    def rows_in(self, height: int) -> int:
        """Whole rows that fit a viewport, at least 1: the step of Page Up and Page Down."""
        return max(1, height // self.row_pitch)

    def section_at(self, y: int) -> int:
        """The section that a height of the content belongs to, or -1 without any."""
        if not len(self.heading_top):
            return -1
        return max(0, int(np.searchsorted(self.heading_top, y, side="right")) - 1)

    def heading_rect(self, section: int) -> QRect:
        """The heading of a section in content coordinates."""
        return QRect(
            int(self.heading_left[section]),
            int(self.heading_top[section]),
            int(self.heading_width[section]),
            self.heading,
        )

    def headings(self, top: int, bottom: int) -> range:
        """The sections whose headings touch ``top`` to ``bottom`` (exclusive)."""
        if not self.heading:
            return range(0)
        first = int(np.searchsorted(self.heading_top + self.heading, top, side="right"))
        last = int(np.searchsorted(self.heading_top, bottom, side="left"))
        return range(first, max(first, last))


def uniform(
    count: int,
    width: int,
    zoom: int,
    caption: int,
    *,
    starts: Sequence[int] = (),
    heading: int = 0,
    least: int = LEAST_HEADING,
) -> GridLayout:
    """Cells of one size, with a box of ``zoom`` points for the picture and ``caption`` below it.

    width: of the viewport. starts: the first cell of each section, ascending, the first one 0;
    heading: the height above each of them; least: the width of its words, points.
    """
    columns = max(1, (width - 2 * MARGIN + GAP) // (zoom + 2 * PADDING + GAP))
    room = max(zoom + 2 * PADDING, width - 2 * MARGIN)
    cell = (room - (columns - 1) * GAP) // columns
    sections = _sections(count, starts)
    widths = [(end - begin) * (cell + GAP) - GAP for begin, end in sections]
    # A section beside another one begins in a column.
    strips = _strips(widths, room, heading, least, grain=cell + GAP)
    firsts = [
        np.arange(sections[strip[0][0]][0], sections[strip[-1][0]][1], columns, dtype=np.int64)
        if len(strip) == 1
        else np.array([sections[strip[0][0]][0]], dtype=np.int64)
        for strip in strips
    ]
    first = np.append(np.concatenate(firsts) if firsts else np.zeros(0, np.int64), count)
    return _stacked(
        first,
        np.full(len(first) - 1, zoom + 2 * PADDING + caption, dtype=np.int64),
        np.arange(count + 1, dtype=np.float64),
        np.full(len(first) - 1, cell, dtype=np.float64),
        parts=_Parts(sections, strips, heading, room),
        justified=False,
    )


ROOMIEST = 320
"""Points of a picture in the largest cells: stored thumbnails are no larger."""


MOST_ROOMY = 300
"""Cells: more are never seen at once."""


def roomy_zoom(
    count: int,
    size: QSize,
    zoom: int,
    caption: int,
    *,
    starts: Sequence[int] = (),
    heading: int = 0,
    least: int = LEAST_HEADING,
) -> int:
    """The largest size of pictures, from ``zoom`` on, with which all cells of :func:`uniform` are
    seen in a viewport at once; ``zoom`` where they are not even with that. Pure."""

    def fits(asked: int) -> bool:
        made = uniform(
            count, size.width(), asked, caption, starts=starts, heading=heading, least=least
        )
        return made.height <= size.height()

    if zoom >= ROOMIEST or count > MOST_ROOMY or not fits(zoom):
        return zoom
    low, high = zoom, ROOMIEST
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low


def end_to_end(shapes: Floats) -> Doubles:
    """Where photos end that stand beside each other without gaps, each 1 high; float64 (n + 1,),
    the first one 0. shapes: width by height, NaN where unknown."""
    shape = np.clip(np.nan_to_num(shapes.astype(np.float64), nan=1.5), NARROWEST, WIDEST)
    return np.concatenate([[0.0], np.cumsum(shape)])


def justified(
    ends: Doubles,
    width: int,
    zoom: int,
    caption: int,
    *,
    starts: Sequence[int] = (),
    heading: int = 0,
    least: int = LEAST_HEADING,
) -> GridLayout:
    """Cells of the photos' shapes, in rows near ``zoom`` high, as wide as can be.

    ends: of the photos (:func:`end_to_end`). The last row of a section keeps the height asked for
    unless it nearly fills the width. See :func:`uniform` for the rest.
    """
    count, room = len(ends) - 1, max(zoom, width - 2 * MARGIN)
    each = np.arange(count + 1, dtype=np.float64) * (GAP / zoom) + ends
    sections = _sections(count, starts)
    widths = [round(float(each[end] - each[begin]) * zoom) - GAP for begin, end in sections]
    strips = _strips(widths, room, heading, least)
    first, lone = _cut(each, (room + GAP) / zoom, sections, strips)
    rows = np.append(first, count)
    cells = np.diff(rows)
    length = ends[rows[1:]] - ends[rows[:-1]]
    height = (room - (cells - 1) * GAP) / np.where(length, length, 1.0)
    # Only the last row of a section may end before the width does, and a row of one narrow photo.
    lasts = np.zeros(len(cells), dtype=np.bool_)
    lasts[np.searchsorted(first, [end for _, end in sections]) - 1] = True
    height = np.where(height > zoom * np.where(lasts, LAST_ROW, HIGHEST), zoom, height)
    height = np.where(lone, height, zoom)
    return _stacked(
        rows,
        np.maximum(1, np.rint(height)).astype(np.int64) + caption,
        ends,
        height,
        parts=_Parts(sections, strips, heading, room),
        justified=True,
    )


Strip = list[tuple[int, int]]
"""Sections that stand side by side: each with where it begins, in points from the left."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """The sections (first cell, past last), their strips, and the room of each row."""

    sections: list[tuple[int, int]]
    strips: list[Strip]
    heading: int
    room: int


def _strips(
    widths: Sequence[int], room: int, heading: int, least: int, grain: int = 1
) -> list[Strip]:
    """Sections of these widths put side by side, as far as a row has room for all of them. They
    begin at multiples of ``grain``."""
    strips: list[Strip] = []
    free = 0
    for section, width in enumerate(widths):
        begin = -(-(room - free) // grain) * grain
        wide = max(width, least)
        if heading and strips and begin + wide <= room:
            strips[-1].append((section, begin))
            free = room - begin - wide - APART
        else:
            strips.append([(section, 0)])
            free = room - wide - APART
    return strips


def _cut(
    ends: Doubles, reach: float, sections: list[tuple[int, int]], strips: list[Strip]
) -> tuple[Ints, NDArray[np.bool_]]:
    """The first cell of each row, and whether it is of one section alone.

    ends: where each cell ends with its gap, in heights of a row, one more than cells; reach: how
    far a row goes, in the same unit. A row ends with the cell whose end is nearest to that: one
    more makes it lower than asked for, one less higher, and the smaller fault wins.
    """
    following = _following(ends, reach).data
    first = array("q")
    beside: list[int] = []
    for strip in strips:
        at, end = sections[strip[0][0]][0], sections[strip[-1][0]][1]
        if len(strip) > 1:
            beside.append(len(first))
            first.append(at)
            continue
        while at < end:
            first.append(at)
            at = following[at]
    lone = np.ones(len(first), dtype=np.bool_)
    lone[beside] = False
    return np.array(first), lone


def _following(ends: Doubles, reach: float) -> Ints:
    """Where the next row begins if one begins with a cell, for each of them; int64 (n,).

    For all at once, though most begin none: that takes a tenth of the time of a search for each
    that does.
    """
    middles, reaches = (ends[:-1] + ends[1:]) / 2, ends[:-1] + reach
    following = np.arange(1, len(ends))
    for more in range(1, len(middles)):
        fits = middles[more:] < reaches[:-more]
        if not fits.any():
            break
        following[:-more] += fits
    return following


def _sections(count: int, starts: Sequence[int]) -> list[tuple[int, int]]:
    begins = list(starts) or [0]
    return [
        (begin, end) for begin, end in zip(begins, [*begins[1:], count], strict=True) if end > begin
    ]


def _stacked(
    first: NDArray[np.int64],
    heights: NDArray[np.int64],
    ends: Doubles,
    scale: Doubles,
    *,
    parts: _Parts,
    justified: bool,
) -> GridLayout:
    """Rows below each other, with room for the headings."""
    sections, strips, heading = parts.sections, parts.strips, parts.heading
    count = int(first[-1])
    begins = np.array([sections[strip[0][0]][0] for strip in strips], dtype=np.int64)
    above = np.zeros(len(heights), dtype=np.int64)
    above[np.searchsorted(first, begins)] = heading
    steps = heights + GAP
    top = MARGIN + np.cumsum(steps + above) - steps
    starts = np.array([begin for begin, _ in sections], dtype=np.int64)
    lefts = np.full(len(sections), MARGIN, dtype=np.int64)
    widths = np.full(len(sections), parts.room, dtype=np.int64)
    for strip in strips:
        for (section, begin), after in zip(strip, [*strip[1:], None], strict=True):
            lefts[section] = MARGIN + begin
            widths[section] = (after[1] - APART if after else parts.room) - begin
    rows = np.searchsorted(first, starts, side="right") - 1
    shown = bool(heading and count)
    none = np.zeros(0, dtype=np.int64)
    return GridLayout(
        count=count,
        height=int(top[-1] + heights[-1] + MARGIN) if count else 0,
        first=first,
        top=top,
        cell_height=heights,
        ends=ends,
        scale=scale,
        starts=starts if shown else none,
        heading_top=top[rows] - heading if shown else none,
        heading_left=lefts if shown else none,
        heading_width=widths if shown else none,
        heading=heading if shown else 0,
        justified=justified,
    )


def needed_sides(shapes: Floats, layout: GridLayout, caption: int, indexes: Ints) -> Ints:
    """The longest side, in points, of a picture that covers its justified cell; int64 (n,)."""
    rows = np.searchsorted(layout.first, indexes, side="right") - 1
    height = (layout.cell_height[rows] - caption).astype(np.float64)
    width = layout.across(indexes)[1].astype(np.float64)
    shape = np.nan_to_num(shapes[indexes].astype(np.float64), nan=1.5)
    scale = np.maximum(width / shape, height)
    return np.asarray(np.ceil(np.maximum(shape, 1.0) * scale) + 1, dtype=np.int64)
