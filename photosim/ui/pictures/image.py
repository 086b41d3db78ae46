"""Images in the screen's format, made in any thread; where a picture lies in a box."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from photosim.core.errors import PhotosimError
from photosim.core.language import tr

SMALL_SIDE = 1280


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo to look at: ``small`` is smoothly reduced for the fitted view, ``full`` is all
    there is. ``natural`` is the photo's size in pixels, also where ``full`` has fewer."""

    full: QImage
    small: QImage
    natural: QSize

    def for_width(self, points: float) -> QImage:
        """What is painted ``points`` device pixels wide: the reduced image where it has enough
        pixels, for it is smoother and quicker."""
        return self.small if self.small.width() >= points else self.full


def picture_of(full: QImage) -> Picture:
    """The picture with its reduced one. Raises PhotosimError where it is empty.

    A picture that is in the screen's format already is not converted: Qt would hold Python, and
    with it the window, meanwhile.
    """
    if full.isNull():
        raise PhotosimError(
            tr("Not a picture"), tr("This file is not a picture that can be shown.")
        )
    full = _for_screen(full)
    small = full
    if max(full.width(), full.height()) > SMALL_SIDE:
        small = full.scaled(
            SMALL_SIDE,
            SMALL_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return Picture(full, small, full.size())


def to_image(pixels: NDArray[np.uint8]) -> QImage:
    """uint8 (height, width, 3) RGB as an image.

    NumPy moves the bytes, for it lets other threads run meanwhile: Qt's own conversion of a
    12-megapixel photo holds Python, and with it the window, for longer than a frame or two.
    """
    height, width = pixels.shape[:2]
    image = QImage(width, height, QImage.Format.Format_RGB32)
    lines = np.frombuffer(image.bits(), dtype=np.uint32).reshape(height, -1)
    target = lines[:, :width]
    np.left_shift(pixels[..., 0], 16, out=target, dtype=np.uint32)
    target |= np.left_shift(pixels[..., 1], 8, dtype=np.uint32)
    target |= pixels[..., 2]
    target |= np.uint32(0xFF000000)
    return image


def decode(jpeg: bytes, side: int) -> tuple[QImage | None, QSize]:
    """The picture within ``side`` pixels, never enlarged, and its stored size.

    (None, empty) where the bytes are no JPEG.

    The format is named so that nothing is guessed: Qt's reader for SVG looks at the bytes through
    an object with a connection, which needs one of the locks of Qt's signals while this thread
    has Python's. The window's thread takes the two the other way round when it disconnects.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))  # copied: a QBuffer around it would not keep it alive
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    natural = reader.size()
    if natural.isValid() and max(natural.width(), natural.height()) > side:
        reader.setScaledSize(fitted(natural, QRect(0, 0, side, side)).size())
    image = reader.read()
    if image.isNull():
        return None, QSize()
    return _for_screen(image), natural if natural.isValid() else image.size()


def _for_screen(image: QImage) -> QImage:
    """In the screen's own format: turning it into a pixmap is then a copy, not a conversion."""
    return image.convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied
        if image.hasAlphaChannel()
        else QImage.Format.Format_RGB32
    )


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
