"""What is said of groups and files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from photosim.core.types import Level
from photosim.library.duplicates.values import Kind
from photosim.library.holding.values import Loss, LossKind
from photosim.library.words import how_line
from photosim.ui.duplicates.file_words import (
    HARMLESS,
    LINKED,
    Said,
    file_text,
    group_text,
    heading,
    kinds_line,
    outcome,
    spoken,
    what_was_done,
)
from photosim.ui.removal.review import proposed, toggled, with_keeper
from photosim.ui.widgets.words.kinds import MANY, TIPS, kind_count, kind_title
from tests.helpers.edits import HALF
from tests.helpers.groups import PLAIN, A, B, C, group, member

COLOUR = (Loss(LossKind.COLOUR),)


def test_words_of_a_group() -> None:
    review = proposed(PLAIN)
    assert heading(review) == "3 files · 2 to remove · 200 B to gain"
    assert heading(toggled(toggled(review, B), C)) == "3 files · nothing to remove"
    assert kinds_line(review) == Said("smaller or saved worse: 2")
    assert "Kept: a.jpg" in group_text(review)


def test_what_is_lost_with_a_file_is_red_and_why_another_stays_is_not() -> None:
    one = group(member(A, Level.EXACT), member(B, Level.BURST, kind=Kind.EDITED, losses=COLOUR))
    review = proposed(one)
    assert outcome(review.member(B), review) == Said("stays: in colour, the other is grey")
    marked = toggled(review, B)
    told = outcome(marked.member(B), marked)
    assert told.role == "error"
    assert told.text.startswith("Lost: ")
    assert kinds_line(marked) == Said("Something is lost with 1 file", "error")
    assert outcome(marked.member(A), marked).text.startswith("kept: ")


@pytest.mark.parametrize(
    ("more", "text"),
    [
        ({"protected": True}, "stays: protected folder"),
        ({"online": False}, "stays: offline"),
        ({"linked": True}, LINKED),
        ({"takes": (Path("/p/b.xmp"), Path("/p/b.dng"))}, "takes b.xmp, b.dng along"),
        ({}, ""),
    ],
)
def test_what_becomes_of_a_file_in_words(more: dict[str, object], text: str) -> None:
    review = proposed(group(member(A, Level.EXACT), member(B, **more)))  # type: ignore[arg-type]
    assert outcome(review.member(B), review) == Said(text)


def test_a_file_that_could_go_says_that_nothing_would_be_lost() -> None:
    review = toggled(proposed(PLAIN), B)
    assert outcome(review.member(B), review) == Said(HARMLESS)


def test_what_was_done_is_told_beside_the_keeper_of_the_moment() -> None:
    half = replace(PLAIN, members=(PLAIN.members[0], replace(PLAIN.members[1], how=(HALF,))))
    review = proposed(half)
    assert what_was_done(review.member(A), review) == ""
    assert what_was_done(review.member(B), review) == how_line((HALF,))
    (pair,) = [one for one in PLAIN.pairs.values() if review.member(B).photo_id in one[:2]
               and review.member(A).photo_id in one[:2]]  # fmt: skip
    back = pair._replace(how=(), back=(HALF,)) if pair.first == review.member(
        A
    ).photo_id else pair._replace(how=(HALF,), back=())  # fmt: skip
    other = with_keeper(proposed(replace(half, pairs={(pair.first, pair.second): back})), B)
    assert what_was_done(other.member(B), other) == ""
    assert what_was_done(other.member(A), other) == how_line((HALF,))


def test_a_file_is_told_whole_in_tool_tips_and_for_screen_readers() -> None:
    one = member(B, how=(HALF,), albums=("Dogs",), takes=(Path("/p/b.xmp"),))
    review = proposed(group(member(A, Level.EXACT), one))
    lines = file_text(review.member(B), review).splitlines()
    assert lines[:3] == ["/p/b.jpg", "40 × 30", "100 B"]
    assert "in the albums Dogs" in lines
    assert "to be removed" in lines
    assert "takes /p/b.xmp along" in lines
    said = spoken(review.member(B), review)
    assert said.startswith("b.jpg, file 2 of 2, ")
    assert "to be removed" in said


def test_every_kind_has_words() -> None:
    assert set(MANY) == set(TIPS) == set(Kind)
    assert kind_title(Kind.MOMENT) == "Other moments"
    assert kind_count(Kind.EDITED, 2) == "edited versions: 2"


def test_a_file_that_was_not_compared_in_full_size_says_so() -> None:
    lost = (Loss(LossKind.NOT_COMPARED),)
    review = proposed(group(member(A, Level.EXACT), member(B, kind=Kind.OWN, losses=lost)))
    assert kinds_line(review) == Said("not compared yet: 1")
    assert outcome(review.member(B), review) == Said("stays: not compared in full size yet")
