"""Version 2: albums, and which photos are in them.

Labels belong to a content, not to a row of ``photos``: they are the one thing that can't be
rebuilt, and outlive every file and every pruned photo. ``refused`` marks a photo that was
suggested for the album and refused: a negative example.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE albums (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
        created_at REAL NOT NULL
    )
    """,
    """
    CREATE TABLE album_photos (
        album_id INTEGER NOT NULL REFERENCES albums (id) ON DELETE CASCADE,
        content_hash BLOB NOT NULL,
        refused INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1)),
        added_at REAL NOT NULL,
        PRIMARY KEY (album_id, content_hash)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX album_photos_by_content ON album_photos (content_hash)",
)
"""Run in this order, one transaction."""
