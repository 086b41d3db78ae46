"""A new library of what can be read of a damaged one."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.errors import LibraryError, Remedy
from photosim.core.types import PhotoFacts
from photosim.storage.files import FileStat
from photosim.storage.store import Store

ROWS = 200
PAGE = 8192


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library of some hundred pages."""
    with closing(storage.open(tmp_path, write=True)) as store, store.transaction():
        folder = store.folders.add(Path("/photos"))
        album = store.albums.create("cats", 1.0)
        for number in range(ROWS):
            content = number.to_bytes(20, "big")
            photo = store.photos.add(content, 1, PhotoFacts("jpeg", 1, 1), number)
            store.thumbnails.put(photo, bytes(3000))
            store.files.link(
                store.files.add_pending(folder.id, f"{number}.jpg", FileStat(1, 2, number)), photo
            )
            store.albums.add(album, [content], 2.0)
    return tmp_path / "library.db"


def saved(path: Path) -> tuple[int, int, int]:
    """How many photos, thumbnails and labels a salvaged library has; it is sound."""
    before = path.read_bytes()
    kept, rows = storage.salvage(path.parent)
    assert kept.read_bytes() == before
    with closing(storage.open(path.parent, write=True)) as store:
        assert store.problems() == []
        tables = ("photos", "thumbnails", "album_photos")
        counts = [store.row(f"SELECT COUNT(*) FROM {name}") for name in tables]
        assert rows >= sum(count[0] for count in counts if count)
    return tuple(count[0] for count in counts if count)  # type: ignore[return-value]


def test_of_a_sound_one_everything_is_there(path: Path) -> None:
    assert saved(path) == (ROWS, ROWS, ROWS)


def test_around_damaged_pages(path: Path) -> None:
    content = bytearray(path.read_bytes())
    pages = len(content) // PAGE
    for page in range(pages // 2, pages // 2 + 6):
        content[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
    path.write_bytes(content)
    photos, thumbnails, labels = saved(path)
    assert ROWS > thumbnails > ROWS - 40
    assert photos == labels == ROWS


@pytest.mark.parametrize(
    ("table", "column", "kept"),
    [
        ("settings", "value", 0),
        ("photos", "holdings", ROWS),
        ("folders", "excluded", 1),
        ("files", "state", 0),
    ],
)
def test_what_nobody_wrote_is_told_and_gone(path: Path, table: str, column: str, kept: int) -> None:
    with closing(storage.open(path.parent, write=True)) as store:
        with store.transaction():
            store.settings.set("key", "value")
            store.write("PRAGMA ignore_check_constraints = ON")
            store.write(f"UPDATE {table} SET {column} = ?", ("\0\0",))
        (told,) = store.problems()
        assert table in told
    assert saved(path) == (ROWS, ROWS, ROWS)
    with closing(storage.open(path.parent, write=False)) as store:
        assert store.row(f"SELECT COUNT(*) FROM {table}") == (kept,)


@pytest.mark.parametrize(
    ("change", "read"),
    [
        ("UPDATE folders SET excluded = '['", lambda store: store.folders.all()),
        ("UPDATE files SET state = 'odd' WHERE id = 1", lambda store: store.files.get(1)),
        ("UPDATE files SET relative = 5 WHERE id = 1", lambda store: store.files.in_folder(1)),
        ("UPDATE files SET photo_id = 1e300 WHERE id = 1", lambda store: store.photos.live_ids()),
    ],
)
def test_a_row_that_nobody_wrote_is_told(
    path: Path, change: str, read: Callable[[Store], object]
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as plain:
        plain.execute("PRAGMA ignore_check_constraints = ON")
        plain.execute(change)
    with closing(storage.open(path.parent, write=False)) as store:
        with pytest.raises(LibraryError, match="damaged") as told:
            read(store)
        assert told.value.remedy is Remedy.SALVAGE


def test_without_its_header(path: Path) -> None:
    path.write_bytes(bytes(100) + path.read_bytes()[100:])
    assert saved(path) == (ROWS, ROWS, ROWS)


def test_of_one_that_was_cut_off(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) * 3 // 4])
    photos, thumbnails, _ = saved(path)
    assert photos > 0
    assert ROWS > thumbnails > 0


def test_pages_that_lead_to_each_other_are_not_read_without_end(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        named = "SELECT rootpage FROM sqlite_master WHERE name = 'thumbnails'"
        (root,) = database.execute(named).fetchone()
    content = bytearray(path.read_bytes())
    start = (root - 1) * PAGE
    assert content[start] == 0x05, "a page that leads to others"
    for cell in range(1, int.from_bytes(content[start + 3 : start + 5], "big")):
        at = start + 12 + 2 * cell
        place = start + int.from_bytes(content[at : at + 2], "big")
        content[place : place + 4] = root.to_bytes(4, "big")
    path.write_bytes(content)
    photos, _, labels = saved(path)
    assert photos == labels == ROWS


def test_what_is_no_library_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(b"a text that somebody wrote " * 1000)
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="not a library"):
        storage.salvage(tmp_path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
