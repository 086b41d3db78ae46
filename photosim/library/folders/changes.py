"""What has to be looked at in watched folders: a plain value, and whether folders hold a path."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class FolderChanges:
    """What has to be looked at. Absolute paths; nothing inside a ``rescan`` folder is repeated.

    Attributes:
        touched: files that are there now, new or written to or moved to.
        gone: files that are no longer there, by deletion or by a move away.
        moved: (from, to) of files and folders, a hint for showing: ``to`` is in ``touched`` and
            ``from`` in ``gone`` unless something else came to stand there; of a folder both are
            in ``rescan``.
        rescan: folders whose whole subtree is to be compared with the database; a folder that
            is not there any more means that all its files are gone.
        appeared: folders that came to be; everything in them is new. The watcher lists them and
            hands on files, or a ``rescan`` when there are very many.
    """

    touched: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    moved: list[tuple[str, str]] = field(default_factory=list)
    rescan: set[str] = field(default_factory=set)
    appeared: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.touched or self.gone or self.moved or self.rescan or self.appeared)


class Cover:
    """Whether paths lie in one of some folders. A folder holds itself."""

    def __init__(self, folders: Iterable[str]) -> None:
        self._folders = frozenset(folders)

    def holds(self, path: str) -> bool:
        """True where ``path`` is one of the folders or below one; cost: its depth."""
        if not self._folders:
            return False
        while path not in self._folders:
            parent = os.path.dirname(path)  # noqa: PTH120 - strings with surrogates, and fast
            if parent == path:
                return False
            path = parent
        return True


def outermost(folders: Iterable[str]) -> set[str]:
    """The folders without those that lie in another of them."""
    given = set(folders)
    cover = Cover(given)
    return {
        folder
        for folder in given
        if (parent := os.path.dirname(folder)) == folder or not cover.holds(parent)  # noqa: PTH120
    }
