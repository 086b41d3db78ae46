"""Which groups are shown, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from photosim.core.types import Level, PhotoFacts
from photosim.library.duplicates.values import DuplicateGroup
from photosim.ui.duplicates.narrowing import GroupNarrowing, GroupOrder, ordered
from photosim.ui.removal.columns import GroupColumns
from photosim.ui.removal.review import Review, all_kept, proposed
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
    assert narrowing.shown(GroupColumns.of([proposed(PLAIN)])).tolist() == [shown]


def made(key: str, path: str, number: int, size: int, moment: float | None) -> DuplicateGroup:
    facts = PhotoFacts("jpeg", 40, 30, taken_at=moment)
    files = [member(Path(path), Level.EXACT, facts=facts, modified=5.0)]
    files += [member(Path(f"/z/{key} {n}.jpg"), bytes=size, facts=facts) for n in range(number)]
    return group(*files, key=key)


def in_order(reviews: Sequence[Review], order: GroupOrder) -> str:
    places = ordered(GroupColumns.of(reviews), order)
    return "".join(reviews[place].group.key for place in places)


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
    assert in_order(reviews, order) == keys


def test_a_group_that_keeps_all_gains_nothing_and_keeps_its_date() -> None:
    reviews = [
        all_kept(proposed(made("a", "/x/a.jpg", 1, 9, 2.0))),
        proposed(made("b", "/x/b.jpg", 1, 8, 1.0)),
    ]
    assert in_order(reviews, GroupOrder.GAIN) == "ba"
    assert in_order(reviews, GroupOrder.NEWEST) == "ab"
