"""SQL of :mod:`photosim.storage.heirs`."""

from __future__ import annotations

from collections.abc import Iterable

from photosim.core.types import ContentHash, PhotoId
from photosim.storage.heirs import HandedOver, HeirStore, Homeless, Succession
from photosim.storage.postgres.connection.database import ServerTable

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
    f"SELECT content FROM ({_BELONGING}) AS belonging"
    f" WHERE NOT EXISTS (SELECT 1 FROM photos WHERE content_hash = content AND {_SHOWN})"
    " AND content NOT IN (SELECT content_hash FROM journal_steps WHERE state = 'done')"
)
_SPOILT = {"decisions": ("first", "second"), "votes": ("query", "near", "far")}
"""The columns with contents of what names several."""


class PostgresHeirs(ServerTable, HeirStore):
    """Successions in PostgreSQL."""

    # -- reading -------------------------------------------------------------------------

    def open(self) -> list[Succession]:
        found = self._db.rows("SELECT origin, heir FROM successions ORDER BY origin, heir")
        return [Succession(*row) for row in found]

    def holder(self, content: ContentHash) -> ContentHash:
        seen = {content}
        while True:
            row = self._db.row("SELECT heir FROM heirs WHERE origin = %s", (content,))
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
        sql = f"SELECT 1 FROM photos WHERE content_hash = %s AND {_SHOWN}"
        return self._db.row(sql, (content,)) is not None

    def homeless(self) -> list[ContentHash]:
        found = self._db.rows(
            f"SELECT content_hash FROM photos WHERE content_hash IN ({_HOMELESS}) ORDER BY id"
        )
        return [row[0] for row in found]

    def with_pixels_of(self, content: ContentHash) -> list[ContentHash]:
        found = self._db.rows(
            "SELECT content_hash FROM photos WHERE content_hash <> %s AND pixel_hash ="
            f" (SELECT pixel_hash FROM photos WHERE content_hash = %s) AND {_SHOWN} ORDER BY id",
            (content, content),
        )
        return [row[0] for row in found]

    def pixel_hashes(self, ids: Iterable[PhotoId]) -> dict[PhotoId, bytes]:
        return dict(
            self._db.rows(
                "SELECT id, pixel_hash FROM photos WHERE pixel_hash IS NOT NULL"
                " AND id = ANY(%s::bigint[])",
                ([int(one) for one in ids],),
            )
        )

    def count_homeless(self) -> Homeless:
        albums = self._db.rows(
            "SELECT albums.name, COUNT(*) FROM album_photos"
            " JOIN albums ON albums.id = album_photos.album_id"
            f" WHERE content_hash IN ({_HOMELESS}) GROUP BY albums.id ORDER BY lower(albums.name)"
        )
        homeless = self._homeless()
        decisions, votes = (
            int(self._db.rows(f"SELECT COUNT(*) FROM {table} WHERE {where}", parameters)[0][0])
            for table, (where, parameters) in _spoilt(homeless).items()
        )
        return Homeless(dict(albums), decisions, votes)

    def _homeless(self) -> list[ContentHash]:
        return [row[0] for row in self._db.rows(_HOMELESS)]

    # -- writing -------------------------------------------------------------------------

    def close(self, judged: Succession) -> None:
        self._db.write("DELETE FROM successions WHERE origin = %s AND heir = %s", judged)

    def set_pixel_hash(self, photo_id: PhotoId, pixel_hash: bytes) -> None:
        self._db.write("UPDATE photos SET pixel_hash = %s WHERE id = %s", (pixel_hash, photo_id))

    def hand_over(self, origin: ContentHash, heir: ContentHash, *, copy: bool) -> HandedOver:
        albums = self._labels(origin, heir, copy=copy)
        decided = self._decisions(origin, heir, copy=copy)
        voted = self._votes(origin, heir, copy=copy)
        if not copy and (albums or decided or voted):
            self._db.write(
                "UPDATE journal_steps SET keeper_hash = %s WHERE keeper_hash = %s"
                " AND content_hash <> keeper_hash AND state = 'done'",
                (heir, origin),
            )
            self.forget(heir)
            self._db.write(
                "INSERT INTO heirs (origin, heir) VALUES (%s, %s)"
                " ON CONFLICT (origin) DO UPDATE SET heir = excluded.heir",
                (origin, heir),
            )
        return HandedOver(albums, decided)

    def forget(self, origin: ContentHash) -> None:
        self._db.write("DELETE FROM heirs WHERE origin = %s", (origin,))

    def forget_homeless(self) -> HandedOver:
        # Found first: what one deletion drops may be all that belonged to a content.
        homeless = self._homeless()
        labels = "FROM album_photos WHERE content_hash = ANY(%s::bytea[])"
        albums = self._db.rows(f"SELECT DISTINCT album_id {labels}", (homeless,))
        self._db.write(f"DELETE {labels}", (homeless,))
        counts = {
            table: self._db.write(f"DELETE FROM {table} WHERE {where}", parameters)
            for table, (where, parameters) in _spoilt(homeless).items()
        }
        return HandedOver(frozenset(row[0] for row in albums), counts["decisions"] > 0)

    def _labels(self, origin: ContentHash, heir: ContentHash, *, copy: bool) -> frozenset[int]:
        own = self._db.rows("SELECT album_id FROM album_photos WHERE content_hash = %s", (origin,))
        self._db.write(
            "INSERT INTO album_photos"
            " (album_id, content_hash, refused, added_at, person)"
            " SELECT album_id, %s, refused, added_at, person FROM album_photos"
            " WHERE content_hash = %s"
            " ON CONFLICT DO NOTHING",
            (heir, origin),
        )
        if not copy:
            self._db.write("DELETE FROM album_photos WHERE content_hash = %s", (origin,))
        return frozenset(row[0] for row in own)

    def _decisions(self, origin: ContentHash, heir: ContentHash, *, copy: bool) -> bool:
        where, both = "FROM decisions WHERE first = %s OR second = %s", (origin, origin)
        rows = self._db.rows(f"SELECT first, second, kind, decided_at, person {where}", both)
        for first, second, *said in rows:
            other = second if first == origin else first
            if other != heir:
                self._db.write(
                    "INSERT INTO decisions (first, second, kind, decided_at, person)"
                    " VALUES (%s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
                    (*sorted((heir, other)), *said),
                )
        if not copy:
            self._db.write(f"DELETE {where}", both)
        return bool(rows)

    def _votes(self, origin: ContentHash, heir: ContentHash, *, copy: bool) -> bool:
        where, three = "FROM votes WHERE query = %s OR near = %s OR far = %s", (origin,) * 3
        rows = self._db.rows(f"SELECT query, near, far, voted_at {where}", three)
        for *said, when in rows:
            query, near, far = (heir if one == origin else one for one in said)
            contrary = self._db.row(
                "SELECT 1 FROM votes WHERE query = %s AND near = %s AND far = %s",
                (query, far, near),
            )
            if len({query, near, far}) == 3 and contrary is None:
                self._db.write(
                    "INSERT INTO votes (query, near, far, voted_at) VALUES (%s, %s, %s, %s)"
                    " ON CONFLICT DO NOTHING",
                    (query, near, far, when),
                )
        if not copy:
            self._db.write(f"DELETE {where}", three)
        return bool(rows)


def _spoilt(homeless: list[ContentHash]) -> dict[str, tuple[str, list[list[ContentHash]]]]:
    """Conditions of the decisions and votes that name one of these contents, by table."""
    return {
        table: (
            " OR ".join(f"{column} = ANY(%s::bytea[])" for column in columns),
            [homeless] * len(columns),
        )
        for table, columns in _SPOILT.items()
    }
