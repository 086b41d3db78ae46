"""What a WebP file holds. Reference: RFC 9649 (WebP)."""

from __future__ import annotations

from collections.abc import Iterator

from photosim.core.holdings import PartKind
from photosim.imaging.holdings import behind
from photosim.imaging.holdings.found import Found, credentials, part


def read(data: bytes) -> Found:
    """What the file holds; damage ends the reading."""
    found = Found()
    frames: list[memoryview] = []
    lossy = False
    for kind, body in _chunks(data):
        if kind == b"VP8L":
            found.lossless = True
            found.transparent = len(body) > 4 and bool(body[4] >> 4 & 1)
        elif kind == b"VP8X" and body:
            found.transparent = bool(body[0] & 0x10)
        elif kind == b"ICCP":
            found.profile = bytes(body)
        elif kind == b"EXIF":
            found.exif = bytes(body).removeprefix(b"Exif\0\0")
        elif kind == b"XMP ":
            found.xmp.append(bytes(body))
        elif kind == b"C2PA":
            found.parts += credentials(body)
        elif kind == b"ANMF":
            frames.append(body)
            inner = {bytes(body[at : at + 4]) for at in (16, 24 + _padded(body, 20))}
            found.lossless |= b"VP8L" in inner
            lossy |= b"VP8 " in inner
    found.lossless &= not lossy
    if len(frames) > 1:
        found.parts.append(part(PartKind.FRAMES, *frames[1:], count=len(frames) - 1))
    end = 8 + _padded(data, 4)
    found.parts += behind.read(data, end).parts if end < len(data) else []
    return found


def _padded(data: bytes | memoryview, at: int) -> int:
    length = int.from_bytes(data[at : at + 4], "little")
    return length + length % 2


def _chunks(data: bytes) -> Iterator[tuple[bytes, memoryview]]:
    view = memoryview(data)
    at = 12
    while at + 8 <= len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        yield data[at : at + 4], view[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
