"""The lock that the process holds which writes a library on a server.

It is an advisory lock of the server, held by a connection of its own: it ends with its process
however that ends. Who holds it is what the server says of that connection.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from photosim.core.errors import LibraryBusy, Remedy
from photosim.core.language import tr
from photosim.storage.address import ServerAddress
from photosim.storage.lock import LibraryHolder, LibraryLock
from photosim.storage.postgres.database import Connection, connect
from photosim.storage.postgres.failures import translated
from photosim.storage.postgres.names import HOLDING

_HOLDER = """
    SELECT activity.pid, COALESCE(client_addr::text, 'localhost'), application_name,
        EXTRACT(EPOCH FROM backend_start)::double precision
    FROM pg_locks JOIN pg_stat_activity AS activity ON activity.pid = pg_locks.pid
    WHERE locktype = 'advisory' AND classid = 0 AND objid = %s AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


class ServerLock:
    """The right to write the library at an address, and in the folder here that belongs to it."""

    def __init__(self, folder: Path, address: ServerAddress) -> None:
        self._here = LibraryLock(folder)
        self._address = address
        self._connection: Connection | None = None

    def acquire(self) -> None:
        """Take the lock, or fail at once.

        Raises LibraryBusy naming who has it, LibraryError where the server can't be asked or the
        folder not be written, RuntimeError where this object holds it already.
        """
        if self._connection is not None:
            raise RuntimeError("the library's lock is held already")
        self._here.acquire()
        try:
            with translated(self._address):
                self._connection = self._acquired()
        except BaseException:
            self._here.release()
            raise

    def release(self) -> None:
        """Give the lock back; nothing happens where it isn't held."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
            self._here.release()

    def _acquired(self) -> Connection:
        connection = connect(self._address)
        try:
            row = connection.execute("SELECT pg_try_advisory_lock(%s)", (HOLDING,)).fetchone()
            if row is None or not row[0]:
                raise _busy(self._address, _holder(connection))
        except BaseException:
            connection.close()
            raise
        return connection


def holder_of(address: ServerAddress) -> LibraryHolder | None:
    """Who holds the library now; None: nobody. Raises LibraryError where nobody can be asked."""
    with translated(address), contextlib.closing(connect(address)) as connection:
        return _holder(connection)


def _holder(connection: Connection) -> LibraryHolder | None:
    row = connection.execute(_HOLDER.encode(), (HOLDING,)).fetchone()
    return None if row is None else LibraryHolder(row[0], row[1], row[2], row[3])


def _busy(address: ServerAddress, who: LibraryHolder | None) -> LibraryBusy:
    return LibraryBusy(
        tr("Library in use"),
        tr(
            "The library {directory} is in use by {who}.",
            directory=address,
            who=who or tr("another process"),
        ),
        Remedy.CLOSE_OTHER,
    )
