"""What WCAG 2.2 asks of colours, worked out from the values of each theme: 4.5 for words and 3 for
what shows where a control ends or where the keyboard is (AA, 1.4.3 and 1.4.11), 7 and 4.5 in the
themes of high contrast (AAA, 1.4.6)."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from photosim.ui.widgets import theme as themes
from photosim.ui.widgets.theme import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    Theme,
    ThemeManager,
    theme_of,
)
from tests.helpers.hands import contrast

ALL = (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
STRONG = (CONTRAST_LIGHT, CONTRAST_DARK)

GROUNDS = ("window", "panel", "canvas", "raised", "selection", "hover")
WORDS = {
    "text": (*GROUNDS, "pressed", "tile"),
    "muted": (*GROUNDS, "tile"),
    "faint": GROUNDS,
    "accent": GROUNDS,
    "good": GROUNDS[:-1],
    "warning": GROUNDS[:-1],
    "error": GROUNDS[:-1],
    "accent_text": ("accent", "accent_hover"),
    "badge_text": ("exact", "copy"),
}
"""Words, and what they stand on."""

SIGNS = {
    "edge": GROUNDS,
    "focus": (*GROUNDS, "pressed", "tile"),
    "faint": ("tile",),
    "accent": ("tile",),
}
"""Borders of controls, rings around the keyboard, marks, and what they are seen against."""


def pairs(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(front, back) for front, backs in table.items() for back in backs]


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("front", "back"), pairs(WORDS))
def test_words_can_be_read(theme: Theme, front: str, back: str) -> None:
    least = 7.0 if theme in STRONG else 4.5
    assert contrast(theme.color(front), theme.color(back)) >= least


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("front", "back"), pairs(SIGNS))
def test_signs_are_seen(theme: Theme, front: str, back: str) -> None:
    least = 4.5 if theme in STRONG else 3.0
    assert contrast(theme.color(front), theme.color(back)) >= least


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_a_badge_can_be_read_on_any_photo(theme: Theme) -> None:
    ground = theme.color("badge")
    for below in (0, 255):
        share = ground.alphaF()
        mixed = ground.toRgb()
        mixed.setRgbF(*(part * share + below / 255 * (1 - share) for part in
                        (ground.redF(), ground.greenF(), ground.blueF())))  # fmt: skip
        assert contrast(theme.color("badge_text"), mixed) >= 4.5


def wear_all(themed: ThemeManager, theme: Theme) -> None:
    """The application in this theme."""
    themed.set_contrast("high" if theme in STRONG else "normal")
    themed.set_choice("dark" if theme.is_dark else "light")
    assert themed.theme is theme


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", [QPushButton, QLineEdit])
def test_where_a_control_ends_is_painted_as_the_theme_says(
    qtbot: QtBot, themed: ThemeManager, theme: Theme, kind: type[QWidget]
) -> None:
    wear_all(themed, theme)
    control = kind()
    qtbot.addWidget(control)
    control.resize(160, 34)
    assert theme_of(control) is theme
    with qtbot.waitExposed(control):
        control.show()
    control.clearFocus()
    image = control.grab().toImage()
    middle = image.pixelColor(image.width() // 2, image.height() // 2)
    assert contrast(image.pixelColor(image.width() // 2, 0), middle) >= 3.0


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
def test_what_can_not_be_used_yet_can_be_read(
    qtbot: QtBot, themed: ThemeManager, theme: Theme
) -> None:
    wear_all(themed, theme)
    button = QPushButton("MMMM")
    button.setProperty("primary", True)
    button.setEnabled(False)
    line = QLineEdit()
    line.setPlaceholderText("MMMM")
    for control in (button, line):
        qtbot.addWidget(control)
        control.resize(160, 34)
        image = control.grab().toImage()
        row = [image.pixelColor(x, image.height() // 2) for x in range(6, 154)]
        ground = row[0] if control is line else row[-1]
        assert max(contrast(one, ground) for one in row) >= (4.5 if theme in STRONG else 3.0)


@pytest.mark.parametrize("theme", ALL, ids=lambda theme: theme.name)
@pytest.mark.parametrize("kind", [QDialog, QMenu])
def test_in_high_contrast_one_sees_where_a_window_ends(
    qtbot: QtBot, themed: ThemeManager, theme: Theme, kind: type[QWidget]
) -> None:
    wear_all(themed, theme)
    shown = kind()
    qtbot.addWidget(shown)
    shown.resize(160, 100)
    image = shown.grab().toImage()
    at_edge, inside = image.pixelColor(0, 50), image.pixelColor(4, 50)
    assert (contrast(at_edge, inside) >= 7.0) is (theme in STRONG)


def test_a_system_that_wants_contrast_gets_it(
    themed: ThemeManager, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert themed.theme is LIGHT
    monkeypatch.setattr(themes, "system_wants_contrast", lambda: True)
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(
        Qt.ContrastPreference.HighContrast
    )
    assert themed.theme is CONTRAST_LIGHT
    themed.set_contrast("normal")
    assert themed.theme is LIGHT
    with pytest.raises(ValueError, match="no contrast"):
        themed.set_contrast("much")
