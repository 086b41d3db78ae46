"""One photo of a comparison, and the modes in which they are shown."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPixmap

from photosim.ui.photo.compared import MOST_COMPARED
from photosim.ui.pictures.image import Picture

GAP = 2
CAPTION = 30
GHOST = 0.35
LETTERS = "ABCD"


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


def picture_area(rect: QRectF) -> QRectF:
    """The part of a pane below its caption."""
    return rect.adjusted(0, CAPTION, 0, 0)


def pane_rects(number: int, room: QSize, gap: int) -> list[QRectF]:
    """Where so many panes stand: in a row up to three, four in a square; all of one size."""
    columns = number if number < MOST_COMPARED else 2
    rows = math.ceil(number / columns) if columns else 0
    if not columns:
        return []
    width = (room.width() - gap * (columns - 1)) / columns
    height = (room.height() - gap * (rows - 1)) / rows
    return [
        QRectF(n % columns * (width + gap), n // columns * (height + gap), width, height)
        for n in range(number)
    ]
