"""What is counted, from what a library tells of its photos."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext
from photosim.core.types import FileState, PhotoFacts
from photosim.library.values import PhotoDetails
from photosim.ui.statistics import counting
from photosim.ui.statistics.counting import Share, Statistics, count, with_gaps

MINE, DRIVE = Path("/mine"), Path("/drive")


def photo(
    *paths: str,
    size: int = 10,
    kind: str = "jpeg",
    taken: tuple[int, int, int] | None = None,
    state: FileState = FileState.INDEXED,
) -> PhotoDetails:
    """A photo with these files, taken on a day at the last second of it."""
    moment = None if taken is None else datetime(*taken, 23, 59, 59, tzinfo=UTC).timestamp()
    facts = PhotoFacts(kind, 4, 3, taken_at=moment)
    return PhotoDetails(1, tuple(map(Path, paths)), (Path("/mine/a.cr3"),), size, facts, state)


def counted(*photos: PhotoDetails) -> Statistics:
    found = Statistics({MINE: Share(), DRIVE: Share()})
    found.add(photos)
    return found


@pytest.mark.parametrize(
    ("photos", "total", "mine", "drive"),
    [
        ([], (0, 0, 0), (0, 0, 0), (0, 0, 0)),
        ([photo("/mine/a.jpg")], (1, 1, 10), (1, 1, 10), (0, 0, 0)),
        # The same bytes in two places are one photo, and two files.
        ([photo("/mine/a.jpg", "/mine/b/a.jpg")], (1, 2, 20), (1, 2, 20), (0, 0, 0)),
        ([photo("/mine/a.jpg", "/drive/a.jpg")], (1, 2, 20), (1, 1, 10), (1, 1, 10)),
        # A folder's name is no beginning of another's.
        ([photo("/mine too/a.jpg")], (1, 1, 10), (0, 0, 0), (0, 0, 0)),
        # What lies on a drive that is away is the library's still.
        ([photo("/drive/a.jpg", state=FileState.OFFLINE)], (1, 1, 10), (0, 0, 0), (1, 1, 10)),
        ([photo("/mine/a.jpg", state=FileState.MISSING)], (0, 0, 0), (0, 0, 0), (0, 0, 0)),
        (
            [photo("/mine/a.jpg", size=5), photo("/drive/b.jpg", size=7)],
            (2, 2, 12), (1, 1, 5), (1, 1, 7),
        ),
    ],
)  # fmt: skip
def test_photos_files_and_bytes_in_all_and_by_folder(
    photos: list[PhotoDetails],
    total: tuple[int, int, int],
    mine: tuple[int, int, int],
    drive: tuple[int, int, int],
) -> None:
    found = counted(*photos)
    assert found.total == Share(*total)
    assert found.folders == {MINE: Share(*mine), DRIVE: Share(*drive)}


def test_a_root_is_a_folder_too() -> None:
    found = Statistics({Path("/"): Share()})
    found.add([photo("/mine/a.jpg")])
    assert found.folders[Path("/")] == Share(1, 1, 10)


def test_formats_and_years() -> None:
    found = counted(
        photo("/mine/a.jpg", taken=(1969, 12, 31)),
        photo("/mine/b.jpg", "/mine/c.jpg", taken=(2024, 12, 31)),
        photo("/mine/d.png", kind="png", size=3, taken=(2024, 1, 1)),
        photo("/mine/e.png", kind="png", size=4),
    )
    assert found.formats == {"jpeg": Share(2, 3, 30), "png": Share(2, 2, 7)}
    assert found.years == {1969: 1, 2024: 2}
    assert found.undated == 1


@pytest.mark.parametrize(
    ("years", "shown"),
    [
        ({}, {}),
        ({2024: 2}, {2024: 2}),
        ({2024: 2, 2021: 1}, {2021: 1, 2022: 0, 2023: 0, 2024: 2}),
        ({2024: 2, 1965: 1}, {1965: 1} | dict.fromkeys(range(1966, 2024), 0) | {2024: 2}),
        ({2024: 2, 1904: 1}, {1904: 1, 2024: 2}),
    ],
)
def test_years_between_are_shown_unless_a_clock_was_wrong(
    years: dict[int, int], shown: dict[int, int]
) -> None:
    assert list(with_gaps(years).items()) == list(shown.items())


class Library:
    """A library of 5 photos, and a person who leaves after some of them."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.job = JobContext()
        self.patience = 99
        self.duplicates: Any = self
        self.found = [SimpleNamespace(gain=gain) for gain in (3, 4)]

    def folders(self) -> list[object]:
        return []

    def browse(self, _: object) -> Any:
        return np.arange(5)

    def details(self, ids: list[int]) -> list[PhotoDetails]:
        self.asked.append(ids)
        if len(self.asked) == self.patience:
            self.job.cancel()
        return [photo("/mine/a.jpg") for _ in ids]

    def groups(self) -> list[Any]:
        return self.found

    def unexamined(self) -> Any:
        return np.array([3, 4, 99])  # the last one has no file any more


def test_it_is_counted_in_parts_and_given_up_between_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "CHUNK", 2)
    library: Any = Library()
    found = count(library, library.job)
    assert library.asked == [[0, 1], [2, 3], [4]]
    assert (found.total.photos, found.unexamined, found.gain) == (5, 2, 7)
    assert library.found == []  # let go of one by one
    library = Library()
    library.patience = 2
    with pytest.raises(Cancelled):
        count(library, library.job)
    assert len(library.asked) == 2
