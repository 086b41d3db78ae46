from __future__ import annotations

import io
import itertools

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from photosim.imaging.fingerprint import SYMMETRIES, distance, fingerprint, symmetries
from photosim.imaging.thumbnails import fit
from tests.helpers.pictures import jpeg_bytes, photo_like


def naive(image: Image.Image) -> int:
    """The definition, term by term: signs of a DCT-II, row by row, without the mean."""
    grey = np.asarray(image.convert("L"), dtype=np.float64)
    height, width = grey.shape
    bits = 0
    for u, v in itertools.product(range(8), range(8)):
        down = np.cos(np.pi * u * (2 * np.arange(height) + 1) / (2 * height))
        right = np.cos(np.pi * v * (2 * np.arange(width) + 1) / (2 * width))
        positive = (u, v) != (0, 0) and float(down @ grey @ right) > 0
        bits = bits << 1 | positive
    return bits


@pytest.mark.parametrize("seed", range(10))
def test_against_the_definition(seed: int) -> None:
    image = photo_like(seed, (64, 32))
    assert distance(fingerprint(image), naive(image)) <= 1


@pytest.mark.parametrize("size", [(320, 240), (240, 320), (300, 300), (33, 200)])
@pytest.mark.parametrize("index", range(8))
def test_symmetries_are_the_fingerprints_of_really_turned_pictures(
    index: int, size: tuple[int, int]
) -> None:
    turn = SYMMETRIES[index]
    for seed in range(12):
        image = photo_like(seed, size)
        turned = image if turn is None else image.transpose(turn)
        assert symmetries(fingerprint(image))[index] == fingerprint(turned)


@pytest.mark.parametrize("index", range(8))
def test_symmetries_are_exact_where_no_frequency_is_weak(index: int) -> None:
    turn = SYMMETRIES[index]
    rng = np.random.default_rng(3)
    signs = rng.choice([-1.0, 1.0], (8, 8))
    waves = np.cos(np.pi * np.arange(8)[:, None] * (2 * np.arange(32)[None, :] + 1) / 64)
    grey = waves.T @ (signs * 6) @ waves
    grey = (grey - grey.min()) / (grey.max() - grey.min()) * 255
    image = Image.fromarray(np.rint(grey).astype(np.uint8), "L")
    turned = image if turn is None else image.transpose(turn)
    own = fingerprint(image)
    assert own == int("".join("01"[int(s > 0)] for s in signs.flat), 2) & (2**63 - 1)
    assert symmetries(own)[index] == fingerprint(turned)


def test_the_eight_form_a_group() -> None:
    own = fingerprint(photo_like(4))
    eight = symmetries(own)
    assert len(set(eight)) == 8
    for one in eight:
        assert set(symmetries(one)) == set(eight)


def test_copies_are_near_and_other_photos_far() -> None:
    prints = [fingerprint(photo_like(seed, (640, 480))) for seed in range(40)]
    for seed, own in enumerate(prints):
        image = photo_like(seed, (640, 480))
        copy = jpeg_bytes(image.resize((200, 150)), quality=40)
        assert distance(own, fingerprint(Image.open(io.BytesIO(copy)))) <= 4
        assert distance(own, fingerprint(ImageEnhance.Brightness(image).enhance(0.8))) <= 4
        assert distance(own, fingerprint(fit(image, 320))) <= 4
    apart = [distance(a, b) for a, b in itertools.combinations(prints, 2)]
    assert min(apart) >= 12
    assert np.mean(apart) == pytest.approx(31.5, abs=2)


def test_pictures_without_structure_have_none() -> None:
    for value in (0, 77, 255):
        flat = fingerprint(Image.new("RGB", (50, 40), (value,) * 3))
        assert flat == 0
        assert symmetries(flat) == (0,) * 8


@pytest.mark.parametrize("size", [(1, 1), (1, 500), (7, 3), (20_000, 2)])
def test_any_size_will_do(size: tuple[int, int]) -> None:
    assert 0 <= fingerprint(photo_like(1, size)) < 2**63


def test_distance_counts_bits() -> None:
    assert distance(0b1011, 0b0001) == 2
    assert distance(2**63 - 1, 0) == 63
