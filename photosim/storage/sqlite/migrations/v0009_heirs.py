"""Version 9: which content stands for another now, and what can tell that it does.

``photos.pixel_hash`` is the hash of the decoded samples; NULL where they were not hashed yet.
``files.before`` is the content that a file had before it could not be read, ``files.reader`` the
version of the decoder that could not read it (NULL: one that had no number yet).

``successions`` are two contents of which the second was found where the first was: whether they
are one picture has still to be judged. ``heirs`` are those that were: what belonged to ``origin``
belongs to ``heir`` now. Both are by content, so that they outlive files and pruned photos.
"""

from __future__ import annotations

STATEMENTS = (
    "ALTER TABLE photos ADD COLUMN pixel_hash BLOB",
    "CREATE INDEX photos_by_pixels ON photos (pixel_hash) WHERE pixel_hash IS NOT NULL",
    "ALTER TABLE files ADD COLUMN before BLOB",
    "ALTER TABLE files ADD COLUMN reader INTEGER",
    """
    CREATE TABLE successions (
        origin BLOB NOT NULL,
        heir BLOB NOT NULL,
        PRIMARY KEY (origin, heir),
        CHECK (origin <> heir)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE heirs (
        origin BLOB PRIMARY KEY,
        heir BLOB NOT NULL,
        CHECK (origin <> heir)
    ) WITHOUT ROWID
    """,
)
"""Run in this order, one transaction."""
