"""A file without what only describes the picture, for when that is what can't be read.

What is kept: what the pixels are made of, and of the rest a colour profile and EXIF that are
whole. Nothing here fails: whatever makes no sense is left out, and the decoder decides.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

from photosim.imaging.formats import tiff

_PROFILE_BYTES = 1_000_000
"""The largest packed profile that Pillow unpacks."""

_PNG_PICTURE = frozenset({b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"acTL", b"fcTL", b"fdAT"})
_WEBP_PICTURE = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"})
_WEBP_DESCRIBED = 0x20 | 0x08 | 0x04  # the flags for profile, EXIF and XMP

_TIFF_PICTURE = frozenset(
    {tiff.WIDTH, tiff.HEIGHT, tiff.BITS_PER_SAMPLE, tiff.COMPRESSION, tiff.PHOTOMETRIC}
    | {tiff.FILL_ORDER, tiff.STRIP_OFFSETS, tiff.ORIENTATION, tiff.SAMPLES_PER_PIXEL}
    | {tiff.ROWS_PER_STRIP, tiff.STRIP_BYTE_COUNTS, tiff.PLANAR, 292, 293, tiff.PREDICTOR, 320}
    | {tiff.TILE_WIDTH, tiff.TILE_LENGTH, tiff.TILE_OFFSETS, tiff.TILE_BYTE_COUNTS}
    | {tiff.EXTRA_SAMPLES, tiff.SAMPLE_FORMAT, 347, 529, 530, 531, 532}
)


def picture_only(kind: str, data: bytes) -> bytes | None:
    """The same picture in a file of the same kind, or None for kinds that this is not done for.

    kind: a name of :func:`photosim.imaging.sniff.sniff`.
    """
    strip = _STRIPS.get(kind)
    return None if strip is None else strip(data)


def _png(data: bytes) -> bytes:
    kept, at = [data[:8]], 8
    while at + 12 <= len(data):
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        chunk = data[at:end]
        name, body = chunk[4:8], chunk[8:-4]
        if name in _PNG_PICTURE or (_is_sound(chunk) and _is_kept(name, body)):
            kept.append(chunk)
        at = end
    return b"".join(kept)


def _is_sound(chunk: bytes) -> bool:
    return zlib.crc32(chunk[4:-4]) == int.from_bytes(chunk[-4:], "big")


def _is_kept(name: bytes, body: bytes) -> bool:
    if name != b"iCCP":
        return name == b"eXIf"
    unpacker = zlib.decompressobj()
    try:
        unpacker.decompress(body.partition(b"\0")[2][1:], _PROFILE_BYTES)
    except zlib.error:
        return False
    return unpacker.eof


def _jpeg(data: bytes) -> bytes:
    kept, at = [data[:2]], 2
    while at + 4 <= len(data):
        marker = data[at + 1]
        if data[at] != 0xFF or marker == 0xDA:
            break
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        described = 0xE0 <= marker <= 0xEF or marker == 0xFE
        if described and data[end : end + 1] != b"\xff":
            # Its length is wrong: the picture goes on with its tables.
            end = data.find(b"\xff\xdb\x00", at + 4)
            if end < 0:
                break
        elif not described or _is_kept_segment(marker, data[at + 4 : at + 18]):
            kept.append(data[at:end])
        at = end
    return b"".join(kept) + data[at:]


def _is_kept_segment(marker: int, head: bytes) -> bool:
    starts = {0xE0: b"JFIF\0", 0xE1: b"Exif\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
    return marker in starts and head.startswith(starts[marker])


def _webp(data: bytes) -> bytes:
    kept, at = bytearray(), 12
    while at + 8 <= len(data):
        name, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        if name in _WEBP_PICTURE:
            chunk = bytearray(data[at:end])
            if name == b"VP8X" and size:
                chunk[8] &= ~_WEBP_DESCRIBED & 0xFF
            kept += chunk
        elif end > len(data):
            # A profile whose length is wrong may stand before the picture.
            found = [data.find(picture, at + 8) for picture in (b"ALPH", b"VP8 ", b"VP8L", b"ANIM")]
            end = min((place for place in found if place >= 0), default=len(data))
        at = end
    return b"RIFF" + struct.pack("<I", len(kept) + 4) + b"WEBP" + bytes(kept)


def _tiff(data: bytes) -> bytes:
    structure = tiff.Tiff(data)
    fields = {
        tag: [int(value) for value in structure.numbers(entry)]
        for tag, entry in structure.first().items()
        if tag in _TIFF_PICTURE
    }
    return tiff.with_directory(data, fields, structure.order or "<")


_STRIPS: dict[str, Callable[[bytes], bytes]] = {
    "jpeg": _jpeg,
    "png": _png,
    "tiff": _tiff,
    "webp": _webp,
}
