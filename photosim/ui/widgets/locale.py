"""The language of the process, told to Qt: its own words, its numbers and dates, and fonts.

What photosim says itself is ``photosim.core.language``; Qt's words (the buttons of its dialogs, the
menu of a text field) come from Qt's own translations, which are beside its libraries.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from photosim.core.language import ENGLISH, spoken

CJK_FONTS = {
    "zh_CN": (
        *(("PingFang SC", "Hiragino Sans GB") if sys.platform == "darwin" else ()),
        *(("Microsoft YaHei UI", "Microsoft YaHei") if sys.platform == "win32" else ()),
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "Noto Sans SC",
        "Source Han Sans CN",
        "WenQuanYi Micro Hei",
        "WenQuanYi Zen Hei",
        "Droid Sans Fallback",
    )
}
"""Fonts of the system that have the letters of a language which the shipped font lacks, the
likeliest first. Without their names the system may take those of another country, which write the
same letters otherwise."""


KEYS = {("QShortcut", "Return"): "Enter"}
"""One key has one name: what photosim says itself is Enter, as it stands on the key."""

QT_WORDS = {
    "zh_CN": {
        ("QShortcut", "Left"): "←",
        ("QShortcut", "Right"): "→",
        ("QShortcut", "Up"): "↑",
        ("QShortcut", "Down"): "↓",
        ("QFileSystemModel", "Size"): "大小",
    }
}
"""Where Qt's translation is not what is said."""


def locale_of(language: str) -> QLocale:
    """The locale of a language: the system's own where it speaks it, so that its clock stays."""
    system = QLocale.system()
    wanted = QLocale(language)
    return system if system.language() == wanted.language() else wanted


def speak(app: QApplication) -> None:
    """Have Qt speak what photosim speaks."""
    language = spoken()
    locale = locale_of(language)
    QLocale.setDefault(locale)
    app.setLayoutDirection(locale.textDirection())
    if language != ENGLISH:
        translator = QTranslator(app)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{language}", folder):
            app.installTranslator(translator)
    # What is installed later is asked first.
    app.installTranslator(_InPlaceOfQts(app, KEYS | QT_WORDS.get(language, {})))


class _InPlaceOfQts(QTranslator):
    """Words that are said in place of Qt's own, by context and English words."""

    def __init__(self, app: QApplication, words: Mapping[tuple[str, str], str]) -> None:
        super().__init__(app)
        self._words = words

    def isEmpty(self) -> bool:
        """Qt asks no empty one."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """None: Qt's own."""
        return self._words.get((context, source))


def fallbacks() -> tuple[str, ...]:
    """Families that have the letters of the language, after the shipped one."""
    return CJK_FONTS.get(spoken(), ())
