from __future__ import annotations

import pytest

from photosim.library.mapping.groups import branches, by_name, short_names, smallest, year
from photosim.library.mapping.values import Grouping


def test_groups_come_largest_first_and_years_in_order() -> None:
    found = by_name(Grouping.ALBUM, ["b", None, "a", "c", "b", "a", "b"])
    assert (list(found.names), list(found.counts)) == (["b", "a", "c"], [3, 2, 1])
    assert found.numbers.tolist() == [0, -1, 1, 2, 0, 1, 0]
    years = by_name(Grouping.YEAR, ["2021", "2019", "2021", None])
    assert (list(years.names), years.numbers.tolist()) == (["2019", "2021"], [1, 0, 1, -1])


def test_a_photo_in_several_albums_shows_the_smallest() -> None:
    albums = {1: ["All", "Cats"], 2: ["All"], 3: [], 4: ["Dogs", "All"], 5: ["Dogs"]}
    assert smallest(albums) == {1: "Cats", 2: "All", 4: "Dogs", 5: "Dogs"}


@pytest.mark.parametrize(
    ("taken_at", "expected"), [(None, None), (0.0, "1970"), (1.6e9, "2020"), (1e18, None)]
)
def test_the_year_of_a_clock(taken_at: float | None, expected: str | None) -> None:
    assert year(taken_at) == expected


@pytest.mark.parametrize(
    ("folders", "most", "expected"),
    [
        ({"/p/a": 1, "/p/b": 2}, 12, {"/p/a": "/p/a", "/p/b": "/p/b"}),
        ({"/p": 5}, 12, {"/p": "/p"}),
        # Photos in the folder itself are a branch beside those below it.
        ({"/p": 1, "/p/a": 2}, 12, {"/p": "/p", "/p/a": "/p/a"}),
        # The branch with the most photos is parted, as far as there is room.
        (
            {"/p/a/1": 9, "/p/a/2": 9, "/p/b/1": 1, "/p/b/2": 1},
            3,
            {"/p/a/1": "/p/a/1", "/p/a/2": "/p/a/2", "/p/b/1": "/p/b", "/p/b/2": "/p/b"},
        ),
        ({"/p/a/x": 1, "/p/ab": 1}, 12, {"/p/a/x": "/p/a/x", "/p/ab": "/p/ab"}),
        ({f"/p/{number}": 1 for number in range(20)}, 12, {f"/p/{n}": "/p" for n in range(20)}),
        ({}, 12, {}),
    ],
)
def test_branches(folders: dict[str, int], most: int, expected: dict[str, str]) -> None:
    assert branches(folders, most) == expected


def test_names_are_as_long_as_it_takes() -> None:
    assert short_names(["/p/2020/May", "/p/2021/May", "/p/Cats"]) == {
        "/p/2020/May": "2020/May",
        "/p/2021/May": "2021/May",
        "/p/Cats": "Cats",
    }
