"""SQL of :mod:`photosim.storage.photos`."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping

from photosim.core.arrays import Ints
from photosim.core.holdings import Holdings
from photosim.core.types import ContentHash, PhotoFacts, PhotoId
from photosim.storage import records
from photosim.storage.first_photos import first_photos
from photosim.storage.photos import (
    FirstBy,
    LiveRows,
    PhotoOrder,
    PhotoRow,
    PhotoStore,
    ThumbnailStore,
)
from photosim.storage.postgres.connection.database import ServerTable

_COLUMNS = records.PHOTO_COLUMNS

# As the partial index files_live has it: the photos that a file shows now, or did when its
# folder was last online.
LIVE = "files.state = 'indexed' AND files.photo_id IS NOT NULL AND files.primary_id IS NULL"

_KEYS = {
    PhotoOrder.ADDED: "files.photo_id",
    PhotoOrder.TAKEN: "COALESCE(MIN(photos.taken_at), MIN(files.mtime_ns) / 1e9)",
    PhotoOrder.NAME: "MIN(files.name_key)",
    # Hexadecimal digits sort as the bytes do; bytes have a MIN from PostgreSQL 18 on only.
    PhotoOrder.FOLDER: (
        "MIN(encode(folders.path || '\\x01'::bytea || substr(files.relative, 1, files.name_at)"
        " || '\\x01'::bytea || convert_to(files.name_key, 'UTF8'), 'hex') COLLATE \"C\")"
    ),
    PhotoOrder.BYTES: "MIN(photos.bytes)",
}
_JOINS = {
    PhotoOrder.TAKEN: "JOIN photos ON photos.id = files.photo_id",
    PhotoOrder.FOLDER: "JOIN folders ON folders.id = files.folder_id",
    PhotoOrder.BYTES: "JOIN photos ON photos.id = files.photo_id",
}

_LIVE_TEXTS = ", ".join(
    [
        "string_agg(photos.id::text, ',')",
        "string_agg(((width::bigint << 32) + height)::text, ',')",
        "string_agg(written::text, ',')",
        "string_agg(fingerprint::text, ',')",
        *(
            f"string_agg(COALESCE(({column} * 1e6)::bigint, {records.LIVE_NULL})::text, ',')"
            for column in ("taken_at", "came_at", "sharpness")
        ),
        f"string_agg(replace(COALESCE(camera, ''), chr({records.LIVE_BETWEEN}), '?'),"
        f" chr({records.LIVE_BETWEEN}))",
    ]
)


def _inside(
    folder_id: int | None, below: str, among: Ints | None = None
) -> tuple[str, list[object]]:
    """The condition for the live files of a watched folder, or of a folder inside it; of some
    photos alone."""
    where: list[str] = [LIVE]
    parameters: list[object] = []
    if folder_id is not None:
        where.append("files.folder_id = %s")
        parameters.append(folder_id)
    if below:
        where.append("files.relative > %s AND files.relative < %s")  # "0" is the byte after "/"
        parameters += [os.fsencode(below) + b"/", os.fsencode(below) + b"0"]
    if among is not None:
        where.append("files.photo_id = ANY(%s::bigint[])")
        parameters.append(among.tolist())
    return " AND ".join(where), parameters


class PostgresPhotos(ServerTable, PhotoStore):
    """Photos in PostgreSQL."""

    # -- reading -------------------------------------------------------------------------

    def id_of(self, content_hash: ContentHash) -> PhotoId | None:
        row = self._db.row("SELECT id FROM photos WHERE content_hash = %s", (content_hash,))
        return None if row is None else int(row[0])

    def known_hashes(self, model_id: str | None = None) -> dict[ContentHash, PhotoId]:
        if model_id is None:
            return dict(self._db.rows("SELECT content_hash, id FROM photos"))
        return dict(
            self._db.rows(
                "SELECT photos.content_hash, photos.id FROM embeddings"
                " JOIN photos ON photos.id = embeddings.photo_id"
                " WHERE embeddings.model = (SELECT id FROM models WHERE model_id = %s)",
                (model_id,),
            )
        )

    def rows(self, ids: Iterable[PhotoId]) -> dict[PhotoId, PhotoRow]:
        wanted = [int(one) for one in ids]
        found = {
            row[0]: records.photo(row)
            for row in self._db.rows(
                f"SELECT {_COLUMNS} FROM photos WHERE id = ANY(%s::bigint[])", (wanted,)
            )
        }
        return {one: found[one] for one in wanted if one in found}

    def contents(self, ids: Iterable[PhotoId]) -> dict[PhotoId, ContentHash]:
        return dict(
            self._db.rows(
                "SELECT id, content_hash FROM photos WHERE id = ANY(%s::bigint[])",
                ([int(one) for one in ids],),
            )
        )

    def live_ids(
        self,
        order: PhotoOrder = PhotoOrder.ADDED,
        folder_id: int | None = None,
        *,
        descending: bool = False,
        below: str = "",
        among: Ints | None = None,
    ) -> Ints:
        where, parameters = _inside(folder_id, below, among)
        way = "DESC" if descending else "ASC"
        keys = dict.fromkeys([_KEYS[order], "files.photo_id"])
        return self._db.ids(
            f"SELECT files.photo_id FROM files {_JOINS.get(order, '')}"
            f" WHERE {where} GROUP BY files.photo_id"
            f" ORDER BY {', '.join(f'{key} {way}' for key in keys)}",
            parameters,
        )

    def live_rows(
        self, folder_id: int | None = None, *, below: str = "", among: Ints | None = None
    ) -> LiveRows:
        where, parameters = _inside(folder_id, below, among)
        found = self._db.rows(
            f"SELECT COUNT(*), {_LIVE_TEXTS}"
            f" FROM (SELECT photo_id, MIN(mtime_ns) AS written FROM files WHERE {where}"
            " GROUP BY photo_id) AS live JOIN photos ON photos.id = live.photo_id"
            f" GROUP BY photos.id / {records.LIVE_PART}",
            parameters,
        )
        return records.live_rows(found)

    def live_files(self, most: int, folder_id: int | None = None, *, below: str = "") -> int:
        where, parameters = _inside(folder_id, below)
        sql = f"SELECT COUNT(*) FROM (SELECT 1 FROM files WHERE {where} LIMIT %s) AS few"
        return int(self._db.rows(sql, [*parameters, most])[0][0])

    def first_ids(
        self,
        by: FirstBy,
        count: int,
        folder_id: int | None = None,
        *,
        descending: bool = False,
        below: str = "",
        until: float | None = None,
    ) -> Ints:
        sql, parameters = first_photos(
            by,
            count,
            _inside(folder_id, below),
            live=LIVE,
            mark="%s",
            descending=descending,
            until=until,
        )
        found = self._db.ids(sql, parameters)
        return records.each_once(found) if by is FirstBy.NAME else found

    def added_since(self, when: float) -> Ints:
        return self._db.ids("SELECT id FROM photos WHERE came_at >= %s ORDER BY id", (when,))

    def smaller_than(self, pixels: int) -> set[PhotoId]:
        where = "GREATEST(width, height) < %s AND width > 0 AND height > 0"
        return set(self._db.ids(f"SELECT id FROM photos WHERE {where}", (pixels,)).tolist())

    def holdings(self, ids: Iterable[PhotoId]) -> dict[PhotoId, Holdings]:
        found = self._db.rows(
            "SELECT id, holdings FROM photos WHERE holdings IS NOT NULL AND id = ANY(%s::bigint[])",
            ([int(one) for one in ids],),
        )
        return {row[0]: records.holdings(row[1]) for row in found}

    def without_holdings(self) -> Ints:
        return self._db.ids("SELECT id FROM photos WHERE holdings IS NULL ORDER BY id")

    # -- writing -------------------------------------------------------------------------

    def add(
        self,
        content_hash: ContentHash,
        size: int,
        facts: PhotoFacts,
        fingerprint: int,
        holdings: Holdings | None = None,
    ) -> PhotoId:
        return self._db.insert(
            f"INSERT INTO photos (content_hash, bytes, {records.FACT_COLUMNS}, fingerprint,"
            " holdings, rating, came_at) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s,"
            " %s, %s, %s, %s) RETURNING id",
            (
                content_hash,
                size,
                *records.fact_values(facts),
                records.signed(fingerprint),
                None if holdings is None else records.holdings_text(holdings),
                None if holdings is None else holdings.rating,
                time.time(),
            ),
        )

    def set_holdings(self, photo_id: PhotoId, holdings: Holdings) -> None:
        self._db.write(
            "UPDATE photos SET holdings = %s, rating = %s WHERE id = %s",
            (records.holdings_text(holdings), holdings.rating, photo_id),
        )

    def set_read(
        self, photo_id: PhotoId, facts: PhotoFacts, fingerprint: int, holdings: Holdings
    ) -> None:
        self._db.write(
            f"UPDATE photos SET {records.FACTS_SET.format('%s')}, fingerprint = %s WHERE id = %s",
            (*records.fact_values(facts), records.signed(fingerprint), photo_id),
        )
        self.set_holdings(photo_id, holdings)

    def set_sharpness(self, sharpness: Mapping[PhotoId, float]) -> None:
        self._db.write_many(
            "UPDATE photos SET sharpness = %s WHERE id = %s",
            [(float(value), int(photo_id)) for photo_id, value in sharpness.items()],
        )

    def remove(self, ids: Iterable[PhotoId]) -> None:
        self._db.write(
            "DELETE FROM photos WHERE id = ANY(%s::bigint[])", ([int(one) for one in ids],)
        )

    def prune(self, missing_before: float) -> Ints:
        long_gone = (
            "files.missing_since < %s AND files.state = 'missing' AND files.state <> 'indexed'"
            " AND files.folder_id IN (SELECT folder_id FROM folder_places WHERE online)"
        )
        ids = self._db.ids(
            "SELECT id FROM photos WHERE unused_since < %s AND NOT EXISTS (SELECT 1 FROM files"
            f" WHERE files.photo_id = photos.id AND NOT ({long_gone})) ORDER BY id",
            (missing_before, missing_before),
        )
        # Companions of a row that goes stand for themselves from now on.
        self._db.write(
            "UPDATE files SET primary_id = NULL,"
            " state = CASE state WHEN 'indexed' THEN 'pending' ELSE state END"
            f" WHERE primary_id IN (SELECT id FROM files WHERE {long_gone})",
            (missing_before,),
        )
        self._db.write(f"DELETE FROM files WHERE {long_gone}", (missing_before,))
        self.remove(ids.tolist())
        return ids

    def pass_date(self, origin: ContentHash, heir: ContentHash) -> bool:
        changed = self._db.write(
            "UPDATE photos SET taken_at = origin.taken_at, utc_offset = origin.utc_offset"
            " FROM photos AS origin WHERE origin.content_hash = %s"
            " AND origin.taken_at IS NOT NULL"
            " AND photos.content_hash = %s AND photos.taken_at IS NULL",
            (origin, heir),
        )
        return changed > 0

    def take_date_back(self, content: ContentHash) -> None:
        self._db.write(
            "UPDATE photos SET taken_at = NULL, utc_offset = NULL WHERE content_hash = %s",
            (content,),
        )


class PostgresThumbnails(ServerTable, ThumbnailStore):
    """Thumbnails in PostgreSQL."""

    def put(self, photo_id: PhotoId, data: bytes) -> None:
        self.put_many({photo_id: data})

    def put_many(self, thumbnails: Mapping[PhotoId, bytes]) -> None:
        self._db.write_many(
            "INSERT INTO thumbnails (photo_id, data) VALUES (%s, %s)"
            " ON CONFLICT (photo_id) DO UPDATE SET data = excluded.data",
            thumbnails.items(),
        )

    def ids(self) -> Ints:
        return self._db.ids("SELECT photo_id FROM thumbnails ORDER BY photo_id")

    def get(self, photo_id: PhotoId) -> bytes | None:
        return self.get_many([photo_id]).get(photo_id)

    def get_many(self, ids: Iterable[PhotoId]) -> dict[PhotoId, bytes]:
        return dict(
            self._db.rows(
                "SELECT photo_id, data FROM thumbnails WHERE photo_id = ANY(%s::bigint[])",
                ([int(one) for one in ids],),
            )
        )
