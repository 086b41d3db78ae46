"""Results in sections: copies, the same scene, and what is similar."""

from __future__ import annotations

import pytest

from photosim.core.edits import How
from photosim.core.types import Level
from photosim.library.values import Levels
from photosim.ui.search.results import ResultRow, headings_of, in_sections, meaning
from tests.helpers.edits import CROPPED, SAME_BYTES, SAME_SCENE


def row(photo: int, similarity: float, level: Level, how: How = ()) -> ResultRow:
    return ResultRow(photo, similarity, level, (f"/{photo}.jpg",), False, how)


ROWS = [
    row(1, 1.0, Level.EXACT, (SAME_BYTES,)),
    row(2, 0.5, Level.COPY, (CROPPED,)),
    row(3, 0.97, Level.COPY),
    row(4, 0.8, Level.BURST, (SAME_SCENE,)),
    row(5, 0.65, Level.SIMILAR),
]


def test_what_is_proved_stands_first_and_what_is_merely_near_with_the_similar() -> None:
    rows = in_sections(ROWS)
    assert [one.photo_id for one in rows] == [1, 2, 4, 3, 5]
    assert [(one.first, one.title, one.detail) for one in headings_of(rows, named=True)] == [
        (0, "Copies", "2 photos · the same picture, whatever was done to it"),
        (2, "Same scene", "1 photo · other exposures of the moment"),
        (3, "Similar", "2 photos"),
    ]


def test_before_they_are_named_the_similar_ones_are_being_compared() -> None:
    (heading,) = headings_of([ROWS[4]], named=False)
    assert (heading.title, heading.detail) == ("Similar", "1 photo · being compared…")
    assert headings_of([], named=True) == ()


@pytest.mark.parametrize(
    ("threshold", "words"),
    [
        (0.95, "strict: near copies"),
        (0.9, "strict: near copies"),
        (0.6, "called similar"),
        (0.3, "loose: not similar"),
        (-1.0, "loose: not similar"),
    ],
)
def test_the_slider_says_what_its_value_means(threshold: float, words: str) -> None:
    assert meaning(Levels(0.9, 0.5), threshold) == words
