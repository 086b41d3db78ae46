"""One photo of a comparison, and the modes in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPixmap

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
        if self.picture is None:
            return self.thumbnail
        enough = self.picture.small.width() >= points
        return self.picture.small if enough else self.picture.full


def picture_area(rect: QRectF) -> QRectF:
    """The part of a pane below its caption."""
    return rect.adjusted(0, CAPTION, 0, 0)
