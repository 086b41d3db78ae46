"""Filters in PostgreSQL."""

from __future__ import annotations

from photosim.storage.filter_clauses import SqlFilters


class PostgresFilters(SqlFilters):
    """Filters in PostgreSQL."""

    def worded(self, sql: str) -> str:
        """``?`` is ``%s`` for psycopg; ``LIKE`` looks at the case of letters here."""
        return sql.replace("?", "%s").replace(" LIKE ", " ILIKE ").replace("instr(", "strpos(")
