"""The only decoder: a file's bytes become one upright sRGB picture and its facts."""

from __future__ import annotations

import struct
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.types import PhotoFacts
from photosim.imaging import color, exif, wholeness
from photosim.imaging.decoded import DecoderOutput, decode_with_pillow
from photosim.imaging.limits import DEFAULT_LIMITS, Limits
from photosim.imaging.reading import read_photo
from photosim.imaging.sniff import RAW_KINDS, name_of_unsupported, sniff

__all__ = ["MIN_SIDE", "THUMBNAIL_SIDE", "DecodedPhoto", "Limits", "open_photo", "sniff"]

THUMBNAIL_SIDE = 320
"""Longest side of a thumbnail in pixels."""

MIN_SIDE = 448
"""The short side that a reduced picture keeps: twice the model's input."""

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


@dataclass(frozen=True, slots=True)
class DecodedPhoto:
    """A decoded photo: ``image`` is RGB, upright, sRGB, maybe reduced; ``facts`` of the whole.

    ``complete``: the whole picture would say all that the file shows. Not so for a RAW, for more
    than one picture or frame, for more than 8 bits a channel, for inks and for transparency, nor
    where that can't be told.
    """

    image: Image.Image
    facts: PhotoFacts
    complete: bool = False


def open_photo(
    source: Path | bytes, *, min_side: int = MIN_SIDE, limits: Limits = DEFAULT_LIMITS
) -> DecodedPhoto:
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
        raise PhotoUnreadable(PhotoFault.TOO_MUCH_MEMORY) from error
    except DAMAGE as error:
        raise _damaged(kind, data, error) from error
    width, height = decoded.size
    if decoded.orientation >= 5:
        width, height = height, width
    # Of what EXIF says the orientation has done its work.
    facts = PhotoFacts(kind, width, height, *decoded.exif[1:])
    return DecodedPhoto(image, facts, decoded.complete)


def _decode(kind: str, data: bytes, min_side: int, limits: Limits) -> DecoderOutput:
    if kind == "heic":
        from photosim.imaging import heif

        return heif.decode(data, limits)
    if kind in RAW_KINDS:
        from photosim.imaging import raw

        return raw.decode(kind, data, min_side, limits)
    return decode_with_pillow(kind, data, min_side, limits)


def _not_a_photo(data: bytes) -> PhotoUnreadable:
    if not data:
        return PhotoUnreadable(PhotoFault.EMPTY, transient=True)
    named = name_of_unsupported(data)
    if named == "video":
        return PhotoUnreadable(PhotoFault.VIDEO)
    if named is not None:
        return PhotoUnreadable(PhotoFault.FORMAT, named)
    return PhotoUnreadable(PhotoFault.NO_PICTURE)


def _damaged(kind: str, data: bytes, error: BaseException) -> PhotoUnreadable:
    if "truncated" in str(error).lower() or wholeness.is_truncated(kind, data):
        return PhotoUnreadable(PhotoFault.TRUNCATED)
    return PhotoUnreadable(
        PhotoFault.DAMAGED, message=f"The photo can't be decoded as {kind.upper()}: {error}."
    )
