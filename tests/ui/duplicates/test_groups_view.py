"""The list of groups alone: what is painted, where clicks and keys go, what its check boxes do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QContextMenuEvent, QHelpEvent, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from photosim.core.types import Level, PhotoFacts
from photosim.library.duplicates.values import DuplicateGroup, Kind
from photosim.library.holding.values import Loss, LossKind
from photosim.ui.duplicates.group_layout import FileAt
from photosim.ui.duplicates.group_list import GroupList
from photosim.ui.duplicates.groups_view import SIDES, GroupsView
from photosim.ui.duplicates.narrowing import GroupNarrowing
from photosim.ui.pictures.thumbnails import Thumbnail, ThumbnailCache
from photosim.ui.removal.marks import Marks
from photosim.ui.removal.review import proposed
from photosim.ui.widgets.theme import DARK, LIGHT, ThemeManager
from tests.helpers.groups import group, member

LEFT = Qt.MouseButton.LeftButton
FACTS = PhotoFacts("jpeg", 4000, 3000)


def made(key: str, files: int = 2, folder: str = "/p", **more: object) -> DuplicateGroup:
    """A group of copies; of its photos the ids are its key's number times 100 and on."""
    members = (
        replace(
            member(
                Path(f"{folder}/{key} {n}.jpg"),
                Level.COPY if n else Level.EXACT,
                facts=FACTS,
                **more if n else {},
            ),
            photo_id=100 * int(key) + n,
        )
        for n in range(files)
    )
    return group(*members, key=key)


def path(key: str, file: int) -> Path:
    return Path(f"/p/{key} {file}.jpg")


@pytest.fixture
def groups(qtbot: QtBot) -> GroupList:
    shown = GroupList(Marks())
    shown.marks.replace(
        [proposed(made("1")), proposed(made("2")), proposed(made("3", 5, bytes=10))]
    )
    return shown


def shown(qtbot: QtBot, groups: GroupList, width: int, height: int) -> GroupsView:
    view = GroupsView(groups, ThumbnailCache())
    qtbot.addWidget(view)
    view.resize(width, height)
    with qtbot.waitExposed(view):
        view.show()
    view.setFocus()
    view.activateWindow()
    qtbot.waitUntil(view.hasFocus)
    return view


@pytest.fixture
def view(qtbot: QtBot, themed: ThemeManager, groups: GroupList) -> Iterator[GroupsView]:
    """Two files stand beside each other."""
    one = shown(qtbot, groups, 560, 700)
    yield one
    one.close()


# ---- going about


def test_arrows_go_from_file_to_file_through_all_groups(view: GroupsView, qtbot: QtBot) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current_member().path == path("1", 1)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current_member().path == path("2", 0)
    QTest.keyClick(view, Qt.Key.Key_Left)
    assert view.current_member().path == path("1", 1)
    with qtbot.waitSignal(view.current_moved):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current_member().path == path("2", 1)
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current_review().group.key == "3"
    for _ in range(9):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current_member().path == path("3", 4)
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.current_member().path == path("1", 0)
    with qtbot.waitSignal(view.opened):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_the_current_file_is_always_in_sight(view: GroupsView) -> None:
    for key in (Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home):
        QTest.keyClick(view, key)
        rect = view.file_rect(
            FileAt(
                view.current_row,
                [one.path for one in view.current_review().group.members].index(
                    view.current_member().path
                ),
            )
        )
        assert rect.top() >= 0
        assert rect.bottom() <= view.viewport().height()


def test_a_click_makes_its_file_the_current_one_and_a_double_click_opens_it(
    view: GroupsView, qtbot: QtBot
) -> None:
    at = view.file_rect(FileAt(1, 1)).center()
    QTest.mouseClick(view.viewport(), LEFT, pos=at)
    assert view.current_member().path == path("2", 1)
    head = view.card_rect(0).topLeft() + QPoint(6, 6)
    QTest.mouseClick(view.viewport(), LEFT, pos=head)
    assert view.current_member().path == path("1", 0)
    with qtbot.waitSignal(view.opened):
        QTest.mouseDClick(view.viewport(), LEFT, pos=view.file_rect(FileAt(0, 1)).center())


def test_all_files_of_a_group_are_seen(view: GroupsView) -> None:
    view.go_to(2)
    view.resize(560, 2000)
    rects = [view.file_rect(FileAt(2, file)) for file in range(5)]
    assert all(view.viewport().rect().contains(one) for one in rects)
    assert [view.file_at(one.center()) for one in rects] == [FileAt(2, n) for n in range(5)]
    assert min(one.width() for one in rects) >= SIDES[0]


def test_letters_are_left_to_the_page(view: GroupsView) -> None:
    before = view.current_member()
    for key in (Qt.Key.Key_K, Qt.Key.Key_3, Qt.Key.Key_Escape):
        QTest.keyClick(view, key)
    assert view.current_member() == before


# ---- check boxes


def test_a_check_box_says_whether_its_file_goes_and_a_click_changes_it(view: GroupsView) -> None:
    marks = view.groups.marks
    box = view.box(FileAt(0, 1))
    assert (box.isChecked(), box.isEnabled()) == (True, True)
    QTest.mouseClick(box, LEFT, pos=QPoint(9, box.height() // 2))
    assert not box.isChecked()
    assert marks.of(path("1", 1)).going == frozenset()
    assert view.current_member().path == path("1", 1)
    assert view.hasFocus()
    QTest.mouseClick(box, LEFT, pos=QPoint(9, box.height() // 2))
    assert marks.of(path("1", 1)).going == {path("1", 1)}


def test_space_marks_the_current_file(view: GroupsView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.current_review().going == frozenset()
    assert not view.box(FileAt(0, 1)).isChecked()
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert view.box(FileAt(0, 1)).isChecked()


def test_the_last_file_of_a_group_can_not_be_ticked(view: GroupsView, qtbot: QtBot) -> None:
    assert view.box(FileAt(0, 0)) is None
    with qtbot.waitSignal(view.refused) as told:
        QTest.keyClick(view, Qt.Key.Key_Space)
    assert told.args == [path("1", 0)]
    assert view.current_review().going == {path("1", 1)}
    # As soon as another one stays, it has a check box as well.
    QTest.mouseClick(view.box(FileAt(0, 1)), LEFT, pos=QPoint(9, 9))
    box = view.box(FileAt(0, 0))
    QTest.mouseClick(box, LEFT, pos=QPoint(9, box.height() // 2))
    review = view.groups.review(0)
    assert (review.keep, review.going) == (path("1", 1), {path("1", 0)})
    assert view.box(FileAt(0, 1)) is None


@pytest.mark.parametrize("more", [{"protected": True}, {"online": False}, {"linked": True}])
def test_what_has_to_stay_has_no_check_box(
    view: GroupsView, more: dict[str, object], qtbot: QtBot
) -> None:
    view.groups.marks.replace([proposed(made("1", **more))])
    assert view.box(FileAt(0, 1)) is None
    view.go_to(0, 1)
    with qtbot.waitSignal(view.refused):
        QTest.keyClick(view, Qt.Key.Key_Space)


def test_check_boxes_follow_what_others_mark_and_what_is_scrolled(view: GroupsView) -> None:
    view.groups.marks.toggle(path("1", 1))
    assert not view.box(FileAt(0, 1)).isChecked()
    view.go_to(2, 4)
    assert view.box(FileAt(0, 1)) is None  # out of sight
    box = view.box(FileAt(2, 4))
    assert box.isChecked()
    assert view.file_rect(FileAt(2, 4)).contains(box.geometry())
    view.go_to(0)
    assert not view.box(FileAt(0, 1)).isChecked()


def test_screen_readers_are_told_of_files_and_check_boxes(view: GroupsView) -> None:
    box = view.box(FileAt(0, 1))
    told = QAccessible.queryAccessibleInterface(box)
    assert told.role() is QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == "Remove 1 1.jpg"
    assert told.state().checked
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.accessibleDescription().startswith("1 1.jpg, file 2 of 2")
    QTest.keyClick(view, Qt.Key.Key_Space)
    assert not told.state().checked
    assert "nothing would be lost" in view.accessibleDescription()


def test_the_focus_is_seen(view: GroupsView, qtbot: QtBot) -> None:
    rect = view.file_rect(FileAt(0, 0))
    at = QPoint(rect.left() + rect.width() // 2, rect.top() + 1)
    ring = view.viewport().grab().toImage().pixelColor(at)
    assert ring == LIGHT.color("accent")
    view.clearFocus()
    assert view.viewport().grab().toImage().pixelColor(at) != ring


# ---- what is seen


def red(image: QImage, rect: QRect) -> bool:
    """Whether there is something in the colour of losses in a part of a picture."""
    wanted = LIGHT.color("error").rgb()
    part = rect.intersected(image.rect())
    return any(
        image.pixel(x, y) == wanted
        for x in range(part.left(), part.right() + 1)
        for y in range(part.top(), part.bottom() + 1)
    )


def test_red_is_only_for_what_would_be_lost(view: GroupsView) -> None:
    edited = made("1", kind=Kind.EDITED, losses=(Loss(LossKind.EDITED),))
    different = tuple(pair._replace(level=Level.BURST) for pair in edited.pairs.values())
    edited = replace(edited, pairs=dict(zip(edited.pairs, different, strict=True)))
    view.groups.at_work = True  # the first group stays the first
    view.groups.marks.replace([proposed(edited), proposed(made("2"))])
    view.clearFocus()
    image = view.viewport().grab().toImage()
    assert not red(image, view.viewport().rect())
    view.groups.marks.toggle(path("1", 1))
    image = view.viewport().grab().toImage()
    assert red(image, view.file_rect(FileAt(0, 1)))
    assert not red(image, view.file_rect(FileAt(0, 0)))
    assert not red(image, view.card_rect(1))


def test_pictures_are_painted_at_full_strength_whether_they_go_or_not(
    view: GroupsView, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.wanted) as wanted:
        view.refresh_visible()
    assert wanted.args[0][:4] == [100, 101, 200, 201]
    side = view.thumbnail_side()
    picture = QPixmap(side, side * 3 // 4)
    picture.fill(QColor("#ff0000"))
    for photo in (100, 101):
        thumbnail = Thumbnail(picture, QSize(side, side * 3 // 4), side)
        view._thumbnails.put(photo, thumbnail)
    view.viewport().update()
    image = view.viewport().grab().toImage()
    for file in range(2):
        at = view.file_rect(FileAt(0, file)).topLeft() + QPoint(60, 60)
        assert image.pixelColor(at).name() == "#ff0000"


def test_pictures_can_be_larger_and_what_one_looks_at_stays_in_sight(view: GroupsView) -> None:
    view.go_to(2, 2)
    small = view.file_rect(FileAt(2, 2)).width()
    view.set_side(SIDES[2])
    assert view.thumbnail_side() >= SIDES[2]
    assert view.file_rect(FileAt(2, 2)).width() > small
    assert view.card_rect(2).intersects(view.viewport().rect())


def test_colours_follow_the_theme(view: GroupsView, themed: ThemeManager) -> None:
    themed.set_choice("dark")
    image = view.viewport().grab().toImage()
    assert image.pixelColor(2, 2) == DARK.color("canvas")


def test_tool_tips_tell_what_is_shortened(view: GroupsView, qtbot: QtBot) -> None:
    def tip(at: QPoint) -> str:
        event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
        QApplication.sendEvent(view.viewport(), event)
        return QToolTip.text()

    assert tip(view.file_rect(FileAt(0, 1)).center()).startswith("/p/1 1.jpg")
    assert "Kept: 1 0.jpg" in tip(view.card_rect(0).topLeft() + QPoint(6, 6))
    tip(QPoint(1, 1))
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_menu_key_asks_at_the_current_file(view: GroupsView, qtbot: QtBot) -> None:
    view.go_to(1, 1)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(view.menu_asked) as told:
        QApplication.sendEvent(view.viewport(), event)
    at = view.viewport().mapFromGlobal(told.args[0])
    assert view.file_at(at) == FileAt(1, 1)


# ---- while groups come in


def test_groups_that_come_in_move_nothing_that_one_looks_at(view: GroupsView) -> None:
    many = [made(f"{n}", 2) for n in range(10, 40)]
    view.groups.marks.replace([proposed(one) for one in many])
    view.go_to(15, 1)
    key, height = view.current_review().group.key, view.card_rect(15).top()
    more = [made(f"{n}", 2) for n in range(50, 80)]
    view.groups.marks.replace([proposed(one) for one in [*more, *many]])
    assert view.current_review().group.key == key
    assert view.current_member().path == path(key, 1)
    assert view.card_rect(view.current_row).top() == height
    # Those before it go: it stays where it is as long as it can.
    view.groups.marks.replace([proposed(one) for one in [*many[5:], *more]])
    assert view.current_review().group.key == key
    assert view.card_rect(view.current_row).top() == height


def test_what_is_scrolled_to_stays_also_where_the_current_file_is_far_away(
    view: GroupsView,
) -> None:
    many = [made(f"{n}", 2) for n in range(10, 40)]
    view.groups.marks.replace([proposed(one) for one in many])
    view.verticalScrollBar().setValue(view.card_rect(20).top() + 10)
    view.groups.marks.replace([proposed(one) for one in many[3:]])
    row = view.groups.row_of("30")
    assert view.card_rect(row).top() == -10


def test_the_group_that_is_gone_gives_its_place_to_the_next(view: GroupsView) -> None:
    view.go_to(1)
    view.groups.marks.replace([proposed(made("1")), proposed(made("3", 5, bytes=10))])
    assert view.current_review().group.key == "3"
    view.groups.marks.replace([])
    assert view.current_review() is view.current_member() is None
    assert view.current_row == -1
    QTest.keyClick(view, Qt.Key.Key_Space)  # nothing to mark


# ---- many


def test_ten_thousand_groups_cost_only_what_is_on_screen(
    qtbot: QtBot, themed: ThemeManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    groups = GroupList(Marks())
    view = shown(qtbot, groups, 900, 700)
    painted: list[int] = []
    paints = view._paints()
    paint = paints.paint_card
    monkeypatch.setattr(
        paints, "paint_card", lambda *args, **kw: (painted.append(1), paint(*args, **kw))
    )
    groups.marks.replace([proposed(made(f"{n}")) for n in range(10_000)])
    view.grab()
    assert 0 < len(painted) < 20
    assert len(view.findChildren(type(view.box(FileAt(0, 1))))) < 20
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current_review().group.key == "9999"
    painted.clear()
    view.grab()
    assert 0 < len(painted) < 20
    assert len(view.visible_ids()) < 40
    assert len(view.findChildren(type(view.box(FileAt(9_999, 1))))) < 40
    groups.narrow(GroupNarrowing(folder=Path("/other")))
    assert len(groups) == 0
