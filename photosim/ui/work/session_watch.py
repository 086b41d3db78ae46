"""The folder watcher as the engine wants it: told which folders there are, it follows."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from photosim.library.watching.reduce_events import Changes
from photosim.library.watching.watcher import FolderWatcher, WatchedFolder, WatchNote


class LibraryWatcher:
    """Watches the folders of a library; its methods belong to the library lane.

    For each folder that comes to be watched the first change is a rescan of all of it: that is
    how a library is brought up to date when it is opened.
    """

    def __init__(
        self, on_changes: Callable[[Changes], None], on_note: Callable[[WatchNote], None]
    ) -> None:
        self._watched: dict[str, WatchedFolder] = {}
        self._watcher = FolderWatcher([], on_changes, on_note)
        self._watcher.start()

    def set_folders(self, folders: Iterable[WatchedFolder]) -> None:
        """Watch exactly these folders; those that are watched already just so are left alone."""
        wanted = {folder.path: folder for folder in folders}
        for path in [path for path in self._watched if path not in wanted]:
            del self._watched[path]
            self._watcher.remove(path)
        for path, folder in wanted.items():
            if self._watched.get(path) != folder:
                self._watched[path] = folder
                self._watcher.add(folder)

    def stop(self) -> None:
        """End watching; no callback comes after."""
        self._watcher.stop()
