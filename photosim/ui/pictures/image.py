"""How pictures are placed. Pure."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize


def fitted(size: QSize, box: QRect) -> QRect:
    """A picture of ``size`` (pixels, not empty) in the middle of ``box``, never enlarged.

    Panoramas and very tall pictures keep at least one pixel of their short side.
    """
    scale = min(box.width() / size.width(), box.height() / size.height(), 1.0)
    width = max(1, round(size.width() * scale))
    height = max(1, round(size.height() * scale))
    return QRect(
        box.left() + (box.width() - width) // 2,
        box.top() + (box.height() - height) // 2,
        width,
        height,
    )
