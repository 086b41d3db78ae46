"""What joining needs is kept alike by both engines."""

from __future__ import annotations

from photosim.storage.replicas import ConflictRow, JoinRow
from photosim.storage.tables import TABLES
from tests.helpers.engines import AnyStore


def test_what_was_agreed_is_kept_and_forgotten(store: AnyStore) -> None:
    assert store.replicas.agreed() == {}
    with store.transaction():
        store.replicas.agree({("label", "1"): "true", ("album", "1"): '"Rosés"'})
        store.replicas.agree({("label", "1"): "false", ("album", "1"): None, ("vote", "x"): None})
    assert store.replicas.agreed() == {("label", "1"): "false"}


def test_the_last_join_of_each_replica_is_known_and_whose_it_was(store: AnyStore) -> None:
    assert store.replicas.last_join("a") is None
    with store.transaction():
        store.replicas.put_join(JoinRow("a", 1, 5.0, "laptop", "{}"))
        store.replicas.put_join(JoinRow("b", 7, 5.5, "other", "[]"))
        store.replicas.put_join(JoinRow("a", 2, 6.0, "laptop", '{"é": 1}'))
    assert store.replicas.last_join("a") == JoinRow("a", 2, 6.0, "laptop", '{"é": 1}', store.person)


def test_conflicts_come_newest_first(store: AnyStore) -> None:
    said = ("true", 1.5, "anna", None, None, "")
    rows = [
        ConflictRow(0, replica, 9.0, "label", "Rosés", b"\0\xff", None, "replica", *said)
        for replica in ("a", "b", "a")
    ]
    with store.transaction():
        store.replicas.add_conflicts(rows)
    assert [row.id for row in store.replicas.conflicts()] == [3, 2, 1]
    assert store.replicas.conflicts("b") == [rows[1]._replace(id=2)]


def test_some_rows_of_a_table_are_overwritten_and_new_ones_get_ids_of_their_own(
    store: AnyStore,
) -> None:
    table = next(one for one in TABLES if one.name == "albums")
    with store.transaction():
        ids = [store.albums.create(name, 1.0) for name in "abc"]
        store.albums.delete(ids[2])
        first, second = store.tables.new_ids(table, 2)
        assert {first, second}.isdisjoint(ids)
        store.tables.put(table, [(first, "d", 2.0, "x"), (second, "e", 2.0, "x")])
        store.tables.overwrite(table, [(ids[0], "A", 3.0, "y")])
    found = [row for rows in store.tables.some(table, "id", [ids[0], first, 999]) for row in rows]
    assert found == [(ids[0], "A", 3.0, "y"), (first, "d", 2.0, "x")]
