"""How much softer one picture is than another, so that both can be compared equally soft.

What was blurred, or enlarged from few pixels, has no grain to follow points by, and a sharp
picture's grain agrees with nothing in it.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from photosim.imaging.verify.sketch import Grey

_WINDOW = 13
_GRID = 8
_STRUCTURE = 16.0  # variance of a window, in grey levels
_LEAST_WINDOWS = 12
_EQUAL = 1.3
_STEPS = (0.7, 1.0, 1.4, 2.0, 2.8, 4.0)  # pixels

Floats = npt.NDArray[np.float32]


def softer(a: Grey, b: Grey, inside: Grey) -> float:
    """By which Gaussian blur, in pixels of standard deviation, the two become equally soft.

    Positive: the first has to be blurred; negative: the second; 0: neither.
    inside: 255 where both show something. Told by the middle window's gradients for its contrast,
    so that a text over one of them does not count.
    """
    at = inside[_GRID // 2 :: _GRID, _GRID // 2 :: _GRID] > 0
    own, own_spread = _detail(a)
    other, other_spread = _detail(b)
    usable = at & (own_spread > _STRUCTURE) & (other_spread > _STRUCTURE)
    if int(usable.sum()) < _LEAST_WINDOWS:
        return 0.0
    ratio = _middle(own, other, usable)
    if 1 / _EQUAL < ratio < _EQUAL:
        return 0.0
    sharp, soft, sign = (a, other, 1.0) if ratio > 1 else (b, own, -1.0)
    for step in _STEPS:
        if _middle(_detail(blurred(sharp, step))[0], soft, usable) <= 1.1:
            return sign * step
    return sign * _STEPS[-1]


def sharpness(grey: Grey) -> float:
    """How steep the edges of a picture are for its contrast; blurred, it has less.

    The middle window's energy of the gradients for one unit of variance; 0 without structure.
    """
    energy, spread = _detail(grey)
    structured = energy[spread > _STRUCTURE]
    return float(np.median(structured)) if len(structured) >= _LEAST_WINDOWS else 0.0


def blurred(grey: Grey, by: float) -> Grey:
    """A picture blurred by so many pixels; as it is for 0 and less."""
    if by <= 0:
        return grey
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), by), dtype=np.uint8)


def _detail(grey: Grey) -> tuple[Floats, Floats]:
    """On the grid: energy of the gradients for one unit of variance, and the variance."""
    values = grey.astype(np.float32)
    across = cv2.Sobel(values, cv2.CV_32F, 1, 0, ksize=1)
    down = cv2.Sobel(values, cv2.CV_32F, 0, 1, ksize=1)
    window = (_WINDOW, _WINDOW)
    on = (slice(_GRID // 2, None, _GRID), slice(_GRID // 2, None, _GRID))
    energy = np.asarray(cv2.boxFilter(across * across + down * down, -1, window), np.float32)[on]
    mean = np.asarray(cv2.boxFilter(values, -1, window), np.float32)[on]
    square = np.asarray(cv2.boxFilter(values * values, -1, window), np.float32)[on]
    spread = np.asarray(square - mean * mean, np.float32)
    return np.asarray(energy / np.maximum(spread, 1.0), np.float32), spread


def _middle(one: Floats, other: Floats, usable: npt.NDArray[np.bool_]) -> float:
    return float(np.median(one[usable] / np.maximum(other[usable], 1e-6)))
