"""Cells of vectors by k-means on the unit sphere."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import numpy as np

from photosim.core.arrays import Floats, Ints

Run = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""As ``map``: NumPy lets go of Python while it computes, so threads use all cores."""

_ROUNDS = 6
_ROWS = 4096
"""Points compared at a time: all with all centres of a million would be a gigabyte."""
FOR_EACH = 64
"""Vectors of a sample that a cell is well made from."""


def centres_of(points: Floats, count: int, rng: np.random.Generator, run: Run = map) -> Floats:
    """Centres of cells, float32 (count or fewer, dim), of unit length where points have it.

    points: float32 (n, dim), a sample of some ``FOR_EACH`` vectors for each cell. run: compares
    several parts of them with the centres, one after the other or on all cores.
    """
    parts = [points[start : start + _ROWS] for start in range(0, len(points), _ROWS)]
    centres = points[rng.permutation(len(points))[:count]].copy()
    for _ in range(_ROUNDS):
        home = np.concatenate(list(run(partial(_nearest, centres), parts)))
        sums = _sums(points, home, len(centres))
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        # A cell that nothing fell into stays where it was.
        centres = np.where(norms > 0, sums / np.maximum(norms, 1e-12), centres)
    return centres


def _nearest(centres: Floats, points: Floats) -> Ints:
    return np.asarray(np.argmax(points @ centres.T, axis=1), np.int64)


def _sums(points: Floats, home: Ints, count: int) -> Floats:
    """The sum of the points of each cell, float32 (count, dim)."""
    order = np.argsort(home, kind="stable")
    inhabited, first = np.unique(home[order], return_index=True)
    sums = np.zeros((count, points.shape[1]), np.float32)
    sums[inhabited] = np.add.reduceat(points[order], first, axis=0)
    return sums
