from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from photosim.core.types import Level
from photosim.ui.widgets import format as fmt

ENGLISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
GERMAN = QLocale(QLocale.Language.German, QLocale.Country.Germany)


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 kB"),
        (99_949, "99.9 kB"),
        (99_951, "100 kB"),
        (999_600, "1.0 MB"),
        (24_600_000, "24.6 MB"),
        (3_200_000_000_000, "3.2 TB"),
        (7_000_000_000_000_000, "7,000 TB"),
    ],
)
def test_bytes(number: int, text: str) -> None:
    assert fmt.human_bytes(number) == text


def test_numbers_follow_the_locale() -> None:
    assert fmt.count(12345, GERMAN) == "12.345"


@pytest.mark.parametrize(
    ("per_second", "text"),
    [
        (0.0, ""),
        (-1.0, ""),
        (float("nan"), ""),
        (float("inf"), ""),
        (0.5, "30 photos/min"),
        (8.44, "8.4 photos/s"),
        (120.4, "120 photos/s"),
    ],
)
def test_rate(per_second: float, text: str) -> None:
    assert fmt.rate(per_second, ENGLISH) == text
    assert fmt.rate(per_second, ENGLISH, "pairs") == text.replace("photos", "pairs")


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-3, "0 s"),
        (45.4, "45 s"),
        (60, "1 min"),
        (200, "3 min 20 s"),
        (7500, "2 h 5 min"),
        (3600, "1 h"),
        (273_600, "3 d 4 h"),
    ],
)
def test_duration(seconds: float, text: str) -> None:
    assert fmt.duration(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, ""),
        (float("inf"), ""),
        (0.2, "5 s left"),
        (41, "45 s left"),
        (59, "1 min left"),
        (95, "2 min left"),
        (3600, "1 h left"),
    ],
)
def test_time_left_is_steady(seconds: float | None, text: str) -> None:
    assert fmt.time_left(seconds) == text


@pytest.mark.parametrize(
    ("cosine", "text"),
    [
        (1.0, "100 %"),
        (0.9999999, "100 %"),
        (0.999, "99 %"),
        (0.97, "97 %"),
        (0.29, "29 %"),
        (-0.3, "0 %"),
        (1.0000002, "100 %"),
    ],
)
def test_only_a_whole_match_is_100_percent(cosine: float, text: str) -> None:
    assert fmt.similarity(cosine) == text


def test_date_is_the_cameras_wall_clock() -> None:
    # 2013-07-01 00:00 as written by the camera, whatever the zone of this computer.
    assert fmt.date_taken(1372636800.0, ENGLISH) == "1 Jul 2013, 00:00"
    assert fmt.date_taken(-86_400.0, ENGLISH) == "31 Dec 1969, 00:00"
    assert not fmt.date_taken(None)
    assert fmt.day(1372636800.0, ENGLISH) == "1 Jul 2013"
    assert not fmt.day(None)


def test_dimensions_and_place() -> None:
    assert fmt.dimensions(4000, 3000, ENGLISH) == "4000 × 3000 · 12 MP"
    assert fmt.dimensions(1600, 1200, ENGLISH) == "1600 × 1200 · 1.9 MP"
    assert fmt.dimensions(320, 240) == "320 × 240"
    assert fmt.coordinates(47.123456, -8.5) == "47.12346, -8.50000"


def test_every_level_has_a_name() -> None:
    assert len({fmt.level_name(level) for level in Level}) == len(Level)


@pytest.mark.parametrize(
    ("path", "length", "text"),
    [
        ("/a/b/c.jpg", 20, "/a/b/c.jpg"),
        ("/home/maria/Pictures/2023/Alps/IMG_1.jpg", 30, "…/Pictures/2023/Alps/IMG_1.jpg"),
        ("/home/maria/Pictures/2023/Alps/IMG_1.jpg", 14, "/…/IMG_1.jpg"),
        ("/home/a-very-long-name-of-a-photo.jpg", 11, "a-ver…o.jpg"),
        ("C:\\Photos\\Summer\\Alps\\IMG_1.jpg", 25, "…\\Summer\\Alps\\IMG_1.jpg"),
        ("abcdef", 2, "…"),
        ("abcdef", 0, ""),
    ],
)
def test_paths_are_elided_by_folders(path: str, length: int, text: str) -> None:
    assert fmt.elide_path(path, length) == text
    assert len(fmt.elide_path(path, length)) <= length


def test_paths_are_elided_to_a_width() -> None:
    def wide(text: str) -> float:
        return sum(3.0 if letter in "mM" else 1.0 for letter in text)

    assert fmt.elide_path("/mmmm/il/photo.jpg", 11, wide) == "…/photo.jpg"
    assert fmt.elide_path("/mmmm/il/photo.jpg", 14, wide) == "…/il/photo.jpg"
    assert fmt.elide_path("mmmmmmmm.jpg", 12, wide) == "mm….jpg"


def test_a_moment_names_who_it_was_where_that_is_another() -> None:
    when = fmt.moment(1_750_000_000.0)
    assert fmt.moment_of(1_750_000_000.0, "anna", "anna") == when
    assert fmt.moment_of(1_750_000_000.0, "", "anna") == when
    assert fmt.moment_of(1_750_000_000.0, "ben", "anna") == f"{when}, ben"
