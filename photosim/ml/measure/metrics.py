"""Retrieval figures on embeddings and labels, in NumPy, chunked to keep memory bounded.

Embeddings are unit length; nearness is the cosine. A *query* is relevant to every gallery row of
its label, except to itself. Two forms: leave-one-out (no gallery given: each photo is a query
against all others) and gallery (``own_rows`` says which gallery row is the query itself, -1 for
none). Queries with nothing relevant in the gallery say nothing and are left out; where none is
left, the figures are NaN. Equal similarities rank in gallery order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Doubles, Floats, Integers, Ints, Reals, Values

_CHUNK = 256


@dataclass(frozen=True, slots=True)
class RetrievalScores:
    """Figures over ``queries`` queries; fractions in 0..1."""

    queries: int
    recall_at: dict[int, float]
    precision_at: dict[int, float]
    map_at_r: float


@dataclass(frozen=True, slots=True)
class Gallery:
    """What is searched: embeddings (m, dim), labels (m,), and each query's own row or -1 (n,)."""

    embeddings: Reals
    labels: Values
    own_rows: Integers


def retrieval(
    embeddings: Reals,
    labels: Sequence[object] | Values,
    gallery: Gallery | None = None,
    ks: Sequence[int] = (1, 5, 10),
) -> RetrievalScores:
    """Recall@K, precision@K and mAP@R of queries (n, dim) with labels (n,).

    Recall@K: fraction of queries with something relevant among their K nearest.
    Precision@K: mean fraction of the K nearest that is relevant.
    mAP@R (Musgrave 2020, "A Metric Learning Reality Check", section 3.2): mean over queries of
    ``1 / R * sum over i <= R of precision@i * relevant(i)``, R the number of relevant rows.
    Raises ValueError for lengths that do not fit or a K below 1.
    """
    if any(k < 1 for k in ks):
        raise ValueError("K must be 1 or more")
    hits = dict.fromkeys(ks, 0)
    relevant_found = dict.fromkeys(ks, 0)
    map_sum, count = 0.0, 0
    for all_similarity, all_relevant in _relevance_chunks(embeddings, labels, gallery):
        totals = all_relevant.sum(axis=1)
        kept = totals > 0
        if not kept.any():
            continue
        similarity, relevant, totals = all_similarity[kept], all_relevant[kept], totals[kept]
        depth = min(max(int(totals.max()), max(ks, default=1)), similarity.shape[1])
        ranked = np.take_along_axis(relevant, _top(similarity, depth), axis=1)
        found = ranked.cumsum(axis=1)
        for k in ks:
            at_k = found[:, min(k, depth) - 1]
            hits[k] += int((at_k > 0).sum())
            relevant_found[k] += int(at_k.sum())
        ranks = np.arange(1, depth + 1)
        within = ranked & (ranks[None, :] <= totals[:, None])
        map_sum += float(((found / ranks) * within).sum(axis=1) @ (1.0 / totals))
        count += len(totals)
    return RetrievalScores(
        queries=count,
        recall_at={k: _ratio(hits[k], count) for k in ks},
        precision_at={k: _ratio(relevant_found[k], count * k) for k in ks},
        map_at_r=_ratio(map_sum, count),
    )


def average_precisions(
    embeddings: Reals,
    labels: Sequence[object] | Values,
    gallery: Gallery | None = None,
) -> Doubles:
    """Mean precision at the relevant ranks of each query's whole ranking, (n,).

    NaN for queries with nothing relevant in the gallery.
    """
    parts = [np.empty(0)]
    for similarity, relevant in _relevance_chunks(embeddings, labels, gallery):
        order = np.argsort(-similarity, axis=1, kind="stable")
        ranked = np.take_along_axis(relevant, order, axis=1)
        totals = ranked.sum(axis=1)
        precision = ranked.cumsum(axis=1) / np.arange(1, ranked.shape[1] + 1)
        sums = (precision * ranked).sum(axis=1)
        parts.append(np.where(totals > 0, sums / np.maximum(totals, 1), np.nan))
    return np.concatenate(parts)


def auroc(positive: Reals, negative: Reals) -> float:
    """Area under the ROC curve: chance that a positive score exceeds a negative one.

    Equal scores count half (Mann-Whitney U). NaN where either side is empty.
    """
    if len(positive) == 0 or len(negative) == 0:
        return float("nan")
    ordered = np.sort(np.asarray(negative, dtype=np.float64))
    scores = np.asarray(positive, dtype=np.float64)
    below = np.searchsorted(ordered, scores, side="left")
    up_to = np.searchsorted(ordered, scores, side="right")
    return float((below + up_to).sum() / (2.0 * len(scores) * len(ordered)))


def nearest(
    embeddings: Reals, gallery: Reals, k: int, own_rows: Integers | None = None
) -> tuple[Ints, Floats]:
    """The k most similar gallery rows of each query, best first: rows and cosines, (n, k).

    A query's own row (where given and not -1) is never among them. Raises ValueError for k
    outside 1..rows available.
    """
    available = len(gallery) - (0 if own_rows is None else 1)
    if not 1 <= k <= available:
        raise ValueError(f"cannot take {k} of {available} rows")
    rows = np.empty((len(embeddings), k), dtype=np.int64)
    values = np.empty((len(embeddings), k), dtype=np.float32)
    for start in range(0, len(embeddings), _CHUNK):
        part = slice(start, start + _CHUNK)
        similarity = np.asarray(embeddings[part] @ gallery.T, dtype=np.float32)
        if own_rows is not None:
            _hide_own(similarity, own_rows[part])
        rows[part] = _top(similarity, k)
        values[part] = np.take_along_axis(similarity, rows[part], axis=1)
    return rows, values


def _relevance_chunks(
    embeddings: Reals,
    labels: Sequence[object] | Values,
    gallery: Gallery | None,
) -> Iterator[tuple[Floats, Bools]]:
    wanted = np.asarray(labels)
    if gallery is None:
        gallery = Gallery(embeddings, wanted, np.arange(len(embeddings)))
    if len(wanted) != len(embeddings) or len(gallery.own_rows) != len(embeddings):
        raise ValueError("one label and one own row per query are needed")
    if len(gallery.labels) != len(gallery.embeddings):
        raise ValueError("one label per gallery row is needed")
    for start in range(0, len(embeddings), _CHUNK):
        part = slice(start, start + _CHUNK)
        similarity = np.asarray(embeddings[part] @ gallery.embeddings.T, dtype=np.float32)
        relevant = wanted[part, None] == gallery.labels[None, :]
        own = _hide_own(similarity, gallery.own_rows[part])
        relevant[own] = False
        yield similarity, relevant


def _hide_own(similarity: Floats, own_rows: Integers) -> tuple[npt.NDArray[np.intp], Integers]:
    queries = np.flatnonzero(own_rows >= 0)
    own = (queries, own_rows[queries])
    similarity[own] = -np.inf
    return own


def _top(similarity: Floats, k: int) -> Ints:
    """Columns of the k largest of each row, best first, ties in column order."""
    columns = similarity.shape[1]
    if k * 4 >= columns:
        return np.argsort(-similarity, axis=1, kind="stable")[:, :k].astype(np.int64)
    threshold = np.partition(similarity, columns - k, axis=1)[:, columns - k]
    result = np.empty((len(similarity), k), dtype=np.int64)
    for row, values in enumerate(similarity):
        candidates = np.flatnonzero(values >= threshold[row])
        order = np.argsort(-values[candidates], kind="stable")[:k]
        result[row] = candidates[order]
    return result


def _ratio(total: float, count: int) -> float:
    return total / count if count else float("nan")
