"""What other processes have just written, for those who show something of the library."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum, auto
from typing import Protocol


class StoredPart(StrEnum):
    """A part of a library that a commit can change."""

    PHOTOS = auto()
    VECTORS = auto()
    FOLDERS = auto()
    ALBUMS = auto()
    DECISIONS = auto()
    SEARCHES = auto()
    REPORTS = auto()
    REQUESTS = auto()


TellNews = Callable[[frozenset[StoredPart], frozenset[StoredPart]], None]
"""Called in a thread of the listener's own with what others have changed, and what this process has
itself; at most a few times a second."""


class Listener(Protocol):
    """Hears of commits until it is stopped."""

    def stop(self) -> None:
        """Nothing is told any more once this returns. Idempotent."""
