"""What a film says of itself: when it was made, how long it is, and which Live Photo it belongs to.

Only the boxes of MP4 and QuickTime are read (ISO/IEC 14496-12), nothing is decoded, and damage is
left out.
"""

from __future__ import annotations

import os
import re
import struct
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

_EPOCH = datetime(1904, 1, 1, tzinfo=UTC).timestamp()
_MOST_BOXES = 64
_MOST_MOOV = 16 << 20
_MOST_PHOTO = 32 << 20
_ID = re.compile(rb"[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}")
_ID_KEY = b"com.apple.quicktime.content.identifier"
_APPLE_NOTE = b"Apple iOS\0"


class FilmFacts(NamedTuple):
    """made_at: seconds since the epoch, by a clock of UTC or, from many cameras, of the place;
    None where the film doesn't say. seconds: how long it is, None where it doesn't say. ids: of the
    Live Photo that it belongs to."""

    made_at: float | None = None
    seconds: float | None = None
    ids: frozenset[bytes] = frozenset()


def film_facts(path: Path) -> FilmFacts:
    """The facts of a film. Raises OSError."""
    with path.open("rb") as file:
        moov = _moov(file)
    at = moov.find(b"mvhd")
    ids = frozenset(_ID.findall(moov)) if _ID_KEY in moov else frozenset()
    if at < 0:
        return FilmFacts(ids=ids)
    try:
        if moov[at + 4] == 1:
            made, _, scale, length = struct.unpack_from(">QQIQ", moov, at + 8)
        else:
            made, _, scale, length = struct.unpack_from(">IIII", moov, at + 8)
    except (struct.error, IndexError):
        return FilmFacts(ids=ids)
    return FilmFacts(
        made + _EPOCH if made + _EPOCH > 0 else None, length / scale if scale else None, ids
    )


def live_photo_ids(path: Path) -> frozenset[bytes]:
    """The ids in the notes that Apple's camera wrote into a photo. Raises OSError."""
    with path.open("rb") as file:
        data = file.read(_MOST_PHOTO)
    at = data.find(_APPLE_NOTE)
    return frozenset(_ID.findall(data, at, at + (1 << 16))) if at >= 0 else frozenset()


def _moov(file: BinaryIO) -> bytes:
    """The box that describes the film; empty where there is none."""
    end = os.fstat(file.fileno()).st_size
    at = 0
    for _ in range(_MOST_BOXES):
        file.seek(at)
        head = file.read(16)
        if len(head) < 8:
            break
        size, name = struct.unpack_from(">I4s", head)
        if size == 1 and len(head) == 16:
            size = struct.unpack_from(">Q", head, 8)[0]
        elif size == 0:
            size = end - at
        if name == b"moov":
            file.seek(at)
            return file.read(min(size, _MOST_MOOV))
        if size < 8:
            break
        at += size
    return b""
