-- A library of version 1. Never changed: later versions must be able to take it over.
PRAGMA application_id = 1346917193;
PRAGMA user_version = 1;

CREATE TABLE folders (
    id INTEGER PRIMARY KEY,
    path BLOB NOT NULL UNIQUE,
    online INTEGER NOT NULL DEFAULT 1 CHECK (online IN (0, 1)),
    excluded TEXT NOT NULL DEFAULT '[]'
);

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
    unused_since REAL NOT NULL DEFAULT ((julianday('now') - 2440587.5) * 86400.0)
);

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
);

CREATE INDEX files_of_photo ON files (photo_id);

CREATE INDEX files_of_primary ON files (primary_id) WHERE primary_id IS NOT NULL;

CREATE INDEX files_by_state ON files (folder_id, state, photo_id);

CREATE INDEX files_not_indexed ON files (state, folder_id) WHERE state <> 'indexed';

CREATE INDEX files_live ON files (photo_id, folder_id, mtime_ns, state, primary_id)
WHERE state = 'indexed' AND photo_id IS NOT NULL AND primary_id IS NULL;

CREATE TRIGGER files_left_photo AFTER UPDATE OF photo_id ON files
WHEN OLD.photo_id IS NOT NULL AND NEW.photo_id IS NOT OLD.photo_id
BEGIN UPDATE photos SET unused_since = (julianday('now') - 2440587.5) * 86400.0 WHERE id = OLD.photo_id; END;

CREATE TRIGGER files_deleted AFTER DELETE ON files WHEN OLD.photo_id IS NOT NULL
BEGIN UPDATE photos SET unused_since = (julianday('now') - 2440587.5) * 86400.0 WHERE id = OLD.photo_id; END;

CREATE TABLE models (id INTEGER PRIMARY KEY, model_id TEXT NOT NULL UNIQUE);

CREATE TABLE features (
    photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
    model INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
    data BLOB NOT NULL
);

CREATE UNIQUE INDEX features_of_model ON features (model, photo_id);

CREATE INDEX features_of_photo ON features (photo_id);

CREATE TABLE embeddings (
    photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
    model INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
    data BLOB NOT NULL
);

CREATE UNIQUE INDEX embeddings_of_model ON embeddings (model, photo_id);

CREATE INDEX embeddings_of_photo ON embeddings (photo_id);

CREATE TABLE thumbnails (
    photo_id INTEGER PRIMARY KEY REFERENCES photos (id) ON DELETE CASCADE,
    data BLOB NOT NULL
);

CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

INSERT INTO folders (id, path) VALUES (1, CAST('/photos' AS BLOB));
INSERT INTO photos (id, content_hash, bytes, format, width, height, taken_at, camera, fingerprint)
VALUES (4, x'000102030405060708090a0b0c0d0e0f10111213', 98765, 'jpeg', 640, 480, 1.5e9, 'Canon EOS 5D', -1);
INSERT INTO files (folder_id, relative, name_at, name_key, bytes, mtime_ns, inode, device, photo_id, state)
VALUES (1, CAST('a/rose.jpg' AS BLOB), 2, 'rose.jpg', 98765, 1000000000000000000, 11, 12, 4, 'indexed');
INSERT INTO files (folder_id, relative, name_at, name_key, bytes, mtime_ns, inode, device, state, reason)
VALUES (1, CAST('broken.jpg' AS BLOB), 0, 'broken.jpg', 5, 1000000000000000000, 13, 12, 'failed', 'truncated file');
INSERT INTO models VALUES (1, 'mmmmmmmm');
INSERT INTO features VALUES (4, 1, x'003c003c');
INSERT INTO embeddings VALUES (4, 1, x'0000803f00000000');
INSERT INTO thumbnails VALUES (4, x'ffd8ff');
INSERT INTO settings VALUES ('model', '"mmmmmmmm"');
