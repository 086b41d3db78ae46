from __future__ import annotations

import numpy as np
import pytest

from photosim.ml.heads import unit_length
from photosim.ml.train.shipped.whitening import CENTRED, aloof, greatest, half_centred

RNG = np.random.default_rng(5)
MEAN = np.array([3.0, 1.0, 0.0, 0.0, 0.0, 0.0])
SPREAD = np.array([0.3, 0.3, 1.0, 0.6, 0.2, 0.01])
KNOWN = unit_length((RNG.standard_normal((400, 6)) * SPREAD + MEAN).astype(np.float32))
OTHERS = unit_length((RNG.standard_normal((300, 6)) * SPREAD + MEAN).astype(np.float32))


def test_the_direction_of_the_mean_stays_by_half() -> None:
    head = half_centred(KNOWN, OTHERS, 5)
    mean = 0.5 * KNOWN.mean(axis=0) + 0.5 * OTHERS.mean(axis=0)
    whole = head.weight @ mean
    left = head.weight @ mean + head.bias
    assert left == pytest.approx((1 - CENTRED) * whole, abs=1e-5)
    # All of the mean lies in the first number.
    assert abs(whole[0]) > 1
    assert whole[1:] == pytest.approx(np.zeros(4), abs=1e-5)


def test_the_greatest_variance_is_kept_and_drawn_together() -> None:
    projected = KNOWN @ half_centred(KNOWN, OTHERS, 5).weight.T
    variance = projected.var(axis=0)
    raw = np.sort(np.linalg.eigvalsh(np.cov(KNOWN.T)))[::-1]
    assert variance[1] >= variance[2] >= variance[3]
    # Whitened by a tenth: less apart than before, and not yet alike.
    assert 1 < variance[1] / variance[3] < raw[0] / raw[2]


def test_the_same_features_give_the_same_head() -> None:
    one, two = half_centred(KNOWN, OTHERS, 4), half_centred(KNOWN.copy(), OTHERS.copy(), 4)
    assert np.array_equal(one.weight, two.weight)
    assert np.array_equal(one.bias, two.bias)


def test_all_greatest_directions_keep_every_cosine() -> None:
    turned = KNOWN @ greatest(KNOWN, 6).T
    assert turned @ turned.T == pytest.approx(KNOWN @ KNOWN.T, abs=1e-5)
    energy = (turned**2).mean(axis=0)
    assert (np.diff(energy) <= 1e-6).all()


def test_pictures_that_are_no_photos_lie_apart_from_photos() -> None:
    noise = unit_length(
        (RNG.standard_normal((50, 6)) * 0.05 + [1, 0, 0, 0, 2, 0.5]).astype(np.float32)
    )
    before = half_centred(KNOWN, OTHERS, 5)
    after = aloof(before, [noise])
    nearest = [(head.project(noise) @ head.project(OTHERS).T).max() for head in (before, after)]
    assert nearest[1] < 0.8 * nearest[0]
    # What tells photos apart stays: across the direction of noise nothing is changed.
    towards = before.project(noise).mean(axis=0)
    across = np.linalg.qr(np.column_stack([towards, np.eye(5)]))[0][:, 1:]
    assert across.T @ after.weight == pytest.approx(across.T @ before.weight, abs=1e-4)
