"""What a PNG or APNG file holds. Reference: W3C PNG specification, third edition."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from photosim.core.holdings import SRGB, PartKind
from photosim.imaging.holdings import behind, colour
from photosim.imaging.holdings.found import Found, credentials, part

LARGEST_TEXT = 4 << 20
"""Bytes that a compressed chunk may unpack to; the rest is left out."""

_EXIF_TEXTS = (b"Raw profile type exif", b"Raw profile type APP1")
_IPTC_TEXT = b"Raw profile type iptc"
_XMP_TEXT = b"XML:com.adobe.xmp"

# Words of the specification, and those under which picture generators keep what was asked of them.
_TEXTS = {"title": "title", "author": "creator", "description": "caption", "comment": "comment"}
_TEXTS |= {"copyright": "copyright", "parameters": "parameters", "prompt": "prompt"}
_TEXTS |= {"workflow": "workflow"}


def read(data: bytes) -> Found:
    """What the file holds; damage ends the reading."""
    found = Found(lossless=True)
    frames = 0
    moving: list[memoryview] = []
    started = controlled = False
    end = len(data)
    for kind, body, after in _chunks(data):
        if kind == b"acTL" and len(body) >= 4:
            frames = int.from_bytes(body[:4], "big")
        elif kind == b"IDAT":
            started = True
        elif kind == b"fcTL" and not started:
            controlled = True
        elif kind in {b"fdAT", b"fcTL"}:
            moving.append(body[4:])  # without its number in the sequence
        elif kind == b"IEND":
            end = after
        else:
            _take(found, kind, bytes(body))
    # A first picture without a frame's control is no frame: every frame is one more.
    more = frames - 1 if controlled else frames
    if more > 0 and moving:
        found.parts.append(part(PartKind.FRAMES, *moving, count=more))
    if end < len(data):
        found.parts += behind.read(data, end).parts
    return found


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview, int]]:
    view = memoryview(data)
    at = 8
    while at + 8 <= len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        yield kind, view[at + 8 : at + 8 + length], at + 12 + length
        if kind == b"IEND":
            return
        at += 12 + length


def _take(found: Found, kind: bytes, body: bytes) -> None:
    if kind == b"IHDR" and len(body) >= 13:
        found.bits = body[8] if body[9] != 3 else 8
        found.transparent = body[9] in {4, 6}
    elif kind == b"tRNS":
        found.transparent = True
    elif kind == b"eXIf":
        found.exif = body
    elif kind == b"caBX":
        found.parts += credentials(body)
    elif kind in {b"iTXt", b"tEXt", b"zTXt"}:
        _take_text(found, kind, body)
    else:
        _take_colour(found, kind, body)


def _take_colour(found: Found, kind: bytes, body: bytes) -> None:
    """The first of cICP, iCCP, sRGB and cHRM says which colours are meant."""
    if kind == b"iCCP":
        found.profile = _unpacked(body.partition(b"\0")[2][1:])
    elif kind == b"cICP" and len(body) >= 2:
        found.primaries = colour.code_point(body[0])
        found.hdr = body[1] in colour.HDR_CURVES
    elif kind == b"cHRM" and len(body) == 32 and found.primaries is None and not found.profile:
        points = [value / 100_000 for value in struct.unpack(">8I", body)]
        found.primaries = colour.near_srgb(points[2:])
    elif kind == b"sRGB":
        found.primaries = found.primaries or SRGB


def _take_text(found: Found, kind: bytes, body: bytes) -> None:
    keyword, _, rest = body.partition(b"\0")
    name = _TEXTS.get(keyword.decode("latin-1").lower())
    if keyword == _XMP_TEXT and not found.xmp:
        found.xmp.append(_text(kind, rest)[0])
    elif keyword in _EXIF_TEXTS and not found.exif:
        found.exif = _from_hexadecimal(_text(kind, rest)[0])
    elif keyword == _IPTC_TEXT and not found.resources:
        found.resources = _from_hexadecimal(_text(kind, rest)[0])
    elif name is not None and name not in found.comments:
        raw, encoding = _text(kind, rest)
        found.comments[name] = raw.decode(encoding, "replace")


def _text(kind: bytes, rest: bytes) -> tuple[bytes, str]:
    """The text of a chunk behind its keyword, unpacked, and its encoding."""
    if kind != b"iTXt":
        return _unpacked(rest[1:]) if kind == b"zTXt" else rest, "latin-1"
    packed, text = rest[:1] == b"\1", rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    return _unpacked(text) if packed else text, "utf-8"


def _from_hexadecimal(text: bytes) -> bytes:
    """The bytes of one of ImageMagick's texts, which has three lines before them."""
    try:
        return bytes.fromhex("".join(text.decode("latin-1").split("\n")[3:]))
    except ValueError:
        return b""


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, LARGEST_TEXT)
    except zlib.error:
        return b""
