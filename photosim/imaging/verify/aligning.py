"""A map that is nearly right made exact, by least squares on brightness.

What moves a picture a little changes its brightness by its gradients: how far each place has to
move so that both pictures agree is solved for at once, for an affine map and a change of brightness
and contrast, at every fourth pixel of both (Baker and Matthews, "Lucas-Kanade 20 years on: a
unifying framework", IJCV 2004: the inverse compositional algorithm, whose gradients belong to one
picture and are found once). What is left is solved for cell by cell: how far each still lies off is
what following its points would tell, for a fifth of the time. It has to be near already.

What is written over a picture draws a map aside that all pixels decide (:func:`aligned`): where
that may be so, points are followed, or pixels that are not explained lose their weight
(:func:`settled`; Holland and Welsch, "Robust regression using iteratively reweighted
least-squares", 1977).
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import cv2
import numpy as np

from photosim.core.arrays import Bytes, Doubles, Floats, Ints
from photosim.imaging.verify import maps
from photosim.imaging.verify.following import REDUCED_BLUR, TrackedMap, drift, needs_reducing
from photosim.imaging.verify.maps import Matrix
from photosim.imaging.verify.sketch import Grey, Sketch
from photosim.imaging.verify.windows import middle

_EACH = 4  # pixels from one that is looked at to the next
_TURNS = 5
_SETTLED = 0.15  # pixels
_LEAST = 250  # pixels that are looked at, on both
_EXPLAINED = 0.85
"""Share of the variance of one picture that the other explains where it lies right."""

_STEP = 0.1  # pixels, to which a smoothing is rounded
_SMALL, _LARGE = (4, 120.0), (8, 40.0)
"""Pixels of a cell that are looked at, across and down, and the sum of squared gradients in its
flattest direction from which it tells how far it lies off. Where small ones with so much of a
corner are few, as in what is soft or drawn, large ones are looked at: their corners may be less
steep, as more pixels average what is left."""

_LEAST_CELLS = 24  # fewer tell less than points that are followed
_MOST_OFF = 0.5  # pixels, of one cell of ten: what lies farther off is not found exactly
_BESIDE = np.ones((7, 7), np.uint8)


_SMOOTHED = (2.5, 1.0)  # pixels, one after the other
_ROUNDS = 8
_UNMOVED = 0.05  # pixels
_LEAST_LEFT = 1.0  # grey levels of deviation that a JPEG leaves
_OUTLIER = 2.0  # deviations, from which a pixel weighs half and less
_KEPT = 0.6  # weight of the pixels of a cell, from which it is no part of what was written over
_LEAST_KEPT = 8  # cells


class _Template(NamedTuple):
    """A picture as others are laid on it, every fourth pixel; in float32.

    grey: (n,). explaining: (n, 8), by how much it changes with each number of a map, a place for
    what lies on it, and light. slopes: (2, height, width), its gradient across and down. squares:
    (3, height, width), of the gradient: across, of both, down. shown: uint8 (n,), not 0 where it
    shows something.
    """

    grey: Floats
    explaining: Floats
    slopes: Floats
    squares: Floats
    shown: Bytes


def aligned(
    here: Sketch, there: Sketch, way: Matrix, fills: tuple[bool, bool] = (False, False)
) -> TrackedMap | None:
    """Make a map exact that is some two pixels off at most, and tell how far cells of the pictures
    lie off it; None where it was not so near.

    way: takes pixels of ``here`` to pixels of ``there``, no larger. fills: in which of the two what
    is a fill is left out.
    """
    template = there.once(_template, 1.0)
    scale = maps.shape(way).scale
    by = np.hypot(1 / scale, REDUCED_BLUR / scale if needs_reducing(way) else 0.0)
    grey = here.once(_smooth, round(float(by) / _STEP) * _STEP)
    mask = here.once(_inner_mask, float(fills[0]))
    (x, y), reach = _middle(there)
    for _ in range(_TURNS):
        laid = _laid(template, grey, mask, way, filled=fills[1])
        if laid is None:
            return None
        at, wanted, design = laid
        found = _solved(design, design, wanted)
        way = _step(found, (x, y), reach) @ way
        farthest = float(np.abs(found[:6]).reshape(2, 3).sum(axis=1).max())
        if farthest < _SETTLED or farthest > reach:
            break
    left = wanted - design @ found.astype(np.float32)
    if float(left.var()) > (1 - _EXPLAINED) * float(wanted.var()) or not maps.sane(way):
        return None
    return _told(way, template, at, left)


def settled(
    here: Sketch, there: Sketch, way: Matrix, fills: tuple[bool, bool] = (False, False)
) -> TrackedMap | None:
    """Make a map exact that is some six pixels off at most, whatever is written over either picture
    and however poor a JPEG left them; None where it leads nowhere.

    As :func:`aligned`, but first of smoother pictures, and by what most of the pixels say.
    """
    scale = maps.shape(way).scale
    reduced = REDUCED_BLUR / scale if needs_reducing(way) else 0.0
    mask = here.once(_inner_mask, float(fills[0]))
    (x, y), reach = _middle(there)
    for smooth in _SMOOTHED:
        template = there.once(_template, smooth)
        grey = here.once(_smooth, round(float(np.hypot(smooth / scale, reduced)) / _STEP) * _STEP)
        light: Floats | None = None
        for _ in range(_ROUNDS):
            laid = _laid(template, grey, mask, way, filled=fills[1])
            if laid is None:
                return None
            at, wanted, design = laid
            if light is None:
                light = _same_light(design[:, 6], wanted)
            off = wanted - design[:, 6:] @ light
            usual = 1.4826 * middle(np.abs(off)) + _LEAST_LEFT
            weights = np.asarray(1 / (1 + np.square(off / (_OUTLIER * usual))), np.float32)
            found = _solved(design * weights[:, None], design, wanted)
            light = found[6:].astype(np.float32)
            left = wanted - design @ found.astype(np.float32)
            farthest = float(np.abs(found[:6]).reshape(2, 3).sum(axis=1).max())
            if farthest > reach / 2:
                return None
            way = _step(found, (x, y), reach) @ way
            if farthest < _UNMOVED:
                break
    if not maps.sane(way):
        return None
    return _told_of_most(way, template, at, left, weights)


class _Laid(NamedTuple):
    """What is looked at where a picture is laid on another: rows of the template's pixels, (n,),
    their brightness, (n,), and what explains it, (n, 8): the numbers of a map, contrast, and light.
    """

    at: Ints
    wanted: Floats
    design: Floats


def _laid(
    template: _Template, grey: Grey, mask: Bytes, way: Matrix, *, filled: bool
) -> _Laid | None:
    """None where too little of it is on both. filled: the template's fill is left out."""
    height, width = template.slopes.shape[1:]
    thinned = way[:2] / _EACH
    laid = cv2.warpAffine(grey, thinned, (width, height)).ravel()
    inside = cv2.warpAffine(mask, thinned, (width, height), flags=cv2.INTER_NEAREST).ravel()
    if filled:
        inside = cv2.bitwise_and(inside, template.shown).ravel()
    at = np.flatnonzero(inside)
    if len(at) < _LEAST:
        return None
    design = np.take(template.explaining, at, axis=0)
    design[:, 6] = laid[at]
    return _Laid(at, template.grey[at], design)


def _solved(weighted: Floats, design: Floats, wanted: Floats) -> Doubles:
    """What explains the most by least squares, (8,); weighted: the design by its rows' weights."""
    normal = (weighted.T @ design).astype(np.float64)
    normal[np.arange(8), np.arange(8)] += 1e-3 * len(wanted)
    solved = np.linalg.solve(normal, (weighted.T @ wanted).astype(np.float64))
    return np.asarray(solved, np.float64)


def _same_light(laid: Floats, wanted: Floats) -> Floats:
    """Contrast and brightness (of 128) by which one is as light as the other, (2,)."""
    contrast = (wanted.std() + 1) / (laid.std() + 1)
    return np.array(
        [contrast, (middle(wanted) - contrast * middle(laid)) / 128.0], dtype=np.float32
    )


def _told(way: Matrix, template: _Template, at: Ints, left: Floats) -> TrackedMap | None:
    """What is left of cells, and how far they lie off; None where that is too far to be known.

    at: rows of the pixels that were looked at. left: their brightness that is not explained.
    """
    sums = _cell_sums(template, at, left)
    places, steps, _ = _cell_steps(sums, _SMALL)
    if len(steps) < _LEAST_CELLS:
        places, steps, _ = _cell_steps(_four_each(sums), _LARGE)
        if len(steps) < _LEAST_CELLS:
            return None
    lengths = np.hypot(steps[:, 0], steps[:, 1])
    if middle(lengths, 0.9) > _MOST_OFF:
        return None
    return TrackedMap(
        way,
        residual=middle(lengths),
        points=len(steps),
        drift=drift(places, steps),
    )


def _told_of_most(
    way: Matrix, template: _Template, at: Ints, left: Floats, weights: Floats
) -> TrackedMap | None:
    """The same of those cells whose pixels kept their weight; None where these are few: stripes
    have none, and lie on other stripes in many ways."""
    places, steps, kept = _cell_steps(_cell_sums(template, at, left, weights), _SMALL)
    places, steps = places[kept > _KEPT], steps[kept > _KEPT]
    if len(steps) < _LEAST_KEPT:
        return None
    return TrackedMap(
        way,
        residual=middle(np.hypot(steps[:, 0], steps[:, 1])),
        points=len(steps),
        drift=drift(places, steps),
    )


class _CellSteps(NamedTuple):
    """Of the cells that are steep enough to tell, in pixels: where they lie, (n, 2); how far each
    lies off, (n, 2); the mean weight of its pixels, (n,)."""

    places: Floats
    steps: Floats
    kept: Floats


def _cell_sums(
    template: _Template, at: Ints, left: Floats, weights: Floats | None = None
) -> Floats:
    """Of the small cells the sums over their pixels that are looked at, float32 (7, rows, columns):
    the squares of the gradient, what is left times it, how many pixels, and their weights."""
    _, height, width = template.slopes.shape
    looked_at = np.zeros((3, height * width), np.float32)
    looked_at[0, at] = left
    looked_at[1, at] = 1.0
    looked_at[2, at] = 1.0 if weights is None else weights
    there = looked_at.reshape(3, height, width)
    summed = np.empty((7, height, width), np.float32)
    np.multiply(template.squares, there[1], out=summed[:3])
    np.multiply(template.slopes, there[0], out=summed[3:5])
    summed[5:] = there[1:]
    down, across = _gathering(height), _gathering(width)
    return np.asarray(down @ summed @ across.T, np.float32)


@lru_cache(maxsize=64)
def _gathering(length: int) -> Floats:
    """1 where a small cell has a pixel, float32 (cells, length)."""
    side, _ = _SMALL
    return np.repeat(np.eye(length // side, -(-length // side), dtype=np.float32), side, axis=1)[
        :, :length
    ].copy()


def _four_each(sums: Floats) -> Floats:
    """Those of the large cells, each of which is four small ones."""
    rows, columns = sums.shape[1] // 2 * 2, sums.shape[2] // 2 * 2
    beside = sums[:, :rows, 0:columns:2] + sums[:, :rows, 1:columns:2]
    return np.asarray(beside[:, 0::2] + beside[:, 1::2], np.float32)


def _cell_steps(sums: Floats, cell: tuple[int, float]) -> _CellSteps:
    side, least = cell
    columns = sums.shape[2]
    sums = sums.reshape(7, -1)
    xx, xy, yy = sums[:3]
    steep = np.flatnonzero((xx + yy) / 2 - np.sqrt(((xx - yy) / 2) ** 2 + xy * xy) > least)
    xx, xy, yy, x_left, y_left, count, weight = sums[:, steep]
    steps = np.stack([yy * x_left - xy * y_left, xx * y_left - xy * x_left], axis=1)
    steps /= (xx * yy - xy * xy)[:, None]
    places = np.stack([steep % columns, steep // columns], axis=1).astype(np.float32)
    return _CellSteps(places * (side * _EACH), steps, weight / count)


def _step(found: Doubles, middle: tuple[float, float], reach: float) -> Matrix:
    """The map by which pixels have to move back."""
    (x, y), step = middle, np.eye(3)
    for row, (shift, by_x, by_y) in enumerate((-found[:3], -found[3:6])):
        step[row] += (by_x / reach, by_y / reach, shift)
        step[row, 2] -= (by_x * x + by_y * y) / reach
    return step


def _middle(sketch: Sketch) -> tuple[tuple[float, float], float]:
    """The middle of a picture, and how far its sides are from there, in pixels."""
    middle = ((sketch.width - 1) / 2, (sketch.height - 1) / 2)
    return middle, max(middle)


def _smooth(sketch: Sketch, by: float) -> Grey:
    return np.asarray(cv2.GaussianBlur(sketch.grey, (0, 0), by), np.uint8)


def _template(sketch: Sketch, by: float) -> _Template:
    smooth = sketch.once(_smooth, by)
    framed = cv2.copyMakeBorder(smooth, 1, 1, 1, 1, cv2.BORDER_REPLICATE).astype(np.float32)
    rows, columns = (slice(1, length + 1, _EACH) for length in smooth.shape)
    height, width = smooth.shape
    up, down = slice(0, height, _EACH), slice(2, height + 2, _EACH)
    left, right = slice(0, width, _EACH), slice(2, width + 2, _EACH)
    across = (framed[rows, right] - framed[rows, left]) / 2
    below = (framed[down, columns] - framed[up, columns]) / 2
    (x, y), reach = _middle(sketch)
    u = (np.arange(0, width, _EACH, dtype=np.float32) - np.float32(x)) / np.float32(reach)
    v = (np.arange(0, height, _EACH, dtype=np.float32) - np.float32(y))[:, None] / np.float32(reach)
    nothing, light = np.zeros_like(across), np.full_like(across, 128.0)
    parts = [across, across * u, across * v, below, below * u, below * v, nothing, light]
    explaining = np.stack(parts, axis=-1).astype(np.float32)
    slopes = np.stack([across, below]).astype(np.float32)
    squares = np.stack([across * across, across * below, below * below]).astype(np.float32)
    grey = smooth[::_EACH, ::_EACH].astype(np.float32).ravel()
    shown = np.ascontiguousarray(sketch.once(_inner_mask, 1.0)[::_EACH, ::_EACH]).ravel()
    return _Template(grey, explaining.reshape(-1, 8), slopes, squares, shown)


def _inner_mask(sketch: Sketch, filled: float) -> Bytes:
    """255 where a picture shows something, some pixels from its edge."""
    mask = sketch.mask if filled else np.full_like(sketch.grey, 255)
    return np.asarray(cv2.erode(mask, _BESIDE, borderValue=0), np.uint8)
