"""Filters in PostgreSQL."""

from __future__ import annotations

from photosim.storage.filter_clauses import SqlFilters
from photosim.storage.postgres.connection.database import ServerDatabase


class PostgresFilters(SqlFilters):
    """Filters in PostgreSQL."""

    def __init__(self, db: ServerDatabase) -> None:
        super().__init__(db)
        self._host = db.host

    def worded(self, sql: str) -> str:
        """``?`` is ``%s`` for psycopg; ``LIKE`` looks at the case of letters here."""
        return sql.replace("?", "%s").replace(" LIKE ", " ILIKE ").replace("instr(", "strpos(")

    def offline_folders(self) -> list[int]:
        found = self._db.rows(
            "SELECT id FROM folders WHERE id NOT IN"
            " (SELECT folder_id FROM folder_places WHERE host = %s AND online)",
            (self._host.id,),
        )
        return [int(row[0]) for row in found]
