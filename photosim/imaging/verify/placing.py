"""Where a part of a picture lies, found by laying it on every place of the other, in every size.

Features need corners that both pictures still have. A part that was cut out, saved in a poor JPEG
and written over has few, while all of it together still looks like its place: the normalised
cross-correlation of the reduced pictures (Lewis, "Fast normalized cross-correlation", 1995) is
greatest there. Each picture is tried as a part of the other, upright, first from far away and then,
where that looks right, from nearer. Light is evened out before, so that large bright and dark areas
don't decide.
"""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np

from photosim.core.arrays import Floats
from photosim.imaging.verify.hypotheses import Hypothesis
from photosim.imaging.verify.maps import Matrix, inverse
from photosim.imaging.verify.sketch import Sketch

_FAR, _NEAR = 40, 160
"""Pixels of the longest side of the picture in which a place is looked for."""

_SMALLEST = 0.42
"""Sides of a part over those of the whole: less than that leaves little to agree."""

_STEP = 1.13
"""From one size to the next: between two of them the correlation still shows."""

_SIZES = tuple(_STEP**-step for step in range(40) if _STEP**-step > _SMALLEST)
_SIZES_NEAR = (0.92, 0.945, 0.97, 1.0, 1.03, 1.06, 1.085)
_AROUND = 0.06
"""How far the place may be off when it is looked at from nearer, of the longest side."""

_LOOKS_RIGHT, _IS_RIGHT = 0.41, 0.36
"""Correlation from far away from which a place is looked at from nearer, and from there, from which
it is a hypothesis. Of 100 copies in which features found nothing 98 have 0.42 and 0.4 at least; of
pairs of other photos one of five has that much from far away, one of a hundred from near."""

_LIGHT = 2.5  # pixels: what is larger is light
_QUIET = 4.0  # grey levels of deviation, below which a place is even
_EVEN = 0.05  # deviation of what was evened out, below which all of it is


class _Place(NamedTuple):
    """How well a part correlates at its best place; size: its longest side over that of the whole;
    x, y: where its corner lies, in pixels of the reduced whole."""

    correlation: float
    size: float
    x: int
    y: int


_NOWHERE = _Place(-1.0, 1.0, 0, 0)


def by_placing(first: Sketch, second: Sketch) -> Hypothesis | None:
    """The place at which one picture is a part of the other, None where it looks like none.

    Of two drawings there is none: their few shapes, the same sign or another letter, look like a
    part of many others.
    """
    if first.is_drawn and second.is_drawn:
        return None
    here, there = _best(first, second), _best(second, first)
    if max(here.correlation, there.correlation) < _LOOKS_RIGHT:
        return None
    if there.correlation > here.correlation:
        found = _from_near(second, first, there)
        return None if found is None else Hypothesis(inverse(found), 0)
    found = _from_near(first, second, here)
    return None if found is None else Hypothesis(found, 0)


def _best(whole: Sketch, part: Sketch) -> _Place:
    """The best place from far away."""
    ground = whole.once(_evened, float(_FAR))
    best = _NOWHERE
    for size in _SIZES:
        shown = _within(part.once(_evened, size * _FAR), ground)
        best = max(best, _placed(ground, shown, size, best.correlation))
    return best


def _from_near(whole: Sketch, part: Sketch, place: _Place) -> Matrix | None:
    """From pixels of the whole to those of the part; None where it looks wrong from near."""
    far = whole.once(_evened, float(_FAR))
    ground = whole.once(_evened, float(_NEAR))
    height, width = ground.shape
    left, top = place.x / far.shape[1] * width, place.y / far.shape[0] * height
    around = round(_AROUND * _NEAR)
    best = _NOWHERE
    for by in _SIZES_NEAR:
        size = min(1.0, place.size * by)
        shown = _within(_evened(part, size * _NEAR), ground)
        high, wide = shown.shape
        x = max(0, min(width - wide, round(left) - around))
        y = max(0, min(height - high, round(top) - around))
        beside = ground[y : y + high + 2 * around, x : x + wide + 2 * around]
        found = _placed(np.ascontiguousarray(beside), shown, size, best.correlation)
        best = max(best, found._replace(x=found.x + x, y=found.y + y))
    if best.correlation < _IS_RIGHT:
        return None
    wide, high = _reduced(part, best.size * _NEAR)
    across, down = part.width / wide, part.height / high
    return np.array(
        [
            [across * width / whole.width, 0.0, -across * best.x],
            [0.0, down * height / whole.height, -down * best.y],
            [0.0, 0.0, 1.0],
        ]
    )


def _placed(ground: Floats, shown: Floats, size: float, above: float) -> _Place:
    """The best place of a part, nowhere where it correlates no better than ``above``."""
    correlation = cv2.matchTemplate(ground, shown, cv2.TM_CCOEFF_NORMED)
    _, most, _, (x, y) = cv2.minMaxLoc(correlation)
    if most <= above:
        return _NOWHERE
    height, width = shown.shape
    covered = ground[y : y + height, x : x + width]
    # What is even correlates with everything.
    if min(float(shown.std()), float(covered.std())) < _EVEN:
        return _NOWHERE
    return _Place(float(most), size, int(x), int(y))


def _within(shown: Floats, ground: Floats) -> Floats:
    """Cut where it is larger than what it is laid on."""
    return np.ascontiguousarray(shown[: ground.shape[0], : ground.shape[1]])


def _reduced(sketch: Sketch, side: float) -> tuple[int, int]:
    """Width and height with that longest side."""
    factor = side / max(sketch.width, sketch.height)
    return max(8, round(sketch.width * factor)), max(8, round(sketch.height * factor))


def _evened(sketch: Sketch, side: float) -> Floats:
    """A picture reduced to that longest side, brightness and contrast evened out."""
    size = _reduced(sketch, side)
    small = cv2.resize(sketch.grey, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    apart = small - cv2.GaussianBlur(small, (0, 0), _LIGHT)
    strength = cv2.GaussianBlur(apart * apart, (0, 0), 1.5 * _LIGHT)
    evened = apart / np.sqrt(strength + _QUIET * _QUIET)
    return np.asarray(evened, dtype=np.float32)
