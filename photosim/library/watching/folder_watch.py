"""One watched folder over time: there, away, back; by events or by looking again and again."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from photosim.core.errors import Cancelled, Remedy
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.system_words import system_words
from photosim.library.folders.rules import Rules, WatchedFolder
from photosim.library.folders.walk import RootMark, RootOffline, read_mark
from photosim.library.watching.filesystems import silent_filesystem
from photosim.library.watching.inotify_limits import MAX_WATCHES, LimitReached, setting_to_raise
from photosim.library.watching.polling import SHORTEST_INTERVAL, FolderPoller
from photosim.library.watching.reduce_events import EventKind, FileEvent

log = logging.getLogger(__name__)


class NoteKind(StrEnum):
    """What a note is about."""

    WATCHING = "watching"
    OFFLINE = "offline"
    ONLINE = "online"
    POLLING = "polling"
    LIMIT = "limit"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class WatchNote:
    """Something to tell about a watched folder: one sentence, and a remedy where there is one.

    LIMIT and FAILED are warnings: the folder is polled from then on. POLLING says so of a folder
    that can't give events.
    """

    kind: NoteKind
    path: str
    message: str
    remedy: Remedy | None = None
    about: str = ""


class Watches(Protocol):
    """What gives events for whole trees: :class:`.inotify.InotifyWatches`,
    :class:`.tree_watch.TreeWatches`."""

    def plant(self, rules: Rules) -> None:
        """Watch a root, anew where it was; raises LimitReached, OSError."""

    def drop(self, root: str) -> None:
        """Watch a root no longer."""

    def close(self, timeout: float = 1.0) -> None:
        """End all."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds. ``settle``: a file is unchanged for so long before it is taken; ``quiet``: no
    event for so long ends a gathering, ``longest`` ends it anyway; ``root_check``: how often to
    see whether the folder is there; ``poll``: shortest time between two looks of a poll."""

    settle: float = 1.0
    quiet: float = 0.5
    longest: float = 5.0
    root_check: float = 2.0
    poll: float = SHORTEST_INTERVAL


class RootWatch(threading.Thread):
    """Keeps one root watched. Its thread is a daemon's: a dead network drive may hold it for
    minutes in one call of the system, and must hold up nobody else.

    Whenever something may have been missed (at the start, after lost events, when the folder is
    back), the watches are set first and the whole root is reported as lost after: a change falls
    into the rescan or makes an event, or both.
    """

    def __init__(
        self,
        folder: WatchedFolder,
        watches: Watches | LimitReached,
        sink: Callable[[FileEvent], None],
        on_note: Callable[[WatchNote], None],
        timing: Timing,
    ) -> None:
        super().__init__(name=f"photosim-watch {folder.path}", daemon=True)
        self.folder = folder
        self.rules = folder.rules()
        self.root = self.rules.root
        self._watches = watches
        self._sink = sink
        self._on_note = on_note
        self._timing = timing
        self._job = JobContext()
        self._wake = threading.Event()
        self._doubt = threading.Event()
        self._limit: LimitReached | None = None
        self._mark: RootMark | None = None
        self._was_offline = False
        self._poller: FolderPoller | None = None
        self._next_poll = 0.0

    def doubt(self) -> None:
        """Something may have been missed: watch and report everything anew. Any thread."""
        self._doubt.set()
        self._wake.set()

    def limit(self, limit: LimitReached) -> None:
        """No watch was left for a new folder: poll from now on. Any thread."""
        self._limit = limit
        self._wake.set()

    def ask_to_stop(self) -> None:
        """Ask the thread to end; join it after."""
        self._job.cancel()
        self._wake.set()

    def run(self) -> None:
        """The thread's work; ends after :meth:`ask_to_stop`."""
        try:
            while True:
                self._wake.clear()
                self._job.check()  # after the clear: a request to stop sets both
                try:
                    self._step()
                except RootOffline as away:
                    self._offline(away)
                self._wake.wait(self._pause())
        except Cancelled:
            return

    def _pause(self) -> float:
        if self._poller is None:
            return self._timing.root_check
        return min(self._timing.root_check, max(0.0, self._next_poll - time.monotonic()))

    def _step(self) -> None:
        mark = read_mark(self.root)
        if self._mark is None or not mark.is_same(self._mark):
            self._begin()
            self._mark = mark
        elif self._limit is not None and self._poller is None:
            self._fall_back(self._limit)
        elif self._doubt.is_set() and self._poller is None:
            self._doubt.clear()
            self._plant()
        elif self._poller is not None and time.monotonic() >= self._next_poll:
            self._poll(self._poller)

    def _begin(self) -> None:
        self._doubt.clear()
        if self._was_offline:
            self._was_offline = False
            self._note(NoteKind.ONLINE, tr("The folder {root} is back.", root=self.root))
        self._poller = None
        kind = silent_filesystem(self.root)
        if kind is not None:
            self._note(
                NoteKind.POLLING,
                tr(
                    "The folder {root} lies on {kind}, which doesn't tell of changes; it is "
                    "looked through again and again.",
                    root=self.root,
                    kind=kind,
                ),
            )
            self._start_poll()
        elif isinstance(self._watches, LimitReached):
            self._fall_back(self._watches)
        else:
            self._watches.drop(self.root)  # of another folder that stood here
            if self._plant():
                self._note(NoteKind.WATCHING, tr("The folder {root} is watched.", root=self.root))

    def _plant(self) -> bool:
        """Set all watches, then report everything; false where it has come to polling."""
        assert not isinstance(self._watches, LimitReached)
        try:
            self._watches.plant(self.rules)
        except LimitReached as limit:
            self._fall_back(limit)
            return False
        except OSError as error:
            self._watches.drop(self.root)
            self._note(
                NoteKind.FAILED,
                tr(
                    "The folder {root} can't be watched ({strerror}); it is looked through "
                    "again and again.",
                    root=self.root,
                    strerror=system_words(error),
                ),
            )
            self._start_poll()
            return False
        self._lost()
        return True

    def _fall_back(self, limit: LimitReached) -> None:
        if not isinstance(self._watches, LimitReached):
            self._watches.drop(self.root)  # the watches are better used for other roots
        what = "folders" if limit.setting == MAX_WATCHES else "programs"
        self._note(
            NoteKind.LIMIT,
            tr(
                "The system lets too few {what} be watched for {root}; it is looked through "
                "again and again.",
                what=what,
                root=self.root,
            ),
            Remedy.RAISE_LIMIT,
            setting_to_raise(limit),
        )
        self._start_poll()

    def _start_poll(self) -> None:
        self._poller = FolderPoller(self.rules, shortest=self._timing.poll)
        self._poll(self._poller)

    def _poll(self, poller: FolderPoller) -> None:
        for event in poller.look(self._job):
            self._sink(event)
        self._next_poll = time.monotonic() + poller.interval

    def _offline(self, away: RootOffline) -> None:
        if self._was_offline:
            return
        self._was_offline = True
        self._mark = None
        self._poller = None
        self._limit = None
        if not isinstance(self._watches, LimitReached):
            self._watches.drop(self.root)
        self._note(NoteKind.OFFLINE, away.message, away.remedy)
        self._lost()

    def _lost(self) -> None:
        self._sink(FileEvent(EventKind.LOST, self.root, is_dir=True))

    def _note(
        self, kind: NoteKind, message: str, remedy: Remedy | None = None, about: str = ""
    ) -> None:
        if not self._job.cancelled:
            self._on_note(WatchNote(kind, self.root, message, remedy, about))
