"""What two photos are to each other, and what was done to one to get the other. Pure.

The certainty is a logistic model of figures of the geometric proof: what share agrees, what share
of the rest lies together at another place, how far neighbouring points lie off in common, how far
the smaller picture reaches out of the larger, how exactly points lie where the map puts them, and
how many there are to say so. Its weights were fitted on 150 photos of the benchmark's training
split with the 21 edits of :mod:`photosim.ml.measure.attacks` against synthetic series of real views
and other photos (``tests/benchmarks/copies.py`` measures it on photos that were not used).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from photosim.core.types import ContentHash, Level, PhotoFacts
from photosim.imaging.sniff import RAW_KINDS
from photosim.imaging.verify import WHOLE, Proof
from photosim.imaging.verify.enlarged import LEAST_ENLARGED

COPY_CERTAINTY = 0.9
"""At or above this calibrated probability a match is called a copy."""

SAME_SCENE = 0.2
"""Share of agreeing windows from which two photos show the same scene."""

PLACES = {Level.EXACT: 0, Level.COPY: 1, Level.BURST: 2, Level.SIMILAR: 3}
"""The order in which levels are shown: what is proved first, then the same scene."""

_WEIGHTS = (9.66, -13.46, -7.72, -11.04, -3.14, 3.1)
_BIAS = -3.45
_ENOUGH_AGREES, _LITTLE_DIFFERS, _ENOUGH_POINTS = 0.6, 0.05, 24
_MOST_DRIFT, _MOST_OVERHANG, _MOST_RESIDUAL = 1.0, 3.0, 0.6  # pixels

LEAST_COVERED = 16
"""Windows of a patch from which something was put over a picture, a hundredth of it: more than the
worst JPEG spoils, less than a line of text hides."""

OUTLINED = 1.8
"""Edge around a picture, against beside it, from which it ends there: a border, or pasted."""

ANOTHER_MOMENT = "taken at another moment"
ANOTHER_VIEW = "the same scene, taken again"
ENLARGED, BEFORE_ENLARGING = "enlarged to", "before enlarging:"

_RESIZED = "resized to"
_ANOTHER_CONTAINER = "same picture in another container"
_LOSSY = frozenset({"JPEG", "HEIC", "AVIF", "WEBP"})
_SAVED_AGAIN = ("re-encoded", "saved as")
COVERED = "text or logo on top"
DEVELOPED, RAW_OF_IT = "developed from this RAW", "the RAW of this picture"
_PLAIN = (*_SAVED_AGAIN, _RESIZED, "same", ENLARGED, BEFORE_ENLARGING, DEVELOPED, RAW_OF_IT)


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of one of the two photos."""

    facts: PhotoFacts
    content: ContentHash


@dataclass(frozen=True, slots=True)
class Named:
    """A level, what was done, and the calibrated probability that it is a copy."""

    level: Level
    how: tuple[str, ...] = ()
    certainty: float = 1.0


def certainty(proof: Proof) -> float:
    """Calibrated probability, in [0, 1], that one picture was made from the other."""
    differs = min(1.0, (1 - proof.agree) / _LITTLE_DIFFERS)
    figures = (
        min(proof.agree, _ENOUGH_AGREES),
        proof.displaced * differs,
        min(proof.drift, _MOST_DRIFT),
        min(proof.overhang, _MOST_OVERHANG) / _MOST_OVERHANG,
        # Points of a soft picture are followed less exactly.
        min(proof.residual / (1 + proof.softer), _MOST_RESIDUAL) / _MOST_RESIDUAL,
        min(proof.points, _ENOUGH_POINTS) / _ENOUGH_POINTS,
    )
    score = _BIAS + sum(weight * value for weight, value in zip(_WEIGHTS, figures, strict=True))
    return 1 / (1 + math.exp(-score))


def name_match(one: Seen, other: Seen, proof: Proof | None) -> Named:
    """What ``other`` is to ``one``, as far as thumbnails tell; see :mod:`.closer` for the rest.

    proof: how ``one`` lies on ``other``, None where it does not. Two photos whose EXIF names two
    moments are never copies of each other.
    """
    if proof is None or proof.agree < SAME_SCENE:
        return Named(Level.SIMILAR, (), 0.0)
    sure = certainty(proof)
    times = (one.facts.taken_at, other.facts.taken_at)
    if None not in times and times[0] != times[1]:
        return Named(Level.BURST, (ANOTHER_MOMENT,), sure)
    if sure < COPY_CERTAINTY:
        return Named(Level.BURST, (ANOTHER_VIEW,), sure)
    return Named(Level.COPY, tuple(_edits(one, other, proof)), sure)


def name_same_pixels(one: Seen, other: Seen) -> Named:
    """What ``other`` is to ``one`` where all pixels of both were found equal."""
    kinds = one.facts.format.upper(), other.facts.format.upper()
    if kinds[0] != kinds[1]:
        how = f"{_ANOTHER_CONTAINER} ({kinds[0]} → {kinds[1]})"
    elif one.facts != other.facts:
        how = "same picture, other metadata"
    else:
        how = "same picture, other bytes"  # metadata that isn't read, or packed otherwise
    return Named(Level.EXACT, (how,))


def name_enlarged(one: Seen, other: Seen, named: Named) -> Named:
    """A match of a picture and its enlargement, in its words; either may be the larger."""
    word = ENLARGED if _pixels(other) > _pixels(one) else BEFORE_ENLARGING
    how = tuple(
        f"{word}{done.removeprefix(_RESIZED)}" if done.startswith(_RESIZED) else done
        for done in named.how
    )
    return replace(named, how=how)


def may_be_same_pixels(one: Seen, other: Seen, named: Named) -> bool:
    """Whether nothing that a thumbnail shows speaks against equal pixels."""
    if (one.facts.width, one.facts.height) != (other.facts.width, other.facts.height):
        return False
    if named.level is Level.BURST:  # a date that was corrected is no other moment
        return named.how == (ANOTHER_MOMENT,) and named.certainty >= COPY_CERTAINTY
    return named.level is Level.COPY and all(how.startswith(_SAVED_AGAIN) for how in named.how)


def may_be_enlarged(one: Seen, other: Seen, named: Named) -> bool:
    """Whether one could be the other made larger: they differ by size and saving alone.

    What a camera wrote is no enlargement of what says nothing of one.
    """
    if named.level is not Level.COPY or is_edited(named.how):
        return False
    small, large = sorted((one, other), key=_pixels)
    if large.facts.camera is not None and small.facts.camera is None:
        return False
    return _pixels(large) >= LEAST_ENLARGED**2 * _pixels(small)


def _pixels(seen: Seen) -> int:
    return seen.facts.width * seen.facts.height


def is_unpacked(how: Sequence[str]) -> bool:
    """Whether words say that a picture which a lossy format had is kept in one without loss."""
    for done in how:
        if done.startswith(_ANOTHER_CONTAINER):
            before, after = done.rstrip(")").rpartition("(")[2].split(" → ")
            return before in _LOSSY and after not in _LOSSY
    return False


def place(level: Level, how: Sequence[str]) -> tuple[int, bool]:
    """Where a match stands among the results of a search; within one place similarity decides.

    What is covered comes after what is there as a whole: of a photo pasted over another, both are
    in the picture, and a model sees more of the one behind.
    """
    return PLACES[level], COVERED in how


def is_edited(how: Sequence[str]) -> bool:
    """Whether words say more than that a picture was saved again or resized: it was changed."""
    return any(not word.startswith(_PLAIN) for word in how)


def _edits(one: Seen, other: Seen, proof: Proof) -> list[str]:
    """What was done to ``one``, in the words that are shown."""
    how = _framing(proof) + _turning(proof)
    scale = _resized(one, other, proof)
    if not 0.97 <= scale <= 1.03:
        how.append(f"{_RESIZED} {round(100 * scale)} %")
    if proof.stretch > 1.06:
        how.append("stretched")
    if proof.first_grey != proof.second_grey:
        how.append("made grey" if proof.second_grey else "coloured")
    elif proof.colour > 4 or proof.light > 9:
        how.append("colours changed")
    if proof.covered >= LEAST_COVERED:
        how.append(COVERED)
    raw = one.facts.format in RAW_KINDS, other.facts.format in RAW_KINDS
    if raw[0] != raw[1]:
        how.append(DEVELOPED if raw[0] else RAW_OF_IT)
    elif one.facts.format != other.facts.format:
        how.append(f"saved as {other.facts.format}")
    return how or ["re-encoded"]


def _framing(proof: Proof) -> list[str]:
    """Cropped, bordered, pasted: which part of each picture the other shows."""
    if proof.first_share < WHOLE <= proof.second_share:
        return [f"cropped, keeps {round(100 * proof.first_share)} %"]
    if proof.second_share >= WHOLE or proof.first_share < WHOLE:
        return []
    if abs(proof.degrees % 90) > 1.5 and abs(proof.degrees % 90 - 90) > 1.5:
        return []  # the corners of a turned picture
    if proof.first_outlined < OUTLINED:
        return [f"shows more around: {round(100 * proof.second_share)} % of it is this"]
    kind = "borders added" if proof.second_share > 0.6 else "pasted into a larger picture"
    return [kind]


def _turning(proof: Proof) -> list[str]:
    how = ["mirrored"] if proof.mirrored else []
    degrees = round(proof.degrees)
    nearest = round(degrees / 90) * 90
    if abs(proof.degrees - nearest) <= 1.5:
        degrees = nearest
    if degrees % 360:
        how.append(f"rotated {degrees % 360 if degrees % 90 == 0 else degrees}°")
    return how


def _resized(one: Seen, other: Seen, proof: Proof) -> float:
    """Pixels of the other for one pixel of the first, along a side."""
    first = max(one.facts.width, one.facts.height)
    second = max(other.facts.width, other.facts.height)
    # The proof's scale is between pictures that were both brought to one longest side.
    return proof.scale * second / first
