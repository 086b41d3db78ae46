"""The points of a map for the screen: where they are, which are in sight, their pixels. No Qt.

All positions are in *device pixels* of the canvas unless they are called places, which are the
map's own: the whole map lies between -1 and 1.

A hundred thousand points are painted anew with every frame: positions are one multiplication, and
a dot is a handful of writes into the picture, all dots at once. Thumbnails are chosen
in a net of cells that lies fixed on the map, finer the nearer one looks: in each cell the first of
its photos, in an order that was drawn once. So the same photos are shown wherever the map is moved
to, and they never overlap.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Floats, Ints
from photosim.library.mapping.values import PhotoMap

Pixels = npt.NDArray[np.uint32]
"""0xffrrggbb."""

FEW = 30
"""Photos of a cell, on an average, up to which one of each cell is shown as a thumbnail."""

_LEVELS_PER_DOUBLING = 2
_SEED = 20


@dataclass(frozen=True, slots=True)
class View:
    """What is seen of the map: ``scale`` in device pixels for a unit of it, ``left`` and ``top``
    where its middle lies, ``width`` and ``height`` of the canvas."""

    scale: float
    left: float
    top: float
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Cells:
    """The photos shown as thumbnails at one level: their places in the field, and the corner of
    each one's cell, float32 (n, 2); ``side`` of a cell on the map."""

    points: Ints
    corners: Floats
    side: float


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

    def positions(self, view: View) -> Floats:
        """Where every point is on the canvas, float32 (n, 2)."""
        found = self.places * np.float32(view.scale)
        found += np.array([view.left, view.top], np.float32)
        return found

    def in_sight(self, at: Floats, view: View, margin: int) -> Ints:
        """The points on the canvas, with a margin around it."""
        x, y = at[:, 0], at[:, 1]
        inside = (x > -margin) & (x < view.width + margin)
        inside &= (y > -margin) & (y < view.height + margin)
        return np.flatnonzero(inside)

    def nearest(self, view: View, x: float, y: float, reach: float) -> int | None:
        """The point nearest to a spot, within ``reach``; None where there is none."""
        if not len(self.ids):
            return None
        away = self.positions(view) - np.array([x, y], np.float32)
        squares = np.einsum("nd,nd->n", away, away)
        found = int(squares.argmin())
        return found if squares[found] <= reach * reach else None

    def inside(self, view: View, mask: Bools) -> Ints:
        """The points on the canvas whose pixel is set in a mask, bool (height, width)."""
        at = self.positions(view)
        seen: Ints = self.in_sight(at, view, 0)
        spots = at[seen].astype(np.int64)
        height, width = mask.shape
        rows, columns = spots[:, 1].clip(0, height - 1), spots[:, 0].clip(0, width - 1)
        inside: Ints = seen[mask[rows, columns]]
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


def _normal(places: Floats) -> Floats:
    """The map between -1 and 1, its proportions kept."""
    if not len(places):
        return places.reshape(0, 2)
    low, high = places.min(axis=0), places.max(axis=0)
    half = float((high - low).max()) / 2
    found = (places - (low + high) / 2) / np.float32(half if half > 0 else 1.0)
    return np.ascontiguousarray(found, dtype=np.float32)


class Painter:
    """Paints dots into a picture that it keeps.

    ``pixels`` is the picture, uint32 (height + 2 margin, width + 2 margin): a margin around the
    canvas takes what hangs over its edge.
    """

    def __init__(self, margin: int) -> None:
        self.margin = margin
        self.pixels: Pixels = np.zeros((0, 0), np.uint32)

    def clear(self, view: View, ground: int) -> None:
        """Begin anew, on one colour."""
        shape = view.height + 2 * self.margin, view.width + 2 * self.margin
        if self.pixels.shape != shape:
            self.pixels = np.empty(shape, np.uint32)
        self.pixels.fill(ground)

    def dots(self, at: Floats, inks: Pixels, rims: Pixels, radius: float) -> None:
        """Paint round dots; later ones lie over earlier ones.

        at: float32 (n, 2), all within the margin. inks, rims: uint32 (n,): of the middle, and of
        the pixels that the edge runs through.
        """
        width = self.pixels.shape[1]
        spots = np.rint(at).astype(np.int64)
        spots += self.margin
        edge, middle = _disc(radius)
        steps = np.array([down * width + right for down, right in (*edge, *middle)])
        # One point after the other, and of a spot that is written twice the last counts: so each
        # dot lies whole, with its edge, over those before it.
        where = (spots[:, 1] * width + spots[:, 0])[:, None] + steps
        colours = np.empty(where.shape, np.uint32)
        colours[:, : len(edge)] = rims[:, None]
        colours[:, len(edge) :] = inks[:, None]
        self.pixels.reshape(-1)[where.reshape(-1)] = colours.reshape(-1)


@lru_cache(maxsize=64)
def _disc(radius: float) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The pixels of a dot: those that its edge runs through, and those inside."""
    reach = math.ceil(radius) + 1
    inside, edge = [], []
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            away = math.hypot(down, right)
            if away <= radius - 0.35:
                inside.append((down, right))
            elif away <= radius + 0.45:
                edge.append((down, right))
    return edge, inside or [(0, 0)]
