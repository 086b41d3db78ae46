"""The overview of keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.shortcuts_dialog import ShortcutsDialog

PARTS = [
    ("Go", (("Alt+Left, Mouse: back", "Back"), ("Esc", "All photos"))),
    ("Photo", (("S", "Find similar"), ("Ctrl+R", "Find similar to a region"))),
]


def test_the_overview_of_keys_opens_with_all_of_them(qtbot: QtBot, themed: ThemeManager) -> None:
    dialog = ShortcutsDialog(PARTS)
    qtbot.addWidget(dialog)
    assert dialog.keys.shown() == [
        "Go", "Back", "Alt+Left, Mouse: back", "All photos", "Esc",
        "Photo", "Find similar", "S", "Find similar to a region", "Ctrl+R",
    ]  # fmt: skip


def test_typing_narrows_the_keys_down(qtbot: QtBot, themed: ThemeManager) -> None:
    dialog = ShortcutsDialog(PARTS)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    QTest.keyClicks(dialog.focusWidget(), "region")
    assert dialog.keys.shown() == ["Photo", "Find similar to a region", "Ctrl+R"]
    dialog.keys.field.clear()
    QTest.keyClicks(dialog.focusWidget(), "PHOTO s")
    assert "Find similar" in dialog.keys.shown()
    assert "Back" not in dialog.keys.shown()
    assert not dialog.keys.none.isVisible()
    QTest.keyClicks(dialog.focusWidget(), "xyz")
    assert dialog.keys.shown() == []
    assert dialog.keys.none.isVisible()
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_long_keys_take_more_lines_and_no_scroll_bar_lies_below(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    keys = "Arrows, Page up, Page down, Home, End, and whatever else there is to be pressed here"
    dialog = ShortcutsDialog([("In the grid", ((keys, "Move through the photos"),))])
    qtbot.addWidget(dialog)
    dialog.resize(480, 400)
    with qtbot.waitExposed(dialog):
        dialog.show()
    area = dialog.keys.area
    body = area.widget()
    assert body.width() <= area.viewport().width()
    assert body.minimumSizeHint().width() <= area.viewport().width()


def test_keys_in_one_piece_are_seen_whole_with_large_text(
    qtbot: QtBot, themed: ThemeManager
) -> None:
    dialog = ShortcutsDialog([("Photo", (("Ctrl+Shift+Return", "Open with"),))])
    qtbot.addWidget(dialog)
    themed.set_text_size(200)
    try:
        with qtbot.waitExposed(dialog):
            dialog.show()
        label = next(
            one for one in dialog.findChildren(QLabel) if one.text() == "Ctrl+Shift+Return"
        )
        qtbot.waitUntil(
            lambda: label.width() >= label.fontMetrics().horizontalAdvance(label.text())
        )
    finally:
        themed.set_text_size(100)
