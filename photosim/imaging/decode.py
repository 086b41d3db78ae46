"""The only decoder: a file's bytes become one upright sRGB picture and its facts."""

from __future__ import annotations

import importlib
import io
import struct
import warnings
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageFile

from photosim.core.errors import PhotoUnreadable
from photosim.core.types import PhotoFacts
from photosim.imaging import color, completeness, exif, tiff, truncation
from photosim.imaging.exif import ExifFacts
from photosim.imaging.limits import DEFAULT_LIMITS, Limits
from photosim.imaging.reading import read_photo
from photosim.imaging.sniff import RAW_KINDS, name_of_unsupported, sniff

__all__ = ["MIN_SIDE", "THUMBNAIL_SIDE", "Limits", "Opened", "open_photo", "sniff"]

THUMBNAIL_SIDE = 320
"""Longest side of a thumbnail in pixels."""

MIN_SIDE = 448
"""The short side that a reduced picture keeps: twice the model's input."""

NEARLY_WHOLE = 0.98
"""A JPEG that was cut short is still the photo where at least this share of its rows is there."""

# Pillow warns above 89 megapixels and refuses above 179; Limits are checked here instead.
Image.MAX_IMAGE_PIXELS = None

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

# Memory per pixel while a picture of this mode is brought to RGB: itself and its copies.
_BYTES_PER_PIXEL = {"1": 2, "L": 2, "P": 9, "I;16": 4, "LA": 8, "PA": 10, "RGBA": 12, "La": 8}
_USUAL_BYTES_PER_PIXEL = 8


@dataclass(frozen=True, slots=True)
class Opened:
    """A decoded photo: ``image`` is RGB, upright, sRGB, maybe reduced; ``facts`` of the whole.

    ``complete``: the whole picture would say all that the file shows. Not so for a RAW, for more
    than one picture or frame, for more than 8 bits a channel, for inks and for transparency, nor
    where that can't be told.
    """

    image: Image.Image
    facts: PhotoFacts
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Decoded:
    """What a format's decoder hands over: pixels as stored, and what is known of them.

    ``size`` is the full stored size in pixels, before orientation. ``orientation`` is what is
    still to be done to ``image`` (and to ``size``), whatever EXIF says. ``complete`` is that of
    :class:`Opened`.
    """

    image: Image.Image
    size: tuple[int, int]
    orientation: int
    exif: ExifFacts
    profile: bytes | None
    complete: bool = False


def open_photo(
    source: Path | bytes, *, min_side: int = MIN_SIDE, limits: Limits = DEFAULT_LIMITS
) -> Opened:
    """Decode a photo: its type by the bytes, upright, in sRGB, alpha over neutral grey.

    source: a path, or the bytes of a file.
    min_side: the picture may come reduced, but its short side keeps at least this many pixels
        (or all that it has: nothing is ever enlarged). Only whole factors are taken, so the
        picture may be larger.

    Raises PhotoUnreadable with a reason for everything that is no photo or can't be decoded
    within the limits.
    """
    data = source if isinstance(source, bytes) else read_photo(source, limits)
    kind = sniff(data)
    if kind is None:
        raise _not_a_photo(data)
    try:
        with warnings.catch_warnings():
            # Libraries warn of what is damaged but readable; the photo is taken then.
            warnings.simplefilter("ignore")
            decoded = _decode(kind, data, min_side, limits)
            image = color.to_srgb(decoded.image, min_side=min_side, profile=decoded.profile)
            image = exif.upright(image, decoded.orientation)
            image.info = {}  # it is in sRGB and upright now, whatever the file said
    except PhotoUnreadable:
        raise
    except MemoryError as error:
        raise PhotoUnreadable("needs too much memory") from error
    except DAMAGE as error:
        raise _damaged(kind, data, error) from error
    width, height = decoded.size
    if decoded.orientation >= 5:
        width, height = height, width
    facts = decoded.exif
    return Opened(
        image,
        PhotoFacts(
            format=kind,
            width=width,
            height=height,
            taken_at=facts.taken_at,
            camera=facts.camera,
            lens=facts.lens,
            exposure=facts.exposure,
            latitude=facts.latitude,
            longitude=facts.longitude,
        ),
        decoded.complete,
    )


def check_size(size: tuple[int, int], bytes_per_pixel: float, limits: Limits) -> None:
    """Refuse a picture whose header announces more than the limits allow.

    Raises PhotoUnreadable.
    """
    width, height = size
    if width < 1 or height < 1:
        raise PhotoUnreadable("no pixels")
    if width * height > limits.pixels:
        raise PhotoUnreadable(
            "too many pixels",
            f"The photo has {width} × {height} pixels; at most"
            f" {limits.pixels / 1e6:.0f} megapixels are decoded.",
        )
    needed = width * height * bytes_per_pixel
    if needed > limits.decoded_bytes:
        raise PhotoUnreadable(
            "needs too much memory",
            f"Decoding {width} × {height} pixels needs about {needed / 1e9:.1f} GB; at most"
            f" {limits.decoded_bytes / 1e9:.1f} GB are used for one photo.",
        )


def _decode(kind: str, data: bytes, min_side: int, limits: Limits) -> Decoded:
    if kind == "heic":
        from photosim.imaging import heif

        return heif.decode(data, limits)
    if kind in RAW_KINDS:
        from photosim.imaging import raw

        return raw.decode(kind, data, min_side, limits)
    return decode_with_pillow(kind, data, min_side, limits)


def decode_with_pillow(kind: str, data: bytes, min_side: int, limits: Limits) -> Decoded:
    """Decode one of the kinds that Pillow reads; raises PhotoUnreadable or one of DAMAGE."""
    image = _reader(kind)(io.BytesIO(data))
    size = image.size
    if kind == "jpeg":
        check_size(size, 0.0, limits)
        image.draft(None, (min_side, min_side))
    check_size(image.size, _BYTES_PER_PIXEL.get(image.mode, _USUAL_BYTES_PER_PIXEL), limits)
    whole = completeness.is_whole(kind, image)
    try:
        image.load()
    except OSError:
        if kind != "jpeg" or truncation.rows_decoded(image) < NEARLY_WHOLE:
            raise
        # The end mark that it lacks makes the decoder fill the few rows up.
        image = _reader(kind)(io.BytesIO(data + truncation.JPEG_END))
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
    return Decoded(
        image,
        size,
        orientation if orientation in exif.UPRIGHT else 1,
        facts,
        profile if isinstance(profile, bytes) else None,
        whole and completeness.is_opaque(image),
    )


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


def _reader(kind: str) -> Callable[[io.BytesIO], ImageFile.ImageFile]:
    """The one Pillow reader for a kind. Nothing else that Pillow knows is ever tried."""
    if kind not in _READERS:
        raise PhotoUnreadable(f"format not supported: {kind}")
    module, name = _READERS[kind]
    reader: Callable[[io.BytesIO], ImageFile.ImageFile] = getattr(
        importlib.import_module(f"PIL.{module}"), name
    )
    return reader


def _not_a_photo(data: bytes) -> PhotoUnreadable:
    if not data:
        return PhotoUnreadable("empty file", transient=True)
    named = name_of_unsupported(data)
    if named == "video":
        return PhotoUnreadable("a video, not a photo")
    if named is not None:
        return PhotoUnreadable(f"format not supported: {named}")
    return PhotoUnreadable("not a picture")


def _damaged(kind: str, data: bytes, error: BaseException) -> PhotoUnreadable:
    if "truncated" in str(error).lower() or truncation.is_truncated(kind, data):
        return PhotoUnreadable("truncated file")
    return PhotoUnreadable(
        "damaged file", f"The photo can't be decoded as {kind.upper()}: {error}."
    )
