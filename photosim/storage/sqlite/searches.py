"""SQL of :mod:`photosim.storage.searches`."""

from __future__ import annotations

import json
from collections.abc import Iterable

from photosim.storage.searches import SearchRow, SearchStore
from photosim.storage.sqlite.database import SqlTable

_COLUMNS = "id, name, filter, query, created_at"


class SqliteSearches(SqlTable, SearchStore):
    """Saved searches in SQLite."""

    def all(self) -> list[SearchRow]:
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM saved_searches ORDER BY name")
        return [SearchRow(*row) for row in rows]

    def put(self, row: SearchRow) -> None:
        self._db.write(
            f"INSERT INTO saved_searches ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter,"
            " query = excluded.query, created_at = excluded.created_at",
            row,
        )

    def new_id(self) -> int:
        row = self._db.row("SELECT seq FROM sqlite_sequence WHERE name = 'saved_searches'")
        return 1 if row is None else int(row[0]) + 1

    def remove(self, search_id: int) -> None:
        self._db.write("DELETE FROM saved_searches WHERE id = ?", (search_id,))

    def put_data(self, digest: str, data: bytes) -> None:
        self._db.write("INSERT OR IGNORE INTO query_data VALUES (?, ?)", (digest, data))

    def data(self, digest: str) -> bytes | None:
        row = self._db.row("SELECT data FROM query_data WHERE digest = ?", (digest,))
        return None if row is None else bytes(row[0])

    def keep_data(self, digests: Iterable[str]) -> None:
        self._db.write(
            "DELETE FROM query_data WHERE digest NOT IN (SELECT value FROM json_each(?))",
            (json.dumps(list(digests)),),
        )
