"""Lists as the grid shows them: headings in words, bursts as one cell."""

from __future__ import annotations

from datetime import UTC, datetime

import numpy as np
import pytest
from PySide6.QtCore import QLocale

from photosim.library.browsing.listing import Listing, Section, SectionKind
from photosim.ui.grid.cell import Stack
from photosim.ui.grid.headings import Heading
from photosim.ui.grid.scrubber import marks_of
from photosim.ui.search.timeline import heading_of, timeline_of

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
JUNE = datetime(2026, 6, 3, tzinfo=UTC).timestamp()
TODAY = datetime(2026, 6, 4, 22, tzinfo=UTC).timestamp()
MONTH, FUTURE, ADDED = SectionKind.MONTH, SectionKind.FUTURE, SectionKind.ADDED


@pytest.mark.parametrize(
    ("section", "title", "detail"),
    [
        (Section(MONTH, 0, 214, JUNE), "June 2026", "214 photos"),
        (Section(MONTH, 0, 1, JUNE), "June 2026", "1 photo"),
        (Section(MONTH, 0, 1, JUNE, 1), "June 2026", "1 photo · by the date of the file"),
        (Section(MONTH, 0, 9, JUNE, 9), "June 2026", "9 photos · by the dates of files"),
        (Section(MONTH, 0, 1200, JUNE, 12), "June 2026",
         "1,200 photos · 12 of them by the date of the file"),
        (Section(FUTURE, 0, 2, JUNE), "Dates in the future",
         "2 photos · a camera's clock was wrong"),
        (Section(ADDED, 0, 2, TODAY), "Added today", "2 photos"),
        (Section(ADDED, 0, 2, JUNE), "Added yesterday", "2 photos"),
        (Section(ADDED, 0, 2, JUNE - 86_400), "Added on 2 Jun 2026", "2 photos"),
    ],
)  # fmt: skip
def test_headings_in_words(section: Section, title: str, detail: str) -> None:
    made = heading_of(section, 0, TODAY, ENGLISH)
    assert (made.title, made.detail) == (title, detail)
    assert made.year == ("" if section.kind is FUTURE else "2026")


def listing(bursts: list[int], best: list[bool], *sections: Section) -> Listing:
    count = len(bursts)
    return Listing(
        np.arange(100, 100 + count),
        np.ones(count, dtype=np.float32),
        np.arange(count, dtype=np.float64),
        np.zeros(count, dtype=bool),
        np.array(bursts),
        np.array(best),
        sections,
    )


def test_a_burst_is_one_cell_until_it_is_opened() -> None:
    listed = listing(
        [-1, 0, 0, 0, -1, 1, 1],
        [True, False, True, False, True, True, False],
        Section(MONTH, 0, 2, JUNE),
        Section(MONTH, 2, 5, JUNE - 40 * 86_400),
    )
    made = timeline_of(listed, (), TODAY)
    assert made.ids.tolist() == [100, 102, 104, 105]
    assert made.stacks == {102: Stack(3), 105: Stack(2)}
    assert [(one.first, one.detail) for one in made.headings] == [(0, "2 photos"), (1, "5 photos")]
    # It goes on into the next month, and stands together all the same.
    made = timeline_of(listed, {103}, TODAY)
    assert made.ids.tolist() == [100, 102, 101, 103, 104, 105]
    assert made.stacks[102] == Stack(3, opened=True)
    assert [one.first for one in made.headings] == [0, 1]


@pytest.mark.parametrize(
    ("tops", "height", "line", "shown"),
    [
        ([0.0, 0.5, 0.9], 400, 18, ["2026", "2024", "2019"]),
        ([0.0, 0.5, 0.9], 40, 18, ["2026", "2024"]),  # 2019 has no room
        ([0.0, 0.01, 0.02], 400, 18, ["2026"]),
        ([0.0, 0.09, 0.99], 400, 36, ["2026", "2019"]),  # large text; the first is moved down
        ([0.0, 0.9, 0.99], 400, 36, ["2026", "2024"]),
    ],
)
def test_years_stand_beside_the_scrubber_as_far_as_they_have_room(
    tops: list[float], height: int, line: int, shown: list[str]
) -> None:
    years = ("2026", "2024", "2019")
    headings = [Heading(n, f"June {year}", year=year) for n, year in enumerate(years)]
    assert [mark.text for mark in marks_of(headings, tops, height, line)] == shown
    twice = [headings[0], headings[0], *headings[1:]]
    assert [mark.text for mark in marks_of(twice, [tops[0], *tops], height, line)] == shown
