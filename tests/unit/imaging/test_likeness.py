"""Whether two thumbnails show one picture that was saved again, or turned without loss."""

from __future__ import annotations

import io
from collections.abc import Callable

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw

from photosim.core.arrays import Bytes
from photosim.imaging.thumbnails import thumbnail
from photosim.imaging.verify.likeness import PixelLikeness, likeness
from tests.helpers.pictures import finely_drawn, photo_like

SIZE = (640, 480)
Edit = Callable[[Image.Image], Image.Image]


def saved(picture: Image.Image, quality: int = 92) -> Image.Image:
    output = io.BytesIO()
    picture.save(output, "JPEG", quality=quality)
    with Image.open(output) as image:
        return image.convert("RGB")


def small(picture: Image.Image) -> Bytes:
    pixels = cv2.imdecode(np.frombuffer(thumbnail(picture), np.uint8), cv2.IMREAD_COLOR)
    return np.asarray(pixels, dtype=np.uint8)


def between(one: Image.Image, other: Image.Image) -> PixelLikeness | None:
    return likeness(small(one), one.size, small(other), other.size)


def whole_blocks(picture: Image.Image) -> Image.Image:
    """Mirrored as jpegtran does where a block is cut at the right edge: that part stays there."""
    width, height = picture.size
    whole = width - width % 16
    turned = picture.copy()
    turned.paste(picture.crop((0, 0, whole, height)).transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    return turned


def cut_blocks(picture: Image.Image) -> Image.Image:
    """The same where that part is cut off."""
    width, height = picture.size
    part = picture.crop((0, 0, width - width % 16, height))
    return part.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


def receipt(total: str) -> Image.Image:
    page = Image.new("RGB", (600, 900), (240, 238, 232))
    draw = ImageDraw.Draw(page)
    rng = np.random.default_rng(5)
    for line in range(28):
        words = "".join(rng.choice(list("ABCDEFGHIKLMNOPRSTU"), 14))
        draw.text((40, 20 + 30 * line), words, fill=(30, 30, 34), font_size=22)
        price = total if line == 20 else f"{rng.integers(1, 90)}.{rng.integers(10, 99)}"
        draw.text((420, 20 + 30 * line), price, fill=(30, 30, 34), font_size=22)
    return page


@pytest.mark.parametrize("quality", [95, 90, 85, 75])
@pytest.mark.parametrize("make", [finely_drawn, photo_like])
def test_saved_again(make: Callable[..., Image.Image], quality: int) -> None:
    picture = saved(make(3, SIZE))
    found = between(picture, saved(picture, quality))
    assert found is not None
    assert found.unchanged


@pytest.mark.parametrize("quality", [95, 90, 85])
def test_a_receipt_saved_again_and_one_with_another_digit(quality: int) -> None:
    one = saved(receipt("23.50"))
    same, other = (between(one, saved(receipt(total), quality)) for total in ("23.50", "28.50"))
    assert same is not None
    assert same.unchanged
    assert other is not None
    assert not other.unchanged


@pytest.mark.parametrize("way", list(Image.Transpose))
@pytest.mark.parametrize("size", [(640, 480), (500, 333)])
def test_turned(way: Image.Transpose, size: tuple[int, int]) -> None:
    picture = saved(finely_drawn(4, size))
    found = between(picture, saved(picture.transpose(way)))
    assert found is not None
    assert found.turned
    assert found.lossless
    assert not found.unchanged


@pytest.mark.parametrize("cut", [whole_blocks, cut_blocks])
@pytest.mark.parametrize("width", [640, 644, 650, 655])
def test_turned_by_whole_blocks(cut: Edit, width: int) -> None:
    picture = saved(finely_drawn(6, (width, 480)))
    found = between(picture, saved(cut(picture)))
    assert found is not None
    assert (found.turned, found.lossless) == (True, True)


@pytest.mark.parametrize(
    "edit",
    [
        lambda _: finely_drawn(9, SIZE),
        lambda picture: picture.rotate(2),
        lambda picture: picture.crop((20, 15, 620, 465)).resize(SIZE),
        lambda picture: picture.point(lambda value: min(255, value + 25)),
        lambda picture: Image.new("RGB", SIZE, (120, 120, 120)),
        lambda picture: picture.convert("L").convert("RGB"),
        lambda picture: picture.filter(_blur()),
    ],
    ids=["another", "turned a little", "cropped", "brighter", "blank", "grey", "blurred"],
)
def test_changed(edit: Edit) -> None:
    picture = saved(finely_drawn(8, SIZE))
    found = between(picture, saved(edit(picture)))
    assert found is None or not found.unchanged


def _blur() -> object:
    from PIL import ImageFilter

    return ImageFilter.GaussianBlur(6)


def test_a_change_of_a_picture_that_is_symmetric_but_for_it() -> None:
    half = finely_drawn(5, (320, 480))
    one = Image.new("RGB", SIZE)
    one.paste(half, (0, 0))
    one.paste(half.transpose(Image.Transpose.FLIP_LEFT_RIGHT), (320, 0))
    other = one.copy()
    ImageDraw.Draw(other).rectangle((100, 100, 130, 115), fill=(255, 255, 255))
    found = between(saved(one), saved(other))
    assert found is not None
    assert (found.turned, found.unchanged) == (False, False)


def test_two_blank_pages_can_not_be_told_apart_so_they_are_two() -> None:
    one, other = (Image.new("RGB", SIZE, (shade,) * 3) for shade in (240, 239))
    found = between(one, other)
    assert found is not None
    assert not found.unchanged
    assert not found.lossless


@pytest.mark.parametrize("size", [(640, 464), (624, 480), (320, 240), (480, 656)])
def test_sizes_that_differ_by_a_block_say_nothing(size: tuple[int, int]) -> None:
    picture = finely_drawn(4, SIZE)
    assert between(picture, picture.resize(size)) is None


def test_what_is_too_small_says_nothing() -> None:
    assert between(Image.new("RGB", (6, 6)), Image.new("RGB", (6, 6))) is None


def test_what_is_compared_is_left_as_it_is() -> None:
    # OpenCV writes into what it is given where the size suits its transform: 320 × 240 does.
    one, other = small(finely_drawn(1, SIZE)), small(finely_drawn(2, SIZE))
    before = one.copy(), other.copy()
    likeness(one, SIZE, other, SIZE)
    assert np.array_equal(one, before[0])
    assert np.array_equal(other, before[1])
