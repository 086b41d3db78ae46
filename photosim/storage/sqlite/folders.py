"""SQL of :mod:`photosim.storage.folders`."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

from photosim.storage.folders import Folder, FolderStore
from photosim.storage.sqlite.database import Row, SqlTable

_COLUMNS = "id, path, online, excluded"


class SqliteFolders(SqlTable, FolderStore):
    """Folders in SQLite."""

    def add(self, path: Path, excluded: Sequence[str] = ()) -> Folder:
        cursor = self._db.write(
            "INSERT INTO folders (path, excluded) VALUES (?, ?)",
            (os.fsencode(path), json.dumps(list(excluded))),
        )
        return Folder(int(cursor.lastrowid or 0), path, True, tuple(excluded))

    def remove(self, folder_id: int) -> None:
        self._db.write("DELETE FROM folders WHERE id = ?", (folder_id,))

    def all(self) -> list[Folder]:
        found = self._db.rows(f"SELECT {_COLUMNS} FROM folders ORDER BY path")
        return [_folder(row) for row in found]

    def by_path(self, path: Path) -> Folder | None:
        row = self._db.row(f"SELECT {_COLUMNS} FROM folders WHERE path = ?", (os.fsencode(path),))
        return None if row is None else _folder(row)

    def set_online(self, folder_id: int, online: bool) -> None:
        self._db.write("UPDATE folders SET online = ? WHERE id = ?", (int(online), folder_id))

    def set_excluded(self, folder_id: int, excluded: Sequence[str]) -> None:
        self._db.write(
            "UPDATE folders SET excluded = ? WHERE id = ?",
            (json.dumps(list(excluded)), folder_id),
        )


def _folder(row: Row) -> Folder:
    # JSON escapes what is no UTF-8 (lone surrogates), so such names come back as they were.
    return Folder(row[0], Path(os.fsdecode(row[1])), bool(row[2]), tuple(json.loads(row[3])))
