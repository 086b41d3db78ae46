"""The library's rows of files that were moved away or brought back."""

from __future__ import annotations

import os
import time
from pathlib import Path

from photosim.core.types import ContentHash
from photosim.library.folders.folder_map import FolderMap
from photosim.library.folders.rules import Rules
from photosim.library.folders.taken import taken
from photosim.library.folders.walk import change_time
from photosim.library.indexing.reconcile import pair_companions, place_of
from photosim.library.removal.values import RemovalKind
from photosim.library.succession.passing_on import Estate
from photosim.library.values import Change
from photosim.storage.files import FileStat, Folder
from photosim.storage.store import Store


class FileRows:
    """Keeps rows in step with the files. ``gone`` and ``back`` need the caller's transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.touched: dict[int, tuple[Folder, set[str]]] = {}
        """Folders, and where in them companions have to be settled again."""
        self.passed_on = Change()
        """Labels and decisions that followed their pictures."""

    def online(self, path: Path) -> bool:
        """Whether a path lies in a watched folder that can be reached."""
        home = self._home(path)
        return home is not None and home.online

    def id_of(self, path: Path) -> int | None:
        """The row of a path; None where the library has none (a sidecar)."""
        row = FolderMap(self._store).row_at(os.fspath(path))
        return None if row is None else row.id

    def gone(self, file_id: int | None, source: Path, keep: Path, action: RemovalKind) -> None:
        """A file has left its path; a hard link to the keeper may lie there now."""
        self._touch(source)
        if file_id is None or self._store.files.get(file_id) is None:
            return
        heir = self.id_of(keep)
        row = None if heir is None else self._store.files.get(heir)
        if action is RemovalKind.HARD_LINK and row is not None and row.photo_id is not None:
            self._link(file_id, source, row.photo_id)
        else:
            self._store.files.mark_missing(file_id, time.time())

    def moved(self, file_id: int | None, source: Path, target: Path, content: ContentHash) -> bool:
        """A file has another path now; whether the library has it there.

        Where that is in no watched folder, or is not taken there, the file has left the library.
        """
        self._touch(source)
        row = None if file_id is None else self._store.files.get(file_id)
        home = self._taken_at(target)
        if row is None or home is None:
            self.gone(file_id, source, Path(), RemovalKind.MOVE)
            return False
        self._touch(target)
        here = self._store.files.at(home[0].id, home[1])
        if here is not None and here.id != row.id:
            # The row of a file that lay there before.
            self._store.files.mark_missing(row.id, time.time())
            self._arrived(here.id, target, content, companion=row.primary_id is not None)
            return True
        self._store.files.move(row.id, home[0].id, home[1])
        if row.primary_id is not None:
            self._store.files.set_primary(row.id, None)  # settled again by tidy()
        self._arrived(row.id, target, content, companion=row.primary_id is not None)
        return True

    def copied(self, file_id: int | None, target: Path, content: ContentHash) -> bool:
        """A file was copied, of which the library has that row; whether it has the copy too."""
        row = None if file_id is None else self._store.files.get(file_id)
        home = self._taken_at(target)
        self._touch(target)
        if row is None or home is None:
            return False
        here = self._store.files.at(home[0].id, home[1])
        new = self._new_row(target) if here is None else here.id
        if new is not None:
            self._arrived(new, target, content, companion=row.primary_id is not None)
        return new is not None

    def _arrived(self, file_id: int, path: Path, content: ContentHash, *, companion: bool) -> None:
        """A file lies at the path of its row. companion: it stood behind another of its shot, and
        may do so here."""
        photo = None if companion else self._store.photos.id_of(content)
        if photo is None:
            self._store.files.mark_pending(file_id, _stat(path))
        else:
            self._link(file_id, path, photo)

    def _taken_at(self, path: Path) -> tuple[Folder, str] | None:
        """The watched folder that takes photos at a path, and the path below it."""
        home = FolderMap(self._store).home_of(os.fspath(path))
        if home is None or not home[0].online:
            return None
        folder, relative = home
        excluded = map(str, folder.excluded)
        rules = Rules(str(folder.path), excluded=excluded, taken=taken(self._store))
        return home if rules.may_take(relative) else None

    def back(self, file_id: int | None, source: Path, content: ContentHash) -> None:
        """A file is at its path again."""
        self._touch(source)
        if file_id is None or self._store.files.get(file_id) is None:
            return
        here = self.id_of(source)
        if here != file_id:
            # Its row went with another file, which came to its path meanwhile and was moved.
            here = self._new_row(source) if here is None else here
            if here is None:
                return
            file_id = here
        photo = self._store.photos.id_of(content)
        if photo is None:
            self._store.files.mark_pending(file_id)
        else:
            self._link(file_id, source, photo)

    def tidy(self) -> None:
        """Settle which files stand for the others of their shot, and what belongs to pictures that
        are back. Transactions of its own."""
        for folder, places in self.touched.values():
            pair_companions(self._store, folder, places, looked_at=True)
        self.touched.clear()
        self.passed_on |= Estate(self._store).settle()

    def _link(self, file_id: int, path: Path, photo_id: int) -> None:
        self._store.files.mark_pending(file_id, _stat(path))
        self._store.files.link(file_id, photo_id)

    def _new_row(self, path: Path) -> int | None:
        home = FolderMap(self._store).home_of(os.fspath(path))
        return (
            None
            if home is None
            else self._store.files.add_pending(home[0].id, home[1], _stat(path))
        )

    def _home(self, path: Path) -> Folder | None:
        home = FolderMap(self._store).home_of(os.fspath(path))
        return None if home is None else home[0]

    def _touch(self, path: Path) -> None:
        home = FolderMap(self._store).home_of(os.fspath(path))
        if home is not None:
            folder, relative = home
            self.touched.setdefault(folder.id, (folder, set()))[1].add(place_of(relative))


def _stat(path: Path) -> FileStat:
    status = path.stat()
    return FileStat(
        status.st_size,
        status.st_mtime_ns,
        status.st_ino,
        status.st_dev,
        change_time(status),
    )
