"""Banners above the grid."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.banner import Banners
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.theme import ThemeManager


def test_banners_replace_each_other_and_can_be_closed(qtbot: QtBot, themed: ThemeManager) -> None:
    banners = Banners(IconBinder(themed))
    qtbot.addWidget(banners)
    banners.resize(600, 100)
    banners.show()
    done: list[int] = []
    banners.show_banner("busy", "Held by 1.", button="Try again", do=lambda: done.append(1))
    banners.show_banner("busy", "Held by 2.", button="Try again", do=lambda: done.append(2))
    banners.show_banner("notice", "A notice.")
    assert banners.texts() == {"busy": "Held by 2.", "notice": "A notice."}
    push = banners._shown["busy"].findChild(QPushButton)
    assert push is not None
    QTest.mouseClick(push, Qt.MouseButton.LeftButton)
    assert done == [2]
    banners._shown["notice"].close_button.click()
    assert banners.texts() == {"busy": "Held by 2."}


def test_buttons_stand_below_the_words_where_there_is_little_room(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    banners = Banners(IconBinder(themed))
    qtbot.addWidget(banners)
    banners.resize(900, 200)
    with qtbot.waitExposed(banners):
        banners.show()
    banners.show_banner("busy", "Held by another one, sadly.", button="Try again", do=banners.hide)
    banner = banners._shown["busy"]
    push = banner.findChild(QPushButton)
    assert push is not None
    qtbot.waitUntil(lambda: push.geometry().left() > banner.label.geometry().right())
    banners.resize(220, 200)
    qtbot.waitUntil(lambda: push.geometry().top() > banner.label.geometry().bottom())
    assert banner.label.width() > 120


def test_no_button_is_cut_where_there_is_no_room_for_all_of_them(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    banners = Banners(IconBinder(themed))
    qtbot.addWidget(banners)
    themed.set_text_size(200)
    try:
        banners.resize(580, 300)
        with qtbot.waitExposed(banners):
            banners.show()
        banners.show_banner(
            "crashed",
            "photosim did not end in order the last time.",
            button="Go on where you were",
            do=lambda: None,
            more=[("Save a report…", lambda: None)],
        )
        QTest.qWait(1)
        for button in banners.findChildren(QPushButton):
            assert button.width() >= button.minimumSizeHint().width()
    finally:
        themed.set_text_size(100)
