"""Version 16: what a part of a shared library on another computer needs to join it again.

- ``agreed``: in such a part (a *replica*), what it and the shared library said alike when they met
  last: kinds of things, keys and values as texts (``library/replica``).
- ``joins``: in the shared library, the last join of each replica, with all that the replica had
  said by then (``said``, JSON): one that was killed before it could write that down here finds it.
- ``conflicts``: what both had said otherwise, and which of it was kept; a value that is NULL was
  taken away. They are made where the library is shared, and come to the replica that they are of.
"""

from __future__ import annotations

STATEMENTS = (
    """
    CREATE TABLE agreed (
        kind TEXT NOT NULL,
        key TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (kind, key)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE joins (
        replica TEXT PRIMARY KEY,
        number INTEGER NOT NULL,
        at REAL NOT NULL,
        computer TEXT NOT NULL,
        said TEXT NOT NULL,
        person TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE conflicts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        replica TEXT NOT NULL,
        at REAL NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        first BLOB,
        second BLOB,
        kept TEXT NOT NULL CHECK (kept IN ('replica', 'shared')),
        replica_value TEXT,
        replica_at REAL,
        replica_person TEXT NOT NULL,
        shared_value TEXT,
        shared_at REAL,
        shared_person TEXT NOT NULL
    )
    """,
)
"""Run in this order, one transaction."""
