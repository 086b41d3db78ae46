"""A library's rows over files of a few bytes, for tests of what is done to files."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.comparison import Comparison
from photosim.core.holdings import Holdings
from photosim.core.types import ContentHash, Level, PhotoFacts
from photosim.imaging.prepare import content_hash
from photosim.library.removal import trash
from photosim.library.removal.executor import Carrier
from photosim.library.removal.file_ops import hash_of
from photosim.library.removal.values import Plan, PlannedFile, PlannedGroup, RemovalKind
from photosim.storage.files import FileStat
from photosim.storage.pairs import PairRow
from photosim.storage.sqlite.database import Database
from photosim.storage.store import Store


class Killed(BaseException):
    """The process ends here: nothing after it may be done, not even cleaning up."""


class SmallLibrary:
    """Rows over files of a folder; contents that start with the same letter are proved copies."""

    def __init__(self, root: Path, contents: Mapping[str, bytes]) -> None:
        self.photos = root / "photos"
        for name, content in contents.items():
            path = self.photos / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self.root = root
        self.store = storage.open(root, write=True)
        with self.store.transaction():
            folder = self.store.folders.add(self.photos)
            for name in contents:
                self._add(folder.id, name)
            self._pair()

    def _add(self, folder_id: int, name: str) -> None:
        path = self.photos / name
        status = path.stat()
        content = content_hash(path.read_bytes())
        photo = self.store.photos.id_of(content) or self.store.photos.add(
            content, status.st_size, PhotoFacts("jpeg", 10, 10), 1, Holdings()
        )
        row = self.store.files.add_pending(
            folder_id,
            name,
            FileStat(status.st_size, status.st_mtime_ns, status.st_ino, status.st_dev),
        )
        self.store.files.link(row, photo)

    def _pair(self) -> None:
        letters: dict[int, bytes] = {}
        for path in sorted(self.photos.rglob("*")):
            if path.is_file():
                data = path.read_bytes()
                photo = self.store.photos.id_of(content_hash(data))
                if photo is not None:
                    letters[photo] = data[:1]
        self.store.pairs.put(
            PairRow(a, b, Level.COPY, (), 0.99, comparison=Comparison())
            for a in letters
            for b in letters
            if a < b and letters[a] == letters[b]
        )

    def file(self, name: str) -> PlannedFile:
        path = self.photos / name
        data = path.read_bytes()
        return PlannedFile(path, content_hash(data).hex(), len(data), Level.COPY)

    def plan(self, action: RemovalKind, keep: str, *remove: str, target: str = "") -> Plan:
        group = PlannedGroup(self.file(keep), tuple(self.file(name) for name in remove))
        return Plan(action, (group,), target)

    def carrier(self) -> Carrier:
        return Carrier(self.store, hash_of)

    def reopen(self) -> Carrier:
        """What a new process sees after the old one died."""
        self.store.close()
        self.store = storage.open(self.root, write=True)
        return self.carrier()

    def states(self) -> dict[str, str]:
        folder = self.store.folders.all()[0]
        return {
            name: row.state.value for name, row in self.store.files.in_folder(folder.id).items()
        }


def contents_below(*roots: Path) -> Counter[ContentHash]:
    """How many files (inodes) of each content lie below some folders, notes of the trash left
    out."""
    found: Counter[ContentHash] = Counter()
    seen: set[tuple[int, int]] = set()
    for root in roots:
        for path in sorted(root.rglob("*")):
            if path.is_symlink() or not path.is_file() or path.suffix == ".trashinfo":
                continue
            status = path.stat()
            if (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                found[content_hash(path.read_bytes())] += 1
    return found


def tree(root: Path) -> dict[str, bytes]:
    """Every ordinary file below a folder and its bytes; links by what they point to."""
    return {
        str(path.relative_to(root)): os.fsencode(path.readlink())
        if path.is_symlink()
        else path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def own_trash() -> Path:
    """The trash of the test's own home."""
    return Path(os.environ["XDG_DATA_HOME"]) / "Trash"


def trashed() -> list[str]:
    folder = own_trash() / "files"
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


@contextlib.contextmanager
def killed_after(monkeypatch: pytest.MonkeyPatch, steps: int) -> Iterator[list[int]]:
    """The process dies at one of the moments before and after each commit and each rename.

    steps: how many such moments pass first. Yields a list that counts them.
    """
    count = [0]
    transaction, move = Database.transaction, trash.move

    def moment() -> None:
        count[0] += 1
        if count[0] > steps:
            raise Killed

    @contextlib.contextmanager
    def dying(store: Store, *, durable: bool = False) -> Iterator[None]:
        moment()
        with transaction(store, durable=durable):
            yield
        moment()

    def moving(source: Path, target: Path) -> None:
        moment()
        move(source, target)
        moment()

    with monkeypatch.context() as patch:
        patch.setattr(Database, "transaction", dying)
        patch.setattr(trash, "move", moving)
        yield count
