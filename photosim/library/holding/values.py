"""Holdings of a file of the library, what lies between two files, and what would be lost."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import msgspec

from photosim.core.edits import How
from photosim.core.holdings import Holdings
from photosim.core.types import ContentHash, PhotoFacts


class LossKind(StrEnum):
    """What a file holds that another does not; the names of the JSON, gravest first."""

    # the picture
    DIFFERENT = "different"
    """Not the same picture, or not proved to be."""
    NOT_COMPARED = "not compared"
    """Both may be the same, but the files were not compared at full resolution yet."""
    UNREAD = "unread"
    """What this file holds was not read yet."""
    SCENE = "scene"
    """``share`` of its scene is outside of the other."""
    DETAIL = "detail"
    """Finer by ``times`` along a side."""
    CHANGED = "changed"
    """``count`` places differ by more than saving explains."""
    # fidelity
    COLOUR = "colour"
    BITS = "bits"
    """``count`` bits a channel."""
    GAMUT = "gamut"
    HDR = "hdr"
    TRANSPARENCY = "transparency"
    LOSSLESS = "lossless"
    QUALITY = "quality"
    """Saved with less loss."""
    # more than one picture
    FRAMES = "frames"
    PAGES = "pages"
    FILM = "film"
    SOUND = "sound"
    GAIN_MAP = "gain map"
    DEPTH = "depth"
    SECOND_VIEW = "second view"
    CREDENTIALS = "credentials"
    UNKNOWN = "unknown"
    # facts
    TIME = "time"
    PLACE = "place"
    CAMERA = "camera"
    RATING = "rating"
    TEXT = "text"
    """A caption, a title, a creator: ``name`` says which."""
    KEYWORDS = "keywords"
    PEOPLE = "people"
    # what lies beside it
    RAW = "raw"
    MOVIE = "movie"
    SIDECAR = "sidecar"
    """``name`` is that of the file beside it."""
    # a person's work
    EDITED = "edited"
    """It is an edited version: by its name, its history, or by what was done to the picture."""


class Loss(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One thing that would be lost with a file.

    As JSON it has no other numbers: ``{"kind": "frames", "count": 14}``.

    share: of an area, in (0, 1]. times: along a side, above 1. count: of whatever the kind names.
    name: of a file, a text, a keyword.
    """

    kind: LossKind
    count: int = 0
    share: float = 0.0
    times: float = 0.0
    name: str = ""


class BesideKind(StrEnum):
    """What lies beside a picture's file and belongs to it."""

    RAW = "raw"
    MOVIE = "movie"
    SIDECAR = "sidecar"


@dataclass(frozen=True, slots=True)
class Beside:
    """A file beside a picture that belongs to it; ``content`` tells equal ones, empty where it
    was not read. shared: it also belongs to another picture, so that it stays with that one."""

    name: str
    kind: BesideKind
    content: bytes = b""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Holder:
    """A file with everything that it holds.

    holdings: None where they were not read yet. edited: its name says that it is an edited
    version of another.
    """

    content: ContentHash
    facts: PhotoFacts
    holdings: Holdings | None
    beside: tuple[Beside, ...] = ()
    edited: bool = False


class Likeness(StrEnum):
    """How surely two files show one picture, the surest first."""

    BYTES = "bytes"
    PIXELS = "pixels"
    """All decoded pixels are equal."""
    PROVED = "proved"
    """Compared at the resolution of the smaller one: nothing differs but what saving does."""
    THUMBNAILS = "thumbnails"
    """Copies by their thumbnails; the files were not compared."""
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Between:
    """What lies between the file that stays and the one that would go.

    how: what was done to the file that stays to get the one that goes.
    scene: share of the scene of the one that goes that the one that stays does not show, [0, 1];
        frames, letterboxes and blurred surroundings are no scene.
    finer: how much finer the one that goes shows what both show, along a side; 1 or less: not.
    changed: places that differ by more than the noise of saving.
    worse: saving has lost more of the one that goes than of the one that stays, or as much.
    derived: the one that goes was made from the one that stays by saving (its values are those
        that the one that stays decodes to), so that its format holds no more.
    same_frames: both are animations that go on in the same way.
    reworked: one of them was sharpened or coloured otherwise as a whole to get the other.
    """

    likeness: Likeness
    how: How = ()
    scene: float = 0.0
    finer: float = 1.0
    changed: int = 0
    worse: bool = True
    derived: bool = False
    reworked: bool = False
    same_frames: bool = False
