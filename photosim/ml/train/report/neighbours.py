"""Queries and what is nearest to them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Doubles, Integers, Ints, Reals
from photosim.ml.measure.metrics import average_precisions, nearest


@dataclass(frozen=True, slots=True)
class QueryRow:
    """A query, its nearest photos, best first, with their cosines, and how good the answer is.

    precision: mean precision at the relevant places (average precision) over the whole ranking;
    None where the query is alone in its class.
    """

    query: int
    neighbours: tuple[int, ...]
    similarities: tuple[float, ...]
    precision: float | None


def random_queries(
    embeddings: Reals, labels: Ints, *, count: int = 20, k: int = 10, seed: int = 0
) -> list[QueryRow]:
    """``count`` random photos (all where there are fewer) with their k nearest."""
    rng = np.random.default_rng(seed)
    rows = np.sort(rng.permutation(len(labels))[:count])
    return _rows(embeddings, rows, average_precisions(embeddings, labels), k)


def worst_queries(
    embeddings: Reals, labels: Ints, *, count: int = 10, k: int = 10
) -> list[QueryRow]:
    """The photos with the lowest average precision, worst first; those without a mate left out."""
    precisions = average_precisions(embeddings, labels)
    order = np.argsort(precisions, kind="stable")
    rows = order[~np.isnan(precisions[order])][:count]
    return _rows(embeddings, rows, precisions, k)


def _rows(
    embeddings: Reals,
    rows: Integers,
    precisions: Doubles,
    k: int,
) -> list[QueryRow]:
    depth = min(k, len(embeddings) - 1)
    if depth < 1:
        return []
    found, similarities = nearest(embeddings[rows], embeddings, depth, rows)
    return [
        QueryRow(
            int(row),
            tuple(int(n) for n in found[i]),
            tuple(float(s) for s in similarities[i]),
            None if np.isnan(precisions[row]) else float(precisions[row]),
        )
        for i, row in enumerate(rows)
    ]
