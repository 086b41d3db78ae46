"""A copy of a library file as an older photosim left it, made before it gets a newer layout.

``library.db.version-7`` beside ``library.db``. It stays until a later run of photosim, which found
the new layout already, has ended in order.
"""

from __future__ import annotations

import contextlib
import glob
import shutil
import sqlite3
from pathlib import Path

from photosim.core import quantities
from photosim.core.errors import LibraryError, Remedy, told_as
from photosim.core.files import drafted
from photosim.core.language import tr


def keep_copy(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Copy the file of a connection, which is of some version, whole or not at all.

    Raises LibraryError where there is no room; nothing has changed then.
    """
    size = sum(_bytes(file) for file in (path, Path(f"{path}-wal")))
    what = tr("The library {path} can't be copied before it is updated", path=path)
    title = tr("Library not updated")
    with told_as(LibraryError, title, what, Remedy.FREE_SPACE):
        if shutil.disk_usage(path.parent).free < size:
            raise LibraryError(
                title,
                tr(
                    "There is no room for a copy of the library {path} ({size}), which is made "
                    "before it is updated; it was left as it is.",
                    path=path,
                    size=quantities.size(size),
                ),
                Remedy.FREE_SPACE,
            )
        with drafted(_copy(path, version)) as draft:
            draft.unlink(missing_ok=True)
            with contextlib.closing(sqlite3.connect(draft)) as copy:
                connection.backup(copy)


def drop_copies(path: Path) -> None:
    """Let go of the copies of a library file; one that can't be removed stays."""
    for copy in path.parent.glob(f"{glob.escape(path.name)}.version-*"):
        with contextlib.suppress(OSError):
            copy.unlink()


def _copy(path: Path, version: int) -> Path:
    return path.with_name(f"{path.name}.version-{version}")


def _bytes(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0
