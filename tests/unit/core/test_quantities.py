"""Sizes and durations as people read them."""

from __future__ import annotations

import pytest

from photosim.core.quantities import duration, number, rough, size, time_left


@pytest.mark.parametrize(
    ("seconds", "exact", "about"),
    [
        (0.4, "0 s", "5 s"),
        (8, "8 s", "10 s"),
        (59, "59 s", "1 min"),
        (60, "1 min", "1 min"),
        (200, "3 min 20 s", "3 min"),
        (301, "5 min 1 s", "5 min"),
        (3600, "1 h", "1 h"),
        (7500, "2 h 5 min", "2 h 5 min"),
    ],
)
def test_seconds_as_a_person_says_them(seconds: float, exact: str, about: str) -> None:
    assert (duration(seconds), rough(seconds)) == (exact, about)


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "0 B"), (999, "999 B"), (1500, "1.5 kB"), (999_600, "1.0 MB"), (24_600_000, "24.6 MB")],
)
def test_sizes_have_three_figures(count: int, text: str) -> None:
    assert size(count) == text


def test_numbers_are_grouped() -> None:
    assert (number(1234567), number(1234.56, 1)) == ("1,234,567", "1,234.6")


def test_what_is_not_known_is_not_said() -> None:
    assert (time_left(None), time_left(float("inf")), time_left(61)) == ("", "", "1 min left")
