"""Affine maps between two pictures, in pixels: what they do, and where they put a picture. Pure."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import cv2
import numpy as np

from photosim.core.arrays import Doubles, Floats

Matrix = Doubles
"""3 × 3, the last row (0, 0, 1)."""

Outline = Floats
"""The corners of a convex polygon, float32 (n, 2)."""

_ALONG = 128
"""Points along an outline."""

_LARGEST_SCALE, _LARGEST_STRETCH, _LARGEST_SHEAR = 8.0, 2.2, 0.12


class Sized(Protocol):
    """What has a size in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Shape:
    """What a map does. degrees: counterclockwise, after mirroring. scale: of both directions
    together. stretch: the larger over the smaller scale, 1 or more. shear: cosine of the angle
    between the axes, as they come out or as they were, whichever is nearer to a right one: a
    picture that was squeezed and then turned keeps the angles of its sides, one that was turned
    and then squeezed had them."""

    degrees: float
    scale: float
    stretch: float
    shear: float
    mirrored: bool


def inverse(matrix: Matrix) -> Matrix:
    """The way back."""
    return np.array(inverse_of(matrix.ravel().tolist())).reshape(3, 3)


def inverse_of(numbers: Sequence[float]) -> tuple[float, ...]:
    """The way back, both as nine numbers, row by row."""
    a, b, x, c, d, y, *_ = numbers
    area = a * d - b * c
    if area == 0:
        raise np.linalg.LinAlgError("Singular matrix")
    a, b, c, d = d / area, -b / area, -c / area, a / area
    return (a, b, -a * x - b * y, c, d, -c * x - d * y, 0.0, 0.0, 1.0)


def mirror(width: int) -> Matrix:
    """Left and right exchanged in a picture of that width."""
    return np.array([[-1.0, 0.0, width - 1.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])


def shape(matrix: Matrix) -> Shape:
    """What an affine map does, by the decomposition into turn, stretch and shear."""
    (a, b, _), (c, d, _), _ = matrix.tolist()
    return _shape(a, b, c, d)


@lru_cache(maxsize=64)
def _shape(a: float, b: float, c: float, d: float) -> Shape:
    """It is asked for again and again while two pictures are compared."""
    mirrored = a * d - b * c < 0
    if mirrored:
        a, c = -a, -c
    degrees, scale, stretch, shear = _decomposed(a, b, c, d)
    # Turned first and squeezed after is the other order read backwards.
    back, other_scale, other_stretch, other_shear = _decomposed(a, c, b, d)
    if other_shear < shear - 0.01:
        degrees = -back
        if shear > _LARGEST_SHEAR:
            scale, stretch, shear = other_scale, other_stretch, other_shear
    return Shape(degrees, scale, stretch, shear, mirrored)


def _decomposed(a: float, b: float, c: float, d: float) -> tuple[float, float, float, float]:
    """Degrees, scale, stretch and shear of a stretch along the axes, and a turn after it."""
    across, down = math.hypot(a, c), math.hypot(b, d)
    if min(across, down) < 1e-6:
        return 0.0, 0.0, math.inf, math.inf
    shear = abs(a * b + c * d) / (across * down)
    stretch = max(across, down) / min(across, down)
    return -math.degrees(math.atan2(c, a)), math.sqrt(across * down), stretch, shear


def sane(matrix: Matrix) -> bool:
    """Whether an edit could do that: no extreme scale, stretch or shear."""
    what = shape(matrix)
    return (
        1 / _LARGEST_SCALE <= what.scale <= _LARGEST_SCALE
        and what.stretch <= _LARGEST_STRETCH
        and what.shear <= _LARGEST_SHEAR
    )


def whole_canvas(width: int, height: int) -> Outline:
    """The outline of a picture as a whole, between middles of pixels."""
    right, bottom = width - 1.0, height - 1.0
    return np.array([[0, 0], [right, 0], [right, bottom], [0, bottom]], dtype=np.float32)


def contained(
    one: Outline, other: Outline, matrix: Matrix, most: float = 1.0
) -> tuple[float, float]:
    """What share of a convex outline lies in another, and how far it lies outside (pixels): its
    farthest corner, or no more than ``most`` of its points, where it is not known exactly."""
    corners = placed(one, matrix)
    normals, offsets = _sides(other.tobytes())
    out = float((corners @ normals.T - offsets).max())
    if out <= 0:
        return 1.0, 0.0
    outline = corners.astype(np.float32)
    area, _ = cv2.intersectConvexConvex(outline, other)
    whole = abs(float(cv2.contourArea(outline)))
    share = min(1.0, area / whole) if whole > 0 else 0.0
    if most >= 1:
        return share, out
    far = np.maximum(0.0, (_points_along(corners) @ normals.T - offsets).max(axis=1))
    return share, float(np.partition(far, int(most * len(far)))[int(most * len(far))])


@lru_cache(maxsize=512)
def _sides(outline: bytes) -> tuple[Doubles, Doubles]:
    """:func:`sides_of` an outline that others are looked for in again and again."""
    return sides_of(np.frombuffer(outline, np.float32).reshape(-1, 2).astype(np.float64))


def sides_of(corners: Doubles) -> tuple[Doubles, Doubles]:
    """The normals of a convex polygon's sides, outwards, (n, 2), and how far along these the sides
    lie, (n,): a point p lies inside where ``normals @ p <= offsets``."""
    x, y = corners[:, 0], corners[:, 1]
    next_x, next_y = np.concatenate([x[1:], x[:1]]), np.concatenate([y[1:], y[:1]])
    across, down = next_x - x, next_y - y
    lengths = np.maximum(np.hypot(across, down), 1e-9)
    if float((x * next_y - next_x * y).sum()) < 0:
        lengths = -lengths
    normals = np.stack([down / lengths, -across / lengths], axis=1)
    return normals, (corners * normals).sum(axis=1)


def placed(corners: Outline | Doubles, matrix: Matrix) -> Doubles:
    """Points, (n, 2), where a map puts them."""
    return np.asarray(corners @ matrix[:2, :2].T + matrix[:2, 2], np.float64)


def _points_along(corners: Doubles) -> Doubles:
    """Points along a polygon, float64 (n, 2), evenly spread."""
    closed = np.concatenate([corners, corners[:1]])
    lengths = np.linalg.norm(np.diff(closed, axis=0), axis=1)
    reached = np.concatenate([[0.0], np.cumsum(lengths)])
    at = np.linspace(0.0, reached[-1], _ALONG, endpoint=False)
    return np.stack([np.interp(at, reached, closed[:, axis]) for axis in (0, 1)], axis=1)


def in_fractions(matrix: Matrix, first: Sized, second: Sized) -> tuple[float, ...]:
    """A map between middles of pixels as one between fractions of widths and heights."""
    grow = np.diag([first.width, first.height, 1.0])
    shrink = np.diag([1.0 / second.width, 1.0 / second.height, 1.0])
    placed = shrink @ _shifted(0.5) @ matrix @ _shifted(-0.5) @ grow
    return tuple(float(value) for value in placed.ravel())


def in_pixels(fractions: Matrix, first: Sized, second: Sized) -> Matrix:
    """The other way round: from a map between fractions to one between middles of pixels."""
    grow = np.diag([float(second.width), float(second.height), 1.0])
    shrink = np.diag([1.0 / first.width, 1.0 / first.height, 1.0])
    placed: Matrix = _shifted(-0.5) @ grow @ fractions @ shrink @ _shifted(0.5)
    return placed


# Corners (top left, top right, bottom left) of the unit square after each of the eight symmetries
# of photosim.imaging.fingerprint.SYMMETRIES: where the corner of the first lies in the second.
_CORNERS = (
    ((0, 0), (1, 0), (0, 1)),
    ((0, 1), (0, 0), (1, 1)),
    ((1, 1), (0, 1), (1, 0)),
    ((1, 0), (1, 1), (0, 0)),
    ((1, 0), (0, 0), (1, 1)),
    ((0, 1), (1, 1), (0, 0)),
    ((0, 0), (0, 1), (1, 0)),
    ((1, 1), (1, 0), (0, 1)),
)


def whole(first: Sized, second: Sized, way: int) -> Matrix:
    """The whole of the first on the whole of the second, turned as that symmetry turns it."""
    origin, right, down = (
        np.array(corner, dtype=np.float64) * (second.width, second.height)
        for corner in _CORNERS[way]
    )
    matrix = np.eye(3)
    matrix[:2, 0] = (right - origin) / first.width
    matrix[:2, 1] = (down - origin) / first.height
    matrix[:2, 2] = origin
    # Edges of pixels above, their middles here.
    placed: Matrix = _shifted(-0.5) @ matrix @ _shifted(0.5)
    return placed


def _shifted(by: float) -> Matrix:
    return np.array([[1.0, 0.0, by], [0.0, 1.0, by], [0.0, 0.0, 1.0]])
