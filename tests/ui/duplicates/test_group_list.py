"""Which groups the list holds, in what order, and what stays in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from photosim.core.types import Level
from photosim.library.duplicates.values import DuplicateGroup, Kind
from photosim.ui.duplicates.group_list import GroupList
from photosim.ui.duplicates.narrowing import GroupNarrowing, GroupOrder
from photosim.ui.removal.marks import Marks
from photosim.ui.removal.review import proposed
from tests.helpers.groups import group, member


def made(key: str, size: int, files: int = 2, folder: str = "p") -> DuplicateGroup:
    return group(
        *(
            member(Path(f"/{folder}/{key} {n}.jpg"), Level.COPY if n else Level.EXACT, bytes=size)
            for n in range(files)
        ),
        key=key,
    )


@pytest.fixture
def groups(qtbot: QtBot) -> GroupList:
    shown = GroupList(Marks())
    shown.marks.replace([proposed(made("b", 20)), proposed(made("d", 10))])
    shown.at_work = True
    return shown


def keys(groups: GroupList) -> str:
    return "".join(one.group.key for one in groups.shown())


def test_groups_that_come_in_stand_behind_those_that_are_there(groups: GroupList) -> None:
    assert keys(groups) == "bd"
    assert groups.unsorted == 0  # all of them are new
    now = [made("a", 30), made("b", 20), made("c", 15), made("d", 10)]
    groups.marks.replace([proposed(one) for one in now])
    assert keys(groups) == "bdac"
    assert groups.unsorted == 2
    groups.sort()
    assert keys(groups) == "abcd"
    assert groups.unsorted == 0
    groups.sort(GroupOrder.NAME)
    groups.marks.replace([proposed(one) for one in now[1:]])
    assert keys(groups) == "bcd"


def test_groups_that_come_in_are_in_order_by_themselves_before_anybody_is_at_work(
    groups: GroupList,
) -> None:
    groups.at_work = False
    groups.marks.replace([proposed(made(key, size)) for key, size in (("d", 10), ("a", 30))])
    assert keys(groups) == "ad"
    assert groups.unsorted == 0


def test_a_group_that_gets_a_file_stays_where_it_is(groups: GroupList) -> None:
    larger = group(*made("b", 20).members, member(Path("/p/new.jpg")), key="x")
    groups.marks.replace([proposed(made("d", 10)), proposed(larger)])
    assert keys(groups) == "xd"
    assert groups.unsorted == 0


def test_a_mark_changes_a_row_and_moves_nothing(groups: GroupList, qtbot: QtBot) -> None:
    assert groups.gain == 30
    with qtbot.waitSignal(groups.changed) as told, qtbot.assertNotEmitted(groups.reset):
        groups.marks.toggle(Path("/p/b 1.jpg"))
    assert told.args == [[0]]
    assert groups.gain == 10
    assert keys(groups) == "bd"


def test_narrowing_hides_groups_and_their_marks_count_all_the_same(groups: GroupList) -> None:
    groups.marks.replace([proposed(made("b", 20)), proposed(made("e", 9, folder="q"))])
    groups.narrow(GroupNarrowing(folder=Path("/q")))
    assert (keys(groups), groups.narrowed) == ("e", True)
    assert groups.marks.total.files == 2
    assert (groups.row_of("e"), groups.row_of("b")) == (0, -1)
    groups.narrow(GroupNarrowing(kind=Kind.EDITED))
    assert len(groups) == 0
    groups.narrow(GroupNarrowing())
    assert (keys(groups), groups.narrowed) == ("be", False)


def test_the_same_narrowing_again_resets_nothing(groups: GroupList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(groups.reset):
        groups.narrow(GroupNarrowing())
    with qtbot.waitSignal(groups.reset):
        groups.narrow(GroupNarrowing(least_gain=15))
    assert keys(groups) == "b"
