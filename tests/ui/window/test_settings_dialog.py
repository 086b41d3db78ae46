"""The settings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from photosim.ui.widgets.preferences import DoubleClick, Preferences
from photosim.ui.widgets.theme import ThemeManager
from photosim.ui.window.settings_dialog import SettingsDialog


def test_the_settings_take_effect_at_once(
    qtbot: QtBot, themed: ThemeManager, tmp_path: Path
) -> None:
    dialog = SettingsDialog(Preferences(tmp_path), tmp_path / "library", None)
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert str(tmp_path / "library") in texts
    with qtbot.waitSignal(dialog.theme_chosen) as theme:
        dialog.themes["dark"].click()
    assert theme.args == ["dark"]
    with qtbot.waitSignal(dialog.background_chosen) as background:
        dialog.background.click()
    assert background.args == [True]
    with qtbot.waitSignal(dialog.double_click_chosen) as does:
        dialog.double_click.setCurrentIndex(1)
    assert does.args == [DoubleClick.SIMILAR]
    with qtbot.waitSignal(dialog.wander_chosen) as seconds:
        dialog.wander.setValue(12)
    assert seconds.args == [12]
