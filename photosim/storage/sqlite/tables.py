"""SQL of :mod:`photosim.storage.tables`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from photosim.storage.records import Row, clean
from photosim.storage.sqlite.database import SqlTable
from photosim.storage.sqlite.vectors import pack_embedding, unpacked_embedding
from photosim.storage.tables import AT_ONCE, StoredTable, TableStore, chunks, upsert


class SqliteTables(SqlTable, TableStore):
    """Whole tables in SQLite."""

    def count(self, table: StoredTable) -> int:
        return int(self._db.rows(f"SELECT COUNT(*) FROM {table.name}")[0][0])

    def rows(self, table: StoredTable, chunk: int = 500) -> Iterator[list[Row]]:
        for rows in chunks(table, "?", self._db.rows, chunk):
            yield [_row_told(table, row) for row in rows]

    def put(self, table: StoredTable, rows: Sequence[Row]) -> None:
        marks = ", ".join("?" * len(table.columns))
        self._db.write_many(
            f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({marks})",
            [_row_kept(table, row) for row in rows],
        )

    def some(
        self, table: StoredTable, column: str, values: Sequence[int] | Sequence[bytes]
    ) -> Iterator[list[Row]]:
        columns, key = ", ".join(table.columns), ", ".join(table.key)
        for at in range(0, len(values), AT_ONCE):
            part = values[at : at + AT_ONCE]
            rows = self._db.rows(
                f"SELECT {columns} FROM {table.name}"
                f" WHERE {column} IN ({', '.join('?' * len(part))}) ORDER BY {key}",
                part,
            )
            if rows:
                yield [_row_told(table, row) for row in rows]

    def overwrite(self, table: StoredTable, rows: Sequence[Row]) -> None:
        self._db.write_many(upsert(table, "?"), [_row_kept(table, row) for row in rows])

    def new_ids(self, table: StoredTable, count: int) -> list[int]:
        row = self._db.row(f"SELECT COALESCE(MAX(id), 0) FROM {table.name}")
        last = 0 if row is None else int(row[0])
        if table.counts:
            last = max(last, self.last_id(table))
        return list(range(last + 1, last + 1 + count))

    def last_id(self, table: StoredTable) -> int:
        row = self._db.row("SELECT seq FROM sqlite_sequence WHERE name = ?", (table.name,))
        return 0 if row is None else int(row[0])

    def set_last_id(self, table: StoredTable, number: int) -> None:
        self._db.write("DELETE FROM sqlite_sequence WHERE name = ?", (table.name,))
        self._db.write("INSERT INTO sqlite_sequence VALUES (?, ?)", (table.name, number))


def _row_told(table: StoredTable, row: Row) -> Row:
    told = tuple(map(_told, row))
    return told if table.vector != "f4" else (*told[:-1], unpacked_embedding(told[-1]))


def _row_kept(table: StoredTable, row: Row) -> Row:
    return row if table.vector != "f4" else (*row[:-1], pack_embedding(row[-1]))


def _told(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value
