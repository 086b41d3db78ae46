"""Watching by looking again and again, for folders that give no events."""

from __future__ import annotations

import time
from collections.abc import Callable

from photosim.core.jobs import JobContext
from photosim.library.folders.changes import Cover
from photosim.library.folders.rules import Rules
from photosim.library.folders.walk import WalkNotes, walk
from photosim.library.watching.reduce_events import EventKind, FileEvent

SHORTEST_INTERVAL = 5.0
LONGEST_INTERVAL = 600.0
REST_FACTOR = 20
"""The pause after a look is this many times as long as the look: about 5 % of the time is spent
looking, on a slow network drive as on a fast one."""


class FolderPoller:
    """Compares a folder with what it was at the last look. Not thread-safe.

    Keeps one number for each file (about 35 MB for 200,000 files).
    """

    def __init__(
        self,
        rules: Rules,
        *,
        shortest: float = SHORTEST_INTERVAL,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._rules = rules
        self._shortest = shortest
        self._clock = clock
        self._seen: dict[str, int] | None = None
        self._differed = False
        self.interval = shortest
        """Seconds to wait before the next look."""

    def look(self, job: JobContext | None = None) -> list[FileEvent]:
        """What changed since the last look; after the first, that anything may have.

        Whoever is told reads the folder later: what came after this look, and has gone before the
        next one, may have been taken meanwhile. So the first look that finds nothing changed says
        once more that anything may have.

        Files below a folder that can't be read now are taken to be as they were.

        Raises RootOffline: the folder isn't there.
        Raises Cancelled: ``job`` was cancelled.
        """
        start = self._clock()
        notes = WalkNotes()
        now = {
            entry.relative: hash((entry.bytes, entry.mtime_ns, entry.inode, entry.ctime_ns))
            for entry in walk(self._rules, job=job, notes=notes)
        }
        before, self._seen = self._seen, now
        took = self._clock() - start
        self.interval = min(max(self._shortest, REST_FACTOR * took), LONGEST_INTERVAL)
        anything = FileEvent(EventKind.LOST, self._rules.root, is_dir=True)
        if before is None:
            self._differed = True
            return [anything]
        kept = Cover(notes.unreadable)
        events = []
        for relative, mark in before.items():
            if relative in now:
                continue
            if kept.holds(relative):
                now[relative] = mark
            else:
                events.append(FileEvent(EventKind.DELETED, self._rules.absolute(relative)))
        for relative, mark in now.items():
            if before.get(relative) != mark:
                # Not "created": it may have been there and be written anew.
                events.append(FileEvent(EventKind.MODIFIED, self._rules.absolute(relative)))
        calm = self._differed and not events
        self._differed = bool(events)
        return [anything] if calm else events
