"""How good an approximate index is, measured against exact search."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Floats, Ints
from photosim.index.base import VectorIndex, unit_queries
from photosim.index.topk import TopK

TIE = 1e-4
"""Cosines closer than this count as equal: rounding orders them differently."""


def measured_recall(
    index: VectorIndex,
    vectors: Iterable[tuple[Ints, Floats]],
    queries: npt.ArrayLike,
    k: int = 10,
) -> float:
    """Share of the true k nearest that the index finds, in [0, 1].

    index: the index to measure.
    vectors: everything that it should hold, in chunks of ids (n,) and vectors (n, dim), as
        ``storage.vectors.Vectors.iterate`` gives them; each chunk is looked at once.
    queries: (m, dim), such as the vectors of some photos.
    k: neighbours for each query.

    An id counts as found if its vector in ``vectors`` is among the k nearest, or as near as the
    last of them (equal photos are interchangeable). Vectors that the index lacks, and old ones
    that it holds instead, count against it. 1.0 where there are no queries or no vectors.
    """
    asked = unit_queries(queries, index.dim)
    found_ids, _ = index.search(asked, k) if len(asked) else ([], [])
    # What the index says of its own vectors proves nothing: they may be old.
    found = [np.full(len(row), -np.inf, np.float32) for row in found_ids]
    best = TopK(len(asked), k)
    for ids, rows in vectors:
        cosines = asked @ unit_queries(rows, index.dim).T
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
