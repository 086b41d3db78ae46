"""Several processes take work from one library: nothing twice, nothing lost, nothing late."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosim.core.types import PhotoFacts
from photosim.storage import claims
from photosim.storage.address import ServerAddress
from photosim.storage.claims import ContentClaim, OpenWork
from photosim.storage.files import FileStat
from photosim.storage.journal import StepRow
from photosim.storage.postgres.connection.database import connect
from photosim.storage.postgres.store import PostgresStore

X, Y = b"x" * 20, b"y" * 20


@pytest.fixture
def other(address: ServerAddress) -> Iterator[PostgresStore]:
    """Another process's store."""
    with closing(PostgresStore.open(address, write=True)) as opened:
        yield opened


@pytest.fixture
def pending(store: PostgresStore) -> Callable[[int], int]:
    """Makes pending files in a folder; its id."""

    def make(count: int) -> int:
        with store.transaction():
            folder = store.folders.add(Path("/photos")).id
            for number in range(count):
                store.files.add_pending(folder, f"{number}.jpg", FileStat(1, 2, 3))
        return folder

    return make


def standstill(store: PostgresStore) -> None:
    """A process's lease is over, as it has not extended it."""
    with store.transaction():
        store.write(
            "UPDATE workers SET until = clock_timestamp() - interval '1 second' WHERE id = %s",
            (store._lease.worker,),
        )


def own(store: PostgresStore, files: list[int]) -> set[int]:
    with store.transaction():
        return store.claims.still_own(files)


def test_each_file_is_taken_by_one(
    store: PostgresStore, other: PostgresStore, pending: Callable[[int], int]
) -> None:
    folder = pending(5)
    first = store.claims.take_files([folder], 2)
    second = other.claims.take_files([folder], 10)
    assert [row.relative for row in first] == ["0.jpg", "1.jpg"]
    assert [row.relative for row in second] == ["2.jpg", "3.jpg", "4.jpg"]
    assert store.claims.take_files([folder], 10) == []
    assert own(store, [row.id for row in first + second]) == {row.id for row in first}
    assert store.claims.open_work([folder]) == OpenWork(0, 3)
    other.claims.release()
    assert store.claims.open_work([folder]) == OpenWork(3, 0)
    assert len(store.claims.take_files([folder], 10)) == 3


def test_many_that_take_at_once_get_every_file_once(
    address: ServerAddress, pending: Callable[[int], int]
) -> None:
    folder, taken, failed = pending(120), [], []

    def take() -> None:
        try:
            with closing(PostgresStore.open(address, write=True)) as own_store:
                while rows := own_store.claims.take_files([folder], 7):
                    taken.extend(row.id for row in rows)
        except BaseException as error:  # noqa: BLE001 - told below
            failed.append(error)

    # Of a process that leaves, what it had claimed is free again: all wait for the last.
    barrier = threading.Barrier(4)
    real = PostgresStore.close
    threads = [threading.Thread(target=take) for _ in range(4)]

    def close(own_store: PostgresStore) -> None:
        barrier.wait(60)
        real(own_store)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PostgresStore, "close", close)
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert failed == []
    assert len(taken) == len(set(taken)) == 120


def test_what_another_claims_at_the_same_moment_does_not_hide_the_rest(
    store: PostgresStore,
    other: PostgresStore,
    address: ServerAddress,
    pending: Callable[[int], int],
) -> None:
    folder, taken = pending(2), []
    (first,) = (row.id for row in other.claims.take_files([folder], 1))
    theirs = other._lease.worker
    other.claims.release()
    asks = threading.Thread(
        target=lambda: taken.extend(store.claims.take_files([folder], 1)), daemon=True
    )
    with closing(connect(address)) as another:
        # The claim of another, whose hand is off the file's row and who has not committed yet.
        another.execute("SET session_replication_role = replica")
        another.execute("SET search_path = photosim")
        with another.transaction():
            another.execute(
                "INSERT INTO file_claims (file_id, worker) VALUES (%s, %s)", (first, theirs)
            )
            asks.start()
            while not other.rows(
                "SELECT 1 FROM pg_locks WHERE NOT granted AND transactionid::text ="
                " (SELECT backend_xid::text FROM pg_stat_activity WHERE pid = %s)",
                (another.info.backend_pid,),
            ):
                assert asks.is_alive()
    asks.join()
    assert [row.relative for row in taken] == ["1.jpg"]


def test_what_becomes_of_a_file_ends_its_claim(
    store: PostgresStore, other: PostgresStore, pending: Callable[[int], int]
) -> None:
    folder = pending(4)
    linked, failed, changed, same = (row.id for row in store.claims.take_files([folder], 9))
    with other.transaction():
        photo = other.photos.add(X, 1, PhotoFacts("jpeg", 1, 1), 0)
        other.files.link(linked, photo)
        other.files.fail(failed, "broken", reader=1)
        other.files.mark_pending(changed, FileStat(7, 7, 7))
        other.files.mark_pending(same)
    assert own(store, [linked, failed, changed, same]) == {same}
    assert [row.id for row in other.claims.take_files([folder], 9)] == [changed]


def test_a_lease_that_is_over_frees_what_was_claimed(
    store: PostgresStore, other: PostgresStore, pending: Callable[[int], int]
) -> None:
    folder = pending(3)
    late = [row.id for row in other.claims.take_files([folder], 2)]
    assert other.claims.take_content(X, "m").own
    assert store.claims.take_content(X, "m") == ContentClaim(own=False, photo=None)
    standstill(other)
    assert own(other, late) == set(late)  # nobody has asked for them yet
    assert {row.id for row in store.claims.take_files([folder], 9)} > set(late)
    assert store.claims.take_content(X, "m").own
    assert own(other, late) == set()
    assert other.claims.take_content(Y, "m").own  # it wakes, under another number
    other._lease._extend()
    assert own(other, late) == set()
    assert not other.claims.take_content(X, "m").own
    store.claims.release()
    assert own(other, late) == set()
    assert len(other.claims.take_files([folder], 9)) == 3


def test_a_worker_is_not_dropped_while_it_writes_what_is_its_own(
    store: PostgresStore, other: PostgresStore, pending: Callable[[int], int]
) -> None:
    folder = pending(1)
    (taken,) = (row.id for row in other.claims.take_files([folder], 9))
    standstill(other)
    with other.transaction():
        assert other.claims.still_own([taken]) == {taken}
        assert store.claims.take_files([folder], 9) == []
        other.files.fail(taken, "broken", reader=1)
    assert store.claims.take_files([folder], 9) == []
    assert store.files.get(taken).reason == "broken"


def test_a_lease_is_extended_while_the_process_lives(
    monkeypatch: pytest.MonkeyPatch, address: ServerAddress
) -> None:
    monkeypatch.setattr(claims, "LEASE_SECONDS", 0.4)
    with closing(PostgresStore.open(address, write=True)) as store:
        worker = store._lease.worker
        sql = "SELECT until FROM workers WHERE id = %s"
        first = store.rows(sql, (worker,))
        extended = threading.Event()
        real = store._lease._extend

        def extend() -> None:
            real()
            extended.set()

        monkeypatch.setattr(store._lease, "_extend", extend)
        assert extended.wait(30)
        assert store.rows(sql, (worker,)) > first
    with closing(PostgresStore.open(address, write=True)) as store:
        assert store.rows("SELECT id FROM workers") == []


def test_each_content_is_made_once(store: PostgresStore, other: PostgresStore) -> None:
    assert store.claims.take_content(X, "m") == ContentClaim(own=True)
    assert store.claims.take_content(X, "m") == ContentClaim(own=True)
    assert other.claims.take_content(X, "m") == ContentClaim(own=False, photo=None)
    assert other.claims.take_content(Y, "m") == ContentClaim(own=True)
    with store.transaction():
        photo = store.photos.add(X, 1, PhotoFacts("jpeg", 1, 1), 0)
    assert other.claims.take_content(X, "m") == ContentClaim(own=False, photo=photo)
    assert other.claims.under_way() == {photo}
    assert store.claims.under_way() == set()
    with store.transaction():
        store.vectors.add(photo, "m", [1], [1])
        store.claims.release_contents([X, Y])
    assert other.claims.take_content(X, "m") == ContentClaim(own=False, photo=photo)
    assert other.claims.under_way() == set()
    assert other.claims.take_content(X, "another").own
    assert not store.claims.take_content(Y, "m").own


def test_steps_of_others_are_not_settled(store: PostgresStore, other: PostgresStore) -> None:
    step = StepRow(0, Path("/a"), Path("/b"), Path("/c"), X, Y, 1, {})
    with store.transaction():
        entry = store.journal.begin("move", "", 1.0)
        step = store.journal.add(step._replace(entry_id=entry))
    assert store.journal.unfinished() == [step]
    assert other.journal.unfinished() == []
    store._lease.end()  # as its process has gone
    assert other.journal.unfinished() == [step]


def test_a_step_is_undone_by_one_of_two(store: PostgresStore, other: PostgresStore) -> None:
    step = StepRow(0, Path("/a"), Path("/b"), Path("/c"), X, Y, 1, {"note": "/n"}, "done")
    with store.transaction():
        entry = store.journal.begin("trash", "", 1.0)
        step = store.journal.add(step._replace(entry_id=entry))
        assert store.journal.begin_undo(step.id)
    with other.transaction():
        assert not other.journal.begin_undo(step.id, {})
    assert store.journal.steps(entry) == [step._replace(state="undoing")]
    assert other.journal.unfinished() == other.journal.unfinished(entry) == []


def test_another_computer_has_a_journal_and_folders_of_its_own(
    store: PostgresStore, address: ServerAddress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with store.transaction():
        entry = store.journal.begin("trash", "", 1.0)
        step = StepRow(entry, Path("/a"), Path("/b"), Path("/c"), X, Y, 1, {})
        step = store.journal.add(step)
        own_folder = store.folders.add(Path("/photos"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(socket, "gethostname", lambda: "studio")
    with closing(PostgresStore.open(address, write=True)) as other:
        store._lease.end()
        assert other.journal.unfinished() == other.journal.entries(9) == []
        (told,) = other.journal.entries_elsewhere(9)
        assert (told.id, told.computer) == (entry, store.folders.places()[0].name)
        assert (told.host, other.journal.entry(entry)) == (store.host.id, told)
        assert other.journal.unfinished(entry) == [step]
        assert other.journal.steps(entry) == [step]
        assert store.journal.entries_elsewhere(9) == []
        with other.transaction():
            theirs = other.folders.add(Path("/photos"))
        foreign = other.folders.all()[1]
        name = store.folders.places()[0].name  # of the first folder
        assert (foreign.id, foreign.path) == (own_folder.id, Path(f"/{name}:/photos"))
        assert (foreign.here, foreign.online, foreign.shared) == (False, False, False)
        assert other.folders.by_path(Path("/photos")) == theirs
        with other.transaction():
            other.folders.set_online(own_folder.id, True)
            other.folders.place(own_folder.id, Path("/mnt/share"))
        seen = other.folders.by_path(Path("/mnt/share"))
        assert seen is not None
        assert (seen.id, seen.here, seen.shared, seen.online) == (own_folder.id, True, True, True)
        with other.transaction():
            other.folders.set_online(own_folder.id, False)
        assert not other.folders.by_path(Path("/mnt/share")).online
        assert [(one.name, one.path, one.online) for one in store.folders.places()] == [
            ("studio", Path("/mnt/share"), False),
            (name, Path("/photos"), True),
            ("studio", Path("/photos"), True),
        ]
    assert [(one.path, one.here) for one in store.folders.all()] == [
        (Path("/photos"), True),
        (Path("/studio:/photos"), False),
    ]
    assert store.folders.by_path(Path("/photos")).shared
    assert store.journal.unfinished() == [step]


def test_a_process_that_rests_keeps_its_claims_for_a_lease(
    store: PostgresStore, other: PostgresStore, pending: Callable[[int], int]
) -> None:
    folder = pending(1)
    (taken,) = (row.id for row in other.claims.take_files([folder], 9))
    sql = "SELECT until FROM workers WHERE id = %s"
    with other.claims.resting():
        before = store.rows(sql, (other._lease.worker,))
        other._lease._extend_once()
        assert store.rows(sql, (other._lease.worker,)) == before
    assert store.rows(sql, (other._lease.worker,)) > before
    assert own(other, [taken]) == {taken}
    with other.claims.resting():
        standstill(other)
        assert len(store.claims.take_files([folder], 9)) == 1
    assert own(other, [taken]) == set()


def test_a_guarded_folder_is_guarded_where_another_computer_sees_it(
    store: PostgresStore, address: ServerAddress, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with store.transaction():
        folder = store.folders.add(Path("/photos")).id
        store.guards.put(Path("/photos/best"), "protected")
        store.guards.put(Path("/elsewhere"), "reference")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    with closing(PostgresStore.open(address, write=True)) as other:
        assert ("/photos/best", "protected") in [(str(p), guard) for p, guard in other.guards.all()]
        with other.transaction():
            other.folders.place(folder, Path("/mnt/share"))
        share = Path("/mnt/share/best")
        assert other.guards.all() == [
            (Path("/elsewhere"), "reference"),
            (share, "protected"),
        ]
        with other.transaction():
            other.guards.put(share, "reference")
            other.guards.put(Path("/mnt"), "protected")
        assert store.guards.all() == [
            (Path("/elsewhere"), "reference"),
            (Path("/photos"), "protected"),
            (Path("/photos/best"), "reference"),
        ]
        with other.transaction():
            assert other.guards.remove(share)
            assert not other.guards.remove(share)
        with store.transaction():
            assert store.guards.remove(Path("/photos"))
        assert other.guards.all() == [(Path("/elsewhere"), "reference")]
