"""The language is chosen in the settings, and Qt speaks it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from photosim.core import language
from photosim.ui.settings.appearance import AppearanceSection
from photosim.ui.widgets.locale import fallbacks, speak
from photosim.ui.widgets.theme import ThemeManager
from tests.helpers.windows import opened
from tests.ui.conftest import Indexed


@pytest.fixture
def _chinese(qapp: QApplication) -> Iterator[None]:
    before, direction = QLocale(), qapp.layoutDirection()
    language.use("zh_CN", {})
    yield
    language.use("en")
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)
    qapp.setLayoutDirection(direction)


@pytest.mark.usefixtures("_chinese")
def test_qt_speaks_what_photosim_speaks(qapp: QApplication) -> None:
    speak(qapp)
    assert QLocale().language() is QLocale.Language.Chinese
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    assert "Noto Sans CJK SC" in fallbacks()


@pytest.mark.usefixtures("_chinese")
def test_keys_are_called_what_stands_on_them(qapp: QApplication) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    speak(qapp)
    key = QKeySequence.fromString("Ctrl+Return")
    assert key.toString(native) == "Ctrl+Enter"
    assert key.toString() == "Ctrl+Return"
    assert QKeySequence.fromString("Alt+Left").toString(native) == "Alt+←"
    assert QCoreApplication.translate("QFileSystemModel", "Size") == "大小"


def test_the_language_is_chosen_for_the_next_start(
    qtbot: QtBot, themed: ThemeManager, indexed: Indexed
) -> None:
    with opened(qtbot, themed, indexed.library, watcher=None) as app:
        app.window.action_set["settings"].trigger()
        section = app.window.settings.sections_by_name()["Appearance"]
        assert isinstance(section, AppearanceSection)
        app.window.settings.show_section("Appearance")
        box = section.language
        assert [box.itemText(row) for row in range(box.count())] == [
            "As the system",
            "English",
            "中文",
        ]
        assert box.currentData() == language.SYSTEM
        box.setCurrentIndex(2)
        box.activated.emit(2)
        assert language.chosen() == "zh_CN"
        assert language.spoken() == "en"
        section.read()
        assert box.currentData() == "zh_CN"
