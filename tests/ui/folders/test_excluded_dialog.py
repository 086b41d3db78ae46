"""The dialog of folders that are left out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from photosim.ui.folders.excluded_dialog import ExcludedDialog
from photosim.ui.widgets.theme import ThemeManager


def test_only_folders_inside_can_be_excluded(qtbot: QtBot, themed: ThemeManager) -> None:
    folder = Path("/photos")
    dialog = ExcludedDialog(folder, [folder / "old"], None)
    qtbot.addWidget(dialog)
    assert dialog.add(folder / "raw")
    assert not dialog.add(Path("/elsewhere"))
    assert not dialog.add(folder)
    assert dialog.add(folder / "raw")  # again: still once
    dialog.list.setCurrentRow(0)
    QTest.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog._accept()
    assert chosen.args[0] == [folder / "raw"]


def test_that_nothing_is_left_out_is_said(qtbot: QtBot, themed: ThemeManager) -> None:
    folder = Path("/photos")
    dialog = ExcludedDialog(folder, [], None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.nothing.isVisible()
    assert not dialog.list.isVisible()
    dialog.add(folder / "raw")
    assert dialog.list.isVisible()
    assert not dialog.nothing.isVisible()
