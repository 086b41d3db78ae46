"""What the library needs of a store: one connection, and a store for each kind of thing in it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Protocol

from photosim.storage.albums import AlbumStore
from photosim.storage.claims import ClaimStore
from photosim.storage.decisions import DecisionStore, GuardStore, VoteStore
from photosim.storage.files import FileStore, FolderStore
from photosim.storage.filters import FilterStore
from photosim.storage.heirs import HeirStore
from photosim.storage.journal import JournalStore
from photosim.storage.news import Listener, TellNews
from photosim.storage.pairs import PairStore
from photosim.storage.photos import PhotoStore, ThumbnailStore
from photosim.storage.replicas import ReplicaStore
from photosim.storage.requests import RequestStore
from photosim.storage.rights import Standing
from photosim.storage.rules import RuleStore
from photosim.storage.searches import SearchStore
from photosim.storage.settings import SettingStore
from photosim.storage.tables import TableStore
from photosim.storage.vectors import VectorStore


class Store(Protocol):
    """One unit of work on a library, opened by :func:`photosim.storage.open`.

    Used by one thread at a time: a use from a second thread while the first is inside a call or
    a transaction is a mistake of the program and raises RuntimeError at once. What a user can
    meet raises LibraryError.
    """

    photos: PhotoStore
    files: FileStore
    folders: FolderStore
    albums: AlbumStore
    vectors: VectorStore
    thumbnails: ThumbnailStore
    pairs: PairStore
    decisions: DecisionStore
    guards: GuardStore
    journal: JournalStore
    requests: RequestStore
    settings: SettingStore
    votes: VoteStore
    heirs: HeirStore
    filters: FilterStore
    searches: SearchStore
    rules: RuleStore
    tables: TableStore
    replicas: ReplicaStore
    claims: ClaimStore
    standing: Standing
    """What who opened it may do."""

    def transaction(self, *, durable: bool = False) -> AbstractContextManager[None]:
        """Everything written inside is kept together, or nothing of it where this raises.

        durable: what is committed survives a power cut too; costs a sync of the disk.

        Raises RuntimeError when used inside another transaction or on a reading store.
        """

    def changed_since(self) -> bool:
        """Whether another connection has written since this was last asked; True at first.

        Costs some microseconds.
        """

    def reader(self) -> Store:
        """Another store of the same library, to read with in another thread. On a server, what this
        one writes is no news to it (:meth:`changed_since`)."""

    def listen(self, tell: TellNews) -> Listener | None:
        """Hear of what is written from now on, by other processes and by this store; None where
        only one process writes."""

    def size(self) -> int:
        """Bytes that the library's rows take on the disk."""

    def problems(self) -> list[str]:
        """What is wrong with the stored rows and the references between them; empty: sound.

        Reads everything (some seconds per gigabyte).
        """

    def close(self) -> None:
        """Close the connection. Idempotent; RuntimeError inside a transaction."""
