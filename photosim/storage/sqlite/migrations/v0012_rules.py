"""Version 12: rules of what new photos are reported for, and what was reported.

``newcomers`` are files that show another photo than before and were not looked at yet. Triggers
fill it, so that no way by which a photo comes can be forgotten; without rules it stays empty.
``watch_rules.contents`` is JSON: content hashes in hexadecimal. ``rule_reports.album`` is the name
that the album had then.
"""

from __future__ import annotations

_NEWCOMER = """
    WHEN NEW.photo_id IS NOT NULL AND {other} AND EXISTS (SELECT 1 FROM watch_rules)
    BEGIN
        INSERT OR IGNORE INTO newcomers (file_id) VALUES (NEW.id);
    END
"""

STATEMENTS = (
    """
    CREATE TABLE watch_rules (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        folder BLOB,
        album_id INTEGER,
        contents TEXT NOT NULL,
        created_at REAL NOT NULL
    )
    """,
    """
    CREATE TABLE rule_reports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        rule_id INTEGER NOT NULL,
        kind TEXT NOT NULL,
        album TEXT NOT NULL,
        at REAL NOT NULL,
        content_hash BLOB NOT NULL,
        path BLOB NOT NULL,
        other_hash BLOB,
        other BLOB,
        similarity REAL,
        was_read INTEGER NOT NULL
    )
    """,
    "CREATE INDEX rule_reports_unread ON rule_reports (id) WHERE NOT was_read",
    """
    CREATE TABLE newcomers (
        file_id INTEGER PRIMARY KEY REFERENCES files (id) ON DELETE CASCADE
    )
    """,
    "CREATE TRIGGER file_came AFTER INSERT ON files" + _NEWCOMER.format(other="1"),
    "CREATE TRIGGER file_changed AFTER UPDATE OF photo_id ON files"
    + _NEWCOMER.format(other="NEW.photo_id IS NOT OLD.photo_id"),
)
"""Run in this order, one transaction."""
