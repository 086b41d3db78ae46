"""What the points of a map are coloured by: albums, folders or years."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import PurePath

import numpy as np

from photosim.core.types import PhotoId
from photosim.library.mapping.values import Grouping, Groups

MOST_FOLDERS = 12
"""Folders that are told apart; a deep tree is told apart by its branches."""


def by_name(grouping: Grouping, names: Iterable[str | None]) -> Groups:
    """Groups of photos by a name of each, None for none; years in order, else the largest first."""
    listed = list(names)
    counted = Counter(name for name in listed if name is not None)
    if grouping is Grouping.YEAR:
        order = sorted(counted)
    else:
        order = sorted(counted, key=lambda name: (-counted[name], name))
    places: dict[str | None, int] = {name: place for place, name in enumerate(order)}
    numbers = np.fromiter((places.get(name, -1) for name in listed), np.int64, len(listed))
    return Groups(grouping, order, numbers, [counted[name] for name in order])


def smallest(albums: Mapping[PhotoId, Sequence[str]]) -> dict[PhotoId, str]:
    """One album for each photo: of several the smallest, which says most about it."""
    counted = Counter(name for names in albums.values() for name in names)
    return {
        photo: min(names, key=lambda name: (counted[name], name))
        for photo, names in albums.items()
        if names
    }


def year(taken_at: float | None) -> str | None:
    """The year of a camera's clock; see ``PhotoFacts``."""
    if taken_at is None:
        return None
    try:
        return str((datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=taken_at)).year)
    except OverflowError:
        return None


def branches(folders: Mapping[str, int], most: int = MOST_FOLDERS) -> dict[str, str]:
    """Of each folder (absolute path) the branch of the tree that it is told apart by.

    folders: how many photos lie in each itself. The branch with the most photos is parted into
    its own branches again and again, as long as there are no more than ``most``.
    """
    inside: dict[str, set[str]] = {}
    for folder in folders:
        path = folder
        while (parent := os.path.dirname(path)) != path:  # noqa: PTH120 - names need not be UTF-8
            inside.setdefault(parent, set()).add(path)
            path = parent
        inside.setdefault(path, set())
    tops = [path for path in inside if os.path.dirname(path) == path]  # noqa: PTH120
    chosen: dict[str, list[str]] = {top: _below(folders, top) for top in tops}
    while True:
        weights = {path: sum(folders[one] for one in below) for path, below in chosen.items()}
        for path in sorted(chosen, key=lambda one: (-weights[one], one)):
            parts = {part: _below(folders, part) for part in inside.get(path, ())}
            if path in folders and parts:
                parts[path] = [path]  # photos in the folder itself
            if parts and list(parts) != [path] and len(chosen) - 1 + len(parts) <= most:
                del chosen[path]
                chosen.update(parts)
                if path in parts:
                    inside[path] = set()
                break
        else:
            break
    return {folder: branch for branch, below in chosen.items() for folder in below}


def short_names(paths: Iterable[str]) -> dict[str, str]:
    """Each path by its last part, and as many before it as it takes to tell them apart."""
    wanted = list(dict.fromkeys(paths))
    names: dict[str, str] = {}
    for path in wanted:
        parts = PurePath(path).parts
        for count in range(1, len(parts) + 1):
            name = str(PurePath(*parts[-count:]))
            if sum(PurePath(one).parts[-count:] == parts[-count:] for one in wanted) == 1:
                break
        names[path] = name
    return names


def _below(folders: Iterable[str], top: str) -> list[str]:
    start = os.path.join(top, "")  # noqa: PTH118
    return [folder for folder in folders if folder == top or folder.startswith(start)]
