"""SQL of :mod:`photosim.storage.albums`."""

from __future__ import annotations

import json
from collections.abc import Iterable

from photosim.core.types import ContentHash, PhotoId
from photosim.storage.albums import AlbumId, AlbumRow, AlbumStore, Label
from photosim.storage.sqlite.database import SqlTable, id_list

_ALBUMS = "SELECT id, name, created_at, person FROM albums"


class SqliteAlbums(SqlTable, AlbumStore):
    """Albums in SQLite."""

    # -- reading -------------------------------------------------------------------------

    def all(self) -> list[AlbumRow]:
        return [AlbumRow(*row) for row in self._db.rows(f"{_ALBUMS} ORDER BY name")]

    def by_name(self, name: str) -> AlbumRow | None:
        row = self._db.row(f"{_ALBUMS} WHERE name = ?", (name,))
        return None if row is None else AlbumRow(*row)

    def labels(self, album_id: AlbumId | None = None) -> list[Label]:
        where, parameters = ("", ()) if album_id is None else ("WHERE album_id = ?", (album_id,))
        return [
            Label(album, content, bool(refused), photo, since, person)
            for album, content, refused, photo, since, person in self._db.rows(
                "SELECT album_id, album_photos.content_hash, refused, photos.id, added_at, person"
                " FROM album_photos"
                " LEFT JOIN photos ON photos.content_hash = album_photos.content_hash"
                f" {where} ORDER BY album_id, added_at, album_photos.content_hash",
                parameters,
            )
        ]

    def said(self, album_id: AlbumId) -> dict[ContentHash, tuple[bool, float, str]]:
        rows = self._db.rows(
            "SELECT content_hash, refused, added_at, person FROM album_photos WHERE album_id = ?",
            (album_id,),
        )
        return {content: (bool(refused), since, person) for content, refused, since, person in rows}

    def of_photos(self, ids: Iterable[PhotoId]) -> dict[PhotoId, list[str]]:
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

    def create(
        self,
        name: str,
        now: float,
        album_id: AlbumId | None = None,
        person: str | None = None,
    ) -> AlbumId:
        who = self._db.person if person is None else person
        cursor = self._db.write(
            "INSERT INTO albums (id, name, created_at, person) VALUES (?, ?, ?, ?)",
            (album_id, name, now, who),
        )
        return int(cursor.lastrowid or 0)

    def rename(self, album_id: AlbumId, name: str) -> None:
        self._db.write("UPDATE albums SET name = ? WHERE id = ?", (name, album_id))

    def delete(self, album_id: AlbumId) -> None:
        self._db.write("DELETE FROM albums WHERE id = ?", (album_id,))

    def merge(self, source: AlbumId, target: AlbumId) -> None:
        self._db.write(
            "INSERT INTO album_photos (album_id, content_hash, refused, added_at, person)"
            " SELECT ?, content_hash, refused, added_at, person FROM album_photos"
            " WHERE album_id = ?"
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
        person: str | None = None,
    ) -> int:
        who = self._db.person if person is None else person
        return self._db.write_many(
            "INSERT INTO album_photos (album_id, content_hash, refused, added_at, person)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (album_id, content_hash)"
            " DO UPDATE SET refused = excluded.refused, added_at = excluded.added_at,"
            " person = excluded.person WHERE refused <> excluded.refused",
            [(album_id, content, int(refused), now, who) for content in contents],
        )

    def remove(self, album_id: AlbumId, contents: Iterable[ContentHash]) -> int:
        hexes = json.dumps([content.hex() for content in contents])
        return self._db.write(
            "DELETE FROM album_photos WHERE album_id = ?"
            " AND lower(hex(content_hash)) IN (SELECT value FROM json_each(?))",
            (album_id, hexes),
        ).rowcount

    def pass_on(self, origin: ContentHash, heir: ContentHash, now: float) -> list[AlbumId]:
        found = self._db.rows(
            "SELECT album_id, person FROM album_photos WHERE content_hash = ? AND NOT refused"
            " AND album_id NOT IN (SELECT album_id FROM album_photos WHERE content_hash = ?)"
            " ORDER BY album_id",
            (origin, heir),
        )
        for album_id, person in found:
            self.add(album_id, [heir], now, person=person)
        return [int(row[0]) for row in found]
