from __future__ import annotations

import numpy as np
import pytest

from photosim.ml.heads import LinearHead, fit_whitening, unit_length


def test_projection_by_hand() -> None:
    head = LinearHead(
        np.array([[1, 0, 0], [0, 2, 0]], dtype=np.float32), np.array([0, 1], dtype=np.float32)
    )
    found = head.project(np.array([[3, 1.5, 9], [1, -0.5, 9]], dtype=np.float32))
    assert np.allclose(found, [[0.6, 0.8], [1, 0]], atol=1e-6)
    assert found.dtype == np.float32


def test_half_precision_features_are_projected_in_single_precision() -> None:
    rng = np.random.default_rng(0)
    head = LinearHead(
        rng.normal(size=(5, 64)).astype(np.float32), rng.normal(size=5).astype(np.float32)
    )
    stored = rng.normal(size=(9, 64)).astype(np.float16)
    assert np.array_equal(head.project(stored), head.project(stored.astype(np.float32)))


def test_many_rows_are_projected_in_chunks_with_the_same_result() -> None:
    rng = np.random.default_rng(1)
    head = LinearHead(rng.normal(size=(3, 4)).astype(np.float32), np.zeros(3, dtype=np.float32))
    features = rng.normal(size=(9000, 4)).astype(np.float32)
    chunks = list(head.project_chunks(features))
    assert [start for start, _ in chunks] == [0, 4096, 8192]
    whole = head.project(features)
    assert np.array_equal(np.concatenate([rows for _, rows in chunks]), whole)
    expected = features @ head.weight.T
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    assert np.allclose(whole, expected, atol=1e-6)


def test_a_row_that_gives_zero_or_nan_is_an_error() -> None:
    head = LinearHead(np.eye(2, dtype=np.float32), np.zeros(2, dtype=np.float32))
    for bad in ([0.0, 0.0], [np.nan, 1.0], [np.inf, 1.0]):
        with pytest.raises(ValueError, match="zero or not finite"):
            head.project(np.array([[1.0, 1.0], bad], dtype=np.float32))


def test_shapes_and_values_are_checked() -> None:
    with pytest.raises(ValueError, match="do not fit"):
        LinearHead(np.ones((2, 3), dtype=np.float32), np.ones(3, dtype=np.float32))
    with pytest.raises(ValueError, match="finite"):
        LinearHead(np.full((2, 3), np.nan, dtype=np.float32), np.ones(2, dtype=np.float32))
    head = LinearHead(np.ones((2, 3), dtype=np.float32), np.ones(2, dtype=np.float32))
    with pytest.raises(ValueError, match="do not fit"):
        head.project(np.ones((4, 2), dtype=np.float32))


def skewed(count: int = 400) -> np.ndarray:
    rng = np.random.default_rng(2)
    mixed = rng.normal(size=(count, 6)) * [9, 5, 3, 1, 0.5, 0.1]
    rotation, _ = np.linalg.qr(rng.normal(size=(6, 6)))
    return (mixed @ rotation + 4).astype(np.float32)


def test_without_shrinkage_the_kept_directions_have_unit_variance() -> None:
    features = skewed()
    head = fit_whitening(features, 4, shrinkage=0.0)
    projected = features @ head.weight.T + head.bias
    assert np.allclose(projected.mean(axis=0), 0, atol=1e-3)
    assert np.allclose(np.cov(projected.T), np.eye(4), atol=1e-3)


def test_with_full_shrinkage_it_is_pca() -> None:
    features = skewed()
    head = fit_whitening(features, 6, shrinkage=1.0)
    projected = features @ head.weight.T + head.bias
    # Distances keep their proportions, and the first direction has the most variance.
    scale = np.cov(features.T).trace() / 6
    assert np.allclose(np.cov(projected.T).trace(), 6, atol=1e-3)
    distance = np.linalg.norm(features[0] - features[1]) / np.sqrt(scale)
    assert np.linalg.norm(projected[0] - projected[1]) == pytest.approx(distance, rel=1e-3)
    variances = projected.var(axis=0)
    assert (np.diff(variances) <= 0).all()


def test_shrinkage_holds_weak_directions_down() -> None:
    features = skewed()
    plain = fit_whitening(features, 6, shrinkage=0.0)
    shrunk = fit_whitening(features, 6, shrinkage=0.5)
    ratio = np.linalg.norm(shrunk.weight, axis=1) / np.linalg.norm(plain.weight, axis=1)
    assert ratio[0] > 1
    assert ratio[-1] < 0.05


def test_the_same_features_in_another_order_give_the_same_head() -> None:
    features = skewed()
    one = fit_whitening(features, 4, shrinkage=0.3)
    other = fit_whitening(features[::-1], 4, shrinkage=0.3)
    assert np.allclose(one.weight, other.weight, atol=1e-4)


@pytest.mark.parametrize(("dim", "shrinkage"), [(0, 0.1), (7, 0.1), (3, -0.1), (3, 1.1)])
def test_settings_without_meaning_are_refused(dim: int, shrinkage: float) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        fit_whitening(skewed(), dim, shrinkage=shrinkage)


def test_features_that_do_not_vary_are_refused() -> None:
    with pytest.raises(ValueError, match="two photos"):
        fit_whitening(np.ones((1, 4), dtype=np.float32), 2, shrinkage=0.5)
    with pytest.raises(ValueError, match="variance"):
        fit_whitening(np.ones((9, 4), dtype=np.float32), 2, shrinkage=0.5)
    flat = np.zeros((50, 4), dtype=np.float32)
    flat[:, 0] = np.arange(50)
    with pytest.raises(ValueError, match="variance"):
        fit_whitening(flat, 3, shrinkage=0.0)


def test_unit_length_refuses_overflow() -> None:
    with pytest.raises(ValueError, match="not finite"):
        unit_length(np.full((1, 4), 3e38, dtype=np.float32))
