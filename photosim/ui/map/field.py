"""The points of a map for the screen: where they are, and which are in sight. No Qt.

All positions are in *device pixels* of the canvas unless they are called places, which are the
map's own: the whole map lies between -1 and 1.

Points are kept by the parts of a net, so that those of a small part of the screen are found without
a look at all. Thumbnails are chosen in a net of cells that lies fixed on the map, finer the nearer
one looks: in each cell the first of its photos, in an order that was drawn once. So the same photos
are shown wherever the map is moved to, and they never overlap.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Bools, Floats, Ints, Reals
from photosim.library.mapping.values import PhotoMap

FEW = 30
"""Photos of a cell, on an average, up to which one of each cell is shown as a thumbnail."""

_LEVELS_PER_DOUBLING = 2
_SEED = 20

_PARTS = 128
"""Of the net that points are kept by, on each side."""


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a canvas or of a picture, in whole pixels; ``right`` and ``bottom`` are beyond."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Pixels across."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Pixels down."""
        return self.bottom - self.top

    @property
    def area(self) -> int:
        """Pixels; 0 of an empty one."""
        return max(0, self.width) * max(0, self.height)

    @property
    def rows(self) -> slice:
        """The rows of a picture."""
        return slice(self.top, self.bottom)

    @property
    def columns(self) -> slice:
        """The columns of a picture."""
        return slice(self.left, self.right)

    def moved(self, right: int, down: int) -> Box:
        """Elsewhere."""
        return Box(self.left + right, self.top + down, self.right + right, self.bottom + down)

    def grown(self, by: int) -> Box:
        """Larger on all sides."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def within(self, other: Box) -> Box:
        """The part of it that lies in another; empty where none does."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(left, top, max(left, right), max(top, bottom))


@dataclass(frozen=True, slots=True)
class View:
    """What is seen of the map: ``scale`` in device pixels for a unit of it, ``left`` and ``top``
    where its middle lies, ``width`` and ``height`` of the canvas.

    Its middle lies on a whole pixel: so what is seen moves as one when the map is moved.
    """

    scale: float
    left: int
    top: int
    width: int
    height: int

    @property
    def canvas(self) -> Box:
        """All of the canvas."""
        return Box(0, 0, self.width, self.height)

    def way_to(self, other: View) -> tuple[int, int]:
        """How far to the right and down everything lies in a view that is moved only."""
        return other.left - self.left, other.top - self.top

    def is_moved(self, other: View) -> bool:
        """Whether another view is as near, and as large."""
        return (self.scale, self.width, self.height) == (other.scale, other.width, other.height)


@dataclass(frozen=True, slots=True)
class Cells:
    """The photos shown as thumbnails at one level: their places in the field, and the corner of
    each one's cell, float32 (n, 2); ``side`` of a cell on the map."""

    points: Ints
    corners: Floats
    side: float


@dataclass(frozen=True, slots=True)
class Dots:
    """Points in their order, and the pixels on which they lie: whole numbers, float32 (n,) each."""

    points: Ints
    x: Floats
    y: Floats

    def __len__(self) -> int:
        return len(self.points)

    def within(self, part: Box) -> Dots:
        """Those in a part of the view."""
        inside = (self.x >= part.left) & (self.x < part.right)
        inside &= (self.y >= part.top) & (self.y < part.bottom)
        return self.only(np.flatnonzero(inside))

    def only(self, which: Ints | slice) -> Dots:
        """Some of them."""
        return Dots(self.points[which], self.x[which], self.y[which])


class PointField:
    """The points of one map.

    ids: int64 (n,). places: float32 (n, 2), -1 to 1. Both in the order in which they are painted,
    which is drawn once and always the same: no group lies on top of all others.
    """

    def __init__(self, ids: Ints, places: Floats) -> None:
        order = np.random.default_rng(_SEED).permutation(len(ids))
        self.order = order
        """Of each point its place in the map that this was made of."""
        self.ids = ids[order]
        self.places = _normal(places)[order]
        self._by_id = np.argsort(self.ids)
        self._x, self._y = np.ascontiguousarray(self.places.T)
        parts = _part_of(self._y) * _PARTS + _part_of(self._x)
        self._by_part = np.argsort(parts, kind="stable")
        self._starts = np.searchsorted(parts[self._by_part], np.arange(_PARTS * _PARTS + 1))
        self._cells: dict[tuple[int, int], Cells] = {}

    @classmethod
    def of(cls, made: PhotoMap) -> PointField:
        """The field of a map."""
        return cls(made.ids, made.places)

    def __len__(self) -> int:
        return len(self.ids)

    def points_of(self, ids: Ints) -> Ints:
        """Where photos are in the field; those that are not on it are left out."""
        if not len(self.ids):
            return np.empty(0, np.int64)
        at = np.searchsorted(self.ids, ids, sorter=self._by_id).clip(max=len(self.ids) - 1)
        found: Ints = self._by_id[at]
        known: Ints = found[self.ids[found] == ids]
        return known

    def positions(self, view: View, points: Ints | slice = slice(None)) -> Floats:
        """Where points are on the canvas, float32 (n, 2)."""
        found: Floats = self.places[points] * np.float32(view.scale)
        found += np.array([view.left, view.top], np.float32)
        return found

    def within(self, view: View, part: Box, *, topmost: int | None = None) -> Dots:
        """The points whose pixel lies in a part of a view; topmost: looked for among so many only,
        those that lie over the others."""
        starts, ends = self._rows(view, part)
        count = len(self)
        if topmost is not None and topmost < count:
            points: Ints = np.arange(count - topmost, count)
            x, y = self._x[-topmost:], self._y[-topmost:]
        elif 4 * int((ends - starts).sum()) < count:
            slices = [self._by_part[start:end] for start, end in zip(starts, ends, strict=True)]
            points = np.sort(np.concatenate(slices))
            x, y = self._x[points], self._y[points]
        else:
            points, x, y = np.arange(count), self._x, self._y
        # A point lies beside another one alike wherever the map is moved to.
        scale = np.float32(view.scale)
        x, y = np.rint(x * scale) + view.left, np.rint(y * scale) + view.top
        return Dots(points, x, y).within(part)

    def about(self, view: View, part: Box) -> int:
        """About how many points lie in a part of a view; no fewer than do."""
        starts, ends = self._rows(view, part)
        return int((ends - starts).sum())

    def _rows(self, view: View, part: Box) -> tuple[Ints, Ints]:
        """Where points that lie in a part of a view are among those kept by the net: of each row
        of it, from where to where."""
        corners = np.array([[part.left - 1, part.top - 1], [part.right + 1, part.bottom + 1]])
        places = (corners - [view.left, view.top]) / view.scale
        (left, top), (right, bottom) = _part_of(places).tolist()
        rows = np.arange(top, bottom + 1) * _PARTS
        return self._starts[rows + left], self._starts[rows + right + 1]

    def nearest(self, view: View, x: float, y: float, reach: float) -> int | None:
        """The point nearest to a spot, within ``reach``; None where there is none."""
        around = math.ceil(reach) + 1
        middle = Box(round(x), round(y), round(x), round(y)).grown(around)
        points = self.within(view, middle).points
        away = self.positions(view, points) - np.array([x, y], np.float32)
        squares = np.einsum("nd,nd->n", away, away)
        if not len(points) or squares.min() > reach * reach:
            return None
        return int(points[squares.argmin()])

    def inside(self, view: View, mask: Bools) -> Ints:
        """The points on the canvas whose pixel is set in a mask, bool (height, width)."""
        seen = self.within(view, view.canvas)
        inside: Ints = seen.points[mask[seen.y.astype(np.int64), seen.x.astype(np.int64)]]
        return inside

    def middle_of(self, points: Ints) -> tuple[float, float]:
        """The place where most of some points are: the middle of the fullest part of a coarse
        net."""
        parts = 24
        cells = ((self.places[points] + 1) / 2 * parts).astype(np.int64).clip(0, parts - 1)
        keys = cells[:, 0] * parts + cells[:, 1]
        fullest = np.bincount(keys).argmax()
        x, y = self.places[points[keys == fullest]].mean(axis=0)
        return float(x), float(y)

    # ---- thumbnails

    def level(self, scale: float) -> int:
        """The level at which thumbnails are chosen."""
        return round(_LEVELS_PER_DOUBLING * math.log2(max(scale, 1e-6)))

    def cells(self, level: int, pixels: int) -> Cells:
        """The photos shown at a level, in cells about so many device pixels wide."""
        known = self._cells.get((level, pixels))
        if known is None:
            known = self._cells[level, pixels] = self._chosen(level, pixels)
        return known

    def prepare(self, levels: range, pixels: int) -> None:
        """Choose for these levels now, so that no frame waits for it."""
        for level in levels:
            self.cells(level, pixels)

    def _chosen(self, level: int, pixels: int) -> Cells:
        side = pixels / 2 ** (level / _LEVELS_PER_DOUBLING)
        cells = np.floor(self.places / np.float32(side)).astype(np.int64)
        keys = cells[:, 0] * (1 << 31) + cells[:, 1]
        # The first of each cell, as points lie in their drawn order already.
        _, points = np.unique(keys, return_index=True)
        if len(keys) > FEW * len(points):
            points = points[:0]
        return Cells(points, (cells[points] * side).astype(np.float32), side)


def _part_of(places: Reals) -> Ints:
    """In which row or column of the net that points are kept by something lies."""
    found: Ints = ((places + 1) * (_PARTS / 2)).astype(np.int64).clip(0, _PARTS - 1)
    return found


def _normal(places: Floats) -> Floats:
    """The map between -1 and 1, its proportions kept."""
    if not len(places):
        return places.reshape(0, 2)
    low, high = places.min(axis=0), places.max(axis=0)
    half = float((high - low).max()) / 2
    found = (places - (low + high) / 2) / np.float32(half if half > 0 else 1.0)
    return np.ascontiguousarray(found, dtype=np.float32)
