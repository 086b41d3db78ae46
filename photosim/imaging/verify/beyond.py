"""What a picture shows beyond another that lies on it: more of the scene, or nothing but a fill.

Two views of one scene reach out of each other, while of a copy and its original one lies in the
other. A turned picture that was kept on its canvas reaches out with its corners, where there is no
scene: one colour (:mod:`.content` knows that where its lines can be seen), the pixels of its edge
drawn out into streaks, or an even ground that goes on.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import cv2
import numpy as np

from photosim.core.arrays import Bools, Bytes, Doubles, Floats
from photosim.imaging.verify import maps
from photosim.imaging.verify.maps import Matrix, Outline
from photosim.imaging.verify.sketch import Sketch
from photosim.imaging.verify.windows import middle

_REACHES_OUT = 1.5  # pixels
_MARGIN = 3  # pixels beside the outline, where a JPEG mixes both sides
_LEAST = 40  # pixels
_EACH = 3  # pixels from one place that is looked at in a fill to the next
_EVEN = 4  # grey levels: what an even ground of a scene has of noise
_EXACT = 1.5  # grey levels: what saving makes of one colour
_CONTINUED = 0.4
_ALIKE = 30  # grey levels: one ground, exposed otherwise
_MOST = 0.88
"""Share of the pixels beyond that have to be a fill, whatever is written over them."""

_DRAWN_OUT = 6.5  # grey levels
_OF_STREAKS = 0.15
"""Of the deviation of strong streaks: how far they may be off."""

_FINE = 1.5  # pixels
_LEAST_TURN = 1.2  # degrees
_NEARLY_ALL, _LINE = 0.92, 2.0
"""Share of the points along a fill, and pixels, to which its line is known."""

_ROUGH_LINE = 4.0
"""Pixels to which it is known where the picture was turned: beside it a JPEG leaves waves."""

_SAME_MIDDLE, _SAME_AREA = 0.002, 0.006
"""Share of a canvas' side by which its middle may be off, and of its area, by rounding."""

_POINTS = 64  # along a side
_ALONG = np.linspace(0.03, 0.97, _POINTS)[:, None]
_BESIDE = 4.0  # pixels to either side of a line
_STEP = 12  # levels
_ENDS, _ENDS_SURELY = 0.35, 0.6
"""Share of the points along a line from which it is one; where it is looked for at one place."""

_MOST_CORNERS, _OF_A_POOR_JPEG = 0.8, 8
"""Share of the pixels of the corners that are one colour, and grey levels that they may be off."""


class Shares(NamedTuple):
    """How two pictures contain each other.

    first, second: share of what each shows that lies on what the other does. overhang: how far the
    more contained one reaches out of the other, in pixels of whichever shows it larger.
    first_filled, second_filled: share of each canvas that shows nothing, where that was left out.
    """

    first: float
    second: float
    overhang: float
    first_filled: float = 0.0
    second_filled: float = 0.0


class Fills(NamedTuple):
    """Which of two pictures is filled around what it shows, where the other is not."""

    first: bool
    second: bool

    def reversed(self) -> Fills:
        """The same with the second picture in front."""
        return Fills(self.second, self.first)


_READINGS = (Fills(True, True), Fills(False, True), Fills(True, False))
"""What of two pictures may be filled, the most first: not all that looks like a fill is one."""


def fills_of(first: Sketch, second: Sketch, matrix: Matrix) -> Fills:
    """Which of two whole pictures are filled. What is in both is an even ground of the scene.

    matrix: takes pixels of the first to pixels of the second.
    """
    one, other = first.content.filled > 0, second.content.filled > 0
    if not (one or other):
        return Fills(False, False)
    back = maps.inverse(matrix)
    found = Fills(
        one and not _continued(first, second, back), other and not _continued(second, first, matrix)
    )
    if not (one and other) or found.first == found.second:
        return found
    # What is filled itself shows no ground there that could go on.
    if found.first:
        return Fills(True, not _continued(second, first, matrix, first.mask))
    return Fills(not _continued(first, second, back, second.mask), True)


def shares(first: Sketch, second: Sketch, matrix: Matrix, fills: Fills) -> Shares:
    """How far each of two pictures lies on the other.

    matrix: takes pixels of the first to pixels of the second. fills: :func:`fills_of`.
    """
    one, other = first.content, second.content
    found = _shares(first.canvas, second.canvas, matrix)
    if found.overhang <= 0 and not any(fills):
        return found
    turn = abs((maps.shape(matrix).degrees + 90) % 180 - 90)
    rough = max(1.0, first.enlarged, second.enlarged)
    line = (_LINE if turn < _LEAST_TURN else _ROUGH_LINE) * rough
    for reading in _READINGS:
        if not any(reading) or reading.first > fills.first or reading.second > fills.second:
            continue
        shown = _shares(
            one.outline if reading.first else first.canvas,
            other.outline if reading.second else second.canvas,
            matrix,
            line,
        )
        if shown.overhang < found.overhang or (
            reading == fills and shown.overhang <= found.overhang
        ):
            found = shown._replace(
                first_filled=one.filled * reading.first, second_filled=other.filled * reading.second
            )
    if found.overhang <= _REACHES_OUT or turn < _LEAST_TURN:
        return found  # a strip along a side may be all that another view shows more
    if shows_nothing_beyond(first, second, matrix):
        return found._replace(second=1.0, overhang=0.0)
    back = maps.inverse(matrix)
    if shows_nothing_beyond(second, first, back):
        return found._replace(first=1.0, overhang=0.0)
    corners = _turned_outline(second, matrix), _turned_outline(first, back)
    for turned, there in ((second, corners[0]), (first, corners[1])):
        if not _ends_in_corners(turned, there):
            continue
        shown = _shares(
            there if turned is first else first.canvas,
            there if turned is second else second.canvas,
            matrix,
            line,
        )
        if shown.overhang < found.overhang:
            found = shown
    return found


def _turned_outline(sketch: Sketch, matrix: Matrix) -> Outline:
    """What a picture shows if another that is not turned was cut and then turned on its canvas.

    matrix: takes pixels of the other to pixels of ``sketch``.
    """
    degrees = (math.degrees(math.atan2(matrix[1, 0], matrix[0, 0])) + 45) % 90 - 45
    middle = sketch.canvas.mean(axis=0).tolist()
    way = cv2.getRotationMatrix2D((middle[0], middle[1]), -degrees, 1.0)
    turned = (sketch.canvas @ way[:, :2].T + way[:, 2]).astype(np.float32)
    _, shown = cv2.intersectConvexConvex(turned, sketch.canvas)
    return np.asarray(shown, np.float32).reshape(-1, 2)


def _ends_in_corners(sketch: Sketch, shown: Outline) -> bool:
    """Whether a picture ends at the outline of a turned one, and has one colour in the corners
    beyond: as a poor JPEG leaves it, with letters over it."""
    if _steps_along(shown, sketch) < _ENDS_SURELY:
        return False
    corners = np.full((sketch.height, sketch.width), 255, np.uint8)
    cv2.fillConvexPoly(corners, np.rint(shown * 16).astype(np.int32), 0, shift=4)
    beside = np.ones((2 * _MARGIN + 1, 2 * _MARGIN + 1), np.uint8)
    levels = sketch.grey[cv2.erode(corners, beside, borderValue=255) > 0].astype(np.float32)
    if len(levels) < _LEAST:
        return False
    off = np.abs(levels - middle(levels))
    return middle(off, _MOST_CORNERS) <= _OF_A_POOR_JPEG


def _continued(filled: Sketch, other: Sketch, matrix: Matrix, shown: Bytes | None = None) -> bool:
    """Whether what looks like a fill is in the other picture too: an even ground of the scene.

    matrix: takes pixels of the other to pixels of the filled one. shown: 255 where the other shows
    something, where that is not everywhere.
    """
    places, own = filled.once(_fill)
    x, y = np.rint(maps.placed(places, maps.inverse(matrix))).astype(np.int64).T
    there = (x >= 0) & (y >= 0) & (x < other.width) & (y < other.height)
    if shown is not None:
        there[there] = shown[y[there], x[there]] == 255
    if int(np.count_nonzero(there)) <= max(_LEAST / _EACH**2, _CONTINUED * len(places)):
        return False
    levels = other.grey[y[there], x[there]].astype(np.float32)
    ground = middle(levels)
    alike = abs(ground - middle(own[there])) <= _ALIKE
    return alike and middle(np.abs(levels - ground)) <= _EVEN


def _fill(filled: Sketch) -> tuple[Doubles, Floats]:
    """Places of a fill away from its edge, every third pixel either way, (n, 2), and their grey
    levels."""
    wide = max(2, round(_LINE * filled.enlarged))
    fill = cv2.erode(255 - filled.mask, np.ones((2 * wide + 1, 2 * wide + 1), np.uint8))
    rows, columns = np.nonzero(fill[::_EACH, ::_EACH])
    levels = filled.grey[::_EACH, ::_EACH][rows, columns].astype(np.float32)
    return np.stack([columns, rows], axis=1).astype(np.float64) * _EACH, levels


def _shares(one: Outline, other: Outline, matrix: Matrix, line: float = 0.0) -> Shares:
    """line: pixels to which the outlines are known."""
    scale = maps.shape(matrix).scale
    first, first_out = _lies(one, other, matrix, line)
    second, second_out = _lies(other, one, maps.inverse(matrix), line)
    return Shares(first, second, first_out * max(1.0, scale) if first >= second else second_out)


def _lies(one: Outline, other: Outline, matrix: Matrix, line: float) -> tuple[float, float]:
    if line <= 0:
        return maps.contained(one, other, matrix)
    share, out = maps.contained(one, other, matrix, _NEARLY_ALL)
    return (1.0, 0.0) if out <= line else (share, out - line)


def turned_on_its_canvas(
    one: Outline, other: Outline, matrix: Matrix, enlarged: float = 1.0
) -> bool:
    """Whether a map keeps the middle of a picture and its area, as programs turn a picture on its
    canvas; a camera that is held anew does not.

    one, other: the canvases. matrix: takes pixels of the one to pixels of the other. enlarged: by
    how much the part of them is smaller that was compared: beyond it a map is known less exactly.
    """
    placed = one.astype(np.float64) @ matrix[:2, :2].T + matrix[:2, 2]
    off = float(np.linalg.norm(placed.mean(axis=0) - other.mean(axis=0)))
    size = float(np.sqrt(cv2.contourArea(other)))
    grown = cv2.contourArea(placed.astype(np.float32)) / max(size * size, 1.0)
    return off <= _SAME_MIDDLE * enlarged * size and abs(grown - 1) <= _SAME_AREA * enlarged


def ends_at(inner: Outline, outer: Sketch, matrix: Matrix) -> bool:
    """Whether there is a line in a picture where another that lies on it ends: the scene ends, too.

    inner: the canvas of the other. matrix: takes its pixels to pixels of ``outer``.
    """
    placed = inner.astype(np.float64) @ matrix[:2, :2].T + matrix[:2, 2]
    return _steps_along(placed, outer) >= _ENDS


def _steps_along(placed: Doubles | Floats, outer: Sketch) -> float:
    """Share of the points along an outline at which a picture changes across it; 0 where too few
    lie on the picture."""
    along = np.roll(placed, -1, axis=0) - placed
    lengths = np.linalg.norm(along, axis=1, keepdims=True)
    points = (placed[:, None] + _ALONG * along[:, None]).reshape(-1, 2)
    normals = np.repeat(np.stack([along[:, 1], -along[:, 0]], axis=1) / lengths, _POINTS, axis=0)
    levels = []
    inside = np.ones(len(points), np.bool_)
    for off in (-_BESIDE, _BESIDE):
        x, y = np.rint(points + off * normals).astype(np.int64).T
        inside &= (x >= 0) & (y >= 0) & (x < outer.width) & (y < outer.height)
        x, y = x.clip(0, outer.width - 1), y.clip(0, outer.height - 1)
        levels.append(outer.pixels[y, x].astype(np.int16))
    if int(np.count_nonzero(inside)) < _LEAST:
        return 0.0
    steps_there = np.abs(levels[0] - levels[1]).max(axis=1)[inside]
    return float((steps_there > _STEP).mean())


def shows_nothing_beyond(inner: Sketch, outer: Sketch, matrix: Matrix) -> bool:
    """Whether a picture shows nothing of a scene outside of another that lies on it.

    An even ground that goes on there is a scene: it is none only where the picture was turned on
    its canvas, or ends at a line.

    matrix: takes pixels of ``inner`` to pixels of ``outer``.
    """
    enlarged = max(inner.enlarged, outer.enlarged)
    kept = turned_on_its_canvas(inner.canvas, outer.canvas, matrix, enlarged)
    if not (kept or ends_at(inner.canvas, outer, matrix)):
        return False
    beyond = np.full((outer.height, outer.width), 255, np.uint8)
    placed = inner.canvas.astype(np.float64) @ matrix[:2, :2].T + matrix[:2, 2]
    covered = np.zeros_like(beyond)
    cv2.fillConvexPoly(covered, np.rint(placed * 16).astype(np.int32), 255, shift=4)
    beside = np.ones((2 * _MARGIN + 1, 2 * _MARGIN + 1), np.uint8)
    beyond[cv2.dilate(covered, beside) > 0] = 0
    levels = outer.grey[beyond > 0].astype(np.float32)
    if len(levels) < _LEAST:
        return False
    if middle(np.abs(levels - middle(levels)), _MOST) <= _EXACT:
        return True
    return kept and _drawn_out(inner, outer, matrix, covered > 0, beyond > 0)


def _drawn_out(inner: Sketch, outer: Sketch, matrix: Matrix, both: Bools, beyond: Bools) -> bool:
    """Whether the edge of a picture is drawn out into another, beyond where it lies on that."""
    size = (outer.width, outer.height)
    laid = cv2.warpAffine(inner.grey, matrix[:2], size, borderMode=cv2.BORDER_REPLICATE)
    # Between streaks that are finer than a pixel of either, nothing is to be compared.
    expected, there = (
        np.asarray(cv2.GaussianBlur(grey, (0, 0), _FINE), np.float32) for grey in (laid, outer.grey)
    )
    both &= outer.mask > 0
    gain, offset = np.polyfit(expected[both], there[both], 1)
    levels = there[beyond]
    differs = np.abs(levels - (gain * expected[beyond] + offset))
    most = max(_DRAWN_OUT, _OF_STREAKS * float(levels.std()))
    return bool(np.quantile(differs, _MOST) <= most)
