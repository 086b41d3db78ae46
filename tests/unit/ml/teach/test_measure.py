"""Figures of the report card, on cases small enough to count by hand."""

from __future__ import annotations

import numpy as np
import pytest

from photosim.ml.heads import unit_length
from photosim.ml.measure.metrics import retrieval
from photosim.ml.teach import measure


def _circle(*degrees: float) -> np.ndarray:
    angles = np.deg2rad(degrees)
    photos: np.ndarray = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    return photos


def _mates(*labels: int) -> np.ndarray:
    numbers = np.array(labels)
    mates: np.ndarray = numbers[:, None] == numbers[None, :]
    np.fill_diagonal(mates, False)
    return mates


def test_precision_counts_the_first_r_places() -> None:
    # From 0°: a mate at 10°, a stranger at 20°, the other mate at 30°.
    found = measure.find_mates(_circle(0, 10, 20, 30), _mates(1, 1, 2, 1), np.array([0]))

    assert found.first.tolist() == [True]
    assert found.precision.tolist() == [0.5]
    assert found.nearest.tolist() == [[1, 2, 3]]


def test_figures_are_those_of_the_laboratory() -> None:
    labels = np.repeat(np.arange(5), 6)
    photos = unit_length(np.random.default_rng(0).normal(size=(30, 4)).astype(np.float32))

    found = measure.find_mates(photos, _mates(*labels), np.arange(30))
    expected = retrieval(photos, labels)

    assert found.first.mean() == pytest.approx(expected.recall_at[1])
    assert found.precision.mean() == pytest.approx(expected.map_at_r)


def test_chance_is_told_from_progress() -> None:
    rng = np.random.default_rng(1)

    assert measure.lower_bound(rng.normal(0.0, 0.3, 60), 0.01) < 0
    assert measure.lower_bound(rng.normal(0.2, 0.3, 60), 0.01) > 0
    assert measure.lower_bound(np.full(5, 0.25), 0.01) == 0.25
    assert measure.lower_bound(np.empty(0), 0.01) == float("-inf")


def test_neighbours_that_stayed_are_counted() -> None:
    before = _circle(*range(0, 60, 4))  # 15 photos: ten nearest of fourteen
    turned = _circle(*range(90, 150, 4))
    swapped = before.copy()
    swapped[[1, 14]] = swapped[[14, 1]]
    first = np.array([0])

    assert measure.kept_neighbours(before, turned, first) == 1
    assert measure.kept_order(before, turned, first) == 1
    assert measure.kept_neighbours(before, swapped, first) == pytest.approx(0.9)
    # The first place is lost: of the ten places the precisions are 0, 1/2, 2/3 … 9/10.
    expected = sum((place - 1) / place for place in range(1, 11)) / 10
    assert measure.kept_order(before, swapped, first) == pytest.approx(expected)


def test_one_photo_has_no_neighbours_to_keep() -> None:
    alone = _circle(0)

    assert np.isnan(measure.kept_neighbours(alone, alone, np.array([0])))
    assert np.isnan(measure.kept_order(alone, alone, np.array([0])))


def test_a_level_keeps_its_share_of_pairs() -> None:
    photos = unit_length(np.random.default_rng(2).normal(size=(80, 6)).astype(np.float32))
    squeezed = unit_length(photos + np.float32(1.0))
    queries = np.arange(80)

    level = measure.matched_level(photos, squeezed, queries, 0.8)

    def share(vectors: np.ndarray, limit: float) -> float:
        cosines = vectors @ vectors.T
        np.fill_diagonal(cosines, -np.inf)
        return float((-np.sort(-cosines, axis=1)[:, :10] < limit).mean())

    assert share(photos, 0.8) == pytest.approx(share(squeezed, level), abs=0.01)
    assert level > 0.8
    assert measure.matched_level(photos[:1], photos[:1], queries[:1], 0.8) == 0.8


def test_a_map_shows_the_widest_directions() -> None:
    photos = np.zeros((9, 5), dtype=np.float32)
    photos[:, 3] = np.linspace(-2, 2, 9)
    photos[:, 1] = [1, -1, 0, 0, 0, 0, 0, -1, 1]

    flat = measure.flat_map(photos)

    assert flat.shape == (9, 2)
    np.testing.assert_allclose(np.abs(flat[:, 0]), np.abs(np.linspace(-1, 1, 9)), atol=1e-5)
    assert np.abs(flat).max() == pytest.approx(1)


def test_a_map_of_photos_that_are_all_the_same_is_one_point() -> None:
    assert not measure.flat_map(np.ones((3, 4), dtype=np.float32)).any()
