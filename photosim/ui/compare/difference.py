"""Where two photos differ, in false colours. Pure functions; any thread.

The second photo is drawn into the frame of the first and subtracted. The result is an indexed
image whose numbers are the differences: another threshold is another colour table, not another
subtraction, so that a slider can be moved smoothly.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

SIDE = 1280
"""Longest side of the difference, pixels: finer than that is noise of the encoder."""

DEFAULT_FROM = 12
"""The least difference shown at first, of 255: what re-encoding changes stays below it."""

COLOURS = (
    (0.0, (43, 92, 226)),
    (0.35, (29, 176, 158)),
    (0.65, (247, 201, 42)),
    (1.0, (226, 36, 36)),
)
"""From a small difference to a large one: blue, green, yellow, red."""


@dataclass(frozen=True, slots=True)
class Difference:
    """``image`` holds the differences (0 to 255, indexed) over ``area`` of the frame;
    ``counts`` says how many pixels have each, of those that both photos cover."""

    image: QImage
    area: QRectF
    counts: NDArray[np.int64]

    def share(self, least: int) -> float:
        """The share of the common area that differs by ``least`` or more; 0.0 where there is
        none."""
        total = int(self.counts.sum())
        return float(self.counts[least:].sum()) / total if total else 0.0


def difference(
    first: QImage, second: QImage, frame: QSize, natural: QSize, transform: QTransform
) -> Difference:
    """The largest difference of the three colours for each pixel.

    first, second: the photos, perhaps with fewer pixels than ``frame`` and ``natural``, their
    real sizes. transform: from pixels of the second photo to pixels of the first.
    """
    scale = min(1.0, SIDE / max(frame.width(), frame.height()))
    width = max(1, round(frame.width() * scale))
    height = max(1, round(frame.height() * scale))
    reduce = QTransform.fromScale(width / frame.width(), height / frame.height())
    ours = _pixels(_drawn(first, frame, reduce, width, height))
    theirs = _pixels(_drawn(second, natural, transform * reduce, width, height))
    levels = np.abs(ours[:, :, :3].astype(np.int16) - theirs[:, :, :3]).max(axis=2)
    both = (ours[:, :, 3] == 255) & (theirs[:, :, 3] == 255)
    counts = np.bincount(levels[both], minlength=256).astype(np.int64)
    values = np.where(both, levels, 0).astype(np.uint8)
    image = QImage(values.tobytes(), width, height, width, QImage.Format.Format_Indexed8).copy()
    return Difference(image, QRectF(0, 0, frame.width(), frame.height()), counts)


def _drawn(image: QImage, natural: QSize, to: QTransform, width: int, height: int) -> QImage:
    canvas = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    canvas.fill(0)
    whole = QRectF(0, 0, natural.width(), natural.height())
    # Reduced well before it is drawn: the painter alone would skip pixels and find differences
    # that no eye sees.
    wanted = to.mapRect(whole).size().toSize()
    if not wanted.isEmpty() and wanted.width() * 2 < image.width():
        image = image.scaled(
            wanted,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    painter = QPainter(canvas)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(to)
    painter.drawImage(whole, image, QRectF(image.rect()))
    painter.end()
    return canvas


def _pixels(image: QImage) -> NDArray[np.uint8]:
    """Height × width × 4 in the order of the memory: blue, green, red, alpha."""
    # Copied: the memory goes with the image.
    rows = np.array(image.constBits(), dtype=np.uint8)
    return rows.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width()]


def colour_table(least: int) -> list[int]:
    """256 colours (``0xAARRGGBB``): nothing below ``least``, then :data:`COLOURS`.

    The scale ends where a difference is large beside the threshold, so that a faint one is
    seen in all its colours too.
    """
    top = min(255, 4 * least + 24)
    table = []
    for value in range(256):
        if value < max(1, least):
            table.append(0)
            continue
        place = min(1.0, (value - least) / max(1, top - least))
        red, green, blue = _between(place)
        table.append(0xFF000000 | red << 16 | green << 8 | blue)
    return table


def _between(place: float) -> tuple[int, int, int]:
    for (low, dark), (high, bright) in pairwise(COLOURS):
        if place <= high:
            part = (place - low) / (high - low)
            red, green, blue = (
                round(a + (b - a) * part) for a, b in zip(dark, bright, strict=True)
            )
            return red, green, blue
    return COLOURS[-1][1]
