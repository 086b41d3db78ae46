"""Albums: which contents a label holds, and which were suggested for it and refused.

Rows name contents, not photos: a label outlives every file and every pruned photo, and is there
again when the content is.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from photosim.core.types import ContentHash, PhotoId

AlbumId = int


class AlbumRow(NamedTuple):
    """An album, and who made it (empty: not known). ``created_at``: seconds since the epoch."""

    id: AlbumId
    name: str
    created_at: float
    person: str = ""


class Label(NamedTuple):
    """A content in an album, or refused for it; ``photo_id`` where the library has the photo.

    since, person: when (seconds since the epoch), and by whom (empty: not known).
    """

    album_id: AlbumId
    content_hash: ContentHash
    refused: bool
    photo_id: PhotoId | None
    since: float
    person: str


class AlbumStore(Protocol):
    """Store of albums. Writes need the caller's transaction. Names differ by more than case."""

    def all(self) -> list[AlbumRow]:
        """All albums by name."""

    def by_name(self, name: str) -> AlbumRow | None:
        """The album of that name, whatever the case of its letters (A to Z)."""

    def labels(self, album_id: AlbumId | None = None) -> list[Label]:
        """Everything labelled or refused, in all albums or in one, in the order it was added."""

    def said(self, album_id: AlbumId) -> dict[ContentHash, tuple[bool, float, str]]:
        """What an album says of contents: whether each is refused, since when (seconds since the
        epoch), and who says so."""

    def of_photos(self, ids: Iterable[PhotoId]) -> dict[PhotoId, list[str]]:
        """Names of the albums that photos are in, by name; photos in none are left out."""

    def create(
        self,
        name: str,
        now: float,
        album_id: AlbumId | None = None,
        person: str | None = None,
    ) -> AlbumId:
        """Make an empty album. The caller has seen that there is none of that name.

        album_id: the one that it had before it was forgotten; no other album ever gets it. person:
        who makes it; None: who opened the library.
        """

    def rename(self, album_id: AlbumId, name: str) -> None:
        """Give an album another name, which no other has."""

    def delete(self, album_id: AlbumId) -> None:
        """Forget an album and its labels; photos stay."""

    def merge(self, source: AlbumId, target: AlbumId) -> None:
        """Give the target what the source has, and forget the source.

        What is in one of the two stays in, also where the other had refused it.
        """

    def add(
        self,
        album_id: AlbumId,
        contents: Iterable[ContentHash],
        now: float,
        *,
        refused: bool = False,
        person: str | None = None,
    ) -> int:
        """Put contents into an album, or mark them refused; returns how many rows changed.

        person: who says so; None: who opened the library.
        """

    def remove(self, album_id: AlbumId, contents: Iterable[ContentHash]) -> int:
        """Take contents out of an album, refusals too; returns how many were there."""

    def pass_on(self, origin: ContentHash, heir: ContentHash, now: float) -> list[AlbumId]:
        """Put the heir into every album of the origin; returns those that it was not in yet.

        An album that refused the heir keeps its refusal: a person said so.
        """
