"""The truth about a library, and the locks of who writes it.

The way of the data: :func:`open` gives a :class:`~photosim.storage.store.Store` → the caller opens
``with store.transaction():`` and writes through its parts (``store.photos``, ``store.files``, …) →
commit. A part never commits, so what belongs together is written together: a photo, its vectors,
its thumbnail and the state of its file, or none of them. Reading needs no transaction.

A module beside this one has the rows of one kind of thing, as plain values, and the protocol of
their store, which names all that the library needs; a package below has such stores in one
database. There are two, ``sqlite`` for a file in the library's folder and ``postgres`` for a server
that several machines share, and nothing outside of them knows SQL but the conditions of filters
that both say alike (``filter_clauses``). They have one layout (``layout``), keep values in the same
way (``records``), and give the same answers. What a user can meet (disk full, file damaged, folder
not writable, server down, library too new) is a :class:`~photosim.core.errors.LibraryError`.

Paths need not be UTF-8: folders and files come back as the ``str`` that ``os.scandir`` gave.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from photosim.core.errors import LibraryError, Remedy, UsageError
from photosim.core.language import tr
from photosim.core.person import local_person
from photosim.storage import lock
from photosim.storage.address import ServerAddress, address_in, folder_of, has_folder
from photosim.storage.lock import LibraryHolder, LibraryLock, WriterLock
from photosim.storage.rights import Person, Right, Standing

if TYPE_CHECKING:
    from photosim.storage.postgres.connection.database import Connection
    from photosim.storage.store import Store

DATABASE = "library.db"
"""The file in a library's folder."""


def exists(where: Path | ServerAddress) -> bool:
    """Whether there is a library in a folder, or in a database on a server.

    Raises LibraryError where the server can't be asked, or does not share it with who asks.
    """
    return standing(where) is not None


def standing(where: Path | ServerAddress) -> Standing | None:
    """What who asks may do with the library in a folder, or on a server; None where there is none.

    Raises LibraryError where the server can't be asked, or does not share it with who asks.
    """
    address = _server_of(where)
    if isinstance(address, Path):
        there = (address / DATABASE).exists()
        return Standing(str(address), local_person(), Right.OWN) if there else None
    with _server_extra():
        from photosim.storage.postgres.connection.database import standing_at
    return standing_at(address)


def folder_for(address: ServerAddress) -> Path:
    """The folder here that belongs to a library on a server; made once the server has answered, so
    that a mistyped address leaves nothing.

    Raises LibraryError where the server can't be asked, or does not share the library.
    """
    if not has_folder(address):
        standing(address)
    return folder_of(address)


def people(folder: Path) -> list[Person]:
    """The owner of the library on a server to which a folder belongs, and with whom it is shared.

    Raises UsageError where the library lies in the folder, and LibraryError.
    """
    with _shared(folder) as (connection, _):
        from photosim.storage.postgres.sharing.people import people

        return people(connection)


def share(folder: Path, names: Sequence[str], right: Right) -> None:
    """Let people do that with a library on a server, in place of what they could do before.

    Raises UsageError where the library lies in the folder, for a name that the server does not
    know, and the owner's; NotPermitted but for its owner, LibraryError.
    """
    with _shared(folder) as (connection, address):
        from photosim.storage.postgres.sharing.people import share

        share(connection, address, names, right)


def unshare(folder: Path, names: Sequence[str]) -> None:
    """Share a library on a server no longer with people. Raises as :func:`share`."""
    with _shared(folder) as (connection, address):
        from photosim.storage.postgres.sharing.people import unshare

        unshare(connection, address, names)


def open(where: Path | ServerAddress, *, write: bool) -> Store:  # noqa: A001 - storage.open
    """Open the library in a folder, which may name a server (see ``address``), or on a server.

    With ``write`` it is made where there is none (the folder or the database must exist) and
    brought to the newest layout by its owner, who holds the library's lock. Without, it must exist
    and have it.

    Raises LibraryError: too new, damaged, no library at all, not writable, missing, out of reach,
    or (but for its owner writing) made by an older photosim; NotPermitted where it is not shared,
    or with ``write`` for reading alone.
    """
    address = _server_of(where)
    if isinstance(address, Path):
        from photosim.storage.sqlite.store import SqliteStore

        return SqliteStore.open(address / DATABASE, write=write)
    with _server_extra():
        from photosim.storage.postgres.store import PostgresStore
    return PostgresStore.open(address, write=write)


def writer_lock(folder: Path) -> WriterLock:
    """The lock that who writes the library in a folder has to hold; not taken yet. Any number of
    processes can hold that of a library on a server."""
    address = address_in(folder)
    if address is None:
        return LibraryLock(folder)
    with _server_extra():
        from photosim.storage.postgres.processes.lock import ServerLock
    return ServerLock(folder, address)


def alone(folder: Path) -> AbstractContextManager[None]:
    """Nobody else goes over to another model, repairs or moves the library in a folder while
    inside; where one process writes at a time that is so anyway.

    Raises LibraryBusy naming who does, and LibraryError.
    """
    address = address_in(folder)
    if address is None:
        return contextlib.nullcontext()
    with _server_extra():
        from photosim.storage.postgres.processes.lock import alone
    return alone(address)


def holder(folder: Path) -> LibraryHolder | None:
    """Who writes the library in a folder now, or of one on a server does what must be done alone;
    None: nobody. Raises LibraryError."""
    address = address_in(folder)
    if address is None:
        return lock.holder(folder) if lock.is_held(folder) else None
    with _server_extra():
        from photosim.storage.postgres.processes.lock import holder_of
    return holder_of(address)


def server_address(folder: Path) -> ServerAddress:
    """The server that has the library of a folder. Raises UsageError where it lies there itself."""
    address = address_in(folder)
    if address is None:
        raise UsageError(
            tr("Not a shared library"),
            tr("The library {directory} lies in a folder, not on a server.", directory=folder),
            Remedy.MOVE_TO_SERVER,
        )
    return address


def salvage(where: Path) -> tuple[Path, int]:
    """Put a new library of what can be read in the place of a damaged one in a folder; where the
    damaged one is kept, and how many of its rows were read. The caller holds the library's lock.

    Raises LibraryError where there is no room for it, nothing can be written, or the library is on
    a server.
    """
    if isinstance(_server_of(where), ServerAddress):
        raise LibraryError(
            tr("Library not repaired"),
            tr("The library {where} is on a server, and is repaired there.", where=where),
        )
    from photosim.storage.sqlite.database import PAGE_BYTES
    from photosim.storage.sqlite.salvage import salvage

    return salvage(where / DATABASE, PAGE_BYTES)


def _server_of(where: Path | ServerAddress) -> Path | ServerAddress:
    """Where the rows are: a folder's own, or on the server that it names."""
    return where if isinstance(where, ServerAddress) else address_in(where) or where


@contextlib.contextmanager
def _shared(folder: Path) -> Iterator[tuple[Connection, ServerAddress]]:
    """A connection to the server of a library."""
    address = server_address(folder)
    with _server_extra():
        from photosim.storage.postgres.connection.database import connect
        from photosim.storage.postgres.connection.failures import translated
    with translated(address), contextlib.closing(connect(address)) as connection:
        yield connection, address


@contextlib.contextmanager
def _server_extra() -> Iterator[None]:
    """Say what is missing where the packages for libraries on servers are not installed."""
    try:
        yield
    except ImportError as error:
        raise LibraryError(
            tr("No part for servers"),
            tr("This photosim was installed without the part that talks to servers."),
            Remedy.INSTALL_SERVER,
        ) from error
