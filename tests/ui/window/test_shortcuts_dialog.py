"""The overview of keys."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.shortcuts_dialog import ShortcutsDialog


def test_the_overview_of_keys_opens(qtbot: QtBot, themed: ThemeManager) -> None:
    dialog = ShortcutsDialog([("Go", (("Alt+Left, Mouse: back", "Back"),))])
    qtbot.addWidget(dialog)
    texts = {label.text() for label in dialog.findChildren(QLabel)}
    assert texts == {"Go", "Back", "Alt+Left, Mouse: back"}
