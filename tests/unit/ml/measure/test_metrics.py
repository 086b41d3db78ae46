from __future__ import annotations

import math

import numpy as np
import pytest

from photosim.ml.measure import metrics
from photosim.ml.measure.metrics import Gallery


def at_angles(*degrees: float) -> np.ndarray:
    radians = np.radians(degrees)
    return np.stack([np.cos(radians), np.sin(radians)], axis=1).astype(np.float32)


# On a circle: a at 0, 10 and 40 degrees, b at 20 and 100. Nearest first:
# a0: a10 b20 a40 b100 | a10: a0 = b20 (10 degrees each) | a40: b20 a10 a0 b100
# b20: a10 a0 = a40 b100 | b100: a40 b20 a10 a0. Angles below are moved apart to break the ties.
POINTS = at_angles(0, 10, 40, 21, 100)
LABELS = ["a", "a", "a", "b", "b"]
# a0:  a10 b21 a40 b100  relevant 1 0 1 0  R 2
# a10: a0  b21 a40 b100  relevant 1 0 1 0  R 2
# a40: b21 a10 a0  b100  relevant 0 1 1 0  R 2
# b21: a10 a40 a0  b100  relevant 0 0 0 1  R 1
# b100: a40 b21 a10 a0   relevant 0 1 0 0  R 1


def test_recall_by_hand() -> None:
    found = metrics.retrieval(POINTS, LABELS, ks=(1, 2, 4)).recall_at
    assert found == pytest.approx({1: 2 / 5, 2: 4 / 5, 4: 1.0})


def test_precision_by_hand() -> None:
    found = metrics.retrieval(POINTS, LABELS, ks=(1, 2, 8)).precision_at
    # Beyond the gallery rows that aren't there count as wrong.
    assert found == pytest.approx({1: 2 / 5, 2: (1 + 1 + 1 + 0 + 1) / 10, 8: 8 / 40})


def test_map_at_r_by_hand() -> None:
    # a0 and a10: (1/1) / 2 each; a40: (1/2) / 2; both b: 0.
    expected = (0.5 + 0.5 + 0.25 + 0 + 0) / 5
    assert metrics.retrieval(POINTS, LABELS).map_at_r == pytest.approx(expected)


def test_map_by_hand() -> None:
    first = (1 / 1 + 2 / 3) / 2
    third = (1 / 2 + 2 / 3) / 2
    expected = (first + first + third + 1 / 4 + 1 / 2) / 5
    assert metrics.average_precisions(POINTS, LABELS).mean() == pytest.approx(expected)


def test_against_a_gallery_the_query_itself_is_left_out_where_it_is_in_it() -> None:
    gallery = Gallery(POINTS, np.array(LABELS), np.array([0, -1]))
    # Query 0 is gallery row 0; query 1 lies at the place of b21 but is not in the gallery.
    queries = POINTS[[0, 3]]
    assert metrics.retrieval(queries, ["a", "b"], gallery, (1,)).recall_at[1] == 1.0
    # The other way round, row 3 is hidden and the nearest b is the last of all.
    gallery = Gallery(POINTS, np.array(LABELS), np.array([0, 3]))
    assert metrics.retrieval(queries, ["a", "b"], gallery, (1,)).recall_at[1] == 0.5


def test_queries_without_anything_relevant_are_left_out() -> None:
    scores = metrics.retrieval(at_angles(0, 10, 90), ["a", "a", "alone"])
    assert scores.queries == 2
    assert scores.recall_at[1] == 1.0


def test_nothing_relevant_at_all_is_nan_not_zero() -> None:
    scores = metrics.retrieval(at_angles(0, 10), ["a", "b"])
    assert scores.queries == 0
    assert math.isnan(scores.map_at_r)
    assert math.isnan(scores.recall_at[1])
    assert np.isnan(metrics.average_precisions(at_angles(0, 10), ["a", "b"])).all()


def naive(embeddings: np.ndarray, labels: np.ndarray, k: int) -> tuple[float, float, float, float]:
    recall, precision, at_r, whole = [], [], [], []
    for query in range(len(labels)):
        similarity = embeddings @ embeddings[query]
        others = [row for row in range(len(labels)) if row != query]
        order = sorted(others, key=lambda row: (-similarity[row], row))
        hits = [labels[row] == labels[query] for row in order]
        total = sum(hits)
        if total == 0:
            continue
        recall.append(any(hits[:k]))
        precision.append(sum(hits[:k]) / k)
        at = [sum(hits[: i + 1]) / (i + 1) if hit else 0.0 for i, hit in enumerate(hits)]
        at_r.append(sum(at[:total]) / total)
        whole.append(sum(at) / total)
    return tuple(float(np.mean(values)) for values in (recall, precision, at_r, whole))


@pytest.mark.parametrize("k", [1, 3, 10])
def test_chunked_figures_equal_a_naive_loop(k: int) -> None:
    rng = np.random.default_rng(k)
    # More queries than one chunk, classes of very different size.
    labels = np.minimum(rng.geometric(0.15, size=600), 12)
    embeddings = rng.normal(size=(600, 6)).astype(np.float32)
    embeddings += 0.8 * rng.normal(size=(13, 6))[labels]
    embeddings /= np.linalg.norm(embeddings, axis=1, keepdims=True)
    scores = metrics.retrieval(embeddings, labels, ks=(k,))
    whole = float(np.nanmean(metrics.average_precisions(embeddings, labels)))
    expected = naive(embeddings, labels, k)
    found = (scores.recall_at[k], scores.precision_at[k], scores.map_at_r, whole)
    assert found == pytest.approx(expected, abs=2e-5)


def test_agrees_with_a_public_implementation() -> None:
    accuracy = pytest.importorskip("pytorch_metric_learning.utils.accuracy_calculator")
    torch = pytest.importorskip("torch")
    rng = np.random.default_rng(5)
    labels = rng.integers(0, 9, size=300)
    embeddings = rng.normal(size=(300, 8)).astype(np.float32)
    embeddings += 0.7 * rng.normal(size=(9, 8)).astype(np.float32)[labels]
    embeddings /= np.linalg.norm(embeddings, axis=1, keepdims=True)

    class Exact:
        """Exact search with the query itself taken out, as the calculator expects it."""

        def __call__(self, query, k, reference, ref_includes_query):  # type: ignore[no-untyped-def]
            similarity = query @ reference.T
            similarity.fill_diagonal_(-torch.inf)
            values, rows = similarity.topk(min(k, len(reference) - 1), dim=1)
            return values, rows

    calculator = accuracy.AccuracyCalculator(
        include=("precision_at_1", "mean_average_precision_at_r", "mean_average_precision"),
        k="max_bin_count",
        knn_func=Exact(),
    )
    theirs = calculator.get_accuracy(torch.from_numpy(embeddings), torch.from_numpy(labels))
    scores = metrics.retrieval(embeddings, labels)
    assert scores.precision_at[1] == pytest.approx(theirs["precision_at_1"], abs=1e-6)
    assert scores.map_at_r == pytest.approx(theirs["mean_average_precision_at_r"], abs=1e-6)


def test_lengths_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="label"):
        metrics.retrieval(POINTS, LABELS[:3])
    with pytest.raises(ValueError, match="K"):
        metrics.retrieval(POINTS, LABELS, ks=(0,))


def test_nearest_is_ordered_and_leaves_the_own_row_out() -> None:
    rows, values = metrics.nearest(POINTS[:1], POINTS, 2, np.array([0]))
    assert rows.tolist() == [[1, 3]]
    assert values[0] == pytest.approx([math.cos(math.radians(10)), math.cos(math.radians(21))])
    with pytest.raises(ValueError, match="cannot take 5"):
        metrics.nearest(POINTS[:1], POINTS, 5, np.array([0]))


def test_nearest_of_many_equals_a_full_sort() -> None:
    rng = np.random.default_rng(0)
    gallery = rng.normal(size=(500, 5)).astype(np.float32)
    queries = rng.normal(size=(300, 5)).astype(np.float32)
    rows, _ = metrics.nearest(queries, gallery, 7)
    expected = np.argsort(-(queries @ gallery.T), axis=1, kind="stable")[:, :7]
    assert (rows == expected).all()


def test_equal_similarities_rank_in_gallery_order() -> None:
    gallery = np.zeros((50, 2), dtype=np.float32)
    gallery[:, 0] = 1
    rows, _ = metrics.nearest(gallery[:1], gallery, 4)
    assert rows.tolist() == [[0, 1, 2, 3]]


def test_auroc_by_hand() -> None:
    # Pairs: (3 over 1, 2, 2), (2 over 1, ties with 2, 2), (1 ties with 1): 3 + 2 + 0.5 of 9.
    positive, negative = np.array([3.0, 2.0, 1.0]), np.array([1.0, 2.0, 2.0])
    assert metrics.auroc(positive, negative) == pytest.approx(5.5 / 9)
    assert metrics.auroc(np.array([2.0]), np.array([1.0])) == 1.0
    assert math.isnan(metrics.auroc(np.array([]), negative))
