"""Commits of other processes are heard as the server tells them (LISTEN, NOTIFY)."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable

import psycopg

from photosim.core.errors import LibraryError
from photosim.storage.address import ServerAddress
from photosim.storage.news import Listener, StoredPart, TellNews
from photosim.storage.postgres.connection.database import connect
from photosim.storage.postgres.connection.failures import translated
from photosim.storage.postgres.names import CHANNEL

log = logging.getLogger(__name__)

TOGETHER = 0.5
"""Seconds in which what comes is told as one, at least."""

LATEST = 1.2
"""The same at most: who is told needs a while to take it in, and it is told within two seconds."""

SHARE = 5
"""Of so many parts of the time one is for taking in what is told."""

AGAIN = 1.0
"""Seconds between two attempts to reach a server that is away."""

_PARTS = {part.value: part for part in StoredPart}


class PostgresListener(Listener):
    """Hears of commits in a thread and through a connection of its own.

    own: the server's number of the connection that this process writes with. After a time in which
    the server was away everything counts as changed.
    """

    def __init__(self, address: ServerAddress, tell: TellNews, own: Callable[[], int]) -> None:
        self._address, self._tell, self._own = address, tell, own
        self._stopped = threading.Event()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="photosim-listen", daemon=True)
        self._thread.start()
        self._ready.wait()  # nothing is missed of what is written from now on

    def stop(self) -> None:
        """See :class:`~photosim.storage.news.Listener`."""
        self._stopped.set()
        if self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        missed = False
        while not self._stopped.is_set():
            try:
                with translated(self._address):
                    self._listen(missed)
            except LibraryError as error:
                if not missed:
                    log.warning("what others write is not heard now: %s", error)
                missed = True
                self._ready.set()
                self._stopped.wait(AGAIN)

    def _listen(self, missed: bool) -> None:
        with contextlib.closing(connect(self._address)) as connection:
            connection.execute(f"LISTEN {CHANNEL}".encode())
            self._ready.set()
            if missed:
                log.info("what others write is heard again")
                self._tell(frozenset(StoredPart), frozenset())
            seconds = TOGETHER
            while not self._stopped.is_set():
                others, own = self._heard(connection, seconds)
                if others or own:
                    began = time.monotonic()
                    self._tell(others, own)
                    taken = time.monotonic() - began
                    seconds = min(LATEST, max(TOGETHER, SHARE * taken))

    def _heard(
        self, connection: psycopg.Connection[tuple[object, ...]], seconds: float
    ) -> tuple[frozenset[StoredPart], frozenset[StoredPart]]:
        """What came within a moment, by others and by this process; what this process wrote is
        told without delay, so that who is told knows it before another process changes it."""
        others: set[StoredPart] = set()
        own: set[StoredPart] = set()
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and not self._stopped.is_set():
            for notice in connection.notifies(timeout=left, stop_after=1):
                if notice.payload in _PARTS:
                    told = own if notice.pid == self._own() else others
                    told.add(_PARTS[notice.payload])
            if own:
                break
        return frozenset(others), frozenset(own)
