"""Version 10: what lists are narrowed down by, and saved searches.

``files.said`` is the path below the folder as it is compared: composed characters (NFC), without
case; ``said_at`` is where the name begins in it. ``photos.rating`` is that of what the file holds.
Both indexes have all columns that a filter looks at, so that a whole library is looked through
without its wide rows; ``files_said`` has its constant columns too, as ``files_live`` does.

``saved_searches.query`` is JSON: the photos asked with; NULL where only a filter is kept.
``query_data`` are the bytes of photos asked with that have no file.
"""

from __future__ import annotations

import os
import sqlite3

from photosim.storage.said import said


def _say(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT id, relative FROM files").fetchall()
    connection.executemany(
        "UPDATE files SET said = ?, said_at = ? WHERE id = ?",
        [(*said(os.fsdecode(relative)), row) for row, relative in rows],
    )


STATEMENTS = (
    "ALTER TABLE files ADD COLUMN said TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE files ADD COLUMN said_at INTEGER NOT NULL DEFAULT 0",
    _say,
    """
    CREATE INDEX files_said ON files (folder_id, photo_id, said_at, said, state, primary_id)
    WHERE state = 'indexed' AND photo_id IS NOT NULL AND primary_id IS NULL
    """,
    "ALTER TABLE photos ADD COLUMN rating INTEGER",
    "UPDATE photos SET rating = json_extract(holdings, '$.rating') WHERE holdings IS NOT NULL",
    """
    CREATE INDEX photos_filtered
    ON photos (format, camera, taken_at, width, height, bytes, rating)
    """,
    """
    CREATE TABLE saved_searches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
        filter TEXT NOT NULL,
        query TEXT,
        created_at REAL NOT NULL
    )
    """,
    "CREATE TABLE query_data (digest TEXT PRIMARY KEY, data BLOB NOT NULL) WITHOUT ROWID",
)
"""Run in this order, one transaction."""
