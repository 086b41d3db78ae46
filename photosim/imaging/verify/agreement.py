"""What share of two pictures agrees where they lie on each other.

Agreement is the correlation of small windows after taking mean and contrast out (ZNCC), so
brightness and contrast don't count.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from photosim.imaging.verify.displaced import displaced
from photosim.imaging.verify.following import warp
from photosim.imaging.verify.maps import Matrix
from photosim.imaging.verify.sketch import Grey, Sketch

WINDOW = 13
GRID = 8
FLAT = 3.0
"""Grey levels of standard deviation: what is below has no structure to compare."""

_ZNCC = 0.72
_DIFFERS = 0.5
_LEAST_WINDOWS = 6
_SAME_SCENE = 0.2
# Grey levels: what is flat and beyond these was clipped, if the other picture comes near them.
_WHITE, _NEAR_WHITE = 247.0, 140.0
_BLACK, _NEAR_BLACK = 8.0, 110.0

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Agreement:
    """share: of the structured windows that agree, in [0, 1]. colour, light: mean difference of
    colours and of brightness over these. displaced: share of what differs that lies at another
    place, see :func:`.displaced.displaced`."""

    share: float
    colour: float = 0.0
    light: float = 0.0
    displaced: float = 0.0


def agreement(here: Sketch, there: Sketch, way: Matrix, softer: float) -> Agreement | None:
    """What agrees where the first lies on the second; None where there is too little to compare.

    softer: by how much one has to be blurred first, see :func:`.softness.softer`.
    """
    warped, inside = warp(here, way, there.width, there.height)
    a = _smooth(warped, max(0.0, softer))
    b = _smooth(there.grey, max(0.0, -softer))
    mean_a, mean_b = mean(a), mean(b)
    spread_a = np.maximum(mean(a * a) - mean_a * mean_a, 0)
    spread_b = np.maximum(mean(b * b) - mean_b * mean_b, 0)
    together = mean(a * b) - mean_a * mean_b
    margin = np.ones((WINDOW, WINDOW), np.uint8)
    whole = np.asarray(cv2.erode(inside, margin))
    grid = (slice(GRID // 2, None, GRID), slice(GRID // 2, None, GRID))
    at = whole[grid] > 0
    sa, sb = spread_a[grid], spread_b[grid]
    clipped = _clipped(mean_a[grid], sa, b, grid) | _clipped(mean_b[grid], sb, a, grid)
    structured = at & (np.maximum(sa, sb) > FLAT * FLAT) & ~clipped
    if int(structured.sum()) < _LEAST_WINDOWS:
        return None
    correlation = together[grid] / np.sqrt(np.maximum(sa * sb, 1.0))
    agree = structured & (correlation > _ZNCC)
    share = float(agree.sum() / structured.sum())
    if share < _SAME_SCENE:
        return Agreement(share)
    colour, light = _colours(here, there, way, agree, grid)
    differs = structured & (correlation < _DIFFERS)
    return Agreement(share, colour, light, displaced(a, b, differs, sa, sb, grid=GRID))


def mean(values: Floats) -> Floats:
    """Mean over the window around each pixel."""
    return np.asarray(cv2.boxFilter(values, -1, (WINDOW, WINDOW)), dtype=np.float32)


def _smooth(grey: Grey, by: float) -> Floats:
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), math.hypot(1.0, by)), dtype=np.float32)


def _clipped(
    means: Floats, spread: Floats, other: Floats, grid: tuple[slice, slice]
) -> npt.NDArray[np.bool_]:
    """Where nothing is left of a picture's structure because it was made too bright or dark."""
    window = np.ones((WINDOW, WINDOW), np.uint8)
    white = (means > _WHITE) & (np.asarray(cv2.erode(other, window))[grid] > _NEAR_WHITE)
    black = (means < _BLACK) & (np.asarray(cv2.dilate(other, window))[grid] < _NEAR_BLACK)
    return (spread < FLAT * FLAT) & (white | black)


def _colours(
    here: Sketch,
    there: Sketch,
    way: Matrix,
    agree: npt.NDArray[np.bool_],
    grid: tuple[slice, slice],
) -> tuple[float, float]:
    size = (there.width, there.height)
    warped = cv2.blur(cv2.warpAffine(here.pixels, way[:2], size), (9, 9))
    pairs = (warped, cv2.blur(there.pixels, (9, 9)))
    a, b = (
        cv2.cvtColor(np.asarray(p)[grid], cv2.COLOR_BGR2YCrCb)[agree].astype(np.float32)
        for p in pairs
    )
    difference = np.abs(a - b).mean(axis=0)
    return float(difference[1:].mean()), float(difference[0])
