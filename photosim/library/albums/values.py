"""Albums as plain values: what is in them, what an import did, what is suggested."""

from __future__ import annotations

from dataclasses import dataclass, field

from photosim.core.types import ContentHash, PhotoId
from photosim.library.values import Alteration, Change
from photosim.storage.albums import AlbumId
from photosim.storage.decisions import Vote

LONGEST_NAME = 100
"""Characters of an album's name."""


@dataclass(frozen=True, slots=True)
class Labeller:
    """Somebody who has put photos into an album (empty: not known who): how many, and when last
    (seconds since the epoch)."""

    person: str
    photos: int
    last_at: float


@dataclass(frozen=True, slots=True)
class SignedLabel:
    """A photo in an album, or refused for it: by whom (empty: not known), and since when."""

    photo_id: PhotoId
    person: str
    since: float


@dataclass(frozen=True, slots=True)
class Album:
    """An album and what is in it.

    photos: its photos that the library has, in the order they were added; refused: photos
    suggested for it and refused; absent: labels whose photo the library does not have (any
    more, or yet). person: who made it (empty: not known); labellers: who put photos into it, who
    put in most first.
    """

    name: str
    created_at: float
    photos: tuple[PhotoId, ...]
    refused: tuple[PhotoId, ...] = ()
    absent: int = 0
    person: str = ""
    labellers: tuple[Labeller, ...] = ()


class AlbumAltered(Alteration[AlbumId, tuple[str, float, str]]):
    """An album by its number in the library: its name, when it was made, and by whom."""


class LabelAltered(Alteration[tuple[AlbumId, ContentHash], tuple[bool, float, str]]):
    """What an album says of a content: whether it is refused, since when that is said, and by
    whom."""


class VoteAltered(Alteration[Vote, float]):
    """A vote that came with albums: when it came."""


@dataclass(frozen=True, slots=True)
class AlbumImport:
    """What an import did: albums it named, labels it added, labels of photos not here, and votes
    it added."""

    albums: tuple[str, ...]
    added: int
    absent: int
    votes: int = 0
    change: Change = field(default_factory=Change)


@dataclass(frozen=True, slots=True)
class LabelChange:
    """Labels that were put on photos, or taken off.

    photos: those whose label changed; unknown: how many of the files named are not in the library.
    """

    album: str
    photos: tuple[PhotoId, ...]
    unknown: int = 0
    change: Change = field(default_factory=Change)


@dataclass(frozen=True, slots=True)
class AlbumSummary:
    """An album as a list of albums shows it.

    photos: how many there are to look at (one whose last file was removed still has its label,
    but nothing to show); absent: labels without a photo to show; picture: its first photo; the rest
    as :class:`Album` has it.
    """

    name: str
    photos: int
    absent: int = 0
    picture: PhotoId | None = None
    created_at: float = 0.0
    person: str = ""
    labellers: tuple[Labeller, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A photo that may belong to an album.

    likeness: mean cosine to its nearest photos in the album, less for being like a refused one.
    rival: the other album it is most like, where that was asked for.
    """

    photo_id: PhotoId
    likeness: float
    rival: str | None = None


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Photos suggested for an album, and all those that are in it or were refused."""

    photos: tuple[Suggestion, ...]
    labelled: frozenset[PhotoId]
