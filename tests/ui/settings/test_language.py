"""The language is chosen in the settings, and Qt speaks it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from photosim.core import language
from photosim.ui.widgets.locale import fallbacks, speak


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
