"""Means over the windows of a grid, by tables of sums (Crow, "Summed-area tables for texture
mapping", 1984): a third of the time of a mean around every pixel. At the edge of a picture windows
see it mirrored.
"""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Bytes, Doubles, Floats, Reals

WINDOW = 13
"""Side of a window, in pixels."""

GRID = 8
"""Pixels from the middle of one window to that of the next."""

ON_GRID = (slice(GRID // 2, None, GRID), slice(GRID // 2, None, GRID))
"""The middles of the windows in a picture."""

_Numbers = npt.NDArray[np.integer | np.floating]


def means(values: _Numbers) -> Floats:
    """Means of numbers (height, width) over the windows, float32 (rows, columns)."""
    return _sampled(cv2.integral(_framed(values)))


def means_and_squares(grey: Bytes) -> tuple[Floats, Floats]:
    """Means of a picture, uint8 (height, width), and of its squares, over the windows."""
    sums, squares = cv2.integral2(_framed(grey))
    return _sampled(sums), _sampled(squares)


def seen_whole(width: int, height: int, sides: Iterable[tuple[Doubles, Doubles]]) -> Bools:
    """Of the windows of a picture of that size: whether all that they see of it lies in every one
    of some convex outlines, each as :func:`.maps.sides_of` has it; (rows, columns)."""
    reach = WINDOW // 2
    x, y = (np.arange(GRID // 2, length, GRID) for length in (width, height))
    left, right = np.maximum(x - reach, 0), np.minimum(x + reach, width - 1)
    top, bottom = np.maximum(y - reach, 0), np.minimum(y + reach, height - 1)
    found = np.ones((len(y), len(x)), np.bool_)
    for normals, offsets in sides:
        across, down = normals[:, :1], normals[:, 1:]
        farthest = np.maximum(across * left, across * right)[:, None, :]
        farthest = farthest + np.maximum(down * top, down * bottom)[:, :, None]
        found &= (farthest <= offsets[:, None, None]).all(axis=0)
    return found


def middle(values: Reals, part: float = 0.5) -> float:
    """The value, one of (n,), below which that part of them lies: a tenth of the time of
    :func:`numpy.quantile`."""
    place = min(len(values) - 1, int(part * len(values)))
    return float(np.partition(values, place)[place])


def _framed(values: _Numbers) -> _Numbers:
    by = WINDOW // 2
    return cv2.copyMakeBorder(values, by, by, by, by, cv2.BORDER_REFLECT_101)


def _sampled(sums: _Numbers) -> Floats:
    height, width = sums.shape[0] - WINDOW, sums.shape[1] - WINDOW  # of the picture
    top, left = slice(GRID // 2, height, GRID), slice(GRID // 2, width, GRID)
    bottom = slice(GRID // 2 + WINDOW, None, GRID)
    right = slice(GRID // 2 + WINDOW, None, GRID)
    total = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
    return np.asarray(total / (WINDOW * WINDOW), dtype=np.float32)
