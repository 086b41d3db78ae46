"""Queries and the rows that their answers become."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from photosim.core.types import FileState, Hit, Level, PhotoFacts, Region
from photosim.library.searching.sources import PhotoSource
from photosim.library.values import PhotoDetails
from photosim.ui.search.details import browse_infos
from photosim.ui.search.query import MOST, PAGE, Chip, PhotoQuery, to_library
from photosim.ui.search.results import (
    arrays,
    at_least,
    next_duplicate,
    result_infos,
    rows_of,
    within,
)
from tests.helpers.edits import ANOTHER_MOMENT, CROPPED, MIRRORED


def hit(photo: int, path: str, similarity: float, **more: object) -> Hit:
    return Hit(photo, path, similarity, more.pop("level", Level.SIMILAR), **more)  # type: ignore[arg-type]


HITS = (
    hit(1, "/a/one.jpg", 1.0, level=Level.EXACT),
    hit(1, "/b/uno.jpg", 1.0, level=Level.EXACT, offline=True),
    hit(2, "/b/two.jpg", 0.8, level=Level.COPY),
    hit(3, "/b/three.jpg", 0.5, offline=True),
)


def test_a_photo_in_two_folders_is_one_picture() -> None:
    rows = rows_of(HITS)
    assert [row.photo_id for row in rows] == [1, 2, 3]
    assert rows[0].paths == ("/a/one.jpg", "/b/uno.jpg")
    assert rows[0].name == "one.jpg (+1)"
    assert not rows[0].offline  # one of its files is there
    assert rows[2].offline


def test_the_slider_keeps_exact_matches() -> None:
    rows = rows_of((hit(1, "/a/x.jpg", 0.3, level=Level.EXACT), *HITS[2:]))
    assert [row.photo_id for row in at_least(rows, 0.6)] == [1, 2]
    assert [row.photo_id for row in at_least(rows, 0.8)] == [1, 2]  # the edge belongs to it
    assert len(at_least(rows, -1.0)) == 3


def test_the_slider_keeps_proved_copies_however_far_the_model_finds_them() -> None:
    rows = rows_of((
        hit(1, "/a/crop.jpg", 0.2, level=Level.COPY, how=(CROPPED,)),
        hit(2, "/a/guess.jpg", 0.2, level=Level.COPY),
        hit(3, "/a/burst.jpg", 0.2, level=Level.BURST, how=(ANOTHER_MOMENT,)),
    ))  # fmt: skip
    assert [row.photo_id for row in at_least(rows, 0.6)] == [1]


@pytest.mark.parametrize(
    ("current", "forward", "back"),
    [
        (None, 1, 4),
        (1, 2, 4),
        (2, 4, 1),
        (3, 4, 2),  # from a look-alike, onwards
        (4, 1, 2),  # and round
        (5, 1, 4),
        (99, 1, 4),  # not among the results
    ],
)
def test_from_one_duplicate_to_the_next(current: int | None, forward: int, back: int) -> None:
    levels = (Level.EXACT, Level.COPY, Level.SIMILAR, Level.COPY, Level.BURST)
    rows = rows_of(hit(n, f"/{n}.jpg", 0.9, level=one) for n, one in enumerate(levels, start=1))
    assert next_duplicate(rows, current, 1) == forward
    assert next_duplicate(rows, current, -1) == back
    assert next_duplicate(rows[4:], current, 1) is None


def test_a_folder_keeps_photos_with_any_file_in_it() -> None:
    rows = rows_of(HITS)
    assert [row.photo_id for row in within(rows, Path("/a"))] == [1]
    assert [row.photo_id for row in within(rows, Path("/b"))] == [1, 2, 3]
    assert within(rows, Path("/")) == rows
    assert within(rows, None) == rows
    assert within(rows_of([hit(1, "/ab/x.jpg", 1)]), Path("/a")) == []


def test_arrays_for_the_grid() -> None:
    ids, similarities = arrays(rows_of(HITS))
    assert ids.dtype == np.int64
    assert similarities.dtype == np.float32
    assert ids.tolist() == [1, 2, 3]
    assert np.allclose(similarities, [1, 0.8, 0.5])
    assert [len(array) for array in arrays([])] == [0, 0]


def test_what_cells_say() -> None:
    infos = result_infos(rows_of(HITS))
    assert infos[2].level is Level.COPY
    assert infos[3].offline
    (row,) = rows_of([hit(4, "/a/four.jpg", 0.9, level=Level.COPY, how=(MIRRORED,))])
    assert result_infos([row])[4].how == (MIRRORED,)
    details = PhotoDetails(
        7, (Path("/a/seven.jpg"),), (), 10, PhotoFacts("jpeg", 4, 3), FileState.OFFLINE
    )
    assert browse_infos([details])[7].name == "seven.jpg"
    assert browse_infos([details])[7].offline


def test_a_chip_taken_out_leaves_the_rest_and_the_last_leaves_nothing() -> None:
    one, two = Chip.of_file(Path("/x/one.jpg")), Chip.of_bytes(b"..", "pasted picture")
    query = PhotoQuery.of([one, two])
    assert query.title == "2 photos together"
    rest = query.without(one.key)
    assert rest is not None
    assert rest.chips == (two,)
    assert rest.title == "pasted picture"
    assert rest.without(two.key) is None


def test_two_chips_of_one_file_are_two() -> None:
    path = Path("/x/one.jpg")
    assert Chip.of_file(path).key != Chip.of_file(path).key


def test_more_pages_come_to_an_end() -> None:
    query = PhotoQuery.of([Chip.of_photo(3, "three")])
    assert query.k == PAGE
    assert query.larger().k == 2 * PAGE
    for _ in range(100):
        query = query.larger()
    assert query.k == MOST


def test_the_library_is_asked_for_everything() -> None:
    region = Region(0.1, 0.1, 0.5, 0.5)
    asked = to_library(PhotoQuery((Chip.of_photo(3, "three"),), region, copies_only=True, k=400))
    assert asked.sources == (PhotoSource(3),)
    assert asked.min_similarity == -1.0  # the slider hides without a new search
    assert asked.k == 400
    assert asked.region == region
    assert asked.level is Level.COPY
    assert to_library(PhotoQuery((Chip.of_photo(3, "three"),))).level is None
