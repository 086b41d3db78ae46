"""The list of groups: its words and its totals."""

from __future__ import annotations

from pathlib import Path

from photosim.library.words import how_line
from photosim.ui.duplicates.list_model import GroupsModel, heading, member_text
from photosim.ui.duplicates.narrowing import Narrowing
from photosim.ui.removal.review import (
    proposed,
    summed,
    toggled,
)
from photosim.ui.widgets.words.reasons import fate_words
from tests.helpers.edits import HALF
from tests.helpers.groups import PLAIN, A, B, C, group, member


def test_words_of_a_group_and_a_file() -> None:
    review = proposed(PLAIN)
    assert heading(review) == "3 files · 2 to remove · 200 B to gain"
    assert heading(toggled(toggled(review, B), C)) == "3 files · nothing to remove"
    text = member_text(member(B, how=(HALF,)), review)
    assert text.splitlines() == [
        "/p/b.jpg",
        "40 × 30",
        "100 B",
        how_line((HALF,)),
        fate_words(None),
    ]


def test_the_total_follows_what_is_changed_and_what_is_shown() -> None:
    model = GroupsModel()
    other = group(member(A, bytes=100), member(C, bytes=30), key="other")
    model.set_groups([proposed(PLAIN), proposed(other)])
    assert model.total == summed(model.shown())
    before = model.total
    model.change(1, toggled(model.review(1), C))
    assert model.total == summed(model.shown())
    assert model.total.files == before.files - 1
    model.set_narrowing(Narrowing(folder=Path("/q")))
    assert model.total == summed(model.shown()) != before
    assert not Narrowing(folder=Path("/q/c")).shown([proposed(other)])  # a name, no folder
