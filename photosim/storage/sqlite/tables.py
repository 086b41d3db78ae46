"""SQL of :mod:`photosim.storage.tables`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from photosim.storage.records import Row, clean
from photosim.storage.sqlite.database import SqlTable
from photosim.storage.tables import StoredTable, TableStore, chunks


class SqliteTables(SqlTable, TableStore):
    """Whole tables in SQLite."""

    def count(self, table: StoredTable) -> int:
        return int(self._db.rows(f"SELECT COUNT(*) FROM {table.name}")[0][0])

    def rows(self, table: StoredTable, chunk: int = 500) -> Iterator[list[Row]]:
        for rows in chunks(table, "?", self._db.rows, chunk):
            yield [tuple(map(_told, row)) for row in rows]

    def put(self, table: StoredTable, rows: Sequence[Row]) -> None:
        marks = ", ".join("?" * len(table.columns))
        self._db.write_many(
            f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks})", rows
        )

    def last_id(self, table: StoredTable) -> int:
        row = self._db.row("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,))
        return 0 if row is None else int(row[0])

    def set_last_id(self, table: StoredTable, number: int) -> None:
        self._db.write("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,))
        self._db.write("INSERT INTO sqlite_sequence VALUES (?, ?)", (table.name, number))


def _told(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value
