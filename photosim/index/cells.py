"""The nearest vectors of many vectors at once, by cells: an inverted file.

A graph answers one query after the other, each walk through memory of its own. Where many vectors
ask about each other, they are sorted into cells by k-means on the unit sphere first, and each looks
through the few cells nearest to it, a cell at a time as one product of matrices (Sivic and
Zisserman, "Video Google", 2003; Jégou, Douze and Schmid, "Product quantization for nearest neighbor
search", 2011, section IV). What lies very near is found; what is far is missed now and then.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Bools, Floats, Halves, Ints

PROBED = 4
"""Cells that each vector looks through."""

_ONE_CELL = 2048
"""Up to so many vectors are compared all with all."""
_FOR_EACH = 64
"""Vectors of the sample that each cell is made from."""
_ROUNDS = 6
_ROWS = 4096


@dataclass(frozen=True, slots=True)
class Nearest:
    """What lies near each row: rows int64 (n, k), -1 where there are fewer; cosines float32 (n, k),
    in no order. order: int64 (n,), all rows, those of one cell beside each other."""

    rows: Ints
    cosines: Floats
    order: Ints


def nearest_of_all(
    vectors: Halves,
    asking: Bools,
    k: int,
    least: float,
    *,
    check: Callable[[], None] = lambda: None,
    seed: int = 0,
) -> Nearest:
    """Up to k rows within a cosine of ``least`` of each row that asks; never the row itself.

    vectors: float16 (n, dim), of unit length. asking: bool (n,); the others get nothing.
    check: called now and then; what it raises ends the search. The same input gives the same.
    """
    count = len(vectors)
    best = _Best(count, k, least)
    if not count:
        return Nearest(best.rows, best.cosines, np.empty(0, np.int64))
    cells = 1 if count <= _ONE_CELL else round(float(np.sqrt(count)))
    centres = _centres(vectors, cells, seed)
    probed = _probed(vectors, centres, check)
    home = probed[:, 0]
    order = np.argsort(home, kind="stable")
    starts = np.searchsorted(home[order], np.arange(len(centres) + 1))
    asks = np.argsort(probed[asking].ravel(), kind="stable")
    askers = np.flatnonzero(asking)[asks // probed.shape[1]]
    asked = np.searchsorted(probed[asking].ravel()[asks], np.arange(len(centres) + 1))
    for cell in range(len(centres)):
        check()
        members = order[starts[cell] : starts[cell + 1]]
        own = askers[asked[cell] : asked[cell + 1]]
        if not len(members) or not len(own):
            continue
        near = vectors[own].astype(np.float32) @ vectors[members].astype(np.float32).T
        there = np.searchsorted(members, own)
        inside = np.flatnonzero(members[np.minimum(there, len(members) - 1)] == own)
        near[inside, there[inside]] = -np.inf  # itself
        best.add(own, members, near)
    return Nearest(best.rows, best.cosines, order)


class _Best:
    """The best k rows within ``least`` that are known of each row so far."""

    def __init__(self, count: int, k: int, least: float) -> None:
        self.rows = np.full((count, k), -1, np.int64)
        self.cosines = np.full((count, k), -np.inf, np.float32)
        self._least = least

    def add(self, own: Ints, members: Ints, near: Floats) -> None:
        """near: cosines of some rows to some others, (own, members)."""
        some = np.flatnonzero((near >= self._least).any(axis=1))
        if not len(some):
            return
        own, near = own[some], near[some]
        k = self.rows.shape[1]
        there = np.broadcast_to(members, near.shape)
        if near.shape[1] > k:
            best = np.argpartition(-near, k - 1, axis=1)[:, :k]
            near, there = np.take_along_axis(near, best, axis=1), members[best]
        far = near < self._least
        values = np.concatenate([self.cosines[own], np.where(far, -np.inf, near)], axis=1)
        rows = np.concatenate([self.rows[own], np.where(far, -1, there)], axis=1)
        best = np.argpartition(-values, k - 1, axis=1)[:, :k]
        self.cosines[own] = np.take_along_axis(values, best, axis=1)
        self.rows[own] = np.take_along_axis(rows, best, axis=1)


def _centres(vectors: Halves, count: int, seed: int) -> Floats:
    """Centres of cells, float32 (count, dim): k-means of a sample, on the unit sphere."""
    rng = np.random.default_rng(seed)
    sample = rng.permutation(len(vectors))[: count * _FOR_EACH]
    points = vectors[np.sort(sample)].astype(np.float32)
    centres = points[rng.permutation(len(points))[:count]].copy()
    for _ in range(_ROUNDS):
        home = np.argmax(points @ centres.T, axis=1)
        sums = _sums(points, home, len(centres))
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        # A cell that nothing fell into stays where it was.
        centres = np.where(norms > 0, sums / np.maximum(norms, 1e-12), centres)
    return centres


def _sums(points: Floats, home: Ints, count: int) -> Floats:
    """The sum of the points of each cell, float32 (count, dim)."""
    order = np.argsort(home, kind="stable")
    inhabited, first = np.unique(home[order], return_index=True)
    sums = np.zeros((count, points.shape[1]), np.float32)
    sums[inhabited] = np.add.reduceat(points[order], first, axis=0)
    return sums


def _probed(vectors: Halves, centres: Floats, check: Callable[[], None]) -> Ints:
    """The nearest cells of each vector, int64 (n, PROBED or fewer), the nearest first."""
    most = min(PROBED, len(centres))
    found = np.empty((len(vectors), most), np.int64)
    for start in range(0, len(vectors), _ROWS):
        check()
        near = vectors[start : start + _ROWS].astype(np.float32) @ centres.T
        best = np.argpartition(-near, most - 1, axis=1)[:, :most]
        order = np.argsort(-np.take_along_axis(near, best, axis=1), axis=1, kind="stable")
        found[start : start + _ROWS] = np.take_along_axis(best, order, axis=1)
    return found
