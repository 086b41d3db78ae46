"""Albums: which contents a label holds, and which were suggested for it and refused.

Rows name contents, not photos: a label outlives every file and every pruned photo, and is there
again when the content is.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import NamedTuple

from photosim.core.types import ContentHash, PhotoId
from photosim.storage.database import Database, id_list

AlbumId = int


class AlbumRow(NamedTuple):
    """An album. ``created_at`` is seconds since the epoch."""

    id: AlbumId
    name: str
    created_at: float


class Label(NamedTuple):
    """A content in an album, or refused for it; ``photo_id`` where the library has the photo."""

    album_id: AlbumId
    content_hash: ContentHash
    refused: bool
    photo_id: PhotoId | None


class Albums:
    """Store of albums. Writes need the caller's transaction. Names differ by more than case."""

    def __init__(self, db: Database) -> None:
        self._db = db

    # -- reading -------------------------------------------------------------------------

    def all(self) -> list[AlbumRow]:
        """All albums by name."""
        return [
            AlbumRow(*row)
            for row in self._db.rows("SELECT id, name, created_at FROM albums ORDER BY name")
        ]

    def by_name(self, name: str) -> AlbumRow | None:
        """The album of that name, whatever the case of its letters (A to Z)."""
        row = self._db.row("SELECT id, name, created_at FROM albums WHERE name = ?", (name,))
        return None if row is None else AlbumRow(*row)

    def labels(self, album_id: AlbumId | None = None) -> list[Label]:
        """Everything labelled or refused, in all albums or in one, in the order it was added."""
        where, parameters = ("", ()) if album_id is None else ("WHERE album_id = ?", (album_id,))
        return [
            Label(album, content, bool(refused), photo)
            for album, content, refused, photo in self._db.rows(
                "SELECT album_id, album_photos.content_hash, refused, photos.id FROM album_photos"
                " LEFT JOIN photos ON photos.content_hash = album_photos.content_hash"
                f" {where} ORDER BY album_id, added_at, album_photos.content_hash",
                parameters,
            )
        ]

    def of_photos(self, ids: Iterable[PhotoId]) -> dict[PhotoId, list[str]]:
        """Names of the albums that photos are in, by name; photos in none are left out."""
        found: dict[PhotoId, list[str]] = {}
        for photo, name in self._db.rows(
            "SELECT photos.id, albums.name FROM photos"
            " JOIN album_photos ON album_photos.content_hash = photos.content_hash"
            " JOIN albums ON albums.id = album_photos.album_id"
            " WHERE NOT refused AND photos.id IN (SELECT value FROM json_each(?))"
            " ORDER BY albums.name",
            (id_list(ids),),
        ):
            found.setdefault(photo, []).append(name)
        return found

    # -- writing -------------------------------------------------------------------------

    def create(self, name: str, now: float) -> AlbumId:
        """Make an empty album. The caller has seen that there is none of that name."""
        cursor = self._db.write("INSERT INTO albums (name, created_at) VALUES (?, ?)", (name, now))
        return int(cursor.lastrowid or 0)

    def rename(self, album_id: AlbumId, name: str) -> None:
        """Give an album another name, which no other has."""
        self._db.write("UPDATE albums SET name = ? WHERE id = ?", (name, album_id))

    def delete(self, album_id: AlbumId) -> None:
        """Forget an album and its labels; photos stay."""
        self._db.write("DELETE FROM albums WHERE id = ?", (album_id,))

    def merge(self, source: AlbumId, target: AlbumId) -> None:
        """Give the target what the source has, and forget the source.

        What is in one of the two stays in, also where the other had refused it.
        """
        self._db.write(
            "INSERT INTO album_photos (album_id, content_hash, refused, added_at)"
            " SELECT ?, content_hash, refused, added_at FROM album_photos WHERE album_id = ?"
            " ON CONFLICT (album_id, content_hash)"
            " DO UPDATE SET refused = MIN(refused, excluded.refused)",
            (target, source),
        )
        self.delete(source)

    def add(
        self,
        album_id: AlbumId,
        contents: Iterable[ContentHash],
        now: float,
        *,
        refused: bool = False,
    ) -> int:
        """Put contents into an album, or mark them refused; returns how many rows changed."""
        return self._db.write_many(
            "INSERT INTO album_photos (album_id, content_hash, refused, added_at)"
            " VALUES (?, ?, ?, ?) ON CONFLICT (album_id, content_hash)"
            " DO UPDATE SET refused = excluded.refused, added_at = excluded.added_at"
            " WHERE refused <> excluded.refused",
            [(album_id, content, int(refused), now) for content in contents],
        )

    def remove(self, album_id: AlbumId, contents: Iterable[ContentHash]) -> int:
        """Take contents out of an album, refusals too; returns how many were there."""
        hexes = json.dumps([content.hex() for content in contents])
        return self._db.write(
            "DELETE FROM album_photos WHERE album_id = ?"
            " AND lower(hex(content_hash)) IN (SELECT value FROM json_each(?))",
            (album_id, hexes),
        ).rowcount
