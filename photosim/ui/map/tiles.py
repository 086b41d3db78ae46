"""Thumbnails as they lie on the map: with round corners, and a rim in the colour of their group."""

from __future__ import annotations

import time

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap, QTransform

from photosim.core.types import PhotoId
from photosim.ui.widgets.painting import SMOOTH, rounded

PICTURE = 88
"""Longest side of a tile; points."""

RIM, RADIUS = 2.0, 6.0
VEIL = 185
"""Of 255: how much a tile that is not meant is covered by the ground."""

PER_FRAME = 0.004
"""Seconds of a frame within which tiles are made; those that are not done then follow."""


class PhotoTiles:
    """The newest tiles, ready to be painted: pixmaps in device pixels.

    A frame begins with :meth:`begin`; ``late`` says after it that some tile was not made in time.
    most: how many are kept. ratio: device pixels for a point.
    """

    def __init__(self, most: int, ratio: float) -> None:
        self._most = most
        self.ratio = ratio
        self._kept: dict[tuple[PhotoId, int, bool], tuple[QPixmap, QPixmap]] = {}
        self._end = 0.0
        self.late = False

    def clear(self) -> None:
        """Forget all of them: colours are others."""
        self._kept.clear()

    def begin(self) -> None:
        """Another frame is painted."""
        self._end, self.late = time.perf_counter() + PER_FRAME, False

    def get(
        self, photo: PhotoId, picture: QPixmap, group: int, rim: QColor, veil: QColor | None
    ) -> QPixmap | None:
        """The tile of a photo; None where there is no time left in this frame to make it.

        group: whose colour ``rim`` is. veil: the ground, where it covers the tile.
        """
        key = photo, group, veil is not None
        known = self._kept.get(key)
        if known is not None and known[0] is picture:
            return known[1]
        if time.perf_counter() >= self._end:
            self.late = True
            return None
        if len(self._kept) >= self._most:
            self._kept.clear()
        tile = _made(picture, rim, veil, self.ratio)
        self._kept[key] = picture, tile
        return tile


def fitted(picture: QPixmap, side: float) -> QSizeF:
    """The size of a picture within a square; points."""
    return QSizeF(picture.size()).scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)


def _made(picture: QPixmap, rim: QColor, veil: QColor | None, ratio: float) -> QPixmap:
    inner = fitted(picture, (PICTURE - 2 * RIM) * ratio)
    edge = RIM * ratio
    whole = QSize(round(inner.width() + 2 * edge), round(inner.height() + 2 * edge))
    tile = QPixmap(whole)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHints(SMOOTH)
    box = QRectF(0, 0, whole.width(), whole.height())
    rounded(painter, box, RADIUS * ratio, rim)
    room = box.adjusted(edge, edge, -edge, -edge)
    # As a brush: painting in a clip with round corners takes more than twice as long.
    brush = QBrush(picture)
    fit = QTransform.fromTranslate(edge, edge)
    fit.scale(room.width() / picture.width(), room.height() / picture.height())
    brush.setTransform(fit)
    painter.setBrush(brush)
    painter.drawRoundedRect(room, (RADIUS - 0.75 * RIM) * ratio, (RADIUS - 0.75 * RIM) * ratio)
    if veil is not None:
        over = QColor(veil)
        over.setAlpha(VEIL)
        rounded(painter, box, RADIUS * ratio, over)
    painter.end()
    return tile
