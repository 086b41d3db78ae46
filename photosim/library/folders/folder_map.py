"""From paths to watched folders and back, and how the scanner and the watcher see a folder."""

from __future__ import annotations

import os
from pathlib import Path

from photosim.core.types import PhotoId
from photosim.library.folders.rules import Rules, WatchedFolder
from photosim.library.folders.taken import EVERYTHING, Taken
from photosim.storage.files import FileRow, Folder
from photosim.storage.store import Store


def path_in(folder: Folder, relative: str) -> str:
    """The absolute path of a file of a folder, by its path below it with ``/``."""
    return os.path.join(str(folder.path), *relative.split("/"))  # noqa: PTH118


class FolderMap:
    """The watched folders of a library as they are now, by the paths of files and the other way."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._by_id = {folder.id: folder for folder in store.folders.all()}

    def home_of(self, path: str) -> tuple[Folder, str] | None:
        """The folder that an absolute path lies in, deepest first, and the path below it with
        ``/``; the folder itself gives an empty one."""
        for folder in sorted(self._by_id.values(), key=lambda one: -len(str(one.path))):
            root = str(folder.path)
            if path == root:
                return folder, ""
            prefix = root if root.endswith(os.sep) else root + os.sep
            if path.startswith(prefix):
                return folder, path[len(prefix) :].replace(os.sep, "/")
        return None

    def row_at(self, path: str) -> FileRow | None:
        """The row of the file at an absolute path; None where the library has none."""
        home = self.home_of(path)
        return None if home is None else self._store.files.at(home[0].id, home[1])

    def photos_below(self, path: str) -> list[PhotoId]:
        """Photos with a file in a folder, watched or inside a watched one, by id."""
        home = self.home_of(path)
        if home is None:
            return []
        found: list[PhotoId] = self._store.photos.live_ids(
            folder_id=home[0].id, below=home[1]
        ).tolist()
        return found

    def path_of(self, row: FileRow) -> str:
        """The absolute path of a file."""
        return path_in(self._by_id[row.folder_id], row.relative)

    def online(self, row: FileRow) -> bool:
        """Whether the folder of a file can be reached."""
        return self._by_id[row.folder_id].online


def watched(folder: Folder, library: Path, taken: Taken = EVERYTHING) -> WatchedFolder:
    """The folder as the watcher wants it."""
    return WatchedFolder(str(folder.path), tuple(map(str, folder.excluded)), library, taken)


def rules_of(folder: Folder, library: Path, taken: Taken = EVERYTHING) -> Rules:
    """What is taken from a folder; which folders are looked into depends on no choice of kinds."""
    return watched(folder, library, taken).rules()


def passed_over_key(folder: Folder) -> str:
    """Name of the setting that counts what the last look through a folder passed over."""
    return f"passed over in folder {folder.id}{_on(folder)}"


def mark_key(folder: Folder) -> str:
    """Name of the setting that tells a folder from another one at the same path here."""
    return f"mark of folder {folder.id}{_on(folder)}"


def _on(folder: Folder) -> str:
    """Of a folder that several computers may see: this one."""
    return f" on {folder.host}" if folder.host else ""
