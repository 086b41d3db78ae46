"""Search among very many vectors in a quarter of a kilobyte of memory each.

Codes of each vector's beginning (``codes``) lie in memory, sorted into cells (``kmeans``); whole
vectors lie in a file (``records``). A query looks through the codes of the cells nearest to it, and
the few hundred that seem nearest are compared as whole: an inverted file with re-ranking (Jégou,
Tavenard, Douze and Amsaleg, "Searching in one billion vectors: re-rank with source coding", 2011).
What is added waits behind the cells and is looked through by every query, until it is so much that
all are sorted anew.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Floats, Halves, Ints, distinct
from photosim.index.base import id_array, unit_queries, unit_vectors
from photosim.index.codes import Asked, CodedPart, Coder, Codes
from photosim.index.kmeans import FOR_EACH, centres_of
from photosim.index.topk import ranked

PROBED_SHARE = 0.04
"""Share of the vectors whose codes a query looks through, at least ``PROBED_LEAST``."""
PROBED_LEAST = 20_000

COMPARED = 256
"""Vectors that are compared as whole, at least; four times as many as are asked for where that is
more. Measured figures: ``tests/benchmarks/README.md``, "A million photos"."""
COMPARED_SHALLOW = 128
"""The same where only what lies very near matters."""

WORN = 0.5
"""Share of records without a use above which their file should be made anew."""

_CELLS = 2.0
"""Cells, by the square root of the vectors: 2,000 of a million."""
_WAITING_LEAST, _WAITING_SHARE = 4096, 1 / 32
"""Vectors that may wait behind the cells."""
_ROWS = 16_384
_FEW = 4
"""Queries up to which no thread is started."""


class WholeVectors(Protocol):
    """Where whole vectors lie."""

    count: int
    """How many it has, those that have gone too; 0 where that is no matter."""

    def append(self, ids: Ints, vectors: Floats) -> Ints:
        """Keep vectors (n, dim) with their ids; numbers int64 (n,) to find them by."""

    def read(self, records: Ints, ids: Ints) -> tuple[Halves, Bools]:
        """Vectors float16 (n, dim) by their numbers, and which of them can be trusted."""


class DamagedVectorsError(Exception):
    """Whole vectors that aren't what was kept; ``ids`` int64 (n,) names them."""

    def __init__(self, ids: Ints) -> None:
        super().__init__(f"{len(ids)} damaged vectors")
        self.ids = ids


@dataclass(slots=True, eq=False)
class CodedRows:
    """Vectors by their codes. ids int64 (n,), -1 where one has gone; records int64 (n,); codes int8
    (n, width); scales float32 (n, parts)."""

    ids: Ints
    records: Ints
    codes: Codes
    scales: Floats

    def __len__(self) -> int:
        return len(self.ids)

    def of(self, rows: slice | Ints | Bools) -> CodedRows:
        """Some of them."""
        return CodedRows(self.ids[rows], self.records[rows], self.codes[rows], self.scales[rows])

    def put(self, first: int, rows: CodedRows) -> None:
        """Write rows in the place of those from ``first`` on."""
        own = slice(first, first + len(rows))
        self.ids[own], self.records[own] = rows.ids, rows.records
        self.codes[own], self.scales[own] = rows.codes, rows.scales

    @classmethod
    def together(cls, parts: Sequence[CodedRows]) -> CodedRows:
        """All of several, one after the other."""
        return cls(
            np.concatenate([part.ids for part in parts]),
            np.concatenate([part.records for part in parts]),
            np.concatenate([part.codes for part in parts]),
            np.concatenate([part.scales for part in parts]),
        )

    @classmethod
    def none(cls, coder: Coder) -> CodedRows:
        """No vectors."""
        none = np.empty(0, np.int64)
        codes = np.empty((0, coder.width), np.int8)
        return cls(none, none.copy(), codes, np.empty((0, len(coder.parts)), np.float32))


@dataclass(slots=True, eq=False)
class Sorted:
    """All of an index: rows in cells, cell by cell, and behind them those that wait.

    starts: int64 (cells + 1,), where the cells begin; centres: float32 (cells, width).
    """

    cells: CodedRows
    starts: Ints
    centres: Floats
    waiting: CodedRows

    @classmethod
    def nothing(cls, coder: Coder) -> Sorted:
        """No vectors, no cells."""
        centres = np.empty((0, coder.width), np.float32)
        return cls(CodedRows.none(coder), np.zeros(1, np.int64), centres, CodedRows.none(coder))


class CompactIndex:
    """A :class:`~photosim.index.base.VectorIndex` for more vectors than should lie in memory.

    Searches may run in any thread; adding, removing, compacting and saving belong to one. They
    raise DamagedVectorsError where whole vectors are damaged: :meth:`remove` these, and add them
    again.

    parts: of the vectors, each with the numbers at its beginning that say most. whole: where whole
    vectors lie. save_to: what :meth:`save` does. rows: what was saved.
    """

    def __init__(  # noqa: PLR0917 - what it is, and what it is made of
        self,
        model_id: str,
        dim: int,
        parts: Sequence[CodedPart],
        whole: WholeVectors,
        save_to: Callable[[CompactIndex], None],
        rows: Sorted | None = None,
    ) -> None:
        self.model_id = model_id
        self.dim = dim
        self.coder = Coder(parts)
        self.whole = whole
        self._save_to = save_to
        self._lock = threading.Lock()
        self._rows = rows or Sorted.nothing(self.coder)
        self._places = _Places(self._rows)
        self._behind = _Room()

    def __len__(self) -> int:
        return self._places.alive

    @property
    def rows(self) -> Sorted:
        """What is kept of the index."""
        return self._rows

    @property
    def worn(self) -> bool:
        """Whether so much of the file has no use any more that it should be made anew."""
        dead = self.whole.count - len(self)
        return dead > _WAITING_LEAST and dead > WORN * self.whole.count

    def ids(self) -> Ints:
        """Ids of all vectors, sorted."""
        with self._lock:
            rows = self._rows
            found = np.concatenate([rows.cells.ids, rows.waiting.ids])
        return np.sort(found[found >= 0])

    def has(self, ids: npt.ArrayLike) -> Bools:
        """Which of the ids are there, bool (n,)."""
        with self._lock:
            return self._places.of(id_array(ids)) >= 0

    def vectors(self, ids: npt.ArrayLike) -> Floats:
        """See :meth:`.VectorIndex.vectors`; half floats' precision."""
        return self.halves(ids).astype(np.float32)

    def halves(self, ids: npt.ArrayLike) -> Halves:
        """The stored unit vectors, float16 (n, dim). Raises KeyError for an unknown id."""
        wanted = id_array(ids)
        with self._lock:
            places = self._places.of(wanted)
            if (places < 0).any():
                raise KeyError(int(wanted[places < 0][0]))
            records = self._records(places)
        return self._read(records, wanted)

    def add(self, ids: npt.ArrayLike, vectors: npt.ArrayLike, *, sort: bool = True) -> None:
        """See :meth:`.VectorIndex.add`. Raises OSError where they can't be written; the index is
        as it was then.

        sort: as soon as many wait; who adds very many sorts once, by :meth:`compact`.
        """
        new, units = unit_vectors(ids, vectors, self.dim)
        if not len(new):
            return
        codes, scales = self.coder.encode(units)
        coded = CodedRows(new, self.whole.append(new, units), codes, scales)
        with self._lock:
            self._mark_gone(new)
            rows = self._rows
            self._places.add(new, len(rows.cells) + len(rows.waiting))
            waiting = self._behind.appended(rows.waiting, coded)
            self._rows = Sorted(rows.cells, rows.starts, rows.centres, waiting)
        if sort and len(waiting) > max(_WAITING_LEAST, _WAITING_SHARE * len(self)):
            self.compact()

    def remove(self, ids: npt.ArrayLike) -> None:
        """See :meth:`.VectorIndex.remove`."""
        with self._lock:
            self._mark_gone(id_array(ids))

    def search(
        self,
        queries: npt.ArrayLike,
        k: int,
        allowed: npt.ArrayLike | None = None,
        *,
        threads: int = 1,
        shallow: bool = False,
    ) -> tuple[list[Ints], list[Floats]]:
        """See :meth:`.VectorIndex.search`. threads: queries at a time, where there are many.
        shallow: only what lies very near matters.

        Exact where no more are alive or allowed than are compared as whole.
        """
        if k < 1:
            raise ValueError(f"k must be 1 or more, not {k}")
        asked = unit_queries(queries, self.dim)
        with self._lock:
            rows, places = self._rows, self._places
            only = None if allowed is None else _allowed(places.of(distinct(id_array(allowed))))
        look = _Look(rows, self.coder, only, k, COMPARED_SHALLOW if shallow else COMPARED)

        def one(query: Floats) -> tuple[Ints, Floats]:
            places_, ids = look.nearest(query)
            near = self._read(_records(rows, places_), ids).astype(np.float32) @ query
            best = np.argsort(-near, kind="stable")[:k]
            return ids[best], near[best]

        if len(asked) <= _FEW or threads == 1:
            found = [one(query) for query in asked]
        else:
            with ThreadPoolExecutor(min(threads, os.cpu_count() or 1)) as pool:
                found = list(pool.map(one, asked))
        return ranked([ids for ids, _ in found], [values for _, values in found])

    def compact(self, check: Callable[[], None] = lambda: None) -> None:
        """Sort all vectors into cells anew; what ``check`` raises ends it, and nothing is changed.

        Searches go on meanwhile.
        """
        rows = self._rows
        parts = [
            part if (part.ids >= 0).all() else part.of(part.ids >= 0)
            for part in (rows.cells, rows.waiting)
            if len(part)
        ]
        alive = (
            parts[0]
            if len(parts) == 1
            else CodedRows.together([*parts, CodedRows.none(self.coder)])
        )
        sorted_ = _sorted(alive, self.coder, check)
        with self._lock:
            self._rows, self._places, self._behind = sorted_, _Places(sorted_), _Room()

    def everything(self, count: int = 4096) -> Iterator[tuple[Ints, Halves]]:
        """All vectors in parts, as their records lie: ids (n,) and float16 (n, dim)."""
        rows = self._rows
        ids = np.concatenate([rows.cells.ids, rows.waiting.ids])
        records = np.concatenate([rows.cells.records, rows.waiting.records])
        alive = np.flatnonzero(ids >= 0)
        alive = alive[np.argsort(records[alive], kind="stable")]
        for start in range(0, len(alive), count):
            part = alive[start : start + count]
            yield ids[part], self._read(records[part], ids[part])

    def damaged(self, check: Callable[[], None] = lambda: None) -> Ints:
        """Ids of all vectors that aren't what was kept, sorted. Reads all of the file."""
        ids = self.ids()
        found = [np.empty(0, np.int64)]
        for start in range(0, len(ids), _ROWS // 4):
            check()
            part = ids[start : start + _ROWS // 4]
            try:
                self.halves(part)
            except DamagedVectorsError as damage:
                found.append(damage.ids)
        return distinct(np.concatenate(found))

    def save(self) -> None:
        """Write the index to its files. Raises LibraryError where they can't be written."""
        self._save_to(self)

    def _read(self, records: Ints, ids: Ints) -> Halves:
        try:
            vectors, sound = self.whole.read(records, ids)
        except OSError as error:
            raise DamagedVectorsError(self.ids()) from error
        if not sound.all():
            raise DamagedVectorsError(ids[~sound])
        return vectors

    def _records(self, places: Ints) -> Ints:
        return _records(self._rows, places)

    def _mark_gone(self, ids: Ints) -> None:
        places = self._places.take(ids)
        cells = len(self._rows.cells)
        self._rows.cells.ids[places[places < cells]] = -1
        self._rows.waiting.ids[places[places >= cells] - cells] = -1


class _Room:
    """Arrays with room for more rows, so that these are added without copying those before them.

    What was given out stays as it is: only rows behind it are written to.
    """

    def __init__(self) -> None:
        self._rows: CodedRows | None = None

    def appended(self, before: CodedRows, more: CodedRows) -> CodedRows:
        """Rows and more rows; ``before`` is what this gave out last, or other ones."""
        count, end = len(before), len(before) + len(more)
        room = self._rows
        if room is None or not np.shares_memory(room.codes, before.codes) or end > len(room):
            room = self._rows = CodedRows(
                *(
                    np.resize(one[:0], (max(end * 5 // 4, _WAITING_LEAST), *one.shape[1:]))
                    for one in (more.ids, more.records, more.codes, more.scales)
                )
            )
            room.put(0, before)
        room.put(count, more)
        return room.of(slice(0, end))


class _Places:
    """Where the vectors of ids lie: their number among the rows in cells and those behind."""

    def __init__(self, rows: Sorted) -> None:
        ids = np.concatenate([rows.cells.ids, rows.waiting.ids])
        order = np.argsort(ids, kind="stable")
        order = order[np.searchsorted(ids, 0, sorter=order) :]
        self._ids, self._at = ids[order], order.astype(np.int32)
        self._later: dict[int, int] = {}
        self.alive = len(order)

    def of(self, ids: Ints) -> Ints:
        """The places, int64 (n,); -1 for ids that are not there."""
        found = np.full(len(ids), -1, np.int64)
        if len(self._ids):
            near = np.minimum(np.searchsorted(self._ids, ids), len(self._ids) - 1)
            same = self._ids[near] == ids
            found[same] = self._at[near[same]]
        if self._later:
            for number, one in enumerate(ids.tolist()):
                found[number] = self._later.get(one, found[number])
        return found

    def add(self, ids: Ints, first: int) -> None:
        """Different ids that are not there lie at places from ``first`` on."""
        self._later.update(zip(ids.tolist(), range(first, first + len(ids)), strict=True))
        self.alive += len(ids)

    def take(self, ids: Ints) -> Ints:
        """Forget ids; the places of those that were there."""
        ids = distinct(ids)
        places = self.of(ids)
        there = places >= 0
        if len(self._ids):
            near = np.minimum(np.searchsorted(self._ids, ids), len(self._ids) - 1)
            self._at[near[self._ids[near] == ids]] = -1
        for one in ids[there].tolist():
            self._later.pop(one, None)
        self.alive -= int(np.count_nonzero(there))
        return places[there]


class _Look:
    """One look through the codes: by several queries, at one state of the index."""

    def __init__(
        self, rows: Sorted, coder: Coder, only: Ints | None, k: int, compared: int
    ) -> None:
        self._rows, self._coder = rows, coder
        self._k = k
        self._compared = max(compared, 4 * k)
        count = len(rows.cells)
        self._budget = max(PROBED_LEAST, int(PROBED_SHARE * count), 20 * self._compared)
        self._only = only if only is not None and len(only) <= self._budget else None
        self._sizes = np.diff(rows.starts)
        self._barred: Bools | None = None
        """Of all rows those that may not be answers, where only some may."""
        if only is not None and self._only is None:
            self._barred = np.ones(count + len(rows.waiting), np.bool_)
            self._barred[only] = False
            free = np.append(0, np.cumsum(~self._barred[:count]))
            self._sizes = np.diff(free[rows.starts])

    def nearest(self, query: Floats) -> tuple[Ints, Ints]:
        """Places and ids of what seems nearest, at most as many as are compared as whole."""
        asked = self._coder.asked(query)
        if self._only is not None:
            return self._of_some(asked, self._only)
        near = self._coder.against_centres(asked, self._rows.centres)
        order = np.argsort(-near)
        reach = np.cumsum(self._sizes[order])
        probed = int(np.searchsorted(reach, self._budget)) + 1
        found = self._in_cells(asked, order[:probed])
        if len(found[0]) < self._k and probed < len(order):
            found = self._in_cells(asked, order)
        return found

    def _of_some(self, asked: Asked, places: Ints) -> tuple[Ints, Ints]:
        count = len(self._rows.cells)
        inside = places[places < count]
        some = CodedRows.together(
            [self._rows.cells.of(inside), self._rows.waiting.of(places[places >= count] - count)]
        )
        estimates = np.empty(len(some), np.float32)
        self._coder.estimates(asked, some.codes, some.scales, estimates)
        estimates[some.ids < 0] = -np.inf
        best = self._best(estimates)
        # Places came sorted: those in cells first, as they are put together here.
        return places[best], some.ids[best]

    def _in_cells(self, asked: Asked, cells: Ints) -> tuple[Ints, Ints]:
        rows, starts = self._rows, self._rows.starts
        chosen = np.sort(cells)
        # Cells beside each other are one stretch.
        begins = np.flatnonzero(np.diff(chosen, prepend=-2) != 1)
        stretches = [
            (int(starts[chosen[begin]]), int(starts[chosen[end - 1] + 1]))
            for begin, end in zip(begins, np.append(begins, len(chosen))[1:], strict=True)
        ]
        total = sum(end - start for start, end in stretches)
        waiting, count = len(rows.waiting), len(rows.cells)
        estimates = np.empty(total + waiting, np.float32)
        ids = np.empty(total + waiting, np.int64)
        places = np.empty(total + waiting, np.int64)
        at = 0
        for part, first, stretch in [
            *((rows.cells, 0, stretch) for stretch in stretches),
            (rows.waiting, count, (0, waiting)),
        ]:
            start, end = stretch
            own, of = slice(at, at + end - start), slice(start, end)
            self._coder.estimates(asked, part.codes[of], part.scales[of], estimates[own])
            ids[own] = part.ids[of]
            places[own] = np.arange(first + start, first + end)
            at = own.stop
        estimates[ids < 0] = -np.inf
        if self._barred is not None:
            estimates[self._barred[places]] = -np.inf
        best = self._best(estimates)
        return places[best], ids[best]

    def _best(self, estimates: Floats) -> Ints:
        if len(estimates) > self._compared:
            best = np.argpartition(-estimates, self._compared - 1)[: self._compared]
        else:
            best = np.arange(len(estimates))
        return np.asarray(best[estimates[best] > -np.inf])


def _allowed(places: Ints) -> Ints:
    return np.sort(places[places >= 0])


def _records(rows: Sorted, places: Ints) -> Ints:
    """The records of places among the rows."""
    found = np.empty(len(places), np.int64)
    inside = places < len(rows.cells)
    found[inside] = rows.cells.records[places[inside]]
    found[~inside] = rows.waiting.records[places[~inside] - len(rows.cells)]
    return found


def _sorted(rows: CodedRows, coder: Coder, check: Callable[[], None]) -> Sorted:
    """Rows sorted into cells. The same rows give the same cells."""
    count = len(rows)
    if not count:
        return Sorted.nothing(coder)
    cells = max(1, round(_CELLS * count**0.5))
    rng = np.random.default_rng(0)
    sample = np.sort(rng.permutation(count)[: cells * FOR_EACH])
    check()
    centres = centres_of(coder.decoded(rows.codes[sample], rows.scales[sample]), cells, rng)
    home = np.empty(count, np.int32)
    for start in range(0, count, _ROWS):
        check()
        part = slice(start, start + _ROWS)
        home[part] = np.argmax(
            coder.decoded(rows.codes[part], rows.scales[part]) @ centres.T, axis=1
        )
    order = np.argsort(home, kind="stable")
    starts = np.searchsorted(home[order], np.arange(len(centres) + 1))
    return Sorted(rows.of(order), starts, centres, CodedRows.none(coder))
