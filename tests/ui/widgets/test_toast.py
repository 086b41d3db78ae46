"""A message that stands over a page: where, how long, and what its button does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.toast import GAP, WIDEST, Toast
from tests.ui.conftest import Reader


def shown_on(qtbot: QtBot, size: tuple[int, int] = (900, 500)) -> tuple[QWidget, Toast]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(*size)
    toast = Toast(parent)
    with qtbot.waitExposed(parent):
        parent.show()
    return parent, toast


def test_its_button_does_its_own_thing_once(qtbot: QtBot) -> None:
    _, toast = shown_on(qtbot)
    done: list[int] = []
    toast.say("One.", "Undo", lambda: done.append(1))
    toast.say("Two.", "Undo", lambda: done.append(2))
    QTest.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert done == [2]
    assert not toast.isVisible()
    toast.say("Three.")
    assert not toast.button.isVisible()


def test_a_warning_stays_until_it_is_closed(qtbot: QtBot) -> None:
    _, toast = shown_on(qtbot)
    toast.say("Left as they are.", stays=True)
    assert not toast._timer.isActive()
    here = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert not toast._timer.isActive()
    QTest.mouseClick(toast.close_button, Qt.MouseButton.LeftButton)
    assert not toast.isVisible()
    toast.say("Done.")
    assert toast._timer.isActive()
    assert not toast.close_button.isVisible()


def test_a_long_message_takes_more_lines_and_stays_inside(qtbot: QtBot) -> None:
    parent, toast = shown_on(qtbot, (400, 300))
    toast.say("Short.", "Undo", lambda: None)
    narrow, low = toast.width(), toast.height()
    toast.say("/a/folder/with/a/name and more words " * 12, "Undo", lambda: None, stays=True)
    assert toast.height() > 2 * low
    assert toast.width() <= parent.width() - 2 * GAP
    parent.resize(1200, 300)
    assert toast.width() <= WIDEST
    assert abs(toast.geometry().center().x() - 600) <= 1
    toast.say("Short.", "Undo", lambda: None)
    assert (toast.width(), toast.height()) == (narrow, low)


def test_a_screen_reader_says_it(qtbot: QtBot, reader: Reader) -> None:
    _, toast = shown_on(qtbot)
    toast.say("One.", "Undo", lambda: None)
    toast.say("Two.", stays=True)
    assert reader.said == ["One.", "Two."]


def test_it_goes_along_to_another_page(qtbot: QtBot) -> None:
    first, toast = shown_on(qtbot)
    second = QWidget()
    qtbot.addWidget(second)
    second.resize(500, 400)
    with qtbot.waitExposed(second):
        second.show()
    toast.stand_over(second)
    assert not toast.isVisible()
    toast.say("Here.")
    toast.stand_over(first)
    assert toast.isVisible()
    assert toast.parentWidget() is first
    assert toast.geometry().bottom() < 500
    second.resize(100, 100)
    assert abs(toast.geometry().center().x() - 450) <= 1
