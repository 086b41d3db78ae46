"""The marks of all groups in one place: who changes them, who is told, what stays said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosim.core.types import Level
from photosim.ui.removal import marks as marks_module
from photosim.ui.removal.marks import FEW, MarkedGroups, Marks
from photosim.ui.removal.review import Review, all_kept, proposed, summed, toggled
from tests.helpers.groups import PLAIN, A, B, C, group, member

D, E, F = Path("/r/d.jpg"), Path("/r/e.jpg"), Path("/r/f.jpg")
OTHER = group(member(D, Level.EXACT), member(E), key="other")


@pytest.fixture
def marks(qtbot: QtBot) -> Marks:
    made = Marks()
    made.replace([proposed(PLAIN), proposed(OTHER)])
    return made


def test_a_file_finds_its_group(marks: Marks) -> None:
    assert marks.of(C) is marks.get("k")
    assert marks.of(E) is marks.get("other")
    assert marks.of(Path("/nowhere.jpg")) is None
    assert marks.get("another") is None


def test_a_change_is_told_once_and_counted(marks: Marks, qtbot: QtBot) -> None:
    assert (marks.total.files, marks.total.bytes) == (3, 300)
    with qtbot.waitSignal(marks.changed) as told:
        marks.toggle(B)
    assert told.args == [frozenset({"k"})]
    assert marks.of(B).going == {C}
    assert (marks.total.files, marks.total.bytes) == (2, 200)
    with qtbot.waitSignal(marks.changed):
        marks.keep(E)
    assert marks.of(D).keep == E
    assert marks.total == summed(marks.all())
    assert [one.group.key for one in marks.going()] == ["k", "other"]


def test_what_is_refused_changes_nothing(marks: Marks, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(marks.changed):
        marks.toggle(A)  # the last one that stays
        marks.keep(A)
        marks.toggle(Path("/nowhere.jpg"))


def test_many_groups_are_changed_at_once(marks: Marks, qtbot: QtBot) -> None:
    with qtbot.waitSignal(marks.changed) as told:
        marks.change(["k", "other"], lambda one: toggled(one, E))
    assert told.args == [frozenset({"other"})]
    assert marks.going() == [marks.get("k")]


def test_what_was_said_of_a_file_stays_said(marks: Marks, qtbot: QtBot) -> None:
    marks.toggle(B)
    marks.keep(E)
    changed = marks.all()
    with qtbot.waitSignal(marks.replaced):
        marks.replace([proposed(OTHER), proposed(PLAIN)])
    assert marks.all() == changed[::-1]
    assert marks.total == summed(marks.all())
    # The group has got a file, and so another key.
    larger = group(*PLAIN.members, member(F), key="larger")
    marks.replace([proposed(larger)])
    assert marks.of(B).going == {C, F}
    # While the group of a file isn't shown, it is still said of it.
    marks.replace([])
    marks.replace([proposed(PLAIN), proposed(OTHER)])
    assert marks.all() == changed


def test_another_photo_at_the_same_path_is_another_file(marks: Marks) -> None:
    marks.toggle(B)
    members = [replace(one, photo_id=7) if one.path == B else one for one in PLAIN.members]
    marks.replace([proposed(replace(PLAIN, members=tuple(members)))])
    assert marks.of(B).going == {B, C}


def test_what_is_proposed_again_is_not_remembered(marks: Marks) -> None:
    marks.toggle(B)
    marks.change(["k"], lambda one: proposed(one.group))
    marks.replace([proposed(PLAIN)])
    assert not marks.of(B).touched


def many(count: int = 2 * FEW) -> list[Review]:
    return [
        proposed(group(member(Path(f"/p/{n}.jpg"), Level.EXACT), member(Path(f"/q/{n}.jpg")),
                       key=f"{n}"))
        for n in range(count)
    ]  # fmt: skip


def test_of_a_change_of_very_many_nothing_is_seen_until_all_is_done(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(marks_module, "BIT", 0.0)
    marks = Marks()
    marks.replace(many())
    before, total = marks.all(), marks.total
    told: list[int] = []
    marks.changed.connect(lambda keys: told.append(len(keys)))
    bits: list[bool] = []

    def change(review: Review) -> Review:
        bits.append(marks.total is total and marks.get("0") is before[0])
        return all_kept(review)

    with qtbot.waitSignal(marks.busy_changed):
        marks.change_all(change)
    assert marks.busy
    qtbot.waitUntil(lambda: not marks.busy)
    assert told == [2 * FEW] == [len(bits)]
    assert all(bits)
    assert marks.going() == []
    assert marks.total == summed(marks.all())
    assert marks.columns.gains.sum() == marks.columns.going.sum() == 0


def test_who_asks_what_goes_has_a_change_of_very_many_done_first(qtbot: QtBot) -> None:
    marks = Marks()
    marks.replace(many())
    marks.change_all(all_kept)
    assert marks.total.files == 2 * FEW
    assert marks.going() == []
    assert not marks.busy
    marks.change_all(lambda one: proposed(one.group))
    marks.toggle(Path("/q/7.jpg"))  # goes by then, and shall stay
    assert len(marks.going()) == 2 * FEW - 1
    assert marks.total == summed(marks.all())


def test_what_is_said_while_groups_are_made_ready_stays_said(marks: Marks) -> None:
    marks.keep(E)
    ready = MarkedGroups.of([proposed(OTHER), proposed(PLAIN)], marks.said())
    marks.toggle(B)
    marks.change(["other"], lambda one: proposed(one.group))
    said = marks.all()
    marks.take(ready)
    assert marks.all() == said[::-1]
    assert marks.total == summed(said)
    assert marks.columns.going.tolist() == [one.files for one in marks.all()]
    later = MarkedGroups.of([proposed(OTHER), proposed(PLAIN)], marks.said())
    marks.take(later)
    assert marks.all() == said[::-1]
