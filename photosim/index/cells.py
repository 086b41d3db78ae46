"""The nearest vectors of many vectors at once, by cells: an inverted file.

A graph answers one query after the other, each walk through memory of its own. Where many vectors
ask about each other, they are sorted into cells by k-means on the unit sphere first, and each looks
through the few cells nearest to it, a cell at a time as one product of matrices (Sivic and
Zisserman, "Video Google", 2003; Jégou, Douze and Schmid, "Product quantization for nearest neighbor
search", 2011, section IV). What lies very near is found; what is far is missed now and then.

Where a few numbers of a vector say most, these are compared first, and whole vectors only where
they leave it open. By Cauchy and Schwarz what is left out adds no more to a cosine than the product
of both lengths of it; it hardly adds as much where the vectors aren't near anyway.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Bools, Floats, Halves, Ints
from photosim.index.kmeans import FOR_EACH, centres_of

PROBED = 6
"""Cells that each vector looks through."""

IN_COMMON = 0.7
"""Cosine of what is left out of two vectors at first, above which it is not expected: of photos and
copies made of them, with the leading 192 of 1,024 numbers, none of the pairs that are near was
passed over at 0.5."""

_ONE_CELL = 2048
"""Up to so many vectors are compared all with all."""
_ROWS = 4096
_SPARE = 12
"""Rows that are kept of each besides, until whole vectors are compared."""
_DECIDING = 8
"""Numbers of a vector that tell it from all others but its copies."""
_CROWDED = 32
"""Rows near one, on average of a cell, from which the nearest are chosen at once."""
_WAITING = 4_000_000
"""Rows near others that are kept until the nearest are chosen of them."""
_PAIRS = 2048


@dataclass(frozen=True, slots=True)
class Nearest:
    """What lies near each row: rows int64 (n, k), -1 where there are fewer; cosines float32 (n, k),
    the nearest first. order: int64 (n,), all rows, those of one cell beside each other."""

    rows: Ints
    cosines: Floats
    order: Ints


def nearest_of_all(
    vectors: Halves,
    asking: Bools,
    k: int,
    least: float,
    *,
    leading: Ints | None = None,
    check: Callable[[], None] = lambda: None,
    seed: int = 0,
) -> Nearest:
    """Up to k rows within a cosine of ``least`` of each row that asks; never the row itself.

    vectors: float16 (n, dim), of unit length. asking: bool (n,); the others get nothing. leading:
    the numbers that say most, int64 (m,); None: all. check: called now and then; what it raises
    ends the search. The same vectors give the same, in whatever order they are.
    """
    count = len(vectors)
    if not count:
        nothing = np.empty((0, k), np.int64)
        return Nearest(nothing, nothing.astype(np.float32), np.empty(0, np.int64))
    # In an order of their own, so that the one they come in has no say.
    own_order = np.lexsort(vectors[:, :_DECIDING].T)
    asking = asking[own_order]
    rough = _rough(vectors, own_order, leading, check)
    cells = 1 if count <= _ONE_CELL else round(float(np.sqrt(count)))
    centres = _centres(rough, cells, seed)
    probed = _probed(rough, centres, check)
    home = probed[:, 0]
    order = np.argsort(home, kind="stable")
    starts = np.searchsorted(home[order], np.arange(len(centres) + 1))
    asks = np.argsort(probed[asking].ravel(), kind="stable")
    askers = np.flatnonzero(asking)[asks // probed.shape[1]]
    asked = np.searchsorted(probed[asking].ravel()[asks], np.arange(len(centres) + 1))
    best = _Best(count, k if leading is None else k + _SPARE, least)
    for cell in range(len(centres)):
        check()
        members = order[starts[cell] : starts[cell + 1]]
        own = askers[asked[cell] : asked[cell + 1]]
        if not len(members) or not len(own):
            continue
        near = rough[own] @ rough[members].T
        there = np.searchsorted(members, own)
        inside = np.flatnonzero(members[np.minimum(there, len(members) - 1)] == own)
        near[inside, there[inside]] = -np.inf  # itself
        best.add(own, members, near)
    ones, others, cosines = best.found()
    ones, others = own_order[ones], own_order[others]
    if leading is not None:
        cosines = _cosines(vectors, ones, others, check)
        near_enough = cosines >= least
        ones, others, cosines = ones[near_enough], others[near_enough], cosines[near_enough]
    return Nearest(*_table(ones, others, cosines, count, k), own_order[order])


def _rough(vectors: Halves, order: Ints, leading: Ints | None, check: Callable[[], None]) -> Floats:
    """What is compared at first, float32 (n, any), in that order: the inner product of two is the
    cosine, or a little more."""
    count, dim = vectors.shape
    rough = np.empty((count, dim if leading is None else len(leading) + 1), np.float32)
    for start in range(0, count, _ROWS):
        check()
        part = slice(start, start + _ROWS)
        some = vectors[order[part]].astype(np.float32)
        if leading is None:
            rough[part] = some
            continue
        rough[part, :-1] = some[:, leading]
        left = np.einsum("ij,ij->i", some, some)
        left -= np.einsum("ij,ij->i", rough[part, :-1], rough[part, :-1])
        rough[part, -1] = np.sqrt(IN_COMMON * np.maximum(left, 0.0))
    return rough


def _cosines(vectors: Halves, ones: Ints, others: Ints, check: Callable[[], None]) -> Floats:
    """Of whole vectors, pair by pair."""
    found = np.empty(len(ones), np.float32)
    for start in range(0, len(ones), _PAIRS):
        check()
        part = slice(start, start + _PAIRS)
        one, other = (vectors[rows[part]].astype(np.float32) for rows in (ones, others))
        found[part] = np.einsum("ij,ij->i", one, other)
    return found


class _Best:
    """The rows within ``least`` that are known of each row so far, and the best ``k`` of them."""

    def __init__(self, count: int, k: int, least: float) -> None:
        self._count, self._k, self._least = count, k, least
        self._found: list[tuple[Ints, Ints, Floats]] = []
        self._waiting = 0

    def add(self, own: Ints, members: Ints, near: Floats) -> None:
        """near: cosines of some rows to some others, (own, members)."""
        columns = near.shape[1]
        at = np.flatnonzero(near >= self._least)
        if len(at) > _CROWDED * len(own) and columns > self._k:
            best = np.argpartition(-near, self._k - 1, axis=1)[:, : self._k]
            at = (best + columns * np.arange(len(near))[:, None]).ravel()
            at = at[near.ravel()[at] >= self._least]
        row, column = np.divmod(at, columns)
        self._found.append((own[row], members[column], near.ravel()[at]))
        self._waiting += len(at)
        if self._waiting > _WAITING:
            self._found = [self.found()]
            self._waiting = len(self._found[0][0])

    def found(self) -> tuple[Ints, Ints, Floats]:
        """Rows, those that are near them, and their cosines: of each row the nearest first."""
        if not self._found:
            return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float32)
        ones, others, cosines = (np.concatenate(parts) for parts in zip(*self._found, strict=True))
        ones, others, cosines, place = _ranked(ones, others, cosines)
        kept = place < self._k
        return ones[kept], others[kept], cosines[kept]


def _ranked(ones: Ints, others: Ints, cosines: Floats) -> tuple[Ints, Ints, Floats, Ints]:
    """Pairs by row, the nearest first, and the place that each has in its row."""
    order = np.lexsort((others, -cosines, ones))
    ones = ones[order]
    place = np.arange(len(ones)) - np.searchsorted(ones, ones)
    return ones, others[order], cosines[order], place


def _table(ones: Ints, others: Ints, cosines: Floats, count: int, k: int) -> tuple[Ints, Floats]:
    rows = np.full((count, k), -1, np.int64)
    values = np.full((count, k), -np.inf, np.float32)
    ones, others, cosines, place = _ranked(ones, others, cosines)
    kept = place < k
    rows[ones[kept], place[kept]] = others[kept]
    values[ones[kept], place[kept]] = cosines[kept]
    return rows, values


def _centres(vectors: Floats, count: int, seed: int) -> Floats:
    """Centres of cells, float32 (count, dim), by a sample."""
    rng = np.random.default_rng(seed)
    sample = rng.permutation(len(vectors))[: count * FOR_EACH]
    return centres_of(vectors[np.sort(sample)], count, rng)


def _probed(vectors: Floats, centres: Floats, check: Callable[[], None]) -> Ints:
    """The nearest cells of each vector, int64 (n, PROBED or fewer), the nearest first."""
    most = min(PROBED, len(centres))
    found = np.empty((len(vectors), most), np.int64)
    for start in range(0, len(vectors), _ROWS):
        check()
        near = vectors[start : start + _ROWS] @ centres.T
        best = np.argpartition(-near, most - 1, axis=1)[:, :most]
        order = np.argsort(-np.take_along_axis(near, best, axis=1), axis=1, kind="stable")
        found[start : start + _ROWS] = np.take_along_axis(best, order, axis=1)
    return found
