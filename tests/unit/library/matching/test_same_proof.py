"""A search and a search for duplicates say the same of two photos, whichever is asked about."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from photosim.core.edits import How
from photosim.core.types import Level
from photosim.library.duplicates.finder import judge
from photosim.library.duplicates.grouping import edge
from photosim.library.library import Library
from photosim.library.matching.thumbnails import TOP, threads
from photosim.library.searching.sources import FileSource
from photosim.library.values import Query
from photosim.ml.measure.attacks import ATTACKS, attack
from tests.helpers.libraries import open_library
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.turned import turned

Edit = Callable[[Image.Image], Image.Image]
Said = tuple[Level, How]

PHOTO, OTHER = photo_like(31, (480, 360)), photo_like(5, (480, 360))


def by_attack(name: str) -> Edit:
    return lambda photo: attack(name, photo, "photo", OTHER)


EDITS: dict[str, Edit] = {
    **{name: by_attack(name) for name in ATTACKS},
    "turned 25": lambda photo: turned(photo, 25),
    "turned 200, grown, white": lambda photo: turned(photo, 200, "white", grown=True),
    "mirrored and turned 8": lambda photo: turned(photo, 8, mirrored=True),
    "enlarged": lambda photo: photo.resize((960, 720)),
    "another photo": lambda _: OTHER,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("edits")
    write_jpeg(root / "photo" / "photo.jpg", PHOTO)
    for name, edit in EDITS.items():
        write_jpeg(root / "edits" / f"{name}.jpg", edit(PHOTO))
    return root


def hits(library: Library, asked: Path) -> dict[str, Said]:
    """What is said of the photos of a library to one that is in none."""
    query = Query((FileSource(asked),), min_similarity=-1, k=TOP)
    return {Path(hit.path).stem: (hit.level, hit.how) for hit in library.search(query).hits}


def pairs(library: Library, folder: Path) -> dict[str, tuple[Said, Said]]:
    """What a search for duplicates says of the photo and each edit of it: there and back."""
    store, runtime = library._stores.writer(), library._runtime
    photo = library.photo_at(folder / "photo" / "photo.jpg") or 0
    edits = {name: library.photo_at(folder / "edits" / f"{name}.jpg") or 0 for name in EDITS}
    with threads() as pool, store.transaction():
        store.pairs.put(judge(store, runtime, pool, [edge(photo, one) for one in edits.values()]))
    library.duplicates.look_closer()
    found = {row[:2]: row for row in store.pairs.all()}
    said: dict[str, tuple[Said, Said]] = {}
    for name, other in edits.items():
        row = found.get(edge(photo, other))
        if row is None:
            said[name] = ((Level.SIMILAR, ()), (Level.SIMILAR, ()))
        else:
            there, back = (row.level, row.how), (row.level, row.back)
            said[name] = (there, back) if row.first == photo else (back, there)
    return said


def test_both_say_the_same_of_each_edit_either_way_round(folder: Path, tmp_path: Path) -> None:
    with open_library(tmp_path / "all", folder) as library:
        library.update()
        expected = pairs(library, folder)
    assert sum(there[0] is Level.COPY for there, _ in expected.values()) >= len(EDITS) - 4
    assert expected["another photo"][0][0] is Level.SIMILAR
    with open_library(tmp_path / "edits", folder / "edits") as library:
        library.update()
        there = hits(library, folder / "photo" / "photo.jpg")
    with open_library(tmp_path / "photo", folder / "photo") as library:
        library.update()
        back = {name: hits(library, folder / "edits" / f"{name}.jpg") for name in EDITS}
    for name, (one, other) in expected.items():
        assert (name, there[name]) == (name, one)
        assert (name, back[name]["photo"]) == (name, other)


def test_fifty_are_named(tmp_path: Path) -> None:
    """The copies of a photo, all fifty nearest that can be compared, and none that lie behind."""
    root = tmp_path / "many"
    for side in range(60):
        write_jpeg(root / f"{side}.jpg", PHOTO.resize((400 - 2 * side, 300 - side)))
    asked = tmp_path / "asked.jpg"
    write_jpeg(asked, PHOTO)
    with open_library(tmp_path / "library", root) as library:
        library.update()
        query = Query((FileSource(asked),), min_similarity=-1, k=60)
        found = [hit.level for hit in library.search(query).hits]
    assert TOP == 50
    assert found.count(Level.COPY) >= TOP
    assert found[:TOP] == [Level.COPY] * TOP
