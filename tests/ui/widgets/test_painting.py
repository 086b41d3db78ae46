"""What widgets that paint themselves have in common."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from photosim.ui.widgets.painting import write


def inked(image: QImage) -> list[int]:
    """The rows of a picture in which something is dark."""
    return [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < 128 for x in range(image.width()))
    ]


def test_letters_higher_than_their_line_are_seen_whole(qapp: QApplication) -> None:
    """Those of a font of the system, in the line of the shipped one."""
    line = QFontMetrics(qapp.font()).height()
    rows = []
    for height in (3 * line, line // 2):
        image = QImage(100, 4 * line, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setFont(qapp.font())
        box = QRect(0, 0, 100, height)
        box.moveCenter(image.rect().center())
        write(painter, box, "Ågp|")
        painter.end()
        rows.append(len(inked(image)))
    assert rows[0] == rows[1] > line // 2
