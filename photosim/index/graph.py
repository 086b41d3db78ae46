"""An HNSW graph in memory and in a file; the only module that knows hnswlib.

hnswlib takes much on trust, so this module gives it nothing to trust in vain. Every vector gets a
*label* of its own that is never used again: an id that comes back, or gets another vector, gets
a new label, and the old one is marked deleted. The graph grows before it is full, and ``ef`` is
set before each search.

hnswlib hands out stored vectors slowly (50 µs each, holding the interpreter), so a copy in half
floats lies beside the graph for scans. Half floats have 11 bits: a cosine of a scan is off by
2^-11 (0.0005) at the very most, at 256 dimensions typically by 0.00002.

Source: Malkov and Yashunin, "Efficient and robust approximate nearest neighbor search using
Hierarchical Navigable Small World graphs", 2016.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import hnswlib
import numpy as np

from photosim.core.arrays import Floats, Halves, Ints

SPACE = "ip"
"""Inner product; the vectors have unit length, so that it is the cosine."""


@cache
def hnswlib_version() -> str:
    """The version of hnswlib that is installed."""
    from importlib.metadata import version  # it takes long to import: not before one is needed

    return version("hnswlib")


FIRST_CAPACITY = 1_024
"""Vectors that an empty graph has room for."""


@dataclass(frozen=True, slots=True)
class GraphSettings:
    """How a graph is built.

    links: neighbours kept for each vector (M in the paper); ef_construction: candidates looked at
    when a vector is added. Measured as for ``EF_LEAST``: 200 instead of 100 take twice the time
    and find no more; 24 or 32 links find 0.2 % more at 64 candidates, for half as much time again.
    """

    links: int = 16
    ef_construction: int = 100


@dataclass(frozen=True, slots=True, eq=False)
class GraphRows:
    """What belongs to a graph, by label: ids int64 (n,), -1 for dead ones; halves (n, dim)."""

    ids: Ints
    halves: Halves


class Graph:
    """An hnswlib index with the ids of its labels. Not thread-safe.

    ``ids[label]`` is the id that a label stands for, -1 where it was deleted or never finished.
    """

    def __init__(self, dim: int, settings: GraphSettings, capacity: int = FIRST_CAPACITY) -> None:
        self.dim = dim
        self.settings = settings
        self.used = 0
        self._ids = np.full(capacity, -1, np.int64)
        self._halves = np.empty((capacity, dim), np.float16)
        self._labels: dict[int, int] = {}
        self._sorted: Ints | None = None
        self._index = hnswlib.Index(space=SPACE, dim=dim)
        self._index.init_index(
            max_elements=capacity, M=settings.links, ef_construction=settings.ef_construction
        )

    @classmethod
    def load(cls, path: Path, dim: int, settings: GraphSettings, saved: GraphRows) -> Graph:
        """The graph in a file of this program whose bytes have been verified.

        Raises RuntimeError where hnswlib refuses it, ValueError where it is not the graph of
        these vectors.
        """
        ids, count = saved.ids, len(saved.ids)
        if saved.halves.shape != (count, dim):
            raise ValueError(f"{count} ids, but vectors {saved.halves.shape}")
        graph = cls.__new__(cls)
        graph.dim, graph.settings, graph.used = dim, settings, count
        capacity = max(FIRST_CAPACITY, count)
        graph._ids = np.full(capacity, -1, np.int64)
        graph._ids[:count] = ids
        graph._halves = np.empty((capacity, dim), np.float16)
        graph._halves[:count] = saved.halves
        graph._labels = {one: label for label, one in enumerate(ids.tolist()) if one >= 0}
        graph._sorted = None
        graph._index = hnswlib.Index(space=SPACE, dim=dim)
        graph._index.load_index(str(path), max_elements=capacity)
        labels = graph._index.get_ids_list()
        if sorted(labels) != list(range(count)):
            raise ValueError(f"the graph has {len(labels)} labels, its ids are {count}")
        return graph

    def __len__(self) -> int:
        return len(self._labels)

    def __contains__(self, one: int) -> bool:
        return one in self._labels

    def live_ids(self) -> Ints:
        """Ids of all live vectors, sorted; not to be written to."""
        if self._sorted is None:
            ids = self._ids[: self.used]
            self._sorted = np.sort(ids[ids >= 0])
        return self._sorted

    def labelled(self) -> GraphRows:
        """What lies beside the graph; a copy."""
        return GraphRows(self._ids[: self.used].copy(), self._halves[: self.used].copy())

    def halves(self, ids: list[int]) -> tuple[Ints, Halves]:
        """Those of the ids that are alive, and their vectors as half floats."""
        labels = [label for one in ids if (label := self._labels.get(one)) is not None]
        return self._ids[labels], self._halves[labels]

    def vectors(self, ids: list[int]) -> Floats:
        """Vectors of live ids, float32 (n, dim). Raises KeyError for another id. Slow."""
        labels = [self._labels[one] for one in ids]
        if not labels:
            return np.empty((0, self.dim), np.float32)
        return np.asarray(self._index.get_items(labels, return_type="numpy"), np.float32)

    def add(self, ids: Ints, rows: Floats, threads: int) -> None:
        """Add checked vectors; ids must differ."""
        end = self.used + len(ids)
        if end > len(self._ids):
            self._grow(max(end, len(self._ids) * 3 // 2))
        labels = np.arange(self.used, end)
        # Taken before they are used: whatever happens below, no label is given twice.
        self.used = end
        self._halves[labels] = rows
        self._index.add_items(rows, labels, num_threads=threads)
        self.delete(ids.tolist())
        self._sorted = None
        self._ids[labels] = ids
        self._labels.update(zip(ids.tolist(), labels.tolist(), strict=True))

    def delete(self, ids: list[int]) -> None:
        """Mark vectors deleted; unknown ids are passed over."""
        self._sorted = None
        for one in ids:
            label = self._labels.pop(one, None)
            if label is not None:
                self._ids[label] = -1
                self._index.mark_deleted(label)

    def search(self, queries: Floats, k: int, threads: int, ef: int) -> tuple[Ints, Floats]:
        """Ids (n, k) and cosines (n, k); ids are -1 where a vector has gone.

        Raises RuntimeError where hnswlib does not find k.
        """
        self._index.set_ef(max(ef, 2 * k))
        labels, distances = self._index.knn_query(queries, k=k, num_threads=threads)
        return self._ids[labels.astype(np.int64)], (1.0 - distances).astype(np.float32)

    def dump(self, path: Path) -> None:
        """Write the graph to a file. Raises OSError where it is not written whole."""
        path.unlink(missing_ok=True)  # hnswlib would say nothing if it could not write it again
        self._index.save_index(str(path))
        expected = self._index.index_file_size()
        written = path.stat().st_size
        if written != expected:
            raise OSError(errno.EIO, f"only {written} of {expected} bytes were written", str(path))

    def _grow(self, capacity: int) -> None:
        self._index.resize_index(capacity)
        ids = np.full(capacity, -1, np.int64)
        ids[: self.used] = self._ids[: self.used]
        halves = np.empty((capacity, self.dim), np.float16)
        halves[: self.used] = self._halves[: self.used]
        self._ids, self._halves = ids, halves
