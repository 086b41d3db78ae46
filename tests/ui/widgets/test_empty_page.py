"""The page in place of what there is nothing of."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.empty_page import EmptyPage, Message
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
