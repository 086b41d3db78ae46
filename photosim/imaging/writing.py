"""A photo written anew: another size, another format, with what its file says of it or without.

It is upright and in sRGB whatever it was before, so that it looks the same without any metadata.
Where they are kept, EXIF and XMP are copied, and say so: orientation, size and colours are those of
the new picture, and there is no preview of the old one.
"""

from __future__ import annotations

import io
import re
import struct
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

from photosim.core.types import PhotoFacts
from photosim.imaging import holdings
from photosim.imaging.decode import open_photo
from photosim.imaging.formats import tiff
from photosim.imaging.formats.decoded import DAMAGE
from photosim.imaging.limits import DEFAULT_LIMITS, Limits
from photosim.imaging.reading import read_photo
from photosim.imaging.sniff import RAW_KINDS, sniff
from photosim.imaging.viewing import MOST_PIXELS, WHOLE, fitting

BEST_QUALITY = 100
_LARGEST_WEBP = 16383
_EXIF_WIDTH, _EXIF_HEIGHT, _COLOUR_SPACE, _TAKEN, _MAKER_NOTE = 40962, 40963, 40961, 36867, 37500
_SRGB = 1
_ORIENTATION_IN_XMP = re.compile(rb'(tiff:Orientation(?:="|>))[1-8]')
_LARGEST_JPEG_BLOCK = 65533 - 6
"""Bytes of EXIF that a segment of a JPEG has room for."""


class PictureFormat(StrEnum):
    """What a photo can be written as."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"

    @property
    def extension(self) -> str:
        """Of its files, with the point."""
        return ".jpg" if self is PictureFormat.JPEG else f".{self.value}"


@dataclass(frozen=True, slots=True)
class WriteRequest:
    """A photo to be written anew.

    side: pixels of the longer side at most; None: as many as it has, up to ``MOST_PIXELS`` in all.
    quality: 1 to 100, of JPEG and WebP. metadata: whether EXIF and XMP are kept.

    Raises ValueError for numbers outside of these.
    """

    source: Path | bytes
    format: PictureFormat = PictureFormat.JPEG
    side: int | None = None
    quality: int = 90
    metadata: bool = False

    def __post_init__(self) -> None:
        if self.side is not None and self.side < 1:
            raise ValueError(f"a side of {self.side} pixels")
        if not 1 <= self.quality <= BEST_QUALITY:
            raise ValueError(f"a quality of {self.quality}; 1 to {BEST_QUALITY} there are")


@dataclass(frozen=True, slots=True)
class WrittenPhoto:
    """The bytes of a file, and the size of its picture in pixels."""

    data: bytes
    width: int
    height: int


def write(request: WriteRequest, limits: Limits = DEFAULT_LIMITS) -> WrittenPhoto:
    """Decode a photo and write it anew. Raises PhotoUnreadable."""
    source = request.source
    data = source if isinstance(source, bytes) else read_photo(source, limits)
    room = WHOLE if request.side is None else request.side
    if request.format is PictureFormat.WEBP:
        room = min(room, _LARGEST_WEBP)
    opened = open_photo(data, min_side=room, limits=limits)
    image = opened.image
    size = fitting(image.size, room, room, MOST_PIXELS)
    if size != image.size:
        image = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    image = image.convert("RGB")
    more: dict[str, Any] = {}
    if request.metadata:
        kind = sniff(data) or ""
        kept = holdings.blocks(kind, data)
        # Of a RAW they say where its samples are, too.
        block = b"" if kind in RAW_KINDS or kind == "tiff" else kept.exif
        more["exif"] = _exif(block, opened.facts, size, request.format)
        more["icc_profile"] = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        _put_xmp(more, kept.xmp, request.format)
    output = io.BytesIO()
    match request.format:
        case PictureFormat.JPEG:
            fine = "4:4:4" if request.quality >= 95 else "4:2:0"
            image.save(output, "JPEG", quality=request.quality, subsampling=fine, optimize=True,
                       **more)  # fmt: skip
        case PictureFormat.PNG:
            image.save(output, "PNG", **more)
        case PictureFormat.WEBP:
            image.save(output, "WEBP", quality=request.quality, method=4, **more)
    return WrittenPhoto(output.getvalue(), *size)


def _exif(block: bytes, facts: PhotoFacts, size: tuple[int, int], to: PictureFormat) -> bytes:
    """An EXIF block for the new picture: the old one put right, or one that says the facts."""
    try:
        made = Image.Exif()
        if block:
            made.load(block)
        else:
            _say(made, facts)
        written = _put_right(made, size)
        if to is PictureFormat.JPEG and len(written) > _LARGEST_JPEG_BLOCK:
            # What only the camera's maker can read is by far the largest.
            made.get_ifd(tiff.EXIF_IFD).pop(_MAKER_NOTE, None)
            written = _put_right(made, size)
        if to is not PictureFormat.JPEG or len(written) <= _LARGEST_JPEG_BLOCK:
            return written
    except (*DAMAGE, struct.error, OverflowError):
        pass  # a block that can be read, but not written again
    plain = Image.Exif()
    _say(plain, facts)
    return _put_right(plain, size)


def _put_right(made: Image.Exif, size: tuple[int, int]) -> bytes:
    if tiff.ORIENTATION in made:
        made[tiff.ORIENTATION] = 1
    inner = made.get_ifd(tiff.EXIF_IFD)
    for tag, value in ((_EXIF_WIDTH, size[0]), (_EXIF_HEIGHT, size[1]), (_COLOUR_SPACE, _SRGB)):
        if tag in inner:
            inner[tag] = value
    return made.tobytes()


def _say(made: Image.Exif, facts: PhotoFacts) -> None:
    if facts.camera:
        made[tiff.MODEL] = facts.camera
    if facts.taken_at is not None:
        taken = datetime.fromtimestamp(facts.taken_at, UTC)
        made.get_ifd(tiff.EXIF_IFD)[_TAKEN] = taken.strftime("%Y:%m:%d %H:%M:%S")
    if facts.latitude is not None and facts.longitude is not None:
        made.get_ifd(tiff.GPS_IFD).update(
            {
                1: "N" if facts.latitude >= 0 else "S",
                2: _sexagesimal(facts.latitude),
                3: "E" if facts.longitude >= 0 else "W",
                4: _sexagesimal(facts.longitude),
            }
        )


def _sexagesimal(degrees: float) -> tuple[float, float, float]:
    minutes, seconds = divmod(abs(degrees) * 3600, 60)
    whole, minutes = divmod(minutes, 60)
    return whole, minutes, round(seconds, 4)


def _put_xmp(more: dict[str, Any], packets: list[bytes], to: PictureFormat) -> None:
    if not packets:
        return
    packet = _ORIENTATION_IN_XMP.sub(rb"\g<1>1", packets[0])
    if to is PictureFormat.PNG:
        text = PngImagePlugin.PngInfo()
        text.add_itxt("XML:com.adobe.xmp", packet.decode("utf-8", "replace"))
        more["pnginfo"] = text
    elif to is PictureFormat.WEBP or len(packet) < _LARGEST_JPEG_BLOCK - 32:
        more["xmp"] = packet
