"""A library's store as the library sees it: opened by its folder, written in transactions."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from photosim import storage
from photosim.core.errors import LibraryError


def test_it_is_made_by_who_writes_and_read_by_others(tmp_path: Path) -> None:
    assert not storage.exists(tmp_path)
    with pytest.raises(LibraryError, match="no library"):
        storage.open(tmp_path, write=False)
    with closing(storage.open(tmp_path, write=True)) as store:
        assert storage.exists(tmp_path)
        with closing(storage.open(tmp_path, write=False)) as reader:
            assert reader.changed_since()
            assert not reader.changed_since()
            with store.transaction():
                store.settings.set("key", "value")
            assert reader.changed_since()
            assert reader.settings.get("key") == "value"
            assert reader.problems() == []
            with pytest.raises(RuntimeError), reader.transaction():
                pass


def test_its_size_counts_what_is_not_yet_in_the_file(tmp_path: Path) -> None:
    with closing(storage.open(tmp_path, write=True)) as store:
        before = store.size()
        with store.transaction():
            store.settings.set("key", "x" * 1_000_000)
        assert store.size() >= before + 1_000_000
