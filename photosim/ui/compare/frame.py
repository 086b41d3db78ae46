"""Where photos lie on each other, as the library proves it and as the Compare page draws it.

All photos are laid into one *frame*, counted in pixels of the first photo: each has a transform
from its own pixels to the frame. Without an alignment a photo is fitted into the first one; with
an alignment its subject lies where the subject of the first one lies, whatever was cropped,
rotated, mirrored or resized. One camera then looks at the frame, so that every photo shows the same
part.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QTransform

from photosim.core.errors import UsageError
from photosim.core.types import PhotoId
from photosim.library.library import Library


def onto_first(alignment: Sequence[float]) -> QTransform | None:
    """Where the second photo lies on the first, in fractions of their sides.

    alignment: nine numbers, row by row, of the homography that takes a point of the first, as a
    column, to the second (``Duplicates.compare``). Qt's points are rows, hence the transpose.
    None where it can't be inverted.
    """
    a, b, c, d, e, f, g, h, i = alignment
    back, can_be = QTransform(a, d, g, b, e, h, c, f, i).inverted()
    return back if can_be else None


def proved(library: Library, first: PhotoId, second: PhotoId) -> QTransform | None:
    """Where the second photo lies on the first; None where nothing of it is proved."""
    if first == second:
        return None  # files with the same bytes: whole photos lie on each other anyway
    try:
        _, alignment = library.duplicates.compare(first, second)
    except UsageError:
        return None  # one of them has left the library meanwhile; its facts are still shown
    return onto_first(alignment) if alignment is not None else None


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
