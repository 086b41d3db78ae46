"""Version 17: the first photos of a list are found without a look at all of them.

An index for each order that lists have. NULL, which dates and moments of coming may be, stands
together in an index, so that those without a date are found by it, too. ``files_by_name`` has its
constant columns for the reason that ``files_live`` has them.
"""

from __future__ import annotations

STATEMENTS = (
    "CREATE INDEX photos_by_date ON photos (taken_at)",
    "CREATE INDEX photos_by_coming ON photos (came_at)",
    "CREATE INDEX photos_by_size ON photos (bytes)",
    """
    CREATE INDEX files_by_name ON files (name_key, photo_id, state, primary_id)
    WHERE state = 'indexed' AND photo_id IS NOT NULL AND primary_id IS NULL
    """,
)
"""Run in this order, one transaction."""
