"""Which groups are shown, and in what order."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.core.types import Level, PhotoFacts
from photosim.library.duplicates.values import DuplicateGroup
from photosim.ui.duplicates.narrowing import GroupNarrowing, GroupOrder, ordered
from photosim.ui.removal.review import all_kept, proposed
from tests.helpers.groups import PLAIN, group, member


@pytest.mark.parametrize(
    ("narrowing", "shown"),
    [
        (GroupNarrowing(), True),
        (GroupNarrowing(level=Level.COPY), True),
        (GroupNarrowing(level=Level.BURST), False),
        (GroupNarrowing(folder=Path("/q")), True),
        (GroupNarrowing(folder=Path("/q/c")), False),  # a name, no folder
        (GroupNarrowing(folder=Path("/r")), False),
        (GroupNarrowing(least_gain=200), True),
        (GroupNarrowing(least_gain=201), False),
    ],
)
def test_which_groups_are_shown(narrowing: GroupNarrowing, shown: bool) -> None:
    assert bool(narrowing.shown([proposed(PLAIN)])) is shown


def made(key: str, path: str, number: int, size: int, moment: float | None) -> DuplicateGroup:
    facts = PhotoFacts("jpeg", 40, 30, taken_at=moment)
    files = [member(Path(path), Level.EXACT, facts=facts, modified=5.0)]
    files += [member(Path(f"/z/{key} {n}.jpg"), bytes=size, facts=facts) for n in range(number)]
    return group(*files, key=key)


@pytest.mark.parametrize(
    ("order", "keys"),
    [
        (GroupOrder.GAIN, "bac"),
        (GroupOrder.NEWEST, "acb"),
        (GroupOrder.OLDEST, "bca"),
        (GroupOrder.FOLDER, "cba"),
        (GroupOrder.FILES, "acb"),
        (GroupOrder.NAME, "bca"),
    ],
)
def test_groups_come_in_the_order_that_was_chosen(order: GroupOrder, keys: str) -> None:
    reviews = [
        proposed(made("a", "/y/C.jpg", 3, 10, 9.0)),
        proposed(made("b", "/y/a.jpg", 1, 100, 1.0)),
        proposed(made("c", "/x/B.jpg", 2, 1, None)),  # the date of its file: 5.0
    ]
    assert "".join(one.group.key for one in ordered(reviews, order)) == keys


def test_a_group_that_keeps_all_gains_nothing_and_keeps_its_date() -> None:
    reviews = [
        all_kept(proposed(made("a", "/x/a.jpg", 1, 9, 2.0))),
        proposed(made("b", "/x/b.jpg", 1, 8, 1.0)),
    ]
    assert [one.group.key for one in ordered(reviews, GroupOrder.GAIN)] == ["b", "a"]
    assert [one.group.key for one in ordered(reviews, GroupOrder.NEWEST)] == ["a", "b"]
