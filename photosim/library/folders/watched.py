"""Which folders are watched: adding, taking in, leaving out, forgetting."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePath

from photosim.core.errors import Remedy, UsageError
from photosim.core.language import tr
from photosim.core.types import FileState
from photosim.imaging.file_types import PhotoKind
from photosim.library.folders.folder_map import (
    FolderMap,
    mark_key,
    passed_over_key,
    path_in,
    rules_of,
)
from photosim.library.folders.taken import Taken, keep_taken, taken
from photosim.library.runtime.runtime import BEHIND, Runtime
from photosim.library.values import Change, WriteResult
from photosim.storage.files import FileRow, Folder

LOOKED_AT = 1000
"""Files looked for in a place that is said to be a folder of the library."""


class WatchedFolders:
    """The watched folders of a library. Belongs to the library lane."""

    def __init__(self, runtime: Runtime) -> None:
        self._store = runtime.stores.writer()
        self._runtime = runtime
        self._library = runtime.directory

    def add(self, path: Path, excluded: Sequence[Path]) -> WriteResult[Path]:
        """Watch a folder; see ``Library.add_folder``."""
        root = Path(os.path.abspath(path.expanduser()))  # noqa: PTH100 - links stay as named
        require_usable(root, self._library)
        folders = self._store.folders
        here = [folder for folder in folders.all() if folder.here]
        own = [folder for folder in here if not folder.shared]
        for folder in here:
            inside = below(root, folder.path)
            if inside == "":
                change = self.exclude(folder.path, excluded) if excluded else Change()
                return WriteResult(folder.path, change)
            if inside is not None and rules_of(folder, self._library).takes_tree(inside):
                return WriteResult(folder.path, Change())
        left_out = _relative_all(root, excluded)
        with self._store.transaction():
            if folders.by_path(root) is None:
                self._add(root, left_out, own)
                return WriteResult(root, Change(folders=True))
        # Another process of this computer was quicker.
        return self.add(root, excluded)

    def _add(self, root: Path, left_out: Sequence[str], own: Sequence[Folder]) -> None:
        added = self._store.folders.add(root, left_out)
        for folder in own:
            inside = below(folder.path, root)
            if inside and rules_of(added, self._library).takes_tree(inside):
                self._take_in(folder, added, inside)

    def settle_here(self) -> None:
        """Folders that came with a library of one computer are this one's where they lie here."""
        found = [one for one in self._store.folders.homeless() if one.path.is_dir()]
        if found:
            with self._store.transaction():
                for folder in found:
                    self._store.folders.place(folder.id, folder.path)

    def also_at(self, path: Path, place: Path) -> Change:
        """This computer sees a folder of the library at a place; see ``Library.also_at``."""
        if not self._store.claims.shared:
            raise UsageError(
                tr("One computer's library"),
                tr("Folders lie at one place in a library that is not on a server."),
            )
        folder = self._watched(path)
        root = Path(os.path.abspath(place.expanduser()))  # noqa: PTH100 - links stay as named
        require_usable(root, self._library)
        for other in self._store.folders.all():
            near = other.here and other.id != folder.id
            if near and (below(root, other.path) is not None or below(other.path, root)):
                raise UsageError(
                    tr("Watched already"),
                    tr("{root} is watched here already, as {path}.", root=root, path=other.path),
                )
        self._require_same(folder, root)
        with self._store.transaction():
            self._store.folders.place(folder.id, root)
        return Change(photos=True, folders=True)

    def _require_same(self, folder: Folder, root: Path) -> None:
        """Raise UsageError where a place has none of the files that a folder is known to hold."""
        known = [
            row
            for row in self._store.files.in_folder(folder.id).values()
            if row.state is FileState.INDEXED
        ]
        step = max(1, len(known) // LOOKED_AT)
        if known and not any(_is_there(root, row) for row in known[::step]):
            raise UsageError(
                tr("Another folder"),
                tr("None of the photos of {path} are in {root}.", path=folder.path, root=root),
            )

    def _take_in(self, inner: Folder, outer: Folder, inside: str) -> None:
        """The files of a folder become those of the folder around it; nothing is read again."""
        files, folders = self._store.files, self._store.folders
        for relative, row in files.in_folder(inner.id).items():
            files.move(row.id, outer.id, f"{inside}/{relative}")
        if inner.excluded:
            own = folders.by_path(outer.path)
            kept = () if own is None else own.excluded
            folders.set_excluded(
                outer.id, (*kept, *(f"{inside}/{relative}" for relative in inner.excluded))
            )
        folders.remove(inner.id)
        self._store.settings.remove(mark_key(inner))
        self._store.settings.remove(passed_over_key(inner))

    def exclude(self, path: Path, excluded: Sequence[Path]) -> Change:
        """Set what is left out below a watched folder. Raises UsageError."""
        folder = self._watched(path)
        with self._store.transaction():
            self._store.folders.set_excluded(folder.id, _relative_all(folder.path, excluded))
        return Change(folders=True)

    def take_only(self, chosen: Taken) -> Change:
        """Set what of photos is taken. Raises UsageError."""
        if chosen.left_out >= frozenset(PhotoKind):
            raise UsageError(
                tr("Nothing would be taken"),
                tr("With every kind of file left out the library would be empty."),
            )
        if chosen.least < 0:
            raise UsageError(
                tr("Not a size"), tr("A photo has at least 0 pixels, not {n}.", n=chosen.least)
            )
        if chosen == taken(self._store):
            return Change()
        with self._store.transaction():
            keep_taken(self._store, chosen)
        return Change(folders=True)

    def remove(self, path: Path) -> WriteResult[int]:
        """Forget a folder; tells how many photos were nowhere else and went."""
        folder = self._watched(path)
        files = self._store.files.in_folder(folder.id).values()
        photos = {row.photo_id for row in files if row.photo_id is not None}
        with self._store.transaction():
            self._store.folders.remove(folder.id)
            self._store.settings.remove(mark_key(folder))
            self._store.settings.remove(passed_over_key(folder))
            gone = sorted(photos - self._store.files.of_photos(photos).keys())
            self._store.photos.remove(gone)
            self._store.settings.set(BEHIND, True)
        self._runtime.refresh(self._store)
        paths = frozenset(path_in(folder, row.relative) for row in files)
        return WriteResult(len(gone), Change(photos=bool(photos), folders=True, gone=paths))

    def _watched(self, path: Path) -> Folder:
        wanted = os.path.abspath(path.expanduser())  # noqa: PTH100
        home = FolderMap(self._store).home_of(wanted)
        if home is None:
            raise UsageError(
                tr("Not a watched folder"), tr("The folder {wanted} is not watched.", wanted=wanted)
            )
        if home[1]:
            raise UsageError(
                tr("Not a watched folder"),
                tr(
                    "The folder {wanted} is not watched by itself: it lies in {path}.",
                    wanted=wanted,
                    path=home[0].path,
                ),
                Remedy.EXCLUDE_FOLDER,
            )
        return home[0]


def _is_there(root: Path, row: FileRow) -> bool:
    try:
        return (root / row.relative).stat().st_size == row.bytes
    except OSError:
        return False


def require_usable(root: Path, library: Path) -> None:
    """Raise UsageError for what can't be watched: no folder, not readable, within ``library``."""
    if not root.exists():
        raise UsageError(tr("No such folder"), tr("There is no folder {root}.", root=root))
    if not root.is_dir():
        raise UsageError(tr("Not a folder"), tr("{root} is not a folder.", root=root))
    if not os.access(root, os.R_OK | os.X_OK):
        raise UsageError(
            tr("Folder not readable"), tr("The folder {root} can't be read.", root=root)
        )
    if below(root, library) is not None:
        raise UsageError(
            tr("The library's own folder"), tr("{root} belongs to the library itself.", root=root)
        )


def below(path: Path, root: Path) -> str | None:
    """``path`` relative to ``root`` with ``/``; empty where both are one, None elsewhere.

    Symbolic links are followed: two names of one folder are one folder.
    """
    inner, outer = os.path.realpath(path), os.path.realpath(root)
    if inner == outer:
        return ""
    try:
        return PurePath(inner).relative_to(outer).as_posix()
    except ValueError:
        return None


def _relative_all(root: Path, excluded: Sequence[Path]) -> tuple[str, ...]:
    found = []
    for path in excluded:
        relative = below(Path(os.path.abspath(path.expanduser())), root)  # noqa: PTH100
        if not relative:
            raise UsageError(
                tr("Not below the folder"),
                tr(
                    "{path} is not a folder below {root}: it can't be left out.",
                    path=path,
                    root=root,
                ),
            )
        found.append(relative)
    return tuple(sorted(set(found)))
