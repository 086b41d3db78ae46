"""Bits, encoders and Hamming search against loops."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest

from photosim.ml.codes.encoders import (
    Encoder,
    PcaItq,
    ProjectionCodes,
    RandomHyperplanes,
    SpectralHashing,
)
from photosim.ml.codes.packed import HammingIndex, hamming, pack, unpack

Floats = npt.NDArray[np.float64]


def clustered(n: int = 240, dim: int = 24, seed: int = 1) -> tuple[Floats, npt.NDArray[np.int64]]:
    """Unit vectors around eight centres, all on one side of the origin."""
    rng = np.random.default_rng(seed)
    labels = np.arange(n) % 8
    values = 1.0 + rng.standard_normal((8, dim))[labels] + 0.35 * rng.standard_normal((n, dim))
    return values / np.linalg.norm(values, axis=1, keepdims=True), labels


ENCODERS = [
    RandomHyperplanes(24),
    RandomHyperplanes(24, centred=False),
    PcaItq(24, turns=10),
    SpectralHashing(24),
    ProjectionCodes(np.random.default_rng(0).standard_normal((24, 24)), np.zeros(24)),
]


@pytest.mark.parametrize("bits", [1, 7, 8, 9, 64, 70, 128])
def test_packing_and_distance_are_those_of_the_loop(bits: int) -> None:
    rng = np.random.default_rng(bits)
    a, b = rng.random((5, bits)) < 0.5, rng.random((131, bits)) < 0.5
    packed = pack(a)
    assert packed.shape == (5, -(-bits // 8))
    assert np.array_equal(unpack(packed, bits), a)
    expected = [[sum(x != y for x, y in zip(p, q, strict=True)) for q in b] for p in a]
    assert hamming(packed, pack(b)).tolist() == expected


def test_many_queries_go_through_in_parts() -> None:
    codes = pack(np.random.default_rng(0).random((200, 16)) < 0.5)
    distances = hamming(codes, codes)
    assert np.array_equal(distances, distances.T)
    assert not distances.diagonal().any()


def test_codes_of_different_length_do_not_compare() -> None:
    with pytest.raises(ValueError, match="compare"):
        hamming(np.zeros((1, 2), np.uint8), np.zeros((1, 3), np.uint8))


@pytest.mark.parametrize("k", [1, 5, 60, 100])
def test_search_ranks_by_distance_then_row(k: int) -> None:
    codes = pack(np.random.default_rng(3).random((60, 6)) < 0.5)
    rows, distances = HammingIndex(codes).search(codes[:9], k)
    for query in range(9):
        every = hamming(codes[query : query + 1], codes)[0].tolist()
        expected = sorted(range(60), key=lambda row: (every[row], row))[:k]
        assert rows[query].tolist() == expected
        assert distances[query].tolist() == [every[row] for row in expected]


def test_search_of_nothing_and_by_nothing() -> None:
    empty = np.zeros((0, 2), np.uint8)
    assert HammingIndex(empty).search(np.zeros((3, 2), np.uint8), 5)[0].shape == (3, 0)
    assert HammingIndex(np.zeros((3, 2), np.uint8)).search(empty, 2)[0].shape == (0, 2)
    with pytest.raises(ValueError, match="k must be"):
        HammingIndex(empty).search(empty, 0)
    with pytest.raises(ValueError, match="codes of 2 bytes"):
        HammingIndex(empty).search(np.zeros((1, 3), np.uint8), 1)
    with pytest.raises(ValueError, match="packed codes"):
        HammingIndex(np.zeros((2, 2)))  # type: ignore[arg-type]


@pytest.mark.parametrize("encoder", ENCODERS, ids=lambda e: type(e).__name__)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_codes_keep_classes_together(encoder: Encoder, dtype: type) -> None:
    vectors, labels = clustered()
    codes = encoder.fit(vectors.astype(dtype)).encode(vectors.astype(dtype))
    assert codes.shape == (len(vectors), 3)
    assert encoder.bits == 24
    distances = hamming(codes, codes)
    same = labels[:, None] == labels[None, :]
    assert distances[same].mean() < 0.7 * distances[~same].mean()
    nearest = HammingIndex(codes).search(codes, 2)[0]
    other = np.where(nearest[:, 0] == np.arange(len(codes)), nearest[:, 1], nearest[:, 0])
    assert (labels[other] == labels).mean() > 0.9


@pytest.mark.parametrize(
    "encoder", [RandomHyperplanes(8), PcaItq(8), SpectralHashing(8)], ids=lambda e: type(e).__name__
)
def test_unfitted_unfit_and_damaged_input_is_refused(encoder: Encoder) -> None:
    vectors, _ = clustered(40, 12)
    with pytest.raises(ValueError, match="fitted"):
        encoder.encode(vectors)
    encoder.fit(vectors)
    with pytest.raises(ValueError, match="shape"):
        encoder.encode(vectors[:, :5])
    with pytest.raises(ValueError, match="NaN"):
        encoder.encode(np.full((1, 12), np.nan))
    with pytest.raises(ValueError, match="vectors"):
        encoder.fit(np.zeros((0, 12)))


def test_differing_bits_of_hyperplanes_measure_the_angle() -> None:
    angle = 1.0
    pair = np.array([[1.0, 0.0], [np.cos(angle), np.sin(angle)]])
    codes = RandomHyperplanes(8192, centred=False, seed=4).fit(pair).encode(pair)
    assert hamming(codes[:1], codes[1:])[0, 0] / 8192 == pytest.approx(angle / np.pi, abs=0.02)


def test_itq_never_gets_worse_and_beats_pca_alone() -> None:
    vectors, _ = clustered()
    encoder = PcaItq(12, turns=40).fit(vectors)
    falls = np.diff(encoder.losses)
    assert (falls <= 1e-9).all()
    assert encoder.losses[-1] < encoder.losses[0] - 1e-3


def test_itq_rotation_is_the_procrustes_solution() -> None:
    """No small rotation away from the found one lowers the loss for its codes."""
    vectors, _ = clustered()
    encoder = PcaItq(6, turns=200).fit(vectors)
    turned = encoder.projected(vectors)
    codes = np.where(turned >= 0, 1.0, -1.0)
    best = np.square(codes - turned).sum()
    for i in range(6):
        for j in range(i):
            for step in (-0.01, 0.01):
                rotation = np.eye(6)
                rotation[[i, j], [i, j]] = np.cos(step)
                rotation[i, j], rotation[j, i] = np.sin(step), -np.sin(step)
                assert np.square(codes - turned @ rotation).sum() >= best - 1e-9


def test_itq_with_more_bits_than_dimensions_is_refused() -> None:
    with pytest.raises(ValueError, match="more than the 4 dimensions"):
        PcaItq(5).fit(np.random.default_rng(0).random((20, 4)))


def test_spectral_hashing_gives_the_long_direction_several_bits() -> None:
    """A rectangle of 8 x 1: modes 1 to 3 of the long side come before mode 1 of the short."""
    x, y = np.meshgrid(np.linspace(0, 8, 81), np.linspace(0, 1, 11))
    points = np.stack([x.ravel(), y.ravel()], axis=1)
    bits = unpack(SpectralHashing(3).fit(points).encode(points), 3)
    for k in (1, 2, 3):
        expected = np.cos(k * np.pi * points[:, 0] / 8) >= 0
        inside = np.abs(np.cos(k * np.pi * points[:, 0] / 8)) > 1e-6
        # The direction may run from either end; odd modes then swap their bit.
        found = bits[inside, k - 1]
        assert np.array_equal(found, expected[inside]) or np.array_equal(
            found, np.cos(k * np.pi * (8 - points[inside, 0]) / 8) >= 0
        )


def test_spectral_hashing_of_equal_vectors_is_refused() -> None:
    with pytest.raises(ValueError, match="all the same"):
        SpectralHashing(4).fit(np.ones((5, 3)))


def test_more_spectral_bits_than_dimensions() -> None:
    vectors, _ = clustered(60, 4)
    assert SpectralHashing(16).fit(vectors).encode(vectors).shape == (60, 2)


def test_learned_codes() -> None:
    outputs = np.array([[0.5, -0.5, 0.0], [-1.0, 1.0, -0.1]])
    codes = ProjectionCodes.of_outputs(3).encode(outputs)
    assert unpack(codes, 3).tolist() == [[True, False, True], [False, True, False]]
    shifted = ProjectionCodes(np.eye(3), np.array([0.0, 0.6, 0.0])).encode(outputs)
    assert unpack(shifted, 3).tolist() == [[True, True, True], [False, True, False]]
    with pytest.raises(ValueError, match="bias"):
        ProjectionCodes(np.eye(3), np.zeros(2))


def test_itq_is_handed_out_as_weight_and_bias() -> None:
    vectors = np.random.default_rng(4).normal(size=(60, 12))
    itq = PcaItq(8).fit(vectors)
    layer = itq.projection()
    assert (layer.weight.shape, layer.bias.shape) == ((8, 12), (8,))
    assert np.array_equal(layer.encode(vectors), itq.encode(vectors))
    with pytest.raises(ValueError, match="fitted"):
        PcaItq(8).projection()
