"""How large a library's tables are, and whether they are whole."""

from __future__ import annotations

from collections.abc import Callable

from photosim.storage.records import Row

SIZE = """
    SELECT COALESCE(SUM(pg_total_relation_size(oid)), 0) FROM pg_class
    WHERE relnamespace = 'photosim'::regnamespace AND relkind = 'r'
"""
_REFERENCES = """
    SELECT child.relname, column_name.attname, parent.relname, parent_name.attname
    FROM pg_constraint
    JOIN pg_class AS child ON child.oid = conrelid
    JOIN pg_class AS parent ON parent.oid = confrelid
    JOIN pg_attribute AS column_name
    ON column_name.attrelid = conrelid AND column_name.attnum = conkey[1]
    JOIN pg_attribute AS parent_name
    ON parent_name.attrelid = confrelid AND parent_name.attnum = confkey[1]
    WHERE contype = 'f' AND connamespace = 'photosim'::regnamespace
    ORDER BY child.relname, conname
"""
_INVALID = """
    SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE relnamespace = 'photosim'::regnamespace AND NOT indisvalid ORDER BY 1
"""
_LARGE = (
    "SELECT COUNT(sha256(data)) FROM thumbnails",
    "SELECT COUNT(l2_norm(data)) FROM features",
    "SELECT COUNT(vector_norm(data)) FROM embeddings",
    "SELECT COUNT(holdings || format) FROM photos",
)
"""Reads every byte of the values that lie beside their rows."""


def problems(rows: Callable[[str], list[Row]]) -> list[str]:
    """What is wrong; empty: sound. ``rows`` asks, and raises LibraryError for what is damaged."""
    found = []
    for child, column, parent, key in rows(_REFERENCES):
        lost = rows(
            f"SELECT COUNT(*) FROM {child} WHERE {column} IS NOT NULL AND NOT EXISTS"
            f" (SELECT 1 FROM {parent} AS parent WHERE parent.{key} = {child}.{column})"
        )[0][0]
        if lost:
            found.append(f"{lost} {child} without {parent}")
    found += [f"{index} is no valid index" for (index,) in rows(_INVALID)]
    for sql in _LARGE:
        rows(sql)
    return found
