"""Version 14: who said it: who made an album, put a photo into it or refused it, decided on two
photos, and carried a plan out or undid it. Empty: before it was written down."""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE albums ADD COLUMN person TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE album_photos ADD COLUMN person TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE decisions ADD COLUMN person TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE journal ADD COLUMN person TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE journal ADD COLUMN undone_by TEXT NOT NULL DEFAULT ''",
)
"""Run in this order, one transaction."""
