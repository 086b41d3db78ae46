"""Listing what is on the disk: watched folders, their photos, and what can't be looked at."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from photosim.core.errors import PhotosimError, Remedy
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.system_words import phrase_of, system_words
from photosim.library.folders import rules as rules_of
from photosim.library.folders.rules import Rules

_INODE_MASK = (1 << 63) - 1  # inodes are unsigned, integers of SQLite are not
_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR})


class DiskEntry(NamedTuple):
    """A file found on the disk. ``relative`` is its path below the root, with ``/``.

    ``inode`` is 0 where the system doesn't tell. A ``placeholder`` stands for a photo whose bytes
    are elsewhere: it must not be read, and ``bytes``, ``mtime_ns``, ``inode`` may be the stub's.
    ``ctime_ns``: see :func:`change_time`.
    """

    relative: str
    bytes: int
    mtime_ns: int
    inode: int
    device: int
    placeholder: bool = False
    ctime_ns: int | None = None


@dataclass(frozen=True, slots=True)
class WalkProblem:
    """A part of a folder that could not be looked at. ``relative`` is empty for the root."""

    relative: str
    reason: str


@dataclass(slots=True)
class WalkNotes:
    """What a walk found beside files.

    Attributes:
        unreadable: files and folders that are there and couldn't be looked at.
        problems: the same with their reasons, to be shown.
        mounts: folders on another device than their parent.
        folders: how many folders were looked into.
        passed_over: files that are no photos by name or first bytes, by extension ("" for none);
            hidden ones, links and cloud drives' stubs are not counted.
    """

    unreadable: set[str] = field(default_factory=set)
    problems: list[WalkProblem] = field(default_factory=list)
    mounts: set[str] = field(default_factory=set)
    folders: int = 0
    passed_over: Counter[str] = field(default_factory=Counter)

    def cannot_read(self, relative: str, error: OSError) -> None:
        """Remember a file or folder that couldn't be looked at, unless it is just not there."""
        if error.errno in _ABSENT:
            return
        self.unreadable.add(relative)
        self.problems.append(WalkProblem(relative, phrase_of(error)))


class RootOffline(PhotosimError):
    """A watched folder is not there; its photos stay as they are. ``path`` names it."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(
            tr("A folder is offline"),
            tr("The folder {path} is offline: {reason}.", path=path, reason=reason),
            Remedy.WAIT_FOR_DRIVE,
        )
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True)
class RootMark:
    """What tells a watched folder from another one at the same path.

    An empty mount point has another inode than the drive's own root; another drive at the same
    place has another file system id. All three may change by a restart alone, so a difference is
    only a reason to doubt an empty folder, never to doubt one whose files are there.
    """

    device: int
    inode: int
    fsid: int
    mounts: tuple[str, ...] = ()

    def is_same(self, other: RootMark) -> bool:
        """Whether both are certainly the same folder of the same file system."""
        return replace(self, mounts=()) == replace(other, mounts=())

    def to_json(self) -> dict[str, object]:
        """A JSON value for the database."""
        return asdict(self) | {"mounts": [os.fsencode(mount).hex() for mount in self.mounts]}

    @classmethod
    def from_json(cls, value: object) -> RootMark | None:
        """The mark of :meth:`to_json`; None for anything else."""
        if not isinstance(value, dict):
            return None
        numbers = [value.get(name) for name in ("device", "inode", "fsid")]
        mounts = value.get("mounts")
        if not isinstance(mounts, list):
            return None
        device, inode, fsid = (n if isinstance(n, int) else -1 for n in numbers)
        return cls(device, inode, fsid, tuple(os.fsdecode(bytes.fromhex(m)) for m in mounts))


def read_mark(root: str | os.PathLike[str]) -> RootMark:
    """The mark of a folder as it is now.

    Raises RootOffline: it isn't there, is no folder, or can't be listed.
    """
    path = os.fspath(root)
    try:
        status = Path(path).stat()
        fsid = os.statvfs(path).f_fsid if hasattr(os, "statvfs") else 0
        if stat.S_ISDIR(status.st_mode):
            os.scandir(path).close()
    except OSError as error:
        reason = tr("it isn't there") if error.errno in _ABSENT else system_words(error)
        raise RootOffline(path, reason) from error
    if not stat.S_ISDIR(status.st_mode):
        raise RootOffline(path, tr("it is no longer a folder"))
    return RootMark(status.st_dev, status.st_ino, fsid)


def walk(
    rules: Rules,
    under: str = "",
    *,
    job: JobContext | None = None,
    notes: WalkNotes | None = None,
) -> Iterator[DiskEntry]:
    """List the photos of a watched folder, or of its subfolder ``under``.

    Only the folder, names and file data are looked at; file contents are opened for names
    without a usable extension alone. What can't be read is noted in ``notes``, not raised; a
    folder that vanishes meanwhile is passed over. ``job`` is checked at every folder.

    Raises RootOffline: the root itself can't be listed.
    Raises Cancelled: ``job`` was cancelled.
    """
    if rules.takes_tree(under):
        yield from _Walk(rules, job, WalkNotes() if notes is None else notes).below(under)


class _Walk:
    """One walk: a stack of folders, no recursion, one folder's listing in memory at a time."""

    def __init__(self, rules: Rules, job: JobContext | None, notes: WalkNotes) -> None:
        self._rules = rules
        self._job = job
        self._notes = notes
        self._holes: list[DiskEntry] = []
        self._devices_with_blocks: set[int] = set()
        self._pending: list[tuple[str, int]] = []  # folder, device

    def below(self, under: str) -> Iterator[DiskEntry]:
        try:
            self._pending.append((under, Path(self._rules.absolute(under)).stat().st_dev))
        except OSError as error:
            self._not_listed(under, error)
        while self._pending:
            if self._job is not None:
                self._job.check()
            yield from self._folder(*self._pending.pop())
        for hole in self._holes:
            away = hole.placeholder or hole.device in self._devices_with_blocks
            yield hole._replace(placeholder=away)

    def _folder(self, folder: str, device: int) -> Iterator[DiskEntry]:
        try:
            with os.scandir(self._rules.absolute(folder)) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            self._not_listed(folder, error)
            return
        self._notes.folders += 1
        prefix = f"{folder}/" if folder else ""
        subfolders: list[tuple[str, int]] = []
        for entry in entries:
            relative = prefix + entry.name
            try:
                if entry.is_dir(follow_symlinks=False):
                    inside = self._subfolder(relative, entry.stat(follow_symlinks=False), device)
                    if inside is not None:
                        subfolders.append((relative, inside))
                    continue
                found = self._file(relative, entry)
            except OSError as error:
                self._notes.cannot_read(relative, error)
                continue
            if found is not None:
                yield found
        self._pending.extend(reversed(subfolders))

    def _subfolder(self, relative: str, status: os.stat_result, above: int) -> int | None:
        """The folder's device if it is to be looked into."""
        if getattr(status, "st_blocks", 0):
            self._devices_with_blocks.add(status.st_dev)
        if not self._rules.takes_folder(relative, status):
            return None
        if status.st_dev != above and status.st_dev:  # Windows leaves it 0 in a listing
            self._notes.mounts.add(relative)
        return status.st_dev or above

    def _file(self, relative: str, entry: os.DirEntry[str]) -> DiskEntry | None:
        """The photo to hand on now; holes are kept until it is known what they mean."""
        verdict = self._rules.takes_file(entry.name)
        if verdict is False:
            stub = rules_of.stub_target(entry.name)
            if stub is None:
                if self._counts(entry.name) and entry.is_file(follow_symlinks=False):
                    self._notes.passed_over[rules_of.extension(entry.name)] += 1
                return None
            target = relative[: len(relative) - len(entry.name)] + stub
            status = entry.stat(follow_symlinks=False)
            return DiskEntry(target, status.st_size, status.st_mtime_ns, 0, status.st_dev, True)
        status = entry.stat(follow_symlinks=False)
        found = _photo(self._rules, relative, status, verdict, self._notes)
        if found is None:
            return None
        if rules_of.is_hole(status):
            self._holes.append(found)
            return None
        self._devices_with_blocks.add(found.device)
        return found

    def _counts(self, name: str) -> bool:
        """Whether a file that is passed over is counted: a photo of a kind that a person does not
        want is not said to be none."""
        return not name.startswith(".") and self._rules.takes_name(name) is not True

    def _not_listed(self, folder: str, error: OSError) -> None:
        if not folder:
            raise RootOffline(self._rules.root, system_words(error)) from error
        self._notes.cannot_read(folder, error)


def look(
    rules: Rules,
    files: Iterable[str],
    folders: Iterable[str] = (),
    *,
    job: JobContext | None = None,
    notes: WalkNotes | None = None,
) -> Iterator[DiskEntry]:
    """List those of some files that are there, and everything below some subfolders.

    files, folders: relative paths.

    Raises RootOffline: ``folders`` has the root itself, and it can't be listed.
    Raises Cancelled: ``job`` was cancelled.
    """
    notes = WalkNotes() if notes is None else notes
    for folder in sorted(folders):
        yield from walk(rules, folder, job=job, notes=notes)
    trees: dict[str, bool] = {}
    for relative in sorted(files):
        parent, _, name = relative.rpartition("/")
        if parent not in trees:
            trees[parent] = rules.takes_tree(parent)
        verdict = rules.takes_file(name)
        if not trees[parent] or verdict is False:
            continue
        if job is not None:
            job.check()
        try:
            status = Path(rules.absolute(relative)).lstat()
            found = _photo(rules, relative, status, verdict, notes)
        except OSError as error:
            notes.cannot_read(relative, error)
            continue
        if found is not None:
            away = rules_of.is_hole(status) and _reports_blocks(rules.absolute(parent))
            yield found._replace(placeholder=True) if away else found


def _photo(
    rules: Rules,
    relative: str,
    status: os.stat_result,
    verdict: bool | None,
    notes: WalkNotes,
) -> DiskEntry | None:
    """The entry of a file whose name may be that of a photo, or None where it is none.

    Raises OSError: its first bytes are needed and can't be read.
    """
    if not stat.S_ISREG(status.st_mode) or rules_of.is_link(status):
        return None
    name = rules_of.name_of(relative)
    if rules_of.is_hidden(name, status):
        return None
    away = rules_of.is_placeholder(status)
    if verdict is None and (
        away or rules_of.is_hole(status) or not rules.takes_bytes(rules.absolute(relative))
    ):
        notes.passed_over[rules_of.extension(name)] += 1
        return None
    return DiskEntry(
        relative,
        status.st_size,
        status.st_mtime_ns,
        status.st_ino & _INODE_MASK,
        status.st_dev,
        away,
        change_time(status),
    )


def change_time(status: os.stat_result) -> int | None:
    """When a file, or what the system keeps of it, changed last: nanoseconds since the epoch.

    No program can set it. None on Windows, where this is the time at which the file was made.
    """
    return None if sys.platform == "win32" else status.st_ctime_ns


def may_be_same(one: int | None, other: int | None) -> bool:
    """Whether two change times are equal, as far as they are known."""
    return one is None or other is None or one == other


def _reports_blocks(folder: str) -> bool:
    """Whether the file system reports blocks for the folder or for any larger file in it."""
    if getattr(Path(folder).stat(), "st_blocks", 0):
        return True
    with os.scandir(folder) as listing:
        return any(getattr(entry.stat(follow_symlinks=False), "st_blocks", 0) for entry in listing)
