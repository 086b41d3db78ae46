"""One table for every way to search: recall, bytes per photo, time per query."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Bools, Ints, Reals, Values
from photosim.ml.codes.encoders import Encoder
from photosim.ml.codes.packed import HammingIndex


@dataclass(frozen=True, slots=True)
class SearchMethod:
    """A search over given vectors.

    search: of queries float (q, d) and k, the rows of the nearest vectors as int64 (q, k), nearest
        first.
    bytes_per_photo: what the method keeps for one photo.
    """

    search: Callable[[Reals, int], Ints]
    bytes_per_photo: float


Build = Callable[[Reals], SearchMethod]
"""Makes a search over vectors float (n, d); what HNSW is handed in as."""


@dataclass(frozen=True, slots=True)
class SearchComparison:
    """One row of the table.

    recall_at_1: share of queries whose nearest other photo is of their class.
    map_at_r: as in ``photosim.ml.measure.metrics``, over the ranking of this method.
    overlap_at_10: share of the exact ten nearest that are among the ten of this method.
    bytes_per_photo: of ``SearchMethod``, among ``timed_photos`` photos.
    milliseconds: per query among so many photos, searched one after the other, encoding included;
        the median.
    """

    name: str
    recall_at_1: float
    map_at_r: float
    overlap_at_10: float
    bytes_per_photo: float
    milliseconds: float
    timed_photos: int


def crowd(vectors: Reals, count: int, *, seed: int = 0) -> Reals:
    """More vectors than there are, to measure time among: float32 (count, d).

    Random rows of float (n, d), each moved at random by half the spread of its coordinates, so
    that they lie about where real ones would and no two are the same. What is found among them
    says nothing.
    """
    rng = np.random.default_rng(seed)
    rows = rng.integers(len(vectors), size=count)
    spread = 0.5 * np.asarray(vectors, dtype=np.float32).std(axis=0)
    moved = rng.standard_normal((count, vectors.shape[1]), dtype=np.float32) * spread
    return np.asarray(vectors[rows] + moved, dtype=np.float32)


def exact(vectors: Reals) -> SearchMethod:
    """Exact search by cosine over unit vectors float (n, d)."""
    gallery = np.ascontiguousarray(vectors, dtype=np.float32)

    def search(queries: Reals, k: int) -> Ints:
        similarity = np.asarray(queries, dtype=np.float32) @ gallery.T
        depth = min(k, len(gallery))
        if depth < len(gallery):
            rows = np.argpartition(-similarity, depth - 1, axis=1)[:, :depth]
        else:
            rows = np.broadcast_to(np.arange(len(gallery)), similarity.shape)
        order = np.argsort(-np.take_along_axis(similarity, rows, axis=1), axis=1, kind="stable")
        return np.take_along_axis(rows, order, axis=1).astype(np.int64)

    return SearchMethod(search, 4.0 * gallery.shape[1])


def coded(encoder: Encoder) -> Build:
    """Hamming search over the codes of a fitted encoder."""

    def build(vectors: Reals) -> SearchMethod:
        codes = encoder.encode(vectors)
        index = HammingIndex(codes)
        return SearchMethod(lambda q, k: index.search(encoder.encode(q), k)[0], codes.shape[1])

    return build


def compare(
    methods: Mapping[str, tuple[Build, Reals]],
    reference: Reals,
    labels: Sequence[object] | Values,
    *,
    timed_queries: int = 50,
    timed_photos: int = 0,
    clock: Callable[[], float] = time.perf_counter,
) -> list[SearchComparison]:
    """Each method on the same photos, leave-one-out.

    methods: name to how the search is built and the vectors float (n, d) that it works on (a
        learned hash has its own; rows are the same photos throughout).
    reference: unit vectors float (n, d) whose exact ten nearest the others are held against.
    labels: the class of each row; a photo alone in its class is a query no more.
    timed_photos: time and bytes are measured among so many vectors (``crowd``); among the photos
        themselves where these are no fewer. A few thousand say little about a library.

    Raises ValueError where lengths differ or no class has two photos.
    """
    names = np.unique(np.asarray(labels), return_inverse=True)[1]
    counts = np.bincount(names)[names] - 1 if len(names) else np.zeros(0, dtype=np.int64)
    queries = np.flatnonzero(counts > 0)
    if len(reference) != len(names) or len(queries) == 0:
        raise ValueError("one label per vector and a class with two photos are needed")
    depth = min(len(names), int(max(10, counts.max())) + 1)
    truth = _others(exact(reference).search(reference[queries], depth), queries)[:, :10]
    table = []
    for name, (build, vectors) in methods.items():
        if len(vectors) != len(names):
            raise ValueError(f"{name}: {len(vectors)} vectors for {len(names)} labels")
        method = build(vectors)
        ranked = _others(method.search(vectors[queries], depth), queries)
        right = names[ranked] == names[queries][:, None]
        timed = method
        if timed_photos > len(vectors):
            timed = build(crowd(vectors, timed_photos))
        table.append(
            SearchComparison(
                name,
                float(right[:, 0].mean()),
                _map_at_r(right, counts[queries]),
                _overlap(ranked[:, :10], truth),
                timed.bytes_per_photo,
                _milliseconds(timed, vectors[queries[:timed_queries]], clock),
                max(timed_photos, len(vectors)),
            )
        )
    return table


def _others(ranked: Ints, queries: Ints) -> Ints:
    """The rankings without the query itself, one place shorter.

    Codes may rank twins of a photo before it; where it is not there at all, the last place goes.
    """
    own = ranked == queries[:, None]
    own[~own.any(axis=1), -1] = True
    others: Ints = ranked[~own].reshape(len(ranked), ranked.shape[1] - 1)
    return others


def _map_at_r(right: Bools, relevant: Ints) -> float:
    ranks = np.arange(1, right.shape[1] + 1)
    precision = right.cumsum(axis=1) / ranks
    within = right & (ranks[None, :] <= relevant[:, None])
    return float(((precision * within).sum(axis=1) / relevant).mean())


def _overlap(found: Ints, truth: Ints) -> float:
    shared = [len(np.intersect1d(f, t)) / len(t) for f, t in zip(found, truth, strict=True)]
    return float(np.mean(shared))


def _milliseconds(method: SearchMethod, queries: Reals, clock: Callable[[], float]) -> float:
    taken = []
    for query in queries:
        start = clock()
        method.search(query[None, :], 10)
        taken.append(clock() - start)
    return 1000.0 * float(np.median(taken))
