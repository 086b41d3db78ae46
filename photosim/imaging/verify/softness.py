"""How much softer one picture is than another, so that both can be compared equally soft.

What was blurred, or enlarged from few pixels, has no grain to follow points by, and a sharp
picture's grain agrees with nothing in it.
"""

from __future__ import annotations

import cv2
import numpy as np

from photosim.core.arrays import Bools, Floats
from photosim.imaging.verify.sketch import Grey, Sketch
from photosim.imaging.verify.windows import means, means_and_squares, middle, middles

_STRUCTURE = 16.0  # variance of a window, in grey levels
_LEAST_WINDOWS = 12
_EQUAL = 1.3
_STEPS = (0.7, 1.0, 1.4, 2.0, 2.8, 4.0)  # pixels


def softer(a: Grey, other: Sketch, inside: Grey) -> float:
    """By which Gaussian blur, in pixels of standard deviation, two pictures become equally soft.

    Positive: the first has to be blurred; negative: the second; 0: neither.
    inside: 255 where both show something. Told by the middle window's gradients for its contrast,
    so that a text over one of them does not count.
    """
    at = middles(inside) > 0
    own, own_spread = _detail(a)
    its, its_spread = other.once(_own_detail)
    usable = at & (own_spread > _STRUCTURE) & (its_spread > _STRUCTURE)
    if int(usable.sum()) < _LEAST_WINDOWS:
        return 0.0
    ratio = _middle(own, its, usable)
    if 1 / _EQUAL < ratio < _EQUAL:
        return 0.0
    sharp, soft, sign = (a, its, 1.0) if ratio > 1 else (other.grey, own, -1.0)
    for step in _STEPS:
        if _middle(_detail(blurred(sharp, step))[0], soft, usable) <= 1.1:
            return sign * step
    return sign * _STEPS[-1]


def sharpness(sketch: Sketch) -> float:
    """How steep the edges of a picture are for its contrast; blurred, it has less.

    The middle window's energy of the gradients for one unit of variance; 0 without structure.
    """
    energy, spread = sketch.once(_own_detail)
    structured = energy[spread > _STRUCTURE]
    return middle(structured) if len(structured) >= _LEAST_WINDOWS else 0.0


def blurred(grey: Grey, by: float) -> Grey:
    """A picture blurred by so many pixels; as it is for 0 and less."""
    if by <= 0:
        return grey
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), by), dtype=np.uint8)


def evened(grey: Grey) -> Floats:
    """Slow changes of light taken out and contrast made the same everywhere: mean 0, deviation 1
    in the window of 31 pixels around each, less where there is hardly any contrast."""
    around = (31, 31)
    mean = np.asarray(cv2.boxFilter(grey, cv2.CV_32F, around), np.float32)
    spread = np.asarray(cv2.sqrBoxFilter(grey, cv2.CV_32F, around), np.float32)
    spread -= mean * mean
    np.maximum(spread, 16.0, out=spread)
    cv2.sqrt(spread, spread)
    cv2.subtract(grey, mean, mean, dtype=cv2.CV_32F)
    cv2.divide(mean, spread, mean)
    return mean


def steepness(grey: Grey) -> Floats:
    """Of the windows: the mean square of the gradient in one direction, grey levels a pixel."""
    return np.asarray(_energy(grey) / 8, np.float32)


def _energy(grey: Grey) -> Floats:
    """Of the windows: the mean square of the differences across two pixels, both directions."""
    framed = cv2.copyMakeBorder(grey, 1, 1, 1, 1, cv2.BORDER_REFLECT_101)
    across = np.asarray(cv2.absdiff(framed[1:-1, 2:], framed[1:-1, :-2]), dtype=np.uint8)
    down = np.asarray(cv2.absdiff(framed[2:, 1:-1], framed[:-2, 1:-1]), dtype=np.uint8)
    squares = cv2.multiply(across, across, dtype=cv2.CV_32F)
    return means(cv2.accumulateSquare(down, squares))


def _detail(grey: Grey) -> tuple[Floats, Floats]:
    """Of the windows: energy of the gradients for one unit of variance, and the variance."""
    mean, square = means_and_squares(grey)
    spread = square - mean * mean
    return np.asarray(_energy(grey) / np.maximum(spread, 1.0), np.float32), spread


def _own_detail(sketch: Sketch) -> tuple[Floats, Floats]:
    return _detail(sketch.grey)


def _middle(one: Floats, other: Floats, usable: Bools) -> float:
    return middle(one[usable] / np.maximum(other[usable], 1e-6))
