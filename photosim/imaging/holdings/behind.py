"""What stands behind the end of a picture: a film, a phone's own blocks, bytes of no known kind.

References: Google's Motion Photo 1.0; Samsung's trailer (SEF) as ExifTool's Samsung.pm reads it;
ISO/IEC 14496-12 for the boxes of a film.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from photosim.core.holdings import Part, PartKind, Work
from photosim.imaging.holdings.found import part, unknown

_FILM = re.compile(rb"\0\0[\0-\x04].ftyp", re.DOTALL)
_BOX = re.compile(rb"[A-Za-z0-9 \xa9_-]{4}")
_CANON_RECIPE = b"CANON OPTIONAL DATA\0"

# Names of Samsung's blocks, by what is in them; the rest are notes on how the photo was taken.
_BLOCKS = (
    (re.compile(r"MotionPhoto_Data|Interactive_Panorama_\d|Motion_Panorama_MP4"), PartKind.FILM),
    (re.compile(r"SoundShot_\d"), PartKind.SOUND),
    (re.compile(r"DepthMap"), PartKind.DEPTH),
    (re.compile(r"DualShot_\d|FlipPhoto_\d|Shot_\d|BestFace"), PartKind.PAGES),
)
_EDITED = "PhotoEditor_Re_Edit_Data"
_LEAST_BLOCK = 64
_MOST_BLOCKS = 256
_MOST_FILMS = 16


@dataclass(slots=True)
class Behind:
    """Parts and signs of work behind a picture; ``start``: where they begin."""

    start: int
    parts: list[Part] = field(default_factory=list)
    work: set[Work] = field(default_factory=set)


def read(data: bytes, start: int, stop: int | None = None) -> Behind:
    """What lies between two places behind a picture. Pictures in it count as unknown bytes."""
    stop = len(data) if stop is None else stop
    found = Behind(start)
    view = memoryview(data)
    strange: list[memoryview] = []
    at = start
    while at < stop and len(found.parts) < _MOST_FILMS:
        film = _FILM.search(data, at, stop)
        if film is None:
            break
        end = min(_end_of_film(data, film.start()), stop)
        strange.append(view[at : film.start()])
        found.parts.append(part(PartKind.FILM, view[film.start() : end]))
        at = end
    strange.append(view[at:stop])
    if data.find(_CANON_RECIPE, start, stop) >= 0:
        found.work.add(Work.DEVELOPED)
    else:
        found.parts += unknown(strange)
    return found


def _end_of_film(data: bytes, at: int) -> int:
    """Behind the last box of a film; the end of the file where one is cut off."""
    while at + 8 <= len(data) and _BOX.match(data, at + 4):
        size = int.from_bytes(data[at : at + 4], "big")
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16], "big")
        if size == 0:
            return len(data)
        if size < 8:
            break
        at += size
    return min(at, len(data))


def samsung(data: bytes) -> Behind | None:
    """Samsung's blocks at the end of some bytes; None where there are none."""
    if data[-4:] != b"SEFT" or len(data) < 24:
        return None
    length = int.from_bytes(data[-8:-4], "little")
    head = len(data) - 8 - length
    if head < 0 or data[head : head + 4] != b"SEFH":
        return None
    found = Behind(head)
    view = memoryview(data)
    count = min(int.from_bytes(data[head + 8 : head + 12], "little"), _MOST_BLOCKS)
    for number in range(count):
        entry = data[head + 12 * (number + 1) : head + 12 * (number + 2)]
        offset, size = (int.from_bytes(entry[place : place + 4], "little") for place in (4, 8))
        start = head - offset
        if len(entry) < 12 or start < 0 or size < 8 or start + size > head:
            continue
        found.start = min(found.start, start)
        named = int.from_bytes(data[start + 4 : start + 8], "little")
        name = data[start + 8 : start + 8 + min(named, 256)].decode("latin-1")
        body = view[start + 8 + named : start + size]
        if name.startswith(_EDITED):
            found.work.add(Work.RETOUCHED)
        kind = next((kind for words, kind in _BLOCKS if words.search(name)), None)
        if kind is not None and len(body) >= _LEAST_BLOCK:
            found.parts.append(part(kind, body))
    return found
