"""The list at the side: one model, one way of painting, keys and clicks told by what they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.row_list import PICTURE, ListRow, RowList, RowsModel
from photosim.ui.widgets.theme import ThemeManager

ALL = ListRow(None, "All", side="5", icon="photos")
ROWS = [ALL, ListRow("a", "Alpha", "a note", icon="folder"), ListRow("b", "Beta", icon="folder")]


@pytest.fixture
def view(qtbot: QtBot, themed: ThemeManager) -> Iterator[RowList]:
    made = RowList("Things", ROWS)
    qtbot.addWidget(made)
    made.resize(240, 200)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def seen(view: RowList, row: int) -> QImage:
    return view.viewport().grab(view.visualRect(view.rows.index(row))).toImage()


def test_what_changed_is_drawn_again_and_what_came_or_went_resets(qtbot: QtBot) -> None:
    model = RowsModel(ROWS)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _: changed.append(first.row()))
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_rows([replace(ALL, side="6"), ROWS[1], replace(ROWS[2], note="new")])
    assert changed == [0, 2]
    with qtbot.waitSignal(model.modelReset):
        model.set_rows(ROWS[:2])
    assert [model.row_of(key) for key in (None, "a", "b")] == [0, 1, -1]


def test_words_for_the_pointer_and_for_a_screen_reader() -> None:
    model = RowsModel([ListRow(1, "Alpha", tip="All of it", spoken="Alpha, 3 photos"), ROWS[2]])
    first, second = model.index(0), model.index(1)
    assert first.data() == "Alpha"
    assert first.data(Qt.ItemDataRole.ToolTipRole) == "All of it"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "Alpha, 3 photos"
    assert second.data(Qt.ItemDataRole.ToolTipRole) is None
    assert second.data(Qt.ItemDataRole.AccessibleTextRole) == "Beta"


def test_clicks_and_keys_tell_the_key_of_the_row(qtbot: QtBot, view: RowList) -> None:
    place = view.visualRect(view.rows.index(1)).center()
    with qtbot.waitSignal(view.picked) as picked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == ["a"]
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.picked) as picked:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert picked.args == ["b"]
    with qtbot.waitSignal(view.delete_asked) as asked:
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert asked.args == ["b"]
    qtbot.keyClick(view, Qt.Key.Key_Home)
    with qtbot.assertNotEmitted(view.delete_asked):
        qtbot.keyClick(view, Qt.Key.Key_Delete)
    with qtbot.waitSignal(view.menu_asked) as menu:
        view.customContextMenuRequested.emit(place)
    assert menu.args == ["a", view.viewport().mapToGlobal(place)]
    with qtbot.waitSignal(view.menu_asked) as menu:
        view.customContextMenuRequested.emit(QPoint(5, 199))
    assert menu.args[0] is None


def test_a_row_is_chosen_without_being_picked(qtbot: QtBot, view: RowList) -> None:
    with qtbot.assertNotEmitted(view.picked):
        view.choose(2)
        assert view.current_key() == "b"
        view.choose(-1)
    assert view.current_key() is None
    assert not view.selectionModel().hasSelection()


def test_a_note_makes_a_row_higher_and_all_of_it_is_painted(view: RowList) -> None:
    heights = [view.visualRect(view.rows.index(row)).height() for row in range(3)]
    assert heights[1] > heights[0] == heights[2]
    before = [seen(view, row) for row in range(3)]
    for row, other in (
        (0, replace(ALL, side="7")),
        (0, replace(ALL, icon="folder")),
        (1, replace(ROWS[1], note="b note")),
        (1, replace(ROWS[1], note_role="warning")),
        (2, replace(ROWS[2], text="Gamma")),
        (2, replace(ROWS[2], icon_role="warning")),
    ):
        view.rows.set_rows([*ROWS[:row], other, *ROWS[row + 1 :]])
        assert seen(view, row) != before[row], other
        view.rows.set_rows(ROWS)
    assert [seen(view, row) for row in range(3)] == before


def test_what_a_drag_is_over_is_marked(view: RowList) -> None:
    before = seen(view, 1)
    view.delegate.target = 1
    view.viewport().update()
    assert seen(view, 1) != before


def test_pictures_stand_before_the_rows_once_they_are_here(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    picture = QPixmap(64, 32)
    picture.fill(QColor("#ff0000"))
    here: dict[int | None, QPixmap] = {}
    view = RowList("Albums", [ListRow("a", "A", photo=7, icon="photos"), ALL], here.get)
    qtbot.addWidget(view)
    view.resize(200, 120)
    with qtbot.waitExposed(view):
        view.show()
    assert view.visualRect(view.rows.index(0)).height() >= PICTURE
    at = QPoint(6 + 8 + PICTURE // 2, view.visualRect(view.rows.index(0)).center().y())
    red = QColor("#ff0000").rgb()
    assert view.viewport().grab().toImage().pixel(at) != red
    here[7] = picture
    view.viewport().update()
    assert view.viewport().grab().toImage().pixel(at) == red


def test_a_state_stands_below_words_that_take_all_the_room(
    qtbot: QtBot, themed: ThemeManager, view: RowList
) -> None:
    words = "Words " * 5

    def ink(text: str) -> tuple[bool, bool]:
        """Whether the state is seen in the upper half of its row, and in the lower."""
        view.rows.set_rows(
            [ListRow(1, text, "a note", side="Refused", icon="folder", side_role="error")]
        )
        image, red = seen(view, 0), themed.theme.color("error")
        rows = {
            y
            for y in range(image.height())
            for x in range(image.width())
            if abs(image.pixelColor(x, y).hue() - red.hue()) < 6
            and image.pixelColor(x, y).saturation() > 120
        }
        middle = image.height() // 2
        return any(y < middle for y in rows), any(y > middle for y in rows)

    assert ink("Short") == (True, False)
    assert ink(words)[1]
    assert not ink(words)[0]
