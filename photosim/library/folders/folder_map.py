"""From paths to watched folders and back, and how the scanner and the watcher see a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from photosim.library.folders.rules import Rules, WatchedFolder
from photosim.storage.files import FileRow
from photosim.storage.folders import Folder


def home_of(folders: Iterable[Folder], path: str) -> tuple[Folder, str] | None:
    """The watched folder that a path lies in, deepest first, and the path below it with ``/``.

    The folder itself gives an empty relative path.
    """
    for folder in sorted(folders, key=lambda one: -len(str(one.path))):
        root = str(folder.path)
        if path == root:
            return folder, ""
        prefix = root if root.endswith(os.sep) else root + os.sep
        if path.startswith(prefix):
            return folder, path[len(prefix) :].replace(os.sep, "/")
    return None


def path_of(folder: Folder, row: FileRow) -> str:
    """The absolute path of a file."""
    return os.path.join(str(folder.path), *row.relative.split("/"))  # noqa: PTH118


def watched(folder: Folder, library: Path) -> WatchedFolder:
    """The folder as the watcher wants it."""
    return WatchedFolder(str(folder.path), tuple(map(str, folder.excluded)), library)


def rules_of(folder: Folder, library: Path) -> Rules:
    """What is taken from a folder."""
    return watched(folder, library).rules()


def mark_key(folder: Folder) -> str:
    """Name of the setting that tells a folder from another one at the same path."""
    return f"mark of folder {folder.id}"
