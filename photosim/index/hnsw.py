"""Approximate search on an HNSW graph for several threads, and an exact scan where that is better.

``k`` never exceeds what is alive, vectors are checked before they are added, and where the graph
gives less than asked for, the exact scan answers. Adding and searching at the same time is unsound
in hnswlib: both take turns, in pieces of some 15 ms.
"""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Floats, Halves, Ints
from photosim.index.base import id_array, unit_queries, unit_vectors
from photosim.index.graph import FIRST_CAPACITY, Graph, GraphRows, GraphSettings
from photosim.index.topk import TopK, ranked


class Turns:
    """A mutual exclusion without overtaking.

    ``threading.Lock`` lets the thread that just released it take it again at once: a search
    would wait until everything is added. Here it waits for the piece under way and no longer.
    Not reentrant.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: deque[object] = deque()
        self._taken = False

    def __enter__(self) -> None:
        me = object()
        with self._changed:
            self._waiting.append(me)
            try:
                self._changed.wait_for(lambda: not self._taken and self._waiting[0] is me)
                self._taken = True
            finally:  # also where Ctrl-C ends the waiting
                self._waiting.remove(me)
                self._changed.notify_all()

    def __exit__(self, *_: object) -> None:
        with self._changed:
            self._taken = False
            self._changed.notify_all()


EF_LEAST = 128
"""Candidates kept in a search, at least; twice as many as asked for where that is more.

Measured on whitened features of 9,840 real photos, 512 dimensions, 16 links: of the true ten
nearest 99.6 % are found with 64 candidates, 99.8 % with 128, all with 256; 0.3, 0.6 and 1.1 ms.
"""

EF_SHALLOW = 48
"""The same where only what lies very near matters."""

EXACT_BELOW = 2_000
"""Up to so many vectors an exact scan is as fast as the graph, and exact."""

SCANNED_FOR_ONE = 6
"""So many vectors are scanned in the time in which the graph finds one candidate, about."""

WORN = 0.5
"""Share of deleted vectors above which the graph should be made anew."""

HOLD_SECONDS = 0.015
"""How long one piece of work keeps others waiting, about."""

_GROUP = 64
_FETCH = 256
_SCAN = 4_096


class HnswIndex:
    """A :class:`~photosim.index.base.VectorIndex` on a graph, saved in a file.

    Searches may run in any thread; adding, removing, compacting and saving belong to one.

    save_to: what :meth:`save` does; see ``files.open_index``.
    exact_below: up to so many vectors are scanned instead.
    """

    def __init__(
        self,
        model_id: str,
        graph: Graph,
        save_to: Callable[[HnswIndex], None],
        *,
        exact_below: int = EXACT_BELOW,
    ) -> None:
        self.model_id = model_id
        self._graph = graph
        self._save_to = save_to
        self._exact_below = exact_below
        self._turns = Turns()
        self._piece = _GROUP

    @property
    def dim(self) -> int:
        """Length of every vector."""
        return self._graph.dim

    @property
    def settings(self) -> GraphSettings:
        """How the graph is built."""
        return self._graph.settings

    @property
    def worn(self) -> bool:
        """Whether so much was deleted that :meth:`compact` is worth its time."""
        with self._turns:
            dead = self._graph.used - len(self._graph)
            return dead > FIRST_CAPACITY and dead > WORN * self._graph.used

    def __len__(self) -> int:
        return len(self._graph)

    def ids(self) -> Ints:
        """Ids of all vectors, sorted."""
        with self._turns:
            return self._graph.live_ids().copy()

    def has(self, ids: npt.ArrayLike) -> Bools:
        """Which of the ids are there, bool (n,)."""
        wanted = id_array(ids).tolist()
        with self._turns:
            return np.fromiter((one in self._graph for one in wanted), np.bool_, len(wanted))

    def vectors(self, ids: npt.ArrayLike) -> Floats:
        """The stored unit vectors, float32 (n, dim). Raises KeyError for an unknown id."""
        wanted = id_array(ids).tolist()
        parts = [np.empty((0, self.dim), np.float32)]
        for start in range(0, len(wanted), _FETCH):
            with self._turns:
                parts.append(self._graph.vectors(wanted[start : start + _FETCH]))
        return np.concatenate(parts)

    def everything(self, count: int = _SCAN) -> Iterator[tuple[Ints, Halves]]:
        """All vectors in parts: ids (n,) and float16 (n, dim)."""
        ids = self.ids()
        for start in range(0, len(ids), count):
            with self._turns:
                part = self._graph.halves(ids[start : start + count].tolist())
            yield part

    def halves(self, ids: npt.ArrayLike) -> Halves:
        """The stored unit vectors, float16 (n, dim), for work with many; KeyError as above."""
        wanted = id_array(ids).tolist()
        parts = [np.empty((0, self.dim), np.float16)]
        for start in range(0, len(wanted), _SCAN):
            some = wanted[start : start + _SCAN]
            with self._turns:
                alive, halves = self._graph.halves(some)
            if len(alive) != len(some):
                raise KeyError(min(set(some) - set(alive.tolist())))
            parts.append(halves)
        return np.concatenate(parts)

    def add(self, ids: npt.ArrayLike, vectors: npt.ArrayLike, threads: int | None = None) -> None:
        """See :meth:`.VectorIndex.add`; about a millisecond of processor time for each vector.

        threads: cores to use; by default all but one, which is left to the window.
        """
        new, rows = unit_vectors(ids, vectors, self.dim)
        start = 0
        while start < len(new):
            part = slice(start, start + self._piece)
            with self._turns:
                began = time.perf_counter()
                self._graph.add(new[part], rows[part], threads or spare_threads())
                took = time.perf_counter() - began
            start = part.stop
            self._piece = int(np.clip(self._piece * HOLD_SECONDS / max(took, 1e-6), 8, 512))

    def remove(self, ids: npt.ArrayLike) -> None:
        """See :meth:`.VectorIndex.remove`."""
        gone = id_array(ids).tolist()
        for start in range(0, len(gone), _SCAN):
            with self._turns:
                self._graph.delete(gone[start : start + _SCAN])

    def search(
        self,
        queries: npt.ArrayLike,
        k: int,
        allowed: npt.ArrayLike | None = None,
        *,
        threads: int | None = None,
        shallow: bool = False,
    ) -> tuple[list[Ints], list[Floats]]:
        """See :meth:`.VectorIndex.search`. shallow: only what lies very near matters.

        Exact where few vectors are alive or allowed, or where k is a large part of them.
        """
        if k < 1:
            raise ValueError(f"k must be 1 or more, not {k}")
        asked = unit_queries(queries, self.dim)
        ef = EF_SHALLOW if shallow else EF_LEAST
        with self._turns:
            live = self._graph.live_ids()
        inside = live if allowed is None else _both(np.sort(id_array(allowed)), live)
        # Of every candidate the graph gives only this share is allowed; a third more for luck.
        want = k if allowed is None else int(k * len(live) / max(1, len(inside)) * 4 / 3) + 32
        if len(inside) <= max(self._exact_below, SCANNED_FOR_ONE * want):
            return self._scan(asked, k, inside)
        found_ids: list[Ints] = []
        found: list[Floats] = []
        for start in range(0, len(asked), _GROUP):
            group = asked[start : start + _GROUP]
            ids, similarities = self._ask_graph(group, want, threads or spare_threads(), ef)
            for query, row, values in zip(group, ids, similarities, strict=True):
                good = row >= 0 if allowed is None else _among(row, inside)
                if np.count_nonzero(good) >= k:
                    best, best_values = ranked([row[good]], [values[good]])
                else:
                    best, best_values = self._scan(query[None], k, inside)
                found_ids.append(best[0][:k])
                found.append(best_values[0][:k])
        return found_ids, found

    def compact(self, threads: int | None = None) -> None:
        """Make the graph anew without what was deleted; takes as long as adding everything.

        Searches go on meanwhile, on the old graph.
        """
        ids = self.ids()
        graph = Graph(self.dim, self.settings, max(FIRST_CAPACITY, len(ids)))
        for start in range(0, len(ids), _FETCH):
            part = ids[start : start + _FETCH]
            graph.add(part, self.vectors(part), threads or spare_threads())
        with self._turns:
            self._graph = graph

    def save(self) -> None:
        """Write the graph to its file. Raises LibraryError where it can't be written.

        hnswlib keeps the interpreter to itself while it writes (0.1 to 0.3 s for 100 MB), so this
        is for the end of work, not for between.
        """
        self._save_to(self)

    def dump(self, path: Path) -> GraphRows:
        """Write the graph to ``path``; returns what belongs to it.

        Raises OSError where it is not written whole.
        """
        with self._turns:
            self._graph.dump(path)
            return self._graph.labelled()

    def _ask_graph(self, queries: Floats, want: int, threads: int, ef: int) -> tuple[Ints, Floats]:
        with self._turns:
            try:
                return self._graph.search(queries, min(want, len(self._graph)), threads, ef)
            except RuntimeError:
                # "Cannot return the results": parts of the graph can't be reached. Nothing
                # found is what makes the caller scan instead.
                none = (len(queries), 0)
                return np.empty(none, np.int64), np.empty(none, np.float32)

    def _scan(self, queries: Floats, k: int, ids: Ints) -> tuple[list[Ints], list[Floats]]:
        best = TopK(len(queries), k)
        for start in range(0, len(ids), _SCAN):
            with self._turns:
                part, halves = self._graph.halves(ids[start : start + _SCAN].tolist())
            best.add(part, queries @ halves.astype(np.float32).T)
        return best.result()


def spare_threads() -> int:
    """All cores but one."""
    return max(1, (os.cpu_count() or 1) - 1)


def _among(ids: Ints, some: Ints) -> Bools:
    """Which ids are in a sorted array; for few ids faster than ``np.isin``, which sorts both."""
    if not len(some):
        return np.zeros(ids.shape, np.bool_)
    places = np.minimum(np.searchsorted(some, ids), len(some) - 1)
    return np.equal(some[places], ids)


def _both(ids: Ints, some: Ints) -> Ints:
    """The ids of one sorted array that are in another one, each once."""
    found = ids[_among(ids, some)]
    return found[np.append(True, found[1:] != found[:-1])] if len(found) else found
