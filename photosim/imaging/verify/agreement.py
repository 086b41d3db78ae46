"""What share of two pictures agrees where they lie on each other.

Agreement is the correlation of small windows after taking mean and contrast out (ZNCC), so
brightness and contrast don't count.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from photosim.core.arrays import Bools, Bytes, Doubles, Floats
from photosim.imaging.verify import maps
from photosim.imaging.verify.displaced import displaced
from photosim.imaging.verify.following import REDUCED_BLUR, TrackedMap, needs_reducing
from photosim.imaging.verify.maps import Matrix
from photosim.imaging.verify.sketch import Grey, Sketch
from photosim.imaging.verify.softness import steepness
from photosim.imaging.verify.windows import (
    GRID,
    means,
    means_and_squares,
    middle,
    middles,
    seen_whole,
    side,
)

FLAT = 3.0
"""Grey levels of standard deviation: what is below has no structure to compare."""

_ZNCC = 0.72
_ALL = 0.98
_DIFFERS = 0.5
_NOTHING = 0.3
_LEAST_WINDOWS, _ENOUGH_WINDOWS = 6, 24
_STRONG, _LEAST_STRONG = 100.0, 12  # variance of a window; windows
_AS_STRONG = 2.5
_SAME_SCENE = 0.2
# Grey levels: what is flat and beyond these was clipped, if the other picture comes near them.
_WHITE, _NEAR_WHITE = 247.0, 140.0
_BLACK, _NEAR_BLACK = 8.0, 110.0
THINNED = 2
"""Of so many pixels, across and down, one says nearly as much as all: they are smoothed before."""

_SHEARED = 0.02  # cosine between the axes from which smoothing before is not the same as after
_MIXED = 1.5  # pixels beside a fill, where smoothing and a JPEG mix it with the picture
_STEP = 0.05  # pixels, to which a smoothing is rounded
_BESIDE = np.ones((3, 3), np.uint8)
_TO_CELLS = np.array([[1 / GRID, 0, 0.5 / GRID - 0.5], [0, 1 / GRID, 0.5 / GRID - 0.5], [0, 0, 1]])
_FROM_CELLS = maps.inverse(_TO_CELLS)


@dataclass(frozen=True, slots=True)
class Differences:
    """What is known of the windows beside how many agree.

    colour, light: mean difference of colours and of brightness over those that agree. displaced:
    share of what differs that lies at another place, see :func:`.displaced.displaced`. exchanged:
    how evenly what differs is spread over both, see :func:`_exchanged` and, of two drawings,
    :func:`_replaced`. covered: windows of the largest patch in which nothing agrees, each
    :data:`.windows.GRID` pixels from the next.
    """

    colour: float = 0.0
    light: float = 0.0
    displaced: float = 0.0
    exchanged: float = 0.0
    covered: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Agreement:
    """share: of the structured windows that agree, in [0, 1]. windows: how many were structured, 0
    where hardly any agree. slip: how far, in pixels, the middle window lies off, told by what of
    its pixels is not explained for the steepness of these; infinite where that was not asked, or
    not nearly all agrees. differences: tells the rest, which takes longer than all of this."""

    share: float
    windows: int
    slip: float
    differences: Callable[[], Differences]


def agreement(
    here: Sketch,
    there: Sketch,
    followed: TrackedMap,
    coarse: float = 1.0,
    fills: tuple[bool, bool] = (False, False),
    *,
    thinned: int = 1,
    least: float = 0.0,
    most_slip: float | None = None,
) -> Agreement | None:
    """What agrees where the first lies on the second; None where there is too little to compare.

    coarse: pixels of the comparison for one of the coarser picture. fills: in which of the two
    what is a fill is left out. thinned: of so many pixels, across and down, one is compared. least,
    most_slip: None, too, where a smaller share agrees, or one window of ten lies off by more; how
    far they do is told only where ``most_slip`` is given.
    """
    way = followed.way
    a_softer, b_softer = max(0.0, followed.softer), max(0.0, -followed.softer)
    a = _Seen(laid(here, there, way, a_softer, thinned), thinned)
    b = there.once(_smooth_seen, b_softer, thinned)
    product = cv2.multiply(a.grey, b.grey, dtype=cv2.CV_32F)
    together = means(product, thinned) - a.means * b.means
    clipped = _clipped(a, b.grey) | _clipped(b, a.grey)
    strongest = np.maximum(a.spread, b.spread)
    structured = _whole(here, there, way, fills) & (strongest > FLAT * FLAT) & ~clipped
    windows = int(np.count_nonzero(structured))
    if windows < _LEAST_WINDOWS:
        return None
    correlation = together / np.sqrt(np.maximum(a.spread * b.spread, 1.0))
    agree = structured & (correlation > _ZNCC)
    share = float(np.count_nonzero(agree) / windows)
    if share < least:
        return None
    slip = far = math.inf
    if most_slip is not None and share >= _ALL:
        unexplained = np.maximum(b.spread - together * together / np.maximum(a.spread, 1.0), 0.0)
        steep = there.once(_smooth_steepness, b_softer)
        slips = np.sqrt(unexplained / np.maximum(steep, 1e-3))[structured]
        slip, far = middle(slips), middle(slips, 0.9)
    if most_slip is not None and far > most_slip:
        return None
    if share < _SAME_SCENE:
        return Agreement(share, 0, math.inf, Differences)

    def differences() -> Differences:
        colour, light = _colours(here, there, way, agree)
        differs = structured & (correlation < _DIFFERS)
        nothing = _largest_patch(structured & (correlation < _NOTHING))
        exchanged = _exchanged(differs, a.spread, b.spread)
        if here.is_drawn and there.is_drawn:
            beside = differs & ~_grown(nothing)
            exchanged = max(exchanged, _replaced(beside, a.spread, b.spread))
        apart = displaced(
            lambda: (laid(here, there, way, a_softer), there.once(_smoothed, b_softer)),
            differs,
            a.spread,
            b.spread,
            coarse=coarse,
        )
        return Differences(colour, light, apart, exchanged, int(np.count_nonzero(nothing)))

    return Agreement(share, windows, slip, differences)


def colours_of_both(
    here: Sketch, there: Sketch, way: Matrix, fills: tuple[bool, bool]
) -> tuple[float, float] | None:
    """Mean difference of colours and of brightness where the first lies on the second, for two of
    which it is known that all of it agrees; None where there is too little to compare."""
    seen = there.once(_smooth_seen, 0.0, THINNED)
    structured = _whole(here, there, way, fills) & (seen.spread > FLAT * FLAT)
    if int(np.count_nonzero(structured)) < _ENOUGH_WINDOWS:
        return None
    return _colours(here, there, way, structured)


class _Seen:
    """A picture as it is compared, thinned out, and the means and variances of its windows."""

    def __init__(self, grey: Grey, thinned: int) -> None:
        self.grey = grey
        self.thinned = thinned
        self.means, squares = means_and_squares(grey, thinned)
        self.spread = np.maximum(squares - self.means * self.means, 0)


def _smoothed(sketch: Sketch, softer: float) -> Grey:
    return _smooth(sketch.grey, softer)


def _smooth_seen(sketch: Sketch, softer: float, thinned: int) -> _Seen:
    smooth = sketch.once(_smoothed, softer)
    return _Seen(np.ascontiguousarray(smooth[::thinned, ::thinned]), thinned)


def _smooth_steepness(sketch: Sketch, softer: float) -> Floats:
    return steepness(sketch.once(_smoothed, softer))


def laid(here: Sketch, there: Sketch, way: Matrix, softer: float, thinned: int = 1) -> Grey:
    """A picture in another's frame, as smooth as :func:`_smooth` makes it there: before it is laid
    where that is the same, for a picture is laid on several others.

    thinned: of so many pixels, across and down, there is the first.
    """
    size = (-(-there.width // thinned), -(-there.height // thinned))
    reduced = REDUCED_BLUR / maps.shape(way).scale if needs_reducing(way) else 0.0
    smooth = math.hypot(1.0, softer)
    across, down = np.hypot(way[0, :2], way[1, :2]).tolist()
    common = float(way[0, 0] * way[0, 1] + way[1, 0] * way[1, 1])
    if abs(common) > _SHEARED * across * down:
        grey = here.once(_blurred, reduced, reduced)
        whole = (there.width, there.height)
        warped = cv2.warpAffine(grey, way[:2], whole, borderMode=cv2.BORDER_REPLICATE)
        smoothed = _smooth(np.asarray(warped, np.uint8), softer)
        return np.ascontiguousarray(smoothed[::thinned, ::thinned])
    by = (math.hypot(smooth / across, reduced), math.hypot(smooth / down, reduced))
    grey = here.once(_blurred, *(round(one / _STEP) * _STEP for one in by))
    warped = cv2.warpAffine(grey, way[:2] / thinned, size, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(warped, np.uint8)


def _blurred(sketch: Sketch, across: float, down: float) -> Grey:
    if not across:
        return sketch.grey
    return np.asarray(cv2.GaussianBlur(sketch.grey, (0, 0), across, sigmaY=down), dtype=np.uint8)


def _whole(here: Sketch, there: Sketch, way: Matrix, fills: tuple[bool, bool]) -> Bools:
    """Of the windows: whether all of them lies on both pictures, and on nothing filled."""
    sides = [_sides(_edges(here), way)]
    contents = ((here.content, way), (there.content, np.eye(3)))
    for filled, (content, matrix) in zip(fills, contents, strict=True):
        if filled:
            normals, offsets = _sides(content.outline, matrix)
            sides.append((normals, offsets - _MIXED))
    return seen_whole(there.width, there.height, sides)


def _edges(sketch: Sketch) -> Doubles:
    """The corners of a picture's outermost pixels."""
    right, bottom = sketch.width - 0.5, sketch.height - 0.5
    return np.array([[-0.5, -0.5], [right, -0.5], [right, bottom], [-0.5, bottom]])


def _sides(outline: Floats | Doubles, way: Matrix) -> tuple[Doubles, Doubles]:
    return maps.sides_of(maps.placed(outline, way))


def _exchanged(differs: Bools, one: Floats, other: Floats) -> float:
    """How evenly what differs strongly is spread over both pictures, 0 to 0.5; 0 where that is
    little. What is written over a picture is nearly always stronger than what it covers; of two
    pages of a form, or two documents in one program, now this entry is the stronger, now that."""
    strong = differs & (np.maximum(one, other) > _STRONG)
    count = int(np.count_nonzero(strong))
    if count < _LEAST_STRONG:
        return 0.0
    stronger = int(np.count_nonzero(strong & (one > other)))
    return min(stronger, count - stronger) / count


def _replaced(differs: Bools, one: Floats, other: Floats) -> float:
    """Of what differs strongly half the share in which both pictures show something, about as
    strong; 0 where that is little. differs: beside the largest patch in which nothing agrees.

    Where a program has another document in it, there are other lines of text in place of those of
    the first, while what is pasted on one of two pages covers one patch.
    """
    strong = differs & (np.maximum(one, other) > _STRONG)
    count = int(np.count_nonzero(strong))
    if count < _LEAST_STRONG:
        return 0.0
    alike = strong & (np.maximum(one, other) < _AS_STRONG * np.minimum(one, other))
    return int(np.count_nonzero(alike)) / (2 * count)


def _largest_patch(windows: Bools) -> Bools:
    """Of windows that touch each other: those of the largest patch."""
    if not windows.any():
        return windows
    _, patches, figures, _ = cv2.connectedComponentsWithStats(
        windows.astype(np.uint8), connectivity=8
    )
    return np.asarray(patches == 1 + int(np.argmax(figures[1:, cv2.CC_STAT_AREA])), np.bool_)


def _grown(patch: Bools) -> Bools:
    """A patch, and the windows beside it, which see some of it."""
    return np.asarray(cv2.dilate(patch.astype(np.uint8), _BESIDE) > 0)


def _smooth(grey: Grey, by: float) -> Grey:
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), math.hypot(1.0, by)), dtype=np.uint8)


def _clipped(seen: _Seen, other: Grey) -> Bools:
    """Where nothing is left of a picture's structure because it was made too bright or dark."""
    flat = seen.spread < FLAT * FLAT
    if not flat.any():
        return flat
    thinned = seen.thinned
    around = np.ones((side(thinned), side(thinned)), np.uint8)
    white, black = flat & (seen.means > _WHITE), flat & (seen.means < _BLACK)
    if white.any():
        white &= middles(np.asarray(cv2.erode(other, around)), thinned) > _NEAR_WHITE
    if black.any():
        black &= middles(np.asarray(cv2.dilate(other, around)), thinned) < _NEAR_BLACK
    return white | black


def _colours(
    here: Sketch,
    there: Sketch,
    way: Matrix,
    agree: Bools,
) -> tuple[float, float]:
    """Mean differences of colours and of brightness between the cells around agreeing windows."""
    rows, columns = agree.shape
    reduced = (_TO_CELLS @ way @ _FROM_CELLS)[:2]
    laid = cv2.warpAffine(
        here.once(_cells), reduced, (columns, rows), borderMode=cv2.BORDER_REPLICATE
    )
    difference = cv2.absdiff(laid, there.once(_cells)[:rows, :columns])
    light, *colours = cv2.mean(difference, mask=agree.astype(np.uint8))[:3]
    return sum(colours) / 2, light


def _cells(sketch: Sketch) -> Bytes:
    """The mean of each cell of the grid, brightness and two colours (YCrCb); of what is left at the
    right and below too."""
    below, right = -sketch.height % GRID, -sketch.width % GRID
    whole = cv2.copyMakeBorder(sketch.pixels, 0, below, 0, right, cv2.BORDER_REPLICATE)
    size = (whole.shape[1] // GRID, whole.shape[0] // GRID)
    cells = cv2.resize(whole, size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.cvtColor(cells, cv2.COLOR_BGR2YCrCb), dtype=np.uint8)
