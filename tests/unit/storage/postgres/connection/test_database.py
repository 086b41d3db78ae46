"""Transactions, several connections, and what is said where the server or the way to it fails."""

from __future__ import annotations

import os
import threading
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from photosim import storage
from photosim.core.errors import LibraryError, Remedy
from photosim.core.types import PhotoFacts
from photosim.storage import layout
from photosim.storage.address import ServerAddress
from photosim.storage.files import FileStat
from photosim.storage.postgres import migrations
from photosim.storage.postgres.store import PostgresStore
from photosim.storage.searches import SearchRow
from photosim.storage.sqlite import migrations as sqlite_migrations
from tests.helpers.postgres import PostgresForTests

HOSTILE = (
    "'; DROP TABLE photosim.albums; --",
    "\\'; SELECT pg_terminate_backend(pg_backend_pid()); --",
    "$$%s%(x)s{0}$1",
    '"photosim".*',
    "%' OR '1'='1",
    "Robert\\x27); --",
    "\u202e\u0000 \ufffe 𝔞",
)


def keys(store: PostgresStore) -> set[str]:
    return {row[0] for row in store.rows("SELECT key FROM settings")}


def put(store: PostgresStore, key: str) -> None:
    store.settings.set(key, 1)


def end_sessions(postgres: PostgresForTests, address: ServerAddress) -> None:
    """What a server does to its connections when it is stopped."""
    name = address.url.partition("@/")[2].partition("?")[0]
    postgres.run(
        f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'"
    )


def test_one_layout_for_both_engines() -> None:
    assert len(sqlite_migrations.STEPS) == layout.NEWEST
    assert migrations.FIRST + len(migrations.STEPS) - 1 == layout.NEWEST


def test_a_transaction_is_kept_whole_or_not_at_all(store: PostgresStore) -> None:
    with store.transaction():
        put(store, "a")
        put(store, "b")

    def interrupted() -> None:
        with store.transaction():
            put(store, "c")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert keys(store) == {"a", "b"}

    def twice() -> None:
        with store.transaction():
            store.folders.add(Path("/a"))
            store.folders.add(Path("/a"))

    with pytest.raises(psycopg.errors.UniqueViolation):
        twice()
    assert store.folders.all() == []
    with store.transaction(durable=True):  # and the next one works
        put(store, "d")
    assert keys(store) == {"a", "b", "d"}


def test_what_a_connection_refuses(store: PostgresStore, address: ServerAddress) -> None:
    with pytest.raises(RuntimeError, match="outside of a transaction"):
        put(store, "a")
    with store.transaction():
        put(store, "a")
        with pytest.raises(RuntimeError, match="don't nest"), store.transaction():
            pass
        with pytest.raises(RuntimeError, match="inside a transaction"):
            store.close()
    with closing(PostgresStore.open(address, write=False)) as reader:
        with pytest.raises(RuntimeError, match="opened for reading"), reader.transaction():
            pass
        with pytest.raises(LibraryError) as caught:
            reader.rows("DELETE FROM settings RETURNING key")
    assert caught.value.remedy is Remedy.ASK_FOR_RIGHTS
    assert keys(store) == {"a"}


def test_two_threads_in_one_connection_are_refused(store: PostgresStore) -> None:
    inside, done = threading.Event(), threading.Event()

    def hold() -> None:
        with store.transaction():
            put(store, "a")
            inside.set()
            assert done.wait(30)

    thread = threading.Thread(target=hold)
    thread.start()
    assert inside.wait(30)
    try:
        with pytest.raises(RuntimeError, match="another thread"):
            keys(store)
    finally:
        done.set()
        thread.join()
    assert keys(store) == {"a"}


def test_writers_take_turns_and_see_what_the_one_before_wrote(
    store: PostgresStore, address: ServerAddress
) -> None:
    """Each reads a number and writes one more: none is lost."""
    rounds = 25

    def count(own: PostgresStore) -> None:
        for _ in range(rounds):
            with own.transaction():
                own.settings.set("count", own.settings.get("count", 0) + 1)

    others = [PostgresStore.open(address, write=True) for _ in range(2)]
    threads = [threading.Thread(target=count, args=(other,)) for other in others]
    for thread in threads:
        thread.start()
    count(store)
    for thread in threads:
        thread.join()
    for other in others:
        other.close()
    assert store.settings.get("count") == 3 * rounds


def test_others_commits_are_noticed_and_own_ones_are_not(
    store: PostgresStore, address: ServerAddress
) -> None:
    with closing(PostgresStore.open(address, write=True)) as other:
        assert store.changed_since()
        assert not store.changed_since()
        with store.transaction():
            put(store, "own")
        assert not store.changed_since()
        with other.transaction():
            put(other, "other")
        keys(store)  # what comes with the answer to another question counts too
        assert store.changed_since()
        assert not store.changed_since()


def test_what_it_writes_is_no_news_to_its_readers(
    postgres: PostgresForTests, store: PostgresStore, address: ServerAddress
) -> None:
    with (
        closing(store.reader()) as reader,
        closing(PostgresStore.open(address, write=True)) as other,
    ):
        assert reader.changed_since()
        with store.transaction():
            put(store, "own")
        assert keys(reader) == {"own"}
        assert not reader.changed_since()
        with other.transaction():
            put(other, "other")
        assert reader.changed_since()
        end_sessions(postgres, address)
        assert keys(reader) == {"own", "other"}
        assert reader.changed_since()
        with store.transaction():
            put(store, "through another connection")
        assert not reader.changed_since()
        with pytest.raises(RuntimeError, match="for reading"), reader.transaction():
            pass


@pytest.mark.parametrize("write", [False, True])
def test_a_connection_that_is_gone_is_made_again(
    postgres: PostgresForTests, store: PostgresStore, address: ServerAddress, write: bool
) -> None:
    with store.transaction():
        put(store, "before")
    with closing(PostgresStore.open(address, write=write)) as other:
        assert other.changed_since()
        end_sessions(postgres, address)
        assert keys(other) == {"before"}
        end_sessions(postgres, address)
        assert other.changed_since()  # what was told meanwhile is lost
        assert not other.changed_since()
        end_sessions(postgres, address)
        if write:
            with other.transaction():
                put(other, "after")
            assert keys(other) == {"before", "after"}


def test_a_transaction_whose_connection_goes_is_lost_as_a_whole(
    postgres: PostgresForTests, store: PostgresStore, address: ServerAddress
) -> None:
    def interrupted() -> None:
        with store.transaction():
            put(store, "a")
            end_sessions(postgres, address)
            put(store, "b")

    with pytest.raises(LibraryError) as caught:
        interrupted()
    assert caught.value.title == "Server not reached"
    assert keys(store) == set()
    with store.transaction():
        put(store, "c")
    assert keys(store) == {"c"}


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_stored_and_nothing_else(store: PostgresStore, text: str) -> None:
    name = text.replace("\0", "")
    with store.transaction():
        folder = store.folders.add(Path("/") / name.replace("/", "-"), [text])
        store.files.fail(
            store.files.add_pending(folder.id, name, FileStat(1, 2, 3)), text, reader=1
        )
        album = store.albums.create(name, 1.0)
        store.albums.add(album, [b"x" * 20], 1.0)
        store.settings.set(text, text)
        store.searches.put(SearchRow(store.searches.new_id(), name, text, text, 1.0))
        store.journal.begin(text, text, 1.0)
        store.photos.add(b"x" * 20, 1, PhotoFacts(text, 1, 1, None, text, text, text), 1)
        store.pairs.mark([], text)
        store.vectors.add(store.photos.id_of(b"x" * 20), name, [1], [1])
    kept = text.replace("\0", "?")
    assert store.folders.all() == [folder]
    assert store.files.at(folder.id, name).reason == kept
    assert store.albums.by_name(name) == (album, name, 1.0, store.person)
    assert store.albums.by_name("%") is None
    assert store.settings.get(text) == text
    assert store.searches.all()[0][1:4] == (name, kept, kept)
    assert store.photos.rows([1])[1].facts.camera == kept
    assert store.vectors.models() == {name: 1}
    assert store.problems() == []


def test_paths_of_any_length(store: PostgresStore) -> None:
    long = "/".join(os.urandom(50).hex() for _ in range(40))
    with store.transaction():
        folder = store.folders.add(Path(f"/{long}"))
        file = store.files.add_pending(folder.id, long, FileStat(1, 2, 3))
        store.guards.put(Path(f"/{long}"), "protected")
        store.guards.put(Path(f"/{long}"), "reference")
    assert store.folders.by_path(Path(f"/{long}")) == folder
    assert store.files.at(folder.id, long).id == file
    assert store.guards.all() == [(Path(f"/{long}"), "reference")]
    with pytest.raises(psycopg.errors.UniqueViolation), store.transaction():
        store.files.add_pending(folder.id, long, FileStat(1, 2, 3))


def test_ids_that_come_from_elsewhere_are_never_given_again(store: PostgresStore) -> None:
    with store.transaction():
        store.searches.put(SearchRow(7, "seven", "", None, 1.0))
        store.searches.remove(7)
        assert store.searches.new_id() == 8
        assert store.albums.create("x", 1.0, album_id=3) == 3
        assert store.albums.create("y", 1.0) == 4


# -- what a person can meet ----------------------------------------------------------------


def told(address: ServerAddress, *, write: bool = True) -> LibraryError:
    with pytest.raises(LibraryError) as caught:
        PostgresStore.open(address, write=write)
    assert caught.value.message.count(".") >= 1
    assert "\n" not in caught.value.message
    return caught.value


def test_no_server(tmp_path: Path) -> None:
    address = ServerAddress.parse(f"postgresql:///photos?host={tmp_path}")
    assert told(address).remedy is Remedy.CHECK_SERVER
    with pytest.raises(LibraryError, match="can't be reached"):
        storage.exists(address)


def test_no_service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
    assert told(ServerAddress.parse("postgresql:///?service=nowhere")).remedy is Remedy.SERVICE_FILE


def test_a_service_file_says_where(
    postgres: PostgresForTests, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with postgres.database() as address:
        parts = psycopg.conninfo.conninfo_to_dict(address.url)
        lines = "".join(f"{name}={value}\n" for name, value in parts.items())
        (tmp_path / "services").write_text(f"[studio]\n{lines}")
        monkeypatch.setenv("PGSERVICEFILE", str(tmp_path / "services"))
        PostgresStore.open(ServerAddress.parse("postgresql:///?service=studio"), write=True).close()


def test_no_database_and_nobody_of_that_name(postgres: PostgresForTests) -> None:
    assert told(postgres.address("missing")).remedy is Remedy.MAKE_DATABASE
    assert told(postgres.address("postgres", user="nobody")).remedy is Remedy.PASSWORD_FILE


def test_no_library(postgres: PostgresForTests) -> None:
    address = postgres.new_database()
    assert not storage.exists(address)
    assert told(address, write=False).remedy is Remedy.INDEX_FOLDER
    assert not storage.exists(address)  # reading makes none
    PostgresStore.open(address, write=True).close()
    assert storage.exists(address)


def test_processes_that_make_it_at_once(postgres: PostgresForTests) -> None:
    address = postgres.new_database()
    failed: list[BaseException] = []

    def make() -> None:
        try:
            PostgresStore.open(address, write=True).close()
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with closing(PostgresStore.open(address, write=False)) as reader:
        assert reader.rows("SELECT version FROM layout") == [(layout.NEWEST,)]


def test_a_layout_is_made_whole_or_not_at_all(
    postgres: PostgresForTests, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = postgres.new_database()
    whole = migrations.STEPS
    monkeypatch.setattr(migrations, "STEPS", ((*whole[0], "SELECT nothing"),))
    with pytest.raises(psycopg.errors.UndefinedColumn):
        PostgresStore.open(address, write=True)
    assert not storage.exists(address)
    monkeypatch.setattr(migrations, "STEPS", whole)
    PostgresStore.open(address, write=True).close()


def test_a_library_of_the_first_layout_comes_to_this_one(
    postgres: PostgresForTests, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its folders are nobody's, until a computer says that it sees them."""
    address = postgres.new_database()
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "STEPS", migrations.STEPS[:1])
        PostgresStore.open(address, write=True).close()
    with psycopg.connect(str(address), autocommit=True) as connection:
        connection.execute("INSERT INTO photosim.folders (path) VALUES ('/photos')")
    with closing(PostgresStore.open(address, write=True)) as store:
        assert store.rows("SELECT version FROM layout") == [(layout.NEWEST,)]
        (folder,) = store.folders.homeless()
        assert (folder.path, folder.here, folder.online) == (Path("/photos"), False, False)
        with store.transaction():
            store.folders.place(folder.id, Path("/photos"))
        assert store.folders.homeless() == []
        assert [one.here for one in store.folders.all()] == [True]
        assert store.problems() == []


def test_too_new_and_too_old(store: PostgresStore, address: ServerAddress) -> None:
    for version, write, remedy in (
        (layout.NEWEST + 1, True, Remedy.UPDATE_PHOTOSIM),
        (layout.NEWEST + 1, False, Remedy.UPDATE_PHOTOSIM),
        (layout.NEWEST - 1, False, Remedy.OPEN_ONCE),
    ):
        with store.transaction():
            store.write("UPDATE layout SET version = %s", (version,))
        assert told(address, write=write).remedy is remedy
    with store.transaction():
        store.write("UPDATE layout SET version = %s", (layout.NEWEST,))


def test_somebody_elses_schema(postgres: PostgresForTests) -> None:
    address = postgres.new_database()
    with psycopg.connect(str(address), autocommit=True) as connection:
        connection.execute("CREATE SCHEMA photosim")
        connection.execute("CREATE TABLE photosim.songs (name text)")
    assert told(address).remedy is Remedy.OTHER_DATABASE


def test_a_server_without_pgvector(
    postgres: PostgresForTests, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = tuple(one.replace("EXISTS vector", "EXISTS nowhere") for one in migrations.STEPS[0])
    monkeypatch.setattr(migrations, "STEPS", (missing,))
    assert told(postgres.new_database()).remedy is Remedy.INSTALL_PGVECTOR


def test_pgvector_in_a_schema_of_its_own(postgres: PostgresForTests) -> None:
    address = postgres.new_database()
    with psycopg.connect(str(address), autocommit=True) as connection:
        connection.execute('CREATE SCHEMA "Odd, name"')
        connection.execute('CREATE EXTENSION vector SCHEMA "Odd, name"')
    with closing(PostgresStore.open(address, write=True)) as store, store.transaction():
        photo = store.photos.add(b"x" * 20, 1, PhotoFacts("png", 1, 1), 0)
        store.vectors.add(photo, "m", [1], [2])
        assert store.vectors.embedding(photo, "m").tolist() == [2]
        assert store.problems() == []


def test_a_person_whom_an_administrator_lets_read(
    postgres: PostgresForTests, store: PostgresStore, address: ServerAddress
) -> None:
    name = address.url.partition("@/")[2].partition("?")[0]
    reader = f"reader_of_{name}"
    postgres.run(f"CREATE ROLE {reader} LOGIN")
    as_reader = postgres.address(name, user=reader)
    assert told(as_reader, write=False).remedy is Remedy.ASK_OWNER
    with psycopg.connect(str(address), autocommit=True) as owner:
        owner.execute(f"GRANT USAGE ON SCHEMA photosim TO {reader}")
        owner.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA photosim TO {reader}")
    with closing(PostgresStore.open(as_reader, write=False)) as reading:
        assert reading.albums.all() == []
    assert told(as_reader).remedy is Remedy.ASK_OWNER
    assert store.albums.all() == []


def test_problems_names_broken_references(postgres: PostgresForTests) -> None:
    address = postgres.new_database()
    with closing(PostgresStore.open(address, write=True)) as store:
        with psycopg.connect(str(address), autocommit=True) as owner:
            owner.execute("SET session_replication_role = replica")  # no triggers: no references
            owner.execute("INSERT INTO photosim.thumbnails VALUES (99, 'x')")
        assert store.problems() == ["1 thumbnails without photos"]


@pytest.mark.parametrize(
    ("state", "remedy"),
    [
        ("53100", Remedy.FREE_SERVER_SPACE),
        ("53300", Remedy.CLOSE_OTHER),
        ("55P03", Remedy.CLOSE_OTHER),
        ("58030", Remedy.CHECK_SERVER),
        ("57P01", Remedy.CHECK_SERVER),
        ("XX001", Remedy.RESTORE_SERVER),
    ],
)
def test_what_the_server_itself_meets(store: PostgresStore, state: str, remedy: Remedy) -> None:
    with pytest.raises(LibraryError) as caught:
        store.rows(f"DO $$ BEGIN RAISE EXCEPTION 'so it is' USING ERRCODE = '{state}'; END $$")
    assert caught.value.remedy is remedy


def test_mistakes_of_the_program_are_no_user_errors(store: PostgresStore) -> None:
    with pytest.raises(psycopg.errors.UndefinedTable):
        store.rows("SELECT * FROM nowhere")
