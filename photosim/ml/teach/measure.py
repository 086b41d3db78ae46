"""The figures of a report card, each before and after."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Bools, Doubles, Floats, Ints
from photosim.ml.measure.metrics import nearest

NEIGHBOURS = 10
DRAWS = 2000


@dataclass(frozen=True, slots=True, eq=False)
class QueryScores:
    """What each query found: ``first`` (q,) bool, the nearest is a mate; ``precision`` (q,), the
    average precision at R; ``nearest`` (q, up to 10), gallery rows, best first."""

    first: Bools
    precision: Doubles
    nearest: Ints


def find_mates(embeddings: Floats, mates: Bools, queries: Ints) -> QueryScores:
    """How well queries find the photos that share an album with them, among all the others.

    embeddings: (n, dim), unit length; mates: bool (n, n), nobody its own mate; queries: rows,
    each with a mate. Average precision at R as in :func:`photosim.ml.measure.metrics.retrieval`.
    """
    cosines = embeddings[queries] @ embeddings.T
    cosines[np.arange(len(queries)), queries] = -np.inf
    order = np.argsort(-cosines, axis=1, kind="stable")[:, :-1]
    relevant = np.take_along_axis(mates[queries], order, axis=1)
    total = relevant.sum(axis=1)
    ranks = np.arange(1, order.shape[1] + 1)
    precision = relevant.cumsum(axis=1) / ranks
    within = relevant & (ranks[None, :] <= total[:, None])
    return QueryScores(
        relevant[:, 0].copy(),
        (precision * within).sum(axis=1) / total,
        order[:, :NEIGHBOURS].astype(np.int64),
    )


def lower_bound(gains: Doubles, chance: float, seed: int = 0) -> float:
    """The gain that chance alone would fall below with probability ``chance``: paired bootstrap.

    gains: after minus before, one for each query. The ``chance`` quantile of the means of 2,000
    resamples (Efron & Tibshirani 1993, section 13.3). -inf where there is no query.
    """
    if not len(gains):
        return float("-inf")
    rng = np.random.default_rng(seed)
    drawn = rng.integers(0, len(gains), size=(DRAWS, len(gains)))
    return float(np.quantile(gains[drawn].mean(axis=1), chance))


def kept_neighbours(before: Floats, after: Floats, queries: Ints) -> float:
    """Share of the ten nearest that are still among the ten nearest, mean over queries.

    before, after: (n, dim) of the same photos. NaN where there are fewer than two photos.
    """
    count = min(NEIGHBOURS, len(before) - 1)
    if count < 1 or not len(queries):
        return float("nan")
    old, new = (_near(vectors, queries, count)[0] for vectors in (before, after))
    return float((old[:, :, None] == new[:, None, :]).any(axis=2).mean())


def kept_order(before: Floats, after: Floats, queries: Ints) -> float:
    """As mAP@R with the ten nearest of before for the relevant ones; NaN as kept_neighbours."""
    count = min(NEIGHBOURS, len(before) - 1)
    if count < 1 or not len(queries):
        return float("nan")
    old, new = (_near(vectors, queries, count)[0] for vectors in (before, after))
    found = (new[:, :, None] == old[:, None, :]).any(axis=2)
    precision = found.cumsum(axis=1) / np.arange(1, count + 1)
    return float(((precision * found).sum(axis=1) / count).mean())


def matched_level(before: Floats, after: Floats, queries: Ints, level: float) -> float:
    """The cosine of ``after`` above which as many pairs lie as above ``level`` before.

    For the ten nearest of each query. ``level`` itself where there are no pairs.
    """
    count = min(NEIGHBOURS, len(before) - 1)
    if count < 1 or not len(queries):
        return level
    old, new = (_near(vectors, queries, count)[1].ravel() for vectors in (before, after))
    return float(np.clip(np.quantile(new, float((old < level).mean())), -1.0, 1.0))


def _near(vectors: Floats, queries: Ints, count: int) -> tuple[Ints, Floats]:
    return nearest(vectors[queries], vectors, count, queries)


def flat_map(embeddings: Floats) -> Floats:
    """Coordinates (n, 2) in -1..1 for a picture: the two main directions (PCA)."""
    centred = embeddings - embeddings.mean(axis=0)
    left, sizes, _ = np.linalg.svd(centred, full_matrices=False)
    flat = np.zeros((len(embeddings), 2), dtype=np.float32)
    width = min(2, left.shape[1])
    flat[:, :width] = left[:, :width] * sizes[:width]
    pivot = np.abs(flat).argmax(axis=0)
    signs = np.sign(flat[pivot, [0, 1]])
    flat *= np.where(signs == 0, 1, signs)
    largest = float(np.abs(flat).max())
    return flat / np.float32(largest) if largest > 0 else flat
