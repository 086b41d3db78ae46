"""The batch-hard loss and the distillation: values by hand, gradients by differences."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pytest

from photosim.ml.heads import unit_length
from photosim.ml.teach.triplets import SOFTNESS, batch_hard, distillation, triplets

Floats = npt.NDArray[np.float32]


def _unit(count: int, dim: int, seed: int) -> Floats:
    drawn = np.random.default_rng(seed).normal(size=(count, dim)).astype(np.float32)
    return unit_length(drawn)


def _slope(value: Callable[[Floats], float], at: Floats) -> Floats:
    """The gradient by central differences, in double precision."""
    wide = at.astype(np.float64)
    slope = np.zeros_like(wide)
    for place in np.ndindex(wide.shape):
        up, down = wide.copy(), wide.copy()
        up[place] += 1e-5
        down[place] -= 1e-5
        slope[place] = (value(up) - value(down)) / 2e-5  # type: ignore[arg-type]
    return slope.astype(np.float32)


def test_the_farthest_positive_and_the_nearest_negative_count() -> None:
    angles = np.deg2rad([0, 10, 40, 60, 90])
    photos = np.stack([np.cos(angles), np.sin(angles)], axis=1).astype(np.float32)
    positive = np.array([[0, 1, 1, 0, 0]], dtype=np.bool_)
    negative = np.array([[0, 0, 0, 1, 1]], dtype=np.bool_)

    loss, _ = batch_hard(photos, positive, negative, 0.2)

    x = (0.2 + np.cos(np.deg2rad(60)) - np.cos(np.deg2rad(40))) / SOFTNESS
    assert loss == pytest.approx(SOFTNESS * np.log1p(np.exp(x)), rel=1e-5)


def test_the_gradient_of_triplets_is_that_of_the_loss() -> None:
    photos = _unit(7, 4, seed=1)
    labels = np.array([0, 0, 1, 1, 1, 2, 2])
    same = labels[:, None] == labels[None, :]
    positive = same & ~np.eye(7, dtype=np.bool_)

    _, gradient = batch_hard(photos, positive, ~same, 0.3)

    expected = _slope(lambda moved: batch_hard(moved, positive, ~same, 0.3)[0], photos)
    assert np.abs(expected).max() > 0.01
    np.testing.assert_allclose(gradient, expected, atol=1e-4)


def test_photos_without_a_positive_or_a_negative_are_no_anchors() -> None:
    photos = _unit(3, 4, seed=2)
    nothing = np.zeros((3, 3), dtype=np.bool_)
    everything = ~np.eye(3, dtype=np.bool_)

    for positive, negative in ((nothing, everything), (everything, nothing)):
        loss, gradient = batch_hard(photos, positive, negative, 0.3)
        assert loss == 0
        assert not gradient.any()


def test_distillation_is_the_mean_square_of_what_cosines_moved() -> None:
    base = np.array([[1, 0], [0, 1]], dtype=np.float32)
    moved = np.array([[1, 0], [0.6, 0.8]], dtype=np.float32)

    # Two of the four cosines went from 0 to 0.6.
    assert distillation(moved, base)[0] == pytest.approx(0.18)
    assert distillation(base, base)[0] == 0


def test_the_gradient_of_distillation_is_that_of_the_loss() -> None:
    photos, base = _unit(6, 4, seed=3), _unit(6, 4, seed=4)

    _, gradient = distillation(photos, base)

    expected = _slope(lambda moved: distillation(moved, base)[0], photos)
    np.testing.assert_allclose(gradient, expected, atol=1e-4)


def test_given_triplets_count_each_and_slope_as_their_loss() -> None:
    photos = _unit(6, 4, seed=4)

    loss, gradient = triplets(photos, 0.2)

    expected = 0.0
    for anchor, positive, negative in ((0, 2, 4), (1, 3, 5)):
        x = (0.2 + photos[anchor] @ photos[negative] - photos[anchor] @ photos[positive]) / SOFTNESS
        expected += float(SOFTNESS * np.log1p(np.exp(x))) / 2
    assert loss == pytest.approx(expected, rel=1e-5)
    slope = _slope(lambda moved: triplets(moved, 0.2)[0], photos)
    assert np.abs(slope).max() > 0.01
    np.testing.assert_allclose(gradient, slope, atol=1e-4)
