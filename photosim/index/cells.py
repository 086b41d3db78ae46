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

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from photosim.core.arrays import Bools, Floats, Halves, Ints
from photosim.core.blas import single_threaded
from photosim.index.kmeans import FOR_EACH, Run, centres_of

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
    run: Run = map,
    seed: int = 0,
) -> Nearest:
    """Up to k rows within a cosine of ``least`` of each row that asks; never the row itself.

    vectors: float16 (n, dim), of unit length. asking: bool (n,); the others get nothing. leading:
    the numbers that say most, int64 (m,); None: all. check: called now and then; what it raises
    ends the search. run: works on several parts, one after the other or, with a map of threads, on
    all cores; a product takes one thread meanwhile. The same vectors give the same, in whatever
    order they are.
    """
    count = len(vectors)
    if not count:
        nothing = np.empty((0, k), np.int64)
        return Nearest(nothing, nothing.astype(np.float32), np.empty(0, np.int64))

    def checked(work: Callable[[Any], Any], parts: Iterable[Any]) -> Iterator[Any]:
        for done in run(work, parts):
            check()
            yield done

    with single_threaded():
        return _nearest_of_all(vectors, asking, k, least, leading, checked, seed)


def _nearest_of_all(  # noqa: PLR0917 - as above
    vectors: Halves,
    asking: Bools,
    k: int,
    least: float,
    leading: Ints | None,
    run: Run,
    seed: int,
) -> Nearest:
    count = len(vectors)
    # In an order of their own, so that the one they come in has no say.
    own_order = np.lexsort(vectors[:, :_DECIDING].T)
    asking = asking[own_order]
    rough = _rough(vectors, own_order, leading, run)
    cells = 1 if count <= _ONE_CELL else round(float(np.sqrt(count)))
    centres = _centres(rough, cells, seed, run)
    probed = _probed(rough, centres, run)
    home = probed[:, 0]
    order = np.argsort(home, kind="stable")
    starts = np.searchsorted(home[order], np.arange(len(centres) + 1))
    asks = np.argsort(probed[asking].ravel(), kind="stable")
    askers = np.flatnonzero(asking)[asks // probed.shape[1]]
    asked = np.searchsorted(probed[asking].ravel()[asks], np.arange(len(centres) + 1))
    best = _Best(count, k if leading is None else k + _SPARE, least)

    def near_in(cell: int) -> _Pairs:
        members = order[starts[cell] : starts[cell + 1]]
        own = askers[asked[cell] : asked[cell + 1]]
        if not len(members) or not len(own):
            return _no_pairs()
        near = rough[own] @ rough[members].T
        there = np.searchsorted(members, own)
        inside = np.flatnonzero(members[np.minimum(there, len(members) - 1)] == own)
        near[inside, there[inside]] = -np.inf  # itself
        return best.among(own, members, near)

    for pairs in run(near_in, range(len(centres))):
        best.add(pairs)
    ones, others, cosines = best.found()
    ones, others = own_order[ones], own_order[others]
    if leading is not None:
        cosines = _cosines(vectors, ones, others, run)
        near_enough = cosines >= least
        ones, others, cosines = ones[near_enough], others[near_enough], cosines[near_enough]
    return Nearest(*_table(ones, others, cosines, count, k), own_order[order])


def _parts(count: int, rows: int) -> list[slice]:
    return [slice(start, start + rows) for start in range(0, count, rows)]


def _rough(vectors: Halves, order: Ints, leading: Ints | None, run: Run) -> Floats:
    """What is compared at first, float32 (n, any), in that order: the inner product of two is the
    cosine, or a little more."""
    count, dim = vectors.shape
    rough = np.empty((count, dim if leading is None else len(leading) + 1), np.float32)

    def fill(part: slice) -> None:
        some = vectors[order[part]].astype(np.float32)
        if leading is None:
            rough[part] = some
            return
        rough[part, :-1] = some[:, leading]
        left = np.einsum("ij,ij->i", some, some)
        left -= np.einsum("ij,ij->i", rough[part, :-1], rough[part, :-1])
        rough[part, -1] = np.sqrt(IN_COMMON * np.maximum(left, 0.0))

    for _ in run(fill, _parts(count, _ROWS)):
        pass
    return rough


def _cosines(vectors: Halves, ones: Ints, others: Ints, run: Run) -> Floats:
    """Of whole vectors, pair by pair."""
    found = np.empty(len(ones), np.float32)

    def fill(part: slice) -> None:
        one, other = (vectors[rows[part]].astype(np.float32) for rows in (ones, others))
        found[part] = np.einsum("ij,ij->i", one, other)

    for _ in run(fill, _parts(len(ones), _PAIRS)):
        pass
    return found


class _Pairs(NamedTuple):
    """Rows, those that are near them, and their cosines, each (n,)."""

    ones: Ints
    others: Ints
    cosines: Floats


def _no_pairs() -> _Pairs:
    nothing = np.empty(0, np.int64)
    return _Pairs(nothing, nothing, np.empty(0, np.float32))


class _Best:
    """The rows within ``least`` that are known of each row so far, and the best ``k`` of them."""

    def __init__(self, count: int, k: int, least: float) -> None:
        self._count, self._k, self._least = count, k, least
        self._found: list[_Pairs] = []
        self._waiting = 0

    def among(self, own: Ints, members: Ints, near: Floats) -> _Pairs:
        """Those that are near among some rows and some others. Any thread.

        near: cosines of these to those, (own, members).
        """
        columns = near.shape[1]
        at = np.flatnonzero(near >= self._least)
        if len(at) > _CROWDED * len(own) and columns > self._k:
            best = np.argpartition(-near, self._k - 1, axis=1)[:, : self._k]
            at = (best + columns * np.arange(len(near))[:, None]).ravel()
            at = at[near.ravel()[at] >= self._least]
        row, column = np.divmod(at, columns)
        return _Pairs(own[row], members[column], near.ravel()[at])

    def add(self, pairs: _Pairs) -> None:
        """Take in what is near."""
        self._found.append(pairs)
        self._waiting += len(pairs.ones)
        if self._waiting > _WAITING:
            self._found = [self.found()]
            self._waiting = len(self._found[0].ones)

    def found(self) -> _Pairs:
        """All of them: of each row the nearest first."""
        if not self._found:
            return _no_pairs()
        ones, others, cosines = (np.concatenate(parts) for parts in zip(*self._found, strict=True))
        ones, others, cosines, place = _ranked(ones, others, cosines)
        kept = place < self._k
        return _Pairs(ones[kept], others[kept], cosines[kept])


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


def _centres(vectors: Floats, count: int, seed: int, run: Run) -> Floats:
    """Centres of cells, float32 (count, dim), by a sample."""
    rng = np.random.default_rng(seed)
    sample = rng.permutation(len(vectors))[: count * FOR_EACH]
    return centres_of(vectors[np.sort(sample)], count, rng, run)


def _probed(vectors: Floats, centres: Floats, run: Run) -> Ints:
    """The nearest cells of each vector, int64 (n, PROBED or fewer), the nearest first."""
    most = min(PROBED, len(centres))
    found = np.empty((len(vectors), most), np.int64)

    def fill(part: slice) -> None:
        near = vectors[part] @ centres.T
        best = np.argpartition(-near, most - 1, axis=1)[:, :most]
        order = np.argsort(-np.take_along_axis(near, best, axis=1), axis=1, kind="stable")
        found[part] = np.take_along_axis(best, order, axis=1)

    for _ in run(fill, _parts(len(vectors), _ROWS)):
        pass
    return found
