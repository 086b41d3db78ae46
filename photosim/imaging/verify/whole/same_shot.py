"""Whether two pictures of one scene are one shot, by the noise that every shot has of its own.

A camera on a stand takes one scene twice: no place differs, but the noise does. What was saved
again or reduced has the noise of what it was made from, as far as any is left. So what is finest in
both is compared at half and at a quarter of the size, where saving does little, and in the parts
with the least structure: its correlation, and, by how coarsely both were saved, how much they
differ.
"""

from __future__ import annotations

import cv2
import numpy as np

from photosim.core.arrays import Bytes, Floats
from photosim.imaging.verify.whole.planes import halved

_CELL = 16
_BAND, _EVERY = 4, 3
"""Of so many bands of so many rows of cells one is looked at, in large pictures."""
_LARGE = 1_000_000  # pixels, at half the size

_LEAST_NOISE = 0.8  # variance
_CALM, _FEWEST = 0.05, 16
_COMMON = 0.42
"""Correlation below which two pictures have noise of their own: of 800 copies the least is 0.43."""

_MOST_STRUCTURE = 16.0  # variance
_SAVING, _BY_STEP = 0.25, 0.07  # grey levels; for each of a step
_STEP_UNKNOWN = 14.0


def is_another_shot(half: Bytes, other_half: Bytes, step: float | None = None) -> bool:
    """Whether two pictures have each its own noise.

    half, other_half: uint8 (height, width), brightness at half the size, in one frame.
    step: mean step, in grey levels of JPEG, by which the finer waves that last were rounded when
        the worse of the two was saved; None where that is not known.
    """
    one, other = _sample(half), _sample(other_half)
    if min(one.shape) < 4 * _CELL:
        return False
    own, its, together = _finest(one, other)
    noise, structure = np.minimum(own, its), np.maximum(own, its)
    there = noise > _LEAST_NOISE
    if int(there.sum()) >= _FEWEST:
        count = max(_FEWEST, int(_CALM * there.sum()))
        calm = np.argpartition(np.where(there, structure, np.inf).ravel(), count - 1)[:count]
        if float(together.ravel()[calm].sum() / noise.ravel()[calm].sum()) < _COMMON:
            return True
    own, its, together = _finest(halved(one), halved(other))
    calm_cells = np.maximum(own, its) <= _MOST_STRUCTURE
    if int(calm_cells.sum()) < _FEWEST:
        return False
    apart = np.sqrt(np.maximum(own + its - 2 * together, 0))[calm_cells]
    most = _SAVING + _BY_STEP * (_STEP_UNKNOWN if step is None else step)
    return bool(np.quantile(apart, 0.2) > most)


def _sample(half: Bytes) -> Floats:
    height, width = half.shape
    rows = _BAND * _CELL
    bands = height // rows
    if half.size <= _LARGE or bands < _EVERY:
        return half.astype(np.float32)
    cut = half[: bands * rows].reshape(bands, rows, width)[::_EVERY]
    return cut.reshape(-1, width).astype(np.float32)


def _finest(one: Floats, other: Floats) -> tuple[Floats, Floats, Floats]:
    """Variances of what is finest in each, and their covariance, for each cell."""
    fine, its_fine = (
        np.asarray(cv2.subtract(each, cv2.GaussianBlur(each, (0, 0), 1.5))) for each in (one, other)
    )
    return _cells(fine * fine), _cells(its_fine * its_fine), _cells(fine * its_fine)


def _cells(values: Floats) -> Floats:
    size = (max(1, values.shape[1] // _CELL), max(1, values.shape[0] // _CELL))
    return np.asarray(cv2.resize(values, size, interpolation=cv2.INTER_AREA), np.float32)
