"""The marks of all groups in one place: who changes them, who is told, what stays said."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosim.core.types import Level
from photosim.ui.removal.marks import Marks
from photosim.ui.removal.review import proposed, summed, toggled
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
