"""A library goes out of a file onto a server and back, and nothing of it is another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.errors import Cancelled, LibraryBusy, LibraryError, UsageError
from photosim.core.jobs import JobContext
from photosim.library.moving import move as moving
from photosim.library.moving.move import move
from photosim.storage.lock import LibraryLock
from photosim.storage.tables import TABLES
from tests.helpers.full_store import fill
from tests.helpers.postgres import PostgresForTests


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A library in a folder, with something in each table and beside them."""
    folder = tmp_path / "source"
    (folder / "models").mkdir(parents=True)
    (folder / "models" / "m.json").write_text("{}")
    with closing(storage.open(folder, write=True)) as store:
        fill(store)
    return folder


@pytest.fixture
def server(tmp_path: Path, postgres: PostgresForTests) -> Iterator[Path]:
    """The folder of an empty library on a server."""
    folder = tmp_path / "server"
    folder.mkdir()
    with postgres.database() as address:
        address.keep(folder)
        yield folder


def rows(folder: Path) -> dict[str, list[object]]:
    with closing(storage.open(folder, write=False)) as store:
        return {t.name: [row for part in store.tables.rows(t) for row in part] for t in TABLES}


def digest(folder: Path) -> str:
    return hashlib.sha256((folder / storage.DATABASE).read_bytes()).hexdigest()


def test_there_and_back_again(source: Path, server: Path, tmp_path: Path) -> None:
    before = digest(source)
    told = rows(source)
    report = move(source, server)
    assert {table.name: table.rows for table in report.tables} == {
        name: len(found) for name, found in told.items()
    }
    assert report.files == 1
    assert report.target.startswith("postgresql://")
    assert rows(server) == told
    back = tmp_path / "back"
    move(server, back)
    assert back.stat().st_mode & 0o777 == 0o700  # its owner's alone
    assert rows(back) == told
    assert (back / "models" / "m.json").read_text() == "{}"
    assert digest(source) == before


def test_a_target_that_holds_something_is_left_alone(
    source: Path, server: Path, tmp_path: Path
) -> None:
    with closing(storage.open(server, write=True)) as store, store.transaction():
        store.albums.create("x", 1.0)
    told = rows(server)
    with pytest.raises(UsageError, match="holds something"):
        move(source, server)
    assert rows(server) == told
    with pytest.raises(UsageError, match="where it is"):
        move(source, source)
    with pytest.raises(LibraryError, match="no library"):
        move(tmp_path / "nowhere", server)


def test_what_is_cancelled_or_differs_leaves_nothing(
    source: Path, server: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = JobContext()
    job.cancel()
    with pytest.raises(Cancelled):
        move(source, server, job)
    with monkeypatch.context() as patch:
        patch.setattr(moving, "zip_longest", lambda *_: [([(1,)], [(2,)])])
        with pytest.raises(LibraryError, match="another one"):
            move(source, server)
    assert not any(rows(server).values())
    move(source, server)  # and then it goes


def test_parts_of_a_library_know_it_on_another_server(
    source: Path, server: Path, tmp_path: Path, postgres: PostgresForTests
) -> None:
    move(source, server)
    other = tmp_path / "other"
    other.mkdir()
    postgres.new_database().keep(other)
    move(server, other)
    known = []
    for folder in (server, other):
        with closing(storage.open(folder, write=False)) as store:
            known.append(store.replicas.library())
    assert known[0] == known[1] != ""


def test_a_library_in_use_is_not_moved(source: Path, server: Path) -> None:
    with LibraryLock(source), pytest.raises(LibraryBusy):
        move(source, server)
    with storage.alone(server), pytest.raises(LibraryBusy, match="is moved, repaired or taken"):
        move(source, server)
    move(source, server)
