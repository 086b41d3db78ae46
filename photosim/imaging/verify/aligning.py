"""A map that is nearly right made exact, by least squares on brightness.

What moves a picture a little changes its brightness by its gradients: how far each place has to
move so that both pictures agree is solved for at once, for an affine map and a change of brightness
and contrast, at every fourth pixel of both (Baker and Matthews, "Lucas-Kanade 20 years on: a
unifying framework", IJCV 2004: the inverse compositional algorithm, whose gradients belong to one
picture and are found once). What is left is solved for cell by cell: how far each still lies off is
what following its points would tell, for a fifth of the time. It has to be near already, and what
is written over a picture draws the map aside: where that may be so, points are followed.
"""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np

from photosim.core.arrays import Bytes, Floats, Ints
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
_CELL = 4  # pixels that are looked at, across and down
_STEEP = 120.0  # sum of squared gradients of a cell, in its flattest direction
_LEAST_CELLS = 24  # fewer tell less than points that are followed
_MOST_OFF = 0.5  # pixels, of one cell of ten: what lies farther off is not found exactly
_BESIDE = np.ones((7, 7), np.uint8)


class _Template(NamedTuple):
    """A picture as others are laid on it, every fourth pixel; in float32.

    grey: (n,). moved: (n, 6), by how much it changes with each number of a map. slopes: (height,
    width, 2), its gradient. shown: uint8 (n,), not 0 where it shows something.
    """

    grey: Floats
    moved: Floats
    slopes: Floats
    shown: Bytes


def aligned(
    here: Sketch, there: Sketch, way: Matrix, fills: tuple[bool, bool] = (False, False)
) -> TrackedMap | None:
    """Make a map exact that is some two pixels off at most, and tell how far cells of the pictures
    lie off it; None where it was not so near.

    way: takes pixels of ``here`` to pixels of ``there``, no larger. fills: in which of the two what
    is a fill is left out.
    """
    template = there.once(_template)
    size = _size(there)
    scale = maps.shape(way).scale
    by = np.hypot(1 / scale, REDUCED_BLUR / scale if needs_reducing(way) else 0.0)
    grey = here.once(_smooth, round(float(by) / _STEP) * _STEP)
    mask = here.once(_inner_mask, float(fills[0]))
    (x, y), reach = _middle(there)
    for _ in range(_TURNS):
        thinned = way[:2] / _EACH
        laid = cv2.warpAffine(grey, thinned, size).ravel()
        inside = cv2.warpAffine(mask, thinned, size, flags=cv2.INTER_NEAREST).ravel()
        if fills[1]:
            inside = cv2.bitwise_and(inside, template.shown).ravel()
        at = np.flatnonzero(inside)
        if len(at) < _LEAST:
            return None
        wanted = template.grey[at]
        design = np.empty((len(at), 8), np.float32)
        design[:, :6] = template.moved[at]
        design[:, 6] = laid[at]
        design[:, 7] = 128.0
        normal = (design.T @ design).astype(np.float64)
        normal[np.arange(8), np.arange(8)] += 1e-3 * len(at)
        found = np.linalg.solve(normal, (design.T @ wanted).astype(np.float64))
        step: Matrix = np.eye(3)
        for row, (shift, by_x, by_y) in enumerate((-found[:3], -found[3:6])):
            step[row] += (by_x / reach, by_y / reach, shift)
            step[row, 2] -= (by_x * x + by_y * y) / reach
        way = step @ way
        farthest = float(np.abs(found[:6]).reshape(2, 3).sum(axis=1).max())
        if farthest < _SETTLED or farthest > reach:
            break
    left = wanted - design @ found.astype(np.float32)
    if float(left.var()) > (1 - _EXPLAINED) * float(wanted.var()) or not maps.sane(way):
        return None
    return _told(way, template, at, left)


def _told(way: Matrix, template: _Template, at: Ints, left: Floats) -> TrackedMap | None:
    """What is left of cells, and how far they lie off; None where that is too far to be known.

    at: rows of the pixels that were looked at. left: their brightness that is not explained.
    """
    height, width = template.slopes.shape[:2]
    products = np.zeros((height * width, 5), np.float32)
    slopes = template.slopes.reshape(-1, 2)[at]
    products[at, 0] = slopes[:, 0] * slopes[:, 0]
    products[at, 1] = slopes[:, 0] * slopes[:, 1]
    products[at, 2] = slopes[:, 1] * slopes[:, 1]
    products[at, 3] = slopes[:, 0] * left
    products[at, 4] = slopes[:, 1] * left
    rows, columns = height // _CELL, width // _CELL
    cells = products.reshape(height, width, 5)[: rows * _CELL, : columns * _CELL]
    sums = cells.reshape(rows, _CELL, columns, _CELL, 5).sum(axis=(1, 3)).reshape(-1, 5)
    xx, xy, yy, x_left, y_left = sums.T
    area = xx * yy - xy * xy
    steep = np.flatnonzero((xx + yy) / 2 - np.sqrt(((xx - yy) / 2) ** 2 + xy * xy) > _STEEP)
    if len(steep) < _LEAST_CELLS:
        return None
    xx, xy, yy, x_left, y_left, area = (some[steep] for some in (xx, xy, yy, x_left, y_left, area))
    steps = np.stack([yy * x_left - xy * y_left, xx * y_left - xy * x_left], axis=1)
    steps /= area[:, None]
    lengths = np.hypot(steps[:, 0], steps[:, 1])
    if middle(lengths, 0.9) > _MOST_OFF:
        return None
    places = np.stack([steep % columns, steep // columns], axis=1).astype(np.float32)
    places *= _CELL * _EACH
    return TrackedMap(
        way,
        residual=middle(lengths),
        points=len(steep),
        drift=drift(places, steps),
    )


def _size(sketch: Sketch) -> tuple[int, int]:
    return -(-sketch.width // _EACH), -(-sketch.height // _EACH)


def _middle(sketch: Sketch) -> tuple[tuple[float, float], float]:
    """The middle of a picture, and how far its sides are from there, in pixels."""
    middle = ((sketch.width - 1) / 2, (sketch.height - 1) / 2)
    return middle, max(middle)


def _smooth(sketch: Sketch, by: float) -> Grey:
    return np.asarray(cv2.GaussianBlur(sketch.grey, (0, 0), by), np.uint8)


def _template(sketch: Sketch) -> _Template:
    smooth = sketch.once(_smooth, 1.0)
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
    parts = [across, across * u, across * v, below, below * u, below * v]
    moved = np.stack(parts, axis=-1).astype(np.float32)
    slopes = np.stack([across, below], axis=-1).astype(np.float32)
    grey = smooth[::_EACH, ::_EACH].astype(np.float32).ravel()
    shown = np.ascontiguousarray(sketch.once(_inner_mask, 1.0)[::_EACH, ::_EACH]).ravel()
    return _Template(grey, moved.reshape(-1, 6), slopes, shown)


def _inner_mask(sketch: Sketch, filled: float) -> Bytes:
    """255 where a picture shows something, some pixels from its edge."""
    mask = sketch.mask if filled else np.full_like(sketch.grey, 255)
    return np.asarray(cv2.erode(mask, _BESIDE, borderValue=0), np.uint8)
