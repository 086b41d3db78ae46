"""A library's store in a database on a server."""

from __future__ import annotations

from photosim.storage.address import ServerAddress
from photosim.storage.news import Listener, TellNews
from photosim.storage.postgres.albums import PostgresAlbums
from photosim.storage.postgres.claims import PostgresClaims
from photosim.storage.postgres.connection.database import Connection, ServerDatabase
from photosim.storage.postgres.decisions import PostgresDecisions, PostgresGuards, PostgresVotes
from photosim.storage.postgres.files import PostgresFiles, PostgresFolders
from photosim.storage.postgres.filters import PostgresFilters
from photosim.storage.postgres.heirs import PostgresHeirs
from photosim.storage.postgres.journal import PostgresJournal
from photosim.storage.postgres.pairs import PostgresPairs
from photosim.storage.postgres.photos import PostgresPhotos, PostgresThumbnails
from photosim.storage.postgres.processes.lease import Lease
from photosim.storage.postgres.processes.listener import PostgresListener
from photosim.storage.postgres.replicas import PostgresReplicas
from photosim.storage.postgres.requests import PostgresRequests
from photosim.storage.postgres.rules import PostgresRules
from photosim.storage.postgres.searches import PostgresSearches
from photosim.storage.postgres.settings import PostgresSettings
from photosim.storage.postgres.tables import PostgresTables
from photosim.storage.postgres.vectors import PostgresVectors
from photosim.storage.rights import Standing
from photosim.storage.store import Store


class PostgresStore(ServerDatabase, Store):
    """The stores on one connection; see :meth:`ServerDatabase.open`."""

    def __init__(
        self, connection: Connection, address: ServerAddress, mine: Standing, *, write: bool
    ) -> None:
        super().__init__(connection, address, mine, write=write)
        self.photos = PostgresPhotos(self)
        self.files = PostgresFiles(self)
        self.folders = PostgresFolders(self)
        self.albums = PostgresAlbums(self)
        self.vectors = PostgresVectors(self)
        self.thumbnails = PostgresThumbnails(self)
        self.pairs = PostgresPairs(self)
        self.decisions = PostgresDecisions(self)
        self.guards = PostgresGuards(self)
        self._lease = Lease(lambda: ServerDatabase.open(address, write=True))
        self.claims = PostgresClaims(self, self._lease)
        self.journal = PostgresJournal(self, self._lease)
        self.requests = PostgresRequests(self, self._lease)
        self.settings = PostgresSettings(self)
        self.votes = PostgresVotes(self)
        self.heirs = PostgresHeirs(self)
        self.filters = PostgresFilters(self)
        self.searches = PostgresSearches(self)
        self.rules = PostgresRules(self)
        self.tables = PostgresTables(self)
        self.replicas = PostgresReplicas(self)

    def listen(self, tell: TellNews) -> Listener | None:
        """See :meth:`photosim.storage.store.Store.listen`."""
        return PostgresListener(self.address, tell, lambda: self.backend)

    def close(self) -> None:
        """Close the connections, and give up what was claimed. Idempotent; RuntimeError inside a
        transaction."""
        super().close()
        self._lease.end()
