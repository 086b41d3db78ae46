"""How well "nothing similar" is told, by hand and against loops."""

from __future__ import annotations

import numpy as np
import pytest

from photosim.ml.measure.evaluate_classes import NothingSimilar, best_cosines, nothing_similar


def at(*degrees: float) -> np.ndarray:
    """Unit vectors in the plane."""
    angles = np.radians(degrees)
    return np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)


def test_best_cosines_by_hand() -> None:
    with_mate, strangers = best_cosines(at(0, 60, 90, 180), ["a", "a", "b", "c"])
    # Photo 0: its mate at 60; photo 1: the b at 90 is nearest. b and c have no mate.
    assert with_mate == pytest.approx(np.cos(np.radians([60, 30])), abs=1e-6)
    # Without the own class: 0 -> 90, 60 -> 90, 90 -> 60, 180 -> 90.
    assert strangers == pytest.approx(np.cos(np.radians([90, 30, 30, 90])), abs=1e-6)


def test_figures_by_hand() -> None:
    photos, labels = at(0, 60, 90, 180), ["a", "a", "b", "c"]
    noise = at(-90, 45)  # best cosines 0 (to 0 and 180) and cos 15 (to 60)
    found = nothing_similar(photos, labels, noise, level=0.6)
    # Mates at 0.5 and 0.87 against noise at 0 and 0.97: two of four pairs are right.
    assert found.auroc_noise == pytest.approx(0.5)
    # Against strangers at 0, 0.87, 0.87, 0: 0.5 beats two; 0.87 beats two and ties with two.
    assert found.auroc_strangers == pytest.approx((2 + 2 + 1) / 8)
    assert (found.level, found.found) == (0.6, 0.5)
    assert (found.noise_refused, found.strangers_refused) == (0.5, 0.5)


def test_what_there_is_not_is_none() -> None:
    assert nothing_similar(at(0, 10), ["a", "a"], at()) == NothingSimilar(
        None, None, None, None, None, None
    )
    alone = nothing_similar(at(0, 90), ["a", "b"], at(45), level=0.9)
    assert (alone.auroc_noise, alone.found) == (None, None)
    assert (alone.noise_refused, alone.strangers_refused) == (1.0, 1.0)
    with pytest.raises(ValueError, match="1 labels for 2 photos"):
        best_cosines(at(0, 1), ["a"])


def test_many_photos_go_through_in_parts() -> None:
    rng = np.random.default_rng(1)
    labels = rng.integers(0, 7, 600)
    photos = rng.normal(size=(600, 5)).astype(np.float32)
    photos /= np.linalg.norm(photos, axis=1, keepdims=True)
    with_mate, strangers = best_cosines(photos, labels)
    similarity = photos @ photos.T
    for row in (0, 255, 256, 599):
        others = np.delete(similarity[row], row)
        assert with_mate[row] == pytest.approx(others.max(), abs=1e-6)
        assert strangers[row] == pytest.approx(
            similarity[row][labels != labels[row]].max(), abs=1e-6
        )
