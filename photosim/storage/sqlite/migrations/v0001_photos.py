"""Version 1: folders, their files, photos with vectors and thumbnails, settings.

``files.relative`` and ``folders.path`` are the bytes of the path (BLOB). ``name_at`` is where
the file's name begins in ``relative``, ``name_key`` the name for sorting. A row of ``files`` with
``primary_id`` is a companion (the RAW beside its JPEG): its item is the photo of its primary.

``files.retry`` marks a failure that may pass (no permission, a drive that stumbled).

``photos.unused_since`` is when the photo was last without one of its files (or was made), kept
by triggers; together with ``files.missing_since`` it tells for how long nothing has shown it.

``files_live`` has its two constant columns so that SQLite (3.40) can answer from it alone.

Vectors and thumbnails are tables of their own, so that a walk over photos reads no pictures.
Models have small numbers of their own: their ids are long.
"""

from __future__ import annotations

_NOW = "(julianday('now') - 2440587.5) * 86400.0"

STATEMENTS = (
    """
    CREATE TABLE folders (
        id INTEGER PRIMARY KEY,
        path BLOB NOT NULL UNIQUE,
        online INTEGER NOT NULL DEFAULT 1 CHECK (online IN (0, 1)),
        excluded TEXT NOT NULL DEFAULT '[]'
    )
    """,
    f"""
    CREATE TABLE photos (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        content_hash BLOB NOT NULL UNIQUE,
        bytes INTEGER NOT NULL,
        format TEXT NOT NULL,
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        taken_at REAL,
        camera TEXT,
        lens TEXT,
        exposure TEXT,
        latitude REAL,
        longitude REAL,
        fingerprint INTEGER NOT NULL,
        unused_since REAL NOT NULL DEFAULT ({_NOW})
    )
    """,
    """
    CREATE TABLE files (
        id INTEGER PRIMARY KEY,
        folder_id INTEGER NOT NULL REFERENCES folders (id) ON DELETE CASCADE,
        relative BLOB NOT NULL,
        name_at INTEGER NOT NULL,
        name_key TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        mtime_ns INTEGER NOT NULL,
        inode INTEGER NOT NULL,
        device INTEGER NOT NULL,
        photo_id INTEGER REFERENCES photos (id),
        state TEXT NOT NULL CHECK (state IN ('pending', 'indexed', 'failed', 'missing')),
        reason TEXT,
        retry INTEGER NOT NULL DEFAULT 0 CHECK (retry IN (0, 1)),
        primary_id INTEGER REFERENCES files (id) ON DELETE CASCADE,
        missing_since REAL,
        UNIQUE (folder_id, relative),
        CHECK (state <> 'indexed' OR photo_id IS NOT NULL OR primary_id IS NOT NULL),
        CHECK ((state = 'failed') = (reason IS NOT NULL)),
        CHECK (retry = 0 OR state = 'failed'),
        CHECK ((state = 'missing') = (missing_since IS NOT NULL)),
        CHECK (primary_id <> id)
    )
    """,
    "CREATE INDEX files_of_photo ON files (photo_id)",
    "CREATE INDEX files_of_primary ON files (primary_id) WHERE primary_id IS NOT NULL",
    "CREATE INDEX files_by_state ON files (folder_id, state, photo_id)",
    "CREATE INDEX files_not_indexed ON files (state, folder_id) WHERE state <> 'indexed'",
    """
    CREATE INDEX files_live ON files (photo_id, folder_id, mtime_ns, state, primary_id)
    WHERE state = 'indexed' AND photo_id IS NOT NULL AND primary_id IS NULL
    """,
    f"""
    CREATE TRIGGER files_left_photo AFTER UPDATE OF photo_id ON files
    WHEN OLD.photo_id IS NOT NULL AND NEW.photo_id IS NOT OLD.photo_id
    BEGIN UPDATE photos SET unused_since = {_NOW} WHERE id = OLD.photo_id; END
    """,
    f"""
    CREATE TRIGGER files_deleted AFTER DELETE ON files WHEN OLD.photo_id IS NOT NULL
    BEGIN UPDATE photos SET unused_since = {_NOW} WHERE id = OLD.photo_id; END
    """,
    "CREATE TABLE models (id INTEGER PRIMARY KEY, model_id TEXT NOT NULL UNIQUE)",
    """
    CREATE TABLE features (
        photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        model INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
        data BLOB NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX features_of_model ON features (model, photo_id)",
    "CREATE INDEX features_of_photo ON features (photo_id)",
    """
    CREATE TABLE embeddings (
        photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        model INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
        data BLOB NOT NULL
    )
    """,
    "CREATE UNIQUE INDEX embeddings_of_model ON embeddings (model, photo_id)",
    "CREATE INDEX embeddings_of_photo ON embeddings (photo_id)",
    """
    CREATE TABLE thumbnails (
        photo_id INTEGER PRIMARY KEY REFERENCES photos (id) ON DELETE CASCADE,
        data BLOB NOT NULL
    )
    """,
    "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
)
"""Run in this order, one transaction."""
