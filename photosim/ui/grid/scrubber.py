"""The date scrubber at the side of the grid: where in time one is, and the way to anywhere else.

It stands in place of the scroll bar and moves the same value. Years are written beside it where
they begin, as far as they have room; under the pointer, and while it is dragged, a bubble says
the month that is there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHideEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QLabel, QScrollBar, QWidget

from photosim.core.language import tr
from photosim.ui.grid.headings import Heading
from photosim.ui.grid.layout import GridLayout
from photosim.ui.widgets.painting import SMOOTH, rounded
from photosim.ui.widgets.theme import theme_of, type_of

BESIDE = 26
"""Points beside the widest year: for the handle, and for the air around it."""

LEAST = 36
"""Height of the handle at least."""

EDGE = 8


@dataclass(frozen=True, slots=True)
class Mark:
    """A year beside the scrubber; ``at``: how far down, from 0 to 1."""

    at: float
    text: str


def line_top(at: float, height: int, line: int) -> int:
    """Where the line of a year begins, ``line`` points high, beside a track of ``height`` points
    with an edge above and below, in which it stays. Pure."""
    return min(max(EDGE + round(at * height) - line // 2, 0), height + 2 * EDGE - line)


def marks_of(
    headings: Sequence[Heading], tops: Sequence[float], height: int, line: int
) -> list[Mark]:
    """The years, each ``line`` points high, that have room beside ``height`` points. Pure.

    tops: where each section begins, from 0 to 1. The first year is always there; of two that are
    too near each other the later one of the list is left out.
    """
    found: list[Mark] = []
    said = ""
    for heading, at in zip(headings, tops, strict=True):
        if not heading.year or heading.year == said:
            continue
        said = heading.year
        top = line_top(at, height, line)
        if not found or top - line_top(found[-1].at, height, line) >= line:
            found.append(Mark(at, heading.year))
    return found


class Scrubber(QWidget):
    """The widget; ``bar`` is the scroll bar whose place it takes.

    ``width_changed``: its years take more or less room now.
    """

    width_changed = Signal()

    def __init__(self, parent: QWidget, bar: QScrollBar) -> None:
        super().__init__(parent)
        self._bar = bar
        self._headings: Sequence[Heading] = ()
        self._layout: GridLayout | None = None
        self._marks: tuple[Mark, ...] = ()
        self._grip: int | None = None
        self._pointer: int | None = None
        self.bubble = QLabel(parent)
        self.bubble.setProperty("role", "bubble")
        self.bubble.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.bubble.hide()
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Dates"))
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(lambda *_: self.update())

    def sizeHint(self) -> QSize:
        """As wide as its years take."""
        metrics = QFontMetrics(type_of(self.font(), "small"))
        return QSize(metrics.horizontalAdvance("0000") + BESIDE, 100)

    def changeEvent(self, event: QEvent) -> None:
        """Another size of text: it comes here after it came to the grid."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._place_marks()
            self.width_changed.emit()

    def show_marks(self, headings: Sequence[Heading], layout: GridLayout) -> None:
        """Stand for these sections from now on."""
        self._headings, self._layout = headings, layout
        self._place_marks()

    def marks(self) -> tuple[Mark, ...]:
        """The years beside it, as far as they have room."""
        return self._marks

    def _place_marks(self) -> None:
        layout = self._layout
        if layout is None or not layout.height or not self._headings:
            self._marks = ()
        else:
            tops = (layout.heading_top / layout.height).tolist()
            line = QFontMetrics(type_of(self.font(), "small")).height()
            self._marks = tuple(marks_of(self._headings, tops, self._track, line))
        self.update()

    @property
    def _track(self) -> int:
        return max(1, self.height() - 2 * EDGE)

    def handle(self) -> QRect:
        """The part that stands for what is on screen."""
        page, maximum = self._bar.pageStep(), self._bar.maximum()
        whole = page + maximum
        size = min(self._track, max(LEAST, self._track * page // max(1, whole)))
        top = EDGE + (self._track - size) * self._bar.value() // max(1, maximum)
        return QRect(self.width() - 10, top, 6, size)

    def title_at(self, y: int) -> str:
        """What is found at a height of the scrubber."""
        layout = self._layout
        if layout is None or not self._headings:
            return ""
        page, maximum = self._bar.pageStep(), self._bar.maximum()
        part = min(max((y - EDGE) / self._track, 0.0), 1.0)
        section = layout.section_at(round(part * (page + maximum)))
        return self._headings[section].title if 0 <= section < len(self._headings) else ""

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle, or go to where the pointer is."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        y, handle = event.position().toPoint().y(), self.handle()
        inside = handle.top() <= y <= handle.bottom()
        self._grip = y - handle.top() if inside else handle.height() // 2
        if not inside:
            self._go(y)
        self._tell(y)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle, or say what is there."""
        y = event.position().toPoint().y()
        if self._grip is not None:
            self._go(y)
        self._tell(y)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the handle."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = None
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        self._pointer = None
        if self._grip is None:
            self.bubble.hide()
        self.update()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the grid."""
        QApplication.sendEvent(self._bar, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is room for more years, or for fewer."""
        self._place_marks()
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """The bubble goes along."""
        self.bubble.hide()

    def _go(self, y: int) -> None:
        handle = self.handle()
        room = max(1, self._track - handle.height())
        top = y - (self._grip or 0) - EDGE
        self._bar.setValue(round(self._bar.maximum() * min(max(top / room, 0.0), 1.0)))

    def _follow(self, _: int) -> None:
        self.update()
        if self._grip is not None and self._pointer is not None:
            self._tell(self._pointer)

    def _tell(self, y: int) -> None:
        self._pointer = y
        layout = self._layout
        # While it is dragged the photos at the top of the grid are meant, else those one would
        # go to.
        if self._grip is not None and layout is not None:
            section = layout.section_at(self._bar.value() + layout.heading + 1)
            text = self._headings[section].title if section >= 0 else ""
        else:
            text = self.title_at(y)
        self.bubble.setVisible(bool(text))
        if text:
            self.bubble.setText(text)
            self.bubble.adjustSize()
            left = self.x() - self.bubble.width() - 4
            top = min(max(y - self.bubble.height() // 2, 0), self.height() - self.bubble.height())
            self.bubble.move(QPoint(left, self.y() + top))
            self.bubble.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The years, and the handle."""
        painter = QPainter(self)
        painter.setRenderHints(SMOOTH)
        theme = theme_of(self)
        painter.fillRect(event.rect(), theme.color("canvas"))
        painter.setFont(type_of(painter.font(), "small"))
        line = painter.fontMetrics().height()
        painter.setPen(theme.color("muted"))
        for mark in self.marks():
            top = line_top(mark.at, self._track, line)
            box = QRect(0, top, self.width() - 16, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, mark.text)
        active = self._grip is not None or self._pointer is not None
        colour = theme.color("muted" if active else "faint")
        rounded(painter, QRectF(self.handle()), 3, colour)
