"""Where one photo lies on another, as the library proves it and as the Compare page draws it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTransform

from photosim.core.errors import UsageError
from photosim.core.types import PhotoId
from photosim.library.library import Library


def onto_first(alignment: Sequence[float]) -> QTransform | None:
    """Where the second photo lies on the first, in fractions of their sides.

    alignment: nine numbers, row by row, of the homography that takes a point of the first, as a
    column, to the second (``Comparison.alignment``). Qt's points are rows, hence the transpose.
    None where it can't be turned round.
    """
    a, b, c, d, e, f, g, h, i = alignment
    back, can_be = QTransform(a, d, g, b, e, h, c, f, i).inverted()
    return back if can_be else None


def proved(library: Library, first: PhotoId, second: PhotoId) -> QTransform | None:
    """Where the second photo lies on the first; None where nothing of it is proved."""
    if first == second:
        return None  # files with the same bytes: whole photos lie on each other anyway
    try:
        alignment = library.duplicates.compare(first, second).alignment
    except UsageError:
        return None  # one of them has left the library meanwhile; its facts are still shown
    return onto_first(alignment) if alignment is not None else None
