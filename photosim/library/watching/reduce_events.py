"""From many file events to few changes. Pure: no disk, no clock, no threads.

Events only mark paths. What really is there is found by looking
(:func:`photosim.library.folders.walk.look`), so a reduction that names a path too many costs one
``stat``, and one that names a path too few loses a photo: where events leave a doubt, the path is
named.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from photosim.library.folders.changes import Cover, FolderChanges, outermost

BURST = 10_000
"""With more changed files than this, the folders that hold most of them are rescanned whole."""


class EventKind(StrEnum):
    """What happened to a path. ``lost``: unknown things happened below it."""

    CREATED = "created"
    MODIFIED = "modified"
    MOVED = "moved"
    DELETED = "deleted"
    CLOSED = "closed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class FileEvent:
    """One event. Paths are absolute; ``dest`` is the new path of a move and only of a move."""

    kind: EventKind
    path: str
    dest: str | None = None
    is_dir: bool = False


Takes = Callable[[str, bool], bool]
"""(absolute path, is a folder) → whether the rules take it as far as its path can tell."""


class _Gone:
    """Nothing stands at the path."""


@dataclass(frozen=True, slots=True)
class _Content:
    """What stands at a path: ``origin`` is the path it had before the first event, or None
    when it came to be since; ``written`` whether its bytes may have changed."""

    origin: str | None
    written: bool


def reduce(
    events: Iterable[FileEvent], takes: Takes = lambda _path, _is_dir: True, *, burst: int = BURST
) -> FolderChanges:
    """Reduce events, oldest first, to the changes that they leave behind.

    events: in the order in which they happened.
    takes: paths for which it is false count as a place outside: a file moved there is gone,
        a file moved from there is new, and what happens there is nothing.
    burst: see :data:`BURST`.

    Behaviour in corner cases: a file that came and went in between leaves nothing; one deleted
    and made again is touched; a temporary file moved over another (how programs save) touches
    the other; in a swap both are touched and both moves are named; a name in the middle of a
    chain of renames is gone, because a file that stood there before was overwritten; a move
    there and back touches the file.
    """
    tracks = _Tracks(takes)
    for event in events:
        tracks.take(event)
    return _without_bursts(tracks.changes(), burst)


class _Tracks:
    """Follows what stands where."""

    def __init__(self, takes: Takes) -> None:
        self._takes = takes
        self._now: dict[str, _Content | _Gone] = {}
        self._fresh: set[str] = set()  # nothing stood there before the first event
        self._rescan: set[str] = set()
        self._appeared: set[str] = set()
        self._folder_moves: list[tuple[str, str]] = []

    def take(self, event: FileEvent) -> None:
        if event.kind is EventKind.LOST:
            self._rescan.add(event.path)
            return
        if event.kind is EventKind.MOVED and event.dest is not None:
            inside_from = self._takes(event.path, event.is_dir)
            inside_to = self._takes(event.dest, event.is_dir)
            if inside_from and inside_to:
                (self._move_folder if event.is_dir else self._move)(event.path, event.dest)
            elif inside_from:
                self.take(FileEvent(EventKind.DELETED, event.path, is_dir=event.is_dir))
            elif inside_to:
                # Not "created": a file may have stood there and been replaced.
                self.take(FileEvent(EventKind.MODIFIED, event.dest, is_dir=event.is_dir))
                if event.is_dir:
                    self._appeared.add(event.dest)
            return
        if not self._takes(event.path, event.is_dir):
            return
        if event.is_dir:
            self._folder(event)
        else:
            self._file(event)

    def _file(self, event: FileEvent) -> None:
        path = event.path
        before = self._now.get(path)
        if event.kind is EventKind.DELETED:
            self._now[path] = _Gone()
        elif event.kind is EventKind.CREATED:
            if before is None:
                self._fresh.add(path)
            self._now[path] = _Content(None, written=True)
        elif isinstance(before, _Content):
            self._now[path] = _Content(before.origin, written=True)
        else:
            # Written to after it was deleted: the events came out of order; it is there.
            self._now[path] = _Content(path if before is None else None, written=True)

    def _move(self, source: str, target: str) -> None:
        before = self._now.get(source)
        if before is None or isinstance(before, _Gone):
            before = _Content(source if before is None else None, written=before is not None)
        self._now[source] = _Gone()
        self._now[target] = before

    def _folder(self, event: FileEvent) -> None:
        if event.kind is EventKind.CREATED:
            self._appeared.add(event.path)
        elif event.kind is EventKind.DELETED:
            self._rescan.add(event.path)
        # A folder that is "modified" says only that something in it has its own event.

    def _move_folder(self, source: str, target: str) -> None:
        self._folder_moves.append((source, target))
        self._rescan.update((source, target))

    def changes(self) -> FolderChanges:
        changes = FolderChanges()
        changes.rescan = outermost(self._rescan)
        covered = Cover(changes.rescan)
        changes.appeared = {
            folder for folder in outermost(self._appeared) if not covered.holds(folder)
        }
        changes.moved = _chained(self._folder_moves)
        for path, content in self._now.items():
            if isinstance(content, _Gone):
                if path not in self._fresh and not covered.holds(path):
                    changes.gone.add(path)
                continue
            if not covered.holds(path):
                changes.touched.add(path)
                if content.origin is not None and content.origin != path:
                    changes.moved.append((content.origin, path))
        changes.moved.sort()
        return changes


def _chained(moves: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """A → B, B → C becomes A → C; A → B, B → A becomes nothing."""
    origin: dict[str, str] = {}
    for source, target in moves:
        origin[target] = origin.pop(source, source)
    return sorted((source, target) for target, source in origin.items() if source != target)


def _without_bursts(changes: FolderChanges, burst: int) -> FolderChanges:
    """Rescan the folders with most changed files until few enough single files are left."""
    left = len(changes.touched) + len(changes.gone)
    if left <= burst:
        return changes
    parents = Counter(os.path.dirname(path) for path in changes.touched)  # noqa: PTH120
    parents.update(os.path.dirname(path) for path in changes.gone)  # noqa: PTH120
    for folder, count in parents.most_common():
        if left <= burst:
            break
        changes.rescan.add(folder)
        left -= count
    changes.rescan = outermost(changes.rescan)
    covered = Cover(changes.rescan)
    changes.touched = {path for path in changes.touched if not covered.holds(path)}
    changes.gone = {path for path in changes.gone if not covered.holds(path)}
    changes.moved = [move for move in changes.moved if not covered.holds(move[1])]
    return changes
