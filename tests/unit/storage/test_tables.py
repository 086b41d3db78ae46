"""Whole tables: none is left out, and they come as they went, from any engine to any other."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosim.storage.postgres.store import PostgresStore
from photosim.storage.sqlite.store import SqliteStore
from photosim.storage.tables import OF_A_SERVER, TABLES
from tests.helpers.engines import AnyStore
from tests.helpers.full_store import fill
from tests.helpers.postgres import PostgresForTests


def test_every_table_and_column_is_named(store: AnyStore) -> None:
    if isinstance(store, SqliteStore):
        tables = store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")
        found = {
            name: {row[1] for row in store.rows(f"PRAGMA table_info({name})")}
            for (name,) in tables
            if not name.startswith("sqlite_")
        }
    else:
        found = {}
        for name, column in store.rows(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = 'photosim' AND table_name <> 'layout'"
        ):
            found.setdefault(name, set()).add(column)
        assert found.keys() >= set(OF_A_SERVER)
        found = {name: columns for name, columns in found.items() if name not in OF_A_SERVER}
    assert found == {table.name: set(table.columns) for table in TABLES}


@pytest.fixture
def another(tmp_path: Path, postgres: PostgresForTests, store: AnyStore) -> Iterator[AnyStore]:
    """An empty library of the other engine."""
    if isinstance(store, PostgresStore):
        with closing(SqliteStore.open(tmp_path / "other.db", write=True)) as opened:
            yield opened
        return
    with postgres.database() as address, closing(PostgresStore.open(address, write=True)) as opened:
        yield opened


@pytest.mark.parametrize("chunk", [1, 500])
def test_tables_come_as_they_went(store: AnyStore, another: AnyStore, chunk: int) -> None:
    fill(store)
    told = {
        table.name: [row for rows in store.tables.rows(table, chunk) for row in rows]
        for table in TABLES
    }
    assert all(told.values()), "a table without a row tells nothing"
    with another.transaction():
        for table in TABLES:
            another.tables.put(table, told[table.name])
            if table.counts:
                another.tables.set_last_id(table, store.tables.last_id(table))
    for table in TABLES:
        came = [row for rows in another.tables.rows(table) for row in rows]
        assert came == told[table.name], table.name
        assert another.tables.count(table) == len(came)
        if table.counts:
            assert another.tables.last_id(table) == store.tables.last_id(table) > 0
    assert another.problems() == []
    with another.transaction():  # ids go on behind the last one that ever was
        assert another.albums.create("next", 1.0) == store.tables.last_id(TABLES[8]) + 1
