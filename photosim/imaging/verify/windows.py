"""Means over the windows of a grid, by tables of sums (Crow, "Summed-area tables for texture
mapping", 1984): a third of the time of a mean around every pixel. At the edge of a picture windows
see it mirrored.

A picture that was smoothed says as much with every second of its pixels, across and down, and that
costs a quarter: ``thinned`` is how many it has for one that is there.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Bytes, Doubles, Floats, Ints, Reals

WINDOW = 13
"""Side of a window, in pixels."""

GRID = 8
"""Pixels from the middle of one window to that of the next."""

_Numbers = npt.NDArray[np.integer | np.floating]


def means(values: _Numbers, thinned: int = 1) -> Floats:
    """Means of numbers (height, width) over the windows, float32 (rows, columns)."""
    return _sampled(cv2.integral(_framed(values, thinned)), thinned)


def means_and_squares(grey: Bytes, thinned: int = 1) -> tuple[Floats, Floats]:
    """Means of a picture, uint8 (height, width), and of its squares, over the windows."""
    sums, squares = cv2.integral2(_framed(grey, thinned))
    return _sampled(sums, thinned), _sampled(squares, thinned)


def middles(values: _Numbers, thinned: int = 1) -> _Numbers:
    """The values, (height, width), in the middle of the windows, (rows, columns)."""
    pitch = GRID // thinned
    return values[pitch // 2 :: pitch, pitch // 2 :: pitch]


def side(thinned: int = 1) -> int:
    """Side of a window, in pixels that are there."""
    return WINDOW // thinned | 1


def seen_whole(width: int, height: int, sides: Iterable[tuple[Doubles, Doubles]]) -> Bools:
    """Of the windows of a picture of that size: whether all that they see of it lies in every one
    of some convex outlines, each as :func:`.maps.sides_of` has it; (rows, columns)."""
    left, right, top, bottom = _reaches(width, height)
    normals = np.concatenate([normals for normals, _ in sides])
    offsets = np.concatenate([offsets for _, offsets in sides])
    if float((_corners(width, height) @ normals.T - offsets).max()) <= 0:
        return np.ones((len(top), len(left)), np.bool_)
    across, down = normals[:, :1], normals[:, 1:]
    farthest = np.where(across > 0, across * right, across * left)[:, None, :]
    farthest = farthest + np.where(down > 0, down * bottom, down * top)[:, :, None]
    return np.asarray((farthest <= offsets[:, None, None]).all(axis=0))


@lru_cache(maxsize=64)
def _corners(width: int, height: int) -> Doubles:
    """The middles of the pixels in the corners, (4, 2)."""
    right, bottom = width - 1.0, height - 1.0
    return np.array([[0.0, 0.0], [right, 0.0], [right, bottom], [0.0, bottom]])


@lru_cache(maxsize=64)
def _reaches(width: int, height: int) -> tuple[Ints, Ints, Ints, Ints]:
    """First and last columns, first and last rows that the windows see."""
    reach = WINDOW // 2
    x, y = (np.arange(GRID // 2, length, GRID) for length in (width, height))
    return (
        np.maximum(x - reach, 0),
        np.minimum(x + reach, width - 1),
        np.maximum(y - reach, 0),
        np.minimum(y + reach, height - 1),
    )


def middle(values: Reals, part: float = 0.5) -> float:
    """The value, one of (n,), below which that part of them lies: a tenth of the time of
    :func:`numpy.quantile`."""
    place = min(len(values) - 1, int(part * len(values)))
    return float(np.partition(values, place)[place])


def _framed(values: _Numbers, thinned: int) -> _Numbers:
    by = side(thinned) // 2
    return cv2.copyMakeBorder(values, by, by, by, by, cv2.BORDER_REFLECT_101)


def _sampled(sums: _Numbers, thinned: int) -> Floats:
    window, pitch = side(thinned), GRID // thinned
    first = pitch // 2
    above, below = sums[first:-window:pitch], sums[first + window :: pitch]
    left, right = slice(first, -window, pitch), slice(first + window, None, pitch)
    total = below[:, right] - below[:, left]
    total -= above[:, right]
    total += above[:, left]
    return np.asarray(total * (1 / (window * window)), dtype=np.float32)
