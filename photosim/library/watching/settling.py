"""Holding a file back until nobody writes to it any more."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

Shape = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds."""


def shape_on_disk(path: str) -> Shape | None:
    """Size and time of a file, or None where it can't be asked (gone, most often)."""
    try:
        status = Path(path).lstat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


@dataclass(slots=True)
class SettledFiles:
    """Result of one look: files to take now, and files that went away while they were held."""

    ready: set[str]
    gone: set[str]


class Settling:
    """Files that were touched and are not yet to be taken.

    A file has settled when its size and time were the same at two looks that are at least
    ``seconds`` apart; each change starts the wait again, however long a slow copy takes.
    Not thread-safe.
    """

    def __init__(
        self,
        seconds: float = 1.0,
        *,
        shape: Callable[[str], Shape | None] = shape_on_disk,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._seconds = seconds
        self._shape = shape
        self._clock = clock
        self._held: dict[str, tuple[Shape | None, float]] = {}

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, path: str) -> bool:
        return path in self._held

    def add(self, paths: Iterable[str]) -> None:
        """Hold these files; one that is held already goes on waiting unless it changed."""
        now = self._clock()
        for path in paths:
            shape = self._shape(path)
            before = self._held.get(path)
            if before is None or before[0] != shape:
                self._held[path] = (shape, now)

    def discard(self, paths: Iterable[str]) -> None:
        """Hold these files no longer."""
        for path in paths:
            self._held.pop(path, None)

    def look(self) -> SettledFiles:
        """Let go of the files that have settled or vanished."""
        now = self._clock()
        settled = SettledFiles(set(), set())
        for path, (before, since) in list(self._held.items()):
            if now - since < self._seconds:
                continue
            shape = self._shape(path)
            if shape is None:
                settled.gone.add(path)
                del self._held[path]
            elif shape == before:
                settled.ready.add(path)
                del self._held[path]
            else:
                self._held[path] = (shape, now)
        return settled
