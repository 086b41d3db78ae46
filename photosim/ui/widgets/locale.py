"""The language of the process, told to Qt: its own words, its numbers and dates, and fonts.

What photosim says itself is ``photosim.core.language``; Qt's words (the buttons of its dialogs, the
menu of a text field) come from Qt's own translations, which are beside its libraries.
"""

from __future__ import annotations

import sys

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
    if language == ENGLISH:
        return
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)


def fallbacks() -> tuple[str, ...]:
    """Families that have the letters of the language, after the shipped one."""
    return CJK_FONTS.get(spoken(), ())
