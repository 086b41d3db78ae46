"""What widgets that paint themselves have in common."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

SMOOTH = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def rounded(
    painter: QPainter,
    box: QRect | QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | QPen | None = None,
) -> None:
    """A box with round corners: ``fill`` inside, ``line`` around; None: without."""
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    painter.setPen(Qt.PenStyle.NoPen if line is None else line)
    painter.drawRoundedRect(QRectF(box), radius, radius)


def write(
    painter: QPainter,
    box: QRect | QRectF,
    text: str,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """A line of text, shortened to the width of its box. Letters that are higher than it, as those
    of the system's fonts may be, are seen whole."""
    short = painter.fontMetrics().elidedText(text, elide, int(box.width()))
    painter.drawText(QRectF(box), align | Qt.TextFlag.TextDontClip, short)
