"""Watched folders, and their files: where photos lie, and how far each has come."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from photosim.core.arrays import Ints
from photosim.core.types import FileState, PhotoId


@dataclass(frozen=True, slots=True)
class Folder:
    """A watched folder.

    ``online`` is false while it can't be reached; ``excluded`` are folders to leave out, as
    they were given. In a library that several computers share a folder belongs to those that see
    it: ``here`` is false where this one doesn't, ``path`` is then no path of this computer (see
    :func:`elsewhere`). ``host`` is this computer's id, empty in a library of one computer;
    ``shared``: others see it too.
    """

    id: int
    path: Path
    online: bool = True
    excluded: tuple[str, ...] = ()
    here: bool = field(default=True, compare=False)
    host: str = field(default="", compare=False)
    shared: bool = field(default=False, compare=False)


class FolderPlace(NamedTuple):
    """Where a computer sees a watched folder; ``name`` is the computer's."""

    folder_id: int
    host: str
    name: str
    path: Path
    online: bool


def elsewhere(name: str, path: Path) -> Path:
    """How the path of another computer is written here: absolute, and naming nothing that lies
    here. name: the computer's."""
    return Path(f"/{name.replace('/', '_')}:{path}")


class FolderStore(Protocol):
    """Store of watched folders. Writes need the caller's transaction."""

    def add(self, path: Path, excluded: Sequence[str] = ()) -> Folder:
        """Watch a folder (an absolute path that is not watched yet)."""

    def remove(self, folder_id: int) -> None:
        """Forget a folder and the rows of its files; photos stay until they are pruned."""

    def all(self) -> list[Folder]:
        """All watched folders, by path."""

    def by_path(self, path: Path) -> Folder | None:
        """The watched folder with exactly this path."""

    def set_online(self, folder_id: int, online: bool) -> None:
        """Say whether the folder can be reached."""

    def set_excluded(self, folder_id: int, excluded: Sequence[str]) -> None:
        """Set the folders to leave out."""

    def places(self) -> list[FolderPlace]:
        """Where each computer sees the folders, by folder and computer's name; none where the
        library is one computer's."""

    def homeless(self) -> list[Folder]:
        """Folders that no computer has said to see yet: they came with a library of one."""

    def place(self, folder_id: int, path: Path) -> None:
        """This computer sees a folder at a path (absolute), in place of where it saw it before.

        RuntimeError in a library of one computer.
        """


class FileRow(NamedTuple):
    """A file of a watched folder.

    ``relative`` is its path below the folder with ``/``; ``mtime_ns`` nanoseconds since the
    epoch; ``inode`` and ``device`` as ``os.stat`` has them (0 where unknown). ``photo_id`` is the
    photo last found in it (of a companion: the photo of its primary), None where none was yet
    or its bytes could not be read. ``reason`` says why it ``failed``; ``primary_id`` is the file
    that stands for this companion (RAW + JPEG, Live Photo); ``missing_since`` is seconds since
    the epoch; ``ctime_ns``: see :class:`FileStat`.
    """

    id: int
    folder_id: int
    relative: str
    bytes: int
    mtime_ns: int
    inode: int
    device: int
    photo_id: PhotoId | None
    state: FileState
    reason: str | None
    primary_id: int | None
    missing_since: float | None
    ctime_ns: int | None = None


class FileStat(NamedTuple):
    """What ``os.stat`` tells of a file: size in bytes, nanoseconds since the epoch, inode, device
    (0 where unknown), and when it or anything about it changed last (None where unknown)."""

    bytes: int
    mtime_ns: int
    inode: int
    device: int = 0
    ctime_ns: int | None = None


class MissingFile(NamedTuple):
    """A file that is missing, or left out; see :class:`FileRow`. ``format`` and ``longer_side``
    (pixels) are of the photo last found in it: empty and 0 where there was none."""

    folder_id: int
    relative: str
    format: str
    longer_side: int


class FileStore(Protocol):
    """Store of files. Writes need the caller's transaction."""

    def in_folder(self, folder_id: int) -> dict[str, FileRow]:
        """All rows of a folder by relative path, in the order in which they were added."""

    def in_places(self, folder_id: int, places: Collection[str]) -> dict[str, FileRow]:
        """The rows that lie right in some subfolders of a folder ("" for itself), by relative path;
        as :meth:`in_folder`, without a look at those that lie elsewhere."""

    def named(
        self, folder_id: int, files: Collection[str], folders: Collection[str]
    ) -> dict[str, FileRow]:
        """The rows of some files of a folder, of what lies at or below some of its subfolders, and
        of all that is missing in it; as :meth:`in_folder`, without a look at the others."""

    def get(self, file_id: int) -> FileRow | None:
        """The row with an id."""

    def at(self, folder_id: int, relative: str) -> FileRow | None:
        """The row of a path, None where the database has none."""

    def ids_at(self, folder_id: int, relatives: Collection[str]) -> dict[str, int]:
        """The ids of the rows that some paths of a folder have."""

    def of_photos(self, ids: Iterable[PhotoId]) -> dict[PhotoId, list[FileRow]]:
        """Files of photos, companions and missing ones included; photos without are left out."""

    def pending(self, folder_id: int | None = None) -> list[FileRow]:
        """Files that wait to be taken, in the order in which they were found."""

    def failed(self, folder_id: int | None = None) -> list[FileRow]:
        """Files that could not be taken, in the order in which they were found."""

    def photos_with_copies(self) -> list[PhotoId]:
        """Ids of the photos that several files show now (companions don't count), sorted."""

    def live_places(self) -> list[tuple[int, str, Ints]]:
        """Each folder in which files lie that show photos: the watched folder, the folder's path
        below it ("" for itself), the photos in no order, int64 (n,), one as often as files show it;
        companions left out."""

    def counts(self) -> dict[int, dict[FileState, int]]:
        """How many files each folder has in each state; what is not there is zero."""

    def missing(self) -> Iterator[MissingFile]:
        """All missing files of all folders."""

    def add_pending(self, folder_id: int, relative: str, stat: FileStat) -> int:
        """Make the row of a new file; returns its id."""

    def mark_pending(self, file_id: int, stat: FileStat | None = None) -> None:
        """The file is to be taken (again), with another ``stat`` where one is given.

        It keeps the photo that was found in it last until :meth:`link` or :meth:`fail`, but is
        no live file of it any more.
        """

    def set_ctime(self, file_id: int, ctime_ns: int | None) -> None:
        """Write down when anything about the file changed last; its bytes are the same."""

    def link(self, file_id: int, photo_id: PhotoId, *, succeeds: bool = False) -> None:
        """The file holds this photo (or stands beside the file that does): it is indexed.

        ``succeeds``: where it held another one before, the two are written down as a succession
        (see :mod:`photosim.storage.heirs`).
        """

    def fail(self, file_id: int, reason: str, *, reader: int, retry: bool = False) -> None:
        """The file can't be taken, and why; it holds no photo.

        ``reader``: the version of what could not read it. ``retry``: the cause may pass without
        the file changing. See :meth:`try_again` for both.
        """

    def try_again(self, folder_id: int, reader: int, *, passing: bool = True) -> None:
        """The folder's files that another version of the reader failed at are to be taken again,
        and, with ``passing``, those whose failure may have passed."""

    def mark_missing(self, file_id: int, when: float) -> None:
        """The file is gone, seen at ``when`` (seconds since the epoch); the first time counts."""

    def move(self, file_id: int, folder_id: int, relative: str) -> None:
        """The file lies at another path now, which has no row yet."""

    def set_primary(self, file_id: int, primary_id: int | None) -> None:
        """Say which file stands for this one; with None it stands for itself again.

        An indexed companion without a photo becomes pending when it has to stand for itself.
        """

    def remove(self, file_id: int) -> None:
        """Forget a file; its companions are pending then, since they stand for themselves."""
