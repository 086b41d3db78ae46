"""A map and the groups on it: plain values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from photosim.core.arrays import Floats, Ints
from photosim.core.types import PhotoId


@dataclass(frozen=True, slots=True)
class PhotoMap:
    """Where photos lie by likeness.

    model: whose likeness. ids: int64 (n,), ascending. places: float32 (n, 2), the unit is about
    the distance between photos that are alike. whole: how many photos were there when all were
    last laid out together. lacking: how many photos of the library have no place yet.
    """

    model: str
    ids: Ints
    places: Floats
    whole: int
    lacking: int = 0

    def __len__(self) -> int:
        return len(self.ids)


class Grouping(StrEnum):
    """What photos are told apart by."""

    NONE = "none"
    ALBUM = "album"
    FOLDER = "folder"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Groups:
    """Which photo belongs to which group.

    names: of the groups; years in order, others with the largest first. numbers: int64 (n,), of
    each photo the place of its group's name, -1 for a photo in none. counts: photos of each group.
    """

    grouping: Grouping
    names: Sequence[str]
    numbers: Ints
    counts: Sequence[int]


@dataclass(frozen=True, slots=True)
class Spot:
    """A photo on the map, with the file that is seen of it; for lists."""

    photo: PhotoId
    path: str
    x: float
    y: float
