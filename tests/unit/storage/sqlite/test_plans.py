"""Which indexes SQLite takes for the questions that are asked most."""

from __future__ import annotations

import pytest

from photosim.storage.photos import PhotoOrder
from photosim.storage.sqlite.store import SqliteStore


@pytest.mark.parametrize("order", list(PhotoOrder))
def test_orders_read_no_more_than_the_index_of_live_files(
    store: SqliteStore, order: PhotoOrder
) -> None:
    asked: list[str] = []
    store._connection.set_trace_callback(asked.append)
    store.photos.live_ids(order)
    store._connection.set_trace_callback(None)
    assert len(asked) == 1
    plan = " ".join(row[-1] for row in store.rows(f"EXPLAIN QUERY PLAN {asked[0]}"))
    assert "files_live" in plan
    if order is PhotoOrder.ADDED:
        assert "COVERING INDEX files_live" in plan
        assert "TEMP B-TREE" not in plan


def test_lists_of_states_use_their_index(store: SqliteStore) -> None:
    sql = "SELECT id FROM files WHERE state = 'failed' AND state <> 'indexed'"
    plan = store.rows(f"EXPLAIN QUERY PLAN {sql}")
    assert "files_not_indexed" in plan[0][-1]
