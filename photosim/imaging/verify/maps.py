"""Affine maps between two pictures, in pixels: what they do, and where they put a picture. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Protocol

import cv2
import numpy as np

from photosim.core.arrays import Doubles

Matrix = Doubles
"""3 × 3, the last row (0, 0, 1)."""

_LARGEST_SCALE, _LARGEST_STRETCH, _LARGEST_SHEAR = 8.0, 2.2, 0.12


class Sized(Protocol):
    """What has a size in pixels."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Shape:
    """What a map does. degrees: counterclockwise, after mirroring. scale: of both directions
    together. stretch: the larger over the smaller scale, 1 or more. shear: cosine of the angle
    between the axes, as they come out."""

    degrees: float
    scale: float
    stretch: float
    shear: float
    mirrored: bool


def inverse(matrix: Matrix) -> Matrix:
    """The way back."""
    return np.asarray(np.linalg.inv(matrix), dtype=np.float64)


def mirror(width: int) -> Matrix:
    """Left and right exchanged in a picture of that width."""
    return np.array([[-1.0, 0.0, width - 1.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])


def shape(matrix: Matrix) -> Shape:
    """What an affine map does, by the decomposition into turn, stretch and shear."""
    linear = matrix[:2, :2].copy()
    mirrored = float(np.linalg.det(linear)) < 0
    if mirrored:
        linear[:, 0] *= -1
    a, b, c, d = linear[0, 0], linear[0, 1], linear[1, 0], linear[1, 1]
    across, down = math.hypot(a, c), math.hypot(b, d)
    if min(across, down) < 1e-6:
        return Shape(0.0, 0.0, math.inf, math.inf, mirrored)
    shear = (a * b + c * d) / (across * down)
    return Shape(
        degrees=-math.degrees(math.atan2(c, a)),
        scale=math.sqrt(across * down),
        stretch=max(across, down) / min(across, down),
        shear=abs(shear),
        mirrored=mirrored,
    )


def sane(matrix: Matrix) -> bool:
    """Whether an edit could do that: no extreme scale, stretch or shear."""
    what = shape(matrix)
    return (
        1 / _LARGEST_SCALE <= what.scale <= _LARGEST_SCALE
        and what.stretch <= _LARGEST_STRETCH
        and what.shear <= _LARGEST_SHEAR
    )


def contained(one: Sized, other: Sized, matrix: Matrix) -> tuple[float, float]:
    """What share of a picture lies on another, and how far its corners lie outside (pixels)."""
    width, height = one.width - 1.0, one.height - 1.0
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float64)
    placed = corners @ matrix[:2, :2].T + matrix[:2, 2]
    outline = placed.astype(np.float32)
    right, bottom = other.width - 1, other.height - 1
    frame = np.array([[0, 0], [right, 0], [right, bottom], [0, bottom]], dtype=np.float32)
    area, _ = cv2.intersectConvexConvex(outline, frame)
    whole = abs(float(cv2.contourArea(outline)))
    out = np.maximum(np.maximum(-placed, placed - (right, bottom)), 0)
    return (min(1.0, area / whole) if whole > 0 else 0.0), float(out.max())


def in_fractions(matrix: Matrix, first: Sized, second: Sized) -> tuple[float, ...]:
    """A map between middles of pixels as one between fractions of widths and heights."""
    grow = np.diag([first.width, first.height, 1.0])
    shrink = np.diag([1.0 / second.width, 1.0 / second.height, 1.0])
    placed = shrink @ _shifted(0.5) @ matrix @ _shifted(-0.5) @ grow
    return tuple(float(value) for value in placed.ravel())


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
