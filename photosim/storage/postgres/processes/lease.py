"""The lease of a process that works on a library: extended while it lives, over when it doesn't.

It has a connection of its own, so that it is extended whatever else the process is doing, and what
it asks takes no turn among those who write (see :mod:`..connection.database`): each question is a
transaction by itself that waits for nobody.
"""

from __future__ import annotations

import contextlib
import logging
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

import psycopg

from photosim.core.errors import LibraryError
from photosim.storage import claims
from photosim.storage.lock import running_program
from photosim.storage.postgres.connection.database import ServerDatabase
from photosim.storage.records import Row

log = logging.getLogger(__name__)

EXTENDED = 4
"""How many times a lease is extended while it lasts."""

_LATER = "clock_timestamp() + make_interval(secs => %s)"
_BEGIN = (
    "INSERT INTO workers (host, process, program, until)"
    f" VALUES (%s, %s, %s, {_LATER}) RETURNING id"
)
_EXTEND = f"UPDATE workers SET until = {_LATER} WHERE id = %s RETURNING id"
_END = "DELETE FROM workers WHERE id = %s RETURNING id"
_DROP_LATE = (
    "DELETE FROM workers WHERE id IN"
    " (SELECT id FROM workers WHERE until < clock_timestamp() FOR UPDATE SKIP LOCKED) RETURNING id"
)

T = TypeVar("T")


class Lease:
    """This process among the workers of a library. Thread-safe.

    It begins with the first question that needs it. One that was lost, as the process stood still
    for too long, is followed by another one, which has none of the claims of the first.
    """

    def __init__(self, open_: Callable[[], ServerDatabase]) -> None:
        self._open = open_
        self._db: ServerDatabase | None = None
        self._worker: int | None = None
        self._rests = False
        self._lock = threading.RLock()
        self._ended = threading.Event()
        self._thread: threading.Thread | None = None

    @property
    def worker(self) -> int:
        """The number of this process among the workers. Raises LibraryError."""
        with self._lock:
            return self._begun()

    @property
    def current(self) -> int:
        """The same where the lease has begun, else 0: no worker's."""
        with self._lock:
            return self._worker or 0

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Ask or write, a statement that is a transaction by itself. Raises LibraryError."""
        with self._lock:
            return self._asked().rows(sql, parameters)

    def as_worker(self, ask: Callable[[int], T]) -> T:
        """Ask with this process's number; once more with another one where the lease was lost."""
        with self._lock:
            try:
                return ask(self._begun())
            except psycopg.errors.ForeignKeyViolation:
                self._lost()
                return ask(self._begun())

    @contextlib.contextmanager
    def resting(self) -> Iterator[None]:
        """Extend the lease no more while inside."""
        self._rests = True
        try:
            yield
        finally:
            self._rests = False
            self._extend()

    def drop_late(self) -> None:
        """Free what workers have claimed whose lease is over."""
        if self.rows(_DROP_LATE):
            log.warning("a process that worked on the library has not been heard of; others go on")

    def end(self) -> None:
        """Free all that this process has claimed, and close the connection. Idempotent."""
        self._ended.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None
        with self._lock:
            if self._db is not None:
                try:
                    if self._worker is not None:
                        self._db.rows(_END, (self._worker,))
                except LibraryError as error:
                    log.warning("claims end with their lease, as the server is away: %s", error)
                finally:
                    self._worker = None
                    self._db.close()
                    self._db = None

    def _asked(self) -> ServerDatabase:
        if self._db is None:
            self._db = self._open()
        return self._db

    def _begun(self) -> int:
        if self._worker is None:
            db = self._asked()
            db.make_known()
            named = (db.host.id, os.getpid(), running_program(), claims.LEASE_SECONDS)
            self._worker = int(db.rows(_BEGIN, named)[0][0])
            if self._thread is None and not self._ended.is_set():
                self._thread = threading.Thread(
                    target=self._extend_all, name="photosim-lease", daemon=True
                )
                self._thread.start()
        return self._worker

    def _lost(self) -> None:
        log.warning("this process's lease was over; what it had claimed is free")
        self._worker = None

    def _extend_all(self) -> None:
        while not self._ended.wait(claims.LEASE_SECONDS / EXTENDED):
            self._extend_once()

    def _extend_once(self) -> None:
        try:
            if not self._rests:
                self._extend()
        except LibraryError as error:
            log.warning("the lease can't be extended now: %s", error)

    def _extend(self) -> None:
        with self._lock:
            if self._worker is not None and not self.rows(
                _EXTEND, (claims.LEASE_SECONDS, self._worker)
            ):
                self._lost()
