"""A library's store as the library sees it: opened by its folder, written in transactions."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.errors import LibraryError
from tests.helpers.engines import ENGINES
from tests.helpers.postgres import PostgresForTests


@pytest.fixture(params=ENGINES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A folder without a library, whose rows will lie in it or on a server."""
    if request.param == "postgres":
        server: PostgresForTests = request.getfixturevalue("postgres")
        server.new_database().keep(tmp_path)
    return tmp_path


def test_it_is_made_by_who_writes_and_read_by_others(place: Path) -> None:
    assert not storage.exists(place)
    with pytest.raises(LibraryError, match="no library"):
        storage.open(place, write=False)
    with closing(storage.open(place, write=True)) as store:
        assert storage.exists(place)
        with closing(storage.open(place, write=False)) as reader:
            assert reader.changed_since()
            assert not reader.changed_since()
            with store.transaction():
                store.settings.set("key", "value")
            assert reader.changed_since()
            assert reader.settings.get("key") == "value"
            assert reader.problems() == []
            with pytest.raises(RuntimeError), reader.transaction():
                pass


def test_its_size_counts_what_is_not_yet_in_the_file(place: Path) -> None:
    with closing(storage.open(place, write=True)) as store:
        before = store.size()
        with store.transaction():
            store.settings.set("key", os.urandom(500_000).hex())
        assert store.size() >= before + 500_000
