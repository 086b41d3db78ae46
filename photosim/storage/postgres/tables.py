"""SQL of :mod:`photosim.storage.tables`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from photosim.storage.postgres.connection.adapters import PackedVector, unpacked
from photosim.storage.postgres.connection.database import ServerTable
from photosim.storage.records import Row
from photosim.storage.tables import AT_ONCE, StoredTable, TableStore, chunks, upsert


class PostgresTables(ServerTable, TableStore):
    """Whole tables in PostgreSQL."""

    def count(self, table: StoredTable) -> int:
        return int(self._db.rows(f"SELECT COUNT(*) FROM {table.name}")[0][0])

    def rows(self, table: StoredTable, chunk: int = 500) -> Iterator[list[Row]]:
        for rows in chunks(table, "%s", self._db.rows, chunk):
            yield _all_told(table, rows)

    def put(self, table: StoredTable, rows: Sequence[Row]) -> None:
        marks = ", ".join(["%s"] * len(table.columns))
        self._db.write_many(
            f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks})",
            _all_kept(table, rows),
        )

    def some(
        self, table: StoredTable, column: str, values: Sequence[int] | Sequence[bytes]
    ) -> Iterator[list[Row]]:
        columns, key = ", ".join(table.columns), ", ".join(table.key)
        for at in range(0, len(values), AT_ONCE):
            rows = self._db.rows(
                f"SELECT {columns} FROM {table.name} WHERE {column} = ANY(%s) ORDER BY {key}",
                (list(values[at : at + AT_ONCE]),),
            )
            if rows:
                yield _all_told(table, rows)

    def overwrite(self, table: StoredTable, rows: Sequence[Row]) -> None:
        self._db.write_many(upsert(table, "%s"), _all_kept(table, rows))

    def new_ids(self, table: StoredTable, count: int) -> list[int]:
        found = self._db.rows(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            (table.name, count),
        )
        return [int(row[0]) for row in found]

    def last_id(self, table: StoredTable) -> int:
        found = self._db.rows(f"SELECT last_value, is_called FROM {table.name}_id_seq")
        last, used = found[0]
        return int(last) if used else 0

    def set_last_id(self, table: StoredTable, number: int) -> None:
        self._db.used_id(table.name, number)


def _all_told(table: StoredTable, rows: Sequence[Row]) -> list[Row]:
    special = {
        place
        for place, column in enumerate(table.columns)
        if column in table.truths or (table.vector and column == "data")
    }
    if not special:
        return list(rows)
    return [
        tuple(
            _told(table, table.columns[place], value) if place in special else value
            for place, value in enumerate(row)
        )
        for row in rows
    ]


def _all_kept(table: StoredTable, rows: Sequence[Row]) -> list[Row]:
    return [
        tuple(_kept(table, *pair) for pair in zip(table.columns, row, strict=True)) for row in rows
    ]


def _told(table: StoredTable, column: str, value: Any) -> Any:
    if column in table.truths:
        return int(value)
    numbers = np.frombuffer(unpacked(value, f">{table.vector}"), f">{table.vector}")
    # As a file keeps them, so that a row is the same in both, whichever of them it comes from.
    return numbers.astype("<f2").astype(f"<{table.vector}").tobytes()


def _kept(table: StoredTable, column: str, value: Any) -> Any:
    if column in table.truths:
        return bool(value)
    if table.vector and column == "data":
        return PackedVector.of(np.frombuffer(value, f"<{table.vector}"))
    return value
