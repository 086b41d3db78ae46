"""The watched folders."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from photosim.storage.database import Database, Row

_COLUMNS = "id, path, online, excluded"


@dataclass(frozen=True, slots=True)
class Folder:
    """A watched folder.

    ``online`` is false while it can't be reached; ``excluded`` are folders to leave out, as
    they were given.
    """

    id: int
    path: Path
    online: bool = True
    excluded: tuple[str, ...] = ()


class Folders:
    """Store of watched folders. Writes need the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, path: Path, excluded: Sequence[str] = ()) -> Folder:
        """Watch a folder (an absolute path that is not watched yet)."""
        cursor = self._db.write(
            "INSERT INTO folders (path, excluded) VALUES (?, ?)",
            (os.fsencode(path), json.dumps(list(excluded))),
        )
        return Folder(int(cursor.lastrowid or 0), path, True, tuple(excluded))

    def remove(self, folder_id: int) -> None:
        """Forget a folder and the rows of its files; photos stay until they are pruned."""
        self._db.write("DELETE FROM folders WHERE id = ?", (folder_id,))

    def all(self) -> list[Folder]:
        """All watched folders, by path."""
        found = self._db.rows(f"SELECT {_COLUMNS} FROM folders ORDER BY path")
        return [_folder(row) for row in found]

    def get(self, folder_id: int) -> Folder | None:
        """The folder with an id."""
        row = self._db.row(f"SELECT {_COLUMNS} FROM folders WHERE id = ?", (folder_id,))
        return None if row is None else _folder(row)

    def by_path(self, path: Path) -> Folder | None:
        """The watched folder with exactly this path."""
        row = self._db.row(f"SELECT {_COLUMNS} FROM folders WHERE path = ?", (os.fsencode(path),))
        return None if row is None else _folder(row)

    def set_online(self, folder_id: int, online: bool) -> None:
        """Say whether the folder can be reached."""
        self._db.write("UPDATE folders SET online = ? WHERE id = ?", (int(online), folder_id))

    def set_excluded(self, folder_id: int, excluded: Sequence[str]) -> None:
        """Set the folders to leave out."""
        self._db.write(
            "UPDATE folders SET excluded = ? WHERE id = ?",
            (json.dumps(list(excluded)), folder_id),
        )


def _folder(row: Row) -> Folder:
    # JSON escapes what is no UTF-8 (lone surrogates), so such names come back as they were.
    return Folder(row[0], Path(os.fsdecode(row[1])), bool(row[2]), tuple(json.loads(row[3])))
