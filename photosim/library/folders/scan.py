"""What is on the disk, set against what the database knows.

:mod:`.walk` lists a watched folder (``walk``) or single files and subfolders of it (``look``);
:func:`compare` (pure) says what is new, changed, moved, missing or back. :func:`scan_root` and
:func:`scan_changes` put them together with the one question that has to come first: is this
still the folder we know? An unplugged drive leaves an empty folder behind, and nobody's library
may be emptied by that. So

* a root that is not there, no folder, or can't be listed is *offline*;
* a root where **not one** of its known files is found is offline too, unless it is certainly the
  same folder as last time (same device, inode and file system id, see :class:`.RootMark`): then
  somebody really emptied it, and its files are missing;
* the same holds for drives mounted inside a watched folder: when such a mount is gone, its files
  are kept as they were, and a :class:`.WalkProblem` says so;
* files below a folder that can't be read are kept as they were, and a problem says so.

Missing files keep their rows: nothing is deleted here.

A file is read again where its size, time or *change time* differs: a program can set the time of a
file that it rewrote back to what it was, but not the change time. That one also differs after a
``chmod``, where a hard link was made or removed, for all files of a restored backup, and where a
network share or a drive keeps it badly: then the bytes are read once and hashed, in the pass that
finds it, and a known content is neither decoded nor embedded. A rename sets it too, so it says
nothing about files that moved, or that were away and are back. Where a row or the system doesn't
tell it, it counts as equal, and the row learns it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import FileState, PhotoId
from photosim.library.folders.changes import Cover, FolderChanges
from photosim.library.folders.folder_map import mark_key, passed_over_key, rules_of
from photosim.library.folders.rules import Rules, name_of
from photosim.library.folders.taken import EVERYTHING, taken
from photosim.library.folders.walk import (
    DiskEntry,
    RootMark,
    RootOffline,
    WalkNotes,
    WalkProblem,
    look,
    may_be_same,
    read_mark,
    walk,
)
from photosim.storage.files import FileRow, Folder
from photosim.storage.store import Store

UNMOUNTED = tr("the drive that was mounted there is not connected")


@dataclass(slots=True)
class ScanPlan:
    """What has to be done to make the database say what the disk says. All lists by path.

    Attributes:
        new: files without a row.
        changed: rows whose file has another size, time or change time now, missing ones included.
        pending: rows whose file is unchanged and that were never finished.
        moved: rows whose file is found at another path, same inode, size and time: no read needed.
        returned: rows that were missing and whose file is back unchanged: no read needed.
        missing: rows whose file isn't there any more (rows that were missing before are not
            repeated).
        small: how many unchanged files show photos that are smaller than is wanted; where they were
            there before, they are among the missing.
        learned: unchanged rows that don't have their file's change time yet.
        unchanged: count of the rows whose file needs nothing.
        placeholders: count of the files whose bytes are elsewhere; known ones count as unchanged.
        problems: what couldn't be looked at; rows below are kept as they are.
        mark: of the root, to be stored for the next scan; None for a partial scan.
        passed_over: files that are no photos, by extension; None for a partial scan.
    """

    new: list[DiskEntry] = field(default_factory=list)
    changed: list[tuple[FileRow, DiskEntry]] = field(default_factory=list)
    pending: list[tuple[FileRow, DiskEntry]] = field(default_factory=list)
    moved: list[tuple[FileRow, DiskEntry]] = field(default_factory=list)
    returned: list[tuple[FileRow, DiskEntry]] = field(default_factory=list)
    missing: list[FileRow] = field(default_factory=list)
    small: int = 0
    learned: list[tuple[FileRow, DiskEntry]] = field(default_factory=list)
    unchanged: int = 0
    placeholders: int = 0
    problems: list[WalkProblem] = field(default_factory=list)
    mark: RootMark | None = None
    passed_over: dict[str, int] | None = None

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(
            self.new or self.changed or self.pending or self.moved or self.returned or self.missing
        )


def compare(
    known: Mapping[str, FileRow],
    entries: Iterable[DiskEntry],
    *,
    unreadable: Callable[[], Iterable[str]] | Iterable[str] = (),
    within: Callable[[str], bool] | None = None,
    small: Set[PhotoId] = frozenset(),
) -> ScanPlan:
    """Set what is on the disk against the rows of one folder. Pure.

    known: rows by relative path.
    entries: what a walk found; consumed once.
    unreadable: files and folders that couldn't be looked at: rows at and below them are
        kept. A callable is asked after ``entries`` is exhausted.
    within: for a partial look: rows for which it is false are left alone, but for missing
        ones, which may be found to have moved.
    small: photos that are smaller than is wanted: files that show them still count as missing.

    Behaviour in corner cases: same size, time and change time means unchanged, with one exception:
    where the inode is that of *another* known row with the same size and time too, the two have
    traded places and are read again. (Another inode alone says nothing: some drives number their
    files anew each time.) A file with several hard links moves to the link of the same
    name, else to the first.
    """
    plan = ScanPlan()
    by_inode = _by_identity(known.values())
    seen: set[str] = set()
    fresh: list[DiskEntry] = []
    for entry in entries:
        if entry.relative in seen:
            continue
        row = known.get(entry.relative)
        if entry.placeholder:
            plan.placeholders += 1
            if row is not None:
                seen.add(entry.relative)
                plan.unchanged += 1
            continue
        seen.add(entry.relative)
        if row is None:
            fresh.append(entry)
        elif not _same_content(row, entry, by_inode):
            plan.changed.append((row, entry))
        elif row.photo_id in small and row.state is not FileState.PENDING:
            plan.small += 1
            if row.state != FileState.MISSING:
                plan.missing.append(row)
        elif row.state == FileState.MISSING:
            plan.returned.append((row, entry))
        elif row.state == FileState.PENDING:
            plan.pending.append((row, entry))
        else:
            plan.unchanged += 1
            if row.ctime_ns is None and entry.ctime_ns is not None:
                plan.learned.append((row, entry))
    kept = Cover(unreadable() if callable(unreadable) else unreadable)
    absent = [
        row
        for relative, row in known.items()
        if relative not in seen
        and (within is None or within(relative) or row.state == FileState.MISSING)
        and not kept.holds(relative)
    ]
    unwanted = [row for row in absent if row.photo_id in small]
    wanted = [row for row in absent if row.photo_id not in small]
    plan.moved, gone, plan.new = pair_moves(wanted, fresh)
    plan.missing += [row for row in (*gone, *unwanted) if row.state != FileState.MISSING]
    plan.missing.sort(key=lambda row: row.relative)
    return plan


def pair_moves(
    gone: Iterable[FileRow], fresh: Iterable[DiskEntry]
) -> tuple[list[tuple[FileRow, DiskEntry]], list[FileRow], list[DiskEntry]]:
    """Find which of the fresh files are gone ones at another path: same inode, size and time.

    Returns (moved, gone that are left, fresh that are left), each sorted by path. Files without an
    inode are never paired: their bytes are read, and the content's hash tells.
    """
    left = {row.id: row for row in sorted(gone, key=lambda row: row.relative)}
    candidates = _by_identity(left.values())
    moved: list[tuple[FileRow, DiskEntry]] = []
    new: list[DiskEntry] = []
    for entry in sorted(fresh):
        rows = [
            row
            for row in candidates.get((entry.inode, entry.bytes, entry.mtime_ns), ())
            if row.id in left
        ]
        if not rows:
            new.append(entry)
            continue
        name = name_of(entry.relative)
        row = min(rows, key=lambda row: (name_of(row.relative) != name, row.relative))
        del left[row.id]
        moved.append((row, entry))
    return moved, list(left.values()), new


def scan_root(
    rules: Rules,
    known: Mapping[str, FileRow],
    *,
    mark: RootMark | None = None,
    job: JobContext | None = None,
    small: Set[PhotoId] = frozenset(),
) -> ScanPlan:
    """Compare a whole watched folder with its rows.

    mark: what :attr:`ScanPlan.mark` was at the last scan, None at the first. small: see
    :func:`compare`.

    Raises RootOffline: see the module's text. Nothing is to be changed but the folder's own state.
    Raises Cancelled: ``job`` was cancelled.
    """
    now = read_mark(rules.root)
    notes = WalkNotes()
    old_mounts = () if mark is None else mark.mounts
    alive: set[str] = set()  # folders that were mounts and hold known files still
    fresh_shapes: set[tuple[str, int]] = set()

    def found() -> Iterator[DiskEntry]:
        for entry in walk(rules, job=job, notes=notes):
            if entry.relative not in known:
                fresh_shapes.add((name_of(entry.relative), entry.bytes))
            elif old_mounts:
                alive.update(m for m in old_mounts if entry.relative.startswith(f"{m}/"))
            yield entry

    def lost_mounts() -> set[str]:
        return set(old_mounts) - notes.mounts - alive

    plan = compare(known, found(), unreadable=lambda: notes.unreadable | lost_mounts(), small=small)
    present = sum(row.state != FileState.MISSING for row in known.values())
    if (
        present
        and len(plan.missing) == present
        and not plan.small  # seen just now
        and not (mark is not None and mark.is_same(now))
        and not any((name_of(row.relative), row.bytes) in fresh_shapes for row in plan.missing)
    ):
        raise RootOffline(
            rules.root,
            tr(
                "none of its {present} known files is there, so its drive is probably not "
                "connected",
                present=present,
            ),
        )
    lost = lost_mounts()
    plan.problems = [*notes.problems, *(WalkProblem(m, UNMOUNTED) for m in sorted(lost))]
    plan.mark = RootMark(now.device, now.inode, now.fsid, tuple(sorted(notes.mounts | lost)))
    plan.passed_over = dict(notes.passed_over)
    return plan


class LookedAt(NamedTuple):
    """What is looked at in a watched folder, by relative paths: files, and folders with all that
    lies below them."""

    files: set[str]
    folders: set[str]


Known = Callable[[LookedAt | None], Mapping[str, FileRow]]
"""Rows of a watched folder by relative path: all, or those that lie at what is named or below, and
all missing ones, which may be found again there."""


def scan_changes(
    rules: Rules,
    known: Known,
    changes: FolderChanges,
    *,
    mark: RootMark | None = None,
    job: JobContext | None = None,
    small: Set[PhotoId] = frozenset(),
) -> ScanPlan:
    """Look at those changes that lie in one watched folder, and compare them with its rows.

    Where the folder itself is to be rescanned, or is doubtful (another mark than at the last scan),
    all of it is scanned as by :func:`scan_root`: see :func:`needs_whole_root`.

    Raises RootOffline: as :func:`scan_root`.
    Raises Cancelled: ``job`` was cancelled.
    """
    if needs_whole_root(rules, changes, mark):
        return scan_root(rules, known(None), mark=mark, job=job, small=small)
    files = _inside(rules, changes.touched | changes.gone)
    folders = _inside(rules, changes.rescan | changes.appeared)
    cover = Cover(folders)
    notes = WalkNotes()
    mounts = () if mark is None else mark.mounts
    lost = {m for m in mounts if not os.path.ismount(rules.absolute(m))}
    plan = compare(
        known(LookedAt(files, folders)),
        look(rules, files, folders, job=job, notes=notes),
        unreadable=lambda: notes.unreadable | lost,
        within=lambda relative: relative in files or cover.holds(relative),
        small=small,
    )
    plan.problems = notes.problems
    return plan


def needs_whole_root(rules: Rules, changes: FolderChanges, mark: RootMark | None) -> bool:
    """Whether these changes can only be judged by a scan of the whole watched folder.

    Raises RootOffline: as :func:`read_mark`.
    """
    now = read_mark(rules.root)
    whole = Cover(changes.rescan | changes.appeared).holds(rules.root)
    return whole or mark is None or not mark.is_same(now)


def _inside(rules: Rules, paths: Iterable[str]) -> set[str]:
    return {relative for path in paths if (relative := rules.relative(path))}


def _same_content(
    row: FileRow, entry: DiskEntry, identities: Mapping[tuple[int, int, int], list[FileRow]]
) -> bool:
    if row.bytes != entry.bytes or row.mtime_ns != entry.mtime_ns:
        return False
    came_back = row.state == FileState.MISSING and entry.inode and row.inode == entry.inode
    if not came_back and not may_be_same(row.ctime_ns, entry.ctime_ns):
        return False
    if row.inode == entry.inode or not entry.inode:
        return True
    twins = identities.get((entry.inode, entry.bytes, entry.mtime_ns), ())
    return all(twin.id == row.id for twin in twins)


def _by_identity(rows: Iterable[FileRow]) -> dict[tuple[int, int, int], list[FileRow]]:
    """Rows by (inode, size, time); those without an inode are left out."""
    found: dict[tuple[int, int, int], list[FileRow]] = {}
    for row in rows:
        if row.inode:
            found.setdefault((row.inode, row.bytes, row.mtime_ns), []).append(row)
    return found


log = logging.getLogger(__name__)


@dataclass(slots=True)
class FolderScan:
    """What a scan found in one watched folder."""

    folder: Folder
    plan: ScanPlan


@dataclass(slots=True)
class ScanResult:
    """Plans of the folders that are there; ``offline`` names those that are not, with why.

    turned: a folder that was there before is away now, or the other way round, or other files
    than before were passed over in it.
    """

    scans: list[FolderScan] = field(default_factory=list)
    offline: list[RootOffline] = field(default_factory=list)
    turned: bool = False


class Scanner:
    """Looks at watched folders. Belongs to the library lane.

    library: the library's own folder, which is never looked into.
    """

    def __init__(self, store: Store, library: Path) -> None:
        self._store = store
        self._library = library
        self._taken = EVERYTHING
        self._small: Set[PhotoId] = frozenset()

    def _learn_what_is_taken(self) -> None:
        self._taken = taken(self._store)
        least = self._taken.least
        self._small = self._store.photos.smaller_than(least) if least else frozenset()

    def whole(self, folders: Sequence[Folder], job: JobContext) -> ScanResult:
        """Compare whole folders with their rows. Raises Cancelled."""
        found = ScanResult()
        self._learn_what_is_taken()
        for number, folder in enumerate(folders):
            job.report(tr("looking through folders"), number, len(folders), force=True)
            self._look(folder, None, job, found)
        return found

    def changed(
        self, folders: Sequence[Folder], changes: FolderChanges, job: JobContext
    ) -> ScanResult:
        """Look at what the watcher named, in the folders where it lies. Raises Cancelled."""
        found = ScanResult()
        self._learn_what_is_taken()
        named = changes.touched | changes.gone | changes.rescan | changes.appeared
        for folder in folders:
            rules = rules_of(folder, self._library, self._taken)
            if any(rules.relative(path) is not None for path in named):
                self._look(folder, changes, job, found)
        return found

    def _look(
        self, folder: Folder, changes: FolderChanges | None, job: JobContext, found: ScanResult
    ) -> None:
        """changes: what is looked at; None: all of the folder."""
        mark = RootMark.from_json(self._store.settings.get(mark_key(folder), None))
        try:
            rules = rules_of(folder, self._library, self._taken)
            plan = self._compared(folder, rules, changes, mark, job)
        except RootOffline as offline:
            log.warning("%s", offline)
            found.offline.append(offline)
            found.turned |= self._set_online(folder, online=False)
            return
        for problem in plan.problems:
            log.warning("%s: %s", folder.path / problem.relative, problem.reason)
        found.turned |= self._set_online(folder, online=True)
        if plan.mark is not None and plan.mark != mark:
            with self._store.transaction():
                self._store.settings.set(mark_key(folder), plan.mark.to_json())
        found.turned |= self._count_passed_over(folder, plan.passed_over)
        if plan.learned and not folder.shared:
            with self._store.transaction():
                for row, entry in plan.learned:
                    self._store.files.set_ctime(row.id, entry.ctime_ns)
        found.scans.append(FolderScan(folder, plan))

    def _compared(
        self,
        folder: Folder,
        rules: Rules,
        changes: FolderChanges | None,
        mark: RootMark | None,
        job: JobContext,
    ) -> ScanPlan:
        if changes is None:
            known = self._known(folder, None)
            return scan_root(rules, known, mark=mark, job=job, small=self._small)
        some = partial(self._known, folder)
        return scan_changes(rules, some, changes, mark=mark, job=job, small=self._small)

    def _known(self, folder: Folder, named: LookedAt | None) -> dict[str, FileRow]:
        files = self._store.files
        known = files.in_folder(folder.id) if named is None else files.named(folder.id, *named)
        if folder.shared:
            # Another computer may number files otherwise, and tell another time of a change.
            return {path: row._replace(inode=0, ctime_ns=None) for path, row in known.items()}
        return known

    def _count_passed_over(self, folder: Folder, counts: dict[str, int] | None) -> bool:
        """Keep what a look through the whole folder counted; tells whether that is new."""
        key = passed_over_key(folder)
        if counts is None or counts == self._store.settings.get(key, {}):
            return False
        with self._store.transaction():
            self._store.settings.set(key, counts)
        return True

    def _set_online(self, folder: Folder, *, online: bool) -> bool:
        if folder.online == online:
            return False
        with self._store.transaction():
            self._store.folders.set_online(folder.id, online)
        return True
