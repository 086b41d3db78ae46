"""Whether two photos were taken at one moment, as far as what their files say goes. Pure.

Programs that save a photo again drop the fraction of its second, or write its time on the clock of
another zone. Such times differ only in what one of them does not say.
"""

from __future__ import annotations

import math
from enum import Enum, auto

from photosim.core.types import PhotoFacts

_QUARTER, _FARTHEST = 15 * 60, 14 * 3600
"""Seconds: zones differ by a whole number of the first, and two times by at most the second."""

_EXACT = 1e-5  # seconds; what a double leaves of a time in this century, and room


class Moment(Enum):
    """What two times are to each other."""

    SAME = auto()
    """One moment, or nothing says that they are two."""
    PERHAPS = auto()
    """On two clocks, of which at most one says its zone: pictures have to tell."""
    ANOTHER = auto()


def compare_moments(one: PhotoFacts, other: PhotoFacts) -> Moment:
    """What the times of two photos say.

    A whole second says no fraction, since many cameras write 00 for none. Two photos of a burst
    are two moments wherever both say a fraction. Two pictures of one size by one camera are two
    shots: a camera on a stand takes one every quarter of an hour, and they may look the same.
    """
    if one.taken_at is None or other.taken_at is None:
        return Moment.SAME
    first, second = math.floor(one.taken_at), math.floor(other.taken_at)
    fractions = one.taken_at - first, other.taken_at - second
    if all(fractions) and abs(fractions[0] - fractions[1]) > _EXACT:
        return Moment.ANOTHER
    apart = abs(first - second)
    if apart == 0:
        return Moment.SAME
    if one.utc_offset is not None and other.utc_offset is not None:
        universal = first - one.utc_offset == second - other.utc_offset
        return Moment.SAME if universal else Moment.ANOTHER
    shots = one.camera is not None and (one.camera, one.size) == (other.camera, other.size)
    if apart <= _FARTHEST and apart % _QUARTER == 0 and not shots:
        return Moment.PERHAPS
    return Moment.ANOTHER
