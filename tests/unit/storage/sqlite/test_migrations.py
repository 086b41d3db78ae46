from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.errors import LibraryError
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
    assert store.thumbnails.get(4) == b"\xff\xd8\xff"
    assert store.settings.get("model") == "m" * 8
    assert store.problems() == []
    store.close()


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
