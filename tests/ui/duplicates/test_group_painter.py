"""How words below a file are broken into lines."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from photosim.ui.duplicates.group_painter import wrapped


@pytest.mark.parametrize(
    "text",
    ["kept: the most pixels, 300 × 272, has the date", "保留：像素最多，300 × 272、有拍摄日期"],
)
def test_words_are_broken_where_a_line_may_end(qtbot: QtBot, text: str) -> None:
    metrics = QFontMetrics(QFont())
    width = metrics.horizontalAdvance(text) * 2 // 3
    lines = wrapped(text, width, 3, metrics)
    assert 2 <= len(lines) <= 3
    assert "".join(lines).replace(" ", "") == text.replace(" ", ""), "nothing is left out"
    assert all(metrics.horizontalAdvance(line) <= width for line in lines)
    (short,) = wrapped(text, width, 1, metrics)
    assert short.endswith("…")
    assert wrapped(text, 10 * width, 3, metrics) == [text]
