"""From what a scan found to rows of the database: everything that needs no photo to be opened.

Moves across watched folders are paired first (a file that is gone here and new there); then new
and changed files become pending, moved and returned ones are put right, missing ones marked.
Which files are companions of another (RAW + JPEG, Live Photo) is settled in the end.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from photosim.core.jobs import JobContext
from photosim.core.types import FileState, PhotoId
from photosim.library.folders import companions as pairs
from photosim.library.folders.folder_map import path_in
from photosim.library.folders.scan import FolderScan, ScanPlan, pair_moves
from photosim.library.folders.walk import DiskEntry
from photosim.library.indexing.pipeline import Task
from photosim.library.indexing.shots import Shots
from photosim.storage.files import FileRow, FileStat, FileStore, Folder
from photosim.storage.store import Store

_T = TypeVar("_T")

ROWS = 1000
"""Rows written in one transaction, between two looks at the job."""


@dataclass(slots=True)
class Reconciliation:
    """What the rows say now.

    new: ids of rows that the database did not have; changed: ids of rows whose file has other
    bytes; moved: how many files only changed their path; missing: the photo (None where it was
    never taken) of each file that is gone; returned: how many missing files are back. gone, back:
    paths at which files are not any more, and at which they are again.
    """

    new: set[int] = field(default_factory=set)
    changed: set[int] = field(default_factory=set)
    moved: int = 0
    missing: list[PhotoId | None] = field(default_factory=list)
    returned: int = 0
    gone: set[str] = field(default_factory=set)
    back: set[str] = field(default_factory=set)


def reconcile(store: Store, scans: Sequence[FolderScan], job: JobContext) -> Reconciliation:
    """Write what the scans found; each transaction leaves rows that are true by themselves. New and
    changed files leave the plans as soon as they are written."""
    done = Reconciliation()
    touched = [(scan.folder, _places(scan.plan)) for scan in scans if scan.plan]
    moves = [(row, scan.folder, entry) for scan in scans for row, entry in scan.plan.moved]
    moves += _pair_across(scans)
    homes = {scan.folder.id: scan.folder for scan in scans}
    as_known = _AsKnown(store)
    for part in _parts(moves, job):
        with store.transaction():
            for row, folder, entry in part:
                if not as_known.row(row) or not as_known.free(folder, entry.relative):
                    continue
                _move(store.files, row, folder, entry)
                done.moved += 1
                done.gone.add(path_in(homes[row.folder_id], row.relative))
                done.back.add(path_in(folder, entry.relative))
    for scan in scans:
        _write(store, scan, as_known, job, done)
    for folder, places in touched:
        pair_companions(store, folder, places)
    return done


def _places(plan: ScanPlan) -> set[str] | None:
    """The subfolders in which a plan has something to do; None, for all, where the whole folder was
    looked at: what was left half done is settled then."""
    if plan.mark is not None:
        return None
    twice = (*plan.changed, *plan.pending, *plan.moved, *plan.returned)
    files = (*plan.new, *plan.missing, *(file for both in twice for file in both))
    return {place_of(file.relative) for file in files}


def _pair_across(scans: Sequence[FolderScan]) -> list[tuple[FileRow, Folder, DiskEntry]]:
    """Files that left one watched folder and appeared in another; taken out of both plans."""
    if len(scans) < 2:
        return []
    gone = [row for scan in scans for row in scan.plan.missing]
    fresh = [entry for scan in scans for entry in scan.plan.new]
    home = {id(entry): scan.folder for scan in scans for entry in scan.plan.new}
    moved, _, _ = pair_moves(gone, fresh)
    rows, entries = {row.id for row, _ in moved}, {id(entry) for _, entry in moved}
    for scan in scans:
        scan.plan.missing = [row for row in scan.plan.missing if row.id not in rows]
        scan.plan.new = [entry for entry in scan.plan.new if id(entry) not in entries]
    return [(row, home[id(entry)], entry) for row, entry in moved]


def _move(files: FileStore, row: FileRow, folder: Folder, entry: DiskEntry) -> None:
    files.move(row.id, folder.id, entry.relative)
    files.set_ctime(row.id, entry.ctime_ns)
    if row.primary_id is not None:
        files.set_primary(row.id, None)  # settled again below, in its new folder
        files.mark_pending(row.id)
        return
    if row.state is FileState.MISSING:
        _back(files, row)


def _back(files: FileStore, row: FileRow) -> None:
    if row.photo_id is None:
        files.mark_pending(row.id)
    else:
        files.link(row.id, row.photo_id)


class _AsKnown:
    """Whether rows are still what a look at the disk was set against: other processes may have
    looked too. What is another one by now is left to the next look. Asked in a transaction."""

    def __init__(self, store: Store) -> None:
        self._files, self._shared = store.files, store.claims.shared

    def row(self, row: FileRow) -> bool:
        if not self._shared:
            return True
        now = self._files.get(row.id)
        return now is not None and _told(now) == _told(row)

    def free(self, folder: Folder, relative: str) -> bool:
        """Whether a path has no row."""
        return not self._shared or self._files.at(folder.id, relative) is None


def _told(row: FileRow) -> tuple[object, ...]:
    """What a look at the disk goes by, whatever computer looks."""
    place = row.folder_id, row.relative, row.primary_id
    return *place, row.bytes, row.mtime_ns, row.state, row.photo_id


def _write(
    store: Store, scan: FolderScan, as_known: _AsKnown, job: JobContext, done: Reconciliation
) -> None:
    files, plan = store.files, scan.plan
    for part in _leaving(plan.new, job):
        with store.transaction():
            done.new |= {
                files.add_pending(scan.folder.id, entry.relative, _stat(entry))
                for entry in part
                if as_known.free(scan.folder, entry.relative)
            }
    for changed in _leaving(plan.changed, job):
        with store.transaction():
            for row, entry in changed:
                if not as_known.row(row):
                    continue
                files.mark_pending(row.id, _stat(entry))
                done.changed.add(row.id)
    _bring_back(store, scan, as_known, job, done)
    now = time.time()
    for missing in _parts(plan.missing, job):
        with store.transaction():
            for row in missing:
                if not as_known.row(row):
                    continue
                done.missing.append(row.photo_id)
                done.gone.add(path_in(scan.folder, row.relative))
                if row.photo_id is None:
                    files.remove(row.id)  # never taken: nothing to remember
                else:
                    files.mark_missing(row.id, now)


def _bring_back(
    store: Store, scan: FolderScan, as_known: _AsKnown, job: JobContext, done: Reconciliation
) -> None:
    """Files that are there again; those that were too small to be decoded are read now."""
    files = store.files
    for part in _parts(scan.plan.returned, job):
        here: list[FileRow] = []
        with store.transaction():
            shown = {row.photo_id for row, _ in part if row.photo_id is not None}
            photos = store.photos.rows(sorted(shown))
            undecoded = {photo.id for photo in photos.values() if not photo.fingerprint}
            for row, entry in part:
                if not as_known.row(row):
                    continue
                files.set_ctime(row.id, entry.ctime_ns)
                if row.photo_id in undecoded:
                    files.mark_pending(row.id)
                else:
                    _back(files, row)
                    here.append(row)
        done.returned += len(here)
        done.back |= {path_in(scan.folder, row.relative) for row in here}


def _stat(entry: DiskEntry) -> FileStat:
    return FileStat(entry.bytes, entry.mtime_ns, entry.inode, entry.device, entry.ctime_ns)


def place_of(relative: str) -> str:
    """The subfolder that a file lies in, "" for the folder itself."""
    return relative.rpartition("/")[0]


def pair_companions(
    store: Store,
    folder: Folder,
    places: Collection[str] | None = None,
    *,
    looked_at: bool = False,
) -> None:
    """Settle which files of a folder stand for the others of their shot.

    places: only of those right in these subfolders; all files of a shot lie in one.

    A file that could not be read stands for nothing: its companions are then taken themselves. A
    companion that was not looked at yet waits for that (:mod:`.shots`), so that what only has the
    name of a shot is taken itself; looked_at: all that are here were.
    """
    files = store.files
    there = files.in_folder(folder.id) if places is None else files.in_places(folder.id, places)
    rows = {
        relative: row
        for relative, row in there.items()
        if row.state not in {FileState.MISSING, FileState.FAILED}
    }
    wanted = pairs.primaries(rows)
    shots, as_known = Shots(store), _AsKnown(store)
    with store.transaction():
        for relative, row in rows.items():
            primary = rows[wanted[relative]] if relative in wanted else None
            if primary is None:
                if row.primary_id is not None and as_known.row(row):
                    # Stood behind another file's photo so far; now it needs one of its own.
                    files.set_primary(row.id, None)
                    files.mark_pending(row.id)
                continue
            photo = primary.photo_id if primary.state is FileState.INDEXED else None
            taken = row.state is FileState.INDEXED
            if row.primary_id is None and taken and row.photo_id not in {None, photo}:
                if not _stands_behind(shots, row, photo):
                    continue  # a photo of its own
                looked = True
            else:
                known = row.primary_id == primary.id or row.photo_id == photo
                looked = looked_at or (taken and known)
            waits = photo is None or not looked
            stands = row.primary_id == primary.id
            if stands and row.photo_id == photo and row.state is FileState.INDEXED and not waits:
                continue
            if not (as_known.row(row) and as_known.row(primary)):
                continue
            if not stands:
                files.set_primary(row.id, primary.id)
            if photo is None or not looked:
                files.mark_pending(row.id)
            elif row.state is not FileState.INDEXED or row.photo_id != photo:
                files.link(row.id, photo, succeeds=True)


def _stands_behind(shots: Shots, row: FileRow, photo: PhotoId | None) -> bool:
    """Whether a file that has a photo of its own is one shot with another one."""
    return photo is not None and row.photo_id is not None and shots.are_one(photo, row.photo_id)


def take_again(store: Store, photos: Iterable[PhotoId], folders: Iterable[Folder]) -> set[PhotoId]:
    """Let the files of photos in those of the folders that can be reached be pending; of which
    photos there are some. Needs the caller's transaction."""
    here = {folder.id for folder in folders if folder.online}
    again: set[PhotoId] = set()
    for photo, rows in store.files.of_photos(photos).items():
        for row in rows:
            if row.state is FileState.INDEXED and row.folder_id in here:
                store.files.mark_pending(row.id)
                again.add(photo)
    return again


def pending_tasks(store: Store, folders: Iterable[Folder]) -> list[Task]:
    """Files of these folders that wait to be taken, by path; companions wait for nothing."""
    return [
        Task(row.id, folder.path / row.relative, known=row.photo_id is not None)
        for folder in folders
        for row in sorted(store.files.pending(folder.id), key=lambda row: row.relative)
        if row.primary_id is None
    ]


def _parts(items: Sequence[_T], job: JobContext) -> Iterator[Sequence[_T]]:
    for start in range(0, len(items), ROWS):
        job.check()
        yield items[start : start + ROWS]


def _leaving(items: list[_T], job: JobContext) -> Iterator[Sequence[_T]]:
    """As :func:`_parts`; what is done leaves the list, so that it takes no memory any more."""
    items.reverse()
    try:
        while items:
            job.check()
            yield items[-ROWS:][::-1]
            del items[-ROWS:]
    finally:
        items.reverse()
