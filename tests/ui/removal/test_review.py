"""What of a group goes, and what a person changes about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.core.types import Level
from photosim.library.duplicates.values import (
    Ground,
    Reason,
    Stays,
)
from photosim.library.removal.values import (
    Choice,
)
from photosim.ui.removal.review import (
    Narrowing,
    Sum,
    choices_of,
    fate,
    proposed,
    summed,
    toggled,
    with_keeper,
    with_touched,
)
from tests.helpers.groups import PLAIN, WHY, A, B, C, group, member


def test_all_that_may_go_is_proposed_to_go() -> None:
    review = proposed(PLAIN)
    assert review.keep == A
    assert review.going == {B, C}
    assert review.gain == 200
    assert review.why == WHY
    assert review.choices() == [Choice(A, (B, C))]


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ({"protected": True}, Stays.PROTECTED),
        ({"reference": True}, Stays.REFERENCE),
        ({"online": False}, Stays.OFFLINE),
        ({"level": Level.SIMILAR}, Stays.HOLDS),
    ],
)
def test_what_may_not_go_stays_and_says_why(more: dict[str, object], state: Stays) -> None:
    level = Level(more.pop("level", Level.COPY))
    review = proposed(group(member(A), member(B, level, **more), member(C)))  # type: ignore[arg-type]
    assert review.going == {C}
    assert fate(review.group.members[1], review) is state
    assert (B in toggled(review, B).going) is (state is Stays.HOLDS)  # a person may


def test_nothing_of_a_burst_goes_until_it_is_marked_and_then_not_in_bulk() -> None:
    burst = group(member(A, Level.EXACT), member(B, Level.BURST), level=Level.BURST)
    review = proposed(burst)
    assert review.going == frozenset()
    assert review.choices() == []
    marked = toggled(review, B)
    assert marked.going == {B}
    assert not marked.in_bulk
    assert marked.choices() == [Choice(A, (B,), by_hand=True)]
    assert choices_of([marked], bulk=True) == []
    assert choices_of([marked], bulk=False) == [Choice(A, (B,), by_hand=True)]


def test_another_keeper_changes_places_with_the_first() -> None:
    review = with_keeper(proposed(PLAIN), B)
    assert review.keep == B
    assert review.going == {A, C}
    assert review.why == (Reason(Ground.BY_HAND),)
    assert [one.path for one in review.members] == [B, A, C]
    assert with_keeper(review, Path("/elsewhere.jpg")) is review


def test_a_changed_group_of_copies_is_never_told_as_chosen_by_hand() -> None:
    changed = with_keeper(proposed(PLAIN), B)
    burst = toggled(proposed(group(member(A), member(B), level=Level.BURST)), B)
    assert choices_of([changed, burst], bulk=True) == [Choice(B, (A, C))]
    assert choices_of([changed], bulk=False) == [Choice(B, (A, C))]


def test_a_guarded_keeper_does_not_go_when_another_is_kept() -> None:
    review = with_keeper(proposed(group(member(A, reference=True), member(B))), B)
    assert review.going == frozenset()


def test_the_keeper_can_not_be_marked_to_go() -> None:
    review = proposed(PLAIN)
    assert toggled(review, A) is review
    assert toggled(toggled(review, B), B).going == review.going


def test_what_a_person_changed_stays_when_the_groups_are_read_again() -> None:
    changed = toggled(with_keeper(proposed(PLAIN), B), C)
    again = with_touched(
        [changed], [proposed(one) for one in [PLAIN, group(member(C), member(A), key="other")]]
    )
    assert again[0] == changed
    assert again[1] == proposed(again[1].group)
    # The kept file is gone: the rules decide anew. One that went is gone: nothing is left of it.
    assert with_touched([changed], [proposed(group(member(A), member(C)))])[0].keep == A
    (left,) = with_touched([changed], [proposed(group(member(B), member(C)))])
    assert (left.keep, left.going) == (B, frozenset())


@pytest.mark.parametrize(
    ("narrowing", "shown"),
    [
        (Narrowing(), True),
        (Narrowing(level=Level.COPY), True),
        (Narrowing(level=Level.BURST), False),
        (Narrowing(folder=Path("/q")), True),
        (Narrowing(folder=Path("/r")), False),
        (Narrowing(least_gain=200), True),
        (Narrowing(least_gain=201), False),
    ],
)
def test_which_groups_are_shown(narrowing: Narrowing, shown: bool) -> None:
    assert bool(narrowing.shown([proposed(PLAIN)])) is shown


def test_a_burst_counts_as_a_group_but_not_as_files_to_go() -> None:
    burst = toggled(proposed(group(member(A), member(B), level=Level.BURST)), B)
    assert summed([proposed(PLAIN), burst]) == Sum(2, 2, 200)
