"""Whether two files of one name are one shot: nothing speaks against it. Pure.

A RAW and its JPEG say one time and one camera. Where a file does not say both, the pictures have to
tell; they are of two sizes and two developments, so that only another picture speaks against it.
A film of the name of a photo is its moving part unless it is too long or of another time.
"""

from __future__ import annotations

from collections.abc import Collection

from photosim.core.types import PhotoFacts
from photosim.imaging.exif import ExifFacts
from photosim.imaging.film_facts import FilmFacts
from photosim.imaging.verify import Sketch, prove

_APART = 2.0
"""Seconds between the two times that some phones write for one shot."""
_QUARTER, _FARTHEST = 15 * 60, 14 * 3600
"""Zones differ by a whole number of the first, and clocks by at most the second, in seconds."""
_FILM_APART = 60.0
"""Seconds between a Live Photo and the time in its film."""
LONGEST_LIVE = 10.0
"""Seconds; the films of Live Photos and motion photos take some three."""
_NEAR_BITS = 10
"""Fingerprints that differ in at most so many bits of 64 are of one picture."""

Facts = PhotoFacts | ExifFacts


def same_by_facts(one: Facts, other: Facts) -> bool | None:
    """What times and cameras say: one shot, two (False), or nothing (None)."""
    times, cameras = (one.taken_at, other.taken_at), (one.camera, other.camera)
    same_time = same_camera = None
    if times[0] is not None and times[1] is not None:
        same_time = _same_time(abs(times[0] - times[1]))
    if cameras[0] is not None and cameras[1] is not None:
        first, second = (name.casefold() for name in (cameras[0], cameras[1]))
        same_camera = first in second or second in first
    if same_time is False or same_camera is False:
        return False
    return True if same_time and same_camera else None


def _same_time(apart: float, room: float = _APART) -> bool | None:
    if apart <= room:
        return True
    off = apart % _QUARTER
    if apart <= _FARTHEST + room and min(off, _QUARTER - off) <= room:
        return None  # one of the two clocks may stand in another zone
    return False


def is_film_of(photo: Facts, ids: Collection[bytes], film: FilmFacts) -> bool:
    """Whether a film may be the moving part of a photo; ids: what Apple's camera wrote into it."""
    if film.ids and ids:
        return bool(film.ids & {*ids})
    if film.seconds is not None and film.seconds > LONGEST_LIVE:
        return False
    if film.made_at is None or photo.taken_at is None:
        return True
    return _same_time(abs(film.made_at - photo.taken_at), _FILM_APART) is not False


def same_by_pictures(prints: tuple[int, int], first: Sketch | None, second: Sketch | None) -> bool:
    """Whether two pictures are one. prints: their fingerprints; sketches None: unreadable ones,
    which speak against nothing."""
    if (prints[0] ^ prints[1]).bit_count() <= _NEAR_BITS or first is None or second is None:
        return True
    return prove(first, second) is not None
