"""Version 17: the first photos of a list are found without a look at all of them.

An index for each order that lists have. NULL, which dates and moments of coming may be, stands
together in an index, so that those without a date are found by it, too.
"""

from __future__ import annotations

STATEMENTS = (
    "CREATE INDEX photos_by_date ON photos (taken_at, id)",
    "DROP INDEX photos_by_coming",
    "CREATE INDEX photos_by_coming ON photos (came_at, id)",
    "CREATE INDEX photos_by_size ON photos (bytes, id)",
    """
    CREATE INDEX files_by_name ON files (name_key, photo_id)
    WHERE state = 'indexed' AND photo_id IS NOT NULL AND primary_id IS NULL
    """,
)
"""Run in this order, one transaction."""
