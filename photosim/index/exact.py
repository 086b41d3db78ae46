"""Exact search, every vector compared with the query; and what it says of an approximate index."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Floats, Ints, distinct
from photosim.index.base import VectorIndex, id_array, unit_queries, unit_vectors
from photosim.index.topk import TopK

CHUNK = 16_384
"""Vectors compared at a time: 16,384 × 512 floats are 32 MB."""


class ExactIndex:
    """A :class:`~photosim.index.base.VectorIndex` in memory; nothing of it is approximate.

    Searching n queries among m vectors costs n·m·dim multiplications: some 10 ms for one query
    among 100,000 × 256.
    """

    def __init__(self, model_id: str, dim: int) -> None:
        self.model_id = model_id
        self.dim = dim
        self._lock = threading.RLock()
        self._places: dict[int, int] = {}
        self._ids = np.empty(0, np.int64)
        self._rows = np.empty((0, dim), np.float32)

    def __len__(self) -> int:
        return len(self._places)

    def ids(self) -> Ints:
        """Ids of all vectors, sorted."""
        with self._lock:
            return np.sort(self._ids[: len(self)])

    def has(self, ids: npt.ArrayLike) -> Bools:
        """Which of the ids are there, bool (n,)."""
        wanted = id_array(ids).tolist()
        with self._lock:
            return np.fromiter((one in self._places for one in wanted), np.bool_, len(wanted))

    def vectors(self, ids: npt.ArrayLike) -> Floats:
        """The stored unit vectors, float32 (n, dim). Raises KeyError for an unknown id."""
        with self._lock:
            found: Floats = self._rows[[self._places[one] for one in id_array(ids).tolist()]]
            return found

    def add(self, ids: npt.ArrayLike, vectors: npt.ArrayLike) -> None:
        """See :meth:`.VectorIndex.add`."""
        new, rows = unit_vectors(ids, vectors, self.dim)
        with self._lock:
            self._reserve(len(self) + len(new))
            for one, row in zip(new.tolist(), rows, strict=True):
                place = self._places.setdefault(one, len(self))
                self._ids[place] = one
                self._rows[place] = row

    def remove(self, ids: npt.ArrayLike) -> None:
        """See :meth:`.VectorIndex.remove`."""
        with self._lock:
            for one in id_array(ids).tolist():
                hole = self._places.pop(one, None)
                last = len(self)
                if hole is not None and hole != last:  # the last one fills the hole
                    self._ids[hole] = self._ids[last]
                    self._rows[hole] = self._rows[last]
                    self._places[int(self._ids[hole])] = hole

    def search(
        self, queries: npt.ArrayLike, k: int, allowed: npt.ArrayLike | None = None
    ) -> tuple[list[Ints], list[Floats]]:
        """See :meth:`.VectorIndex.search`."""
        if k < 1:
            raise ValueError(f"k must be 1 or more, not {k}")
        asked = unit_queries(queries, self.dim)
        best = TopK(len(asked), k)
        wanted = None if allowed is None else distinct(id_array(allowed))
        with self._lock:
            for start in range(0, len(self), CHUNK):
                part = slice(start, min(start + CHUNK, len(self)))
                ids, rows = self._ids[part], self._rows[part]
                if wanted is not None:
                    inside = np.isin(ids, wanted)
                    ids, rows = ids[inside], rows[inside]
                best.add(ids, asked @ rows.T)
        return best.result()

    def _reserve(self, count: int) -> None:
        if count > len(self._ids):
            room = max(count, len(self._ids) * 3 // 2, 64)
            self._ids = np.resize(self._ids, room)
            rows = np.empty((room, self.dim), np.float32)
            rows[: len(self)] = self._rows[: len(self)]
            self._rows = rows


TIE = 1e-4
"""Cosines closer than this count as equal: rounding orders them differently."""


def measured_recall(
    index: VectorIndex,
    vectors: Iterable[tuple[Ints, Floats]],
    queries: npt.ArrayLike,
    k: int = 10,
    seen_as: Callable[[Floats], Floats] | None = None,
) -> float:
    """Share of the true k nearest that the index finds, in [0, 1].

    index: the index to measure.
    vectors: everything that it should hold, in chunks of ids (n,) and vectors (n, dim), as
        ``storage.vectors.Vectors.iterate`` gives them; each chunk is looked at once.
    queries: (m, dim), such as the vectors of some photos.
    k: neighbours for each query.
    seen_as: unit vectors (n, dim) as the index compares them, (n, any); None: as they are.

    An id counts as found if its vector in ``vectors`` is among the k nearest, or as near as the
    last of them (equal photos are interchangeable). Vectors that the index lacks, and old ones
    that it holds instead, count against it. 1.0 where there are no queries or no vectors.
    """
    asked = unit_queries(queries, index.dim)
    found_ids, _ = index.search(asked, k) if len(asked) else ([], [])
    # What the index says of its own vectors proves nothing: they may be old.
    found = [np.full(len(row), -np.inf, np.float32) for row in found_ids]
    best = TopK(len(asked), k)
    see = seen_as or (lambda unit: unit)
    asked = see(asked)
    for ids, rows in vectors:
        cosines = asked @ see(unit_queries(rows, index.dim)).T
        best.add(ids, cosines)
        order = np.argsort(ids)
        for got, values, own in zip(found_ids, found, cosines, strict=True):
            inside = np.isin(got, ids)
            values[inside] = own[order[np.searchsorted(ids, got[inside], sorter=order)]]
    hits = total = 0
    for values, true in zip(found, best.result()[1], strict=True):
        if len(true):
            hits += int(np.count_nonzero(values >= true[-1] - TIE))
            total += len(true)
    return hits / total if total else 1.0
