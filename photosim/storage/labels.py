"""Album memberships as duplicates need them: read by content, passed on, and taken back."""

from __future__ import annotations

from collections.abc import Iterable

from photosim.core.types import ContentHash
from photosim.storage.database import Database


class Labels:
    """Memberships by content. Writes need the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def albums_of(self, content: ContentHash) -> list[int]:
        """Ids of the albums that a content is in."""
        rows = self._db.rows(
            "SELECT album_id FROM album_photos WHERE content_hash = ? AND NOT refused"
            " ORDER BY album_id",
            (content,),
        )
        return [int(row[0]) for row in rows]

    def pass_on(self, origin: ContentHash, heir: ContentHash, when: float) -> list[int]:
        """Put the heir into every album of the origin; returns those that it was not in yet.

        An album that refused the heir keeps its refusal: a person said so.
        """
        known = {
            row[0]
            for row in self._db.rows(
                "SELECT album_id FROM album_photos WHERE content_hash = ?", (heir,)
            )
        }
        gained = [album for album in self.albums_of(origin) if album not in known]
        self._db.write_many(
            "INSERT INTO album_photos (album_id, content_hash, added_at) VALUES (?, ?, ?)",
            [(album, heir, when) for album in gained],
        )
        return gained

    def take_back(self, content: ContentHash, albums: Iterable[int]) -> None:
        """Take a content out of albums again; those that are gone don't matter."""
        self._db.write_many(
            "DELETE FROM album_photos WHERE album_id = ? AND content_hash = ?",
            [(album, content) for album in albums],
        )

    def tag(self, name: str, contents: Iterable[ContentHash], when: float) -> list[ContentHash]:
        """Put contents into the album of a name, made where there is none; those new in it."""
        self._db.write(
            "INSERT INTO albums (name, created_at) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
            (name, when),
        )
        row = self._db.row("SELECT id FROM albums WHERE name = ?", (name,))
        album = 0 if row is None else int(row[0])
        fresh = [one for one in contents if album not in self.albums_of(one)]
        self._db.write_many(
            "INSERT INTO album_photos (album_id, content_hash, added_at) VALUES (?, ?, ?)"
            " ON CONFLICT (album_id, content_hash) DO UPDATE SET refused = 0",
            [(album, one, when) for one in fresh],
        )
        return fresh

    def untag(self, name: str, content: ContentHash) -> None:
        """Take a content out of the album of a name, where that is still there."""
        self._db.write(
            "DELETE FROM album_photos WHERE content_hash = ?"
            " AND album_id = (SELECT id FROM albums WHERE name = ?)",
            (content, name),
        )

    def pass_date(self, origin: ContentHash, heir: ContentHash) -> bool:
        """Give the heir the date of the origin where it has none; whether it got one.

        Only the library's own note of the date: no file is written to.
        """
        cursor = self._db.write(
            "UPDATE photos SET taken_at = (SELECT taken_at FROM photos WHERE content_hash = ?1)"
            " WHERE content_hash = ?2 AND taken_at IS NULL AND EXISTS"
            " (SELECT 1 FROM photos WHERE content_hash = ?1 AND taken_at IS NOT NULL)",
            (origin, heir),
        )
        return cursor.rowcount > 0

    def take_date_back(self, content: ContentHash) -> None:
        """The photo has no date again."""
        self._db.write("UPDATE photos SET taken_at = NULL WHERE content_hash = ?", (content,))
