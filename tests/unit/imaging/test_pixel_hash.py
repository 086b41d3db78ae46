"""The hash of what a file shows: whatever is written beside the picture, however it is packed."""

from __future__ import annotations

import io
import shutil
import subprocess
from collections.abc import Callable

import pytest
from PIL import Image

from photosim.core.types import Region
from photosim.imaging.decode import open_photo
from photosim.imaging.prepare import PREPARED_SIDE, PreparedPhoto, PrepareRequest, prepare
from photosim.imaging.whole import PixelHash
from tests.helpers.pictures import exif_block, finely_drawn, jpeg_bytes, photo_like
from tests.helpers.profiles import ADOBE_RGB
from tests.helpers.rewriting import with_segment, with_xmp, without_metadata

PICTURE = photo_like(1, (800, 600))
JPEG = jpeg_bytes(PICTURE, exif=exif_block(make="Canon", taken="2021:05:04 10:11:12"))


def encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    output = io.BytesIO()
    image.save(output, kind, **options)
    return output.getvalue()


def hash_of(data: bytes, side: int = PREPARED_SIDE) -> bytes:
    return open_photo(data, min_side=side, hashed=True).pixel_hash


def packed_again(data: bytes) -> bytes:
    """The same coefficients in other bytes; without ``jpegtran`` other bytes between segments."""
    if shutil.which("jpegtran"):
        command = ["jpegtran", "-optimize", "-progressive"]
        return subprocess.run(command, input=data, capture_output=True, check=True).stdout
    return data.replace(b"\xff\xdb", b"\xff\xff\xff\xdb", 1)


def with_alpha(image: Image.Image, least: int = 255) -> Image.Image:
    image = image.convert("RGBA")
    image.putalpha(255)
    image.putpixel((3, 3), (*image.getpixel((3, 3))[:3], least))
    return image


def pngs(one: Image.Image, other: Image.Image) -> tuple[bytes, bytes]:
    return encoded(one, "PNG"), encoded(other, "PNG")


EQUAL: dict[str, Callable[[], tuple[bytes, bytes]]] = {
    "a comment": lambda: (JPEG, with_segment(JPEG, 0xFE, b"a comment")),
    "a rating": lambda: (JPEG, with_xmp(JPEG, "<xmp:Rating>5</xmp:Rating>")),
    "nothing beside it": lambda: (JPEG, without_metadata(JPEG)),
    "bytes behind it": lambda: (JPEG, JPEG + b"behind the picture"),
    "packed again": lambda: (JPEG, packed_again(JPEG)),
    "a profile": lambda: (JPEG, jpeg_bytes(PICTURE, icc_profile=ADOBE_RGB)),
    "turned": lambda: (JPEG, with_exif(orientation=6)),
    "mirrored": lambda: (JPEG, with_exif(orientation=2)),
    "PNG packed closer": lambda: (
        encoded(PICTURE, "PNG"),
        encoded(PICTURE, "PNG", optimize=True, compress_level=9),
    ),
    "PNG with opaque alpha": lambda: pngs(PICTURE, with_alpha(PICTURE)),
    "PNG and TIFF": lambda: (
        encoded(PICTURE, "PNG"),
        encoded(PICTURE, "TIFF", compression="tiff_lzw"),
    ),
    "PNG and WebP": lambda: (encoded(PICTURE, "PNG"), encoded(PICTURE, "WEBP", lossless=True)),
    "a palette": lambda: pngs(few_colours(), few_colours().convert("RGB")),
    "grey": lambda: pngs(PICTURE.convert("L"), PICTURE.convert("L").convert("RGB")),
}


def with_exif(**tags: int) -> bytes:
    return with_segment(without_metadata(JPEG), 0xE1, exif_block(**tags))


def few_colours() -> Image.Image:
    return PICTURE.quantize(60, dither=Image.Dither.NONE)


@pytest.mark.parametrize("name", EQUAL)
def test_equal(name: str) -> None:
    one, other = EQUAL[name]()
    assert one != other
    assert len(hash_of(one)) == 16
    assert hash_of(one) == hash_of(other)


def changed(image: Image.Image, change: Callable[[Image.Image], None]) -> Image.Image:
    copy = image.copy()
    change(copy)
    return copy


UNEQUAL: dict[str, Callable[[], bytes]] = {
    "saved again": lambda: jpeg_bytes(PICTURE, quality=91),
    "turned": lambda: jpeg_bytes(PICTURE.transpose(Image.Transpose.ROTATE_90)),
    "painted": lambda: jpeg_bytes(
        changed(PICTURE, lambda image: image.paste((0, 0, 0), (400, 300, 408, 308)))
    ),
    "reduced": lambda: jpeg_bytes(PICTURE.resize((792, 594))),
    "another": lambda: jpeg_bytes(finely_drawn(1, (800, 600))),
}


@pytest.mark.parametrize("name", UNEQUAL)
def test_unequal(name: str) -> None:
    assert hash_of(JPEG) != hash_of(UNEQUAL[name]())


def test_one_changed_sample_is_seen_where_nothing_is_reduced() -> None:
    small = photo_like(2, (320, 240))
    other = changed(small, lambda image: image.putpixel((5, 5), (1, 2, 3)))
    assert hash_of(encoded(small, "PNG")) != hash_of(encoded(other, "PNG"))


def test_it_is_of_whole_photos_as_they_are_indexed() -> None:
    made = [
        prepare(request)
        for request in (
            PrepareRequest(JPEG, PixelHash()),
            PrepareRequest(JPEG, PixelHash(), region=Region(0, 0, 0.5, 0.5)),
            PrepareRequest(JPEG, PixelHash(), min_side=500),
        )
    ]
    hashes = [one.pixel_hash for one in made if isinstance(one, PreparedPhoto)]
    assert hashes == [hash_of(JPEG), b"", b""]
    assert open_photo(JPEG).pixel_hash == b""
