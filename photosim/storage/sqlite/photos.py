"""SQL of :mod:`photosim.storage.photos`."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping

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
from photosim.storage.records import Row
from photosim.storage.sqlite.database import SqlTable, id_list

_FACTS = records.FACT_COLUMNS
_COLUMNS = records.PHOTO_COLUMNS

# As the partial index files_live has it: the photos that a file shows now, or did when its
# folder was last online.
LIVE = "files.state = 'indexed' AND files.photo_id IS NOT NULL AND files.primary_id IS NULL"


_KEYS = {
    PhotoOrder.ADDED: "files.photo_id",
    PhotoOrder.TAKEN: "COALESCE(photos.taken_at, MIN(files.mtime_ns) / 1e9)",
    PhotoOrder.NAME: "MIN(files.name_key)",
    PhotoOrder.FOLDER: (
        "MIN(folders.path || char(1) || substr(files.relative, 1, files.name_at)"
        " || char(1) || files.name_key)"
    ),
    PhotoOrder.BYTES: "photos.bytes",
}
_JOINS = {
    PhotoOrder.TAKEN: "JOIN photos ON photos.id = files.photo_id",
    PhotoOrder.FOLDER: "JOIN folders ON folders.id = files.folder_id",
    PhotoOrder.BYTES: "JOIN photos ON photos.id = files.photo_id",
}

_LIVE_TEXTS = ", ".join(
    [
        "group_concat(photos.id)",
        "group_concat((width << 32) + height)",
        "group_concat(written)",
        "group_concat(fingerprint)",
        *(
            f"group_concat(ifnull(CAST({column} * 1e6 + iif({column} < 0, -0.5, 0.5) AS INTEGER),"
            f" {records.LIVE_NULL}))"
            for column in ("taken_at", "came_at", "sharpness")
        ),
        f"group_concat(replace(ifnull(camera, ''), char({records.LIVE_BETWEEN}), '?'),"
        f" char({records.LIVE_BETWEEN}))",
    ]
)


def _inside(
    folder_id: int | None, below: str, among: Ints | None = None
) -> tuple[str, list[object]]:
    """The condition for the live files of a watched folder, or of a folder inside it; of some
    photos alone."""
    where: list[str] = [LIVE]
    parameters: list[object] = []
    # Some photos are looked up by themselves, not among all that the folder has: "+" says so.
    by = "" if among is None else "+"
    if folder_id is not None:
        where.append(f"{by}files.folder_id = ?")
        parameters.append(folder_id)
    if below:
        # A range of the index on (folder_id, relative): "0" is the byte after "/".
        where.append(f"{by}files.relative > ? AND {by}files.relative < ?")
        parameters += [os.fsencode(below) + b"/", os.fsencode(below) + b"0"]
    if among is not None:
        where.append("files.photo_id IN (SELECT value FROM json_each(?))")
        parameters.append(id_list(among))
    return " AND ".join(where), parameters


class SqlitePhotos(SqlTable, PhotoStore):
    """Photos in SQLite."""

    # -- reading -------------------------------------------------------------------------

    def id_of(self, content_hash: ContentHash) -> PhotoId | None:
        row = self._db.row("SELECT id FROM photos WHERE content_hash = ?", (content_hash,))
        return None if row is None else int(row[0])

    def known_hashes(self, model_id: str | None = None) -> dict[ContentHash, PhotoId]:
        if model_id is None:
            return dict(self._db.rows("SELECT content_hash, id FROM photos"))
        return dict(
            self._db.rows(
                "SELECT photos.content_hash, photos.id FROM embeddings"
                " JOIN photos ON photos.id = embeddings.photo_id"
                " WHERE embeddings.model = (SELECT id FROM models WHERE model_id = ?)",
                (model_id,),
            )
        )

    def rows(self, ids: Iterable[PhotoId]) -> dict[PhotoId, PhotoRow]:
        wanted = [int(one) for one in ids]
        found = {
            row[0]: records.photo(row)
            for row in self._db.rows(
                f"SELECT {_COLUMNS} FROM photos WHERE id IN (SELECT value FROM json_each(?))",
                (id_list(wanted),),
            )
        }
        return {one: found[one] for one in wanted if one in found}

    def contents(self, ids: Iterable[PhotoId]) -> dict[PhotoId, ContentHash]:
        return dict(
            self._db.rows(
                "SELECT id, content_hash FROM photos WHERE id IN (SELECT value FROM json_each(?))",
                (id_list(ids),),
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
        return records.live_rows(self._live_parts(folder_id, below, among))

    def _live_parts(self, folder_id: int | None, below: str, among: Ints | None) -> Iterator[Row]:
        where, parameters = _inside(folder_id, below, among)
        # What lies below a folder is found by path, all of it: an index by photo leads to the rest.
        whole = bool(below) or among is not None
        most, after = -1 if whole else records.LIVE_PART, 0
        # Grouped from files_live alone, then one walk over the photos: half of the time of a join
        # that is grouped.
        sql = (
            f"SELECT MAX(photos.id), COUNT(*), {_LIVE_TEXTS}"
            f" FROM (SELECT photo_id, MIN(mtime_ns) AS written FROM files WHERE {where}"
            " AND files.photo_id > ? GROUP BY photo_id ORDER BY photo_id LIMIT ?) AS live"
            " JOIN photos ON photos.id = live.photo_id"
        )
        while (part := self._db.row(sql, (*parameters, after, most))) is not None and part[1]:
            yield part[1:]
            if whole:
                break
            after = part[0]

    def live_files(self, most: int, folder_id: int | None = None, *, below: str = "") -> int:
        where, parameters = _inside(folder_id, below)
        sql = f"SELECT COUNT(*) FROM (SELECT 1 FROM files WHERE {where} LIMIT ?)"
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
            mark="?",
            join="CROSS JOIN",
            descending=descending,
            until=until,
        )
        found = self._db.ids(sql, parameters)
        return records.each_once(found) if by is FirstBy.NAME else found

    def added_since(self, when: float) -> Ints:
        return self._db.ids("SELECT id FROM photos WHERE came_at >= ? ORDER BY id", (when,))

    def smaller_than(self, pixels: int) -> set[PhotoId]:
        where = "MAX(width, height) < ? AND width > 0 AND height > 0"
        return set(self._db.ids(f"SELECT id FROM photos WHERE {where}", (pixels,)).tolist())

    def holdings(self, ids: Iterable[PhotoId]) -> dict[PhotoId, Holdings]:
        found = self._db.rows(
            "SELECT id, holdings FROM photos WHERE holdings IS NOT NULL"
            " AND id IN (SELECT value FROM json_each(?))",
            (id_list(ids),),
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
        cursor = self._db.write(
            f"INSERT INTO photos (content_hash, bytes, {_FACTS}, fingerprint, holdings, rating,"
            " came_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
        return int(cursor.lastrowid or 0)

    def set_holdings(self, photo_id: PhotoId, holdings: Holdings) -> None:
        self._db.write(
            "UPDATE photos SET holdings = ?, rating = ? WHERE id = ?",
            (records.holdings_text(holdings), holdings.rating, photo_id),
        )

    def set_read(
        self, photo_id: PhotoId, facts: PhotoFacts, fingerprint: int, holdings: Holdings
    ) -> None:
        self._db.write(
            f"UPDATE photos SET {records.FACTS_SET.format('?')}, fingerprint = ? WHERE id = ?",
            (*records.fact_values(facts), records.signed(fingerprint), photo_id),
        )
        self.set_holdings(photo_id, holdings)

    def set_sharpness(self, sharpness: Mapping[PhotoId, float]) -> None:
        self._db.write_many(
            "UPDATE photos SET sharpness = ? WHERE id = ?",
            [(value, int(photo_id)) for photo_id, value in sharpness.items()],
        )

    def remove(self, ids: Iterable[PhotoId]) -> None:
        self._db.write(
            "DELETE FROM photos WHERE id IN (SELECT value FROM json_each(?))", (id_list(ids),)
        )

    def prune(self, missing_before: float) -> Ints:
        long_gone = (
            "files.missing_since < ? AND files.state = 'missing' AND files.state <> 'indexed'"
            " AND files.folder_id IN (SELECT id FROM folders WHERE online)"
        )
        ids = self._db.ids(
            "SELECT id FROM photos WHERE unused_since < ? AND NOT EXISTS (SELECT 1 FROM files"
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
        cursor = self._db.write(
            "UPDATE photos SET (taken_at, utc_offset) ="
            " (SELECT taken_at, utc_offset FROM photos WHERE content_hash = ?1)"
            " WHERE content_hash = ?2 AND taken_at IS NULL AND EXISTS"
            " (SELECT 1 FROM photos WHERE content_hash = ?1 AND taken_at IS NOT NULL)",
            (origin, heir),
        )
        return cursor.rowcount > 0

    def take_date_back(self, content: ContentHash) -> None:
        self._db.write(
            "UPDATE photos SET taken_at = NULL, utc_offset = NULL WHERE content_hash = ?",
            (content,),
        )


class SqliteThumbnails(SqlTable, ThumbnailStore):
    """Thumbnails in SQLite."""

    def put(self, photo_id: PhotoId, data: bytes) -> None:
        self.put_many({photo_id: data})

    def put_many(self, thumbnails: Mapping[PhotoId, bytes]) -> None:
        self._db.write_many(
            "INSERT INTO thumbnails (photo_id, data) VALUES (?, ?)"
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
                "SELECT photo_id, data FROM thumbnails"
                " WHERE photo_id IN (SELECT value FROM json_each(?))",
                (id_list(ids),),
            )
        )
