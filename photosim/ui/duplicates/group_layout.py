"""Where groups and their files stand in the list: cards in rows, files in rows within a card. Pure.

The page has columns, as many as it has room for, and a card takes one for each of its files:
several small groups stand beside each other, and one with more files than there are columns has a
row of its own and breaks its files into lines. Columns depend on the width of the page alone, so
that a file stays where it is while groups come in. Most groups are pairs: the number of columns is
even, and pairs fill the page. All lengths are points, counted from
the top left corner of the whole content.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPoint, QRect

from photosim.core.arrays import Ints

MARGIN = 12
"""Left free around all cards."""

GAP = 12
"""Between two cards."""

PADDING = 10
"""Within a card, around its files."""

BETWEEN = 8
"""Between two files."""


@dataclass(frozen=True, slots=True)
class TileSize:
    """How large files and the head of a card are. width: of a file in a pair, at least; below: what
    a file needs beside its picture."""

    width: int
    below: int
    head: int


@dataclass(frozen=True, slots=True)
class GroupSizes:
    """How many files each group has, and how high its highest picture is shown; int64 (n,)."""

    files: Ints
    pictures: Ints

    def __len__(self) -> int:
        return len(self.files)


NO_GROUPS = GroupSizes(np.empty(0, np.int64), np.empty(0, np.int64))


@dataclass(frozen=True, slots=True)
class FileAt:
    """A file by the place of its group in the list, and its own place in the group."""

    group: int
    file: int


class GroupLayout:
    """The geometry of groups in a room so wide."""

    def __init__(self, groups: GroupSizes, width: int, tile: TileSize) -> None:
        self.tile = tile
        self._room = max(1, width - 2 * MARGIN)
        pitch = tile.width + (GAP + 2 * PADDING + BETWEEN) // 2
        pairs = (self._room + GAP) // (2 * pitch)
        self._most = max(1, 2 * pairs)
        self._files: list[int] = groups.files.tolist()
        self._pictures: list[int] = groups.pictures.tolist()
        self._starts: list[int] = []
        """The column of each group's first file."""
        self._row_of: list[int] = []
        self._tops: list[int] = []
        self._firsts: list[int] = []
        self._heights: list[int] = []
        self.height = 0
        if len(groups):
            self._fill(groups)

    def _fill(self, groups: GroupSizes) -> None:
        columns = np.minimum(groups.files, self._most)
        before = np.concatenate([[0], np.cumsum(columns)])
        ends, firsts, group = before.tolist(), self._firsts, 0
        while group < len(groups):
            firsts.append(group)
            group = max(group + 1, bisect_right(ends, ends[group] + self._most, group + 1) - 1)
        rows = np.repeat(np.arange(len(firsts)), np.diff([*firsts, len(groups)]))
        lines = -(-groups.files // self._most)
        heights = lines * (self.tile.below + groups.pictures + BETWEEN)
        heights += self.tile.head - BETWEEN + PADDING
        highest = np.maximum.reduceat(heights, firsts)
        tops = MARGIN + np.concatenate([[0], np.cumsum(highest[:-1] + GAP)])
        self._starts = (before[:-1] - before[firsts][rows]).tolist()
        self._row_of, self._heights, self._tops = rows.tolist(), highest.tolist(), tops.tolist()
        self.height = self._tops[-1] + self._heights[-1] + MARGIN

    def _left(self, column: int) -> int:
        return MARGIN + column * (self._room + GAP) // self._most

    # ---- where things are

    def columns(self, group: int) -> int:
        """Files beside each other in a card."""
        return min(self._files[group], self._most)

    def card(self, group: int) -> QRect:
        """The card of a group; those beside each other are of one height."""
        start = self._starts[group]
        left, following = self._left(start), self._left(start + self.columns(group))
        row = self._row_of[group]
        return QRect(left, self._tops[row], following - GAP - left, self._heights[row])

    def file(self, at: FileAt) -> QRect:
        """The tile of a file."""
        columns = self.columns(at.group)
        line, column = divmod(at.file, columns)
        card, tile = self.card(at.group), self.tile
        pitch = (card.width() - 2 * PADDING + BETWEEN) // columns
        height = tile.below + self._pictures[at.group]
        left = card.left() + PADDING + column * pitch
        top = card.top() + tile.head + line * (height + BETWEEN)
        return QRect(left, top, max(1, pitch - BETWEEN), height)

    def between(self, top: int, bottom: int) -> range:
        """The groups of which something lies between two heights."""
        if not self._tops or bottom <= top:
            return range(0)
        first = max(0, bisect_right(self._tops, top) - 1)
        last = bisect_left(self._tops, bottom)
        if last <= first:
            return range(0)
        end = self._firsts[last] if last < len(self._firsts) else len(self._files)
        start = self._firsts[first]
        return range(start, end)

    def group_at(self, point: QPoint) -> int | None:
        """The group whose card a point lies on."""
        for group in self.between(point.y(), point.y() + 1):
            if self.card(group).contains(point):
                return group
        return None

    def file_at(self, point: QPoint) -> FileAt | None:
        """The file whose tile a point lies on."""
        group = self.group_at(point)
        if group is None:
            return None
        for file in range(self._files[group]):
            if self.file(FileAt(group, file)).contains(point):
                return FileAt(group, file)
        return None

    # ---- where keys go

    def beside(self, at: FileAt, step: int) -> FileAt:
        """The file before (-1) or behind (1) a file, in whatever group; itself at the ends."""
        file = at.file + step
        if 0 <= file < self._files[at.group]:
            return FileAt(at.group, file)
        group = at.group + step
        if not 0 <= group < len(self._files):
            return at
        return FileAt(group, 0 if step > 0 else self._files[group] - 1)

    def below(self, at: FileAt, step: int) -> FileAt:
        """The file above (-1) or below (1) another, the nearest in the next line; itself where
        there is no line."""
        middle = self.file(at).center()
        columns = self.columns(at.group)
        line = at.file // columns + step
        lines = -(-self._files[at.group] // columns)
        if 0 <= line < lines:
            return self._nearest([at.group], middle.x(), line)
        row = self._row_of[at.group] + step
        if not 0 <= row < len(self._tops):
            return at
        end = self._firsts[row + 1] if row + 1 < len(self._firsts) else len(self._files)
        groups = range(self._firsts[row], end)
        return self._nearest(groups, middle.x(), 0 if step > 0 else -1)

    def _nearest(self, groups: Sequence[int], x: int, line: int) -> FileAt:
        found = []
        for group in groups:
            columns = self.columns(group)
            last = (self._files[group] - 1) // columns
            first = (last if line < 0 else min(line, last)) * columns
            for file in range(first, min(first + columns, self._files[group])):
                at = FileAt(group, file)
                found.append((abs(self.file(at).center().x() - x), group, file))
        _, group, file = min(found)
        return FileAt(group, file)
