"""What a GIF file holds. Reference: CompuServe's GIF89a specification."""

from __future__ import annotations

from photosim.core.holdings import PartKind
from photosim.imaging.holdings import behind
from photosim.imaging.holdings.found import Found, part

_XMP = b"XMP DataXMP"


def read(data: bytes) -> Found:
    """What the file holds; damage ends the reading."""
    found = Found(lossless=True)
    pictures: list[int] = []
    at = 13
    if len(data) > 13 and data[10] & 0x80:
        at += 3 << ((data[10] & 7) + 1)
    while at < len(data):
        kind = data[at]
        if kind == 0x2C:
            pictures.append(at)
            flags = data[at + 9] if at + 9 < len(data) else 0
            at += 10 + ((3 << ((flags & 7) + 1)) if flags & 0x80 else 0)
            at = _after_blocks(data, at + 1)
        elif kind == 0x21:
            label = data[at + 1] if at + 1 < len(data) else 0
            start = at + 2
            if label == 0xF9 and at + 3 < len(data) and not pictures:
                found.transparent |= bool(data[at + 3] & 1)
            if label == 0xFE and at + 3 < len(data):
                text = data[start + 1 : start + 1 + data[start]].decode("utf-8", "replace")
                found.comments.setdefault("comment", text)
            if label == 0xFF and data[start + 1 : start + 12] == _XMP:
                end = data.find(b"\x01\xff\xfe", start)
                found.xmp.append(data[start + 12 : end if end > 0 else start + 12])
            at = _after_blocks(data, start)
        else:
            break
    if len(pictures) > 1:
        moving = memoryview(data)[pictures[1] : at]
        found.parts.append(part(PartKind.FRAMES, moving, count=len(pictures) - 1))
    if data[at : at + 1] == b";":
        found.parts += behind.read(data, at + 1).parts
    return found


def _after_blocks(data: bytes, at: int) -> int:
    """Behind a chain of sub-blocks."""
    while at < len(data) and data[at]:
        at += data[at] + 1
    return at + 1
