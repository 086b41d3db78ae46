"""Laying one whole picture on another to a fraction of a pixel, and as sharp as the other is.

Programs that reduce pictures differ in where the middle of a pixel lies, in how they round sizes,
and in their filter, which may sharpen. So tiles of both are compared: shift, scale and shear are
found by phase correlation and refined by least squares on gradients (Lucas and Kanade, "An
iterative image registration technique", 1981); what the filter does to brightness is a kernel of
five by five pixels, by least squares too.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from photosim.core.arrays import Bytes, Doubles
from photosim.imaging.verify.maps import Matrix

_TILE = 64
_MOST_TILES = 48
_EDGE = 4
_COARSE = 128
_COARSE_ACROSS = 4
_LEAST_STRUCTURE = 4.0  # standard deviation, in grey levels
_LEAST_PEAK = 0.25
_COARSE_FROM = 0.5  # pixels
_FINE_FROM, _FINE_TO = 0.06, 3.0  # pixels
_REACH = 2
_TAPS = (2 * _REACH + 1) ** 2
_MOST_GAIN, _MOST_OFFSET = 0.06, 8.0

IDENTITY: Matrix = np.eye(3)


@dataclass(frozen=True, slots=True)
class Tiles:
    """Places of square tiles in a picture; ``side`` is 0 where it is too small for any."""

    places: tuple[tuple[int, int], ...]
    side: int

    @classmethod
    def over(cls, height: int, width: int) -> Tiles:
        """Tiles spread over a picture, some pixels from its edge."""
        side = min(_TILE, height - 2 * _EDGE, width - 2 * _EDGE)
        if side < 16:
            return cls((), 0)
        across = math.sqrt(_MOST_TILES * width / height)
        columns = _starts(width, side, max(1, int(across)))
        rows = _starts(height, side, max(1, int(_MOST_TILES / across)))
        return cls(tuple((top, left) for top in rows for left in columns), side)


def _starts(length: int, side: int, most: int) -> list[int]:
    count = max(1, min(most, (length - 2 * _EDGE) // side))
    return [int(at) for at in np.linspace(_EDGE, length - side - _EDGE, count)]


def find_way(here: Bytes, there: Bytes) -> Matrix:
    """How points of ``there`` lie on ``here``, both brightness of one size; at most a few dozen
    pixels from where they are."""
    height, width = there.shape
    way = _coarse_way(here, there)
    moved = here if way is IDENTITY else _warped(here, way, width, height)
    tiles = Tiles.over(height, width)
    for _ in range(2):
        step = _fine_step(moved, there, tiles)
        if step is None:
            return way
        way = way @ step
        moved = _warped(here, way, width, height)
    return way


def warped(pixels: Bytes, way: Matrix, width: int, height: int) -> Bytes:
    """A picture as it lies on another; beyond its edge, its edge goes on."""
    return _warped(pixels, way, width, height)


def _warped(pixels: Bytes, way: Matrix, width: int, height: int) -> Bytes:
    return np.asarray(
        cv2.warpAffine(
            pixels,
            way[:2],
            (width, height),
            flags=cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        ),
        np.uint8,
    )


def farthest(way: Matrix, width: int, height: int) -> float:
    """By how many pixels a map moves the corner that it moves most."""
    corners = np.array([[0, 0, 1], [width, 0, 1], [0, height, 1], [width, height, 1]], np.float64)
    return float(np.abs(corners @ (way[:2] - IDENTITY[:2]).T).max())


def _coarse_way(here: Bytes, there: Bytes) -> Matrix:
    height, width = there.shape
    side = min(_COARSE, height, width)
    if side < 32:
        return IDENTITY
    window = cv2.createHanningWindow((side, side), cv2.CV_32F)
    rows = []
    for top in np.linspace(0, height - side, _COARSE_ACROSS).astype(int):
        for left in np.linspace(0, width - side, _COARSE_ACROSS).astype(int):
            one, other = (
                picture[top : top + side, left : left + side].astype(np.float32)
                for picture in (here, there)
            )
            if min(one.std(), other.std()) < _LEAST_STRUCTURE:
                continue
            (x, y), peak = cv2.phaseCorrelate(one - one.mean(), other - other.mean(), window)
            if peak > _LEAST_PEAK:
                rows.append((left + side / 2, top + side / 2, x, y))
    if len(rows) < 4:
        return IDENTITY
    found = np.array(rows, np.float64)
    points = np.stack([np.ones(len(found)), found[:, 0], found[:, 1]], axis=-1)
    shifts = found[:, 2:]
    used = np.ones(len(found), bool)
    for _ in range(4):
        fitted, *_rest = np.linalg.lstsq(points[used], shifts[used], rcond=None)
        off = np.hypot(*(shifts - points @ fitted).T)
        used = off <= max(0.3, 2 * float(np.median(off)))
        if used.sum() < 4:
            return IDENTITY
    if float(np.median(off)) > 1:
        return IDENTITY
    way: Matrix = np.eye(3)
    way[0] -= (fitted[1, 0], fitted[2, 0], fitted[0, 0])
    way[1] -= (fitted[1, 1], fitted[2, 1], fitted[0, 1])
    return way if farthest(way, width, height) > _COARSE_FROM else IDENTITY


def _fine_step(here: Bytes, there: Bytes, tiles: Tiles) -> Matrix | None:
    """One step towards where the two lie on each other; None where it would gain nothing."""
    height, width = there.shape
    side, edge = tiles.side, _EDGE
    rows, rest = [], []
    for top, left in tiles.places:
        one, other = (
            cv2.GaussianBlur(
                picture[top - edge : top + side + edge, left - edge : left + side + edge],
                (0, 0),
                1.2,
            ).astype(np.float32)
            for picture in (here, there)
        )
        cut = slice(edge, edge + side, 2)
        before, behind = slice(edge - 1, edge + side - 1, 2), slice(edge + 1, edge + side + 1, 2)
        across = ((one[cut, behind] - one[cut, before]) / 2).ravel()
        down = ((one[behind, cut] - one[before, cut]) / 2).ravel()
        y, x = np.mgrid[top : top + side : 2, left : left + side : 2].astype(np.float32)
        u, v = (x.ravel() - width / 2) / width, (y.ravel() - height / 2) / height
        grey = one[cut, cut].ravel()
        columns = (across, across * u, across * v, down, down * u, down * v, grey, np.ones_like(u))
        rows.append(np.stack(columns, axis=-1))
        rest.append(other[cut, cut].ravel() - grey)
    if not rows:
        return None
    design, wanted = np.concatenate(rows), np.concatenate(rest)
    used = np.ones(len(wanted), bool)
    weight = 1e-3 * np.array([1e-2] * 6 + [1e-6] * 2)
    for _ in range(3):
        some = design[used]
        normal = (some.T @ some).astype(np.float64) + np.diag(weight * len(some))
        found: Doubles = np.linalg.solve(normal, (some.T @ wanted[used]).astype(np.float64))
        off = np.abs(wanted - design @ found)
        used = off <= max(1.0, 3 * float(np.median(off)))
    moves = design[:, :6] @ found[:6]
    if np.abs(wanted[used]).mean() <= np.abs(wanted[used] - moves[used]).mean():
        return None
    step: Matrix = np.eye(3)
    for row, (shift, by_x, by_y) in enumerate((found[:3], found[3:6])):
        step[row] += (by_x / width, by_y / height, shift - (by_x + by_y) / 2)
    return step if _FINE_FROM < farthest(step, width, height) < _FINE_TO else None


def as_sharp(here: Bytes, there: Bytes) -> Bytes | None:
    """The first brightness through the filter that brings it nearest to the second; both of one
    size, at one place. None where no filter is meant that keeps brightness as it is."""
    tiles = Tiles.over(*there.shape)
    side, reach = tiles.side, _REACH
    rows, rest = [], []
    for top, left in tiles.places:
        around = here[top - reach : top + side + reach, left - reach : left + side + reach]
        views = np.lib.stride_tricks.sliding_window_view(around, (2 * reach + 1,) * 2)[::4, ::3]
        rows.append(views.reshape(-1, _TAPS))
        rest.append(there[top : top + side : 4, left : left + side : 3].ravel())
    if not rows:
        return None
    taken, wanted = np.concatenate(rows), np.concatenate(rest).astype(np.float32)
    # What was clipped tells nothing of a filter, as long as anything else is there.
    inner = (wanted > 3) & (wanted < 252)
    if int(inner.sum()) > 1000:
        taken, wanted = taken[inner], wanted[inner]
    design = np.concatenate([taken, np.ones((len(taken), 1), np.uint8)], axis=1)
    design = design.astype(np.float32)
    before = np.zeros(_TAPS + 1)
    before[_TAPS // 2] = 1
    used = np.ones(len(wanted), bool)
    for _ in range(2):
        some = design[used]
        weight = np.full(_TAPS + 1, 0.5 * len(some))
        weight[-1] = 1e-6
        normal = (some.T @ some).astype(np.float64) + np.diag(weight)
        aim = (some.T @ wanted[used]).astype(np.float64) + weight * before
        found: Doubles = np.linalg.solve(normal, aim)
        off = np.abs(wanted - design @ found)
        used = off <= max(1.5, 4 * float(np.median(off)))
    gain, offset = float(found[:-1].sum()), float(found[-1])
    middle = 128 * (gain - 1) + offset
    if abs(gain - 1) > _MOST_GAIN or abs(middle) > _MOST_OFFSET:
        return None
    kernel = found[:-1].reshape(2 * reach + 1, 2 * reach + 1).astype(np.float32)
    return np.asarray(
        cv2.filter2D(here, -1, kernel, delta=offset, borderType=cv2.BORDER_REPLICATE), np.uint8
    )
