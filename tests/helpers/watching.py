"""A library of paths alone: rows in a dict, kept up to date by the real scans and watcher."""

from __future__ import annotations

import dataclasses
import itertools
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from photosim.core.types import FileState
from photosim.library.folders.changes import FolderChanges
from photosim.library.folders.rules import WatchedFolder
from photosim.library.folders.scan import ScanPlan, scan_changes
from photosim.library.folders.walk import DiskEntry, RootMark, RootOffline
from photosim.library.watching.watcher import FolderWatcher, Timing, WatchNote, system_watches

FAST = Timing(settle=0.2, quiet=0.05, longest=0.5, root_check=0.05, poll=0.05)
PATIENCE = 60.0


@dataclass(slots=True)
class Row:
    """A row of the database, as far as scans know it."""

    id: int
    relative: str
    bytes: int = 10
    mtime_ns: int = 1_000
    inode: int = 0
    state: str = FileState.INDEXED
    photo_id: int | None = None
    primary_id: int | None = None
    ctime_ns: int | None = None


def row_of(entry: DiskEntry, number: int) -> Row:
    """An indexed row of a file as it is on the disk."""
    stat = (entry.bytes, entry.mtime_ns, entry.inode)
    return Row(number, entry.relative, *stat, ctime_ns=entry.ctime_ns)


def rows_of(entries: Iterable[DiskEntry]) -> dict[str, Row]:
    """Indexed rows of files as they are on the disk."""
    return {entry.relative: row_of(entry, i) for i, entry in enumerate(entries, 1)}


class PathLibrary:
    """Applies changes as the ingest does, without reading a photo. One folder."""

    def __init__(self, folder: WatchedFolder) -> None:
        self.rules = folder.rules()
        self.rows: dict[str, Row] = {}
        self.mark: RootMark | None = None
        self.offline = ""
        self.reads = 0
        self._ids = itertools.count(1)

    def apply(self, changes: FolderChanges) -> None:
        try:
            plan = scan_changes(self.rules, lambda _: self.rows, changes, mark=self.mark)
        except RootOffline as away:
            self.offline = away.reason
            return
        self.offline = ""
        self.mark = plan.mark or self.mark
        self.carry_out(plan)

    def carry_out(self, plan: ScanPlan) -> None:
        for row, entry in plan.moved:
            del self.rows[row.relative]
            self.rows[entry.relative] = dataclasses.replace(
                row, relative=entry.relative, state=FileState.INDEXED, ctime_ns=entry.ctime_ns
            )
        for row in plan.missing:
            row.state = FileState.MISSING
        for row, entry in plan.returned:
            row.state, row.ctime_ns = FileState.INDEXED, entry.ctime_ns
        for entry in [*plan.new, *(entry for _, entry in plan.changed)]:
            self.reads += 1
            self.rows[entry.relative] = row_of(entry, next(self._ids))

    @property
    def present(self) -> set[str]:
        return {path for path, row in self.rows.items() if row.state != FileState.MISSING}


class Watching:
    """A running watcher that feeds a :class:`PathLibrary`; ``until`` waits for what it knows."""

    def __init__(self, folder: WatchedFolder) -> None:
        self.library = PathLibrary(folder)
        self.changes: list[FolderChanges] = []
        self.notes: list[WatchNote] = []
        self.sources: list[object] = []
        self._news = threading.Condition()

    def take(self, changes: FolderChanges) -> None:
        with self._news:
            self.changes.append(changes)
            self.library.apply(changes)
            self._news.notify_all()

    def note(self, note: WatchNote) -> None:
        with self._news:
            self.notes.append(note)
            self._news.notify_all()

    def until(self, condition: Callable[[], bool]) -> None:
        with self._news:
            reached = self._news.wait_for(condition, PATIENCE)
        assert reached, f"knows {sorted(self.library.present)[:20]}, last {self.changes[-3:]}"

    def until_known(self, *paths: str) -> None:
        self.until(lambda: self.library.present == set(paths))

    def notes_of(self, kind: str) -> list[WatchNote]:
        return [note for note in self.notes if note.kind == kind]


@contextmanager
def watching(
    root: Path,
    *,
    excluded: tuple[str, ...] = (),
    library: Path | None = None,
    timing: Timing = FAST,
    source: Callable[..., object] = system_watches,
) -> Iterator[Watching]:
    """Watch a folder; entered once the first comparison has been applied."""
    folder = WatchedFolder(str(root), excluded, library)
    seen = Watching(folder)

    def make(*callbacks: object) -> object:
        seen.sources.append(source(*callbacks))
        return seen.sources[-1]

    watcher = FolderWatcher([folder], seen.take, seen.note, timing=timing, source=make)
    watcher.start()
    try:
        seen.until(lambda: bool(seen.changes))
        yield seen
    finally:
        watcher.stop()


def photo(path: Path, size: int = 10) -> Path:
    """A file that is a photo by its name; its folders are made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * size)
    return path
