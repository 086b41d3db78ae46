"""Which folder of a replica is which of the shared library.

A folder that was chosen and that this computer sees lies in the replica where it lies: its photos
open. Everything else that a replica has of the shared library's folders lies in one that no path
leads to (``storage.files.elsewhere``), and is away. A folder that is the replica's own becomes one
of the shared library, seen by this computer, with the first join that may add it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from photosim.core.types import PhotoId
from photosim.library.folders.folder_map import FolderMap
from photosim.library.replica.merge import Thing
from photosim.library.replica.statements import Prefix
from photosim.library.replica.values import Chosen
from photosim.storage.files import Folder, elsewhere
from photosim.storage.replicas import Key
from photosim.storage.store import Store
from photosim.storage.tables import BY_NAME

FOLDERS = BY_NAME["folders"]


class Home(NamedTuple):
    """A folder of the shared library, below a path in it, is one of the replica, below a path in
    that one. own: the replica's own, of which it has all."""

    shared: int
    below: str
    replica: int
    inside: str = ""
    own: bool = False


class Homes:
    """The folders that both sides have. ``agreed``: what of them is new to the base; ``brought``:
    what of that the shared library has from the replica."""

    def __init__(self, replica: Store, shared: Store, base: Mapping[Key, str]) -> None:
        self._replica, self._shared = replica, shared
        self.agreed: dict[Key, str | None] = {}
        self.brought: dict[Key, str | None] = {}
        self._here = {folder.id: folder for folder in replica.folders.all()}
        self._there = {folder.id: folder for folder in shared.folders.all()}
        self._homes: list[Home] = []
        self._known: set[int] = set()
        self._own_before: dict[int, bool] = {}
        self.dropped: list[Home] = []
        """Those that the replica has no more."""
        for (kind, key), value in base.items():
            if kind != Thing.FOLDER:
                continue
            home = Home(*json.loads(value))
            self._known.add(home.replica)
            self._own_before[home.replica] = home.own
            if home.replica not in self._here:
                self.dropped.append(home)
                self.agreed[kind, key] = None
            elif home.shared in self._there:
                self._homes.append(home)
        for home in [home for home in self._homes if home.own]:
            self._nested(home)

    @property
    def own(self) -> set[int]:
        """Folders of the shared library that the replica brought, or that lie in one."""
        return {home.shared for home in self._homes if home.own}

    def see_to(self, photos: Collection[PhotoId]) -> None:
        """Have a folder for each one of the shared library that photos of it lie in. Needs the
        caller's transaction in the replica."""
        known = {home.shared for home in self._homes}
        for number in self._there.keys() - known:
            live = self._shared.photos.live_ids(folder_id=number).tolist()
            if any(photo in photos for photo in live):
                self._away(number)

    def drop_gone(self) -> None:
        """Forget what the replica has of folders that the shared library has no more; its own
        folders stay. Needs the caller's transaction in the replica."""
        for number in self._known & self._here.keys() - {home.replica for home in self._homes}:
            if not self._own_before[number]:
                self._replica.folders.remove(number)
                del self._here[number]
                self.agreed[Thing.FOLDER.value, str(number)] = None

    def has(self, folder: int, relative: str) -> bool:
        """Whether the replica has that place of a folder of the shared library."""
        return any(one.shared == folder and is_in(relative, one.below) for one in self._homes)

    def choose(self, chosen: Iterable[Chosen]) -> None:
        """Make the folders of a new replica that this computer sees. Needs the caller's
        transaction in the replica."""
        wanted = set(chosen)
        for one in sorted(wanted):
            folder = self._there.get(one.folder)
            outer = any(
                other.folder == one.folder and other != one and is_in(one.below, other.below)
                for other in wanted
            )
            if folder is not None and folder.here and not outer:
                left_out = (below(path, one.below) for path in folder.excluded)
                self._make(
                    folder, folder.path / one.below, one.below, [path for path in left_out if path]
                )

    def add_own(self) -> list[Path]:
        """Let the shared library watch the folders that are the replica's own; which are new to it.
        Needs the caller's transaction in the shared library."""
        new = []
        for folder in list(self._here.values()):
            if folder.id in self._known:
                continue
            around = self._seen_at(os.fspath(folder.path))
            if around is None:
                made = self._shared.folders.add(folder.path, folder.excluded)
                self._there[made.id] = made
                new.append(folder.path)
                around = made, ""
            home = Home(around[0].id, around[1], folder.id, "", True)
            self.brought |= self._keep(home)
            self._nested(home)
        return new

    def shared_at(self, folder: int, relative: str) -> tuple[int, str] | None:
        """Where the shared library has a file of a folder of the replica."""
        found = [
            one for one in self._homes if one.replica == folder and is_in(relative, one.inside)
        ]
        if not found:
            return None
        home = max(found, key=lambda one: len(one.inside))
        return home.shared, joined(home.below, below(relative, home.inside) or "")

    def replica_at(self, folder: int, relative: str) -> tuple[int, str]:
        """Where the replica has, or gets, a file of a folder of the shared library. Needs the
        caller's transaction in the replica."""
        found = [one for one in self._homes if one.shared == folder and is_in(relative, one.below)]
        if not found:
            found = [self._away(folder)]
        home = max(found, key=lambda one: len(one.below))
        return home.replica, joined(home.inside, below(relative, home.below) or "")

    def path_of(self, folder: int) -> Path:
        """Where a folder of the replica lies."""
        return self._here[folder].path

    def prefixes(self) -> list[Prefix]:
        """Where the folders of both sides lie; the deepest first."""
        stored = {
            row[0]: Path(os.fsdecode(row[1]))
            for rows in self._shared.tables.some(FOLDERS, "id", sorted(self._there))
            for row in rows
        }
        found = []
        for home in self._homes:
            there = self._there[home.shared]
            root = there.path if there.here else stored[there.id]
            found.append(Prefix(root / home.below, self._here[home.replica].path / home.inside))
        return sorted(found, key=lambda one: -len(os.fspath(one.shared)))

    def _away(self, shared: int) -> Home:
        """The folder of the replica for what it has of a folder that it doesn't see."""
        folder = self._there[shared]
        path = folder.path
        if folder.here:
            names = {one.host: one.name for one in self._shared.folders.places()}
            path = elsewhere(names.get(folder.host, "") or "library", folder.path)
        used = {one.path for one in self._here.values()}
        number, free = 1, path
        while free in used:
            number += 1
            free = Path(f"{path} ({number})")
        return self._make(folder, free, "", folder.excluded)

    def _make(self, shared: Folder, path: Path, beneath: str, excluded: Iterable[str]) -> Home:
        made = self._replica.folders.add(path, list(excluded))
        self._replica.folders.set_online(made.id, shared.online and path.is_dir())
        self._here[made.id] = made
        home = Home(shared.id, beneath, made.id)
        self._keep(home)
        return home

    def _keep(self, home: Home) -> dict[Key, str]:
        """Know it from now on; what is agreed with that."""
        self._homes.append(home)
        self._known.add(home.replica)
        agreed = {(Thing.FOLDER.value, str(home.replica)): json.dumps(home)}
        self.agreed |= agreed
        return agreed

    def _nested(self, home: Home) -> None:
        """Folders that the shared library watches inside of one that is the replica's own."""
        root = os.fspath(self._here[home.replica].path)
        for folder in self._there.values():
            inner = below(os.fspath(folder.path), root) if folder.here else None
            if inner and folder.id != home.shared:
                self._homes.append(Home(folder.id, "", home.replica, inner, True))

    def _seen_at(self, path: str) -> tuple[Folder, str] | None:
        found = FolderMap(self._shared).home_of(path)
        return found if found is not None and found[0].here else None


def is_in(path: str, folder: str) -> bool:
    """Whether a relative path is a folder's, or lies in it; everything lies in the empty one."""
    return not folder or path == folder or path.startswith(f"{folder}/")


def below(path: str, folder: str) -> str | None:
    """A path as seen from a folder; empty for itself, None outside of it."""
    if not is_in(path, folder):
        return None
    return path[len(folder) :].lstrip("/") if folder else path


def joined(folder: str, path: str) -> str:
    """A path in a folder; either may be empty."""
    return "/".join(filter(None, (folder, path)))
