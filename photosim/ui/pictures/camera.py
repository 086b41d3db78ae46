"""Several photos seen through one window: which part of each is shown, and how large. Pure.

All photos are laid into one *frame*, counted in pixels of the first photo: each has a transform
from its own pixels to the frame. Without an alignment a photo is fitted into the first one; with
an alignment its subject lies where the subject of the first one lies, whatever was cropped,
turned, mirrored or resized. A :class:`Camera` then looks at one part of the frame, and every
photo that is drawn through it shows the same part.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QTransform

from photosim.ui.pictures.picture_view import clamped

MOST = 4
"""Photos side by side at most."""

MAX_SCALE = 8.0
"""Points of the screen per pixel of the finest photo, at most."""


def contained(natural: QSize, frame: QSize) -> QTransform:
    """A photo of this size as large as fits into the frame, in its middle."""
    if natural.isEmpty() or frame.isEmpty():
        return QTransform()
    scale = min(frame.width() / natural.width(), frame.height() / natural.height())
    left = (frame.width() - natural.width() * scale) / 2
    top = (frame.height() - natural.height() * scale) / 2
    return QTransform(scale, 0, 0, scale, left, top)


def in_pixels(fractions: QTransform, natural: QSize, frame: QSize) -> QTransform:
    """A transform between fractions of two photos' sides as one between their pixels."""
    narrow = QTransform.fromScale(1 / natural.width(), 1 / natural.height())
    return narrow * fractions * QTransform.fromScale(frame.width(), frame.height())


def extent(sizes: Sequence[QSize], transforms: Sequence[QTransform]) -> QRectF:
    """The part of the frame that the photos cover together; unknown sizes are left out."""
    whole = QRectF()
    for size, transform in zip(sizes, transforms, strict=True):
        if not size.isEmpty():
            whole = whole.united(transform.mapRect(QRectF(0, 0, size.width(), size.height())))
    return whole


def density(natural: QSize, transform: QTransform) -> float:
    """Pixels of the frame per pixel of the photo, measured in the photo's middle."""
    middle = QPointF(natural.width() / 2, natural.height() / 2)
    at = transform.map(middle)
    across = transform.map(middle + QPointF(1, 0)) - at
    down = transform.map(middle + QPointF(0, 1)) - at
    return math.sqrt(abs(across.x() * down.y() - across.y() * down.x())) or 1.0


def pane_rects(number: int, room: QSize, gap: int) -> list[QRectF]:
    """Where so many panes stand: in a row up to three, four in a square; all of one size."""
    columns = number if number < MOST else 2
    rows = math.ceil(number / columns) if columns else 0
    if not columns:
        return []
    width = (room.width() - gap * (columns - 1)) / columns
    height = (room.height() - gap * (rows - 1)) / rows
    return [
        QRectF(n % columns * (width + gap), n // columns * (height + gap), width, height)
        for n in range(number)
    ]


@dataclass(frozen=True, slots=True)
class Camera:
    """Which part of the frame a pane shows.

    ``scale`` is points of the screen per pixel of the frame, ``offset`` where the frame's origin
    lies in the pane, ``fitted`` whether all of the photos are shown.
    """

    scale: float = 1.0
    offset: QPointF = field(default_factory=QPointF)
    fitted: bool = True

    def transform(self) -> QTransform:
        """From the frame to the pane."""
        return QTransform(self.scale, 0, 0, self.scale, self.offset.x(), self.offset.y())

    def placed(self, seen: QRectF, room: QSize) -> Camera:
        """The camera on an extent in a pane of this size: fitted, or without needless gaps."""
        if seen.isEmpty() or room.isEmpty():
            return self
        scale = self.scale
        if self.fitted:
            scale = min(room.width() / seen.width(), room.height() / seen.height())
        left = clamped(
            self.offset.x() + seen.left() * scale, seen.width() * scale, float(room.width())
        )
        top = clamped(
            self.offset.y() + seen.top() * scale, seen.height() * scale, float(room.height())
        )
        offset = QPointF(left - seen.left() * scale, top - seen.top() * scale)
        return replace(self, scale=scale, offset=offset)

    def zoomed(self, scale: float, at: QPointF) -> Camera:
        """Another scale, with what lies at a point of the pane staying there."""
        on_frame = (at - self.offset) / self.scale
        return Camera(scale, at - on_frame * scale, fitted=False)

    def moved(self, by: QPointF) -> Camera:
        """Moved by points of the screen; a fitted camera has nowhere to go."""
        return self if self.fitted else replace(self, offset=self.offset + by)
