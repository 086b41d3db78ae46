"""Which indexes SQLite takes for the questions that are asked most."""

from __future__ import annotations

import numpy as np
import pytest

from photosim.storage.photos import FirstBy, PhotoOrder
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


@pytest.mark.parametrize(
    ("by", "index"),
    [
        (FirstBy.TAKEN, "photos_by_date"),
        (FirstBy.WRITTEN, "photos_by_date"),
        (FirstBy.ADDED, "photos_by_coming"),
        (FirstBy.NAME, "files_by_name"),
        (FirstBy.BYTES, "photos_by_size"),
    ],
)
@pytest.mark.parametrize("below", ["", "some/folder"])
def test_the_first_photos_are_found_by_the_index_of_their_order(
    store: SqliteStore, by: FirstBy, index: str, below: str
) -> None:
    asked: list[str] = []
    store._connection.set_trace_callback(asked.append)
    store.photos.first_ids(by, 10, 1 if below else None, below=below, descending=True)
    store._connection.set_trace_callback(None)
    plan = " ".join(row[-1] for row in store.rows(f"EXPLAIN QUERY PLAN {asked[0]}"))
    assert index in plan
    if by is not FirstBy.WRITTEN:
        assert "TEMP B-TREE" not in plan


def test_some_photos_of_a_folder_are_not_looked_for_among_all_of_it(store: SqliteStore) -> None:
    asked: list[str] = []
    store._connection.set_trace_callback(asked.append)
    store.photos.live_rows(1, below="some/folder", among=np.array([1, 2]))
    store._connection.set_trace_callback(None)
    plan = " ".join(row[-1] for row in store.rows(f"EXPLAIN QUERY PLAN {asked[0]}"))
    assert "(photo_id=?" in plan
    assert "folder_id=?" not in plan


def test_lists_of_states_use_their_index(store: SqliteStore) -> None:
    sql = "SELECT id FROM files WHERE state = 'failed' AND state <> 'indexed'"
    plan = store.rows(f"EXPLAIN QUERY PLAN {sql}")
    assert "files_not_indexed" in plan[0][-1]
