"""Filters in SQLite."""

from __future__ import annotations

from photosim.storage.filter_clauses import SqlFilters


class SqliteFilters(SqlFilters):
    """Filters in SQLite, whose indexes ``photos_filtered`` and ``files_said`` have all that they
    look at."""
