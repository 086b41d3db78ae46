"""The albums' photos as points in two dimensions, before and after teaching."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from photosim.core.language import tr
from photosim.library.models.values import FlatMap, MapPoint
from photosim.ui.widgets.painting import rounded
from photosim.ui.widgets.palette import group_colour
from photosim.ui.widgets.theme import theme_of

SIDE = 230
LEGEND = 12
"""Albums named; more are points without a name."""


class MapView(QWidget):
    """Two squares with the points, and the albums' names beside them."""

    def __init__(self) -> None:
        super().__init__()
        self._points: Sequence[MapPoint] = ()
        self._albums: Sequence[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Map of the albums' photos before and after teaching"))

    def show_map(self, flat: FlatMap) -> None:
        """Show a report card's map."""
        self._points, self._albums = flat.points, flat.albums
        self.setFixedHeight(self._top() + SIDE + 4)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of text."""
        super().changeEvent(event)
        if self._points and event.type() is QEvent.Type.FontChange:
            self.setFixedHeight(self._top() + SIDE + 4)

    def _top(self) -> int:
        return self.fontMetrics().height() + 8

    def sizeHint(self) -> QSize:
        return QSize(2 * SIDE + 200, self._top() + SIDE + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = theme_of(self)
        top = self._top()
        for place, words in enumerate((tr("Before"), tr("After"))):
            box = QRectF(2 + place * (SIDE + 16), top, SIDE, SIDE)
            painter.setPen(theme.color("muted"))
            painter.drawText(QPointF(box.left(), top - 7), words)
            rounded(painter, box, 8, theme.color("canvas"), theme.color("line"))
            for point in self._points:
                x, y = point.after if place else point.before
                at = QPointF(
                    box.center().x() + x * (SIDE / 2 - 12), box.center().y() - y * (SIDE / 2 - 12)
                )
                shade = group_colour(point.album, dark=theme.is_dark)
                # Those put aside, which were only measured with, are rings.
                painter.setPen(QPen(shade, 1.8) if point.held else Qt.PenStyle.NoPen)
                painter.setBrush(Qt.BrushStyle.NoBrush if point.held else shade)
                painter.drawEllipse(at, 3.6, 3.6)
        self._paint_legend(painter, 2 + 2 * (SIDE + 16), top)
        painter.end()

    def _paint_legend(self, painter: QPainter, left: int, top: int) -> None:
        theme = theme_of(self)
        line = self.fontMetrics().height() + 4
        room = self.width() - left - 20
        for number, name in enumerate(self._albums[:LEGEND]):
            y = top + number * line
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(group_colour(number, dark=theme.is_dark))
            painter.drawEllipse(QPointF(left + 5, y + line / 2), 4.5, 4.5)
            painter.setPen(theme.color("text"))
            text = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(QPointF(left + 18, y + line / 2 + 5), text)
        rest = len(self._albums) - LEGEND
        if rest > 0:
            painter.setPen(theme.color("muted"))
            painter.drawText(
                QPointF(left + 18, top + LEGEND * line + line / 2 + 5), tr("{rest} more", rest=rest)
            )
