"""Version 3: pairs of photos that were compared, decisions on them, guarded folders, the journal.

``pairs`` and ``examined`` can be computed again and go with their photos; ``pairs`` has the
smaller id first, and in ``how`` what was done, there and back. ``decisions`` are what a person
said: by content, so that they outlive files and pruned photos, the smaller hash first.

``journal_steps`` is written before a file is touched (state ``doing``) and again afterwards; after
a kill, the disk says which of both holds. Paths are bytes (BLOB). ``details`` is JSON: what has to
be put back on undo beside the file itself.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE pairs (
        first INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        second INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        level TEXT NOT NULL CHECK (level IN ('exact', 'copy', 'burst')),
        how TEXT NOT NULL DEFAULT '[[], []]',
        certainty REAL NOT NULL,
        PRIMARY KEY (first, second),
        CHECK (first < second)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX pairs_of_second ON pairs (second)",
    """
    CREATE TABLE examined (
        photo_id INTEGER PRIMARY KEY REFERENCES photos (id) ON DELETE CASCADE,
        method TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE decisions (
        first BLOB NOT NULL,
        second BLOB NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('different', 'keep both')),
        decided_at REAL NOT NULL,
        PRIMARY KEY (first, second),
        CHECK (first < second)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE guarded_folders (
        path BLOB PRIMARY KEY,
        guard TEXT NOT NULL CHECK (guard IN ('protected', 'reference'))
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE journal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        started_at REAL NOT NULL,
        action TEXT NOT NULL,
        target TEXT NOT NULL DEFAULT '',
        undone_at REAL
    )
    """,
    """
    CREATE TABLE journal_steps (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        entry_id INTEGER NOT NULL REFERENCES journal (id) ON DELETE CASCADE,
        source BLOB NOT NULL,
        target BLOB NOT NULL,
        keeper BLOB NOT NULL,
        content_hash BLOB NOT NULL,
        keeper_hash BLOB NOT NULL,
        bytes INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('doing', 'done', 'failed', 'undoing', 'undone')),
        reason TEXT,
        details TEXT NOT NULL DEFAULT '{}'
    )
    """,
    "CREATE INDEX journal_steps_of_entry ON journal_steps (entry_id)",
    "CREATE INDEX journal_steps_open ON journal_steps (state) WHERE state IN ('doing', 'undoing')",
)
"""Run in this order, one transaction."""
