from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

import numpy as np
import pytest

from photosim.core.errors import LibraryError, Remedy
from photosim.storage.records import clean, signed, unsigned
from photosim.storage.sqlite import migrations
from photosim.storage.sqlite.database import Database
from photosim.storage.sqlite.files import SqliteFolders
from photosim.storage.sqlite.settings import SqliteSettings


def put(db: Database, key: str) -> None:
    SqliteSettings(db).set(key, 1)


def keys(db: Database) -> set[str]:
    return {row[0] for row in db.rows("SELECT key FROM settings")}


def test_the_settings_of_a_connection(db: Database) -> None:
    def pragma(name: str) -> object:
        row = db.row(f"PRAGMA {name}")
        return None if row is None else row[0]

    assert pragma("journal_mode") == "wal"
    assert pragma("foreign_keys") == 1
    assert pragma("synchronous") == 1  # NORMAL
    assert pragma("busy_timeout") == 5000
    assert pragma("user_version") == migrations.NEWEST
    reader = Database.open(db.path, write=False)
    assert reader.row("PRAGMA query_only") == (1,)
    assert reader.row("PRAGMA wal_autocheckpoint") == (0,)
    reader.close()


def test_a_transaction_is_kept_whole(db: Database) -> None:
    with db.transaction():
        put(db, "a")
        put(db, "b")
    assert keys(db) == {"a", "b"}


def test_what_raises_leaves_nothing(db: Database) -> None:
    def interrupted() -> None:
        with db.transaction():
            put(db, "a")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert keys(db) == set()
    with db.transaction():  # and the next one works
        put(db, "b")
    assert keys(db) == {"b"}


def test_transactions_do_not_nest(db: Database) -> None:
    with db.transaction():
        put(db, "a")
        with pytest.raises(RuntimeError, match="don't nest"), db.transaction():
            pass
        put(db, "b")
    assert keys(db) == {"a", "b"}


def test_a_write_needs_a_transaction(db: Database) -> None:
    with pytest.raises(RuntimeError, match="outside of a transaction"):
        put(db, "a")
    with pytest.raises(RuntimeError, match="outside of a transaction"):
        db.write_many("INSERT INTO settings VALUES (?, ?)", [("a", "1")])
    assert keys(db) == set()


def test_a_reader_sees_commits_and_can_not_write(db: Database) -> None:
    reader = Database.open(db.path, write=False)
    with db.transaction():
        put(db, "a")
        assert keys(reader) == set()
    assert keys(reader) == {"a"}
    with pytest.raises(RuntimeError, match="opened for reading"), reader.transaction():
        pass
    with pytest.raises(LibraryError, match="can't be written"):
        reader.rows("DELETE FROM settings")
    reader.close()


def test_a_reader_leaves_the_log_to_the_writer(db: Database) -> None:
    log = db.path.with_name("library.db-wal")
    with db.transaction():
        put(db, "a")
    reader = Database.open(db.path, write=False)
    assert keys(reader) == {"a"}
    db._connection.close()  # the writer is not the last one, so it does not clean up
    size = log.stat().st_size
    assert size
    reader.close()  # the last one, and still no checkpoint
    assert log.stat().st_size == size
    again = Database.open(db.path, write=True)
    assert keys(again) == {"a"}
    again.close()
    assert not log.exists()


def test_two_threads_in_one_connection_are_refused(db: Database) -> None:
    inside, done = threading.Event(), threading.Event()

    def hold() -> None:
        with db.transaction():
            put(db, "a")
            inside.set()
            assert done.wait(30)

    thread = threading.Thread(target=hold)
    thread.start()
    assert inside.wait(30)
    try:
        with pytest.raises(RuntimeError, match="another thread"):
            keys(db)
        with pytest.raises(RuntimeError, match="another thread"), db.transaction():
            pass
        with pytest.raises(RuntimeError, match="another thread"):
            db.close()
    finally:
        done.set()
        thread.join()
    assert keys(db) == {"a"}


def test_closing_inside_a_transaction_is_refused(db: Database) -> None:
    with db.transaction():
        with pytest.raises(RuntimeError, match="inside a transaction"):
            db.close()
        put(db, "a")
    assert keys(db) == {"a"}
    db.close()
    db.close()


def test_a_missing_library_is_not_made_by_reading(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="There is no library") as caught:
        Database.open(tmp_path / "library.db", write=False)
    assert caught.value.remedy is not None
    assert not list(tmp_path.iterdir())


def test_odd_folder_names(tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"100 % of #1?\xff")
    folder.mkdir()
    Database.open(folder / "library.db", write=True).close()
    assert (folder / "library.db").is_file()
    Database.open(folder / "library.db", write=False).close()


def test_too_new(db: Database) -> None:
    db.rows(f"PRAGMA user_version = {migrations.NEWEST + 1}")
    for write in (False, True):
        with pytest.raises(LibraryError, match="newer photosim") as caught:
            Database.open(db.path, write=write)
        assert caught.value.title == "Library too new"
        assert caught.value.remedy is Remedy.UPDATE_PHOTOSIM


def test_too_old_for_a_reader(db: Database) -> None:
    db.rows("PRAGMA user_version = 0")
    with pytest.raises(LibraryError, match="older photosim"):
        Database.open(db.path, write=False)


def test_somebody_elses_database(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE songs (name)")
    other.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="not a library of photosim"):
        Database.open(path, write=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize("write", [False, True])
def test_no_database_at_all(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(b"\xff\xd8\xff\xe0 this is a photo" * 1000)
    with pytest.raises(LibraryError) as caught:
        Database.open(path, write=write)
    assert caught.value.title == "Not a library"
    assert caught.value.remedy is not None


def test_problems_of_a_sound_file(db: Database) -> None:
    assert db.problems() == []


def test_problems_names_broken_references(db: Database) -> None:
    other = sqlite3.connect(db.path)
    other.execute("INSERT INTO thumbnails (photo_id, data) VALUES (99, x'00')")
    other.commit()
    other.close()
    assert db.problems() == ["1 thumbnails without photos"]


def test_mistakes_of_the_program_are_no_user_errors(db: Database) -> None:
    with db.transaction():
        SqliteFolders(db).add(Path("/a"))
    with pytest.raises(sqlite3.IntegrityError), db.transaction():
        SqliteFolders(db).add(Path("/a"))
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        db.rows("SELECT * FROM nowhere")


@pytest.mark.parametrize("number", [0, 1, 2**63 - 1, 2**63, 2**64 - 1])
def test_unsigned_numbers_come_back(db: Database, number: int) -> None:
    row = db.row("SELECT ?", (signed(number),))
    assert row is not None
    assert unsigned(row[0]) == number


def test_text_that_is_no_utf8_can_be_stored(db: Database) -> None:
    assert clean(os.fsdecode(b"bad \xff name \xc3\xa9")) == "bad ? name é"
    assert clean(None) is None


def test_many_ids_come_in_their_order(db: Database) -> None:
    places = np.random.default_rng(1).permutation(20_000).tolist()
    with db.transaction():
        db.write("CREATE TABLE numbers (value INTEGER, place INTEGER)")
        rows = [(place << 40, place) for place in places]
        db.write_many("INSERT INTO numbers VALUES (?, ?)", rows)
    found = db.ids("SELECT value FROM numbers ORDER BY place DESC")
    assert found.tolist() == [place << 40 for place in range(19_999, -1, -1)]
    assert found.dtype == np.int64
    limited = db.ids("SELECT value FROM numbers WHERE place < ? ORDER BY place", (3,))
    assert limited.tolist() == [0, 1 << 40, 2 << 40]
    assert db.ids("SELECT value FROM numbers WHERE place < 0").tolist() == []
    with db.parts("SELECT place FROM numbers ORDER BY place") as found:
        parts = list(found)
    assert len(parts) > 2
    assert [row[0] for part in parts for row in part] == list(range(20_000))
