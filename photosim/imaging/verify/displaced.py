"""Whether what differs between two pictures lies at another place: a moved object, not a text.

An object that moved is missing where it was and appears where it went; a text or a logo that was
put over a picture is nowhere in the other, and nor is what it covers. So the differing parts of
both pictures are correlated with each other over all shifts (by Fourier transform), and at the
shift that fits best it is counted how many of the differing windows agree.
"""

from __future__ import annotations

from collections.abc import Callable

import cv2
import numpy as np

from photosim.core.arrays import Bools, Floats
from photosim.imaging.verify.sketch import Grey
from photosim.imaging.verify.softness import evened
from photosim.imaging.verify.windows import GRID, means, means_and_squares, middles

_FARTHEST = 44  # pixels
_NEAREST = 2.5
_PEAKS = 3
_LEAST_WINDOWS = 4
_AGREE = 0.8
_STRONG = 36.0  # variance of a window that can be recognised elsewhere


def displaced(
    both: Callable[[], tuple[Grey, Grey]],
    differs: Bools,
    sa: Floats,
    sb: Floats,
    *,
    coarse: float = 1.0,
) -> float:
    """Share, in [0, 1], of the differing windows that agree at one common shift.

    both: makes two pictures in one frame, uint8 (height, width), where enough differs. differs: the
    windows that differ; sa, sb: variances of the windows of the one and of the other. coarse:
    pixels for one of the coarser picture.
    """
    one, two = differs & (sa > _STRONG), differs & (sb > _STRONG)
    count = int((one | two).sum())
    if count < _LEAST_WINDOWS:
        return 0.0
    a, b = both()
    here, there = _Windows(a), _Windows(b)
    best = 0
    for x, y in _shifts(_shown(a, differs), _shown(b, differs), _NEAREST * coarse):
        found = one & here.agree(there, x, y) | two & there.agree(here, -x, -y)
        best = max(best, int(found.sum()))
    return best / count if best >= _LEAST_WINDOWS else 0.0


def _shown(grey: Grey, differs: Bools) -> Floats:
    """Only the differing parts, slow changes of light taken out and contrast evened."""
    height, width = grey.shape
    even = evened(grey)
    mask = np.repeat(np.repeat(differs.astype(np.uint8), GRID, axis=0), GRID, axis=1)
    mask = np.asarray(cv2.dilate(mask[:height, :width], np.ones((GRID + 1, GRID + 1), np.uint8)))
    padded = np.zeros(
        (cv2.getOptimalDFTSize(height + _FARTHEST), cv2.getOptimalDFTSize(width + _FARTHEST)),
        np.float32,
    )
    padded[: mask.shape[0], : mask.shape[1]] = even[: mask.shape[0], : mask.shape[1]] * mask
    return padded


def _shifts(one: Floats, two: Floats, nearest: float) -> list[tuple[int, int]]:
    """Shifts (x, y) that bring the first onto the second best, none nearer to zero than that."""
    spectrum = cv2.mulSpectrums(cv2.dft(two), cv2.dft(one), 0, conjB=True)
    product = np.asarray(cv2.idft(spectrum), dtype=np.float32)
    around = np.arange(-_FARTHEST, _FARTHEST + 1)
    scores = product[np.ix_(around, around)].copy()
    y, x = np.meshgrid(around, around, indexing="ij")
    scores[np.hypot(x, y) < nearest] = -np.inf
    found = []
    for _ in range(_PEAKS):
        row, column = np.unravel_index(int(np.argmax(scores)), scores.shape)
        if not scores[row, column] > 0:
            break
        found.append((int(column) - _FARTHEST, int(row) - _FARTHEST))
        scores[max(0, row - 2) : row + 3, max(0, column - 2) : column + 3] = -np.inf
    return found


class _Windows:
    """A picture, uint8 (height, width), and the means and variances of its windows."""

    def __init__(self, grey: Grey) -> None:
        self._grey = grey
        self._means, self._spread = _means_and_spread(grey)
        self._drawn_out = np.pad(grey, _FARTHEST, mode="edge")

    def agree(self, other: _Windows, x: int, y: int) -> Bools:
        """Which of them agree with the other picture's windows at that shift."""
        height, width = self._grey.shape
        top, left = _FARTHEST + y, _FARTHEST + x
        moved = np.ascontiguousarray(other._drawn_out[top : top + height, left : left + width])
        its_means, its_spread = _means_and_spread(moved)
        together = means(cv2.multiply(self._grey, moved, dtype=cv2.CV_32F))
        together -= self._means * its_means
        agree = together > _AGREE * np.sqrt(np.maximum(self._spread * its_spread, _STRONG))
        inside = np.zeros((height, width), bool)
        inside[max(0, -y) : height - max(0, y), max(0, -x) : width - max(0, x)] = True
        return np.asarray(agree & middles(inside))


def _means_and_spread(grey: Grey) -> tuple[Floats, Floats]:
    mean, square = means_and_squares(grey)
    return mean, square - mean * mean
