"""Which part of a picture shows something, where the rest was filled with one colour.

A picture that was turned on its canvas has corners of one colour, one that was padded a frame of
it. Neither is part of the scene: it says nothing about where the scene ends, and nothing in it
agrees or differs. What is filled is told by what no camera takes: exactly one colour, from the
corners of the canvas to straight lines with a convex picture between them. A horizon under an even
sky is one such line; two and more are a frame or the corners of a turned picture.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from cv2.typing import MatLike

from photosim.core.arrays import Bytes, Floats, Ints32
from photosim.imaging.verify.maps import whole_canvas

_TOLERANCE = 12  # levels of each colour, of a JPEG at the corner of a block
_CORNER = 4  # pixels
_EVEN = 3.0  # levels of standard deviation: fill, away from the picture's edge
_LEAST_FILLED, _MOST_FILLED = 0.012, 0.99
_TOUCHED = 0.7
_NEAR, _FILLED = 255, 128  # of the colour of the fill, and from a corner on
_BESIDE = np.ones((3, 3), np.uint8)
_ROUND = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
_MOST_SIDES = 10
_LEAST_LINES = 2  # sides that are not the canvas's own
_AT_EDGE = 3.0  # pixels
_LEAST_LINE = 8.0  # pixels
_LEAST_SIDE = 20  # pixels of the content
_FRAMED = 0.9  # share of the canvas along a side, from which what is shown is all of it


@dataclass(frozen=True, slots=True, eq=False)
class Content:
    """The part of a picture that shows something.

    outline: float32 (n, 2), the corners of a convex polygon, between middles of pixels. filled:
    share of the canvas around it, in [0, 1); 0 where the picture fills its canvas.
    """

    outline: Floats
    filled: float = 0.0


def content_of(pixels: Bytes, fill: Bytes | None) -> Content:
    """What of a picture, uint8 (height, width, 3), is no fill. fill: :func:`fill_of`."""
    height, width = pixels.shape[:2]
    hull = None if fill is None else _hull(fill)
    if hull is None:
        return Content(whole_canvas(width, height))
    share = cv2.contourArea(hull) / ((width - 1.0) * (height - 1.0))
    return Content(hull.reshape(-1, 2).astype(np.float32), max(0.0, 1.0 - share))


def may_be_filled(jpeg: bytes) -> bool:
    """Whether two corners of a picture are of one colour, told without decoding all of it."""
    small = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_REDUCED_COLOR_8)
    if small is None:
        return False
    corners = small[[0, 0, -1, -1], [0, -1, 0, -1]].astype(np.int16)
    apart = np.abs(corners[:, None] - corners[None]).max(axis=2)
    return int(np.count_nonzero(apart <= _TOLERANCE)) > len(corners)


def shown_upright(pixels: Bytes) -> Bytes | None:
    """What a picture shows, without the frame or the corners of one colour around it, and turned so
    that its longest side lies along the canvas; None where it fills its canvas.

    pixels: uint8 (height, width, 3). What is missing of a picture whose own corners were cut off is
    drawn out of its edge.
    """
    height, width = pixels.shape[:2]
    fill = fill_of(pixels)
    content = content_of(pixels, fill)
    if content.filled <= 0:
        shown = left, top, across, down = shown_in(pixels, fill)
        if not _is_around(shown, pixels):
            return None
        return np.ascontiguousarray(pixels[top : top + down, left : left + across])
    outline = content.outline
    lines = _lines(_sides(outline.reshape(-1, 1, 2)), width, height)
    along = max((end - start for start, end in lines), key=lambda line: float(np.hypot(*line)))
    degrees = float(np.degrees(np.arctan2(along[1], along[0])) + 45) % 90 - 45
    way = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    placed = outline @ way[:, :2].T + way[:, 2]
    way[:, 2] -= placed.min(axis=0)
    across, down = (max(1, round(float(side))) for side in np.ptp(placed, axis=0))
    size = (across, down)
    return np.asarray(cv2.warpAffine(pixels, way, size, borderMode=cv2.BORDER_REPLICATE), np.uint8)


def is_framed(pixels: Bytes, fill: Bytes | None, content: Content) -> bool:
    """Whether a picture, uint8 (height, width, 3), has a frame, or corners of one colour. fill:
    :func:`fill_of`; content: :func:`content_of`."""
    return content.filled > 0 or _is_around(shown_in(pixels, fill), pixels)


def _is_around(shown: tuple[int, int, int, int], pixels: Bytes) -> bool:
    """Whether there is a frame around a rectangle of a picture."""
    height, width = pixels.shape[:2]
    return bool(max(shown[2] / width, shown[3] / height) <= _FRAMED)


def _hull(fill: Bytes) -> Ints32 | None:
    """The outline of what is not filled (255), int32 (n, 1, 2); None where that is no picture with
    straight sides."""
    height, width = fill.shape
    if not _LEAST_FILLED <= float(np.count_nonzero(fill)) / fill.size <= _MOST_FILLED:
        return None
    # Letters over the fill, and what a JPEG leaves beside the edge, are not the picture.
    shown = _opened(fill)
    outlines, _ = cv2.findContours(shown, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    if not outlines:
        return None
    hull = cv2.convexHull(max(outlines, key=cv2.contourArea))
    # In its lines pixels are half of the fill.
    inset = cv2.erode(cv2.fillConvexPoly(np.zeros_like(fill), hull, 255), _BESIDE, borderValue=255)
    hulls, _ = cv2.findContours(inset, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    hull = cv2.convexHull(hulls[0]) if hulls else hull
    across, down = cv2.boundingRect(hull)[2:]
    about = _about(hull)
    sides = _sides(hull)
    cut_off = cv2.contourArea(hull) - cv2.contourArea(sides)
    lines = _lines(sides, width, height)
    straight = (
        min(across, down) >= _LEAST_SIDE
        and len(sides) <= _MOST_SIDES
        and cut_off <= about * cv2.arcLength(hull, closed=True)
        and len(lines) >= _LEAST_LINES
        and _touched(lines, shown) >= _TOUCHED
    )
    return np.asarray(hull, dtype=np.int32) if straight else None


def _about(hull: MatLike) -> float:
    """Pixels by which the sides of an outline may lie beside it."""
    across, down = np.ptp(hull.reshape(-1, 2), axis=0) + 1
    return max(1.5, 0.012 * float(np.hypot(across, down)))


def _sides(hull: MatLike) -> Floats:
    """The corners of the polygon, float32 (n, 2), that an outline (n, 1, 2) comes near."""
    sides = cv2.approxPolyDP(hull, _about(hull), closed=True)
    return np.asarray(sides.reshape(-1, 2), dtype=np.float32)


def _opened(fill: Bytes) -> Bytes:
    """What is not filled, 255, without letters over the fill and without what a JPEG leaves where
    the fill runs out between the picture and the edge of the canvas."""
    framed = cv2.copyMakeBorder(255 - fill, 3, 3, 3, 3, cv2.BORDER_CONSTANT, value=0)
    opened = cv2.morphologyEx(framed, cv2.MORPH_OPEN, _ROUND)[3:-3, 3:-3]
    return np.ascontiguousarray(opened, dtype=np.uint8)


def shown_in(pixels: Bytes, fill: Bytes | None) -> tuple[int, int, int, int]:
    """The rectangle (left, top, width, height) around all that is not of the colour of the corners:
    the picture within a frame, or an object before an even ground. fill: :func:`fill_of`."""
    height, width = pixels.shape[:2]
    if fill is None:
        return 0, 0, width, height
    left, top, across, down = cv2.boundingRect(_opened(fill))
    if min(across, down) < _LEAST_SIDE:
        return 0, 0, width, height
    return left, top, across, down


def fill_of(pixels: Bytes) -> Bytes | None:
    """255 where a picture is one colour from its corners on; None where no corner is."""
    height, width = pixels.shape[:2]
    at = _CORNER
    parts = pixels[:at, :at], pixels[:at, -at:], pixels[-at:, :at], pixels[-at:, -at:]
    corners = np.stack([part.reshape(-1, 3) for part in parts])
    ranges = (corners.max(axis=1) - corners.min(axis=1)).max(axis=1)
    even = [
        (number, corners[number].mean(axis=0)) for number in np.flatnonzero(ranges <= _TOLERANCE)
    ]
    if len(even) < 2:
        return None
    colours = np.array([colour for _, colour in even])
    alike = (np.abs(colours[:, None] - colours[None]).max(axis=2) <= _TOLERANCE / 2).sum(axis=1)
    fill = colours[int(np.argmax(alike))]
    seeds = [number for number, colour in even if np.abs(colour - fill).max() <= _TOLERANCE / 2]
    if len(seeds) < 2:
        return None
    low = tuple(float(value) for value in np.floor(fill) - _TOLERANCE)
    high = tuple(float(value) for value in np.ceil(fill) + _TOLERANCE)
    near = np.asarray(cv2.inRange(pixels, low, high), dtype=np.uint8)
    places = ((0, 0), (width - 1, 0), (0, height - 1), (width - 1, height - 1))
    for number in seeds:
        x, y = places[number]
        if near[y, x] == _NEAR:
            cv2.floodFill(near, None, (x, y), _FILLED, flags=4)
    mask = np.multiply(near == _FILLED, 255, dtype=np.uint8)
    inner = cv2.erode(mask, np.ones((5, 5), np.uint8), borderValue=255)
    if not inner.any():
        return None
    _, spread = cv2.meanStdDev(pixels, mask=inner)
    return mask if float(spread.max()) <= _EVEN else None


def _lines(sides: Floats, width: int, height: int) -> list[tuple[Floats, Floats]]:
    """The sides of a polygon that are not the canvas's own, each from one corner to the next."""
    following = np.roll(sides, -1, axis=0)
    long = np.linalg.norm(following - sides, axis=1) >= _LEAST_LINE
    limits = ((0, 0.0), (0, width - 1.0), (1, 0.0), (1, height - 1.0))
    own = np.zeros(len(sides), dtype=np.bool_)
    for axis, limit in limits:
        own |= (np.abs(sides[:, axis] - limit) < _AT_EDGE) & (
            np.abs(following[:, axis] - limit) < _AT_EDGE
        )
    return [(sides[row], following[row]) for row in np.flatnonzero(long & ~own)]


def _touched(lines: list[tuple[Floats, Floats]], shown: Bytes) -> float:
    """What share of these lines has the picture directly beside it; an object before an even ground
    touches its hull here and there."""
    near = cv2.dilate(shown, np.ones((3, 3), np.uint8))
    found = [
        near[places[:, 1], places[:, 0]] > 0
        for start, end in lines
        for places in [
            np.rint(np.linspace(start, end, max(2, int(np.hypot(*(end - start)))))).astype(int)
        ]
    ]
    return float(np.concatenate(found).mean())
