"""How widgets are put beside and below each other."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.layout import FlowRow, no_wider
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
