"""What the reader of a container hands over: its blocks of metadata, and what it saw itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from photosim.core.holdings import Part, PartKind, Work
from photosim.imaging.holdings.exif import ExifWords

LEAST_BEHIND = 512
"""Bytes of no known kind behind a picture that may be padding, or a program's signature."""


@dataclass(slots=True)
class Found:
    """Blocks and facts of one file, filled by the reader of its container.

    exif, profile, resources, record: raw blocks, empty where there are none; ``resources`` are
        Photoshop's, in which IPTC words stand; ``record`` is such a record by itself.
    xmp: the packets.
    comments: plain texts by name, as PNG, GIF and JPEG keep them outside of any metadata block.
    primaries, hdr: by the container's own code points; None where it says nothing.
    transparent: the container has an alpha channel or a transparent colour, whatever is in it.
    inks: its colours are those of printing.
    words: what EXIF says, where its directories are not in one block.
    """

    exif: bytes = b""
    xmp: list[bytes] = field(default_factory=list)
    resources: bytes = b""
    record: bytes = b""
    profile: bytes = b""
    comments: dict[str, str] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    bits: int = 8
    primaries: tuple[float, ...] | None = None
    hdr: bool = False
    transparent: bool = False
    inks: bool = False
    lossless: bool = False
    step: float | None = None
    work: set[Work] = field(default_factory=set)
    words: ExifWords | None = None


@dataclass(slots=True)
class Budget:
    """What may still be read of a file whose own tables say where: they may say anything, the same
    place a million times."""

    left: int

    def allows(self, size: int) -> bool:
        """Whether so many bytes may be read, too."""
        self.left -= size
        return self.left >= 0


def digest(*pieces: bytes | memoryview) -> str:
    """16 hexadecimal digits that stand for some bytes, piece after piece."""
    made = hashlib.blake2b(digest_size=8)
    for piece in pieces:
        made.update(piece)
    return made.hexdigest()


def part(kind: PartKind, *pieces: bytes | memoryview, count: int = 1) -> Part:
    """A part whose bytes are these."""
    return Part(kind, count, sum(map(len, pieces)), digest(*pieces))


def credentials(*pieces: bytes | memoryview) -> list[Part]:
    """Content credentials as a part, where such a box of boxes (JUMBF) holds them: C2PA
    specification 2.1, 11.1. Pieces: of the box, one after the other."""
    head = bytes(pieces[0][:20]) if pieces else b""
    if head[4:8] != b"jumb" or head[12:] != b"jumdc2pa":
        return []
    return [part(PartKind.CREDENTIALS, *pieces)]


def unknown(pieces: Iterable[bytes | memoryview]) -> list[Part]:
    """Bytes of no known kind as a part, unless they are few, or hardly anything but zeros."""
    there = [piece for piece in pieces if len(piece)]
    told = sum(len(piece) - bytes(piece).count(0) for piece in there)
    return [part(PartKind.UNKNOWN, *there)] if told > LEAST_BEHIND else []
