from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageCms

from photosim.imaging.color import GROUND, to_srgb
from photosim.imaging.decode import open_photo
from tests.helpers.pictures import jpeg_bytes, photo_like
from tests.helpers.profiles import ADOBE_RGB


def shown(image: Image.Image, at: tuple[int, int] = (2, 2), **options: object) -> tuple[int, ...]:
    output = io.BytesIO()
    image.save(output, "PNG", **options)  # type: ignore[arg-type]
    pixel = open_photo(output.getvalue()).image.getpixel(at)
    assert isinstance(pixel, tuple)
    return pixel


def test_transparent_places_show_neutral_grey() -> None:
    assert shown(Image.new("RGBA", (8, 8), (255, 0, 0, 0))) == (GROUND,) * 3
    assert shown(Image.new("LA", (8, 8), (255, 0))) == (GROUND,) * 3
    half = shown(Image.new("RGBA", (8, 8), (255, 0, 0, 128)))
    assert half == pytest.approx((192, 64, 64), abs=1)


def test_a_clear_palette_entry_and_a_clear_colour_show_grey() -> None:
    palette = Image.new("P", (8, 8), 1)
    palette.putpalette([255, 0, 0, 0, 255, 0])
    assert shown(palette) == (0, 255, 0)
    assert shown(palette, transparency=1) == (GROUND,) * 3
    assert shown(palette, transparency=b"\xff\x00") == (GROUND,) * 3
    assert shown(Image.new("RGB", (8, 8), (1, 2, 3)), transparency=(1, 2, 3)) == (GROUND,) * 3
    assert shown(Image.new("L", (8, 8), 9), transparency=9) == (GROUND,) * 3


def test_reducing_does_not_bleed_the_colour_of_clear_pixels() -> None:
    picture = Image.new("RGBA", (40, 40), (255, 0, 0, 0))
    picture.paste((0, 0, 255, 255), (0, 0, 40, 20))
    reduced = to_srgb(picture, min_side=10)
    assert reduced.size == (10, 10)
    assert reduced.getpixel((5, 2)) == (0, 0, 255)
    assert reduced.getpixel((5, 7)) == (GROUND,) * 3


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (np.array([[0.0, 0.5, 1.0]], np.float32), [0, 128, 255]),
        (np.array([[0.0, 100.0, 255.0]], np.float32), [0, 100, 255]),
        (np.array([[0.0, 32768.0, 65535.0]], np.float32), [0, 128, 255]),
        (np.array([[-1e6, 0.0, 1e6]], np.float32), [0, 128, 255]),
        (np.array([[np.nan, 0.25, 1.0]], np.float32), [64, 64, 255]),
        (np.array([[-np.inf, 0.5, np.inf]], np.float32), [128, 128, 128]),
        (np.full((1, 3), np.nan, np.float32), [0, 0, 0]),
        (np.array([[0, 7, 255]], np.int32), [0, 7, 255]),
        (np.array([[0, 257, 65535]], np.int32), [0, 1, 255]),
        (np.array([[-100_000, 0, 100_000]], np.int32), [0, 128, 255]),
    ],
)
def test_integers_and_floats_are_scaled_by_their_range(
    values: np.ndarray[tuple[int, int], np.dtype[np.generic]], wanted: list[int]
) -> None:
    row = np.asarray(to_srgb(Image.fromarray(values), min_side=448))[0, :, 0]
    assert row.astype(int) == pytest.approx(wanted, abs=1)


def test_large_pictures_are_scaled_strip_by_strip_to_the_same_result() -> None:
    ramp = np.arange(1500 * 1200, dtype=np.uint32).reshape(1500, 1200) % 65536
    image = Image.fromarray(ramp.astype(np.uint16))
    seen = np.asarray(to_srgb(image, min_side=5000))[:, :, 0].astype(int)
    assert np.abs(seen - ramp / 257).max() <= 0.51


def test_a_wide_profile_moves_the_colours_and_srgb_does_not() -> None:
    image = Image.new("RGB", (16, 16), (40, 180, 60))
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert shown(image, icc_profile=srgb) == (40, 180, 60)
    # Adobe RGB's green lies outside sRGB: red falls to its end, green rises.
    red, green, _ = shown(image, icc_profile=ADOBE_RGB)
    assert red < 5
    assert green > 180
    grey = shown(Image.new("RGB", (16, 16), (128, 128, 128)), icc_profile=ADOBE_RGB)
    assert grey == pytest.approx((128, 128, 128), abs=3)


@pytest.mark.parametrize(
    "profile",
    [b"nothing", b"x" * 500, ADOBE_RGB[:150], bytes(600), ADOBE_RGB[:128] + b"\xff" * 300],
)
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_broken_profile_is_ignored(profile: bytes, mode: str) -> None:
    photo = photo_like(2, (80, 60)).convert(mode)
    output = io.BytesIO()
    photo.save(output, "JPEG", icc_profile=profile)
    plain = io.BytesIO()
    photo.save(plain, "JPEG")
    assert open_photo(output.getvalue()).image == open_photo(plain.getvalue()).image


def test_a_profile_for_other_pictures_is_ignored_but_rgb_serves_grey() -> None:
    grey = Image.new("L", (16, 16), 100)
    seen = shown(grey, icc_profile=ADOBE_RGB)
    assert seen == pytest.approx((100, 100, 100), abs=4)
    output = io.BytesIO()
    Image.new("CMYK", (16, 16), (0, 255, 255, 0)).save(output, "TIFF", icc_profile=ADOBE_RGB)
    assert open_photo(output.getvalue()).image.getpixel((3, 3)) == (255, 0, 0)


def test_lab_becomes_srgb() -> None:
    photo = photo_like(8, (60, 40))
    srgb, lab = ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB")
    converted = ImageCms.profileToProfile(photo, srgb, lab, outputMode="LAB")
    assert converted is not None
    difference = np.asarray(to_srgb(converted, min_side=448)).astype(int) - np.asarray(photo)
    assert np.abs(difference).mean() < 4


def test_the_profile_of_a_jpeg_is_applied_at_reduced_size_too() -> None:
    data = jpeg_bytes(Image.new("RGB", (1600, 1200), (40, 180, 60)), icc_profile=ADOBE_RGB)
    small, large = (open_photo(data, min_side=side).image.getpixel((9, 9)) for side in (150, 1200))
    assert small == pytest.approx(large, abs=2)
    assert small[0] < 5  # type: ignore[index]
