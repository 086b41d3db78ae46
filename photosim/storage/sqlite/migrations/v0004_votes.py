"""Version 4: votes between models, by content, so that they outlive files and pruned photos.

A row says that ``query`` is more like ``near`` than like ``far``.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE votes (
        query BLOB NOT NULL,
        near BLOB NOT NULL,
        far BLOB NOT NULL,
        voted_at REAL NOT NULL,
        PRIMARY KEY (query, near, far),
        CHECK (query <> near AND query <> far AND near <> far)
    ) WITHOUT ROWID
    """,
)
"""Run in this order, one transaction."""
