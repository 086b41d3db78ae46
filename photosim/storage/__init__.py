"""The truth about a library, and the lock that makes its process the only writer.

The way of the data: :func:`open` gives a :class:`~photosim.storage.store.Store` → the caller opens
``with store.transaction():`` and writes through its parts (``store.photos``, ``store.files``, …) →
commit. A part never commits, so what belongs together is written together: a photo, its vectors,
its thumbnail and the state of its file, or none of them. Reading needs no transaction.

A module beside this one has the rows of one kind of thing, as plain values, and the protocol of
their store, which names all that the library needs; a package below has such stores in one
database. The one there is is ``sqlite``, and nothing outside of it knows SQL. What a user can meet
(disk full, file damaged, folder not writable, library too new) is a
:class:`~photosim.core.errors.LibraryError`.

Paths need not be UTF-8: folders and files come back as the ``str`` that ``os.scandir`` gave.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from photosim.storage.store import Store

DATABASE = "library.db"
"""The file in a library's folder."""


def exists(where: Path) -> bool:
    """Whether there is a library in a folder."""
    return (where / DATABASE).exists()


def open(where: Path, *, write: bool) -> Store:  # noqa: A001 - always used as storage.open
    """Open the library in a folder.

    With ``write`` it is made where there is none (the folder must exist) and brought to the
    newest layout; the caller holds the library's lock. Without, it must exist and have it.

    Raises LibraryError: too new, damaged, no library at all, not writable, missing, or (for
    reading) made by an older photosim.
    """
    from photosim.storage.sqlite.store import SqliteStore

    return SqliteStore.open(where / DATABASE, write=write)
