"""How the window looks: themes of named colours, one scale of type, one grid of spacing.

``ThemeManager`` puts a theme and the size of text into the application's palette, font and style
sheet. Widgets that paint themselves ask ``theme_of``, which reads the palette they have, and
``type_of``, which derives from the font they have, so nothing is global and a part of a window may
differ from the rest.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyleFactory, QWidget

from photosim.core.paths import resources_dir
from photosim.ui.widgets.locale import fallbacks

SYSTEM, LIGHT_NAME, DARK_NAME = "system", "light", "dark"
CONTRAST_LIGHT_NAME, CONTRAST_DARK_NAME = "contrast-light", "contrast-dark"
NORMAL, HIGH = "normal", "high"
STILL = "nothingMoves"

TYPE = {"small": 0.9, "body": 1.0, "heading": 1.15, "section": 1.3, "title": 1.6}
"""The scale of type: each role as a multiple of the size of running text."""

SMALLEST_BODY = 10.0
"""Points of running text where the system asks for less, before a person's own choice."""

TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)
"""What a person can choose, in percent of the system's size."""

BESIDE_TEXT = 0.5
"""How much of the growth of text is that of what stands beside it: icons, boxes to tick, arrows.
Grown as much as the text, they would be larger than its letters."""

SIDES = (12, 14, 16, 18, 20, 22)
"""Points with the smallest text of what the style sheet gives a size: ``@side_16`` in it."""

FAMILY = "Inter"
"""The font that is shipped; letters that it lacks (of Chinese, say) are the system's."""

GRID = 4
"""Points: margins and gaps are multiples of this, and of half of it where things are close."""


COLOURS = {
    "window": ("#f2f2f3", "#1c1d1f", "#ffffff", "#000000"),
    "panel": ("#f8f8f9", "#222326", "#ffffff", "#000000"),
    "canvas": ("#fdfdfd", "#161719", "#ffffff", "#000000"),
    "raised": ("#ffffff", "#2b2d31", "#ffffff", "#000000"),
    "hover": ("#e9e9eb", "#313338", "#e4e4e4", "#2e2e2e"),
    "pressed": ("#dedfe2", "#3a3d43", "#d0d0d0", "#454545"),
    "line": ("#dcdde0", "#34363b", "#5a5a5a", "#a8a8a8"),
    "edge": ("#7c7e85", "#868a93", "#000000", "#ffffff"),
    "text": ("#1d1e21", "#e9eaec", "#000000", "#ffffff"),
    "muted": ("#62656c", "#a2a5ac", "#1f1f1f", "#ededed"),
    "faint": ("#63666d", "#9a9ea6", "#3d3d3d", "#d2d2d2"),
    "accent": ("#2160d0", "#67a3ff", "#003a9e", "#ffd60a"),
    "accent_hover": ("#1a52b5", "#82b4ff", "#002a75", "#ffe566"),
    "accent_text": ("#ffffff", "#0d1420", "#ffffff", "#000000"),
    "focus": ("#2160d0", "#67a3ff", "#b0005b", "#00e0ff"),
    "selection": ("#dbe7fc", "#24364f", "#d6e4ff", "#1b2f57"),
    "tile": ("#ececee", "#232427", "#e4e4e4", "#262626"),
    "badge": ("#c8161719", "#d8101113", "#ff000000", "#ff000000"),
    "badge_text": ("#ffffff", "#ffffff", "#ffffff", "#ffffff"),
    "exact": ("#1f7a4d", "#22794d", "#00522b", "#00522b"),
    "copy": ("#2160d0", "#2c6ad3", "#003a9e", "#003a9e"),
    "good": ("#1a6e44", "#5fc993", "#004d28", "#6dffa8"),
    "warning": ("#925600", "#e2a33f", "#5c3500", "#ffc94d"),
    "error": ("#c0322b", "#f48079", "#8a0000", "#ffaaa4"),
}
"""Each token in the light theme, the dark one, and both of high contrast, as ``#rrggbb`` or
``#aarrggbb``. ``tests/ui/widgets/test_contrast.py`` has what they have to reach."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by what they are for.

    ``canvas`` lies behind photos, ``panel`` behind lists and facts, ``raised`` behind inputs
    and buttons, ``tile`` stands where a picture is still missing; ``line`` parts, ``edge`` is
    where a control ends, ``focus`` rings where the keyboard is; ``exact`` and ``copy`` are
    the badges of the levels, ``good`` words about what is better, or stays.
    """

    name: str
    tokens: Mapping[str, str]

    def color(self, token: str) -> QColor:
        """The token as a colour; ``KeyError`` for a name that isn't one."""
        return QColor(self.tokens[token])

    @property
    def is_dark(self) -> bool:
        """True where light text stands on a dark ground."""
        return self.name in {DARK_NAME, CONTRAST_DARK_NAME}


LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK = (
    Theme(name, {token: values[place] for token, values in COLOURS.items()})
    for place, name in enumerate((LIGHT_NAME, DARK_NAME, CONTRAST_LIGHT_NAME, CONTRAST_DARK_NAME))
)
_BY_GROUND = {
    one.color("window").rgb(): one for one in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)
}


def palette_of(theme: Theme) -> QPalette:
    """The theme as the palette that Qt's own widgets use."""
    palette = QPalette()
    role = QPalette.ColorRole
    for key, token in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "raised"),
        (role.AlternateBase, "panel"),
        (role.Text, "text"),
        (role.PlaceholderText, "faint"),
        (role.Button, "raised"),
        (role.ButtonText, "text"),
        (role.BrightText, "error"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "accent_text"),
        (role.Accent, "accent"),
        (role.Link, "accent"),
        (role.LinkVisited, "accent"),
        (role.Light, "raised"),
        (role.Midlight, "hover"),
        (role.Mid, "line"),
        (role.Dark, "line"),
        (role.Shadow, "line"),
    ):
        palette.setColor(key, theme.color(token))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, theme.color("faint"))
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, theme.color("line"))
    return palette


def fill_tokens(sheet: str, values: Mapping[str, str]) -> str:
    """The style sheet with each ``@token`` replaced; ``KeyError`` for an unknown one."""
    return re.sub(r"@([a-z_]+\d*)", lambda found: values[found.group(1)], sheet)


def beside_text(points: float, body: float | None = None) -> int:
    """Points of an icon beside running text of ``body`` points (that of the application) which
    takes so many beside the smallest."""
    size = QApplication.font().pointSizeF() if body is None else body
    return round(points * (1 + BESIDE_TEXT * max(0.0, size / SMALLEST_BODY - 1)))


def _mark_sizes(body: float) -> dict[str, str]:
    """What the style sheet says of icons, boxes to tick and the knobs of sliders."""
    sides = {f"side_{one}": f"{beside_text(one, body)}px" for one in SIDES}
    box, knob = beside_text(14, body), beside_text(14, body)
    return sides | {
        "box_round": f"{(box + 2) // 2}px",
        "knob": f"{knob}px",
        "knob_room": f"{knob + 4}px",
        "knob_inner": f"{knob - 4}px",
        "knob_out": f"{-((knob - 4) // 2)}px",
        "knob_round": f"{knob // 2}px",
        "step_round": f"{beside_text(44, body) // 2}px",
    }


def style_sheet(theme: Theme, body: float = SMALLEST_BODY) -> str:
    """The application's style sheet in the colours of the theme; ``body``: points of running
    text."""
    folder = resources_dir()
    sheet, icons = (
        (folder / "style" / "photosim.qss").read_text("utf-8"),
        (folder / "icons").as_posix(),
    )
    sizes = {f"type_{role}": f"{body * share:.2f}pt" for role, share in TYPE.items()}
    # Shadows don't show in high contrast, and all grounds are one colour.
    strong = theme.name in {CONTRAST_LIGHT_NAME, CONTRAST_DARK_NAME}
    edge = theme.tokens["edge"]
    frames = {
        "dialog_frame": f"2px solid {edge}" if strong else "none",
        "popup_frame": f"2px solid {edge}" if strong else f"1px solid {theme.tokens['line']}",
        "list_frame": f"2px solid {edge}" if strong else "2px solid transparent",
    }
    # Marks in check boxes are drawn for a light ground and for a dark one.
    name = DARK_NAME if theme.is_dark else LIGHT_NAME
    sizes |= _mark_sizes(body)
    return fill_tokens(sheet, {**theme.tokens, **sizes, **frames, "name": name, "icons": icons})


def type_of(font: QFont, role: str, *, strong: bool = False) -> QFont:
    """The font of a role of :data:`TYPE` beside running text in ``font``; ``strong``: in the
    weight that leads the eye."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * TYPE[role])
    if strong:
        made.setWeight(QFont.Weight.DemiBold)
    return made


def load_fonts() -> None:
    """Make the shipped fonts known to the application; once is enough. Raises OSError where one
    can't be used."""
    if FAMILY in _loaded:
        return
    for path in sorted((resources_dir() / "fonts").glob("*.otf")):
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise OSError(f"the font {path} can't be used")
    _loaded.add(FAMILY)


_loaded: set[str] = set()


def text_font(system: QFont, percent: int) -> QFont:
    """The font of running text: the shipped one, in the system's size as a person scales it."""
    font = QFont(system)
    font.setFamilies([FAMILY, *fallbacks(), *system.families()])
    font.setPointSizeF(max(SMALLEST_BODY, system.pointSizeF()) * percent / 100)
    return font


def theme_of(widget: QWidget) -> Theme:
    """The theme of the palette that the widget has."""
    window = widget.palette().color(QPalette.ColorRole.Window)
    return _BY_GROUND.get(window.rgb()) or (DARK if window.lightness() < 128 else LIGHT)


def wear(widget: QWidget, theme: Theme) -> None:
    """Give a part of a window a theme of its own, whatever the rest has: the widget and all that
    are in it now, and the words of those that come later. To be done again when the size of text
    has changed (``ThemeManager.text_resized``).

    Each gets the palette itself, for below a style sheet Qt hands none down.
    """
    words = fill_tokens("QLabel, QMenu { color: @text; }", theme.tokens)
    body = QApplication.font().pointSizeF()
    widget.setStyleSheet(words + style_sheet(theme, body))
    widget.setAutoFillBackground(True)  # parts that let through what is behind them
    for one in (widget, *widget.findChildren(QWidget)):
        one.setPalette(palette_of(theme))


def moves(widget: QWidget) -> bool:
    """Whether what a widget shows may move by itself: not where a person, or the system, wants no
    motion."""
    app = QApplication.instance()
    still = app is not None and bool(app.property(STILL))
    return not still and bool(
        widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
    )


def system_theme() -> Theme:
    """What the system asks for; light where it doesn't say."""
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return DARK if dark else LIGHT


def system_wants_contrast() -> bool:
    """Whether the system asks programs for high contrast."""
    hints = QGuiApplication.styleHints()  # held: with it what it has would go
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


class ThemeManager(QObject):
    """Applies the chosen theme to the application and follows the system's changes.

    ``choice`` is "system", "light" or "dark"; ``contrast`` "system", "normal" or "high";
    ``text_size`` percent of the system's size of text.
    ``changed`` carries the new :class:`Theme` after the application has it.
    """

    changed = Signal(object)
    text_resized = Signal()
    """Text is written in another size by now."""

    def __init__(
        self,
        app: QApplication,
        choice: str = SYSTEM,
        text_size: int = 100,
        contrast: str = SYSTEM,
    ) -> None:
        super().__init__(app)
        self._app = app
        self.choice = ""
        self.contrast = contrast
        self.text_size = text_size
        load_fonts()
        self._system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._theme: Theme | None = None
        if not app.styleSheet():
            # The sheet, once set, is only ever replaced, never emptied. With the last sheet Qt
            # drops its books of styled widgets; those that live on are entered anew without the
            # connection that takes them out when they die, and the next sheet walks over freed
            # memory (seen in Qt 6.11).
            app.setStyle(QStyleFactory.create("Fusion"))
        self._hints = app.styleHints()  # held: with it what it has would go
        self._hints.colorSchemeChanged.connect(self._apply)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._apply)
        self.set_choice(choice)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme or LIGHT

    @property
    def dark(self) -> Theme:
        """The dark theme that has the contrast of the one in use."""
        strong = self.theme.name in {CONTRAST_LIGHT_NAME, CONTRAST_DARK_NAME}
        return CONTRAST_DARK if strong else DARK

    def set_choice(self, choice: str) -> None:
        """Use the system's theme or a fixed one; ``ValueError`` for another word."""
        schemes = {
            SYSTEM: Qt.ColorScheme.Unknown,
            LIGHT_NAME: Qt.ColorScheme.Light,
            DARK_NAME: Qt.ColorScheme.Dark,
        }
        if choice not in schemes:
            raise ValueError(f"no theme is called {choice!r}")
        self.choice = choice
        # So that title bars and native dialogs follow too, where the platform can.
        self._app.styleHints().setColorScheme(schemes[choice])
        self._apply()

    def _apply(self) -> None:
        fixed = {LIGHT_NAME: LIGHT, DARK_NAME: DARK}
        theme = fixed.get(self.choice) or system_theme()
        if self.contrast == HIGH or (self.contrast == SYSTEM and system_wants_contrast()):
            theme = CONTRAST_DARK if theme.is_dark else CONTRAST_LIGHT
        if theme is self._theme:
            return
        self._theme = theme
        self._app.setPalette(palette_of(theme))
        self._dress(theme)
        self.changed.emit(theme)

    def set_contrast(self, contrast: str) -> None:
        """Follow the system's wish for contrast, or have it one way; ``ValueError`` for another
        word."""
        if contrast not in {SYSTEM, NORMAL, HIGH}:
            raise ValueError(f"no contrast is called {contrast!r}")
        self.contrast = contrast
        self._apply()

    def set_motion(self, on: bool) -> None:
        """Let what is shown move by itself, or not: see :func:`moves`."""
        self._app.setProperty(STILL, not on)

    def set_text_size(self, percent: int) -> None:
        """Write in another size from now on. Raises ValueError below 80 or above 200 percent."""
        if not TEXT_SIZES[0] <= percent <= TEXT_SIZES[-1]:
            raise ValueError(f"text can't be written at {percent} %")
        if percent != self.text_size:
            self.text_size = percent
            self._dress(self.theme)
            self.text_resized.emit()

    def _dress(self, theme: Theme) -> None:
        font = text_font(self._system_font, self.text_size)
        if font != self._app.font():
            self._app.setFont(font)
        sheet = style_sheet(theme, font.pointSizeF())
        if sheet != self._app.styleSheet():  # every widget there is would be polished anew
            self._app.setStyleSheet(sheet)
