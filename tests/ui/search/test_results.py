"""What the similarity slider says of copies: only what is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.core.types import Level, Region
from photosim.library.values import Levels
from photosim.ml.copy_curve import CopyCurve
from photosim.ui.search.query import Chip, PhotoQuery
from photosim.ui.search.results import ResultRow, copies_reading, counts_of
from tests.helpers.edits import ANOTHER_MOMENT, MIRRORED

CURVE = CopyCurve((0.2, 0.8, 0.9, 1.0), (0.0, 0.2, 0.9, 1.0), (0.02, 0.68, 0.981, 1.0))
LEVELS = Levels(0.926, 0.29, CURVE)
ONE = PhotoQuery.of([Chip.of_photo(1, "one.jpg")])
PROVED = ResultRow(1, 0.97, Level.COPY, ("/a.jpg",), False, (MIRRORED,))
BURST = ResultRow(2, 0.96, Level.BURST, ("/b.jpg",), False, (ANOTHER_MOMENT,))


def reading(threshold: float, *rows: ResultRow, **changes: object) -> str:
    values: dict[str, object] = {"levels": LEVELS, "query": ONE, "named": True, **changes}
    return copies_reading(threshold=threshold, shown=rows or (PROVED,), **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("threshold", "said"),
    [
        (0.8, "68 % are true copies"),
        (0.85, "83 % are true copies"),
        (0.9, "98 % are true copies"),
        (0.99, "over 99 % are true copies"),
        (1.0, "over 99 % are true copies"),
        (0.6, ""),  # most of it is no copy: that is what the slider is not for
        (0.1, ""),  # below the calibrated range
        (-1.0, ""),
    ],
)
def test_it_follows_the_handle(threshold: float, said: str) -> None:
    assert reading(threshold) == said


def test_nothing_is_said_where_it_was_not_measured() -> None:
    assert reading(0.9, levels=Levels(0.9, 0.3)) == ""  # a taught model, or no curve
    assert reading(0.9, query=None) == ""
    assert reading(0.9, query=PhotoQuery.of(ONE.chips, Region(0, 0, 0.5, 0.5))) == ""
    assert reading(0.9, query=PhotoQuery.of([*ONE.chips, Chip.of_file(Path("/b.jpg"))])) == ""
    assert reading(0.9, named=False) == ""
    assert copies_reading(LEVELS, ONE, 0.9, (), named=True) == ""


def test_nothing_is_said_against_what_was_proved() -> None:
    """A series of exposures: as near as copies, and none of them is one."""
    assert reading(0.9, PROVED, BURST) == ""
    assert reading(0.9, BURST) == ""
    assert reading(0.8, PROVED, PROVED, BURST)  # two thirds, as the curve says


def test_what_is_shown_is_counted_by_kind() -> None:
    similar = ResultRow(3, 0.5, Level.SIMILAR, ("/c.jpg",), False)
    assert counts_of([]) == ""
    assert counts_of([similar]) == "1 similar photo"
    rows = [PROVED, PROVED, BURST, similar, similar]
    assert counts_of(rows) == "2 copies, 1 photo of the same scene, 2 similar photos"
