"""One photo of a comparison, and the modes in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPixmap

from photosim.ui.pictures.image import Picture

GAP = 2
CAPTION = 30
"""Height of what stands above a photo, at least."""

AROUND = 12
"""Points above and below its words together."""

GHOST = 0.35
LETTERS = "ABCD"
LANDSCAPE = QSize(4, 3)
"""The shape of photos that is reckoned with before theirs is known."""


class Mode(StrEnum):
    """How the photos are shown."""

    BESIDE = "beside"
    FLIP = "flip"
    DIFFERENCE = "difference"


@dataclass(slots=True)
class Pane:
    """One photo of the comparison: its name, and what there is to show of it by now."""

    name: str
    natural: QSize
    thumbnail: QPixmap | None = None
    picture: Picture | None = None
    problem: str = ""

    def image(self, points: float) -> QImage | QPixmap | None:
        """What is painted where the photo is ``points`` device pixels wide."""
        return self.thumbnail if self.picture is None else self.picture.for_width(points)


def caption_height(line: int) -> int:
    """Height of a caption where a line of text takes ``line`` points. Pure."""
    return max(CAPTION, line + AROUND)


def picture_area(rect: QRectF, caption: int) -> QRectF:
    """The part of a pane below its caption."""
    return rect.adjusted(0, caption, 0, 0)


def pane_rects(
    number: int, room: QSize, gap: int, shape: QSize = LANDSCAPE, caption: int = CAPTION
) -> list[QRectF]:
    """Where so many panes stand, all of one size: beside each other, below each other or in a
    square, as photos of this shape are seen largest; where that is one, beside each other."""
    if not number:
        return []

    def panes(columns: int) -> tuple[float, float]:
        rows = number // columns
        width = (room.width() - gap * (columns - 1)) / columns
        return width, (room.height() - gap * (rows - 1)) / rows

    def scale(columns: int) -> float:
        width, height = panes(columns)
        return min(width / shape.width(), (height - caption) / shape.height())

    columns = max((one for one in range(number, 0, -1) if number % one == 0), key=scale)
    width, height = panes(columns)
    return [
        QRectF(n % columns * (width + gap), n // columns * (height + gap), width, height)
        for n in range(number)
    ]
