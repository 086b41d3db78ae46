"""The comparison of searches."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from photosim.ml.codes.compare import SearchMethod, coded, compare, crowd, exact
from photosim.ml.codes.encoders import PcaItq, RandomHyperplanes
from photosim.ml.measure.metrics import retrieval


def points(n: int = 120) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(2)
    labels = np.arange(n) % 6
    values = rng.standard_normal((6, 16))[labels] + 0.9 * rng.standard_normal((n, 16))
    values /= np.linalg.norm(values, axis=1, keepdims=True)
    return values.astype(np.float32), labels


def test_exact_search_has_the_figures_of_the_metrics() -> None:
    vectors, labels = points()
    (row,) = compare({"exact": (exact, vectors)}, vectors, labels)
    scores = retrieval(vectors, labels)
    assert row.recall_at_1 == pytest.approx(scores.recall_at[1])
    assert row.map_at_r == pytest.approx(scores.map_at_r)
    assert row.overlap_at_10 == 1.0
    assert row.bytes_per_photo == 64


def test_codes_cost_less_and_find_less() -> None:
    vectors, labels = points()
    few = RandomHyperplanes(8).fit(vectors)
    many = PcaItq(16).fit(vectors)
    rows = compare({"few": (coded(few), vectors), "many": (coded(many), vectors)}, vectors, labels)
    assert [row.bytes_per_photo for row in rows] == [1, 2]
    assert 0.2 < rows[0].overlap_at_10 < rows[1].overlap_at_10 < 1.0
    assert rows[0].map_at_r < rows[1].map_at_r


def test_a_search_handed_in_is_measured_like_the_others() -> None:
    vectors, labels = points()

    def backwards(values: np.ndarray) -> SearchMethod:
        right = exact(values)
        return SearchMethod(lambda q, k: right.search(-q, k), 7.5)

    ticks = itertools.count()
    (row,) = compare(
        {"backwards": (backwards, vectors)}, vectors, labels, clock=lambda: next(ticks) / 1000
    )
    assert row.overlap_at_10 == 0.0
    assert row.recall_at_1 < 0.2
    assert row.bytes_per_photo == 7.5
    assert row.milliseconds == pytest.approx(1.0)


def test_a_photo_alone_in_its_class_is_no_query() -> None:
    vectors, labels = points(12)
    labels = labels.copy()
    labels[0] = 99
    (row,) = compare({"exact": (exact, vectors)}, vectors, labels)
    assert row.map_at_r == pytest.approx(retrieval(vectors, labels).map_at_r)


def test_lengths_and_classes_are_checked() -> None:
    vectors, labels = points(12)
    with pytest.raises(ValueError, match="two photos"):
        compare({}, vectors, np.arange(12))
    with pytest.raises(ValueError, match="11 vectors"):
        compare({"short": (exact, vectors[:11])}, vectors, labels)


def test_time_and_bytes_are_taken_among_many_more_photos() -> None:
    vectors, labels = points()
    sizes: list[int] = []

    def counted(values: np.ndarray) -> SearchMethod:
        sizes.append(len(values))
        return SearchMethod(exact(values).search, 1000 / len(values))

    (row,) = compare({"one": (counted, vectors)}, vectors, labels, timed_photos=500)
    assert sizes == [120, 500]
    assert (row.timed_photos, row.bytes_per_photo) == (500, 2.0)
    assert row.map_at_r == pytest.approx(retrieval(vectors, labels).map_at_r)
    (row,) = compare({"one": (counted, vectors)}, vectors, labels, timed_photos=50)
    assert (sizes[2:], row.timed_photos) == ([120], 120)


def test_a_crowd_lies_about_the_real_vectors_and_has_no_twins() -> None:
    vectors, _ = points()
    many = crowd(vectors, 1000, seed=3)
    assert many.shape == (1000, 16)
    assert len(np.unique(many, axis=0)) == 1000
    assert np.array_equal(many, crowd(vectors, 1000, seed=3))
    assert np.allclose(many.mean(axis=0), vectors.mean(axis=0), atol=0.05)
