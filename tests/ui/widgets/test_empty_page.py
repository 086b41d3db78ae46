"""The page in place of what there is nothing of."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.empty_page import EmptyPage, Message, Offer
from photosim.ui.widgets.theme import ThemeManager


def icon(page: EmptyPage) -> QImage:
    return next(one.pixmap() for one in page.findChildren(QLabel) if one.pixmap()).toImage()


def test_its_icon_follows_the_theme(qtbot: QtBot, themed: ThemeManager) -> None:
    page = EmptyPage()
    qtbot.addWidget(page)
    page.show_message(Message("photos", "Nothing", "There is nothing."))
    with qtbot.waitExposed(page):
        page.show()
    light = icon(page)
    themed.set_choice("dark")
    dark = icon(page)
    assert dark != light
    page.hide()
    themed.set_choice("light")
    page.show()
    assert icon(page) == light


def test_its_text_is_as_wide_as_there_is_room_and_as_high_as_it_is(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    page = EmptyPage()
    qtbot.addWidget(page)
    page.resize(300, 500)
    page.show_message(Message("photos", "Nothing", "There is nothing here at all. " * 9))
    with qtbot.waitExposed(page):
        page.show()
    text = page.findChildren(QLabel)[2]
    assert text.geometry().left() >= 24
    assert text.geometry().right() <= 300 - 24
    high = text.height()
    page.show_message(Message("photos", "Nothing", "There is nothing."))
    assert text.height() < high / 3
    page.resize(900, 500)
    assert 400 < text.width() < 500


def test_where_it_has_no_room_the_icon_gives_way(qtbot: QtBot, themed: ThemeManager) -> None:
    page = EmptyPage()
    qtbot.addWidget(page)
    page.resize(400, 240)
    offers = (Offer("Add folder…", lambda: None),)
    page.show_message(Message("photos", "Nothing", "There is nothing here. " * 9, offers))
    with qtbot.waitExposed(page):
        page.show()
    seen = next(one for one in page.findChildren(QLabel) if one.pixmap())
    assert seen.isHidden()
    page.resize(400, 500)
    assert not seen.isHidden()
