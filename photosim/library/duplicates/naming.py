"""What two photos are to each other, from plain data. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from photosim.core.types import Level, PhotoFacts
from photosim.imaging.fingerprint import distance, symmetries

SAME_SHAPE_BITS = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of one of the two photos."""

    facts: PhotoFacts
    fingerprint: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Named:
    """A level, what was done, and the calibrated probability that the level holds."""

    level: Level
    how: tuple[str, ...] = ()
    certainty: float = 1.0


TURNS = (
    "",
    "rotated 90°",
    "rotated 180°",
    "rotated 270°",
    "mirrored",
    "mirrored, rotated 180°",
    "mirrored, rotated 90°",
    "mirrored, rotated 270°",
)


def name_match(one: Seen, other: Seen) -> Named:
    """What ``other`` is to ``one``."""
    near = [distance(one.fingerprint, turned) for turned in symmetries(other.fingerprint)]
    best = min(range(8), key=near.__getitem__)
    if near[best] > SAME_SHAPE_BITS or not one.fingerprint:
        return Named(Level.SIMILAR)
    times = (one.facts.taken_at, other.facts.taken_at)
    if None not in times and times[0] != times[1]:
        return Named(Level.BURST, ("taken at another moment",))
    how = [TURNS[best]] if TURNS[best] else []
    large, small = (max(f.width, f.height) for f in (one.facts, other.facts))
    if large != small:
        how.append(f"resized to {round(100 * small / large)} %")
    if one.facts.format != other.facts.format:
        how.append(f"saved as {other.facts.format}")
    return Named(Level.COPY, tuple(how or ["re-encoded"]))
