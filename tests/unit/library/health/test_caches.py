"""What a library keeps although it can be made again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.library.health.caches import Cache
from photosim.library.library import Library
from photosim.library.searching.sources import FileSource
from photosim.library.values import Query
from tests.helpers.libraries import open_library, photo_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return photo_folder(tmp_path / "photos", [f"{number:02}.jpg" for number in range(12)])


@pytest.fixture
def library(tmp_path: Path, folder: Path) -> Iterator[Library]:
    with open_library(tmp_path / "library", folder) as opened:
        opened.update()
        yield opened


def bytes_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def test_what_is_told_is_what_lies_on_the_disk(library: Library) -> None:
    library.map.bring_up()
    sizes = library.caches.sizes()
    home = library.directory
    assert sizes.caches[Cache.INDEX] == bytes_of(home / "index") > 0
    assert sizes.caches[Cache.MAPS] == bytes_of(home / "maps") > 0
    assert sizes.database > 12 * 1000
    assert sizes.total == sizes.database + sizes.models + sum(sizes.caches.values())


def test_maps_that_are_cleared_are_computed_again(library: Library) -> None:
    made = library.map.bring_up()
    library.caches.clear(Cache.MAPS)
    assert library.caches.sizes().caches[Cache.MAPS] == 0
    assert library.map.kept() is None
    assert library.map.bring_up().ids.tolist() == made.ids.tolist()


def test_an_index_that_is_cleared_is_made_again_without_what_is_of_no_model(
    library: Library, folder: Path
) -> None:
    stray = library.directory / "index" / "0123456789abcdef.3.hnsw"
    stray.write_bytes(bytes(5000))
    query = Query((FileSource(folder / "03.jpg"),), k=3)
    before = [hit.path for hit in library.search(query).hits]
    library.caches.clear(Cache.INDEX)
    assert not stray.exists()
    assert library.caches.sizes().caches[Cache.INDEX] == bytes_of(library.directory / "index") > 0
    assert [hit.path for hit in library.search(query).hits] == before
    status = library.status()
    assert status.index is not None
    assert (status.index.photos, status.index.recall) == (12, 1.0)
