"""The trash, and moving files without ever losing one.

On Linux and other systems of freedesktop.org the trash is kept here, since an undo has to know
where a file went: "The FreeDesktop.org Trash specification", version 1.0. A file goes to the
trash of its own disk by a rename, or not at all: nothing is copied, and nothing ever deleted. On
Windows and macOS the system takes the file (Send2Trash), and there only its own trash can give it
back.

A name that can't be had, because another file has it or because the file system takes none as long
(the trash's note adds ten bytes to it), is numbered and cut. The note and the journal keep the path
whole, so an undo brings the full name back.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
import unicodedata
import urllib.parse
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from photosim.core import files
from photosim.library.removal.refusals import RefusalKind, refused, refusing

SYSTEM_TRASH = sys.platform in {"win32", "darwin"}
NOWHERE = Path()
"""The place of a file that the system's own trash took."""

LONGEST_NAME = 255
"""Of a name on NTFS, exFAT and FAT, in UTF-16; a listing doesn't tell (other systems do)."""


@dataclass(frozen=True, slots=True)
class TrashPlace:
    """A reserved place in the trash: where the file will lie, and the note that reserves it."""

    file: Path
    note: Path


def reserve(path: Path, now: float | None = None) -> TrashPlace:
    """Reserve a place for a file in the trash of its disk; see :func:`give_up`.

    Raises TrashRefusal.
    """
    with refusing(RefusalKind.TRASH_REFUSES):
        top, folder = _trash_of(path)
        for name in ("files", "info"):
            (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
        shown = path if top is None else path.relative_to(top)
        when = time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(now))
        note = f"[Trash Info]\nPath={urllib.parse.quote(os.fsencode(shown))}\nDeletionDate={when}\n"

        def place_of(name: str) -> TrashPlace:
            return TrashPlace(folder / "files" / name, folder / "info" / f"{name}.trashinfo")

        def fits(name: str) -> bool:
            place = place_of(name)
            return _fits(place.file) and _fits(place.note)

        for place in map(place_of, _names(path.name, fits)):
            if os.path.lexists(place.file):
                continue
            try:
                handle = os.open(place.note, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            except FileExistsError:
                continue
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(note)
                file.flush()
                os.fsync(file.fileno())
            return place
    raise refused(RefusalKind.TRASH_FULL)


def give_up(note: Path) -> None:
    """Take the note of a place back that holds no file."""
    note.unlink(missing_ok=True)


def send_to_system(path: Path) -> None:
    """Windows and macOS: hand the file to the system's trash. Raises TrashRefusal."""
    from send2trash import send2trash

    with refusing(RefusalKind.TRASH_REFUSES):
        send2trash(os.fspath(path))


def move(source: Path, target: Path) -> None:
    """Rename a file to a name that is free, on the same disk, and make that last.

    Raises TrashRefusal.

    Never overwrites: where the system can't promise that, the name was seen to be free just now.
    """
    with refusing(RefusalKind.NOT_MOVED):
        if os.path.lexists(target):
            raise refused(RefusalKind.IN_THE_WAY, path=target)
        os.rename(source, target)  # noqa: PTH104 - as it is, links too
        sync_folder(target.parent)
        sync_folder(source.parent)


def sync_folder(folder: Path) -> None:
    """Make what was renamed in a folder last through a power cut; where that is possible."""
    # Some network file systems have no such thing; the rename itself has succeeded.
    with contextlib.suppress(OSError):
        files.sync_folder(folder)


def free_name(folder: Path, name: str) -> Path:
    """A path in a folder that nothing lies at: the name, or one with a number, cut where needed.

    Raises TrashRefusal.
    """
    return free_names(folder, name, lambda path: [path])[0]


def free_names(folder: Path, name: str, together: Callable[[Path], list[Path]]) -> list[Path]:
    """Paths that nothing lies at, of files whose names belong together.

    together: the paths of all, given that of the first, whose name is the one asked for or one with
    a number, cut where needed. Raises TrashRefusal.
    """
    for one in _names(name, lambda name: all(map(_fits, together(folder / name)))):
        paths = together(folder / one)
        if not any(map(os.path.lexists, paths)):
            return paths
    raise refused(RefusalKind.NO_NAME, path=folder)


def _names(name: str, fits: Callable[[str], bool]) -> Iterator[str]:
    """A name, then numbered ones; all fit, and none where not even a single character does."""
    stem, dot, end = name.rpartition(".")
    tail = f".{end}" if dot and stem else ""
    stem = stem if tail else name
    if not fits(f"x {'0' * 8}{tail}"):
        stem, tail = name, ""  # what follows the last point is no extension
    for number in ("", *(f" {number}" for number in range(2, 100)), f" {secrets.token_hex(4)}"):
        while stem and not fits(f"{stem}{number}{tail}"):
            stem = _shorter(stem)
        if not stem:
            return
        yield f"{stem}{number}{tail}"


def _shorter(stem: str) -> str:
    """Without the last character, and without the accents and signs that stand on it."""
    end = len(stem) - 1
    while end and (unicodedata.category(stem[end])[0] == "M" or stem[end] == "\u200d"):
        end -= 1
    return stem[:end]


def _fits(path: Path) -> bool:
    """Whether the file system takes a name as long as that of a path; it is asked itself, since
    each counts differently (bytes, characters of its own encoding, encrypted ones)."""
    if len(path.name.encode("utf-16-le", "surrogatepass")) // 2 > LONGEST_NAME:
        return False
    try:
        path.lstat()
    except OSError as error:
        return error.errno != errno.ENAMETOOLONG
    return True


def _trash_of(path: Path) -> tuple[Path | None, Path]:
    """The top of the disk that paths are told from (None: absolute ones), and the trash there."""
    home = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")  # noqa: PTH111
    own = Path(home) / "Trash"
    device = path.parent.stat().st_dev
    near = own
    while not near.exists():
        near = near.parent
    if near.stat().st_dev == device:
        return None, own
    top = path.parent
    while top.parent != top and top.parent.stat().st_dev == device:
        top = top.parent
    user = os.getuid()
    shared = top / ".Trash"
    try:
        status = shared.lstat()
    except FileNotFoundError:
        return top, top / f".Trash-{user}"
    if stat.S_ISDIR(status.st_mode) and status.st_mode & stat.S_ISVTX:
        return top, shared / str(user)
    return top, top / f".Trash-{user}"
