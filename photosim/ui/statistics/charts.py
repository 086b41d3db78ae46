"""Charts that paint themselves. What they show is also their accessible description."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.painting import LEFT, RIGHT, rounded
from photosim.ui.widgets.spoken.roles import tell_as
from photosim.ui.widgets.theme import Theme, theme_of

THICK, GAP, INSET = 8, 5, 6
"""How thick a lying bar is, what lies between words and bars, and room for the focus; points."""


class Bar(NamedTuple):
    """One bar: its name, what its length stands for, and that in words."""

    name: str
    size: int
    words: str


class Chart(QWidget):
    """Bars, each compared with the longest."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bars: Sequence[Bar] = ()
        tell_as(self, QAccessible.Role.Chart, name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show others."""
        self.bars = bars
        self.setAccessibleDescription("; ".join(f"{bar.name}: {bar.words}" for bar in bars))
        self.update()

    def _share(self, bar: Bar) -> float:
        return bar.size / max(1, *(one.size for one in self.bars))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2.0))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        self._paint(painter, theme, QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET))
        painter.end()

    def _paint(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        raise NotImplementedError


class BarList(Chart):
    """Bars below each other, each under its name and its words."""

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show others, with room for all."""
        super().show_bars(bars)
        self._fit()

    def _fit(self) -> None:
        step = self.fontMetrics().height() + THICK + 3 * GAP
        self.setFixedHeight(2 * INSET + len(self.bars) * step - 2 * GAP)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _paint(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        font = self.fontMetrics()
        for number, bar in enumerate(self.bars):
            top = room.top() + number * (font.height() + THICK + 3 * GAP)
            line = QRectF(room.left(), top, room.width(), font.height())
            lying = QRectF(room.left(), line.bottom() + GAP, room.width(), THICK)
            left = room.width() - font.horizontalAdvance(bar.words) - 16
            name = fmt.elide_path(bar.name, left, font.horizontalAdvance)
            painter.setPen(theme.color("text"))
            painter.drawText(line, LEFT | Qt.TextFlag.TextDontClip, name)
            painter.setPen(theme.color("muted"))
            painter.drawText(line, RIGHT | Qt.TextFlag.TextDontClip, bar.words)
            rounded(painter, lying, THICK / 2, theme.color("tile"))
            lying.setWidth(max(THICK, self._share(bar) * room.width()) if bar.size else 0)
            rounded(painter, lying, THICK / 2, theme.color("accent"))


class ColumnChart(Chart):
    """Columns beside each other, named as far as there is room. Each tells its size where all can;
    else the highest does."""

    def _paint(self, painter: QPainter, theme: Theme, room: QRectF) -> None:
        room.adjust(10, 0, -10, 0)  # a name is wider than a thin column
        font, middle = self.fontMetrics(), Qt.AlignmentFlag.AlignHCenter
        slot = room.width() / max(1, len(self.bars))
        every = math.ceil((font.horizontalAdvance("2000") + 10) / slot)
        roomy = all(font.horizontalAdvance(fmt.count(bar.size)) + 4 <= slot for bar in self.bars)
        ground = room.bottom() - font.height() - GAP
        highest, wide = ground - room.top() - font.height() - GAP, min(56.0, 0.7 * slot)
        for number, bar in enumerate(self.bars):
            tall = max(2.0, self._share(bar) * highest) if bar.size else 0.0
            left = room.left() + (number + 0.5) * slot - wide / 2
            column = QRectF(left, ground - tall, wide, tall)
            rounded(painter, column, 3, theme.color("accent"))
            painter.setPen(theme.color("muted"))
            words = QRectF(column.center().x() - 50, ground + GAP, 100, font.height())
            if (len(self.bars) - 1 - number) % every == 0:
                painter.drawText(words, middle, bar.name)
            words.moveBottom(column.top() - 2)
            if bar.size and (roomy or self._share(bar) == 1):
                painter.drawText(words, middle, fmt.count(bar.size))
        painter.fillRect(QRectF(room.left(), ground, room.width(), 1), theme.color("line"))
