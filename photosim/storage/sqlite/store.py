"""A library's store in one SQLite file."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from photosim.storage.news import Listener, TellNews
from photosim.storage.rights import Right, Standing
from photosim.storage.sqlite.albums import SqliteAlbums
from photosim.storage.sqlite.claims import SqliteClaims
from photosim.storage.sqlite.database import Database
from photosim.storage.sqlite.decisions import SqliteDecisions, SqliteGuards, SqliteVotes
from photosim.storage.sqlite.files import SqliteFiles, SqliteFolders
from photosim.storage.sqlite.filters import SqliteFilters
from photosim.storage.sqlite.heirs import SqliteHeirs
from photosim.storage.sqlite.journal import SqliteJournal
from photosim.storage.sqlite.pairs import SqlitePairs
from photosim.storage.sqlite.photos import SqlitePhotos, SqliteThumbnails
from photosim.storage.sqlite.replicas import SqliteReplicas
from photosim.storage.sqlite.requests import SqliteRequests
from photosim.storage.sqlite.rules import SqliteRules
from photosim.storage.sqlite.searches import SqliteSearches
from photosim.storage.sqlite.settings import SqliteSettings
from photosim.storage.sqlite.tables import SqliteTables
from photosim.storage.sqlite.vectors import SqliteVectors
from photosim.storage.store import Store


class SqliteStore(Database, Store):
    """The stores on one connection; see :meth:`Database.open`."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, write: bool) -> None:
        super().__init__(connection, path, write=write)
        self.standing = Standing(str(path.parent), self.person, Right.OWN)
        self.photos = SqlitePhotos(self)
        self.files = SqliteFiles(self)
        self.folders = SqliteFolders(self)
        self.albums = SqliteAlbums(self)
        self.vectors = SqliteVectors(self)
        self.thumbnails = SqliteThumbnails(self)
        self.pairs = SqlitePairs(self)
        self.decisions = SqliteDecisions(self)
        self.guards = SqliteGuards(self)
        self.journal = SqliteJournal(self)
        self.requests = SqliteRequests()
        self.settings = SqliteSettings(self)
        self.votes = SqliteVotes(self)
        self.heirs = SqliteHeirs(self)
        self.filters = SqliteFilters(self)
        self.searches = SqliteSearches(self)
        self.rules = SqliteRules(self)
        self.tables = SqliteTables(self)
        self.replicas = SqliteReplicas(self)
        self.claims = SqliteClaims(self)

    def reader(self) -> Store:
        """See :meth:`photosim.storage.store.Store.reader`."""
        return SqliteStore.open(self.path, write=False)

    def listen(self, tell: TellNews) -> Listener | None:
        """See :meth:`photosim.storage.store.Store.listen`: nobody else writes."""
        return None

    def size(self) -> int:
        """Bytes of the file and of the log beside it."""
        files = (self.path, Path(f"{self.path}-wal"))
        return sum(file.stat().st_size for file in files if file.exists())
