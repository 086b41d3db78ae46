"""The locks of a library on a server: one for the folder here that belongs to it, one for work that
must be alone.

Any number of processes write such a library at a time. The folder here, with the saved index, is
one process's: others on this computer do without. Work that no two may do at once (going over to
another model, a repair, moving the library) takes an advisory lock of the server, held by a
connection of its own: it ends with its process however that ends, and who holds it is what the
server says of that connection.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from photosim.core.errors import LibraryBusy, Remedy
from photosim.core.language import tr
from photosim.storage.address import ServerAddress
from photosim.storage.lock import LibraryHolder, LibraryLock, WriterLock
from photosim.storage.postgres.connection.database import Connection, connect
from photosim.storage.postgres.connection.failures import translated
from photosim.storage.postgres.names import ALONE

_HOLDER = """
    SELECT activity.pid, COALESCE(client_addr::text, 'localhost'), application_name,
        EXTRACT(EPOCH FROM backend_start)::double precision, usename::text
    FROM pg_locks JOIN pg_stat_activity AS activity ON activity.pid = pg_locks.pid
    WHERE locktype = 'advisory' AND classid = 0 AND objid = %s AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
"""


class ServerLock(WriterLock):
    """The right to write the library at an address from here. ``keeps_folder``: whether the folder
    here is this process's, once it is held."""

    def __init__(self, folder: Path, address: ServerAddress) -> None:
        self._here = LibraryLock(folder)
        self._address = address
        self.keeps_folder = False

    def acquire(self) -> None:
        """Take what there is to take: the folder, where nobody else on this computer has it.

        Raises LibraryError where the server can't be reached or the folder not be written,
        RuntimeError where this object holds the folder already.
        """
        with translated(self._address), contextlib.closing(connect(self._address)):
            pass  # nothing is taken for a library that is out of reach
        with contextlib.suppress(LibraryBusy):
            self._here.acquire()
            self.keeps_folder = True

    def release(self) -> None:
        """Give it back; nothing happens where it isn't held."""
        if self.keeps_folder:
            self._here.release()
            self.keeps_folder = False


@contextlib.contextmanager
def alone(address: ServerAddress) -> Iterator[None]:
    """Nobody else does what must be done alone while inside; see the module's text.

    Raises LibraryBusy naming who does, LibraryError where the server can't be asked.
    """
    with translated(address):
        connection = connect(address)
    with contextlib.closing(connection):
        with translated(address):
            row = connection.execute("SELECT pg_try_advisory_lock(%s)", (ALONE,)).fetchone()
            if row is None or not row[0]:
                raise _busy(address, _holder(connection))
        yield


def holder_of(address: ServerAddress) -> LibraryHolder | None:
    """Who does what must be done alone now; None: nobody. Raises LibraryError where nobody can be
    asked."""
    with translated(address), contextlib.closing(connect(address)) as connection:
        return _holder(connection)


def _holder(connection: Connection) -> LibraryHolder | None:
    row = connection.execute(_HOLDER.encode(), (ALONE,)).fetchone()
    if row is None:
        return None
    pid, host, program, since, person = row
    return LibraryHolder(pid, host, "" if since is None else program, since or 0.0, person)


def _busy(address: ServerAddress, who: LibraryHolder | None) -> LibraryBusy:
    return LibraryBusy(
        tr("Library in use"),
        tr(
            "The library {directory} is moved, repaired or taken to another model by {who}.",
            directory=address,
            who=who or tr("another process"),
        ),
        Remedy.CLOSE_OTHER,
    )
