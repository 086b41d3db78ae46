from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pillow_heif
import pytest
from PIL import Image, ImageChops

from photosim.core.errors import PhotoUnreadable
from photosim.imaging.decode import Limits, open_photo
from tests.helpers.heic import QUICKLY
from tests.helpers.pictures import (
    dng_bytes,
    exif_block,
    four_corners,
    jpeg_bytes,
    photo_like,
    stored,
    write_jpeg,
)

CORNERS = [(220, 30, 30), (30, 200, 30), (30, 30, 220), (220, 220, 30)]


def corners(image: Image.Image) -> list[tuple[int, ...]]:
    width, height = image.size
    quarters = ((1, 1), (3, 1), (1, 3), (3, 3))
    return [image.getpixel((width * x // 4, height * y // 4)) for x, y in quarters]  # type: ignore[misc]


def assert_upright(image: Image.Image, tolerance: int = 6) -> None:
    for seen, wanted in zip(corners(image), CORNERS, strict=True):
        assert max(abs(a - b) for a, b in zip(seen, wanted, strict=True)) <= tolerance


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    output = io.BytesIO()
    image.save(output, kind, **options)  # type: ignore[arg-type]
    return output.getvalue()


def heic(image: Image.Image, orientation: int) -> bytes:
    output = io.BytesIO()
    block = exif_block(orientation=orientation)
    pillow_heif.from_pillow(image).save(output, quality=90, exif=block, enc_params=QUICKLY)
    return output.getvalue()


WRITERS: dict[str, Callable[[Image.Image, int], bytes]] = {
    "jpeg": lambda image, o: encoded(image, "JPEG", exif=exif_block(orientation=o)),
    "mpo": lambda image, o: encoded(
        image, "MPO", exif=exif_block(orientation=o), save_all=True, append_images=[image]
    ),
    "png": lambda image, o: encoded(image, "PNG", exif=exif_block(orientation=o)),
    "webp": lambda image, o: encoded(image, "WEBP", lossless=True, exif=exif_block(orientation=o)),
    "tiff": lambda image, o: encoded(image, "TIFF", tiffinfo={274: o}),
    "tiff-lzw": lambda image, o: encoded(image, "TIFF", compression="tiff_lzw", tiffinfo={274: o}),
    "avif": lambda image, o: encoded(
        image, "AVIF", quality=90, speed=10, exif=exif_block(orientation=o)
    ),
    "heic": heic,
}


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", WRITERS)
def test_every_orientation_of_every_format_comes_upright(kind: str, orientation: int) -> None:
    upright = four_corners((96, 64))
    data = WRITERS[kind](stored(upright, orientation), orientation)
    opened = open_photo(data)
    assert opened.image.size == (96, 64)
    assert (opened.facts.width, opened.facts.height) == (96, 64)
    assert_upright(opened.image, tolerance=12)


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
@pytest.mark.parametrize("with_preview", [True, False])
def test_raw_files_come_upright_from_preview_and_sensor(
    orientation: int, with_preview: bool
) -> None:
    size = (640, 480) if orientation in {1, 3} else (480, 640)
    as_stored = stored(four_corners(size), orientation)
    preview = as_stored if with_preview else None
    data = dng_bytes(as_stored, preview=preview, orientation=orientation)
    opened = open_photo(data, min_side=100)
    assert (opened.facts.width, opened.facts.height) == size
    assert opened.facts.format == "dng"
    assert opened.facts.camera == "Handmade One"
    assert (opened.image.width > opened.image.height) == (size[0] > size[1])
    # Developed sensor data has other colours than were put in, but the same corners.
    assert_upright(opened.image, tolerance=6 if with_preview else 110)


def test_a_tiny_preview_is_not_taken_for_the_photo() -> None:
    photo = photo_like(3, (640, 480))
    data = dng_bytes(photo, preview=photo.resize((64, 48)))
    assert min(open_photo(data, min_side=240).image.size) >= 240


@pytest.mark.parametrize(
    ("size", "min_side", "wanted"),
    [
        ((4000, 3000), 448, (1000, 750)),
        ((4000, 3000), 288, (500, 375)),
        ((4000, 3000), 3000, (4000, 3000)),
        ((4000, 3000), 1600, (4000, 3000)),
        ((640, 480), 448, (640, 480)),
        ((20_000, 40), 448, (20_000, 40)),
        ((1, 1), 448, (1, 1)),
    ],
)
def test_jpegs_are_reduced_but_never_below_the_side_asked_for(
    size: tuple[int, int], min_side: int, wanted: tuple[int, int]
) -> None:
    data = jpeg_bytes(Image.new("RGB", size, (10, 200, 90)), quality=30)
    opened = open_photo(data, min_side=min_side)
    assert opened.image.size == wanted
    assert (opened.facts.width, opened.facts.height) == size


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "WEBP"])
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1", "LA", "CMYK"])
def test_other_formats_are_reduced_by_whole_factors(kind: str, mode: str) -> None:
    if (kind, mode) in {("PNG", "CMYK"), ("TIFF", "LA"), ("WEBP", "CMYK"), ("WEBP", "1")}:
        pytest.skip("this format has no such pictures")
    photo = photo_like(4, (1300, 900)).convert(mode)
    opened = open_photo(encoded(photo, kind), min_side=300)
    assert opened.image.mode == "RGB"
    assert opened.image.size == (434, 300)


def test_enlarging_never_happens() -> None:
    assert open_photo(jpeg_bytes(photo_like(1, (60, 40))), min_side=4000).image.size == (60, 40)


def test_a_heic_name_on_a_jpeg_changes_nothing(tmp_path: Path) -> None:
    path = write_jpeg(tmp_path / "IMG_1.HEIC", four_corners())
    opened = open_photo(path)
    assert opened.facts.format == "jpeg"
    assert_upright(opened.image)


def test_the_first_frame_stands_for_an_animation() -> None:
    other = photo_like(9, (96, 64))
    for kind in ("GIF", "PNG", "WEBP", "TIFF", "AVIF"):
        options = {"lossless": True} if kind == "WEBP" else {}
        first = four_corners()
        if kind == "GIF":
            first = first.quantize(16)
        data = encoded(first, kind, save_all=True, append_images=[other], **options)
        assert_upright(open_photo(data).image, tolerance=8)


def test_a_progressive_jpeg_and_a_grey_one_are_read() -> None:
    assert_upright(open_photo(jpeg_bytes(four_corners(), progressive=True)).image)
    grey = open_photo(encoded(Image.new("L", (40, 30), 77), "JPEG")).image
    assert grey.getpixel((5, 5)) == (77, 77, 77)


def test_a_jpeg_in_cmyk_has_its_colours_at_every_scale() -> None:
    data = encoded(four_corners((1600, 1200)).convert("CMYK"), "JPEG", quality=95)
    for min_side in (1200, 150):
        image = open_photo(data, min_side=min_side).image
        assert image.mode == "RGB"
        assert_upright(image, tolerance=12)


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.97])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF", "HEIC"])
def test_a_file_that_ends_early_says_so(kind: str, share: float) -> None:
    photo = photo_like(5, (400, 300))
    if kind == "HEIC":
        whole = heic(photo, 1)
    elif kind == "GIF":
        whole = encoded(photo.quantize(64), kind)
    else:
        whole = encoded(photo, kind)
    open_photo(whole)
    with pytest.raises(PhotoUnreadable) as caught:
        open_photo(whole[: max(16, int(len(whole) * share))])
    # Of a TIFF whose directory is at the end nothing is left to say what it was.
    assert caught.value.reason == "truncated file"


@pytest.mark.parametrize("min_side", [448, 3000])
@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_jpeg_that_lacks_its_last_rows_only_is_still_the_photo(mode: str, min_side: int) -> None:
    photo = photo_like(6, (900, 1800)).convert(mode)
    whole = encoded(photo, "JPEG", quality=90)
    cut = whole[: len(whole) - len(whole) // 200]
    expected = open_photo(whole, min_side=min_side).image
    found = open_photo(cut, min_side=min_side)
    assert found.image.size == expected.size
    assert (found.facts.width, found.facts.height) == (900, 1800)
    seen = expected.height * 97 // 100
    box = (0, 0, expected.width, seen)
    assert ImageChops.difference(found.image.crop(box), expected.crop(box)).getbbox() is None
    # One that lacks more is refused.
    with pytest.raises(PhotoUnreadable, match="truncated file"):
        open_photo(whole[: len(whole) - len(whole) // 20], min_side=min_side)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty file"),
        (b"hello", "not a picture"),
        (b"8BPS\0\1", "format not supported: Photoshop"),
        (b"\0\0\0\x18ftypisom\0\0\0\0mp42", "a video, not a photo"),
    ],
)
def test_what_is_no_photo_is_named(data: bytes, reason: str) -> None:
    with pytest.raises(PhotoUnreadable) as caught:
        open_photo(data)
    assert caught.value.reason == reason


def test_pixels_are_counted_before_anything_is_decoded() -> None:
    data = jpeg_bytes(photo_like(6, (200, 100)))
    assert open_photo(data, limits=Limits(pixels=20_000)).image.size == (200, 100)
    with pytest.raises(PhotoUnreadable, match=r"200 × 100 pixels") as caught:
        open_photo(data, limits=Limits(pixels=19_999))
    assert caught.value.reason == "too many pixels"


def test_memory_is_estimated_before_anything_is_decoded() -> None:
    big = Image.new("RGB", (2000, 1000))
    limits = Limits(decoded_bytes=1_000_000)
    with pytest.raises(PhotoUnreadable) as caught:
        open_photo(encoded(big, "PNG"), limits=limits)
    assert caught.value.reason == "needs too much memory"
    # A JPEG needs only what its reduced picture needs.
    assert open_photo(jpeg_bytes(big), min_side=100, limits=limits).image.size == (250, 125)


def test_a_picture_above_pillows_own_limit_is_decoded_without_a_warning() -> None:
    data = encoded(Image.new("1", (20_000, 10_000)), "PNG")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        opened = open_photo(data, min_side=100)
    assert opened.facts.width == 20_000
    assert opened.image.size == (200, 100)


def test_sixteen_bits_are_scaled_and_not_clipped() -> None:
    ramp = np.linspace(0, 65535, 256, dtype=np.uint16)[None, :].repeat(8, axis=0)
    for kind in ("PNG", "TIFF"):
        row = np.asarray(open_photo(encoded(Image.fromarray(ramp), kind)).image)[0, :, 0]
        assert np.abs(row.astype(int) - np.arange(256)).max() <= 1


def test_decoding_the_real_cameras_photos_gives_upright_facts(real_photos: Path) -> None:
    folder = real_photos / "camera"
    leica = open_photo(folder / "Leica T (Typ 701).jpg")
    assert (leica.facts.width, leica.facts.height) == (3264, 4928)
    assert leica.image.height > leica.image.width
    assert leica.facts.exposure == "1/50 s · f/3.5 · ISO 100"
    phone = open_photo(real_photos / "heic" / "IMG_2927.HEIC")
    assert phone.facts.format == "heic"
    assert (phone.facts.width, phone.facts.height) == (3024, 4032)
    assert phone.image.height > phone.image.width
    two_in_one = open_photo(folder / "Panasonic Lumix DMC-LX7.jpg")
    assert (two_in_one.facts.format, two_in_one.facts.width) == ("jpeg", 3648)
