from __future__ import annotations

import hashlib
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from photosim import storage
from photosim.core.errors import LibraryError, Remedy
from photosim.core.types import FileState, PhotoFacts
from photosim.storage.sqlite import migrations
from photosim.storage.sqlite.database import Database

VERSION_1 = (Path(__file__).parent / "version_1.sql").read_text(encoding="utf-8")
"""A library as version 1 wrote it, never to be changed: what people have on their disks."""


def version_1(path: Path) -> None:
    old = sqlite3.connect(path)
    old.executescript(VERSION_1)
    old.close()


def layout(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Names and definitions of everything in a database, without differences of spacing."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql NOT NULL")
    return sorted((name, " ".join(re.sub(r"([(),])", r" \1 ", sql).split())) for name, sql in found)


def test_version_1_is_as_it_was_released(tmp_path: Path) -> None:
    version_1(tmp_path / "old.db")
    old = sqlite3.connect(tmp_path / "old.db")
    new = sqlite3.connect(tmp_path / "new.db", isolation_level=None)
    migrations.migrate(new, 0, migrations.STEPS[:1])
    assert layout(new) == layout(old)
    for pragma in ("user_version", "application_id"):
        ask = f"PRAGMA {pragma}"
        assert new.execute(ask).fetchone() == old.execute(ask).fetchone()
    old.close()
    new.close()


def test_a_library_of_version_1_keeps_everything(tmp_path: Path) -> None:
    version_1(tmp_path / "library.db")
    store = storage.open(tmp_path, write=True)
    assert store.row("PRAGMA user_version") == (migrations.NEWEST,)
    assert [str(folder.path) for folder in store.folders.all()] == ["/photos"]
    rows = store.files.in_folder(1)
    assert {name: row.state for name, row in rows.items()} == {
        "a/rose.jpg": FileState.INDEXED,
        "broken.jpg": FileState.FAILED,
    }
    photo = store.photos.rows([4]).get(4)
    assert photo is not None
    assert photo.facts == PhotoFacts("jpeg", 640, 480, 1.5e9, "Canon EOS 5D")
    assert photo.fingerprint == 2**64 - 1
    embedding = store.vectors.embedding(4, "m" * 8)
    assert embedding is not None
    assert embedding.tolist() == [1.0, 0.0]
    with store.transaction():
        assert [store.vectors.pack(99), store.vectors.pack(99)] == [1, 0]
    assert store.row("SELECT length(data) FROM embeddings") == (5,)
    embedding = store.vectors.embedding(4, "m" * 8)
    assert embedding is not None
    assert embedding.tolist() == [1.0, 0.0]
    assert store.thumbnails.get(4) == b"\xff\xd8\xff"
    assert store.settings.get("model") == "m" * 8
    assert store.problems() == []
    store.close()


RELEASED = (
    "bedee71905e2082d",
    "80b114ea41ef3fa8",
    "d1c2803ae3237449",
    "44a84855f72e9da5",
    "a718710c8278bee3",
    "1f48a3fdf0a5f243",
    "ce61d77978591e70",
    "5cebd3ada70b947a",
    "e8f049b54b542b68",
    "3f2981f9ec517bfd",
    "69e70f76b9911ef8",
    "4e98181a4b466e74",
    "e4a6a0577479b2b4",
    "c7111a0dd204f26c",
    "e4a6a0577479b2b4",
    "8f5b0605179e608d",
    "e260e44d085e11c2",
    "5361cdfa24c7e5c0",
)
"""Of each step that was released: a hash of its SQL and of the names of its functions."""


def step_hash(step: migrations.Step) -> str:
    told = (one if isinstance(one, str) else one.__name__ for one in step)
    return hashlib.blake2b("\0".join(told).encode(), digest_size=8).hexdigest()


def test_a_step_that_was_released_is_what_it_was() -> None:
    hashes = [step_hash(step) for step in migrations.STEPS]
    assert hashes[: len(RELEASED)] == list(RELEASED)
    assert len(RELEASED) == migrations.NEWEST, "a new step: write its hash down with its release"


def stored(path: Path, number: int) -> None:
    """A library of some version, with the rows that version 1 has."""
    version_1(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as old:
        migrations.migrate(old, 1, migrations.STEPS[:number])
        old.execute("INSERT INTO settings (key, value) VALUES ('said', '\"so\"')")


@pytest.mark.parametrize("number", range(1, migrations.NEWEST))
def test_a_library_of_each_version_opens_after_a_copy_of_it_was_made(
    tmp_path: Path, number: int
) -> None:
    path, copy = tmp_path / "library.db", tmp_path / f"library.db.version-{number}"
    stored(path, number)
    with closing(sqlite3.connect(path)) as old:
        before = list(old.iterdump())
    with closing(storage.open(tmp_path, write=True)) as store:
        assert store.row("PRAGMA user_version") == (migrations.NEWEST,)
        assert store.settings.get("said") == "so"
        assert {"a/rose.jpg", "broken.jpg"} == set(store.files.in_folder(1))
        assert store.thumbnails.get(4) == b"\xff\xd8\xff"
        assert store.problems() == []
    with closing(sqlite3.connect(copy)) as kept:
        assert list(kept.iterdump()) == before
    # One more run that ends in order, and the copy is of no more use.
    storage.open(tmp_path, write=False).close()
    assert copy.exists()
    storage.open(tmp_path, write=True).close()
    assert not copy.exists()


def test_a_step_that_fails_leaves_the_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stored(tmp_path / "library.db", 5)
    monkeypatch.setattr(migrations.migrate, "__defaults__", ((*migrations.STEPS[:7], WRONG),))
    with pytest.raises(sqlite3.OperationalError):
        storage.open(tmp_path, write=True)
    with closing(sqlite3.connect(tmp_path / "library.db.version-5")) as kept:
        assert kept.execute("PRAGMA user_version").fetchone() == (5,)
        assert kept.execute("SELECT COUNT(*) FROM files").fetchone() == (2,)


def test_without_room_for_a_copy_nothing_is_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.db"
    stored(path, 5)
    before = path.read_bytes()
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1000))
    with pytest.raises(LibraryError, match="no room for a copy") as caught:
        storage.open(tmp_path, write=True)
    assert caught.value.remedy is Remedy.FREE_SPACE
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["library.db"]


@pytest.mark.parametrize("write", [False, True])
def test_a_newer_library_is_refused_unharmed(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "library.db"
    storage.open(tmp_path, write=True).close()
    with closing(sqlite3.connect(path)) as newer:
        newer.execute(f"PRAGMA user_version = {migrations.NEWEST + 1}")
        newer.execute("CREATE TABLE of_tomorrow (a)")
        newer.commit()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="newer photosim") as caught:
        storage.open(tmp_path, write=write)
    assert caught.value.remedy is Remedy.UPDATE_PHOTOSIM
    assert path.read_bytes() == before


ONE = ["CREATE TABLE a (id INTEGER PRIMARY KEY)", "INSERT INTO a VALUES (1)"]
TWO = ["CREATE TABLE b (a_id INTEGER NOT NULL REFERENCES a (id))", "INSERT INTO b VALUES (1)"]
WRONG = ["CREATE TABLE c (id)", "INSERT INTO nowhere VALUES (1)"]
BROKEN = ["INSERT INTO b VALUES (2)"]


@pytest.fixture
def connection() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


def version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_steps_run_in_order_and_once(connection: sqlite3.Connection) -> None:
    migrations.migrate(connection, 0, [ONE])
    assert version(connection) == 1
    migrations.migrate(connection, 1, [ONE, TWO])
    assert version(connection) == 2
    migrations.migrate(connection, 2, [ONE, TWO])
    assert connection.execute("SELECT COUNT(*) FROM b").fetchone() == (1,)


def test_a_step_that_fails_leaves_the_version_before_it(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError):
        migrations.migrate(connection, 0, [ONE, TWO, WRONG])
    assert version(connection) == 2
    assert not connection.in_transaction
    assert not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'c'").fetchall()


def test_a_step_that_breaks_references_is_taken_back(connection: sqlite3.Connection) -> None:
    with pytest.raises(migrations.BrokenReferences):
        migrations.migrate(connection, 0, [ONE, TWO, BROKEN])
    assert version(connection) == 2
    assert connection.execute("SELECT COUNT(*) FROM b").fetchone() == (1,)


def test_a_table_can_be_rebuilt_without_losing_what_refers_to_it(
    connection: sqlite3.Connection,
) -> None:
    rebuild = [
        "CREATE TABLE a2 (id INTEGER PRIMARY KEY, more TEXT)",
        "INSERT INTO a2 (id) SELECT id FROM a",
        "DROP TABLE a",
        "ALTER TABLE a2 RENAME TO a",
    ]
    cascade = ["CREATE TABLE b (a_id INTEGER REFERENCES a (id) ON DELETE CASCADE)", TWO[1]]
    migrations.migrate(connection, 0, [ONE, cascade, rebuild])
    assert connection.execute("SELECT COUNT(*) FROM b").fetchone() == (1,)


def test_broken_references_in_the_file_are_told_as_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.db"
    version_1(path)
    other = sqlite3.connect(path)
    other.execute("INSERT INTO thumbnails VALUES (77, x'00')")
    other.commit()
    other.close()
    monkeypatch.setattr(migrations, "NEWEST", migrations.NEWEST + 1)
    monkeypatch.setattr(migrations.migrate, "__defaults__", ((*migrations.STEPS, ["SELECT 1"]),))
    with pytest.raises(LibraryError) as caught:
        Database.open(path, write=True)
    assert caught.value.title == "Library damaged"
