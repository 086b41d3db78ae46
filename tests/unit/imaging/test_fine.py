"""Two whole pictures compared at full resolution."""

from __future__ import annotations

import io

import cv2
import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageDraw, ImageFont

from photosim.core.comparison import Comparison
from photosim.imaging.decode import open_photo
from photosim.imaging.quantization import luma_steps
from photosim.imaging.verify.fine import WholePicture, compare
from photosim.imaging.whole import WHOLE
from tests.helpers.little import (
    KINDS,
    SHOT_TWICE,
    LittlePair,
    little_different,
    little_pair,
    photographed_again,
    receipt,
)
from tests.helpers.pictures import finely_drawn, photo_like

SIZE = (900, 675)


def opened(data: bytes) -> WholePicture:
    pixels = np.asarray(open_photo(data, min_side=WHOLE).image)
    found = luma_steps(data) if data.startswith(b"\xff\xd8") else None
    return WholePicture(pixels, found and found.steps, data.startswith(b"\x89PNG"))


def compared(pair: LittlePair) -> Comparison:
    return compare(opened(pair.first.data), opened(pair.second.data))


def stored(picture: Image.Image, form: str = "PNG", **options: object) -> WholePicture:
    buffer = io.BytesIO()
    if form == "HEIC":
        pillow_heif.from_pillow(picture).save(buffer, **options)
    else:
        picture.save(buffer, form, **options)
    return opened(buffer.getvalue())


def flatly_drawn(size: tuple[int, int] = (640, 480)) -> Image.Image:
    """Areas of one colour each, with sharp edges; no colour is at an end of its range."""
    rng = np.random.default_rng(2)
    picture = Image.new("RGB", size, (240, 238, 230))
    draw = ImageDraw.Draw(picture)
    for _ in range(40):
        x, y = int(rng.integers(0, size[0])), int(rng.integers(0, size[1]))
        width, height = (int(side) for side in rng.integers(10, 120, 2))
        color = tuple(int(value) for value in rng.integers(20, 236, 3))
        draw.rectangle((x, y, x + width, y + height), fill=color)
    return picture


PICTURES = {
    "drawn": flatly_drawn(),
    "drawn finely": finely_drawn(3, (640, 480)),
    "like a photo": photo_like(5),
}
WITHOUT_STEPS: dict[str, tuple[str, dict[str, object]]] = {
    **{f"HEIC {quality}": ("HEIC", {"quality": quality}) for quality in (50, 80, 90, 95)},
    "HEIC 95 4:4:4": ("HEIC", {"quality": 95, "chroma": 444}),
    **{f"WebP {quality}": ("WEBP", {"quality": quality}) for quality in (50, 80, 95)},
    **{f"AVIF {quality}": ("AVIF", {"quality": quality}) for quality in (60, 90)},
}


@pytest.fixture(scope="module")
def photo() -> Image.Image:
    return finely_drawn(3, (960, 720))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", [1, 3])
def test_one_little_difference_is_seen(kind: str, seed: int) -> None:
    pair = little_pair(seed, kind, SIZE, copy=False)
    assert compared(pair).changed > 0, (pair.first.how, pair.second.how)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", [1, 3])
def test_saved_again_or_reduced_nothing_differs(kind: str, seed: int) -> None:
    pair = little_pair(seed, kind, SIZE, copy=True)
    assert compared(pair).changed == 0, (pair.first.how, pair.second.how)


def test_each_noise_of_its_own_is_another_shot() -> None:
    rng = np.random.default_rng(4)
    one, other = little_different(SHOT_TWICE, rng, SIZE, lambda _, size: photo_like(5, size))
    first, second = (stored(each, "JPEG", quality=92) for each in (one, other))
    assert compare(first, second).changed == 1
    assert compare(first, stored(one, "JPEG", quality=80)).changed == 0


def test_a_digit_of_eight_pixels_in_twelve_megapixels_is_seen() -> None:
    sheets = []
    for price in ("12.80", "12.30"):
        sheet = Image.new("RGB", (4000, 3000), (236, 234, 228))
        draw = ImageDraw.Draw(sheet)
        font = ImageFont.load_default(11)  # whose digits are eight pixels high
        for y in range(40, 2960, 14):
            draw.text((60, y), "coffee and a table for 2   ", font=font, fill=(60, 60, 60))
        draw.text((2011, 1507), price, font=font, fill=(60, 60, 60))
        sheets.append(sheet)
    first = stored(sheets[0], "JPEG", quality=85)
    assert compare(first, stored(sheets[1], "JPEG", quality=70)).changed == 1
    assert compare(first, stored(sheets[0], "JPEG", quality=70)).changed == 0


@pytest.mark.parametrize("quality", [30, 45, 60, 80, 95])
def test_a_photo_saved_worse_is_unchanged(photo: Image.Image, quality: int) -> None:
    found = compare(stored(photo, "JPEG", quality=96), stored(photo, "JPEG", quality=quality))
    assert found.changed == 0
    assert found.worse == -1 or quality == 95


def test_the_other_way_round_says_the_same(photo: Image.Image) -> None:
    half = photo.resize((480, 360), Image.Resampling.LANCZOS)
    large, small = stored(photo, "JPEG", quality=90), stored(half, "JPEG", quality=80)
    there, back = compare(large, small), compare(small, large)
    assert (there.changed, there.worse) == (0, -1)
    assert there.finer == pytest.approx(2)
    assert (back.changed, back.worse) == (0, 1)
    assert back.finer == pytest.approx(0.5)


def test_what_was_made_of_a_jpeg_is_known_in_any_format(photo: Image.Image) -> None:
    jpeg = stored(photo, "JPEG", quality=85)
    made = stored(Image.fromarray(jpeg.pixels))
    # Another decoder and another rounding of colours lie between.
    shaken = jpeg.pixels.astype(np.int16) + np.random.default_rng(1).integers(-1, 2, (720, 960, 3))
    by_another = stored(Image.fromarray(np.clip(shaken, 0, 255).astype(np.uint8)))
    original = stored(photo)
    for it in (made, by_another):
        found = compare(jpeg, it)
        assert (found.changed, found.second_made, found.first_made) == (0, True, False)
    found = compare(jpeg, original)
    assert (found.changed, found.second_made, found.worse) == (0, False, 1)


@pytest.mark.parametrize("codec", WITHOUT_STEPS)
@pytest.mark.parametrize("name", PICTURES)
def test_a_png_is_known_to_be_made_of_what_tells_no_steps(name: str, codec: str) -> None:
    form, options = WITHOUT_STEPS[codec]
    saved = stored(PICTURES[name], form, **options)
    unpacked = stored(Image.fromarray(saved.pixels))
    # A converter of colours rounds once more.
    shaken = saved.pixels.astype(np.int16) + np.random.default_rng(1).integers(
        -1, 2, saved.pixels.shape
    )
    converted = stored(Image.fromarray(np.clip(shaken, 0, 255).astype(np.uint8)))
    for made in (unpacked, converted):
        found = compare(saved, made)
        assert (found.changed, found.first_made, found.second_made) == (0, False, True)
    original = compare(saved, stored(PICTURES[name]))
    assert (original.first_made, original.second_made) == (False, False)
    assert original.changed or original.worse == 1


@pytest.mark.parametrize("name", PICTURES)
def test_two_without_loss_that_differ_may_both_be_the_original(name: str) -> None:
    original = stored(PICTURES[name])
    unpacked = stored(Image.fromarray(stored(PICTURES[name], "JPEG", quality=90).pixels))
    for found in (compare(original, unpacked), compare(unpacked, original)):
        assert (found.worse, found.first_made, found.second_made) == (None, False, False)
    rounded = original.pixels ^ np.uint8(1)
    assert compare(original, stored(Image.fromarray(rounded))).worse == 0


@pytest.mark.parametrize("codec", WITHOUT_STEPS)
@pytest.mark.parametrize("name", ["drawn finely", "like a photo"])
def test_a_jpeg_made_of_what_tells_no_steps_has_lost_more(name: str, codec: str) -> None:
    form, options = WITHOUT_STEPS[codec]
    saved = stored(PICTURES[name], form, **options)
    made = stored(Image.fromarray(saved.pixels), "JPEG", quality=88)
    assert compare(saved, made).worse == -1
    assert compare(made, saved).worse == 1


@pytest.mark.parametrize("codec", WITHOUT_STEPS)
@pytest.mark.parametrize("quality", [75, 92])
@pytest.mark.parametrize("name", PICTURES)
def test_what_was_made_of_a_jpeg_has_not_lost_less(name: str, quality: int, codec: str) -> None:
    form, options = WITHOUT_STEPS[codec]
    jpeg = stored(PICTURES[name], "JPEG", quality=quality)
    made = stored(Image.fromarray(jpeg.pixels), form, **options)
    found = compare(jpeg, made)
    assert found.changed or found.worse in (-1, None)
    if codec == "HEIC 95":
        assert found.worse == -1


@pytest.mark.parametrize("name", PICTURES)
def test_which_of_two_that_tell_no_steps_has_lost_more_is_not_known(name: str) -> None:
    heic = stored(PICTURES[name], "HEIC", quality=80)
    for codec in ("WebP 95", "AVIF 90", "HEIC 95"):
        form, options = WITHOUT_STEPS[codec]
        other = stored(PICTURES[name], form, **options)
        for found in (compare(heic, other), compare(other, heic)):
            assert found.changed or found.worse is None
            assert (found.first_made, found.second_made) == (False, False)
    assert compare(heic, WholePicture(heic.pixels)).worse == 0


def test_a_jpeg_of_high_quality_made_of_a_bad_one_is_no_better(photo: Image.Image) -> None:
    bad = stored(photo, "JPEG", quality=60)
    again = stored(Image.fromarray(bad.pixels), "JPEG", quality=93)
    good = stored(photo, "JPEG", quality=93)
    assert compare(bad, again).worse == -1
    assert compare(bad, good).worse == 1


def test_what_was_enlarged_has_no_more(photo: Image.Image) -> None:
    size = photo.size
    soft = photo.resize((480, 360), Image.Resampling.LANCZOS).resize(size, Image.Resampling.BICUBIC)
    found = compare(stored(photo, "JPEG", quality=90), stored(soft, "JPEG", quality=90))
    assert found.finer > 1.2


def test_a_few_rows_less_are_said(photo: Image.Image) -> None:
    cut = photo.crop((0, 0, 960, 712)).resize((960, 720), Image.Resampling.BICUBIC)
    found = compare(stored(photo), stored(cut))
    assert found.changed == 0
    assert found.first_alone == pytest.approx(8 / 720, abs=0.004)
    assert found.second_alone < 0.002


def test_brighter_as_a_whole_is_a_change(photo: Image.Image) -> None:
    brighter = photo.point([min(255, int(value * 1.06)) for value in range(256)] * 3)
    assert compare(stored(photo), stored(brighter)).changed > 0


def test_uneven_light_is_a_change() -> None:
    sheet = receipt(np.random.default_rng(1), SIZE, None)
    again = photographed_again(np.random.default_rng(2), sheet)
    assert compare(stored(sheet), stored(again, "JPEG", quality=80)).changed > 0


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (17, 9), (40, 30), (33, 200)])
def test_small_pictures_are_compared_too(size: tuple[int, int]) -> None:
    one = stored(Image.new("RGB", size, (40, 90, 160)))
    assert compare(one, one).changed == 0
    assert compare(one, stored(Image.new("RGB", size, (160, 90, 40)))).changed > 0


def test_half_a_pixel_aside_is_no_change(photo: Image.Image) -> None:
    way = np.array([[2, 0, 0.0], [0, 2, 0.0]])  # the corner, not the middle, of each pixel
    pixels = cv2.warpAffine(
        cv2.GaussianBlur(np.asarray(photo), (0, 0), 0.8),
        way,
        (480, 360),
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
    )
    found = compare(stored(photo), stored(Image.fromarray(pixels), "JPEG", quality=88))
    assert found.changed == 0


def test_steps_are_read_from_the_header() -> None:
    buffer = io.BytesIO()
    Image.new("L", (16, 24)).save(buffer, "JPEG", quality=75)
    found = luma_steps(buffer.getvalue())
    assert found is not None
    assert found.size == (16, 24)
    steps = found.steps
    assert steps[0].tolist() == [8, 6, 5, 8, 12, 20, 26, 31]
    assert steps[1, 0] == 6
    for cut in range(0, 200, 7):  # whatever is missing, nothing is raised
        luma_steps(buffer.getvalue()[:cut])
    assert luma_steps(b"") is None
