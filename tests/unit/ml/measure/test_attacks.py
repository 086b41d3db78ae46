from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from photosim.ml.measure import attacks
from photosim.ml.measure.attacks import ATTACKS, attack


def photo(width: int = 120, height: int = 80) -> Image.Image:
    rng = np.random.default_rng(4)
    small = Image.fromarray(rng.integers(0, 256, size=(8, 12, 3)).astype(np.uint8))
    return small.resize((width, height), Image.Resampling.BICUBIC)


GROUND = Image.new("RGB", (90, 90), (7, 200, 9))


def test_there_are_21_attacks() -> None:
    assert len(ATTACKS) == 21


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_is_repeatable_and_changes_the_photo(name: str) -> None:
    original = photo()
    before = original.tobytes()
    one = attack(name, original, "a/b.jpg", GROUND)
    two = attack(name, photo(), "a/b.jpg", GROUND)
    assert one.mode == "RGB"
    assert (one.size, one.tobytes()) == (two.size, two.tobytes())
    assert (one.size, one.tobytes()) != (original.size, before)
    assert original.tobytes() == before


@pytest.mark.parametrize("name", ["crop_50", "text", "pasted", "noise", "border", "strong_edit"])
def test_random_choices_depend_on_photo_and_seed(name: str) -> None:
    made = {
        attack(name, photo(), key, GROUND, seed).tobytes()
        for key, seed in [("a", 0), ("b", 0), ("a", 1)]
    }
    assert len(made) == 3


@pytest.mark.parametrize("name", ATTACKS)
@pytest.mark.parametrize("size", [(1, 1), (1, 300), (300, 2)])
def test_tiny_and_thin_photos_survive(name: str, size: tuple[int, int]) -> None:
    made = attack(name, Image.new("RGB", size, (200, 10, 10)), "k", GROUND)
    assert min(made.size) >= 1


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        attack("sepia", photo(), "k", GROUND)


@pytest.mark.parametrize("removed", [0.1, 0.5, 0.7])
def test_a_crop_removes_the_share_it_says(removed: float) -> None:
    made = attacks.crop(photo(400, 300), removed, np.random.default_rng(0))
    assert made.width * made.height / 120_000 == pytest.approx(1 - removed, abs=0.02)


def test_a_quarter_turn_keeps_every_pixel() -> None:
    turned = attacks.rotate(photo(), 90)
    assert turned.size == (80, 120)
    assert attacks.rotate(turned, 270).tobytes() == photo().tobytes()
    assert attacks.rotate(photo(), 360).tobytes() == photo().tobytes()


def test_pasted_on_a_background_the_photo_takes_half_of_its_side() -> None:
    white = Image.new("RGB", (120, 120), (255, 255, 255))
    made = attacks.paste(white, 0.5, GROUND, np.random.default_rng(0))
    share = (np.asarray(made)[..., 0] > 250).mean()
    assert made.size == (120, 120)
    assert share == pytest.approx(0.25, abs=0.01)


def test_a_photo_larger_than_a_flat_background_still_fits() -> None:
    flat = Image.new("RGB", (300, 20))
    made = attacks.paste(photo(50, 100), 0.8, flat, np.random.default_rng(0))
    assert made.size == (100, 7)


def test_grey_has_three_equal_channels() -> None:
    pixels = np.asarray(attacks.grey(photo()))
    assert (pixels[..., 0] == pixels[..., 1]).all()
    assert (pixels[..., 1] == pixels[..., 2]).all()


def test_gamma_by_hand() -> None:
    made = attacks.gamma(Image.new("RGB", (1, 1), (0, 64, 255)), 0.5)
    assert made.getpixel((0, 0)) == (0, round(255 * (64 / 255) ** 0.5), 255)


def test_jpeg_of_low_quality_is_a_lossy_copy() -> None:
    made = np.asarray(attacks.jpeg(photo(), 10), dtype=int)
    difference = np.abs(made - np.asarray(photo(), dtype=int)).mean()
    assert 0.5 < difference < 30
