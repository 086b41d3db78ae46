"""Where in a library one can go: the tree of its folders, and what came lately; with counts."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosim.core.arrays import Ints, distinct
from photosim.library.browsing.listing import DAY, RECENT_DAYS
from photosim.library.folders.folder_map import path_in
from photosim.storage.store import Store


@dataclass(frozen=True, slots=True)
class FolderCount:
    """A folder in which, or below which, there are photos.

    photos: different contents in it and below it. depth: 0 for a watched folder, 1 for what lies in
    one, and so on.
    """

    path: Path
    photos: int
    depth: int


@dataclass(frozen=True, slots=True)
class Places:
    """What there is to go to.

    unread: reports that nobody has seen; None where no rule watches and nothing was reported.
    photos: different contents in all folders; recent: those that came in the last
    ``RECENT_DAYS`` days; failed: files that could not be taken. folders: the tree, each folder
    right before those in it, sorted by name; watched ones without photos too.
    """

    photos: int
    recent: int
    failed: int
    folders: tuple[FolderCount, ...]
    unread: int | None = None


def places(store: Store, *, now: float | None = None) -> Places:
    """Count what there is. now: seconds since the epoch."""
    rows = store.files.live_places()
    tree: list[FolderCount] = []
    photos: dict[int, dict[tuple[str, ...], Ints]] = {}
    for folder, place, some in rows:
        parts = tuple(place.split("/")) if place else ()
        photos.setdefault(folder, {})[parts] = some
    for watched in store.folders.all():
        for parts, count in tree_counts(photos.get(watched.id, {})):
            path = Path(path_in(watched, "/".join(parts))) if parts else watched.path
            tree.append(FolderCount(path, count, len(parts)))
    since = (time.time() if now is None else now) - RECENT_DAYS * DAY
    added = store.photos.added_since(since)
    live = distinct(np.concatenate([_NONE, *(some for _, _, some in rows)]))
    return Places(
        photos=len(live),
        recent=int(np.isin(added, live, assume_unique=True).sum()),
        failed=len(store.files.failed()),
        folders=tuple(tree),
        unread=store.rules.unread() if store.rules.all() or store.rules.reports(1) else None,
    )


_NONE: Ints = np.zeros(0, np.int64)


def tree_counts(
    photos: Mapping[tuple[str, ...], Ints],
) -> list[tuple[tuple[str, ...], int]]:
    """The folders of one watched folder, by path, each before those in it, with the number of
    different photos in it and below it. ``photos``: those right in a folder, by its path. Pure.
    """
    known: set[tuple[str, ...]] = {()}
    for parts in photos:
        known.update(parts[:end] for end in range(1, len(parts) + 1))
    paths = sorted(known, key=lambda parts: [(part.casefold(), part) for part in parts])
    own = [photos.get(parts, _NONE) for parts in paths]
    counted = []
    for place, parts in enumerate(paths):
        end = place + 1
        while end < len(paths) and paths[end][: len(parts)] == parts:
            end += 1
        counted.append((parts, len(distinct(np.concatenate(own[place:end])))))
    return counted
