"""The table of facts, as it is painted."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photosim.ui.compare.facts import Cell, ComparedRow, Verdict
from photosim.ui.compare.table import FactsTable
from photosim.ui.widgets.theme import ThemeManager


def ink_from(image: QImage, left: int, right: int, top: int, bottom: int) -> int:
    """Where the first letter begins in a part of a picture, points from its left."""
    ground = image.pixelColor(right - 2, (top + bottom) // 2).lightness()
    for x in range(left, right):
        for y in range(top, bottom):
            if abs(image.pixelColor(x, y).lightness() - ground) > 60:
                return x - left
    raise AssertionError("nothing is written there")


@pytest.mark.parametrize("percent", [100, 200])
def test_the_letter_of_a_photo_stands_above_its_facts(
    qtbot: QtBot, themed: ThemeManager, percent: int
) -> None:
    themed.set_text_size(percent)
    table = FactsTable()
    qtbot.addWidget(table)
    table.resize(900, 300)
    same = Cell("B 12", Verdict.SAME, "")
    table.show_rows([ComparedRow("Size", (same, same))], 2)
    table.show()
    head, image = table.horizontalHeader(), table.grab().toImage()
    left = table.verticalHeader().width() + head.sectionViewportPosition(1)
    right = left + head.sectionSize(1)
    below = head.height()
    letter = ink_from(image, left, right, 2, below - 3)
    fact = ink_from(image, left, right, below + 3, below + table.rowHeight(0) - 3)
    assert abs(letter - fact) <= 1


def test_rows_are_low_again_after_larger_text(qtbot: QtBot, themed: ThemeManager) -> None:
    table = FactsTable()
    qtbot.addWidget(table)
    same = Cell("B 12", Verdict.SAME, "")
    table.show_rows([ComparedRow("Size", (same, same))], 2)
    table.show()
    low = table.rowHeight(0)
    themed.set_text_size(200)
    assert table.rowHeight(0) > 1.4 * low
    themed.set_text_size(100)
    assert table.rowHeight(0) == low
