"""What the engine tells of itself, and what it needs from others."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from photosim.core.errors import LibraryBusy
from photosim.library.library import Library
from photosim.library.values import Levels
from photosim.library.watching.reduce_events import Changes
from photosim.library.watching.watcher import WatchedFolder, WatchNote


class EngineState(StrEnum):
    """What the engine is doing, in the words of the status bar."""

    OPENING = "opening"
    READY = "ready"
    WORKING = "working"
    PAUSED = "paused"
    READING = "reading"
    FAILED = "failed"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Opening:
    """How the library was opened; ``busy`` says who holds it where it can only be read."""

    library: Library
    levels: Levels
    busy: LibraryBusy | None


class Watcher(Protocol):
    """What the engine needs of a folder watcher; its calls come from the library lane."""

    def set_folders(self, folders: Iterable[WatchedFolder]) -> None: ...

    def stop(self) -> None: ...


WatcherMaker = Callable[[Callable[[Changes], None], Callable[[WatchNote], None]], Watcher]
LibraryOpener = Callable[[Path, bool, bool], Library]
