-- A library of version 4, with pairs of every kind of edit. Never changed: later versions must be
-- able to take it over. version_4.json is what the photosim that wrote it said of it.
PRAGMA application_id = 1346917193;
PRAGMA user_version = 4;
CREATE TABLE album_photos (
        album_id INTEGER NOT NULL REFERENCES albums (id) ON DELETE CASCADE,
        content_hash BLOB NOT NULL,
        refused INTEGER NOT NULL DEFAULT 0 CHECK (refused IN (0, 1)),
        added_at REAL NOT NULL,
        PRIMARY KEY (album_id, content_hash)
    ) WITHOUT ROWID
    ;
CREATE TABLE albums (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (name <> ''),
        created_at REAL NOT NULL
    );
CREATE TABLE decisions (
        first BLOB NOT NULL,
        second BLOB NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('different', 'keep both')),
        decided_at REAL NOT NULL,
        PRIMARY KEY (first, second),
        CHECK (first < second)
    ) WITHOUT ROWID
    ;
CREATE TABLE embeddings (
        photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        model INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
        data BLOB NOT NULL
    );
CREATE TABLE examined (
        photo_id INTEGER PRIMARY KEY REFERENCES photos (id) ON DELETE CASCADE,
        method TEXT NOT NULL
    );
INSERT INTO "examined" VALUES(1,'11 model');
INSERT INTO "examined" VALUES(2,'11 model');
INSERT INTO "examined" VALUES(3,'11 model');
INSERT INTO "examined" VALUES(4,'11 model');
INSERT INTO "examined" VALUES(5,'11 model');
INSERT INTO "examined" VALUES(6,'11 model');
INSERT INTO "examined" VALUES(7,'11 model');
INSERT INTO "examined" VALUES(8,'11 model');
INSERT INTO "examined" VALUES(9,'11 model');
INSERT INTO "examined" VALUES(10,'11 model');
INSERT INTO "examined" VALUES(11,'11 model');
INSERT INTO "examined" VALUES(12,'11 model');
INSERT INTO "examined" VALUES(13,'11 model');
INSERT INTO "examined" VALUES(14,'11 model');
INSERT INTO "examined" VALUES(15,'11 model');
INSERT INTO "examined" VALUES(16,'11 model');
INSERT INTO "examined" VALUES(17,'11 model');
INSERT INTO "examined" VALUES(18,'11 model');
INSERT INTO "examined" VALUES(19,'11 model');
INSERT INTO "examined" VALUES(20,'11 model');
INSERT INTO "examined" VALUES(21,'11 model');
INSERT INTO "examined" VALUES(22,'11 model');
INSERT INTO "examined" VALUES(23,'11 model');
INSERT INTO "examined" VALUES(24,'11 model');
INSERT INTO "examined" VALUES(25,'11 model');
INSERT INTO "examined" VALUES(26,'11 model');
INSERT INTO "examined" VALUES(27,'11 model');
INSERT INTO "examined" VALUES(28,'11 model');
CREATE TABLE features (
        photo_id INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        model INTEGER NOT NULL REFERENCES models (id) ON DELETE CASCADE,
        data BLOB NOT NULL
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
INSERT INTO "files" VALUES(1,1,X'62656163682F77686F6C652E6A7067',6,'whole.jpg',3000000,500000000000,1,1,1,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(2,1,X'62656163682F736D616C6C2E6A7067',6,'small.jpg',800000,400000000000,2,1,2,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(3,1,X'62656163682F6C617267652E706E67',6,'large.png',60000000,300000000000,3,1,3,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(4,1,X'726F73652E6A7067',0,'rose.jpg',2000000,700000000000,4,1,4,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(5,1,X'726F73652E706E67',0,'rose.png',20000000,600000000000,5,1,5,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(6,1,X'726F736520626172652E6A7067',0,'rose bare.jpg',1900000,800000000000,6,1,6,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(7,1,X'726F736520616761696E2E6A7067',0,'rose again.jpg',2000001,900000000000,7,1,7,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(8,1,X'746F7765722E6E6566',0,'tower.nef',25000000,100000000000,8,1,8,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(9,1,X'746F7765722E6A7067',0,'tower.jpg',4000000,200000000000,9,1,9,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(10,1,X'746F7765722E646E67',0,'tower.dng',20000000,300000000000,10,1,10,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(11,1,X'6564697465642F6F726967696E616C2E6A7067',7,'original.jpg',1000000,900000000000,11,1,11,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(12,1,X'6564697465642F63726F707065642E706E67',7,'cropped.png',9000000,100000000000,12,1,12,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(13,1,X'6564697465642F736F6C642E6A7067',7,'sold.jpg',1100000,200000000000,13,1,13,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(14,1,X'6564697465642F7475726E65642E6A7067',7,'turned.jpg',1200000,300000000000,14,1,14,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(15,1,X'6564697465642F677265792E746966',7,'grey.tif',30000000,400000000000,15,1,15,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(16,1,X'6672616D65642F612E6A7067',7,'a.jpg',900000,10000000000,16,1,16,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(17,1,X'6672616D65642F626F726465722E6A7067',7,'border.jpg',910000,11000000000,17,1,17,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(18,1,X'6672616D65642F7061737465642E6A7067',7,'pasted.jpg',920000,12000000000,18,1,18,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(19,1,X'6672616D65642F6D6F72652E6A7067',7,'more.jpg',930000,13000000000,19,1,19,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(20,1,X'6672616D65642F74696C7465642E6A7067',7,'tilted.jpg',940000,14000000000,20,1,20,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(21,1,X'6672616D65642F776964652E6A7067',7,'wide.jpg',950000,15000000000,21,1,21,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(22,1,X'6672616D65642F7761726D2E6A7067',7,'warm.jpg',960000,16000000000,22,1,22,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(23,1,X'62757273742F312E6A7067',6,'000000000001.jpg',3000000,50000000000,23,1,23,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(24,1,X'62757273742F322E6A7067',6,'000000000002.jpg',3100000,51000000000,24,1,24,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(25,1,X'62757273742F332E6A7067',6,'000000000003.jpg',3200000,52000000000,25,1,25,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(26,1,X'77616974696E672F612E6A7067',8,'a.jpg',700000,60000000000,26,1,26,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(27,1,X'77616974696E672F622E6A7067',8,'b.jpg',710000,61000000000,27,1,27,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(28,1,X'7477696E2F686572652E6A7067',5,'here.jpg',600000,5000000000,77,1,28,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(29,1,X'7477696E2F6C696E6B65642E6A7067',5,'linked.jpg',600000,5000000000,77,1,28,'indexed',NULL,0,NULL,NULL);
INSERT INTO "files" VALUES(30,1,X'7477696E2F636F706965642E6A7067',5,'copied.jpg',600000,6000000000,30,1,28,'indexed',NULL,0,NULL,NULL);
CREATE TABLE folders (
        id INTEGER PRIMARY KEY,
        path BLOB NOT NULL UNIQUE,
        online INTEGER NOT NULL DEFAULT 1 CHECK (online IN (0, 1)),
        excluded TEXT NOT NULL DEFAULT '[]'
    );
INSERT INTO "folders" VALUES(1,X'2F70686F746F73',1,'[]');
CREATE TABLE guarded_folders (
        path BLOB PRIMARY KEY,
        guard TEXT NOT NULL CHECK (guard IN ('protected', 'reference'))
    ) WITHOUT ROWID
    ;
INSERT INTO "guarded_folders" VALUES(X'2F70686F746F732F6672616D6564','protected');
CREATE TABLE journal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        started_at REAL NOT NULL,
        action TEXT NOT NULL,
        target TEXT NOT NULL DEFAULT '',
        undone_at REAL
    );
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
    );
CREATE TABLE models (id INTEGER PRIMARY KEY, model_id TEXT NOT NULL UNIQUE);
CREATE TABLE pairs (
        first INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        second INTEGER NOT NULL REFERENCES photos (id) ON DELETE CASCADE,
        level TEXT NOT NULL CHECK (level IN ('exact', 'copy', 'burst')),
        how TEXT NOT NULL DEFAULT '[[], []]',
        certainty REAL NOT NULL,
        PRIMARY KEY (first, second),
        CHECK (first < second)
    ) WITHOUT ROWID
    ;
INSERT INTO "pairs" VALUES(1,2,'copy','[["resized to 50 %"], ["resized to 200 %"], [1.1, 1.2], 1]',0.994428);
INSERT INTO "pairs" VALUES(1,3,'copy','[["enlarged to 200 %", "saved as png"], ["before enlarging: 50 %", "saved as jpeg"], [1.1, 1.3], 0]',0.994428);
INSERT INTO "pairs" VALUES(2,3,'copy','[["enlarged to 400 %", "saved as png"], ["before enlarging: 25 %", "saved as jpeg"], [1.2, 1.3], 0]',0.994428);
INSERT INTO "pairs" VALUES(4,5,'exact','[["same picture in another container (JPEG \u2192 PNG)"], ["same picture in another container (PNG \u2192 JPEG)"], [1.4, 1.5], 0]',1.0);
INSERT INTO "pairs" VALUES(4,6,'exact','[["same picture, other metadata"], ["same picture, other metadata"], [1.4, 1.6], 0]',1.0);
INSERT INTO "pairs" VALUES(4,7,'exact','[["same picture, other bytes"], ["same picture, other bytes"], [1.4, 1.7], 0]',1.0);
INSERT INTO "pairs" VALUES(5,6,'exact','[["same picture in another container (PNG \u2192 JPEG)"], ["same picture in another container (JPEG \u2192 PNG)"], [1.5, 1.6], 0]',1.0);
INSERT INTO "pairs" VALUES(5,7,'exact','[["same picture in another container (PNG \u2192 JPEG)"], ["same picture in another container (JPEG \u2192 PNG)"], [1.5, 1.7], 0]',1.0);
INSERT INTO "pairs" VALUES(6,7,'exact','[["same picture, other metadata"], ["same picture, other metadata"], [1.6, 1.7], 0]',1.0);
INSERT INTO "pairs" VALUES(8,9,'copy','[["colours changed", "developed from this RAW"], ["colours changed", "the RAW of this picture"], [1.8, 1.9], 0]',0.994428);
INSERT INTO "pairs" VALUES(8,10,'copy','[["saved as dng"], ["saved as nef"], [1.8, 2.0], 1]',0.994428);
INSERT INTO "pairs" VALUES(9,10,'copy','[["the RAW of this picture"], ["developed from this RAW"], [1.9, 2.0], 0]',0.994428);
INSERT INTO "pairs" VALUES(11,12,'copy','[["cropped, keeps 62 %", "saved as png"], ["shows more around: 62 % of it is this", "saved as jpeg"], [2.1, 2.2], 0]',0.994428);
INSERT INTO "pairs" VALUES(11,13,'copy','[["text or logo on top"], ["text or logo on top"], [2.1, 2.3], 0]',0.994428);
INSERT INTO "pairs" VALUES(11,14,'copy','[["mirrored", "rotated 90\u00b0"], ["mirrored", "rotated 90\u00b0"], [2.1, 2.4], 0]',0.994428);
INSERT INTO "pairs" VALUES(11,15,'copy','[["made grey", "saved as tiff"], ["coloured", "saved as jpeg"], [2.1, 2.5], 0]',0.994428);
INSERT INTO "pairs" VALUES(12,13,'copy','[["resized to 127 %", "saved as jpeg"], ["resized to 79 %", "saved as png"], [2.2, 2.3], 1]',0.994428);
INSERT INTO "pairs" VALUES(12,14,'copy','[["resized to 127 %", "saved as jpeg"], ["resized to 79 %", "saved as png"], [2.2, 2.4], 1]',0.994428);
INSERT INTO "pairs" VALUES(12,15,'copy','[["shows more around: 62 % of it is this", "made grey", "saved as tiff"], ["cropped, keeps 62 %", "coloured", "saved as png"], [2.2, 2.5], 0]',0.994428);
INSERT INTO "pairs" VALUES(13,14,'copy','[["re-encoded"], ["re-encoded"], [2.3, 2.4], 0]',0.994428);
INSERT INTO "pairs" VALUES(13,15,'copy','[["saved as tiff"], ["saved as jpeg"], [2.3, 2.5], 1]',0.994428);
INSERT INTO "pairs" VALUES(14,15,'copy','[["saved as tiff"], ["saved as jpeg"], [2.4, 2.5], 0]',0.994428);
INSERT INTO "pairs" VALUES(16,17,'copy','[["borders added"],["cropped, keeps 80 %"]]',0.994428);
INSERT INTO "pairs" VALUES(16,18,'copy','[["pasted into a larger picture"],["cropped, keeps 30 %"]]',0.994428);
INSERT INTO "pairs" VALUES(16,19,'copy','[["shows more around: 59 % of it is this"],["cropped, keeps 59 %"]]',0.994428);
INSERT INTO "pairs" VALUES(16,20,'copy','[["rotated -15\u00b0"],["cropped, keeps 70 %","rotated 15\u00b0"]]',0.994428);
INSERT INTO "pairs" VALUES(16,21,'copy','[["resized to 125 %","stretched"],["resized to 80 %","stretched"]]',0.994428);
INSERT INTO "pairs" VALUES(16,22,'copy','[["colours changed"],["colours changed"]]',0.994428);
INSERT INTO "pairs" VALUES(17,18,'copy','[["re-encoded"], ["re-encoded"], [], 1]',0.994428);
INSERT INTO "pairs" VALUES(17,19,'copy','[["re-encoded"], ["re-encoded"], [], 1]',0.994428);
INSERT INTO "pairs" VALUES(17,20,'copy','[["re-encoded"], ["re-encoded"], [], 1]',0.994428);
INSERT INTO "pairs" VALUES(17,21,'copy','[["resized to 125 %"],["resized to 80 %"]]',0.994428);
INSERT INTO "pairs" VALUES(17,22,'copy','[["re-encoded"], ["re-encoded"], [], 1]',0.994428);
INSERT INTO "pairs" VALUES(18,19,'copy','[["re-encoded"], ["re-encoded"], [], 1]',0.994428);
INSERT INTO "pairs" VALUES(18,20,'copy','[["re-encoded"], ["re-encoded"], [], 1]',0.994428);
INSERT INTO "pairs" VALUES(18,21,'copy','[["resized to 125 %"],["resized to 80 %"]]',0.994428);
INSERT INTO "pairs" VALUES(18,22,'copy','[["re-encoded"], ["re-encoded"], [], 1]',0.994428);
INSERT INTO "pairs" VALUES(19,20,'copy','[["re-encoded"], ["re-encoded"], [], 1]',0.994428);
INSERT INTO "pairs" VALUES(19,21,'copy','[["resized to 125 %"],["resized to 80 %"]]',0.994428);
INSERT INTO "pairs" VALUES(19,22,'copy','[["re-encoded"], ["re-encoded"], [], 1]',0.994428);
INSERT INTO "pairs" VALUES(20,21,'copy','[["resized to 125 %"],["resized to 80 %"]]',0.994428);
INSERT INTO "pairs" VALUES(20,22,'copy','[["re-encoded"], ["re-encoded"], [], 1]',0.994428);
INSERT INTO "pairs" VALUES(21,22,'copy','[["resized to 80 %"],["resized to 125 %"]]',0.994428);
INSERT INTO "pairs" VALUES(23,24,'burst','[["taken at another moment"], ["taken at another moment"], [3.3, 3.4], 1]',0.994428);
INSERT INTO "pairs" VALUES(23,25,'burst','[["the same scene, taken again"], ["the same scene, taken again"], [3.3, 3.5], 0]',0.002855);
INSERT INTO "pairs" VALUES(24,25,'burst','[["the same scene, taken again"], ["the same scene, taken again"], [3.4, 3.5], 0]',0.002855);
INSERT INTO "pairs" VALUES(26,27,'copy','[["re-encoded"], ["re-encoded"], [3.6, 3.7], 1]',0.994428);
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
INSERT INTO "photos" VALUES(1,X'0101010101010101010101010101010101010101',3000000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,1,1.79580092207399892806e+09);
INSERT INTO "photos" VALUES(2,X'0202020202020202020202020202020202020202',800000,'jpeg',2000,1500,NULL,NULL,NULL,NULL,NULL,NULL,2,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(3,X'0303030303030303030303030303030303030303',60000000,'png',8000,6000,NULL,NULL,NULL,NULL,NULL,NULL,3,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(4,X'0404040404040404040404040404040404040404',2000000,'jpeg',4000,3000,1600000000.0,'Canon EOS 5D',NULL,'1/100 s',47.0,8.0,4,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(5,X'0505050505050505050505050505050505050505',20000000,'png',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,5,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(6,X'0606060606060606060606060606060606060606',1900000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,6,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(7,X'0707070707070707070707070707070707070707',2000001,'jpeg',4000,3000,1600000000.0,'Canon EOS 5D',NULL,'1/100 s',47.0,8.0,7,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(8,X'0808080808080808080808080808080808080808',25000000,'nef',4010,3000,1600000000.0,'Canon EOS 5D',NULL,'1/100 s',47.0,8.0,8,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(9,X'0909090909090909090909090909090909090909',4000000,'jpeg',4000,3000,1600000000.0,'Canon EOS 5D',NULL,'1/100 s',47.0,8.0,9,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(10,X'0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A0A',20000000,'dng',4010,3000,1600000000.0,'Canon EOS 5D',NULL,'1/100 s',47.0,8.0,10,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(11,X'0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B',1000000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,11,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(12,X'0C0C0C0C0C0C0C0C0C0C0C0C0C0C0C0C0C0C0C0C',9000000,'png',3150,2362,NULL,NULL,NULL,NULL,NULL,NULL,12,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(13,X'0D0D0D0D0D0D0D0D0D0D0D0D0D0D0D0D0D0D0D0D',1100000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,13,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(14,X'0E0E0E0E0E0E0E0E0E0E0E0E0E0E0E0E0E0E0E0E',1200000,'jpeg',3000,4000,NULL,NULL,NULL,NULL,NULL,NULL,14,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(15,X'0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F0F',30000000,'tiff',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,15,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(16,X'1010101010101010101010101010101010101010',900000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,16,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(17,X'1111111111111111111111111111111111111111',910000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,17,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(18,X'1212121212121212121212121212121212121212',920000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,18,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(19,X'1313131313131313131313131313131313131313',930000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,19,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(20,X'1414141414141414141414141414141414141414',940000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,20,1.79580092207500481606e+09);
INSERT INTO "photos" VALUES(21,X'1515151515151515151515151515151515151515',950000,'jpeg',5000,3000,NULL,NULL,NULL,NULL,NULL,NULL,21,1.79580092207601070401e+09);
INSERT INTO "photos" VALUES(22,X'1616161616161616161616161616161616161616',960000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,22,1.79580092207601070401e+09);
INSERT INTO "photos" VALUES(23,X'1717171717171717171717171717171717171717',3000000,'jpeg',4000,3000,1600000000.0,'Canon EOS 5D',NULL,'1/100 s',47.0,8.0,23,1.79580092207601070401e+09);
INSERT INTO "photos" VALUES(24,X'1818181818181818181818181818181818181818',3100000,'jpeg',4000,3000,1600000000.5,'Canon EOS 5D',NULL,'1/100 s',47.0,8.0,24,1.79580092207601070401e+09);
INSERT INTO "photos" VALUES(25,X'1919191919191919191919191919191919191919',3200000,'jpeg',4000,3000,NULL,'Canon EOS 5D',NULL,NULL,NULL,NULL,25,1.79580092207601070401e+09);
INSERT INTO "photos" VALUES(26,X'1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A1A',700000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,26,1.79580092207601070401e+09);
INSERT INTO "photos" VALUES(27,X'1B1B1B1B1B1B1B1B1B1B1B1B1B1B1B1B1B1B1B1B',710000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,27,1.79580092207601070401e+09);
INSERT INTO "photos" VALUES(28,X'1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C1C',600000,'jpeg',4000,3000,NULL,NULL,NULL,NULL,NULL,NULL,28,1.79580092207601070401e+09);
CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE thumbnails (
        photo_id INTEGER PRIMARY KEY REFERENCES photos (id) ON DELETE CASCADE,
        data BLOB NOT NULL
    );
CREATE TABLE votes (
        query BLOB NOT NULL,
        near BLOB NOT NULL,
        far BLOB NOT NULL,
        voted_at REAL NOT NULL,
        PRIMARY KEY (query, near, far),
        CHECK (query <> near AND query <> far AND near <> far)
    ) WITHOUT ROWID
    ;
CREATE INDEX files_of_photo ON files (photo_id);
CREATE INDEX files_of_primary ON files (primary_id) WHERE primary_id IS NOT NULL;
CREATE INDEX files_by_state ON files (folder_id, state, photo_id);
CREATE INDEX files_not_indexed ON files (state, folder_id) WHERE state <> 'indexed';
CREATE INDEX files_live ON files (photo_id, folder_id, mtime_ns, state, primary_id)
    WHERE state = 'indexed' AND photo_id IS NOT NULL AND primary_id IS NULL
    ;
CREATE TRIGGER files_left_photo AFTER UPDATE OF photo_id ON files
    WHEN OLD.photo_id IS NOT NULL AND NEW.photo_id IS NOT OLD.photo_id
    BEGIN UPDATE photos SET unused_since = (julianday('now') - 2440587.5) * 86400.0 WHERE id = OLD.photo_id; END;
CREATE TRIGGER files_deleted AFTER DELETE ON files WHEN OLD.photo_id IS NOT NULL
    BEGIN UPDATE photos SET unused_since = (julianday('now') - 2440587.5) * 86400.0 WHERE id = OLD.photo_id; END;
CREATE UNIQUE INDEX features_of_model ON features (model, photo_id);
CREATE INDEX features_of_photo ON features (photo_id);
CREATE UNIQUE INDEX embeddings_of_model ON embeddings (model, photo_id);
CREATE INDEX embeddings_of_photo ON embeddings (photo_id);
CREATE INDEX album_photos_by_content ON album_photos (content_hash);
CREATE INDEX pairs_of_second ON pairs (second);
CREATE INDEX journal_steps_of_entry ON journal_steps (entry_id);
CREATE INDEX journal_steps_open ON journal_steps (state) WHERE state IN ('doing', 'undoing');
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('photos',28);
