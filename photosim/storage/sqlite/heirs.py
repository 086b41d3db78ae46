"""SQL of :mod:`photosim.storage.heirs`."""

from __future__ import annotations

from collections.abc import Iterable

from photosim.core.types import ContentHash, PhotoId
from photosim.storage.heirs import HandedOver, HeirStore, Homeless, Succession
from photosim.storage.sqlite.database import SqlTable, id_list

# A file shows the photo, or is to be read again and showed it last.
_SHOWN = (
    "EXISTS (SELECT 1 FROM files WHERE files.photo_id = photos.id"
    " AND files.primary_id IS NULL AND files.state IN ('indexed', 'pending'))"
)
_BELONGING = """
    SELECT content_hash AS content FROM album_photos
    UNION SELECT first FROM decisions UNION SELECT second FROM decisions
    UNION SELECT query FROM votes UNION SELECT near FROM votes UNION SELECT far FROM votes
"""
# Contents that something belongs to and that no file shows; what the journal can bring back has
# not lost its own.
_HOMELESS = (
    f"SELECT content FROM ({_BELONGING})"
    f" WHERE NOT EXISTS (SELECT 1 FROM photos WHERE content_hash = content AND {_SHOWN})"
    " AND content NOT IN (SELECT content_hash FROM journal_steps WHERE state = 'done')"
)


class SqliteHeirs(SqlTable, HeirStore):
    """Successions in SQLite."""

    # -- reading -------------------------------------------------------------------------

    def open(self) -> list[Succession]:
        found = self._db.rows("SELECT origin, heir FROM successions ORDER BY origin, heir")
        return [Succession(*row) for row in found]

    def holder(self, content: ContentHash) -> ContentHash:
        seen = {content}
        while True:
            row = self._db.row("SELECT heir FROM heirs WHERE origin = ?", (content,))
            if row is None or row[0] in seen:
                return content
            content = row[0]
            seen.add(content)

    def returned(self) -> list[Succession]:
        found = self._db.rows(
            "SELECT heirs.origin FROM heirs JOIN photos ON photos.content_hash = heirs.origin"
            f" WHERE {_SHOWN} ORDER BY heirs.origin"
        )
        return [Succession(row[0], self.holder(row[0])) for row in found]

    def has_file(self, content: ContentHash) -> bool:
        row = self._db.row(f"SELECT 1 FROM photos WHERE content_hash = ? AND {_SHOWN}", (content,))
        return row is not None

    def homeless(self) -> list[ContentHash]:
        found = self._db.rows(
            f"SELECT content_hash FROM photos WHERE content_hash IN ({_HOMELESS}) ORDER BY id"
        )
        return [row[0] for row in found]

    def with_pixels_of(self, content: ContentHash) -> list[ContentHash]:
        found = self._db.rows(
            "SELECT content_hash FROM photos WHERE content_hash <> ?1 AND pixel_hash ="
            f" (SELECT pixel_hash FROM photos WHERE content_hash = ?1) AND {_SHOWN} ORDER BY id",
            (content,),
        )
        return [row[0] for row in found]

    def pixel_hashes(self, ids: Iterable[PhotoId]) -> dict[PhotoId, bytes]:
        return dict(
            self._db.rows(
                "SELECT id, pixel_hash FROM photos WHERE pixel_hash IS NOT NULL"
                " AND id IN (SELECT value FROM json_each(?))",
                (id_list(ids),),
            )
        )

    def count_homeless(self) -> Homeless:
        albums = self._db.rows(
            "SELECT albums.name, COUNT(*) FROM album_photos"
            " JOIN albums ON albums.id = album_photos.album_id"
            f" WHERE content_hash IN ({_HOMELESS}) GROUP BY albums.id ORDER BY albums.name"
        )
        decisions, votes = (
            self._db.rows(f"SELECT COUNT(*) FROM {_spoilt(table)}")[0][0]
            for table in ("decisions", "votes")
        )
        return Homeless(dict(albums), int(decisions), int(votes))

    # -- writing -------------------------------------------------------------------------

    def close(self, judged: Succession) -> None:
        self._db.write("DELETE FROM successions WHERE origin = ? AND heir = ?", judged)

    def set_pixel_hash(self, photo_id: PhotoId, pixel_hash: bytes) -> None:
        self._db.write("UPDATE photos SET pixel_hash = ? WHERE id = ?", (pixel_hash, photo_id))

    def hand_over(self, origin: ContentHash, heir: ContentHash, *, copy: bool) -> HandedOver:
        albums = self._labels(origin, heir, copy=copy)
        decided = self._decisions(origin, heir, copy=copy)
        voted = self._votes(origin, heir, copy=copy)
        if not copy and (albums or decided or voted):
            self._db.write(
                "UPDATE journal_steps SET keeper_hash = ? WHERE keeper_hash = ?"
                " AND content_hash <> keeper_hash AND state = 'done'",
                (heir, origin),
            )
            self.forget(heir)
            self._db.write(
                "INSERT OR REPLACE INTO heirs (origin, heir) VALUES (?, ?)", (origin, heir)
            )
        return HandedOver(albums, decided)

    def forget(self, origin: ContentHash) -> None:
        self._db.write("DELETE FROM heirs WHERE origin = ?", (origin,))

    def forget_homeless(self) -> HandedOver:
        labels = f"FROM album_photos WHERE content_hash IN ({_HOMELESS})"
        albums = {row[0] for row in self._db.rows(f"SELECT DISTINCT album_id {labels}")}
        spoilt = [(table, _spoilt(table)) for table in ("decisions", "votes")]
        # Found first: what one deletion drops may be all that belonged to a content.
        self._db.write(f"CREATE TEMP TABLE homeless AS {_HOMELESS}")
        self._db.write(
            "DELETE FROM album_photos WHERE content_hash IN (SELECT content FROM homeless)"
        )
        counts = {
            table: self._db.write(
                f"DELETE FROM {rows.replace(_HOMELESS, 'SELECT content FROM homeless')}"
            ).rowcount
            for table, rows in spoilt
        }
        self._db.write("DROP TABLE homeless")
        return HandedOver(frozenset(albums), counts["decisions"] > 0)

    def _labels(self, origin: ContentHash, heir: ContentHash, *, copy: bool) -> frozenset[int]:
        own = self._db.rows("SELECT album_id FROM album_photos WHERE content_hash = ?", (origin,))
        self._db.write(
            "INSERT OR IGNORE INTO album_photos"
            " (album_id, content_hash, refused, added_at, person)"
            " SELECT album_id, ?, refused, added_at, person FROM album_photos"
            " WHERE content_hash = ?",
            (heir, origin),
        )
        if not copy:
            self._db.write("DELETE FROM album_photos WHERE content_hash = ?", (origin,))
        return frozenset(row[0] for row in own)

    def _decisions(self, origin: ContentHash, heir: ContentHash, *, copy: bool) -> bool:
        where = "FROM decisions WHERE first = ?1 OR second = ?1"
        rows = self._db.rows(f"SELECT first, second, kind, decided_at, person {where}", (origin,))
        for first, second, *said in rows:
            other = second if first == origin else first
            if other != heir:
                self._db.write(
                    "INSERT OR IGNORE INTO decisions (first, second, kind, decided_at, person)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (*sorted((heir, other)), *said),
                )
        if not copy:
            self._db.write(f"DELETE {where}", (origin,))
        return bool(rows)

    def _votes(self, origin: ContentHash, heir: ContentHash, *, copy: bool) -> bool:
        where = "FROM votes WHERE query = ?1 OR near = ?1 OR far = ?1"
        rows = self._db.rows(f"SELECT query, near, far, voted_at {where}", (origin,))
        for *said, when in rows:
            query, near, far = (heir if one == origin else one for one in said)
            contrary = self._db.row(
                "SELECT 1 FROM votes WHERE query = ? AND near = ? AND far = ?", (query, far, near)
            )
            if len({query, near, far}) == 3 and contrary is None:
                self._db.write(
                    "INSERT OR IGNORE INTO votes (query, near, far, voted_at) VALUES (?, ?, ?, ?)",
                    (query, near, far, when),
                )
        if not copy:
            self._db.write(f"DELETE {where}", (origin,))
        return bool(rows)


def _spoilt(table: str) -> str:
    """Table and condition of the decisions or votes that name a homeless content."""
    columns = {"decisions": ("first", "second"), "votes": ("query", "near", "far")}[table]
    return f"{table} WHERE " + " OR ".join(f"{column} IN ({_HOMELESS})" for column in columns)
