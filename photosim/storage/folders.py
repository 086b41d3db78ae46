"""The watched folders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Folder:
    """A watched folder.

    ``online`` is false while it can't be reached; ``excluded`` are folders to leave out, as
    they were given.
    """

    id: int
    path: Path
    online: bool = True
    excluded: tuple[str, ...] = ()


class FolderStore(Protocol):
    """Store of watched folders. Writes need the caller's transaction."""

    def add(self, path: Path, excluded: Sequence[str] = ()) -> Folder:
        """Watch a folder (an absolute path that is not watched yet)."""

    def remove(self, folder_id: int) -> None:
        """Forget a folder and the rows of its files; photos stay until they are pruned."""

    def all(self) -> list[Folder]:
        """All watched folders, by path."""

    def by_path(self, path: Path) -> Folder | None:
        """The watched folder with exactly this path."""

    def set_online(self, folder_id: int, online: bool) -> None:
        """Say whether the folder can be reached."""

    def set_excluded(self, folder_id: int, excluded: Sequence[str]) -> None:
        """Set the folders to leave out."""
