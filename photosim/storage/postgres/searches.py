"""SQL of :mod:`photosim.storage.searches`."""

from __future__ import annotations

from collections.abc import Iterable

from photosim.storage.postgres.connection.database import ServerTable
from photosim.storage.searches import SearchRow, SearchStore

_COLUMNS = "id, name, filter, query, created_at"


class PostgresSearches(ServerTable, SearchStore):
    """Saved searches in PostgreSQL."""

    def all(self) -> list[SearchRow]:
        rows = self._db.rows(f"SELECT {_COLUMNS} FROM saved_searches ORDER BY lower(name)")
        return [SearchRow(*row) for row in rows]

    def put(self, row: SearchRow) -> None:
        self._db.write(
            f"INSERT INTO saved_searches ({_COLUMNS}) VALUES (%s, %s, %s, %s, %s)"
            " ON CONFLICT (id) DO UPDATE SET name = excluded.name, filter = excluded.filter,"
            " query = excluded.query, created_at = excluded.created_at",
            row,
        )
        self._db.used_id("saved_searches", row.id)

    def new_id(self) -> int:
        return self._db.next_id("saved_searches")

    def remove(self, search_id: int) -> None:
        self._db.write("DELETE FROM saved_searches WHERE id = %s", (search_id,))

    def put_data(self, digest: str, data: bytes) -> None:
        self._db.write(
            "INSERT INTO query_data VALUES (%s, %s) ON CONFLICT DO NOTHING", (digest, data)
        )

    def data(self, digest: str) -> bytes | None:
        row = self._db.row("SELECT data FROM query_data WHERE digest = %s", (digest,))
        return None if row is None else bytes(row[0])

    def keep_data(self, digests: Iterable[str]) -> None:
        self._db.write(
            "DELETE FROM query_data WHERE NOT digest = ANY(%s::text[])", (list(digests),)
        )
