"""What of a group goes, what a person changes about it, and what that costs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from photosim.core.edits import Edit, EditKind
from photosim.core.types import Level
from photosim.library.duplicates.values import DuplicateGroup, Ground, Kind, Reason, Stays
from photosim.library.holding.values import Loss, LossKind
from photosim.library.removal.values import Choice
from photosim.ui.removal.review import (
    Count,
    Sum,
    all_kept,
    choices_of,
    fate,
    marked,
    of_kind,
    proposed,
    refusal,
    said,
    summed,
    toggled,
    with_keeper,
    with_kind,
    with_said,
)
from tests.helpers.groups import PLAIN, WHY, A, B, C, group, member

GREY = (Edit(EditKind.GREYED),)
COLOUR = (Edit(EditKind.COLOURED),)
HALF = (Edit(EditKind.RESIZED, scale=0.5),)
TWICE = (Edit(EditKind.RESIZED, scale=2.0),)


def versions() -> DuplicateGroup:
    """A photo; B, its grey version; C, B at half its size."""
    a, b, c = member(A, Level.EXACT), member(B), member(C)
    made = group(a, b, c)
    how = {(A, B): (GREY, COLOUR), (A, C): (GREY + HALF, COLOUR), (B, C): (HALF, TWICE)}
    by_id = {one.photo_id: one.path for one in (a, b, c)}
    pairs = {}
    for (first, second), pair in made.pairs.items():
        sides = (by_id[first], by_id[second])
        there, back = how[sides] if sides in how else how[sides[::-1]][::-1]
        pairs[first, second] = pair._replace(how=there, back=back)
    edited = replace(b, kind=Kind.EDITED, cover=A, losses=(Loss(LossKind.EDITED),))
    return replace(made, members=(a, edited, replace(c, kind=Kind.WORSE, cover=B)), pairs=pairs)


def test_all_that_is_covered_is_proposed_to_go() -> None:
    review = proposed(PLAIN)
    assert (review.keep, review.going) == (A, {B, C})
    assert (review.gain, review.files) == (200, 2)
    assert review.why == WHY
    assert review.choices() == [Choice(A, (B, C))]
    assert not review.touched
    assert not review.lost()


@pytest.mark.parametrize(
    ("more", "state", "may"),
    [
        ({"protected": True}, Stays.PROTECTED, False),
        ({"reference": True}, Stays.REFERENCE, False),
        ({"online": False}, Stays.OFFLINE, False),
        ({"level": Level.SIMILAR}, Stays.HOLDS, True),
    ],
)
def test_what_stays_says_why_and_whether_it_must(
    more: dict[str, object], state: Stays, may: bool
) -> None:
    level = Level(more.pop("level", Level.COPY))
    review = proposed(group(member(A), member(B, level, **more), member(C)))  # type: ignore[arg-type]
    one = review.member(B)
    assert review.going == {C}
    assert fate(one, review).stays is state
    assert refusal(one, review) is (None if may else state)
    assert (B in toggled(review, B).going) is may


def test_a_file_unmarked_says_that_it_could_go() -> None:
    review = toggled(proposed(PLAIN), B)
    assert review.going == {C}
    assert fate(review.member(B), review).stays is Stays.UNMARKED
    assert review.touched
    assert toggled(review, B) == proposed(PLAIN)
    assert not toggled(review, B).touched


def test_what_goes_along_is_counted_and_another_name_gains_nothing() -> None:
    raw = (Path("/p/b.dng"),)
    two = {"identity": (1, 7), "links": 2}
    made = group(
        member(A, Level.EXACT, **two),
        member(B, takes=raw, takes_bytes=1000),
        member(C, linked=True, **two),
    )
    review = proposed(made)
    assert review.going == {B}
    assert (review.files, review.gain) == (2, 1100)
    assert refusal(review.member(C), review) is Stays.LINKED
    # The two names are one file: it is gone only with both of them.
    other = with_keeper(proposed(group(made.members[0], made.members[2], member(B))), B)
    assert other.going == {A}
    assert other.gain == 0
    assert proposed(group(member(B), member(A, **two), member(C, **two))).gain == 100


def test_moments_go_only_by_hand_and_are_told_as_chosen_by_hand() -> None:
    burst = group(member(A, Level.EXACT), member(B, Level.BURST), level=Level.BURST)
    review = proposed(burst)
    assert review.going == frozenset()
    assert review.choices() == []
    assert fate(review.member(B), review).losses
    chosen = toggled(review, B)
    assert chosen.choices() == [Choice(A, (B,), by_hand=True)]
    assert choices_of([review, chosen]) == chosen.choices()


def test_another_keeper_changes_places_with_the_first() -> None:
    review = with_keeper(proposed(PLAIN), B)
    assert (review.keep, review.going) == (B, {A, C})
    assert review.why == (Reason(Ground.BY_HAND),)
    assert [one.path for one in review.members] == [B, A, C]
    assert with_keeper(review, Path("/elsewhere.jpg")) is review
    assert with_keeper(review, A) == proposed(PLAIN)


def test_a_guarded_keeper_does_not_go_when_another_is_kept() -> None:
    review = with_keeper(proposed(group(member(A, reference=True), member(B))), B)
    assert (review.keep, review.going) == (B, frozenset())


def test_the_last_file_of_a_group_can_not_go() -> None:
    review = proposed(PLAIN)
    assert refusal(review.member(A), review) is Stays.KEEPER
    assert toggled(review, A) is review
    assert marked(review, {A, B, C}, going=True) is review
    # Where another stays too, that one is kept instead.
    two = toggled(review, B)
    assert refusal(two.member(A), two) is None
    swapped = toggled(two, A)
    assert (swapped.keep, swapped.going) == (B, {A, C})
    # One that can't be reached is nobody's copy.
    away = proposed(group(member(A), member(B, online=False)))
    assert refusal(away.member(A), away) is Stays.KEEPER
    assert toggled(away, A) is away


def test_a_worse_keeper_says_at_once_what_would_be_lost() -> None:
    review = proposed(versions())
    assert (review.keep, review.going) == (A, {C})
    assert review.lost() == {}
    grey = toggled(review, A)
    assert (grey.keep, grey.going) == (B, {A, C})
    assert list(grey.lost()) == [A]
    lost = fate(grey.member(A), grey)
    assert lost.goes
    assert lost.cover == B
    assert lost.losses == grey.lost()[A] != ()


def test_what_covered_a_file_goes_and_the_file_says_so() -> None:
    review = proposed(versions())
    small = review.member(C)
    assert fate(small, review).cover == B
    without = toggled(review, B)
    assert without.going == {B, C}
    assert fate(small, without).cover == A
    assert fate(small, without).kind is Kind.EDITED
    assert set(without.lost()) == {B, C}


def test_a_kind_is_marked_as_one_and_takes_nothing_else_with_it() -> None:
    review = proposed(versions())
    assert [one.path for one in of_kind(review, Kind.EDITED)] == [B]
    assert [one.path for one in of_kind(review, Kind.WORSE)] == [C]
    none = with_kind(review, Kind.WORSE, going=False)
    assert none.going == frozenset()
    # Without B, the small one is the last grey version: it was never marked as one.
    assert with_kind(none, Kind.EDITED, going=True).going == {B}
    assert with_kind(review, Kind.EDITED, going=True).going == {B, C}
    assert with_kind(proposed(PLAIN), Kind.EDITED, going=True) == proposed(PLAIN)


def test_all_of_a_group_is_kept_and_proposed_again() -> None:
    review = all_kept(proposed(PLAIN))
    assert review.going == frozenset()
    assert review.touched
    assert proposed(review.group) == proposed(PLAIN)


# ---- groups that are read again


def again(review: object, now: DuplicateGroup) -> object:
    """What a person said of one group, applied to another."""
    marks = {one.path: goes for one, goes in said(review)}  # type: ignore[arg-type]
    keepers = [review.keep] if review.keep != review.group.keep.path else []  # type: ignore[attr-defined]
    return with_said(now, marks, keepers)


def test_what_a_person_said_stays_when_a_group_is_read_again() -> None:
    changed = toggled(with_keeper(proposed(PLAIN), B), C)
    assert again(changed, PLAIN) == changed
    # The kept file is gone: what is proposed counts, but for what was said.
    left = again(changed, group(member(A), member(C)))
    assert (left.keep, left.going) == (A, frozenset())  # type: ignore[attr-defined]
    left = again(changed, group(member(B), member(C)))
    assert (left.keep, left.going) == (B, frozenset())  # type: ignore[attr-defined]


def test_a_file_that_joins_a_marked_group_goes_only_where_one_covers_it_that_stays() -> None:
    made = versions()
    alone = replace(made, members=made.members[:2])
    chosen = toggled(proposed(alone), B)
    assert chosen.going == {B}
    joined = again(chosen, made)
    # C is proposed for B, which goes by hand now.
    assert joined.going == {B}  # type: ignore[attr-defined]


def test_nothing_said_is_what_is_proposed() -> None:
    assert said(proposed(PLAIN)) == []
    assert with_said(PLAIN, {}) == proposed(PLAIN)


# ---- sums


def test_groups_are_summed_up_by_kinds() -> None:
    total = summed([proposed(PLAIN), proposed(versions())])
    assert (total.groups, total.changed, total.files, total.bytes, total.lost) == (2, 2, 3, 300, 0)
    assert total.of(Kind.WORSE) == Count(3, 3, 300)
    assert total.of(Kind.EDITED) == Count(1, 0, 0)
    assert total.of(Kind.PART) == Count()


def test_a_sum_follows_what_is_changed() -> None:
    reviews = [proposed(PLAIN), proposed(versions())]
    for change in (lambda one: toggled(one, B), lambda one: with_keeper(one, C), all_kept):
        changed = [reviews[0], change(reviews[1])]
        followed = summed(reviews).exchanged([reviews[1]], [changed[1]])
        assert followed == summed(changed)


def test_what_a_guard_keeps_is_of_no_kind_that_can_be_marked() -> None:
    review = proposed(group(member(A), member(B, protected=True)))
    assert of_kind(review, Kind.WORSE) == []
    assert summed([review]) == Sum(1)


def test_what_was_not_compared_yet_is_of_no_kind_until_it_is() -> None:
    lost = (Loss(LossKind.NOT_COMPARED),)
    known = (*lost, Loss(LossKind.RAW))
    made = group(
        member(A), member(B, kind=Kind.OWN, losses=lost), member(C, kind=Kind.OWN, losses=known)
    )
    total = summed([proposed(made)])
    assert (total.waiting, total.of(Kind.OWN)) == (1, Count(1, 0, 0))
