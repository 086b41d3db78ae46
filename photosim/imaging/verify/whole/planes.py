"""What of two whole pictures is compared: brightness at full resolution, colours at half of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

import cv2
import numpy as np

from photosim.core.arrays import Bytes, Floats

_Numbers = TypeVar("_Numbers", Bytes, Floats)
_AROUND = np.ones((5, 5), np.uint8)


@dataclass(frozen=True, slots=True)
class Planes:
    """A picture as planes of uint8: brightness (height, width); at half the size brightness again
    and the two colours, Cr and Cb. Most files keep colours no finer."""

    luma: Bytes
    half: Bytes
    colours: tuple[Bytes, Bytes]

    @classmethod
    def of(cls, pixels: Bytes) -> Planes:
        """The planes of a picture, uint8 (height, width, 3), RGB."""
        luma = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)
        half, red, blue = cv2.split(cv2.cvtColor(halved(pixels), cv2.COLOR_RGB2YCrCb))
        return cls(luma, np.asarray(half, np.uint8), (np.asarray(red), np.asarray(blue)))

    def with_luma(self, luma: Bytes) -> Planes:
        """The same colours with another brightness."""
        return Planes(luma, halved(luma), self.colours)


def halved(values: _Numbers) -> _Numbers:
    """Means of every two by two values, at least one."""
    height, width = values.shape[:2]
    size = (max(1, width // 2), max(1, height // 2))
    return np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_AREA), values.dtype)


def ranges(plane: Bytes) -> Bytes:
    """Greatest less least value in the five by five around each; uint8 of the same shape."""
    greatest, least = cv2.dilate(plane, _AROUND), cv2.erode(plane, _AROUND)
    return np.asarray(cv2.subtract(greatest, least), np.uint8)
