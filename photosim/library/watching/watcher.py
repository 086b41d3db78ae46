"""Watching folders while the app runs.

Three kinds of threads. The system's events arrive in the thread of :mod:`.inotify` (Linux) or
:mod:`.tree_watch`, which only puts them into a list. A :class:`.RootWatch` for each folder sets the
watches, sees that the folder is there, and polls where there are no events. The gatherer waits
until it is quiet, reduces the events (:mod:`.reduce_events`), holds files back until they have
settled (:mod:`.settling`) and hands on :class:`.FolderChanges`, which only say where to look.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.library.folders.changes import Cover, FolderChanges, outermost
from photosim.library.folders.rules import Rules, WatchedFolder
from photosim.library.folders.walk import RootOffline, walk
from photosim.library.watching.folder_watch import NoteKind, RootWatch, Timing, Watches, WatchNote
from photosim.library.watching.inotify_limits import LimitReached
from photosim.library.watching.reduce_events import BURST, EventKind, FileEvent, reduce
from photosim.library.watching.settling import Settling

__all__ = ["FolderWatcher", "NoteKind", "Timing", "WatchNote"]

log = logging.getLogger(__name__)

MOST_EVENTS = 200_000
"""With more events waiting than this they are thrown away and the folders looked through."""
STOP_SECONDS = 1.0

Source = Callable[
    [Callable[[FileEvent], None], Callable[[str], None], Callable[[str, LimitReached], None]],
    Watches,
]


def system_watches(
    sink: Callable[[FileEvent], None],
    on_doubt: Callable[[str], None],
    on_limit: Callable[[str, LimitReached], None],
) -> Watches:
    """The best that this system has. Raises LimitReached."""
    if sys.platform == "linux":
        from photosim.library.watching.inotify import InotifyWatches

        return InotifyWatches(sink, on_doubt, on_limit)
    from photosim.library.watching.tree_watch import TreeWatches

    return TreeWatches(sink, on_doubt)


class FolderWatcher:
    """Watches folders and says what has to be looked at.

    For each folder there first comes ``FolderChanges(rescan={folder})``, as soon as all its watches
    are set: that is the comparison of disk and database at the start, and nothing falls between
    it and the first event. A folder that vanishes, or is back, is reported by a note and by the
    same rescan, which finds out by itself that it is offline. Within a folder that is not there
    nothing is ever reported as gone.

    folders: to watch from the start.
    on_changes: gets the changes, from the gatherer's thread; it should only hand them on.
        What it raises is logged and noted, and the watching goes on.
    on_note: gets what is to be told, from any of the threads; it should only hand it on.
    timing: seconds to wait for what.
    source: makes the watches; for tests.
    """

    def __init__(
        self,
        folders: Iterable[WatchedFolder],
        on_changes: Callable[[FolderChanges], None],
        on_note: Callable[[WatchNote], None],
        *,
        timing: Timing | None = None,
        source: Source = system_watches,
    ) -> None:
        self._folders = list(folders)
        self._on_changes = on_changes
        self._on_note = on_note
        self._timing = timing or Timing()
        self._source = source
        self._roots: dict[str, RootWatch] = {}
        self._watches: Watches | LimitReached | None = None
        self._events: list[FileEvent] = []
        self._first_event = self._last_event = 0.0
        self._arrived = threading.Condition()
        self._stopping = JobContext()
        self._settling = Settling(self._timing.settle)
        self._gatherer = threading.Thread(
            target=self._gather, name="photosim-gatherer", daemon=True
        )

    def start(self) -> None:
        """Begin; returns at once."""
        try:
            self._watches = self._source(self._sink, self._doubt, self._limit)
        except LimitReached as limit:
            self._watches = limit
        self._gatherer.start()
        for folder in self._folders:
            self.add(folder)

    def add(self, folder: WatchedFolder) -> None:
        """Watch one more folder, or a watched one by other rules."""
        if self._watches is None or self._stopping.cancelled:
            raise RuntimeError("the watcher isn't running")
        root = RootWatch(folder, self._watches, self._sink, self._on_note, self._timing)
        self.remove(root.root)
        with self._arrived:
            self._roots[root.root] = root
        root.start()

    def set_folders(self, folders: Iterable[WatchedFolder]) -> None:
        """Watch exactly these; those that are watched already just so are left alone."""
        wanted = {os.path.abspath(folder.path): folder for folder in folders}  # noqa: PTH100
        with self._arrived:
            watched = {root.root: root.folder for root in self._roots.values()}
        for path in watched.keys() - wanted.keys():
            self.remove(path)
        for path, folder in wanted.items():
            if watched.get(path) != folder:
                self.add(folder)

    def remove(self, path: str) -> None:
        """Watch a folder no longer; nothing happens where it isn't watched."""
        with self._arrived:
            root = self._roots.pop(os.path.abspath(path), None)  # noqa: PTH100
        if root is None:
            return
        root.ask_to_stop()
        if self._watches is not None and not isinstance(self._watches, LimitReached):
            self._watches.drop(root.root)
        root.join(STOP_SECONDS)

    def stop(self) -> None:
        """End all threads within a second; no callback comes after. May be called twice."""
        deadline = time.monotonic() + STOP_SECONDS
        self._stopping.cancel()
        with self._arrived:
            roots = list(self._roots.values())
            self._roots.clear()
            self._arrived.notify_all()
        for root in roots:
            root.ask_to_stop()
        watches, self._watches = self._watches, None
        if watches is not None and not isinstance(watches, LimitReached):
            watches.close(STOP_SECONDS / 2)
        for thread in (*roots, self._gatherer):
            if thread.ident is not None:
                thread.join(max(0.0, deadline - time.monotonic()))
                if thread.is_alive():
                    log.warning("%s is still waiting for a drive", thread.name)

    # Called by other threads.

    def _sink(self, event: FileEvent) -> None:
        now = time.monotonic()
        with self._arrived:
            if not self._events:
                self._first_event = now
            self._last_event = now
            self._events.append(event)
            if len(self._events) > MOST_EVENTS:
                self._events = [
                    FileEvent(EventKind.LOST, root, is_dir=True) for root in self._roots
                ]
            self._arrived.notify()

    def _doubt(self, root: str) -> None:
        if (watch := self._roots.get(root)) is not None:
            watch.doubt()

    def _limit(self, root: str, limit: LimitReached) -> None:
        if (watch := self._roots.get(root)) is not None:
            watch.limit(limit)

    # The gatherer's thread.

    def _gather(self) -> None:
        while (events := self._next_events()) is not None:
            try:
                changes = self._reduced(events)
                self._emit(self._present(changes))
            except Cancelled:
                return

    def _next_events(self) -> list[FileEvent] | None:
        """Events once it is quiet; none where it is only time to look whether files settled."""
        tick = self._timing.settle / 2
        with self._arrived:
            look_at = time.monotonic() + tick
            while not self._stopping.cancelled:
                now = time.monotonic()
                wait: float | None = None
                if self._events:
                    quiet = self._last_event + self._timing.quiet
                    due = min(quiet, self._first_event + self._timing.longest)
                    if now >= due:
                        events, self._events = self._events, []
                        return events
                    wait = due - now
                if len(self._settling):
                    if now >= look_at:
                        return []
                    wait = min(look_at - now, wait if wait is not None else tick)
                self._arrived.wait(wait)
        return None

    def _reduced(self, events: list[FileEvent]) -> FolderChanges:
        with self._arrived:
            rules = [root.rules for root in self._roots.values()]
        changes = reduce(events, lambda path, is_dir: _takes(rules, path, is_dir))
        renamed = {to for source, to in changes.moved if source not in self._settling}
        at_once = changes.touched & renamed  # a rename writes nothing
        self._settling.discard(changes.gone)
        self._settling.add(changes.touched - at_once)
        for folder in changes.appeared:
            inside = self._files_below(rules, folder)
            if inside is None:
                changes.rescan.add(folder)
            else:
                self._settling.add(inside)
        settled = self._settling.look()
        return FolderChanges(
            touched=(settled.ready | at_once) - changes.gone,
            gone=(changes.gone | settled.gone) - settled.ready,
            moved=changes.moved,
            rescan=outermost(changes.rescan),
        )

    def _files_below(self, rules: list[Rules], folder: str) -> list[str] | None:
        """The photos in a new folder, or None where they are better left to a rescan."""
        for rule in rules:
            relative = rule.relative(folder)
            if relative is None:
                continue
            found: list[str] = []
            try:
                for entry in walk(rule, relative, job=self._stopping):
                    found.append(rule.absolute(entry.relative))
                    if len(found) > BURST:
                        return None
            except RootOffline:
                return None
            return found
        return []

    def _present(self, changes: FolderChanges) -> FolderChanges:
        """In a folder that is not there nothing changed: only the folder itself has to be seen."""
        with self._arrived:
            roots = list(self._roots)
        away = {root for root in roots if _holds_any(root, changes) and not Path(root).is_dir()}
        if away:
            changes.rescan = outermost(changes.rescan | away)
            changes.moved = [move for move in changes.moved if not Cover(away).holds(move[0])]
        cover = Cover(changes.rescan)
        changes.touched = {path for path in changes.touched if not cover.holds(path)}
        changes.gone = {path for path in changes.gone if not cover.holds(path)}
        return changes

    def _emit(self, changes: FolderChanges) -> None:
        if not changes or self._stopping.cancelled:
            return
        try:
            self._on_changes(changes)
        except Exception as error:
            log.exception("changes could not be handed on")
            self._on_note(
                WatchNote(
                    NoteKind.FAILED, "", tr("Changes could not be taken: {error}.", error=error)
                )
            )


def _takes(rules: list[Rules], path: str, is_dir: bool) -> bool:
    for rule in rules:
        relative = rule.relative(path)
        if relative is not None and (
            rule.takes_tree(relative) if is_dir else rule.may_take(relative)
        ):
            return True
    return False


def _holds_any(root: str, changes: FolderChanges) -> bool:
    cover = Cover([root])
    return any(
        cover.holds(path)
        for group in (changes.touched, changes.gone, changes.rescan)
        for path in group
    )
