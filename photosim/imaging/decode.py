"""The only decoder: a file's bytes become one upright sRGB picture and its facts."""

from __future__ import annotations

import hashlib
import io
import re
import warnings
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.language import tr
from photosim.core.types import PhotoFacts
from photosim.imaging import color, exif, wholeness
from photosim.imaging.formats.decoded import (
    DAMAGE,
    DecoderOutput,
    decode_with_pillow,
    reader_of,
)
from photosim.imaging.holdings import pixels
from photosim.imaging.holdings.pixels import PixelFacts
from photosim.imaging.limits import DEFAULT_LIMITS, Limits
from photosim.imaging.reading import read_photo
from photosim.imaging.sniff import RAW_KINDS, name_of_unsupported, primary_coding, sniff

__all__ = ["MIN_SIDE", "READER", "THUMBNAIL_SIDE", "DecodedPhoto", "Limits", "open_photo", "sniff"]

READER = 2
"""The version of what can be read here. Raised where more can: files that an earlier one called
damaged or not supported are then tried once more."""

THUMBNAIL_SIDE = 320
"""Longest side of a thumbnail in pixels."""

MIN_SIDE = 448
"""The short side that a reduced picture keeps: twice the model's input."""
# How the decoders say that a file is right, but of a kind that they lack.
_UNSUPPORTED = re.compile(
    r"unsupported|not supported|not implemented|no codec|unknown pixel mode|cannot handle \d+-bit",
    re.IGNORECASE,
)

_CODINGS = {"avif": {"av01", "grid"}, "heic": {"hvc1", "grid", "iden", "iovl"}}


@dataclass(frozen=True, slots=True)
class DecodedPhoto:
    """A decoded photo: ``image`` is RGB, upright, sRGB, maybe reduced; ``facts`` of the whole.

    ``complete``: the whole picture would say all that the file shows. Not so for a RAW, for more
    than one picture or frame, for more than 8 bits a channel, for inks and for transparency, nor
    where that can't be told. ``seen``: what the pixels say of what the file holds.

    ``pixel_hash``: BLAKE2b-128 of the decoded samples (reduced as the picture is, before they are
    turned upright and their colours converted), where it was asked for. Equal for files that show
    the same whatever was written beside the picture (EXIF orientation and colour profile too) and
    however its samples are packed; it depends on ``min_side``, and on the decoding libraries.
    """

    image: Image.Image
    facts: PhotoFacts
    complete: bool = False
    seen: PixelFacts = field(default_factory=PixelFacts)
    pixel_hash: bytes = b""


def open_photo(
    source: Path | bytes,
    *,
    min_side: int = MIN_SIDE,
    limits: Limits = DEFAULT_LIMITS,
    hashed: bool = False,
) -> DecodedPhoto:
    """Decode a photo: its type by the bytes, upright, in sRGB, alpha over neutral grey.

    source: a path, or the bytes of a file.
    min_side: the picture may come reduced, but its short side keeps at least this many pixels
        (or all that it has: nothing is ever enlarged). Only whole factors are taken, so the
        picture may be larger.
    hashed: whether the hash of its pixels is wanted.

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
            image = color.flattened(decoded.image, min_side=min_side)
            pixel_hash = _hash_of(image) if hashed else b""
            image = color.converted(image, decoded.profile)
            image = exif.upright(image, decoded.orientation)
            seen = PixelFacts(
                kind not in RAW_KINDS and pixels.is_grey(image, decoded.image),
                pixels.is_transparent(decoded.image),
                decoded.bits,
            )
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
    return DecodedPhoto(image, facts, decoded.complete, seen, pixel_hash)


def header_of(data: bytes) -> tuple[str, tuple[int, int]] | None:
    """The type of a photo by its bytes and its size as stored, in pixels, with nothing decoded.

    None where the header does not say it, of a RAW too: its pictures are many.
    """
    kind = sniff(data)
    if kind is None or kind in RAW_KINDS:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if kind == "heic":
                from photosim.imaging.formats import heif

                size = heif.size_of(data)
            else:
                size = reader_of(kind)(io.BytesIO(data)).size
    except (*DAMAGE, PhotoUnreadable, MemoryError):
        return None  # what is wrong with it, decoding says
    return (kind, size) if min(size) > 0 else None


def _hash_of(image: Image.Image) -> bytes:
    """The hash of size and samples; what is stored as grey is the same as grey stored in RGB."""
    samples = image.convert("RGB") if image.mode == "L" else image
    digest = hashlib.blake2b(repr((samples.mode, samples.size)).encode(), digest_size=16)
    digest.update(samples.tobytes())
    return digest.digest()


def _decode(kind: str, data: bytes, min_side: int, limits: Limits) -> DecoderOutput:
    if kind == "heic":
        from photosim.imaging.formats import heif

        return heif.decode(data, limits)
    if kind in RAW_KINDS:
        from photosim.imaging.formats import raw

        return raw.decode(kind, data, min_side, limits)
    if kind == "tiff":
        from photosim.imaging.formats import deep_tiff

        deep = deep_tiff.decode(data, limits)
        if deep is not None:
            return deep
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
    if _UNSUPPORTED.search(str(error)) or _is_rare(kind, data):
        return PhotoUnreadable(PhotoFault.FORMAT, f"this kind of {kind.upper()}")
    if "truncated" in str(error).lower() or wholeness.is_truncated(kind, data):
        return PhotoUnreadable(PhotoFault.TRUNCATED)
    return PhotoUnreadable(
        PhotoFault.DAMAGED,
        message=tr(
            "The photo can't be decoded as {kind}: {error}.", kind=kind.upper(), error=error
        ),
    )


def _is_rare(kind: str, data: bytes) -> bool:
    """Whether the file itself says that it is of a kind that no decoder here reads."""
    if kind in _CODINGS:
        return (primary_coding(data) or "grid") not in _CODINGS[kind]
    return kind == "jpeg" and _is_rare_jpeg(data)


def _is_rare_jpeg(data: bytes) -> bool:
    """Lossless, hierarchical or of more than 8 bits: what the frame's header says."""
    at = 2
    while at + 5 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            return data[at + 4] != 8 or marker not in {0xC0, 0xC1, 0xC2, 0xC9, 0xCA}
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return False
