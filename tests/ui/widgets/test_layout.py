"""How widgets are put beside and below each other."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.layout import FlowRow


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
