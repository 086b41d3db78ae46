"""Why a file is the keeper of its group, and why one stays where it is: values with numbers.

The words for people are in the tables of the command line and of the window.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class ReasonKind(StrEnum):
    """What made a file the keeper: a rule, by its own name, or what stands outside of rules."""

    RESOLUTION = "resolution"
    MORE_DETAIL = "more detail"
    """For its resolution, beside a larger file that was enlarged from a smaller picture."""
    FILE_SIZE = "file size"
    FORMAT = "format"
    RAW_FIRST = "raw first"
    SHARPNESS = "sharpness"
    HAS_TIME = "has date"
    HAS_GPS = "has place"
    HAS_CAMERA = "has camera data"
    OLDER = "older date"
    OLDER_FILE = "older file"
    THIS_FOLDER = "this folder first"
    LONGER_NAME = "longer name"
    SHORTER_PATH = "shorter path"
    IN_ALBUM = "in an album"
    REFERENCE = "reference folder"
    PATH = "path"
    """Nothing else made a difference."""
    BY_HAND = "by hand"
    """A person chose it."""
    OTHERS_NAMED = "others named"
    """A person named the others, to be removed."""


Size = tuple[int, int]
"""Width and height in pixels."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a keeper, with what it was measured by.

    reverse: its rule is reversed. size: of the keeper; larger: of the largest file. format,
    albums: of the keeper. moment: when it was taken (see ``PhotoFacts``), or changed (seconds
    since the epoch). folder: the one that comes first.
    """

    kind: ReasonKind
    reverse: bool = False
    size: Size = (0, 0)
    larger: Size = (0, 0)
    format: str = ""
    moment: float = 0.0
    folder: Path | None = None
    albums: tuple[str, ...] = ()


class Stays(StrEnum):
    """Why a file is not removed."""

    UNKNOWN = "unknown"
    """The library has no photo there."""
    NO_DUPLICATE = "no duplicate"
    """Of the file to keep."""
    KEEPER = "keeper"
    PROTECTED = "protected folder"
    REFERENCE = "reference folder"
    OFFLINE = "offline"
    KEEPER_OFFLINE = "keeper offline"
    NOT_PROVED = "not proved"
    """Another exposure, or a look-alike: it goes only by hand, one by one."""
