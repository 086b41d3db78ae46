"""Whether a picture ends where it lies inside a larger one, or goes on there.

Around a picture that was pasted or given a border there is an edge all along its outline. Around
a picture that was cropped from the larger one there is none but by chance.
"""

from __future__ import annotations

import numpy as np

from photosim.core.arrays import Doubles, Floats
from photosim.imaging.verify.maps import Matrix
from photosim.imaging.verify.sketch import Sketch

_POINTS = 48
"""Looked at on each side of the outline."""

_ACROSS = 2.0
"""Pixels to both sides of a line between which brightness is compared."""

_BESIDE = (-9.0, -6.0, 6.0, 9.0)
"""Pixels beside the outline where lines are laid that the outline is compared with."""

_LEAST = 3.0
"""Steps of brightness that count at least: in a plain picture every step is an edge."""

_SEEN = 0.3
"""Share of a side that has to lie inside the larger picture."""


def outlined(inner: Sketch, outer: Sketch, matrix: Matrix) -> float:
    """How much stronger the edge along the outline of ``inner`` is than beside it.

    matrix: takes pixels of ``inner`` to pixels of ``outer``. The median over those sides that lie
    inside ``outer``; about 1 where the picture goes on, 1 where no side lies inside.
    """
    width, height = inner.width - 1.0, inner.height - 1.0
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float64)
    placed = corners @ matrix[:2, :2].T + matrix[:2, 2]
    grey = outer.grey.astype(np.float32)
    found = []
    for start, end in zip(placed, np.roll(placed, -1, axis=0), strict=True):
        along = end - start
        length = float(np.hypot(*along))
        if length < 1:
            continue
        normal = np.array([-along[1], along[0]]) / length
        line = start + np.linspace(0.05, 0.95, _POINTS)[:, None] * along
        # The outline is known to a pixel or so.
        own = [_steps(grey, line + shift * normal, normal) for shift in (-1.0, 0.0, 1.0)]
        beside = [_steps(grey, line + shift * normal, normal) for shift in _BESIDE]
        strongest = [float(one.mean()) for one in own if len(one) >= _SEEN * _POINTS]
        around = [float(one.mean()) for one in beside if len(one) >= _SEEN * _POINTS]
        if strongest and around:
            found.append(max(strongest) / max(_LEAST, float(np.mean(around))))
    return float(np.median(found)) if found else 1.0


def _steps(grey: Floats, line: Doubles, normal: Doubles) -> Floats:
    """Differences of brightness across a line, at those points where both sides are inside."""
    sides = [np.rint(line + way * _ACROSS * normal).astype(int) for way in (-1, 1)]
    height, width = grey.shape
    inside = np.ones(len(line), dtype=np.bool_)
    for side in sides:
        inside &= (side >= 0).all(axis=1) & (side[:, 0] < width) & (side[:, 1] < height)
    first, second = (grey[side[inside, 1], side[inside, 0]] for side in sides)
    return np.asarray(np.abs(first - second), dtype=np.float32)
