"""The pure parts of cleaning up: what is proposed, what a person changes, what it comes to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from photosim.core.types import Level, PhotoFacts
from photosim.library.duplicates.values import (
    DuplicateGroup,
    Ground,
    KeepRule,
    Member,
    Preview,
    Reason,
    Rule,
    RuleShare,
    Stays,
)
from photosim.library.removal.values import (
    Choice,
    JournalEntry,
    JournalFile,
    NotDone,
    RemovalKind,
    UndoReport,
)
from photosim.ui.duplicates.list_model import GroupsModel, heading, member_text
from photosim.ui.duplicates.rules_dialog import RULES, decided_text, rule_text, summary_text
from photosim.ui.removal.journal_dialog import file_text
from photosim.ui.removal.journal_dialog import state_text as journal_state
from photosim.ui.removal.removal import undone_text
from photosim.ui.removal.review import (
    Narrowing,
    Review,
    Sum,
    choices_of,
    fate,
    proposed,
    summed,
    toggled,
    with_keeper,
    with_touched,
)
from photosim.ui.widgets.words.edits import how_line
from photosim.ui.widgets.words.reasons import fate_words
from tests.helpers.edits import HALF

WHY = (Reason(Rule.RESOLUTION, size=(40, 30)),)
A, B, C = Path("/p/a.jpg"), Path("/p/b.jpg"), Path("/q/c.jpg")


def member(path: Path, level: Level = Level.COPY, *, online: bool = True, **more: object) -> Member:
    """A file of 100 bytes; ``more`` are fields of :class:`Member`."""
    known = {
        "how": (), "certainty": 1.0, "bytes": 100, "facts": PhotoFacts("jpeg", 40, 30),
        "modified": 0.0, **more,
    }  # fmt: skip
    return Member(hash(path) % 1000, path, level, online=online, **known)  # type: ignore[arg-type]


def group(*members: Member, level: Level = Level.COPY, key: str = "k") -> DuplicateGroup:
    """A group whose first member is the keeper."""
    return DuplicateGroup(key, level, members, WHY)


PLAIN = group(member(A, Level.EXACT), member(B), member(C))


def test_all_that_may_go_is_proposed_to_go() -> None:
    review = proposed(PLAIN)
    assert review.keep == A
    assert review.going == {B, C}
    assert review.gain == 200
    assert review.why == WHY
    assert review.choice() == Choice(A, (B, C))


@pytest.mark.parametrize(
    ("more", "state"),
    [
        ({"protected": True}, Stays.PROTECTED),
        ({"reference": True}, Stays.REFERENCE),
        ({"online": False}, Stays.OFFLINE),
        ({"level": Level.SIMILAR}, Stays.NOT_PROVED),
    ],
)
def test_what_may_not_go_stays_and_says_why(more: dict[str, object], state: Stays) -> None:
    level = Level(more.pop("level", Level.COPY))
    review = proposed(group(member(A), member(B, level, **more), member(C)))  # type: ignore[arg-type]
    assert review.going == {C}
    assert fate(review.group.members[1], review) is state
    assert toggled(review, B) is review


def test_nothing_of_a_burst_goes_until_it_is_marked_and_then_not_in_bulk() -> None:
    burst = group(member(A, Level.EXACT), member(B, Level.BURST), level=Level.BURST)
    review = proposed(burst)
    assert review.going == frozenset()
    assert review.choice() is None
    marked = toggled(review, B)
    assert marked.going == {B}
    assert not marked.in_bulk
    assert marked.choice() == Choice(A, (B,), by_hand=True)
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


# ---- rules


def test_every_rule_has_words_both_ways() -> None:
    assert set(RULES) == set(Rule)
    assert rule_text(KeepRule(Rule.OLDER)) == "Taken earlier"
    assert rule_text(KeepRule(Rule.OLDER, reverse=True)) == "Taken later"
    assert rule_text(KeepRule(Rule.THIS_FOLDER, Path("/p"))) == "In “/p”"


def test_a_preview_says_what_each_rule_decided() -> None:
    rules = (KeepRule(Rule.RESOLUTION), KeepRule(Rule.OLDER))
    shares = (RuleShare(rules[0], 3), RuleShare(rules[1], 0), RuleShare(None, 2))
    preview = Preview(5, shares, (PLAIN,))
    assert [decided_text(preview, n) for n in range(3)] == [
        "decides 3 groups", "decides none", "decides 2 groups",
    ]  # fmt: skip
    assert decided_text(None, 0) == decided_text(preview, 9) == ""
    assert summary_text(preview) == (
        "In 1 of 5 groups another file would be kept than now."
        " In 2 no rule makes a difference: the path decides."
    )
    assert "stay the same" in summary_text(Preview(1, (RuleShare(None, 0),), ()))
    assert "no groups" in summary_text(Preview(0, (RuleShare(None, 0),), ()))
    assert isinstance(proposed(PLAIN), Review)


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


@pytest.mark.parametrize(
    ("action", "target", "said", "line"),
    [
        (RemovalKind.TRASH, "", "2 files put back.", "Put back"),
        (RemovalKind.MOVE, "/x", "2 files moved back from “/x”.", "Moved back"),
        (
            RemovalKind.HARD_LINK,
            "",
            "2 files put back in place of the hard links.",
            "Put back in place of the link",
        ),
        (
            RemovalKind.SYMBOLIC_LINK,
            "",
            "2 files put back in place of the symbolic links.",
            "Put back in place of the link",
        ),
        (
            RemovalKind.TAG,
            "Sea",
            "The photos of 2 files taken out of the album “Sea” again.",
            "Taken out again",
        ),
    ],
)
def test_an_undo_says_what_it_took_back(
    action: RemovalKind, target: str, said: str, line: str
) -> None:
    report = UndoReport(1, (A, B), (), action, target)
    assert undone_text(report) == said
    assert file_text(JournalFile(A, None, "undone", 1), action) == line
    files = (JournalFile(A, None, "undone", 1), JournalFile(B, None, "failed", 1))
    entry = JournalEntry(1, 0.0, action, target, files)
    assert journal_state(entry) == f"1 file {line.lower()}"
    left = replace(report, restored=(), not_done=(NotDone(A, "it is gone"),))
    assert "a.jpg: it is gone" in undone_text(left)
    assert "0 files" not in undone_text(left)
