"""Two whole pictures compared at full resolution."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable

import cv2
import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont

from photosim.core.comparison import Comparison
from photosim.imaging.decode import open_photo
from photosim.imaging.quantization import luma_steps
from photosim.imaging.verify.whole import fine, palette
from photosim.imaging.verify.whole.fine import WholePicture, compare
from photosim.imaging.whole import WHOLE
from tests.helpers.heic import QUICKLY
from tests.helpers.known.files import scene
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
        pillow_heif.from_pillow(picture).save(buffer, **options, enc_params=QUICKLY)
    else:
        if form == "AVIF":
            options = {"speed": 10, "max_threads": 1, **options}
        elif form == "PNG":
            options = {"compress_level": 1, **options}
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
FINE_HEIC = {"HEIC 80", "HEIC 90", "HEIC 95", "HEIC 95 4:4:4"}


@pytest.fixture(scope="module")
def colourful() -> Image.Image:
    return Image.fromarray(scene(3).astype(np.uint8))


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


@pytest.mark.parametrize(
    ("seed", "size"), [(302280, SIZE), (502280, SIZE), (502294, (1200, 900))], ids=str
)
def test_a_filter_that_fits_less_well_hides_no_other_digit(
    seed: int, size: tuple[int, int]
) -> None:
    pair = little_pair(seed, "receipt", size, copy=False)
    assert compared(pair).changed > 0, (pair.first.how, pair.second.how)


def test_other_filters_are_tried_but_for_what_none_is_to_blame_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = []

    def counted(reduce: Callable[..., np.ndarray]) -> Callable[..., np.ndarray]:
        return lambda *how: tried.append(reduce) or reduce(*how)

    monkeypatch.setattr(fine, "_FILTERS", tuple(map(counted, fine._FILTERS)))
    drawn = finely_drawn(3, (640, 480))
    other = drawn.copy()
    ImageDraw.Draw(other).ellipse((300, 200, 360, 260), fill="navy")
    small = fine._by_nearest(np.asarray(drawn), 320, 240)
    assert not compare(stored(drawn), stored(Image.fromarray(small))).changed
    assert len(tried) > 1
    tried.clear()
    assert compare(stored(drawn), stored(other.resize((320, 240)))).changed
    assert len(tried) == 1


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


def written(prices: list[str]) -> Image.Image:
    """A list of items and prices in letters of ten pixels."""
    sheet = Image.new("RGB", (900, 675), (242, 240, 236))
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(14)
    for row, price in enumerate(prices):
        draw.text((30, 20 + 21 * row), "coffee and a table for two", font=font, fill=(40, 40, 46))
        draw.text((800, 20 + 21 * row), price, font=font, fill=(40, 40, 46))
    return sheet


@pytest.mark.parametrize(
    ("digits", "method", "quality"),
    [
        ("08", "BILINEAR", 85),
        ("27", "BILINEAR", 85),
        ("35", "BILINEAR", 85),
        ("35", "LANCZOS", 85),
        ("39", "BOX", 90),
        ("68", "BOX", 90),
    ],
)
def test_a_digit_of_five_pixels_in_a_reduced_text_is_seen(
    digits: str, method: str, quality: int
) -> None:
    rng = np.random.default_rng(7)
    prices = [f"{rng.integers(10, 99)}.{rng.integers(10, 99)}" for _ in range(30)]
    sheets = []
    for digit in digits:
        prices[17] = f"4{digit}.15"
        sheets.append(written(prices))
    one, other = (
        stored(sheet.resize((450, 338), Image.Resampling[method]), "JPEG", quality=quality)
        for sheet in sheets
    )
    whole = stored(sheets[0], "JPEG", quality=85)
    assert compare(whole, other).changed > 0
    assert compare(whole, one).changed == 0


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
    # Of a photo the best HEIC loses no more than decoders may differ by.
    unknown = None if codec in FINE_HEIC and name != "drawn" else 1
    assert original.changed or original.worse in {1, unknown}


BAD: dict[str, tuple[str, dict[str, object]]] = {
    "JPEG 40": ("JPEG", {"quality": 40}),
    "JPEG 75": ("JPEG", {"quality": 75}),
    "WebP 50": ("WEBP", {"quality": 50}),
}


@pytest.mark.parametrize("bad", BAD)
@pytest.mark.parametrize("name", ["drawn finely", "like a photo"])
def test_what_was_unpacked_from_a_worse_copy_is_no_better(name: str, bad: str) -> None:
    form, options = BAD[bad]
    unpacked = stored(Image.fromarray(stored(PICTURES[name], form, **options).pixels))
    good = stored(PICTURES[name], "JPEG", quality=94)
    for found, better in ((compare(good, unpacked), -1), (compare(unpacked, good), 1)):
        assert found.changed or found.worse in {better, None}


@pytest.mark.parametrize("quality", [30, 40])
def test_what_was_unpacked_from_a_bad_jpeg_is_no_better_than_a_good_smaller_one(
    quality: int,
) -> None:
    picture = PICTURES["like a photo"]
    unpacked = stored(Image.fromarray(stored(picture, "JPEG", quality=quality).pixels))
    smaller = picture.resize((480, 360), Image.Resampling.LANCZOS)
    found = compare(unpacked, stored(smaller, "JPEG", quality=95))
    assert (found.changed, found.worse) == (0, 1)


@pytest.mark.parametrize("codec", ["JPEG", "WEBP"])
@pytest.mark.parametrize("quality", [80, 92, 97])
@pytest.mark.parametrize("name", ["drawn finely", "like a photo"])
def test_what_another_decoder_made_of_a_picture_is_no_better(
    name: str, quality: int, codec: str
) -> None:
    """It rounds brightness, and lays coarse colours on the picture otherwise."""
    saved = stored(PICTURES[name], codec, quality=quality)
    luma, *colours = cv2.split(cv2.cvtColor(saved.pixels, cv2.COLOR_RGB2YCrCb))
    blocky = [cv2.resize(one[::2, ::2], None, fx=2, fy=2, interpolation=0) for one in colours]
    limited = np.round(np.round(luma * (219 / 255)) * (255 / 219)).astype(np.uint8)
    made = stored(Image.fromarray(cv2.cvtColor(cv2.merge([limited, *blocky]), cv2.COLOR_YCrCb2RGB)))
    for found, better in ((compare(saved, made), -1), (compare(made, saved), 1)):
        assert found.changed or found.worse in {better, None}
    if codec == "JPEG" and quality == 80:
        assert compare(saved, made).second_made


@pytest.mark.parametrize("codec", ["JPEG 75", "JPEG 93", "WebP 80", "AVIF 60"])
@pytest.mark.parametrize("name", PICTURES)
def test_an_original_without_loss_is_known_by_what_saving_lost(name: str, codec: str) -> None:
    form, quality = codec.split()
    saved = stored(PICTURES[name], form.upper(), quality=int(quality))
    found = compare(saved, stored(PICTURES[name]))
    assert found.changed or found.worse == 1


@pytest.mark.parametrize("quality", [50, 85])
def test_a_picture_rounded_to_few_colours_is_no_better_for_its_format(quality: int) -> None:
    few = PICTURES["like a photo"].quantize(256).convert("RGB")
    rounded = dataclasses.replace(stored(few), rounded=True)
    assert palette.is_rounded(rounded.pixels)
    saved = stored(PICTURES["like a photo"], "JPEG", quality=quality)
    for found in (compare(saved, rounded), compare(rounded, saved)):
        assert found.changed or found.worse is None
    half = PICTURES["like a photo"].resize((320, 240), Image.Resampling.LANCZOS)
    found = compare(rounded, stored(half, "JPEG", quality=quality))
    assert found.changed or found.worse is None


def test_drawn_and_grey_pictures_are_not_rounded() -> None:
    drawn = PICTURES["drawn"]
    grey = PICTURES["like a photo"].convert("L").convert("RGB")
    assert not palette.is_rounded(np.asarray(drawn))
    assert not palette.is_rounded(np.asarray(grey))
    assert not palette.is_rounded(np.asarray(PICTURES["like a photo"]))
    assert not palette.is_rounded(np.zeros((1, 1, 3), np.uint8))
    assert palette.is_drawn(np.asarray(drawn))


@pytest.mark.parametrize(
    ("name", "worse"), [("drawn", None), ("drawn finely", -1), ("like a photo", -1)]
)
def test_of_two_without_loss_the_original_is_known_by_the_steps_of_the_other(
    name: str, worse: int | None
) -> None:
    """Of flat areas too few waves are left to show any steps: then both may be it."""
    original = stored(PICTURES[name])
    unpacked = stored(Image.fromarray(stored(PICTURES[name], "JPEG", quality=90).pixels))
    found = compare(original, unpacked)
    assert (found.worse, found.first_made, found.second_made) == (worse, False, False)
    found = compare(unpacked, original)
    assert found.worse == (None if worse is None else -worse)
    rounded = original.pixels ^ np.uint8(1)
    assert compare(original, stored(Image.fromarray(rounded))).worse == 0


@pytest.mark.parametrize("codec", WITHOUT_STEPS)
def test_what_was_unpacked_twice_is_no_original(codec: str) -> None:
    """A PNG of what another format made of an unpacked JPEG is nearly on its steps, too."""
    form, options = WITHOUT_STEPS[codec]
    unpacked = stored(Image.fromarray(stored(PICTURES["drawn finely"], "JPEG", quality=90).pixels))
    again = stored(Image.fromarray(unpacked.pixels), form, **options)
    assert compare(unpacked, stored(Image.fromarray(again.pixels))).worse in {-1, None}


@pytest.mark.parametrize("codec", WITHOUT_STEPS)
@pytest.mark.parametrize("name", ["drawn finely", "like a photo"])
def test_fine_steps_tell_nothing_of_what_another_format_lost_before(name: str, codec: str) -> None:
    form, options = WITHOUT_STEPS[codec]
    lost = stored(PICTURES[name], form, **options)
    camera = stored(PICTURES[name], "JPEG", quality=92)
    for quality in (92, 97):
        made = stored(Image.fromarray(lost.pixels), "JPEG", quality=quality)
        found = compare(camera, made)
        far, far_too = (off_original(each, PICTURES[name]) for each in (camera, made))
        if found.worse is not None and not found.changed:
            assert found.worse < 0 or far_too <= 1.15 * far + 0.35
            assert found.worse > 0 or far <= 1.15 * far_too + 0.35


def off_original(saved: WholePicture, original: Image.Image) -> float:
    """How far a picture is from what it was made of: levels, root mean square."""
    return float(np.sqrt(np.square(saved.pixels - np.asarray(original, np.float32)).mean()))


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


def reworked_ways() -> dict[str, Callable[[Image.Image], Image.Image]]:
    return {
        "sharpened lightly": lambda picture: picture.filter(ImageFilter.UnsharpMask(0.8, 60, 0)),
        "sharpened": lambda picture: picture.filter(ImageFilter.UnsharpMask(1, 80, 0)),
        "sharpened widely": lambda picture: picture.filter(ImageFilter.UnsharpMask(2, 40, 0)),
        "softened": lambda picture: picture.filter(ImageFilter.GaussianBlur(0.6)),
        "paler": lambda picture: ImageEnhance.Color(picture).enhance(0.85),
        "more colourful": lambda picture: ImageEnhance.Color(picture).enhance(1.12),
    }


@pytest.mark.parametrize("name", reworked_ways())
@pytest.mark.parametrize("quality", [75, 92])
def test_what_was_sharpened_or_coloured_as_a_whole_is_no_copy(
    photo: Image.Image, colourful: Image.Image, name: str, quality: int
) -> None:
    picture = colourful if "colourful" in name or name == "paler" else photo
    original = stored(picture, "JPEG", quality=92)
    made = reworked_ways()[name](Image.fromarray(original.pixels))
    for version in (stored(made, "JPEG", quality=quality), stored(made)):
        for found in (compare(original, version), compare(version, original)):
            assert found.changed or found.reworked


def test_a_nearly_grey_photo_made_greyer_is_no_copy(colourful: Image.Image) -> None:
    pale = stored(ImageEnhance.Color(colourful).enhance(0.2), "JPEG", quality=92)
    greyer = ImageEnhance.Color(Image.fromarray(pale.pixels)).enhance(0.6)
    found = compare(pale, stored(greyer, "JPEG", quality=90))
    assert found.changed or found.reworked
    assert not compare(pale, stored(Image.fromarray(pale.pixels), "JPEG", quality=75)).reworked


COPIES_AS_THEY_WERE: dict[str, tuple[str, dict[str, object]]] = {
    "JPEG 30": ("JPEG", {"quality": 30}),
    "JPEG 60": ("JPEG", {"quality": 60}),
    "JPEG 75": ("JPEG", {"quality": 75}),
    "JPEG 90 4:4:4": ("JPEG", {"quality": 90, "subsampling": 0}),
    "WebP 40": ("WEBP", {"quality": 40}),
    "WebP 80": ("WEBP", {"quality": 80}),
    "HEIC 50": ("HEIC", {"quality": 50}),
    "AVIF 50": ("AVIF", {"quality": 50}),
    "PNG": ("PNG", {}),
}


@pytest.mark.parametrize("name", COPIES_AS_THEY_WERE)
@pytest.mark.parametrize("colour", [1.0, 0.3])
def test_what_was_saved_again_is_not_taken_for_reworked(
    colourful: Image.Image, name: str, colour: float
) -> None:
    form, options = COPIES_AS_THEY_WERE[name]
    original = stored(ImageEnhance.Color(colourful).enhance(colour), "JPEG", quality=92)
    copy = stored(Image.fromarray(original.pixels), form, **options)
    assert not compare(original, copy).reworked
    assert not compare(copy, original).reworked


@pytest.mark.parametrize("share", [0.5, 0.75, 0.9])
def test_what_was_reduced_and_enlarged_again_is_not_taken_for_softened(
    colourful: Image.Image, share: float
) -> None:
    original = stored(colourful, "JPEG", quality=92)
    small = colourful.resize((round(640 * share), round(480 * share)), Image.Resampling.LANCZOS)
    back = stored(small.resize((640, 480), Image.Resampling.BICUBIC), "JPEG", quality=90)
    assert not compare(original, back).reworked
