"""SQL of :mod:`photosim.storage.albums`."""

from __future__ import annotations

from collections.abc import Iterable

from photosim.core.types import ContentHash, PhotoId
from photosim.storage.albums import AlbumId, AlbumRow, AlbumStore, Label
from photosim.storage.postgres.connection.database import ServerTable

_ALBUMS = "SELECT id, name, created_at, person FROM albums"


class PostgresAlbums(ServerTable, AlbumStore):
    """Albums in PostgreSQL."""

    # -- reading -------------------------------------------------------------------------

    def all(self) -> list[AlbumRow]:
        return [AlbumRow(*row) for row in self._db.rows(f"{_ALBUMS} ORDER BY lower(name)")]

    def by_name(self, name: str) -> AlbumRow | None:
        row = self._db.row(
            f'{_ALBUMS} WHERE lower(name) = lower(CAST(%s AS text) COLLATE "C")', (name,)
        )
        return None if row is None else AlbumRow(*row)

    def labels(self, album_id: AlbumId | None = None) -> list[Label]:
        where, parameters = ("", ()) if album_id is None else ("WHERE album_id = %s", (album_id,))
        return [
            Label(album, content, refused, photo, since, person)
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
            "SELECT content_hash, refused, added_at, person FROM album_photos WHERE album_id = %s",
            (album_id,),
        )
        return {content: (refused, since, person) for content, refused, since, person in rows}

    def of_photos(self, ids: Iterable[PhotoId]) -> dict[PhotoId, list[str]]:
        found: dict[PhotoId, list[str]] = {}
        for photo, name in self._db.rows(
            "SELECT photos.id, albums.name FROM photos"
            " JOIN album_photos ON album_photos.content_hash = photos.content_hash"
            " JOIN albums ON albums.id = album_photos.album_id"
            " WHERE NOT refused AND photos.id = ANY(%s::bigint[])"
            " ORDER BY lower(albums.name)",
            ([int(one) for one in ids],),
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
        number = self._db.next_id("albums") if album_id is None else album_id
        who = self._db.person if person is None else person
        self._db.write(
            "INSERT INTO albums (id, name, created_at, person) VALUES (%s, %s, %s, %s)",
            (number, name, now, who),
        )
        self._db.used_id("albums", number)
        return number

    def rename(self, album_id: AlbumId, name: str) -> None:
        self._db.write("UPDATE albums SET name = %s WHERE id = %s", (name, album_id))

    def delete(self, album_id: AlbumId) -> None:
        self._db.write("DELETE FROM albums WHERE id = %s", (album_id,))

    def merge(self, source: AlbumId, target: AlbumId) -> None:
        self._db.write(
            "INSERT INTO album_photos (album_id, content_hash, refused, added_at, person)"
            " SELECT %s, content_hash, refused, added_at, person FROM album_photos"
            " WHERE album_id = %s"
            " ON CONFLICT (album_id, content_hash)"
            " DO UPDATE SET refused = album_photos.refused AND excluded.refused",
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
        return self._db.write(
            "INSERT INTO album_photos (album_id, content_hash, refused, added_at, person)"
            " SELECT %s, content, %s, %s, %s FROM unnest(%s::bytea[]) AS content"
            " ON CONFLICT (album_id, content_hash)"
            " DO UPDATE SET refused = excluded.refused, added_at = excluded.added_at,"
            " person = excluded.person WHERE album_photos.refused <> excluded.refused",
            (album_id, refused, float(now), who, list(dict.fromkeys(contents))),
        )

    def remove(self, album_id: AlbumId, contents: Iterable[ContentHash]) -> int:
        return self._db.write(
            "DELETE FROM album_photos WHERE album_id = %s AND content_hash = ANY(%s::bytea[])",
            (album_id, list(contents)),
        )

    def pass_on(self, origin: ContentHash, heir: ContentHash, now: float) -> list[AlbumId]:
        found = self._db.rows(
            "SELECT album_id, person FROM album_photos WHERE content_hash = %s AND NOT refused"
            " AND album_id NOT IN (SELECT album_id FROM album_photos WHERE content_hash = %s)"
            " ORDER BY album_id",
            (origin, heir),
        )
        for album_id, person in found:
            self.add(album_id, [heir], now, person=person)
        return [int(row[0]) for row in found]
