"""The window with a table: rows, selection, narrowing, and buttons that know what is possible."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.table_dialog import Column, Table, TableDialog, TableRow
from photosim.ui.widgets.theme import ThemeManager

COLUMNS = (Column("Name", 120), Column("Size", 60, numbers=True), Column("Folder", end=True))
ROWS = [
    TableRow("b", ("beta", "10", "/x/b")),
    TableRow("a", ("alpha", "2", "/x/a"), ("all of alpha", "2", "/x/a")),
    TableRow("c", ("gamma", "30", "/y/c")),
]


def shown(table: Table) -> list[str]:
    return [table.text(row, 0) for row in range(table.count())]


@pytest.fixture
def dialog(qtbot: QtBot, themed: ThemeManager) -> Iterator[TableDialog]:
    made = TableDialog(None, "Things", COLUMNS, size=(500, 300), many=True, search="Narrow")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def test_rows_stand_in_their_order_with_tips_and_numbers_to_the_right(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    table = Table("Things", COLUMNS)
    qtbot.addWidget(table)
    table.show_rows(ROWS)
    assert shown(table) == ["beta", "alpha", "gamma"]
    model = table.model()
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == "all of alpha"
    assert model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == "/x/b"
    side = model.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert Qt.AlignmentFlag(side) & Qt.AlignmentFlag.AlignRight
    option = QStyleOptionViewItem()
    table.itemDelegateForIndex(model.index(0, 2)).initStyleOption(option, model.index(0, 2))
    assert option.textElideMode is Qt.TextElideMode.ElideLeft
    assert table.accessibleName() == "Things"


def test_the_frame_of_the_keyboard_takes_no_room_of_the_words(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    table = Table("Things", COLUMNS)
    qtbot.addWidget(table)
    same = "28 November 2025, 10:46"
    table.show_rows([TableRow(number, (same, "1", "")) for number in range(2)])
    table.setColumnWidth(0, table.sizeHintForColumn(0))
    with qtbot.waitExposed(table):
        table.show()
    table.activateWindow()
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    inked = []
    for row in range(2):
        cell = table.visualRect(table.model().index(row, 0)).adjusted(3, 3, -3, -3)
        image = table.viewport().grab(cell).toImage()
        ink = themed.theme.color("text").rgb()
        places = itertools.product(range(image.width()), range(image.height()))
        inked.append(sum(image.pixel(x, y) == ink for x, y in places))
    assert inked[0] == inked[1] > 0


def test_the_current_row_stays_by_its_key_else_the_first_is_current(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    table = Table("Things", COLUMNS)
    qtbot.addWidget(table)
    assert table.current() is None
    table.show_rows(ROWS)
    assert (table.current(), table.selected()) == ("b", ["b"])
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current() == "a"
    table.show_rows([TableRow("d", ("delta",)), *ROWS])
    assert (table.current(), table.selected()) == ("a", ["a"])
    table.show_rows(ROWS[2:])
    assert table.current() == "c"
    table.show_rows([])
    assert (table.current(), table.selected()) == (None, [])


def test_in_a_table_to_read_no_row_is_chosen_to_begin_with(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    table = Table("Things", COLUMNS, to_read=True)
    qtbot.addWidget(table)
    table.show_rows(ROWS)
    assert (table.current(), table.selected()) == (None, [])


def test_the_same_rows_again_keep_what_is_selected(dialog: TableDialog) -> None:
    dialog.show_rows(ROWS, "Three things")
    dialog.table.selectAll()
    dialog.show_rows(list(ROWS), "Three things")
    assert dialog.table.selected() == ["a", "b", "c"]


def test_rows_are_sorted_by_their_header_and_selected_in_that_order(dialog: TableDialog) -> None:
    dialog.show_rows(ROWS, "Three things")
    assert shown(dialog.table) == ["alpha", "beta", "gamma"]
    dialog.table.selectAll()
    assert dialog.table.selected() == ["a", "b", "c"]
    dialog.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert dialog.table.selected() == ["c", "b", "a"]


def test_words_in_any_column_narrow_the_rows(dialog: TableDialog) -> None:
    dialog.show_rows(ROWS, "Three things")
    assert dialog.findChild(QLineEdit).placeholderText() == "Narrow"
    QTest.keyClicks(dialog.search, "/X/")
    assert shown(dialog.table) == ["alpha", "beta"]
    dialog.table.selectAll()
    assert dialog.table.selected() == ["a", "b"]
    dialog.search.clear()
    assert dialog.table.count() == 3


def test_buttons_act_on_what_is_selected_where_that_is_possible(dialog: TableDialog) -> None:
    acted: list[list[str]] = []
    any_of = dialog.add_button("Take", acted.append)
    single = dialog.add_button("Show", acted.append, lambda keys: len(keys) == 1)
    assert not any_of.isEnabled()
    dialog.show_rows(ROWS, "Three things")
    assert dialog.summary.text() == "Three things"
    assert (any_of.isEnabled(), single.isEnabled()) == (True, True)
    QTest.mouseClick(single, Qt.MouseButton.LeftButton)
    dialog.table.selectAll()
    assert (any_of.isEnabled(), single.isEnabled()) == (True, False)
    QTest.mouseClick(any_of, Qt.MouseButton.LeftButton)
    assert acted == [["a"], ["a", "b", "c"]]
    dialog.show_rows([], "Nothing")
    assert not any_of.isEnabled()


def test_tab_goes_from_top_to_bottom_and_escape_closes(qtbot: QtBot, dialog: TableDialog) -> None:
    below = QLineEdit()
    dialog.add_below(QLabel("Below"))
    dialog.add_below(below)
    button = dialog.add_button("Take", lambda _: None)
    dialog.show_rows(ROWS, "Three things")
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.table.hasFocus() and below.isVisible() and button.isVisible())
    order = []
    for _ in range(4):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        order.append(dialog.focusWidget())
    close = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Close")
    assert order == [below, button, close, dialog.search]
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_what_wraps_has_a_row_as_high_as_its_lines(qtbot: QtBot, themed: ThemeManager) -> None:
    table = Table("Things", (Column("Name", 120), Column("What to do", wraps=True)))
    qtbot.addWidget(table)
    table.resize(300, 300)
    table.show_rows(
        [TableRow("a", ("a", "one thing after another " * 5)), TableRow("b", ("b", ""))]
    )
    with qtbot.waitExposed(table):
        table.show()
    first, second = (table.model().index(row, 1) for row in range(2))
    line = table.visualRect(second).height()
    assert table.visualRect(first).height() > 3 * table.fontMetrics().height()
    table.resize(1400, 300)
    qtbot.waitUntil(lambda: table.visualRect(first).height() == line)


def test_where_there_is_nothing_a_page_says_so_in_place_of_empty_tables(
    dialog: TableDialog, qtbot: QtBot
) -> None:
    below = Table("Files", COLUMNS, to_read=True)
    dialog.add_below(below, 2)
    act = dialog.add_button("Do", lambda _: None)
    parts = (dialog.summary, dialog.search, dialog.table, below, act)
    dialog.show_rows(ROWS, "Three things.")
    assert all(part.isVisible() for part in parts)
    assert not dialog.nothing.isVisible()
    dialog.show_nothing("check", "Nothing is there.", "Things come by themselves.")
    assert not any(part.isVisible() for part in parts)
    assert dialog.nothing.isVisible()
    qtbot.waitUntil(lambda: dialog.nothing.height() > dialog.height() // 2)
    assert dialog.nothing.accessibleName() == "Nothing is there"
    assert dialog.summary.text() == "Nothing is there. Things come by themselves."
    assert dialog.table.count() == 0
    dialog.show_rows(ROWS, "Three things.")
    assert all(part.isVisible() for part in parts)
    assert not dialog.nothing.isVisible()


def test_room_that_a_column_does_not_need_is_for_what_is_shortened(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    columns = (Column("Name", 300), Column("Reason", 200), Column("Folder", end=True))
    table = Table("Things", columns)
    qtbot.addWidget(table)
    table.resize(700, 200)
    with qtbot.waitExposed(table):
        table.show()
    folder = "/a/folder/whose/path/is/rather/long/and/said/whole"
    table.show_rows([TableRow(1, ("a.jpg", "short", folder))])
    taken = table.fontMetrics().horizontalAdvance(folder)
    assert table.columnWidth(2) > taken
    table.show_rows([TableRow(1, ("a" * 200, "short", folder))])
    assert table.columnWidth(0) <= 300
