"""With whom a library on a server is shared, and what the server lets them do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest

from photosim import storage
from photosim.core.errors import LibraryError, NotPermitted, Remedy, UsageError
from photosim.library.browsing.sharpness import MEASURED
from photosim.library.duplicates.finder import BEGUN
from photosim.library.duplicates.presets import IN_USE, SAVED
from photosim.library.runtime.runtime import BEHIND
from photosim.storage import layout, rights
from photosim.storage.address import folder_of
from photosim.storage.postgres import migrations
from photosim.storage.postgres.sharing import grants
from photosim.storage.postgres.store import PostgresStore
from photosim.storage.rights import NAMES, Right
from photosim.storage.tables import OF_A_SERVER, TABLES
from tests.helpers.people import SharedLibrary, shared_library
from tests.helpers.postgres import PostgresForTests


@pytest.fixture(scope="module")
def unchanged(postgres: PostgresForTests) -> Iterator[SharedLibrary]:
    """For tests that change nothing."""
    with shared_library(postgres) as made:
        yield made


@pytest.fixture
def shared(postgres: PostgresForTests) -> Iterator[SharedLibrary]:
    with shared_library(postgres) as made:
        yield made


def test_each_may_do_what_the_owner_said(unchanged: SharedLibrary) -> None:
    for right, name in unchanged.people.items():
        standing = storage.standing(unchanged.of(right))
        assert standing is not None
        assert (standing.person, standing.right) == (name, right)
        assert bool(standing.limits) is (right is not Right.OWN)
    folder = folder_of(unchanged.of(Right.READ))
    assert [(one.name, one.right) for one in storage.people(folder)] == [
        (unchanged.people[right], right) for right in sorted(Right, reverse=True)
    ]


def test_a_stranger_is_told_that_it_is_not_shared_with_them(unchanged: SharedLibrary) -> None:
    for opened in (
        lambda: storage.exists(unchanged.of_stranger()),
        lambda: storage.folder_for(unchanged.of_stranger()),
        lambda: storage.open(unchanged.of_stranger(), write=False),
        lambda: storage.open(unchanged.of_stranger(), write=True),
    ):
        with pytest.raises(NotPermitted, match="is not shared with you") as caught:
            opened()
        assert caught.value.about == f"{unchanged.stranger} --as reader"


def test_who_reads_is_refused_before_anything_is_written(unchanged: SharedLibrary) -> None:
    before = unchanged.whole()
    with pytest.raises(NotPermitted, match="for reading") as caught:
        PostgresStore.open(unchanged.of(Right.READ), write=True)
    assert caught.value.remedy is Remedy.ASK_OWNER
    assert caught.value.about == f"{unchanged.people[Right.READ]} --as labeller"
    PostgresStore.open(unchanged.of(Right.READ), write=False).close()
    assert unchanged.whole() == before


def test_somebody_is_of_one_kind_at_a_time_and_can_be_left_out_again(
    shared: SharedLibrary,
) -> None:
    folder, name = folder_of(shared.of(Right.OWN)), shared.people[Right.CLEAN]
    storage.share(folder, [name], Right.READ)
    standing = storage.standing(shared.of(Right.CLEAN))
    assert standing is not None
    assert standing.right is Right.READ
    storage.share(folder, [name, name], Right.CLEAN)
    storage.unshare(folder, [name])
    with pytest.raises(NotPermitted):
        storage.standing(shared.of(Right.CLEAN))
    with pytest.raises(UsageError, match="is not shared with"):
        storage.unshare(folder, [name])


@pytest.mark.parametrize("right", [Right.READ, Right.LABEL, Right.CLEAN])
def test_only_the_owner_shares(unchanged: SharedLibrary, right: Right) -> None:
    before = unchanged.whole()
    folder = folder_of(unchanged.of(right))
    with pytest.raises(NotPermitted) as caught:
        storage.share(folder, [unchanged.stranger], Right.READ)
    assert caught.value.remedy is Remedy.LEAVE_TO_OWNER
    with pytest.raises(NotPermitted):
        storage.unshare(folder, [unchanged.people[Right.READ]])
    assert unchanged.whole() == before


def test_whom_it_can_not_be_shared_with(unchanged: SharedLibrary) -> None:
    before = unchanged.whole()
    folder = folder_of(unchanged.of(Right.OWN))
    kinds = {NAMES[right]: grants.role(unchanged.database, right) for right in grants.KINDS}
    for name in ("no'body; DROP ROLE x", *kinds.values()):
        with pytest.raises(UsageError, match="knows nobody") as caught:
            storage.share(folder, [unchanged.stranger, name], Right.READ)
        assert caught.value.remedy is Remedy.MAKE_PERSON
    with pytest.raises(UsageError, match="own"):
        storage.share(folder, [unchanged.people[Right.OWN]], Right.READ)
    assert unchanged.whole() == before


def test_an_owner_who_may_make_no_roles_is_told_so(
    postgres: PostgresForTests, shared: SharedLibrary
) -> None:
    owner = shared.people[Right.OWN]
    for right in grants.KINDS:
        postgres.run(f"DROP OWNED BY {grants.role(shared.database, right)}")
    database = shared.server.address(shared.database)
    with psycopg.connect(str(database), autocommit=True) as administrator:
        for right in grants.KINDS:
            name = grants.role(shared.database, right)
            administrator.execute(f"DROP OWNED BY {name}".encode())
            administrator.execute(f"DROP ROLE {name}".encode())
    postgres.run(f"ALTER ROLE {owner} NOCREATEROLE")
    with pytest.raises(LibraryError, match="make roles") as caught:
        storage.share(folder_of(shared.of(Right.OWN)), [shared.stranger], Right.READ)
    assert caught.value.about == owner


def test_hostile_names_of_people_are_names(
    postgres: PostgresForTests, unchanged: SharedLibrary
) -> None:
    name = "o'hara\"; DROP SCHEMA photosim CASCADE; --"
    quoted = '"' + name.replace('"', '""') + '"'
    postgres.run(f"CREATE ROLE {quoted} LOGIN")
    try:
        folder = folder_of(unchanged.of(Right.OWN))
        storage.share(folder, [name], Right.LABEL)
        assert (name, Right.LABEL) in storage.people(folder)
        storage.unshare(folder, [name])
        assert name not in {one.name for one in storage.people(folder)}
    finally:
        postgres.run(f"DROP ROLE {quoted}")


def test_a_library_in_a_folder_is_not_shared(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("library")
    with pytest.raises(UsageError, match="lies in a folder"):
        storage.people(folder)


def test_what_is_new_in_a_layout_is_shared_too(
    shared: SharedLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    newer = layout.NEWEST + 1
    monkeypatch.setattr(layout, "NEWEST", newer)
    steps = (*migrations.STEPS, ("CREATE TABLE photosim.notes (note text)",))
    monkeypatch.setattr(migrations, "STEPS", steps)
    before = shared.whole()
    for right in (Right.READ, Right.LABEL, Right.CLEAN):
        with pytest.raises(LibraryError) as caught:
            PostgresStore.open(shared.of(right), write=right > Right.READ)
        assert caught.value.remedy in {Remedy.OWNER_OPENS_ONCE, Remedy.OPEN_ONCE}
    assert shared.whole() == before
    PostgresStore.open(shared.of(Right.OWN), write=True).close()
    with closing(PostgresStore.open(shared.of(Right.READ), write=False)) as store:
        assert store.rows("SELECT note FROM notes") == []
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        shared.run_as(Right.CLEAN, "INSERT INTO photosim.notes VALUES ('x')")


def test_roles_have_names_that_the_server_takes() -> None:
    assert grants.role("photos", Right.READ) == "photosim_reader_photos"
    long = {grants.role("p" * 60 + end, Right.LABEL) for end in "ab"}
    assert len(long) == 2
    assert all(len(name.encode()) <= 63 for name in long)


def test_cleaners_write_the_settings_of_comparing_alone() -> None:
    assert set(grants.SETTINGS_OF_CLEANERS) == {BEGUN, SAVED, IN_USE, BEHIND, MEASURED}


LABELLERS = {
    "albums": "IUD", "album_photos": "IUD", "decisions": "IUD", "votes": "IUD",
    "saved_searches": "IUD", "query_data": "IUD", "hosts": "IU",
    "joins": "IU", "conflicts": "I",
}  # fmt: skip
CLEANERS = LABELLERS | {
    "pairs": "IUD", "examined": "IUD", "guarded_folders": "IUD", "heirs": "IUD", "settings": "IUD",
    "journal": "IUD", "journal_steps": "IU", "journal_workers": "IU", "requests": "IU",
    "workers": "IUD",
    "successions": "D", "files": "IU", "file_claims": "D", "newcomers": "I", "photos": "U",
}  # fmt: skip
WRITTEN = {Right.READ: {}, Right.LABEL: LABELLERS, Right.CLEAN: CLEANERS}
"""What each may insert into, update (some column) and delete from."""

_EVERYTHING = [*(table.name for table in TABLES), *OF_A_SERVER, "layout"]


@pytest.mark.parametrize("right", WRITTEN)
def test_what_each_may_write_is_what_is_said_here(unchanged: SharedLibrary, right: Right) -> None:
    address = unchanged.server.address(unchanged.database)
    asked = """
        SELECT relname::text,
            CASE WHEN has_any_column_privilege(%(who)s, oid, 'INSERT') THEN 'I' ELSE '' END
            || CASE WHEN has_any_column_privilege(%(who)s, oid, 'UPDATE') THEN 'U' ELSE '' END
            || CASE WHEN has_table_privilege(%(who)s, oid, 'DELETE') THEN 'D' ELSE '' END,
            has_table_privilege(%(who)s, oid, 'SELECT'),
            has_table_privilege(%(who)s, oid, 'TRUNCATE, TRIGGER, REFERENCES')
        FROM pg_class WHERE relnamespace = 'photosim'::regnamespace AND relkind = 'r'
    """
    with psycopg.connect(str(address), autocommit=True) as administrator:
        who = {"who": unchanged.people[right]}
        found = administrator.execute(asked.encode(), who).fetchall()
    assert {table for table, *_ in found} == set(_EVERYTHING)
    assert {table: what for table, what, *_ in found if what} == WRITTEN[right]
    assert all(reads and not more for *_, reads, more in found)


@pytest.mark.parametrize("right", [Right.READ, Right.LABEL, Right.CLEAN])
def test_the_server_itself_refuses_what_was_not_granted(
    unchanged: SharedLibrary, right: Right
) -> None:
    """By any program: each table is changed in each way, as far as the server lets one."""
    before = unchanged.whole()
    for table in _EVERYTHING:
        for sql in (f"DELETE FROM photosim.{table}", f"TRUNCATE photosim.{table} CASCADE"):
            if "D" in WRITTEN[right].get(table, "") and sql.startswith("DELETE"):
                continue
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                unchanged.run_as(right, sql)
    for sql in (
        "DROP TABLE photosim.albums",
        "DROP SCHEMA photosim CASCADE",
        "CREATE TABLE photosim.mine (x int)",
        "ALTER TABLE photosim.settings DISABLE ROW LEVEL SECURITY",
        "UPDATE photosim.layout SET version = 1",
        "INSERT INTO photosim.photos (content_hash) VALUES ('x')",
        f"GRANT {grants.role(unchanged.database, Right.CLEAN)} TO {unchanged.stranger}",
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            unchanged.run_as(right, sql)
    assert unchanged.whole() == before


def test_cleaners_neither_forget_files_nor_the_journal_nor_change_other_settings(
    shared: SharedLibrary,
) -> None:
    own = Right.OWN
    shared.run_as(own, "INSERT INTO photosim.settings VALUES ('what is taken', '1')")
    shared.run_as(own, "INSERT INTO photosim.settings VALUES ('index is behind', '1')")
    for _ in range(2):
        shared.run_as(own, "INSERT INTO photosim.journal (started_at, action) VALUES (1, 'trash')")
    shared.run_as(
        own,
        "INSERT INTO photosim.journal_steps (entry_id, source, target, keeper, content_hash,"
        " keeper_hash, bytes, state) VALUES (1, '', '', '', '', '', 1, 'done')",
    )
    assert shared.run_as(Right.CLEAN, "DELETE FROM photosim.settings") == 1
    assert shared.run_as(Right.CLEAN, "UPDATE photosim.settings SET value = '2'") == 0
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        shared.run_as(Right.CLEAN, "INSERT INTO photosim.settings VALUES ('model', '1')")
    assert shared.run_as(Right.CLEAN, "DELETE FROM photosim.journal") == 1  # of the empty entry
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        shared.run_as(Right.CLEAN, "DELETE FROM photosim.journal_steps")
    assert shared.run_as(own, "DELETE FROM photosim.journal") == 1
    assert rights.NAMES.keys() == set(Right)


_JOIN = (
    "INSERT INTO photosim.joins (replica, number, at, computer, said, person)"
    " VALUES ('{}', 1, 1, '', '[]', '{}') ON CONFLICT (replica) DO UPDATE SET number = 2"
)
_CONFLICT = (
    "INSERT INTO photosim.conflicts (replica, at, kind, subject, kept, replica_person,"
    " shared_person) VALUES ('{}', 1, 'label', '', 'shared', '', '')"
)


def test_labellers_join_the_parts_alone_that_bear_their_name(shared: SharedLibrary) -> None:
    labeller = shared.people[Right.LABEL]
    for right, replica in ((Right.OWN, "o"), (Right.CLEAN, "c"), (Right.LABEL, "l")):
        for _ in range(2):
            assert shared.run_as(right, _JOIN.format(replica, shared.people[right])) == 1
        assert shared.run_as(right, _CONFLICT.format(replica)) == 1
    for sql in (
        _JOIN.format("o", labeller),
        _JOIN.format("c", shared.people[Right.CLEAN]),
        _CONFLICT.format("o"),
        _CONFLICT.format("never joined"),
    ):
        with pytest.raises(psycopg.errors.InsufficientPrivilege, match="row-level security"):
            shared.run_as(Right.LABEL, sql)
    assert shared.run_as(Right.LABEL, "UPDATE photosim.joins SET said = '{}', replica = 'x'") == 1
    assert shared.run_as(Right.OWN, "SELECT 1 FROM photosim.joins WHERE said = '[]'") == 2
    for right in (Right.CLEAN, Right.OWN):
        for replica in "ocx":
            assert shared.run_as(right, _JOIN.format(replica, "anna")) == 1
            assert shared.run_as(right, _CONFLICT.format(replica)) == 1
    found = f"SELECT 1 FROM photosim.joins WHERE replica = 'x' AND person = '{labeller}'"
    assert shared.run_as(Right.OWN, found) == 1


def test_the_server_itself_says_who(shared: SharedLibrary) -> None:
    """Labellers can't speak in another's name, by any program; cleaners keep a label's."""
    own = {right: f"'{name}'" for right, name in shared.people.items()}
    label = (
        "INSERT INTO photosim.album_photos (album_id, content_hash, added_at, person)"
        " VALUES (1, '{}', 1, 'anna') ON CONFLICT (album_id, content_hash)"
        " DO UPDATE SET person = 'ben'"
    )
    shared.run_as(
        Right.LABEL,
        "INSERT INTO photosim.albums (name, created_at, person) VALUES ('cats', 1, 'anna')",
    )
    for _ in range(2):
        shared.run_as(Right.LABEL, label.format("a"))
        shared.run_as(
            Right.LABEL,
            "INSERT INTO photosim.decisions (first, second, kind, decided_at, person) VALUES ('a',"
            " 'b', 'different', 1, 'anna') ON CONFLICT (first, second) DO UPDATE SET person = 'x'",
        )
    for table in ("albums", "album_photos", "decisions"):
        found = f"SELECT 1 FROM photosim.{table} WHERE person = {own[Right.LABEL]}"
        assert shared.run_as(Right.OWN, found) == 1
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        shared.run_as(Right.LABEL, "UPDATE photosim.albums SET person = 'anna'")
    shared.run_as(
        Right.OWN, "INSERT INTO photosim.hosts VALUES ('1', 'desk') ON CONFLICT DO NOTHING"
    )
    shared.run_as(
        Right.CLEAN,
        "INSERT INTO photosim.requests (host, asker, person, asked_at, kind, files, state)"
        " VALUES ('1', '1', 'anna', 1, 'remove', '[]', 'asked')",
    )
    asked = f"SELECT 1 FROM photosim.requests WHERE person = {own[Right.CLEAN]}"
    assert shared.run_as(Right.OWN, asked) == 1
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        shared.run_as(Right.CLEAN, "UPDATE photosim.requests SET files = '[]'")
    shared.run_as(Right.CLEAN, label.format("b"))
    assert (
        shared.run_as(Right.OWN, "SELECT 1 FROM photosim.album_photos WHERE person = 'anna'") == 1
    )
    shared.run_as(
        Right.CLEAN,
        "INSERT INTO photosim.journal (started_at, action, person) VALUES (1, 'trash', 'anna')",
    )
    found = f"SELECT 1 FROM photosim.journal WHERE person = {own[Right.CLEAN]}"
    assert shared.run_as(Right.OWN, found) == 1
