"""SQL of :mod:`photosim.storage.pairs`."""

from __future__ import annotations

from collections.abc import Iterable

from photosim.core.arrays import Ints, Words
from photosim.core.types import Level, PhotoId
from photosim.storage import records
from photosim.storage.pairs import PairRow, PairStore
from photosim.storage.postgres.connection.database import ServerTable

_COLUMNS = records.PAIR_COLUMNS
_UPDATES = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[2:])


class PostgresPairs(ServerTable, PairStore):
    """Pairs in PostgreSQL."""

    def all(self) -> list[PairRow]:
        return self._select("TRUE")

    def of(self, ids: Iterable[PhotoId]) -> list[PairRow]:
        wanted = [int(one) for one in ids]
        return self._select(
            "first = ANY(%s::bigint[]) OR second = ANY(%s::bigint[])", wanted, wanted
        )

    def waiting(self) -> list[PairRow]:
        return self._select("waits")

    def uncompared(self) -> list[PairRow]:
        return self._select("level = %s AND comparison IS NULL", Level.COPY.value)

    def unexamined(self, method: str) -> Ints:
        return self._db.ids(
            "SELECT photos.id FROM photos LEFT JOIN examined ON examined.photo_id = photos.id"
            " WHERE examined.method IS DISTINCT FROM %s ORDER BY photos.id",
            (method,),
        )

    def fingerprints(self) -> tuple[Ints, Words]:
        found = self._db.rows("SELECT id, fingerprint FROM photos ORDER BY id")
        return records.fingerprints(found)

    def put(self, pairs: Iterable[PairRow]) -> None:
        self._db.write_many(
            f"INSERT INTO pairs ({_COLUMNS}) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s)"
            f" ON CONFLICT (first, second) DO UPDATE SET {_UPDATES}",
            [records.pair_values(pair) for pair in pairs],
        )

    def remove(self, pairs: Iterable[tuple[PhotoId, PhotoId]]) -> None:
        self._db.write_many(
            "DELETE FROM pairs WHERE first = %s AND second = %s",
            [(int(first), int(second)) for first, second in pairs],
        )

    def mark(self, ids: Iterable[PhotoId], method: str) -> None:
        self._db.write(
            "INSERT INTO examined (photo_id, method)"
            " SELECT DISTINCT photo_id, %s FROM unnest(%s::bigint[]) AS photo_id"
            " ON CONFLICT (photo_id) DO UPDATE SET method = excluded.method",
            (method, [int(one) for one in ids]),
        )

    def forget_others(self, *methods: str, judging: str) -> None:
        others = "NOT method = ANY(%s::text[])"
        known = list(methods)
        self._db.write(
            "DELETE FROM pairs WHERE EXISTS (SELECT 1 FROM examined WHERE"
            f" {others} AND NOT starts_with(method, %s) AND photo_id IN (first, second))",
            (known, f"{judging} "),
        )
        self._db.write(f"DELETE FROM examined WHERE {others}", (known,))

    def _select(self, where: str, *parameters: object) -> list[PairRow]:
        found = self._db.rows(
            f"SELECT {_COLUMNS} FROM pairs WHERE {where} ORDER BY first, second", parameters
        )
        return [records.pair(row) for row in found]
