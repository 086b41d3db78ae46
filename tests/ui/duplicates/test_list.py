"""The list of groups alone: its model, what is painted, where clicks and keys go."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from photosim.core.types import Level, PhotoFacts
from photosim.ui.duplicates.list_model import REVIEW_ROLE, GroupsModel, heading
from photosim.ui.duplicates.list_view import GroupsView
from photosim.ui.duplicates.narrowing import Narrowing
from photosim.ui.duplicates.row_delegate import CELL, PICTURE, SIDE, GroupLayout
from photosim.ui.pictures.thumbnails import Thumbnail, ThumbnailCache
from photosim.ui.removal.review import Review, proposed, with_keeper
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.groups import group as made_of
from tests.helpers.groups import member

LEFT = Qt.MouseButton.LeftButton


def group(key: str, files: int = 2, folder: str = "/p") -> Review:
    """A group of copies; of its photos the ids are its key's number times 100 and on."""
    facts = PhotoFacts("jpeg", 4000, 3000)
    members = (
        replace(
            member(Path(f"{folder}/{key} {n}.jpg"), Level.COPY if n else Level.EXACT, facts=facts),
            photo_id=100 * int(key) + n,
        )
        for n in range(files)
    )
    return proposed(made_of(*members, key=key))


@pytest.fixture
def model(qtbot: QtBot) -> GroupsModel:
    made = GroupsModel()
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_groups([group("1"), group("2", folder="/q"), group("3", files=5)])
    return made


@pytest.fixture
def view(qtbot: QtBot, themed: ThemeManager, model: GroupsModel) -> Iterator[GroupsView]:
    """Two files of a group are seen at once."""
    made = GroupsView(model, ThumbnailCache())
    qtbot.addWidget(made)
    made.resize(2 * CELL + 2 * SIDE + 30, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.go_to(0)
    made.setFocus()
    yield made
    made.close()


# ---- the model


def test_a_row_is_a_group_in_words_and_as_a_value(model: GroupsModel) -> None:
    index = model.index(0)
    review = index.data(REVIEW_ROLE)
    assert index.data() == heading(review)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "1 0.jpg" in spoken
    assert heading(review) in spoken


def test_a_change_keeps_its_place_also_while_only_some_are_shown(
    model: GroupsModel, qtbot: QtBot
) -> None:
    model.set_narrowing(Narrowing(folder=Path("/q")))
    assert [one.group.key for one in model.shown()] == ["2"]
    assert (model.row_of("2"), model.row_of("1")) == (0, -1)
    other = with_keeper(model.review(0), Path("/q/2 1.jpg"))
    with qtbot.waitSignal(model.dataChanged) as changed:
        model.change(0, other)
    assert changed.args[0].row() == 0
    model.set_narrowing(Narrowing())
    assert [one.group.key for one in model.shown()] == ["1", "2", "3"]
    assert model.review(1).keep == Path("/q/2 1.jpg")


def test_the_same_choice_again_resets_nothing(model: GroupsModel, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_narrowing(Narrowing())
    with qtbot.waitSignal(model.modelReset):
        model.set_narrowing(Narrowing(folder=Path("/p")))
    assert model.total.groups == 2


# ---- the view


def test_left_and_right_go_from_file_to_file_and_down_to_the_next_group(
    view: GroupsView, qtbot: QtBot
) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current_member().path == Path("/p/1 1.jpg")
    QTest.keyClick(view, Qt.Key.Key_Right)  # there is no third one
    assert view.current_member().path == Path("/p/1 1.jpg")
    with qtbot.waitSignal(view.currentMoved):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.current_review().group.key == "2"
    assert view.current_member().path == Path("/q/2 0.jpg")  # from its first file on
    with qtbot.waitSignal(view.activatedMember):
        QTest.keyClick(view, Qt.Key.Key_Return)


def test_a_group_that_is_too_wide_scrolls_with_the_current_file(view: GroupsView) -> None:
    view.go_to(2, 4)
    row = view.visualRect(view.groups.index(2))
    first = GroupLayout(row.width(), view.delegate.layout_in(row.width()).head).rect(0)
    assert view.delegate.first_seen(2, 5) == 3
    assert view.member_at(row.topLeft() + first.center()) == 3
    assert view.delegate.first_seen(1, 2) == 0  # only the current row


def test_a_click_makes_its_file_current_and_beside_the_files_only_its_group(
    view: GroupsView,
) -> None:
    row = view.visualRect(view.groups.index(1))
    cell = view.delegate.layout_in(row.width()).rect(1)
    QTest.mouseClick(view.viewport(), LEFT, pos=row.topLeft() + cell.center())
    assert view.current_member().path == Path("/q/2 1.jpg")
    row = view.visualRect(view.groups.index(0))
    QTest.mouseClick(view.viewport(), LEFT, pos=row.topLeft() + QPoint(3, 3))
    assert view.current_member().path == Path("/p/1 0.jpg")


def test_keeping_and_marking_change_the_group_under_the_cursor(view: GroupsView) -> None:
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.keep_current()
    review = view.current_review()
    assert review.keep == Path("/p/1 1.jpg")
    assert review.going == {Path("/p/1 0.jpg")}
    assert view.current_member().path == review.keep  # the keeper stands first
    QTest.keyClick(view, Qt.Key.Key_Right)
    view.toggle_current()
    assert not view.current_review().going


def test_selected_groups_come_in_the_order_shown(view: GroupsView) -> None:
    view.selectAll()
    assert [one.group.key for one in view.selected_reviews()] == ["1", "2", "3"]
    view.go_to(99)  # beyond the end: the last one
    assert view.current_review().group.key == "3"


def test_what_is_on_screen_wants_thumbnails_and_shows_them(view: GroupsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.visibleChanged) as wanted:
        view.refresh_visible()
    assert set(wanted.args[0]) >= {100, 101, 200, 201}
    row = view.visualRect(view.groups.index(1))
    at = row.topLeft() + view.delegate.layout_in(row.width()).rect(0).topLeft() + QPoint(30, 30)
    red = QPixmap(PICTURE, PICTURE)
    red.fill(QColor("#ff0000"))
    before = view.viewport().grab().toImage().pixelColor(at)
    view.delegate._thumbnails.put(200, Thumbnail(red, QSize(PICTURE, PICTURE), PICTURE))
    view.viewport().update()
    after = view.viewport().grab().toImage().pixelColor(at)
    assert before != after
    assert after.red() > 200


def test_letters_are_left_to_the_page(view: GroupsView, qtbot: QtBot) -> None:
    pressed: list[str] = []
    page = view.parentWidget()
    assert page is None
    row = view.currentIndex().row()
    for key in (Qt.Key.Key_K, Qt.Key.Key_3, Qt.Key.Key_Escape):
        QTest.keyClick(view, key)
    assert view.currentIndex().row() == row  # no search by typing
    assert not pressed
