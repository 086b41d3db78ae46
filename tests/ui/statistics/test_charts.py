"""Charts: what they say to a screen reader, and what is painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from photosim.ui.statistics.charts import Bar, BarList, Chart, ColumnChart
from photosim.ui.widgets.theme import DARK, LIGHT, ThemeManager


def lit(chart: Chart, color: str, x: float) -> int:
    """How many points of a column of the picture, at a share of its width, have a colour."""
    image = chart.grab().toImage()
    at, wanted = int(x * image.width()), QColor(color)
    return sum(image.pixelColor(at, y) == wanted for y in range(image.height()))


@pytest.fixture
def bars() -> list[Bar]:
    return [Bar("one", 100, "100 photos"), Bar("half", 50, "50 photos"), Bar("none", 0, "0 photos")]


@pytest.mark.parametrize("kind", [BarList, ColumnChart])
def test_its_values_are_read_out(
    qtbot: QtBot, themed: ThemeManager, kind: type[Chart], bars: list[Bar]
) -> None:
    chart = kind("Photos")
    qtbot.addWidget(chart)
    chart.show_bars(bars)
    assert chart.accessibleName() == "Photos"
    assert chart.accessibleDescription() == "one: 100 photos; half: 50 photos; none: 0 photos"


def test_bars_are_as_long_as_their_shares_in_both_themes(
    qtbot: QtBot, themed: ThemeManager, bars: list[Bar]
) -> None:
    chart = BarList("Photos")
    qtbot.addWidget(chart)
    chart.resize(400, 10)
    chart.show_bars(bars)
    with qtbot.waitExposed(chart):
        chart.show()
    chart.clearFocus()  # its frame has the colour of the bars
    for name, theme in (("light", LIGHT), ("dark", DARK)):
        themed.set_choice(name)
        assert [lit(chart, theme.tokens["accent"], x) for x in (0.25, 0.75)] == [16, 8]
        assert [lit(chart, theme.tokens["tile"], x) for x in (0.25, 0.75)] == [8, 16]


@pytest.mark.parametrize("number", [0, 1, 3, 30, 150])
def test_columns_are_as_high_as_their_shares(
    qtbot: QtBot, themed: ThemeManager, number: int
) -> None:
    chart = ColumnChart("Photos by year")
    qtbot.addWidget(chart)
    chart.resize(632, 190)
    chart.show_bars([Bar(str(1900 + one), 1000 + one, "") for one in range(number)])
    first = (16 + 600 / max(1, number) / 2) / 632
    high = lit(chart, LIGHT.tokens["accent"], first)
    assert (high > 100) == bool(number)
    if number == 3:
        chart.show_bars([Bar("1", 500, ""), Bar("2", 1000, ""), Bar("3", 0, "")])
        assert lit(chart, LIGHT.tokens["accent"], first) == pytest.approx(high / 2, abs=3)
        assert lit(chart, LIGHT.tokens["accent"], (16 + 500) / 632) == 0
