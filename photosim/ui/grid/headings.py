"""Headings of the grid's sections: what they say, and how they are painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from photosim.ui.widgets.painting import LEFT, write
from photosim.ui.widgets.theme import Theme, type_of

ABOVE, BELOW = 14, 8
"""Points of free room around the words."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a section.

    first: index of its first photo. title, detail: its words. year: what stands beside the
    scrubber where it begins; "" for nothing.
    """

    first: int
    title: str
    detail: str = ""
    year: str = ""


class HeadingPainter:
    """Paints headings in one theme and font."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        self._title_font = type_of(font, "section", strong=True)
        self._detail_font = QFont(font)
        self._title = theme.color("text")
        self._detail = theme.color("muted")
        self._metrics = QFontMetrics(self._title_font)

    @property
    def height(self) -> int:
        """Of a heading with the room around it."""
        return self._metrics.height() + ABOVE + BELOW

    def paint(self, painter: QPainter, box: QRect, heading: Heading) -> None:
        """Draw one."""
        line = box.adjusted(0, ABOVE, 0, -BELOW)
        painter.setFont(self._title_font)
        painter.setPen(self._title)
        write(painter, line, heading.title)
        width = self._metrics.horizontalAdvance(heading.title) + 10
        painter.setFont(self._detail_font)
        painter.setPen(self._detail)
        beside = line.adjusted(width, 2, 0, 0)
        measure = painter.fontMetrics().horizontalAdvance
        write(painter, beside, as_far_as(heading.detail, beside.width(), measure), align=LEFT)


def as_far_as(detail: str, room: float, measure: Callable[[str], float]) -> str:
    """As many of the parts of a detail ("3 photos · by the dates of files") as have room; the first
    one in any case. Pure."""
    parts = detail.split(" · ")
    while len(parts) > 1 and measure(" · ".join(parts)) > room:
        parts.pop()
    return " · ".join(parts)
