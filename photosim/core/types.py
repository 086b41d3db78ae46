"""Plain values that travel between the parts; the words are those of the design page."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from photosim.core.edits import How

PhotoId = int
"""Row id of a photo (a content), never reused."""

ContentHash = bytes
"""BLAKE2b-160 of a file's bytes: 20 bytes."""


class FileState(StrEnum):
    """Where a file stands. ``offline`` is never stored: it follows from its folder."""

    PENDING = "pending"
    INDEXED = "indexed"
    FAILED = "failed"
    MISSING = "missing"
    OFFLINE = "offline"


class Level(StrEnum):
    """What a match is, closest first."""

    EXACT = "exact"
    COPY = "copy"
    BURST = "burst"
    SIMILAR = "similar"


PROVED = frozenset({Level.EXACT, Level.COPY})
"""Levels of duplicates. The others are looked at photo by photo, and never removed together."""


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What is known of a photo without looking at it again.

    ``width`` and ``height`` are in pixels after EXIF orientation; ``taken_at`` is seconds
    since the epoch of the local wall clock written by the camera (no time zone is assumed),
    with sub-seconds where the file has them; ``latitude``/``longitude`` are degrees;
    ``utc_offset`` is how many seconds that clock is ahead of UTC, where the file says so.
    """

    format: str
    width: int
    height: int
    taken_at: float | None = None
    camera: str | None = None
    lens: str | None = None
    exposure: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    utc_offset: float | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self.width, self.height

    @property
    def pixels(self) -> int:
        """How many there are."""
        return self.width * self.height


class DecisionKind(StrEnum):
    """What a person said about two photos."""

    DIFFERENT = "different"
    """Not a duplicate: never shown as one again, in groups nor in searches."""
    KEEP_BOTH = "keep both"
    """A duplicate, but both stay: not offered again."""


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle on an upright photo as fractions of its width and height, in [0, 1]."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Hit:
    """One result of a search. ``similarity`` is a cosine in [-1, 1]; ``how``: what was done to the
    photo asked about to get this one."""

    photo_id: PhotoId
    path: str
    similarity: float
    level: Level
    how: How = ()
    offline: bool = False


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Answer to one query; ``match`` is "found" or "none".

    left_out: photos that could not be among the hits, as the model that answers has not seen them
    yet.
    """

    query: tuple[str, ...]
    model: str
    provider: str
    match: str
    hits: tuple[Hit, ...]
    left_out: int = 0


@dataclass(slots=True)
class FailedFile:
    """A file that could not be taken, with the reason to show."""

    path: str
    reason: str
