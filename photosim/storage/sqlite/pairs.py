"""SQL of :mod:`photosim.storage.pairs`."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from photosim.core.arrays import Ints, Words
from photosim.core.types import Level, PhotoId
from photosim.storage import records
from photosim.storage.pairs import PairRow, PairStore
from photosim.storage.sqlite.database import SqlTable, id_list

_COLUMNS = records.PAIR_COLUMNS


class SqlitePairs(SqlTable, PairStore):
    """Pairs in SQLite."""

    def all(self) -> list[PairRow]:
        found = self._db.rows(f"SELECT {_COLUMNS} FROM pairs ORDER BY first, second")
        return [records.pair(row) for row in found]

    def of(self, ids: Iterable[PhotoId]) -> list[PairRow]:
        wanted = id_list(ids)
        found = self._db.rows(
            f"SELECT {_COLUMNS} FROM pairs WHERE first IN (SELECT value FROM json_each(?1))"
            f" UNION SELECT {_COLUMNS} FROM pairs"
            " WHERE second IN (SELECT value FROM json_each(?1)) ORDER BY 1, 2",
            (wanted,),
        )
        return [records.pair(row) for row in found]

    def waiting(self) -> list[PairRow]:
        found = self._db.rows(f"SELECT {_COLUMNS} FROM pairs WHERE waits ORDER BY first, second")
        return [records.pair(row) for row in found]

    def uncompared(self) -> list[PairRow]:
        found = self._db.rows(
            f"SELECT {_COLUMNS} FROM pairs WHERE level = ? AND comparison IS NULL"
            " ORDER BY first, second",
            (Level.COPY.value,),
        )
        return [records.pair(row) for row in found]

    def unexamined(self, method: str) -> Ints:
        return self._db.ids(
            "SELECT photos.id FROM photos LEFT JOIN examined ON examined.photo_id = photos.id"
            " WHERE examined.method IS NOT ? ORDER BY photos.id",
            (method,),
        )

    def fingerprints(self) -> tuple[Ints, Words]:
        found = self._db.rows("SELECT id, fingerprint FROM photos ORDER BY id")
        return records.fingerprints(found)

    def put(self, pairs: Iterable[PairRow]) -> None:
        self._db.write_many(
            f"INSERT OR REPLACE INTO pairs ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [records.pair_values(pair) for pair in pairs],
        )

    def remove(self, pairs: Iterable[tuple[PhotoId, PhotoId]]) -> None:
        self._db.write_many(
            "DELETE FROM pairs WHERE first = ? AND second = ?",
            [(int(first), int(second)) for first, second in pairs],
        )

    def mark(self, ids: Iterable[PhotoId], method: str) -> None:
        self._db.write_many(
            "INSERT INTO examined (photo_id, method) VALUES (?, ?)"
            " ON CONFLICT (photo_id) DO UPDATE SET method = excluded.method",
            [(int(one), method) for one in ids],
        )

    def forget_others(self, *methods: str, judging: str) -> None:
        others = "method NOT IN (SELECT value FROM json_each(?1))"
        known = msgspec.json.encode(methods).decode()
        self._db.write(
            f"DELETE FROM pairs WHERE EXISTS (SELECT 1 FROM examined WHERE {others}"
            " AND method NOT GLOB ?2 AND photo_id IN (first, second))",
            (known, f"{judging} *"),
        )
        self._db.write(f"DELETE FROM examined WHERE {others}", (known,))
