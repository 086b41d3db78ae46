"""Thumbnails of the desktop: found by what the standard says, and only where they are valid."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.imaging.desktop_thumbnails import desktop_thumbnail
from tests.helpers.desktop import MADE, write_thumbnail

SECOND = 10**9


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "thumbnails"


def test_the_name_is_that_of_the_standard(cache: Path) -> None:
    """The example of the Thumbnail Managing Standard."""
    path = "/home/jens/photos/me.png"
    made = write_thumbnail(path, folder="x-large", size=7, mtime=9)
    assert made == cache / "x-large" / "c6ee772d9e49320e97ec29a7eb5b1697.png"
    assert desktop_thumbnail(path, 7, 9 * SECOND + 123) == made.read_bytes()


def test_the_larger_one_is_taken_and_a_small_one_never() -> None:
    path = "/photos/a (1) + ü%20\n.heic"
    write_thumbnail(path, folder="large", size=7, mtime=9)
    assert desktop_thumbnail(path, 7, 9 * SECOND) is None
    small = write_thumbnail(path, folder="x-large", size=7, mtime=9)
    assert desktop_thumbnail(path, 7, 9 * SECOND) == small.read_bytes()
    large = write_thumbnail(path, folder="xx-large", size=None, mtime=9)
    assert desktop_thumbnail(path, 7, 9 * SECOND) == large.read_bytes()


@pytest.mark.parametrize(
    "said",
    [
        {"Thumb::URI": "file:///photos/b.jpg"},
        {"Thumb::MTime": "8"},
        {"Thumb::MTime": ""},
        {"Thumb::Size": "8"},
    ],
    ids=str,
)
def test_one_of_another_file_or_another_time_is_not_valid(said: dict[str, str]) -> None:
    write_thumbnail("/photos/a.jpg", folder="x-large", size=7, mtime=9, said=said)
    assert desktop_thumbnail("/photos/a.jpg", 7, 9 * SECOND) is None


@pytest.mark.parametrize("length", [0, 4, 8, 12, 20, 60, 90])
def test_a_damaged_one_is_none(length: int) -> None:
    made = write_thumbnail("/photos/a.jpg", folder="x-large", size=7, mtime=9)
    made.write_bytes(made.read_bytes()[:length])
    assert desktop_thumbnail("/photos/a.jpg", 7, 9 * SECOND) is None


def test_the_standard_folder_is_below_the_persons_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    made = write_thumbnail(
        "/photos/a.jpg",
        folder="x-large",
        size=7,
        mtime=9,
        cache=tmp_path / "home" / ".cache",
    )
    assert desktop_thumbnail("/photos/a.jpg", 7, 9 * SECOND) == made.read_bytes()
    assert MADE in made.read_bytes()
