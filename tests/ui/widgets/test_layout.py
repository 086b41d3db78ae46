"""How widgets are put beside and below each other."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.layout import FlowRow, no_wider, sided
from photosim.ui.widgets.theme import ThemeManager


def test_a_row_that_is_pushed_to_the_right_ends_there_in_all_its_lines(qtbot: QtBot) -> None:
    row, before = FlowRow(), QWidget()
    qtbot.addWidget(row)
    buttons = [QPushButton(words) for words in ("Compare", "Not a duplicate", "Move to the trash…")]
    row.set_widgets([before, *buttons], grows=before)
    width = 12 + sum(one.sizeHint().width() for one in buttons[:2]) + 20
    row.resize(width, row.heightForWidth(width))
    row.show()
    first, second, third = (one.geometry() for one in buttons)
    assert third.top() > first.bottom()
    assert second.right() == third.right() == width - 1
    row.set_widgets(buttons)
    assert third.top() > first.bottom()
    assert buttons[2].x() == 0


def test_what_is_no_wider_than_reads_well_is_wider_with_larger_text(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    no_wider(page, 700)
    with qtbot.waitExposed(page):
        page.show()
    assert page.maximumWidth() == 700
    themed.set_text_size(200)
    try:
        assert page.maximumWidth() == 1400
    finally:
        themed.set_text_size(100)
    assert page.maximumWidth() == 700


def test_columns_of_words_at_both_sides_grow_with_the_text(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    parts = [QWidget() for _ in range(3)]
    both = sided(*parts, sizes=(230, 740, 310), handle=1)
    qtbot.addWidget(both)
    both.resize(2560, 100)
    with qtbot.waitExposed(both):
        both.show()
    assert [both.sizes()[place] for place in (0, 2)] == [230, 310]
    themed.set_text_size(200)
    try:
        assert [both.sizes()[place] for place in (0, 2)] == [460, 620]
        both.resize(1280, 100)
        assert [both.sizes()[place] for place in (0, 2)] == [1280 // 3, 1280 // 4]
        parts[2].hide()
        assert both.sizes()[0] == 1280 // 3
    finally:
        themed.set_text_size(100)
