"""What share of two pictures agrees where they lie on each other.

Agreement is the correlation of small windows after taking mean and contrast out (ZNCC), so
brightness and contrast don't count.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from photosim.core.arrays import Bools, Bytes, Floats
from photosim.imaging.verify import maps
from photosim.imaging.verify.displaced import displaced
from photosim.imaging.verify.following import TrackedMap
from photosim.imaging.verify.maps import Matrix
from photosim.imaging.verify.sketch import Grey, Sketch
from photosim.imaging.verify.softness import steepness
from photosim.imaging.verify.windows import GRID, ON_GRID, WINDOW, means, means_and_squares

FLAT = 3.0
"""Grey levels of standard deviation: what is below has no structure to compare."""

_ZNCC = 0.72
_ALL = 0.98
_DIFFERS = 0.5
_NOTHING = 0.3
_LEAST_WINDOWS = 6
_SAME_SCENE = 0.2
# Grey levels: what is flat and beyond these was clipped, if the other picture comes near them.
_WHITE, _NEAR_WHITE = 247.0, 140.0
_BLACK, _NEAR_BLACK = 8.0, 110.0
_WINDOW_AROUND = np.ones((WINDOW, WINDOW), np.uint8)


@dataclass(frozen=True, slots=True)
class Agreement:
    """share: of the structured windows that agree, in [0, 1]. colour, light: mean difference of
    colours and of brightness over these. displaced: share of what differs that lies at another
    place, see :func:`.displaced.displaced`. covered: windows of the largest patch in which nothing
    agrees, each :data:`.windows.GRID` pixels from the next. windows: how many were structured.
    slip, most_slip: how far, in pixels, the middle window and one of ten at most lie off, told by
    what of their pixels is not explained for the steepness of these."""

    share: float
    colour: float = 0.0
    light: float = 0.0
    displaced: float = 0.0
    covered: int = 0
    windows: int = 0
    slip: float = math.inf
    most_slip: float = math.inf


def agreement(
    here: Sketch, there: Sketch, followed: TrackedMap, coarse: float = 1.0
) -> Agreement | None:
    """What agrees where the first lies on the second; None where there is too little to compare.

    coarse: pixels of the comparison for one of the coarser picture.
    """
    a = _smooth(followed.warped, max(0.0, followed.softer))
    b = _smooth(there.grey, max(0.0, -followed.softer))
    (mean_a, square_a), (mean_b, square_b) = means_and_squares(a), means_and_squares(b)
    sa = np.maximum(square_a - mean_a * mean_a, 0)
    sb = np.maximum(square_b - mean_b * mean_b, 0)
    together = means(cv2.multiply(a, b, dtype=cv2.CV_32F)) - mean_a * mean_b
    whole = np.asarray(cv2.erode(followed.inside, _WINDOW_AROUND))
    clipped = _clipped(mean_a, sa, b) | _clipped(mean_b, sb, a)
    structured = (whole[ON_GRID] > 0) & (np.maximum(sa, sb) > FLAT * FLAT) & ~clipped
    if int(structured.sum()) < _LEAST_WINDOWS:
        return None
    correlation = together / np.sqrt(np.maximum(sa * sb, 1.0))
    agree = structured & (correlation > _ZNCC)
    share = float(agree.sum() / structured.sum())
    if share < _SAME_SCENE:
        return Agreement(share)
    colour, light = _colours(here, there, followed.way, agree)
    differs = structured & (correlation < _DIFFERS)
    apart = displaced(a, b, differs, sa, sb, coarse=coarse)
    nothing = _largest_patch(structured & (correlation < _NOTHING))
    windows = int(structured.sum())
    if share < _ALL:
        return Agreement(share, colour, light, apart, nothing, windows)
    unexplained = np.maximum(sb - together * together / np.maximum(sa, 1.0), 0.0)
    slips = np.sqrt(unexplained / np.maximum(steepness(b), 1e-3))[structured]
    slip, most_slip = (float(np.quantile(slips, part)) for part in (0.5, 0.9))
    return Agreement(share, colour, light, apart, nothing, windows, slip, most_slip)


def _largest_patch(windows: Bools) -> int:
    """Of windows that touch each other: how many there are in the largest patch."""
    _, _, figures, _ = cv2.connectedComponentsWithStats(windows.astype(np.uint8), connectivity=8)
    return int(max(figures[1:, cv2.CC_STAT_AREA], default=0))


def _smooth(grey: Grey, by: float) -> Grey:
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), math.hypot(1.0, by)), dtype=np.uint8)


def _clipped(means: Floats, spread: Floats, other: Grey) -> Bools:
    """Where nothing is left of a picture's structure because it was made too bright or dark."""
    flat = spread < FLAT * FLAT
    white, black = flat & (means > _WHITE), flat & (means < _BLACK)
    if white.any():
        white &= np.asarray(cv2.erode(other, _WINDOW_AROUND))[ON_GRID] > _NEAR_WHITE
    if black.any():
        black &= np.asarray(cv2.dilate(other, _WINDOW_AROUND))[ON_GRID] < _NEAR_BLACK
    return white | black


def _colours(
    here: Sketch,
    there: Sketch,
    way: Matrix,
    agree: Bools,
) -> tuple[float, float]:
    """Mean differences of colours and of brightness between the cells around agreeing windows."""
    to_cells = np.array(
        [[1 / GRID, 0, 0.5 / GRID - 0.5], [0, 1 / GRID, 0.5 / GRID - 0.5], [0, 0, 1]]
    )
    rows, columns = agree.shape
    reduced = (to_cells @ way @ maps.inverse(to_cells))[:2]
    there_small = _cells(there.pixels)[:rows, :columns]
    here_small = cv2.warpAffine(_cells(here.pixels), reduced, (columns, rows))
    a, b = (
        cv2.cvtColor(np.asarray(small), cv2.COLOR_BGR2YCrCb)[agree].astype(np.float32)
        for small in (here_small, there_small)
    )
    difference = np.abs(a - b).mean(axis=0)
    return float(difference[1:].mean()), float(difference[0])


def _cells(pixels: Bytes) -> Bytes:
    """The mean of each cell of the grid; of what is left at the right and below too."""
    height, width = pixels.shape[:2]
    below, right = -height % GRID, -width % GRID
    whole = cv2.copyMakeBorder(pixels, 0, below, 0, right, cv2.BORDER_REPLICATE)
    size = (whole.shape[1] // GRID, whole.shape[0] // GRID)
    return np.asarray(cv2.resize(whole, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
