"""A damaged database: a new one of what can be read, and labels from their backup."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from photosim import storage
from photosim.core.errors import UsageError
from photosim.library.albums.book import AlbumBook
from photosim.library.albums.files import backups
from photosim.library.runtime.runtime import BEHIND, Runtime

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Salvage:
    """What was saved of a damaged database. damaged: where it is kept now; rows: how many of its
    rows could be read."""

    damaged: Path
    rows: int


def salvage(directory: Path) -> Salvage:
    """Put a new database in the place of a damaged one.

    Raises LibraryBusy, and LibraryError where there is no room for it.
    """
    with storage.writer_lock(directory):
        return Salvage(*storage.salvage(directory))


def bring_back(runtime: Runtime, albums: AlbumBook) -> None:
    """Add what the newest backup knows of albums and votes to what could be read, and let the
    index be compared with the database. Library lane."""
    with runtime.stores.writing() as store:
        store.settings.set(BEHIND, True)
    for backup in reversed(backups(runtime.directory)):
        try:
            albums.import_file(backup)
        except UsageError as error:
            log.warning("a backup of the albums can't be used: %s", error)
        else:
            return
