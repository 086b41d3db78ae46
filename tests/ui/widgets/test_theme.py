from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QIcon,
    QImage,
    QPainter,
    QPalette,
    QPixmap,
    QPixmapCache,
    QRawFont,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QMessageBox,
    QProxyStyle,
    QPushButton,
    QRadioButton,
    QSlider,
    QStyle,
    QTableWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from photosim.core.paths import resources_dir
from photosim.ui.widgets import icons
from photosim.ui.widgets.layout import column_of
from photosim.ui.widgets.row_list import ListRow, RowList
from photosim.ui.widgets.theme import (
    COLOURS,
    DARK,
    FAMILY,
    LIGHT,
    TYPE,
    Theme,
    ThemeManager,
    _mark_sizes,
    fill_tokens,
    style_sheet,
    theme_of,
    type_of,
)


def contrast(first: QColor, second: QColor) -> float:
    """Contrast ratio of WCAG 2.2, section 1.4.3."""

    def luminance(color: QColor) -> float:
        parts = [
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
            for part in (color.redF(), color.greenF(), color.blueF())
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    ("front", "back"),
    [
        ("text", "window"),
        ("text", "panel"),
        ("text", "canvas"),
        ("text", "raised"),
        ("text", "selection"),
        ("muted", "canvas"),
        ("muted", "panel"),
        ("muted", "window"),
        ("accent_text", "accent"),
        ("warning", "panel"),
        ("error", "panel"),
        ("faint", "canvas"),
        ("faint", "panel"),
        ("badge_text", "exact"),
        ("good", "canvas"),
        ("good", "panel"),
        ("good", "raised"),
        ("good", "selection"),
        ("accent", "canvas"),
        ("badge_text", "copy"),
    ],
)
def test_text_can_be_read(theme: Theme, front: str, back: str) -> None:
    assert contrast(theme.color(front), theme.color(back)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_every_token_is_a_colour(theme: Theme) -> None:
    assert theme.tokens.keys() == COLOURS.keys()
    for token in theme.tokens:
        assert theme.color(token).isValid(), token


def test_sheet_has_no_token_left() -> None:
    assert "@" not in style_sheet(LIGHT)
    with pytest.raises(KeyError):
        fill_tokens("color: @nothing", {})


def test_sheet_names_only_files_that_exist() -> None:
    for path in re.findall(r"url\(([^)]+)\)", style_sheet(DARK)):
        assert resources_dir().joinpath(path).is_file()


def test_manager_follows_choice_and_system(
    themed: ThemeManager, qapp: QApplication, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    assert theme_of(window) is LIGHT
    with qtbot.waitSignal(themed.changed) as changed:
        themed.set_choice("dark")
    assert changed.args == [DARK]
    assert theme_of(window) is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == DARK.color("window")
    themed.set_choice("system")
    dark = qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert themed.theme is (DARK if dark else LIGHT)
    with pytest.raises(ValueError, match="no theme"):
        themed.set_choice("pink")


def test_same_theme_again_tells_nobody(themed: ThemeManager, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(themed.changed):
        themed.set_choice("light")


def near(icon: QIcon, color: str) -> bool:
    """True where every solid pixel is that colour, up to the rounding of blending."""
    image = icon.pixmap(QSize(32, 32)).toImage()
    wanted = QColor(color)
    solid = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    ]
    return bool(solid) and all(
        abs(pixel.red() - wanted.red()) + abs(pixel.blue() - wanted.blue()) < 8 for pixel in solid
    )


@pytest.mark.parametrize("path", sorted(resources_dir().glob("icons/*.svg")), ids=lambda p: p.stem)
def test_every_icon_draws_something(path: object, qapp: QApplication) -> None:
    name = getattr(path, "stem", "")
    image = icons.pixmap(name, "#ff0000", 24).toImage()
    drawn = sum(image.pixelColor(x, y).alpha() > 100 for x in range(24) for y in range(24))
    assert 15 < drawn < 400


def test_an_icon_is_drawn_once_for_each_size_and_colour(qapp: QApplication) -> None:
    keys = [
        icons.pixmap("play", color, size, ratio).cacheKey()
        for color, size, ratio in (
            ("#ff0000", 24, 1.0),
            ("#80ff0000", 24, 1.0),
            ("#ff0000", 12, 2.0),
            ("#ff0000", 12, 1.0),
        )
    ]
    assert len(set(keys)) == 4
    assert icons.pixmap("play", "#ff0000", 24).cacheKey() == keys[0]


def test_an_icon_is_drawn_when_it_is_seen(
    themed: ThemeManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []
    draw = icons._drawn

    def counted(drawing: QSvgRenderer, color: QColor, pixels: int) -> QPixmap:
        drawn.append(pixels)
        return draw(drawing, color, pixels)

    monkeypatch.setattr(icons, "_drawn", counted)
    QPixmapCache.clear()
    action = QAction()
    icons.IconBinder(themed).bind(action, "search")
    assert not drawn
    shown = action.icon().pixmap(QSize(18, 18), 2.0)
    assert (shown.width(), shown.devicePixelRatioF()) == (36, 2.0)
    assert drawn == [36]
    faint = action.icon().pixmap(QSize(18, 18), QIcon.Mode.Disabled).toImage()
    assert faint != action.icon().pixmap(18, 18).toImage()
    target = QPixmap(40, 20)
    target.fill(Qt.GlobalColor.white)
    painter = QPainter(target)
    action.icon().paint(painter, QRect(0, 0, 40, 20))
    painter.end()
    image = target.toImage()
    sides = (QRect(0, 0, 10, 20), QRect(30, 0, 10, 20))
    assert all(image.copy(side) == image.copy(sides[0]) for side in sides)  # in the middle
    assert image.copy(QRect(10, 0, 20, 20)) != image.copy(QRect(0, 0, 20, 20))
    with pytest.raises(FileNotFoundError):
        icons.icon("nothing", LIGHT)


def test_icons_change_with_the_theme(themed: ThemeManager, qtbot: QtBot) -> None:
    binder = icons.IconBinder(themed)
    action = QAction()
    button = QToolButton()
    qtbot.addWidget(button)
    binder.bind(action, "search")
    binder.bind(button, "pause")
    binder.bind(button, "play")
    assert near(action.icon(), LIGHT.tokens["text"])
    themed.set_choice("dark")
    assert near(action.icon(), DARK.tokens["text"])
    # The later icon stays: a renewal that brought the old one back would draw two bars.
    expected = icons.icon("play", DARK).pixmap(32, 32).toImage()
    assert button.icon().pixmap(32, 32).toImage() == expected


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_ticks_and_dots_can_be_seen(themed: ThemeManager, qtbot: QtBot, choice: str) -> None:
    themed.set_choice(choice)
    for button in (QCheckBox("On"), QRadioButton("On")):
        qtbot.addWidget(button)
        looks = []
        for checked in (False, True):
            button.setChecked(checked)
            image = button.grab(QRect(0, 0, 18, button.sizeHint().height())).toImage()
            colors = {image.pixel(x, y) for x in range(18) for y in range(image.height())}
            ground = image.pixelColor(0, 0)
            # WCAG 2.2, 1.4.11
            assert max(contrast(QColor(color), ground) for color in colors) >= 3
            looks.append(image)
        assert looks[0] != looks[1]


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_can_be_ticked_in_a_list_has_a_box_that_can_be_seen(
    themed: ThemeManager, qtbot: QtBot, theme: Theme
) -> None:
    themed.set_choice(theme.name)
    found = QListWidget()
    qtbot.addWidget(found)
    item = QListWidgetItem(found)  # without words
    looks = []
    for state in (Qt.CheckState.Unchecked, Qt.CheckState.Checked):
        item.setCheckState(state)
        image = found.grab(QRect(0, 0, 40, 40)).toImage()
        colors = {image.pixel(x, y) for x in range(40) for y in range(40)}
        ground = theme.color("panel")
        assert max(contrast(QColor(color), ground) for color in colors) >= 3  # WCAG 2.2, 1.4.11
        looks.append(image)
    assert looks[0] != looks[1]


def test_a_default_button_that_can_not_be_pressed_does_not_look_as_if(
    themed: ThemeManager, qtbot: QtBot
) -> None:
    button = QPushButton("Join")
    qtbot.addWidget(button)
    button.setDefault(True)
    grounds = []
    for enabled in (True, False):
        button.setEnabled(enabled)
        grounds.append(button.grab().toImage().pixelColor(button.width() // 2, 4).name())
    assert grounds == [LIGHT.tokens["accent"], LIGHT.tokens["pressed"]]


class Desktop(QProxyStyle):
    """The style as a desktop that wants icons on the buttons of dialogs has it."""

    def styleHint(self, hint: QStyle.StyleHint, *rest: object) -> int:
        if hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, *rest)  # type: ignore[arg-type]


def test_buttons_of_dialogs_have_no_icon(
    themed: ThemeManager, qapp: QApplication, qtbot: QtBot
) -> None:
    # Those of the style are black, whatever they lie on.
    hint = QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
    qapp.setStyle(Desktop("Fusion"))
    for box in (QDialogButtonBox(), QMessageBox()):
        qtbot.addWidget(box)
        box.ensurePolished()
        assert box.style().styleHint(hint, None, box) == 0
    qapp.setStyle("Fusion")


def test_a_deleted_target_is_let_go(themed: ThemeManager, qapp: QApplication) -> None:
    binder = icons.IconBinder(themed)
    button = QToolButton()
    binder.bind(button, "search")
    button.deleteLater()
    qapp.sendPostedEvents(button, 52)  # QEvent.DeferredDelete
    themed.set_choice("dark")
    assert themed.theme is DARK


def test_app_icon_has_every_size(qapp: QApplication) -> None:
    sizes = {size.width() for size in icons.app_icon().availableSizes()}
    assert {16, 32, 48, 256} <= sizes


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_primary_button_with_the_keyboard_is_framed(
    qtbot: QtBot, themed: ThemeManager, theme: Theme
) -> None:
    themed.set_choice(theme.name)
    button = QPushButton("Teach")
    button.setProperty("primary", True)
    qtbot.addWidget(button)
    with qtbot.waitExposed(button):
        button.show()
    button.clearFocus()

    def edge() -> str:
        return str(button.grab().toImage().pixelColor(button.width() // 2, 1).name())

    assert edge() == theme.tokens["accent"]
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert edge() == theme.tokens["text"]


LETTERS = (
    "AaZz09 ÄäÖöÜüß éèêç ñ Łł Őő Šš Ğğ İı Øø Åå ƒ ẞ Ạạ Ơơ Ưư",  # of Latin alphabets
    "ΑαΒβΓγ Ωω Άά",
    "АаБбЯяЁёЇїЎў",
    "…–—“”‘’«»‹›·×÷±≤≥≈→←↑↓€£₹−°′″½✓",  # what the window's own words need
)


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("strong", [False, True])
def test_no_letter_is_left_to_the_systems_fonts(
    themed: ThemeManager, qapp: QApplication, letters: str, strong: bool
) -> None:
    font = type_of(qapp.font(), "body", strong=strong)
    raw = QRawFont.fromFont(font)
    assert raw.familyName() == FAMILY
    missing = [one for one in letters if not one.isspace() and not raw.supportsCharacter(ord(one))]
    assert not missing


def test_two_weights_are_shipped_with_their_licence(
    themed: ThemeManager, qapp: QApplication
) -> None:
    weights = [
        QRawFont.fromFont(type_of(qapp.font(), "body", strong=strong)).weight()
        for strong in (False, True)
    ]
    assert weights == [QFont.Weight.Normal, QFont.Weight.DemiBold]
    licence = (resources_dir() / "fonts" / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence


def test_chinese_is_written_in_a_font_of_the_system(
    themed: ThemeManager, qapp: QApplication
) -> None:
    assert len(qapp.font().families()) > 1, "nothing stands behind the shipped font"


def test_text_is_written_in_the_size_that_a_person_chose(
    themed: ThemeManager, qapp: QApplication, qtbot: QtBot
) -> None:
    title, rows = QLabel("Sunflowers"), RowList("Folders", [ListRow("a", "Garden", "a note")])
    title.setProperty("role", "title")
    rows.fit()
    window = column_of(title, rows)
    qtbot.addWidget(window)
    window.show()
    small = title.sizeHint().width(), rows.height(), title.fontMetrics().height()
    themed.set_text_size(200)
    try:
        qtbot.waitUntil(lambda: rows.height() > 1.5 * small[1])
        assert title.sizeHint().width() == pytest.approx(2 * small[0], rel=0.05)
        assert title.fontMetrics().height() == pytest.approx(2 * small[2], rel=0.1)
        with pytest.raises(ValueError, match="can't be written"):
            themed.set_text_size(300)
    finally:
        themed.set_text_size(100)
    assert rows.height() == small[1]


def test_the_scale_of_type_goes_up_in_steps_that_are_seen() -> None:
    sizes = list(TYPE.values())
    assert sizes == sorted(sizes)
    assert all(b / a >= 1.1 for a, b in itertools.pairwise(sizes))
    sheet = (resources_dir() / "style" / "photosim.qss").read_text("utf-8")
    assert not re.findall(r"font-size: *\d", sheet), "a size beside the scale"


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_what_stands_beside_text_grows_with_it(
    qtbot: QtBot, themed: ThemeManager, percent: int
) -> None:
    binder = icons.IconBinder(themed)
    tool = binder.button("close", "Close", None)
    menu, ticked = QMenu(), QCheckBox("A box")
    rows = RowList("Rows", [ListRow(1, "One", icon="folder")], picture=lambda _: None)
    for one in (tool, menu, ticked, rows):
        qtbot.addWidget(one)
        one.ensurePolished()
    themed.set_text_size(percent)
    metric = QStyle.PixelMetric
    share = 1 + (percent - 100) / 200
    try:
        assert tool.iconSize().width() == pytest.approx(20 * share, abs=1)
        assert menu.style().pixelMetric(metric.PM_SmallIconSize, None, menu) == pytest.approx(
            16 * share, abs=1
        )
        assert ticked.style().pixelMetric(metric.PM_IndicatorWidth, None, ticked) == pytest.approx(
            14 * share + 2, abs=1
        )
        assert rows.sizeHintForRow(0) >= 34 * share
    finally:
        themed.set_text_size(100)


def arrow_of(image: QImage) -> int:
    """Points across what is drawn in a picture on one ground."""
    ground = image.pixelColor(1, 1)
    columns = [
        x
        for x in range(image.width())
        if any(contrast(image.pixelColor(x, y), ground) > 2 for y in range(image.height()))
    ]
    return max(columns) - min(columns) + 1 if columns else 0


def test_arrows_and_knobs_grow_with_the_text(themed: ThemeManager, qtbot: QtBot) -> None:
    table = QTableWidget(1, 1)
    table.setHorizontalHeaderLabels([""])
    table.setSortingEnabled(True)
    menu = QMenu()
    menu.addMenu(" ")
    button = QPushButton()
    button.setMenu(QMenu(button))
    slider = QSlider(Qt.Orientation.Horizontal)
    for one in (table, menu, button, slider):
        qtbot.addWidget(one)
        one.ensurePolished()
    sizes = []
    for percent in (100, 200):
        themed.set_text_size(percent)
        head = table.horizontalHeader()
        head.resize(head.sizeHint())
        button.resize(120, button.sizeHint().height())
        menu.resize(menu.sizeHint())
        inside = [
            head.grab().toImage().copy(2, 2, head.width() - 4, head.height() - 6),
            menu.grab().toImage().copy(6, 6, menu.width() - 12, menu.height() - 12),
            button.grab().toImage().copy(4, 4, 112, button.height() - 8),
        ]
        sizes.append([arrow_of(one) for one in inside])
        # A knob is round: as high as it is wide, whatever the slider is told to be.
        knob = int(_mark_sizes(QApplication.font().pointSizeF())["knob"].removesuffix("px"))
        assert slider.minimumHeight() >= knob + 2
    assert all(1.3 * small < large for small, large in zip(*sizes, strict=True)), sizes
    assert all(size > 0 for size in sizes[0])


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_what_can_not_be_ticked_looks_so(
    themed: ThemeManager, qtbot: QtBot, kind: type[QCheckBox | QRadioButton]
) -> None:
    box = kind("On")
    qtbot.addWidget(box)
    box.setEnabled(False)
    image = box.grab().toImage()
    ground = image.pixelColor(0, 0)
    words = image.copy(box.width() // 2, 0, box.width() // 2, box.height())
    shades = [
        contrast(words.pixelColor(x, y), ground)
        for x in range(words.width())
        for y in range(words.height())
    ]
    assert 3 < max(shades) < contrast(LIGHT.color("text"), ground) / 2
