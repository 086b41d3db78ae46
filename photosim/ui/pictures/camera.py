"""Zoom and pan: which part of a picture is shown, and how large.

The same for one photo and for several that are seen as one. A :class:`Camera` looks at an
*extent*, in pixels of the picture, from a *room*, in points of the screen; its :meth:`transform`
takes the one to the other. What a person does with wheel, mouse and keys goes to it, and
:attr:`Camera.changed` says that there is something else to paint.
"""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QTransform

MAX_SCALE = 8.0
"""Points of the screen per pixel, at most."""

STEP = 1.25
"""By how much a notch of the wheel or a key enlarges."""

MOVE = 40
"""Points by which an arrow moves the picture."""

_NOTCH = 120
_MOVES = {
    Qt.Key.Key_Left: QPointF(MOVE, 0),
    Qt.Key.Key_Right: QPointF(-MOVE, 0),
    Qt.Key.Key_Up: QPointF(0, MOVE),
    Qt.Key.Key_Down: QPointF(0, -MOVE),
}


def clamped(offset: float, shown: float, room: float) -> float:
    """Where a picture ``shown`` long starts in ``room``: centred when it fits, else no gap."""
    if shown <= room:
        return (room - shown) / 2
    return min(0.0, max(room - shown, offset))


class Camera(QObject):
    """Which part is shown. ``scale`` is points per pixel, ``offset`` where the picture's origin
    lies in the room, ``fitted`` whether all of the picture is shown.

    margin: points left free on each side of a fitted picture. largest: a fitted picture is not
    enlarged beyond this scale.
    """

    changed = Signal()

    def __init__(self, parent: QObject, *, margin: int = 0, largest: float = math.inf) -> None:
        super().__init__(parent)
        self._margin = margin
        self._extent = QRectF()
        self._room = QSize()
        self._dragged_from: QPointF | None = None
        self.largest = largest
        self.actual = 1.0
        """The scale at which a pixel of the photo is one of the screen."""
        self.most = MAX_SCALE
        """The largest scale; a fitted picture may be larger."""
        self.scale = 1.0
        self.offset = QPointF()
        self.fitted = True

    # ---- what is looked at

    def look_at(self, extent: QRectF, room: QSize) -> None:
        """Look at another picture, or from another room; what is shown of it stays."""
        self._extent, self._room = extent, room
        self._place(self.scale, self.offset, fitted=self.fitted)

    def rescale(self, factor: float) -> None:
        """The same picture is counted in other pixels from now on; :meth:`look_at` follows."""
        self.scale *= factor

    def transform(self) -> QTransform:
        """From the picture to the room."""
        return QTransform(self.scale, 0, 0, self.scale, self.offset.x(), self.offset.y())

    def shown(self) -> QRectF:
        """Where the whole extent lies in the room; parts may be outside."""
        return self.transform().mapRect(self._extent)

    @property
    def whole(self) -> float:
        """The scale that shows all of the picture."""
        if self._extent.isEmpty() or self._room.isEmpty():
            return min(self.largest, 1.0)
        width, height = self._room.width(), self._room.height()
        return min(
            (width - 2 * self._margin) / self._extent.width(),
            (height - 2 * self._margin) / self._extent.height(),
            self.largest,
        )

    # ---- zoom and pan

    def fit(self) -> None:
        """Show all of the picture."""
        self._place(self.whole, self.offset, fitted=True)

    def actual_size(self, at: QPointF | None = None) -> None:
        """Show it pixel for pixel around a point of the room, also where that is smaller."""
        self._zoom(self.actual, at)

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge or reduce around a point of the room, its middle by default."""
        self._zoom(max(self.scale * factor, self.whole), at)

    def toggle(self, at: QPointF) -> None:
        """From the whole picture to 100 % at a point of the room, and back."""
        if self.fitted:
            self.actual_size(at)
        else:
            self.fit()

    def move(self, by: QPointF) -> None:
        """Move by points of the screen; a fitted picture has nowhere to go."""
        if not self.fitted:
            self._place(self.scale, self.offset + by, fitted=False)

    def _zoom(self, scale: float, at: QPointF | None) -> None:
        """Another scale, with what lies at a point of the room staying there."""
        if self._extent.isEmpty() or self._room.isEmpty():
            return
        if at is None:
            at = QPointF(self._room.width() / 2, self._room.height() / 2)
        scale = min(scale, max(self.most, self.whole))
        offset = at - (at - self.offset) / self.scale * scale
        self._place(scale, offset, fitted=scale == self.whole)

    def _place(self, scale: float, offset: QPointF, *, fitted: bool) -> None:
        """Take over, without needless gaps."""
        if fitted:
            scale = self.whole
        if not self._extent.isEmpty() and not self._room.isEmpty():
            seen = QRectF(self._extent.topLeft() * scale, self._extent.size() * scale)
            left = clamped(offset.x() + seen.left(), seen.width(), self._room.width())
            top = clamped(offset.y() + seen.top(), seen.height(), self._room.height())
            offset = QPointF(left, top) - seen.topLeft()
        self.scale, self.offset, self.fitted = scale, offset, fitted
        self.changed.emit()

    # ---- what a person does

    @property
    def held(self) -> bool:
        """Whether the mouse has hold of the picture."""
        return self._dragged_from is not None

    def take(self, at: QPointF) -> None:
        """The mouse takes hold of the picture."""
        self._dragged_from = at

    def drag(self, to: QPointF) -> None:
        """The mouse moves on, and with it what it has hold of."""
        if self._dragged_from is not None:
            by, self._dragged_from = to - self._dragged_from, to
            self.move(by)

    def release(self) -> None:
        """The mouse lets go."""
        self._dragged_from = None

    def wheel(self, delta: int, at: QPointF) -> None:
        """The wheel turned by so many eighths of a degree, over a point of the room."""
        if delta:
            self.zoom_by(STEP ** (delta / _NOTCH), at)

    def press(self, key: Qt.Key) -> bool:
        """Plus and minus zoom, 0 shows all, 1 is 100 %, arrows move; False: it means nothing."""
        if key in {Qt.Key.Key_Plus, Qt.Key.Key_Equal}:
            self.zoom_by(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key == Qt.Key.Key_1:
            self.actual_size()
        elif key in _MOVES and not self.fitted:
            self.move(_MOVES[key])
        else:
            return False
        return True
