"""A fresh file for each test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosim.storage.sqlite.database import Database
from photosim.storage.sqlite.store import SqliteStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    """A new library's store, open for writing."""
    with closing(SqliteStore.open(tmp_path / "library.db", write=True)) as opened:
        yield opened


@pytest.fixture
def db(store: SqliteStore) -> Database:
    """The connection of ``store``."""
    return store
