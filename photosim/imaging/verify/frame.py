"""Whether a picture ends where it lies inside a larger one, or goes on there.

Around a picture that was pasted or given a border there is an edge all along its outline. Around
a picture that was cropped from the larger one there is none but by chance.
"""

from __future__ import annotations

from statistics import median

import numpy as np

from photosim.core.arrays import Bytes, Doubles
from photosim.imaging.verify.maps import Matrix, placed
from photosim.imaging.verify.sketch import Sketch

_POINTS = 48
"""Looked at on each side of the outline."""

_ALONG = np.linspace(0.05, 0.95, _POINTS)[:, None]

_ACROSS = 2.0
"""Pixels to both sides of a line between which brightness is compared."""

_OWN = 3
_SHIFTS = np.array([-1.0, 0.0, 1.0, -9.0, -6.0, 6.0, 9.0])
"""Pixels beside the outline where lines are laid: first its own, for it is known to a pixel or so,
then those that it is compared with."""

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
    starts = placed(corners, matrix)
    along = np.concatenate([starts[1:], starts[:1]]) - starts
    lengths = np.hypot(along[:, 0], along[:, 1])
    long = lengths >= 1
    starts, along, lengths = starts[long], along[long], lengths[long]
    normals = np.stack([-along[:, 1], along[:, 0]], axis=1) / lengths[:, None]
    lines = starts[:, None, None] + _ALONG * along[:, None, None]
    lines = lines + _SHIFTS[:, None, None] * normals[:, None, None]
    found = []
    for means in _steps(outer.grey, lines, normals[:, None, None]).tolist():
        strongest, around = (
            [mean for mean in some if mean >= 0] for some in (means[:_OWN], means[_OWN:])
        )
        if strongest and around:
            found.append(max(strongest) / max(_LEAST, sum(around) / len(around)))
    return median(found) if found else 1.0


def _steps(grey: Bytes, lines: Doubles, normals: Doubles) -> Doubles:
    """The mean difference of brightness across each of some lines, (sides, lines, points, 2), where
    both sides are inside; -1 where too few points are. float64 (sides, lines)."""
    height, width = grey.shape
    inside = np.ones(lines.shape[:3], dtype=np.bool_)
    levels = []
    for way in (-_ACROSS, _ACROSS):
        at = np.rint(lines + way * normals).astype(np.int64)
        x, y = at[..., 0], at[..., 1]
        inside &= (x >= 0) & (y >= 0) & (x < width) & (y < height)
        np.clip(x, 0, width - 1, out=x)
        np.clip(y, 0, height - 1, out=y)
        levels.append(grey[y, x].astype(np.int16))
    counts = inside.sum(axis=2)
    sums = (np.abs(levels[0] - levels[1]) * inside).sum(axis=2)
    return np.where(counts >= _SEEN * _POINTS, sums / np.maximum(counts, 1), -1.0)
