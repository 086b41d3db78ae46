"""What lies beside the files of a group, and what of it goes where they go.

``folders.companions`` says by names what belongs to what; here folders are listed, and contents are
compared. Whoever asks what goes along asks :class:`Surroundings`: the groups that are shown, the
plan, and what moves the files. So what a plan says and what is moved are the same.

* A sidecar goes where the last of its owners goes, and stays with any that stays.
* A RAW or a film is a photograph of its own right, of which a copy of the JPEG proves nothing: it
  goes along only where the same lies beside the file that is kept, or where none is kept.
* A folder that can't be listed is unknown: who lies in it has something beside it that nothing
  else holds.
* What Picasa says of a photo stands in one file for all of a folder, which stays where it is; it is
  lost with the photo, unless the same is said of the file that is kept. So are the tags, stars and
  comments that file managers keep in its extended attributes.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from photosim.core.types import ContentHash, FileState
from photosim.imaging import exif
from photosim.imaging.file_types import MOVIE_EXTENSIONS, RAW_EXTENSIONS
from photosim.imaging.film_facts import FilmFacts, film_facts, live_photo_ids
from photosim.imaging.prepare import HASH_BYTES
from photosim.library.folders import companions
from photosim.library.folders.folder_map import FolderMap
from photosim.library.folders.rules import Rules, extension, has_photo_bytes
from photosim.library.folders.shots import is_film_of
from photosim.library.holding import attributes, picasa
from photosim.library.holding.values import Beside, BesideKind
from photosim.storage.store import Store

UNKNOWN = Beside("", BesideKind.SIDECAR)
"""What lies beside a file whose folder can't be listed: nothing else holds it."""

Apart = Callable[[Path, Collection[Path]], bool]
"""Whether a RAW or a film belongs to nothing, though by its name it belongs to some photos."""

_ABOVE_SETTINGS = "captureone"
"""A subfolder, in lower case, below which lie folders with settings."""

_READ_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class LyingBeside:
    """A file that belongs to others in its folder.

    owners: those that it belongs to: photos, and RAW files or movies that belong to photos
    themselves. mtime_ns: nanoseconds since the epoch. identity: device and inode; links: how many
    names the file has.
    """

    path: Path
    kind: BesideKind
    owners: frozenset[Path]
    bytes: int
    mtime_ns: int
    identity: tuple[int, int]
    links: int = 1

    def content(self) -> ContentHash:
        """The hash of its bytes; read once. Raises OSError."""
        return _content(self.path, self.bytes, self.mtime_ns, self.identity)


class Listed:
    """What belongs to what in a folder, as it was when it was listed.

    apart: asked once for each RAW and film, and only where it matters: films have to be opened.
    said: what one file for all photos says of each, by their names in lower case.
    """

    def __init__(
        self,
        beside: Iterable[LyingBeside],
        apart: Apart,
        said: Mapping[str, Sequence[Beside]] | None = None,
    ) -> None:
        self._apart = apart
        self._said = said or {}
        self._known: dict[Path, bool] = {}
        self._all = {one.path: one for one in beside}
        self._by_owner: dict[Path, list[LyingBeside]] = {}
        for one in self._all.values():
            for owner in one.owners:
                self._by_owner.setdefault(owner, []).append(one)

    def of(self, photo: Path) -> list[LyingBeside]:
        """What belongs to a photo, and to what belongs to it, such as the sidecar of its RAW.

        Sidecars last.
        """
        found: dict[Path, LyingBeside] = {}
        asked = [photo]
        while asked:
            for one in self._by_owner.get(asked.pop(), ()):
                if one.path not in found and self.belongs(one.path):
                    found[one.path] = one
                    asked.append(one.path)
        return sorted(found.values(), key=lambda one: (one.kind is BesideKind.SIDECAR, one.path))

    def said_of(self, photo: Path) -> Sequence[Beside]:
        """What a file for all photos of the folder says of one; it goes with none of them."""
        return self._said.get(photo.name.casefold(), ())

    def without(self, path: Path) -> None:
        """A file has gone: it lies beside nothing any more."""
        gone = self._all.pop(path, None)
        if gone is not None:
            for owner in gone.owners:
                self._by_owner[owner].remove(gone)

    def belongs(self, path: Path) -> bool:
        """Whether a file belongs to others."""
        one = self._all.get(path)
        if one is None or one.kind is BesideKind.SIDECAR:
            return one is not None
        if path not in self._known:
            self._known[path] = not self._apart(path, one.owners)
        return self._known[path]


class Surroundings:
    """Folders, each listed once: for one listing of groups, or for carrying out one plan.

    apart: see :data:`Apart`.
    """

    def __init__(self, apart: Apart) -> None:
        self._apart = apart
        self._listed: dict[Path, Listed | None] = {}

    def listed(self, folder: Path) -> Listed | None:
        """What belongs to what in a folder; None where it can't be listed."""
        if folder not in self._listed:
            try:
                self._listed[folder] = list_folder(folder, self._apart)
            except OSError:
                self._listed[folder] = None
        return self._listed[folder]

    def gone(self, path: Path) -> None:
        """A file has gone since its folder was listed."""
        listed = self._listed.get(path.parent)
        if listed is not None:
            listed.without(path)

    def beside(self, group: Collection[Path]) -> dict[Path, tuple[Beside, ...]]:
        """What lies beside each file of a group and would be lost with it, unless it lies beside
        the file that is kept too.

        Contents tell equal files: those of one size are read, and what nothing else is as large as
        is told by its place. What also belongs to a photo outside of the group is not lost with one
        of it, as it stays with that photo; but it is there beside the one that is kept.
        """
        folders = {path: self.listed(path.parent) for path in group}
        found = {
            path: None
            if listed is None
            else [(one, _is_shared(one, listed, group)) for one in listed.of(path)]
            for path, listed in folders.items()
        }
        sizes: dict[int, set[Path]] = {}
        for own in found.values():
            for one, _ in own or ():
                sizes.setdefault(one.bytes, set()).add(one.path)
        return {
            path: (UNKNOWN,)
            if own is None
            else (
                *(
                    Beside(one.path.name, one.kind, _token(one, sizes[one.bytes]), shared)
                    for one, shared in own
                ),
                *(listed.said_of(path) if (listed := folders[path]) else ()),
                *_attributes(path),
            )
            for path, own in found.items()
        }

    def along(
        self, going: Mapping[Path, Path | None], gone: Iterable[Path] = ()
    ) -> dict[Path, tuple[LyingBeside, ...]]:
        """What goes along with each of some photos, by path.

        going: each with the file that is kept for it, None where none is; one after the other, so
            that what belongs to several goes along with the last of them.
        gone: photos that have gone before.

        Raises OSError: a folder can't be listed, or a file that has to be compared can't be read.
        """
        leaving = set(gone)
        found: dict[Path, tuple[LyingBeside, ...]] = {}
        for path, keep in going.items():
            leaving.add(path)
            taken: list[LyingBeside] = []
            for one in self._known(path.parent).of(path):
                if one.path in leaving or not one.owners <= leaving:
                    continue
                if one.kind is BesideKind.SIDECAR or keep is None or self.twin(one, keep):
                    leaving.add(one.path)
                    taken.append(one)
            found[path] = tuple(sorted(taken, key=lambda one: os.fspath(one.path)))
        return found

    def twin(self, one: LyingBeside, keep: Path) -> LyingBeside | None:
        """What lies beside the file that is kept and is the same; None where nothing does.

        Raises OSError.
        """
        for other in self._known(keep.parent).of(keep):
            if other.path == one.path or other.bytes != one.bytes:
                continue
            if other.identity == one.identity and one.links < 2:
                continue  # one file by two paths
            if other.content() == one.content():
                return other
        return None

    def _known(self, folder: Path) -> Listed:
        listed = self.listed(folder)
        if listed is None:
            self._listed[folder] = listed = list_folder(folder, self._apart)
        return listed


def _is_shared(one: LyingBeside, listed: Listed, group: Collection[Path]) -> bool:
    """Whether a file also belongs to a photo outside of a group."""
    return any(owner not in group and not listed.belongs(owner) for owner in one.owners)


def list_folder(folder: Path, apart: Apart) -> Listed:
    """What belongs to what in a folder. Raises OSError: it can't be listed.

    Names alone are looked at, but for files of which the first bytes have to tell, and for the
    size and time of what belongs to another.
    """
    entries = dict(_entries(folder))
    no_photos = [
        name
        for name in entries
        if _only_bytes_tell(name) and not has_photo_bytes(entries[name].path)
    ]
    belonging = _belongings(tuple(sorted(entries)), frozenset(no_photos))
    found = (_lying(folder, name, entries[name], owners) for name, owners in belonging.items())
    said: dict[str, Sequence[Beside]] = {}
    for name in sorted(name for name in entries if name.casefold() in picasa.NAMES):
        path = folder / name
        for photo, words in _said_by_picasa(path, _mark(path)).items():
            said[photo] = (*said.get(photo, ()), *words)
    return Listed(found, apart, said)


def stands_apart(store: Store) -> Apart:
    """What the library knows: a RAW that it took for a photo of its own belongs to nothing, nor
    does a film that is too long for that of a photo, or of another time."""
    folders = FolderMap(store)

    def apart(path: Path, owners: Collection[Path]) -> bool:
        if _kind(path.name) is BesideKind.MOVIE:
            return bool(owners) and not any(_is_film_of(path, owner) for owner in owners)
        row = folders.row_at(os.fspath(path))
        return row is not None and row.primary_id is None and row.state is FileState.INDEXED

    def _is_film_of(film: Path, owner: Path) -> bool:
        row = folders.row_at(os.fspath(owner))
        photo = None if row is None or row.photo_id is None else row.photo_id
        known = {} if photo is None else store.photos.rows([photo])
        facts = exif.NOTHING if photo not in known else known[photo].facts
        try:
            said = _film_facts(film, _mark(film))
            ids = _live_photo_ids(owner, _mark(owner)) if said.ids else frozenset()
        except OSError:
            return True  # what can't be read speaks against nothing
        return is_film_of(facts, ids, said)

    return apart


@lru_cache(maxsize=256)
def _said_by_picasa(path: Path, _mark: tuple[int, int]) -> Mapping[str, Sequence[Beside]]:
    text = path.read_bytes().decode("utf-8", "replace")
    return {
        name: tuple(
            Beside(path.name, BesideKind.SIDECAR, f"picasa {word}".encode())
            for word in sorted(words)
        )
        for name, words in picasa.said(text).items()
    }


def _attributes(path: Path) -> tuple[Beside, ...]:
    try:
        told = attributes.said(path)
    except FileNotFoundError:
        return ()  # away, or gone by now: what was said of it is lost with nothing here
    except OSError:
        return (UNKNOWN,)
    return tuple(
        Beside(name, BesideKind.SIDECAR, f"{name} ".encode() + value) for name, value in told
    )


def _mark(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_size, status.st_mtime_ns


@lru_cache(maxsize=4096)
def _film_facts(path: Path, _mark: tuple[int, int]) -> FilmFacts:
    return film_facts(path)


@lru_cache(maxsize=4096)
def _live_photo_ids(path: Path, _mark: tuple[int, int]) -> frozenset[bytes]:
    return live_photo_ids(path)


def _entries(folder: Path, below: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Ordinary files by their names below the folder; of subfolders those with settings alone."""
    with os.scandir(folder / below) as listing:
        entries = list(listing)
    for entry in entries:
        name = f"{below}/{entry.name}" if below else entry.name
        if entry.is_file(follow_symlinks=False):
            if not below or companions.keeps_sidecars(below):
                yield name, entry
        elif entry.is_dir(follow_symlinks=False) and (
            companions.keeps_sidecars(name) or name.casefold() == _ABOVE_SETTINGS
        ):
            yield from _entries(folder, name)


@lru_cache(maxsize=4096)
def _belongings(names: tuple[str, ...], no_photos: frozenset[str]) -> Mapping[str, tuple[str, ...]]:
    """What belongs to what among names; folders are listed whenever groups are shown."""
    return companions.belongings(names, no_photos=no_photos)


def _only_bytes_tell(name: str) -> bool:
    return "/" not in name and Rules.takes_name(name) is None


def _is_photo(path: str) -> bool:
    try:
        return has_photo_bytes(path)
    except OSError:
        return False  # then it may be somebody's notes, which nothing else is known to hold


def _kind(name: str) -> BesideKind:
    """What a file is that belongs to others, by its name below their folder."""
    kind = "" if "/" in name else extension(name)
    if kind in RAW_EXTENSIONS:
        return BesideKind.RAW
    return BesideKind.MOVIE if kind in MOVIE_EXTENSIONS else BesideKind.SIDECAR


def _lying(folder: Path, name: str, entry: os.DirEntry[str], owners: Iterable[str]) -> LyingBeside:
    status = entry.stat(follow_symlinks=False)
    return LyingBeside(
        folder.joinpath(*name.split("/")),
        _kind(name),
        frozenset(folder / owner for owner in owners),
        status.st_size,
        status.st_mtime_ns,
        (status.st_dev, status.st_ino),
        status.st_nlink,
    )


def _token(one: LyingBeside, as_large: Sequence[Path] | set[Path]) -> bytes:
    """What tells a file from those that are as large; empty where it can't be read."""
    if len(as_large) == 1:
        return b"alone " + os.fsencode(one.path)
    try:
        return one.content()
    except OSError:
        return b""


@lru_cache(maxsize=4096)
def _content(path: Path, size: int, mtime_ns: int, identity: tuple[int, int]) -> ContentHash:
    """The hash of a file's bytes, as that of a photo; size, time and identity: which it is."""
    digest = hashlib.blake2b(digest_size=HASH_BYTES)
    with path.open("rb") as file:
        while part := file.read(_READ_AT_ONCE):
            digest.update(part)
    return digest.digest()
