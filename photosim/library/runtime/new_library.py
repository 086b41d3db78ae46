"""A library that is about to be made: its folder, and that nothing is in it yet."""

from __future__ import annotations

from pathlib import Path

from photosim.core.errors import LibraryError, Remedy, UsageError, told_as
from photosim.core.language import tr
from photosim.storage.address import called
from photosim.storage.store import Store
from photosim.storage.tables import TABLES


def make_directory(directory: Path) -> None:
    """Make the library's folder, for its owner alone. Raises LibraryError where that can't be."""
    what = tr("The library {directory} can't be made", directory=directory)
    with told_as(LibraryError, tr("No library"), what, Remedy.OTHER_LIBRARY):
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)


def check_empty(store: Store, directory: Path) -> None:
    """Raise UsageError where the library of a folder holds something already."""
    if any(store.tables.count(table) for table in TABLES):
        raise holds_something(directory)


def holds_something(directory: Path) -> UsageError:
    """The error for a library that is to be filled, and holds something already."""
    return UsageError(
        tr("Not an empty library"),
        tr("The library {directory} holds something already.", directory=called(directory)),
        Remedy.OTHER_LIBRARY,
    )
