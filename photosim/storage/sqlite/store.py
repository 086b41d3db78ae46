"""A library's store in one SQLite file."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from photosim.storage.sqlite.albums import SqliteAlbums
from photosim.storage.sqlite.database import Database
from photosim.storage.sqlite.decisions import SqliteDecisions, SqliteGuards
from photosim.storage.sqlite.files import SqliteFiles
from photosim.storage.sqlite.folders import SqliteFolders
from photosim.storage.sqlite.journal import SqliteJournal
from photosim.storage.sqlite.pairs import SqlitePairs
from photosim.storage.sqlite.photos import SqlitePhotos
from photosim.storage.sqlite.settings import SqliteSettings
from photosim.storage.sqlite.thumbnails import SqliteThumbnails
from photosim.storage.sqlite.vectors import SqliteVectors
from photosim.storage.sqlite.votes import SqliteVotes
from photosim.storage.store import Store


class SqliteStore(Store):
    """The stores on one connection; see :meth:`Database.open`."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.photos = SqlitePhotos(db)
        self.files = SqliteFiles(db)
        self.folders = SqliteFolders(db)
        self.albums = SqliteAlbums(db)
        self.vectors = SqliteVectors(db)
        self.thumbnails = SqliteThumbnails(db)
        self.pairs = SqlitePairs(db)
        self.decisions = SqliteDecisions(db)
        self.guards = SqliteGuards(db)
        self.journal = SqliteJournal(db)
        self.settings = SqliteSettings(db)
        self.votes = SqliteVotes(db)

    def transaction(self, *, durable: bool = False) -> AbstractContextManager[None]:
        return self.db.transaction(durable=durable)

    def changed_since(self) -> bool:
        return self.db.has_changed()

    def size(self) -> int:
        """Bytes of the file and of the log beside it."""
        files = (self.db.path, Path(f"{self.db.path}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def problems(self) -> list[str]:
        return self.db.problems()

    def close(self) -> None:
        self.db.close()
