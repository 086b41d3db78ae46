"""From exceptions of SQLite to errors that a person can read."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from photosim.core.errors import LibraryError, Remedy
from photosim.core.language import tr

_PRIMARY = 0xFF  # the extended result codes of SQLite keep the primary one in the low byte


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the file at ``path`` into LibraryError.

    Only the environment is translated; a wrong statement or a broken constraint is a mistake in
    photosim and passes through as it is.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & _PRIMARY
        if code not in _TOLD:
            raise
        raise _error(code, path, error) from error


def damaged(path: Path) -> LibraryError:
    """The error for a library file that is inconsistent."""
    return _error(sqlite3.SQLITE_CORRUPT, path)


def not_a_library(path: Path) -> LibraryError:
    """The error for a file that is no library of photosim, or is no longer told to be one."""
    return _error(sqlite3.SQLITE_NOTADB, path)


def keeps_a_library(folder: Path) -> bool:
    """Whether a folder has what photosim keeps beside the file of a library: the search index, or
    backups of the albums."""
    return any(any(folder.glob(files)) for files in _BESIDE)


def _error(code: int, path: Path, error: sqlite3.Error | None = None) -> LibraryError:
    if code == sqlite3.SQLITE_NOTADB and keeps_a_library(path.parent):
        code = sqlite3.SQLITE_CORRUPT  # its first page is lost, which says what it is
    title, message, remedy = _TOLD[code]
    return LibraryError(title, message.format(path=path, error=error), remedy)


_BESIDE = ("index/*", "albums/albums-*.json")

_NOT_WRITABLE = (
    tr("Library not writable"),
    tr("The library {path} or its folder can't be written."),
    Remedy.CHECK_LIBRARY_FOLDER,
)
_IN_USE = (
    tr("Library in use"),
    tr("Another program keeps the library {path} locked."),
    Remedy.CLOSE_OTHER,
)
_TOLD = {
    sqlite3.SQLITE_FULL: (
        tr("Disk full"),
        tr("There is no room left on the disk to write the library {path}."),
        Remedy.FREE_SPACE,
    ),
    sqlite3.SQLITE_CORRUPT: (
        tr("Library damaged"),
        tr("The library file {path} is damaged."),
        Remedy.SALVAGE,
    ),
    sqlite3.SQLITE_NOTADB: (
        tr("Not a library"),
        tr("The file {path} is not a library of photosim."),
        Remedy.OTHER_LIBRARY,
    ),
    sqlite3.SQLITE_READONLY: _NOT_WRITABLE,
    sqlite3.SQLITE_PERM: _NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: _NOT_WRITABLE,
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_IOERR: (
        tr("Disk error"),
        tr("The disk reported an error while the library {path} was used ({error})."),
        Remedy.CHECK_DISK,
    ),
}
