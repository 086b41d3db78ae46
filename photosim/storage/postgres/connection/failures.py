"""From exceptions of psycopg to errors that a person can read."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import psycopg

from photosim.core.errors import LibraryError, Remedy, ServerAway
from photosim.core.language import tr
from photosim.storage.address import ServerAddress


@contextlib.contextmanager
def translated(address: ServerAddress) -> Iterator[None]:
    """Turn what the server, or the way to it, says into LibraryError.

    Only the environment is translated; a wrong statement or a broken constraint is a mistake in
    photosim and passes through as it is.
    """
    try:
        yield
    except psycopg.Error as error:
        told = _told(error)
        if told is None:
            raise
        title, message, remedy = told
        kind = ServerAway if told is _NOT_REACHED else LibraryError
        raise kind(title, message.format(address=address, error=_reason(error)), remedy) from error


def is_gone(error: psycopg.Error, connection: psycopg.Connection[object]) -> bool:
    """Whether an error is that the connection is no more."""
    return isinstance(error, psycopg.OperationalError) and connection.broken


def damaged(address: ServerAddress) -> LibraryError:
    """The error for a library whose rows are inconsistent."""
    title, message, remedy = _DAMAGED
    return LibraryError(title, message.format(address=address), remedy)


def no_vectors(address: ServerAddress) -> LibraryError:
    """The error for a server without pgvector."""
    title, message, remedy = _NO_VECTORS
    return LibraryError(title, message.format(address=address), remedy)


def _reason(error: psycopg.Error) -> str:
    """The first line of what was said, without what psycopg puts before it."""
    text = error.diag.message_primary or str(error)
    lines = text.strip().splitlines() or [type(error).__name__]
    for begin in ("connection failed: ", "connection is bad: "):
        lines[0] = lines[0].removeprefix(begin)
    return lines[0].rstrip(".")


def _told(error: psycopg.Error) -> tuple[str, str, Remedy] | None:
    state = error.sqlstate
    if state is not None:
        return _STATES.get(state) or _CLASSES.get(state[:2])
    if not isinstance(error, psycopg.OperationalError):
        return None
    connection = error.pgconn
    if connection is not None and (connection.needs_password or connection.used_password):
        return _NOT_LET_IN
    # Before a connection stands, libpq has words alone. Those of a server that speaks another
    # language end in the last case, which repeats them.
    words = str(error)
    for part, told in _WORDS.items():
        if part in words:
            return told
    if "does not exist" in words and "FATAL" in words:
        return _NO_DATABASE if 'database "' in words else _NOT_LET_IN
    return _NOT_REACHED


_NOT_REACHED = (
    tr("Server not reached"),
    tr("The server of the library {address} can't be reached: {error}."),
    Remedy.CHECK_SERVER,
)
_NOT_LET_IN = (
    tr("Not let in"),
    tr("The server of the library {address} lets nobody in with this name and password."),
    Remedy.PASSWORD_FILE,
)
_NO_DATABASE = (
    tr("No such database"),
    tr("The server has no database of the name that the address {address} gives."),
    Remedy.MAKE_DATABASE,
)
_NO_SERVICE = (
    tr("No such service"),
    tr("No service file knows what the address {address} names: {error}."),
    Remedy.SERVICE_FILE,
)
_NOT_ALLOWED = (
    tr("Not allowed"),
    tr("The server does not allow this to the person who opened the library {address}: {error}."),
    Remedy.ASK_FOR_RIGHTS,
)
_NO_VECTORS = (
    tr("No pgvector"),
    tr("The server of the library {address} has not the extension pgvector, 0.7 or newer."),
    Remedy.INSTALL_PGVECTOR,
)
_DAMAGED = (
    tr("Library damaged"),
    tr("The library {address} is damaged."),
    Remedy.RESTORE_SERVER,
)
_DISK_ERROR = (
    tr("Disk error"),
    tr("The disk of the server reported an error while {address} was used ({error})."),
    Remedy.CHECK_SERVER,
)
_FULL = (
    tr("Disk full"),
    tr("There is no room left on the server to write the library {address}."),
    Remedy.FREE_SERVER_SPACE,
)
_IN_USE = (
    tr("Library in use"),
    tr("Another program keeps the library {address} locked."),
    Remedy.CLOSE_OTHER,
)
_NO_TLS = (
    tr("No safe connection"),
    tr("No connection to {address} is safe in the way that it asks for: {error}."),
    Remedy.CHECK_CERTIFICATE,
)
_BUSY = (
    tr("Server busy"),
    tr("The server of the library {address} takes no more connections: {error}."),
    Remedy.CLOSE_OTHER,
)

_STATES = {
    "28000": _NOT_LET_IN,
    "28P01": _NOT_LET_IN,
    "3D000": _NO_DATABASE,
    "42501": _NOT_ALLOWED,
    "25006": _NOT_ALLOWED,  # a server or a role that only reads
    "53100": _FULL,
    "53300": _BUSY,
    "55P03": _IN_USE,
    "57014": _IN_USE,  # a statement that took longer than the server allows
    "58030": _DISK_ERROR,
    "XX001": _DAMAGED,
    "XX002": _DAMAGED,
}
_CLASSES = {
    "08": _NOT_REACHED,
    "53": _FULL,
    "57": _NOT_REACHED,  # the server is stopping, starting, or was told to end this connection
}
_WORDS = {
    "password authentication failed": _NOT_LET_IN,
    "no password supplied": _NOT_LET_IN,
    "no pg_hba.conf entry": _NOT_LET_IN,
    "authentication failed": _NOT_LET_IN,
    "is not permitted to log in": _NOT_LET_IN,
    "definition of service": _NO_SERVICE,
    "service file": _NO_SERVICE,
    "certificate": _NO_TLS,
    "does not support SSL": _NO_TLS,
    "too many connections": _BUSY,
    "too many clients": _BUSY,
    "connection slots": _BUSY,
    "permission denied for database": _NOT_ALLOWED,
}
