"""Whether a picture was sharpened, softened, or given stronger or paler colours as a whole.

Such a version differs nowhere by more than saving does, but everywhere in one direction: waves, or
colours, are all stronger or all weaker in it, by the same share. Saving rounds them, up as often as
down, so that those which are large against its steps keep their strength in the mean; and what
resizing makes weaker are the finest waves alone. Of two pictures of one size this can be told; of a
reduced one it can't, as programs sharpen what they reduce.
"""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np

from photosim.core.arrays import Bools, Bytes, Floats
from photosim.imaging.verify.whole.fidelity import Saved, waves_of_both

_BANDS = (1.2, 2.5, 3.6, 4.6)
"""Edges of bands of waves of a block of 8 by 8, the coarsest first."""
_LEAST_WAVE = 24.0
_STEPS = 3.0  # of the steps that a wave was rounded to
_FEWEST_WAVES = 150
_STRONGER = (1.03, 1.06, 1.08)
"""By how much waves of each band are stronger, at least. The lightest sharpening that a person sees
makes it 1.04, 1.07 and 1.12; of copies at least one stays below: the hardest saving makes it 1.03,
1.05 and 1.08, reducing to nine tenths and enlarging again 1.01, 1.04 and 1.12."""

_TOGETHER = 0.95
"""Least square of the correlation of both: what hard saving takes away is not weaker, but gone."""

_CELL = 16
_FEWEST_CELLS = 32
_COLOURED, _HARDLY_COLOURED = 8.0, 3.0  # levels from grey
_STRONGER_COLOURS, _STRONGER_PALE_COLOURS = 1.06, 1.13
"""Of copies the farthest are 1.045 and, where steps are no coarser than here, 1.12 from 1."""
_COARSE_STEP = 7.0  # grey levels


def is_reworked(one: Saved, other: Saved) -> bool:
    """Whether one of two pictures of one size, that lie on each other as they are, is the other
    with another sharpness, or with stronger or paler colours."""
    return _is_sharpened(one, other) or _is_faded(one, other)


def _is_sharpened(one: Saved, other: Saved) -> bool:
    its, others = (
        np.asarray(cv2.cvtColor(each.pixels, cv2.COLOR_RGB2GRAY), np.uint8) for each in (one, other)
    )
    waves, there = waves_of_both(its, others)
    least = np.full(waves.shape[1:], _LEAST_WAVE, np.float32)
    for each in (one, other):
        if each.steps is not None:
            least = np.maximum(least, _STEPS * each.steps)
    told = (np.abs(waves) + np.abs(there)) / 2 > least
    how_fine = np.hypot(*np.mgrid[: waves.shape[1], : waves.shape[2]])
    gains = []
    for low, high in pairwise(_BANDS):
        band = told & ((how_fine >= low) & (how_fine < high))[None]
        if int(band.sum()) < _FEWEST_WAVES:
            return False
        gains.append(_gains(waves[band], there[band]))
    if min(gain * back for gain, back in gains) < _TOGETHER:
        return False
    return any(
        all(gain[way] > least for gain, least in zip(gains, _STRONGER, strict=True))
        for way in (0, 1)
    )


def _is_faded(one: Saved, other: Saved) -> bool:
    here, there = (_cells(each.pixels) for each in (one, other))
    strength = np.hypot(*((here + there) / 2).T)
    coarse = any(each.step is not None and each.step > _COARSE_STEP for each in (one, other))
    for least, stronger in (
        (_COLOURED, _STRONGER_COLOURS),
        *([] if coarse else [(_HARDLY_COLOURED, _STRONGER_PALE_COLOURS)]),
    ):
        told: Bools = strength > least
        if int(told.sum()) >= _FEWEST_CELLS:
            gain, back = _gains(here[told], there[told])
            return max(gain, back) > stronger and min(gain, back) < 1 / stronger
    return False


def _gains(one: Floats, other: Floats) -> tuple[float, float]:
    """By how much values of the second are stronger than those of the first, and the other way
    round, as far as they go together."""
    together = float((one * other).sum())
    own, its = float(np.square(one).sum()), float(np.square(other).sum())
    return together / max(own, 1e-6), together / max(its, 1e-6)


def _cells(pixels: Bytes) -> Floats:
    """Colours of means of square cells, from grey: float32 (cells, 2)."""
    size = (max(1, pixels.shape[1] // _CELL), max(1, pixels.shape[0] // _CELL))
    means = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    colours = cv2.cvtColor(means, cv2.COLOR_RGB2YCrCb)[:, :, 1:]
    return np.asarray((colours.reshape(-1, 2) - 0.5) * 255, np.float32)
