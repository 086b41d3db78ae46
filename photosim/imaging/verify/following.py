"""Points followed from one picture into the other: the map made exact, and what it can't explain.

Points are followed by the pyramidal method of Lucas and Kanade (Bouguet, "Pyramidal implementation
of the Lucas Kanade feature tracker", 2000).
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from photosim.core.arrays import Floats
from photosim.imaging.verify import maps
from photosim.imaging.verify.maps import Matrix
from photosim.imaging.verify.sketch import Grey, Sketch
from photosim.imaging.verify.softness import blurred, evened, softer
from photosim.imaging.verify.windows import middle

_POINTS = 160
_LEAST_POINTS, _ENOUGH_POINTS, _LEAST_AREA = 8, 24, 400
_MOST_TURNS = 4
_SETTLED = 0.3  # pixels: a refinement that moves no corner farther than this is the last
_SETTLED_AT_ONCE = 1.0  # the same for the first refinement, of a map that was a guess
_FOLLOWED = 0.85  # correlation of the windows around a point and where it was found
_WINDOW = 11
_NEAR, _FAR = 16.0, 56.0  # pixels: neighbours whose windows have nothing in common
_FARTHEST_STEP = 4.0
_LOST = 12.0  # pixels beyond which a point was found at a place that only looks like its own
_LEAST_PAIRS = 20
REDUCED_BLUR = 0.45

Places = Floats


@dataclass(frozen=True, slots=True)
class TrackedMap:
    """What following the points of a picture told.

    way: the refined map. softer: see :func:`.softness.softer`. residual: median distance of the
    points from where it puts them, in pixels. points: how many were followed.
    drift: how far neighbouring points lie off in common, in pixels: the root of the mean product
    of two neighbours' steps. The errors of following cancel in it, while another point of view,
    which an affine map can't follow, does not.
    """

    way: Matrix
    softer: float = 0.0
    residual: float = 0.0
    points: int = 0
    drift: float = 0.0


def follow(
    here: Sketch, there: Sketch, way: Matrix, fills: tuple[bool, bool] = (False, False)
) -> TrackedMap | None:
    """Make a map exact by following points of a picture into the other.

    None where too little of it lies there; the map as it was where there are too few points.
    fills: in which of the two what is a fill is left out.
    """
    placed, inside = _laid(here, there, way, fills)
    core = _core(inside)
    aim = _Aim(there, softer(placed, there, core))
    for turn in range(_MOST_TURNS + 1):
        if turn > 0:
            placed, inside = _laid(here, there, way, fills)
            core = _core(inside)
        if int(np.count_nonzero(core)) < _LEAST_AREA:
            return None
        warped = blurred(placed, aim.softer)
        source, target = _tracked(warped, aim, core)
        if len(source) < _LEAST_POINTS:
            return TrackedMap(way, aim.softer)
        # What was found where nothing looks like it would draw the map aside.
        followed = _alike(warped, aim.grey, source, target) > _FOLLOWED
        sure = followed if int(followed.sum()) >= _ENOUGH_POINTS else slice(None)
        cv2.setRNGSeed(1)
        step, members = cv2.estimateAffine2D(
            source[sure],
            target[sure],
            method=cv2.RANSAC,
            ransacReprojThreshold=1.0,
            maxIters=2000,
            confidence=0.999,
        )
        if step is None or int(members.sum()) < _LEAST_POINTS:
            return TrackedMap(way, aim.softer)
        refined = np.vstack([np.asarray(step, np.float64), [0.0, 0.0, 1.0]])
        farthest = _farthest(refined, there)
        if turn == 0 and farthest < _SETTLED_AT_ONCE:
            # So near that points are not found better from there.
            expected = (source @ step[:, :2].T + step[:, 2]).astype(np.float32)
            way = refined @ way
            break
        expected = source
        if (turn > 0 and farthest < _SETTLED) or turn == _MOST_TURNS:
            break
        way = refined @ way
    followed &= np.abs(target - expected).max(axis=1) < _LOST
    count = int(followed.sum())
    if count < _LEAST_POINTS:
        return TrackedMap(way, aim.softer, points=count)
    steps = (target - expected)[followed]
    return TrackedMap(
        way,
        aim.softer,
        residual=middle(np.hypot(steps[:, 0], steps[:, 1])),
        points=count,
        drift=drift(source[followed], steps),
    )


def _laid(here: Sketch, there: Sketch, way: Matrix, fills: tuple[bool, bool]) -> tuple[Grey, Grey]:
    """A picture in another's frame, and where both are there (255)."""
    placed, inside = warp(here, way, there.width, there.height, filled=fills[0])
    if fills[1]:
        cv2.bitwise_and(inside, there.mask, inside)
    return placed, inside


def _core(inside: Grey) -> Grey:
    return np.asarray(cv2.erode(inside, np.ones((9, 9), np.uint8)), dtype=np.uint8)


class _Aim:
    """The picture that points are followed into, as soft as the other."""

    def __init__(self, there: Sketch, softer: float) -> None:
        self.softer = softer
        by = max(0.0, -softer)
        self.grey = blurred(there.grey, by)
        self.evened = there.once(_blurred_evened, by)
        self.strengths = there.once(_blurred_strengths, by)
        self.window = (15, 15) if abs(softer) < 1 else (21, 21)


def _blurred_evened(sketch: Sketch, by: float) -> Grey:
    return even(blurred(sketch.grey, by))


def _blurred_strengths(sketch: Sketch, by: float) -> Floats:
    """The strongest corner near each pixel."""
    strengths = _strengths(blurred(sketch.grey, by))
    return np.asarray(cv2.dilate(strengths, np.ones((9, 9), np.uint8)), np.float32)


def _tracked(warped: Grey, aim: _Aim, inside: Grey) -> tuple[Places, Places]:
    """Points of a picture and where they are found in the other; none where there are too few."""
    start = _corners(_strengths(warped), aim.strengths, inside)
    if len(start) < _LEAST_POINTS:
        return start, start
    # Light is evened out first: points are followed by brightness.
    begin = start.reshape(-1, 1, 2)
    ends, found, _ = cv2.calcOpticalFlowPyrLK(
        even(warped), aim.evened, begin, begin.copy(), winSize=aim.window, maxLevel=2
    )
    kept = np.asarray(found).ravel() == 1
    return start[kept], np.asarray(ends, np.float32).reshape(-1, 2)[kept]


def _strengths(grey: Grey) -> Floats:
    """How much of a corner each pixel is (Shi and Tomasi, "Good features to track", 1994)."""
    return np.asarray(cv2.cornerMinEigenVal(grey, 3), dtype=np.float32)


def _corners(one: Floats, near: Floats, inside: Grey) -> Floats:
    """The strongest places that are corners in one picture and near one in the other, (n, 2).

    one: how much of a corner each pixel of the one is. near: how much of one there is near it in
    the other.

    The letters of a text over one of them are the sharpest corners of it, and none of the other.
    """
    both = np.minimum(one, near)
    both[inside == 0] = 0.0
    around = np.asarray(cv2.dilate(both, np.ones((9, 9), np.uint8)), np.float32)
    peaks = np.flatnonzero((both == around) & (both > 0.01 * both.max()))
    order = np.argsort(-both.ravel()[peaks], kind="stable")[:_POINTS]
    rows, columns = np.divmod(peaks[order], both.shape[1])
    return np.stack([columns, rows], axis=1).astype(np.float32)


def _farthest(step: Matrix, there: Sketch) -> float:
    """How far a map moves a corner of the picture, in pixels."""
    right, bottom = there.width - 1.0, there.height - 1.0
    corners = np.array([[0, 0, 1], [right, 0, 1], [0, bottom, 1], [right, bottom, 1]])
    return float(np.abs(corners @ (step - np.eye(3)).T).max())


def drift(places: Places, steps: Places) -> float:
    """How far neighbouring points lie off in common, in pixels; 0 where there are few. Pure.

    places, steps: float32 (n, 2).
    """
    lengths = np.linalg.norm(steps, axis=1, keepdims=True)
    steps = steps * np.minimum(1.0, _FARTHEST_STEP / np.maximum(lengths, 1e-6))
    x, y = places[:, 0], places[:, 1]
    apart = (x[:, None] - x) ** 2 + (y[:, None] - y) ** 2
    near = (apart > _NEAR**2) & (apart < _FAR**2)
    pairs = int(np.count_nonzero(near)) // 2
    if pairs < _LEAST_PAIRS:
        return 0.0
    common = float(np.vdot(near, steps @ steps.T)) / (2 * pairs)
    return float(np.sqrt(max(0.0, common)))


def warp(
    sketch: Sketch, way: Matrix, width: int, height: int, *, filled: bool = False
) -> tuple[Grey, Grey]:
    """A picture in another's frame, and where it is (255) there, without its fill or with it."""
    source = _reduced(sketch.grey, way)
    size = (width, height)
    warped = cv2.warpAffine(source, way[:2], size, flags=cv2.INTER_LINEAR)
    there = sketch.mask if filled else np.full_like(sketch.grey, 255)
    inside = cv2.warpAffine(there, way[:2], size, flags=cv2.INTER_NEAREST)
    return np.asarray(warped, dtype=np.uint8), np.asarray(inside, dtype=np.uint8)


def _reduced(grey: Grey, way: Matrix) -> Grey:
    """Softened as far as the map reduces it, or its grain would come through as noise."""
    scale = maps.shape(way).scale
    if not needs_reducing(way):
        return grey
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), REDUCED_BLUR / scale), dtype=np.uint8)


def needs_reducing(way: Matrix) -> bool:
    """Whether a map reduces a picture so far that its grain has to be softened first, by
    ``REDUCED_BLUR`` pixels of the reduced picture."""
    return maps.shape(way).scale <= 0.85


def even(grey: Grey) -> Grey:
    """:func:`.softness.evened` in grey levels."""
    values = np.maximum(evened(grey), -3.1)
    levels = cv2.convertScaleAbs(values, alpha=40, beta=127.5)  # rounds
    return np.asarray(levels, dtype=np.uint8)


def _alike(one: Grey, other: Grey, source: Places, target: Places) -> Floats:
    """Correlation of the windows around points of one picture and of the other, (n,)."""
    a, b = _windows(one, source), _windows(other, target)
    a -= a.mean(axis=1, keepdims=True)
    b -= b.mean(axis=1, keepdims=True)
    strength = np.sqrt((a * a).sum(axis=1) * (b * b).sum(axis=1))
    found: Floats = (a * b).sum(axis=1) / np.maximum(strength, 1e-3)
    return found


def _windows(grey: Grey, places: Places) -> Floats:
    """The pixels of the window around each point, float32 (n, 121)."""
    reach = np.arange(_WINDOW, dtype=np.float32) - _WINDOW // 2
    x = places[:, 0, None] + np.tile(reach, _WINDOW)
    y = places[:, 1, None] + np.repeat(reach, _WINDOW)
    pixels = cv2.remap(
        grey.astype(np.float32), x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(pixels, dtype=np.float32)
