"""What every format's decoder hands over, and the one for the formats that Pillow reads."""

from __future__ import annotations

import importlib
import io
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageFile

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.language import tr
from photosim.imaging import exif, wholeness
from photosim.imaging.exif import ExifFacts
from photosim.imaging.formats import tiff
from photosim.imaging.formats.picture_only import picture_only
from photosim.imaging.holdings import pixels
from photosim.imaging.limits import Limits

NEARLY_WHOLE = 0.98
"""A JPEG that was cut short is still the photo where at least this share of its rows is there."""

# What the decoders raise for damage. MemoryError and the rest is told apart in open_photo.
DAMAGE = (
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    EOFError,
    RuntimeError,
    struct.error,
    zlib.error,
)

# Pillow warns above 89 megapixels and refuses above 179; Limits are checked here instead.
Image.MAX_IMAGE_PIXELS = None

# The first picture of an MPO is the photo, so its reader is the one for JPEG.
_READERS = {
    "jpeg": ("JpegImagePlugin", "JpegImageFile"),
    "png": ("PngImagePlugin", "PngImageFile"),
    "webp": ("WebPImagePlugin", "WebPImageFile"),
    "gif": ("GifImagePlugin", "GifImageFile"),
    "tiff": ("TiffImagePlugin", "TiffImageFile"),
    "bmp": ("BmpImagePlugin", "BmpImageFile"),
    "avif": ("AvifImagePlugin", "AvifImageFile"),
}

# How Pillow is asked for the lower halves of samples of 16 bits.
_LOWER_HALVES = (["RGB;16L"], ["RGBA;16L"])
_BYTES_OF_BOTH_HALVES = 16

# Memory per pixel while a picture of this mode is brought to RGB: itself and its copies.
_BYTES_PER_PIXEL = {"1": 2, "L": 2, "P": 9, "I;16": 4, "LA": 8, "PA": 10, "RGBA": 12, "La": 8}
_USUAL_BYTES_PER_PIXEL = 8


@dataclass(frozen=True, slots=True)
class DecoderOutput:
    """What a format's decoder hands over: pixels as stored, and what is known of them.

    ``size`` is the full stored size in pixels, before orientation. ``orientation`` is what is
    still to be done to ``image`` (and to ``size``), whatever EXIF says. ``complete`` is that of
    :class:`~photosim.imaging.decode.DecodedPhoto`, ``bits`` that of
    :class:`~photosim.imaging.holdings.pixels.PixelFacts`.
    """

    image: Image.Image
    size: tuple[int, int]
    orientation: int
    exif: ExifFacts
    profile: bytes | None
    complete: bool = False
    bits: int | None = None


def check_size(size: tuple[int, int], bytes_per_pixel: float, limits: Limits) -> None:
    """Refuse a picture whose header announces more than the limits allow.

    Raises PhotoUnreadable.
    """
    width, height = size
    if width < 1 or height < 1:
        raise PhotoUnreadable(PhotoFault.NO_PIXELS)
    if width * height > limits.pixels:
        raise PhotoUnreadable(
            PhotoFault.TOO_MANY_PIXELS,
            message=tr(
                "The photo has {width} × {height} pixels; at most {pixels:.0f} "
                "megapixels are decoded.",
                width=width,
                height=height,
                pixels=limits.pixels / 1e6,
            ),
        )
    needed = width * height * bytes_per_pixel
    if needed > limits.decoded_bytes:
        raise PhotoUnreadable(
            PhotoFault.TOO_MUCH_MEMORY,
            message=tr(
                "Decoding {width} × {height} pixels needs about {needed:.1f} GB; at "
                "most {decoded_bytes:.1f} GB are used for one photo.",
                width=width,
                height=height,
                needed=needed / 1e9,
                decoded_bytes=limits.decoded_bytes / 1e9,
            ),
        )


def decode_with_pillow(kind: str, data: bytes, min_side: int, limits: Limits) -> DecoderOutput:
    """Decode one of the kinds that Pillow reads; raises PhotoUnreadable or one of DAMAGE.

    Where Pillow fails, the picture is tried without what only describes it.
    """
    try:
        return _decoded(kind, data, min_side, limits)
    except DAMAGE as error:
        alone = picture_only(kind, data)
        if alone is None:
            raise
        try:
            return _decoded(kind, alone, min_side, limits)
        except DAMAGE:
            raise error from None


def _decoded(kind: str, data: bytes, min_side: int, limits: Limits) -> DecoderOutput:
    image = reader_of(kind)(io.BytesIO(data))
    size = image.size
    if kind == "jpeg":
        check_size(size, 0.0, limits)
        image.draft(None, (min_side, min_side))
    check_size(image.size, _BYTES_PER_PIXEL.get(image.mode, _USUAL_BYTES_PER_PIXEL), limits)
    whole = wholeness.is_whole(kind, image)
    stored = wholeness.stored(image)
    try:
        image.load()
    except OSError:
        if kind != "jpeg" or wholeness.rows_decoded(image) < NEARLY_WHOLE:
            raise
        # The end mark that it lacks makes the decoder fill the few rows up.
        image = reader_of(kind)(io.BytesIO(data + wholeness.JPEG_END))
        image.draft(None, (min_side, min_side))
        image.load()
    if kind == "tiff":
        # Pillow turns these while it loads them, and then drops the tag.
        facts = exif.from_block(data)
        orientation, size = image.getexif().get(tiff.ORIENTATION, 1), image.size
    else:
        facts = exif.from_block(_exif_block(image))
        orientation = facts.orientation
    profile = image.info.get("icc_profile")
    return DecoderOutput(
        image,
        size,
        orientation if orientation in exif.UPRIGHT else 1,
        facts,
        profile if isinstance(profile, bytes) else None,
        whole and wholeness.is_opaque(image),
        _bits_in_use(kind, data, image, stored, limits),
    )


def _bits_in_use(
    kind: str, data: bytes, image: ImageFile.ImageFile, stored: frozenset[str], limits: Limits
) -> int | None:
    """How many bits say something, where there are more than 8 and they can be looked at.

    Of PNG's 16 bits Pillow hands over the upper 8; asked for the same samples the other way round,
    it hands over the lower ones.
    """
    if image.mode.startswith("I;16"):
        return pixels.bits_in_use(np.asarray(image, dtype=np.uint16))
    turned = [how.replace("16B", "16L") for how in stored]
    needed = image.width * image.height * _BYTES_OF_BOTH_HALVES
    if kind != "png" or turned not in _LOWER_HALVES or needed > limits.decoded_bytes:
        return None
    lower = reader_of(kind)(io.BytesIO(data))
    lower.tile = [tile._replace(args=turned[0]) for tile in lower.tile]
    lower.load()
    found = 8
    rows = max(1, (1 << 18) // image.width)
    for top in range(0, image.height, rows):
        box = (0, top, image.width, min(top + rows, image.height))
        halves = (np.asarray(half.crop(box), dtype=np.uint16) for half in (image, lower))
        upper, below = halves
        found = max(found, pixels.bits_in_use(upper << 8 | below))
        if found == 16:
            break
    return found


def _exif_block(image: Image.Image) -> bytes:
    block = image.info.get("exif")
    if isinstance(block, bytes):
        return block
    # ImageMagick writes EXIF into PNG as hexadecimal text after three lines.
    text = image.info.get("Raw profile type exif")
    if isinstance(text, str):
        try:
            return bytes.fromhex("".join(text.split("\n")[3:]))
        except ValueError:
            return b""
    return b""


def reader_of(kind: str) -> Callable[[io.BytesIO], ImageFile.ImageFile]:
    """The one Pillow reader for a kind. Nothing else that Pillow knows is ever tried."""
    if kind not in _READERS:
        raise PhotoUnreadable(PhotoFault.FORMAT, kind)
    module, name = _READERS[kind]
    reader: Callable[[io.BytesIO], ImageFile.ImageFile] = getattr(
        importlib.import_module(f"PIL.{module}"), name
    )
    return reader
