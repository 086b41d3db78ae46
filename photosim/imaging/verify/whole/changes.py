"""Places at which two pictures in one frame differ by more than saving and resizing explain.

Saving again and reducing do little to means of neighbouring pixels, more where there is much
structure, and about as much everywhere where there is as much structure. A digit, a stamp or a
person who walked through differs at one place, in these means too. So differences of means of three
by three pixels are looked at on a pyramid (1, 1/2, 1/4, … of the size; colours from 1/2 on), each
against a tolerance: a constant, a share of the range of values around it, and what three quarters
of all places with such a range stay below, up to what the worst saving does.

Letters have such a range that a digit of six pixels, reduced to half, may stay within that. But of
what is written or drawn on an even ground there is much, equally rich in edges, and what saving and
resizing do is about as strong at all of it. There the energy of the differences around each place
is compared with that of the hundredth place that differs most.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from photosim.core.arrays import Bools, Bytes, Floats
from photosim.imaging.verify.whole.planes import Planes, halved, ranges

_STRICTNESS = 2.2
"""How many tolerances a difference may be. Of some 700 changes nearly all have more; digits of six
pixels that were reduced to half may have as little as 1.1, and are seen by how they stand out. Of
true copies one in fifty has more, drawn with hard edges or lost in the dark."""

_STARK = 4.0
"""How many tolerances brightness differs by at places, of four pixels and more, for which no filter
is to blame. Of 140 copies of documents and photos, reduced by other filters than the one that is
tried first, those that are known by their own have 2.5 at most; of other pages, faces and stamps
half have more."""

_LUMA, _COLOUR = 2.0, 2.5  # grey levels
_OF_RANGE = 0.05
_WORST_NOISE = (3.0, 0.05)  # grey levels, and of the range
_COARSEST = 16  # pixels along the shorter side
_FEWEST_LIKE_IT = 64
_SAMPLES = 30_000
_RANGE_EDGES = np.array([2, 4, 8, 16, 32, 64, 128])
_ALL_RANGES = np.arange(256, dtype=np.float32)
_KIND_OF_RANGE = np.digitize(_ALL_RANGES, _RANGE_EDGES)
_PARTS, _SIZES = 4, 256  # of a grey level; how many are told apart

_TONES = 16
_MOST_TONE = 3.5
"""Grey levels by which means of equally bright parts may differ: a profile that is nearly sRGB is
taken for it."""
_LEAST_TONE_SHARE = 0.01

_GROUND_SPAN = 24  # grey levels, which two grounds may have each
_ON_GROUND = 0.88
"""Share of a picture that lies within its two grounds if it is written or drawn: of photos one in
thirty has more, of texts all have."""
_STROKE = 30  # grey levels of range around
_FEWEST_ON_STROKES = 1000
_ENERGY_AROUND = 1.5  # pixels
_HUNDREDTH = 0.01
_STANDS_OUT = 1.56
"""How many times the hundredth strongest difference, and a grey level, a difference may be. Of 200
digits, words and marks reduced to between 0.5 and 0.62 all that are within the tolerances have 1.57
or more, of 200 copies the greatest have 1.59, 1.57 and 1.56."""

_BORDER = 3  # pixels, where what is beyond the edge matters
_SQUARES = np.square(np.arange(256)).astype(np.uint16)

_CELL = 8
"""Pixels of the finest level in which differences count as one place."""


@dataclass(frozen=True, slots=True)
class Changes:
    """places: how many differ, each apart from the others. area: the share of the picture's cells
    that any of them touches. toned: brightness or colours of all of it were changed. stark: some
    differ by so much, in brightness, that it can't be the filter that one was reduced by."""

    places: int
    area: float
    toned: bool
    stark: bool

    @property
    def count(self) -> int:
        """Places, and the whole as one where its tone was changed."""
        return self.places + self.toned


def changes(one: Planes, other: Planes, inside: Bools | None = None) -> Changes:
    """Where two pictures of one size differ.

    inside: bool (height, width), where both show something; None: everywhere.
    """
    height, width = one.luma.shape
    cells = np.zeros((-(-height // _CELL), -(-width // _CELL)), np.uint8)
    stark = np.zeros_like(cells)
    for factor, over, far_over in _too_different(one, other):
        _mark(cells, over, factor)
        if far_over is not None:
            _mark(stark, far_over, factor)
    if inside is not None:
        size = (cells.shape[1], cells.shape[0])
        shown = cv2.resize(inside.astype(np.uint8) * 255, size, interpolation=cv2.INTER_AREA)
        cells[np.asarray(shown) < 255] = stark[np.asarray(shown) < 255] = 0
    joined = cv2.dilate(cells, np.ones((3, 3), np.uint8))
    places = cv2.connectedComponents(joined, connectivity=8)[0] - 1
    return Changes(int(places), float(cells.mean()), _is_toned(one, other), bool(stark.any()))


def _too_different(one: Planes, other: Planes) -> Iterator[tuple[int, Bytes, Bytes | None]]:
    """Levels of the pyramid: by which factor each is reduced; not 0 where too much differs, and
    where :data:`_STARK` times as much does, as far as that tells anything."""
    around = _ranges_of_both(one.luma, other.luma)
    yield 1, _over_bytes(one.luma, other.luma, around, _LUMA), None
    if _is_written(other.half):
        yield 1, _standing_out(one.luma, other.luma, around), None
    halves = ((one.half, other.half, _LUMA), *((m, i, _COLOUR) for m, i in _colours(one, other)))
    for mine, its, floor in halves:
        around = _ranges_of_both(mine, its)
        yield 2, _over_bytes(mine, its, around, floor), None
        apart = cv2.subtract(halved(mine), halved(its), dtype=cv2.CV_32F)
        difference = np.asarray(apart, np.float32)
        around_it, factor = halved(around).astype(np.float32), 4
        while min(difference.shape) >= _COARSEST:
            means = np.abs(cv2.blur(difference, (3, 3)))
            limits = _tolerances(means, around_it, floor, factor)[around_it.astype(np.uint8)]
            over = (means > limits).astype(np.uint8)
            yield factor, over, _far_over(means, limits) if mine is one.half else None
            difference, around_it = halved(difference), halved(around_it)
            factor *= 2


def _far_over(means: Floats, limits: Floats) -> Bytes:
    """Beside the edge, where one picture may show what the other does not."""
    far = np.zeros(means.shape, np.uint8)
    far[1:-1, 1:-1] = means[1:-1, 1:-1] > _STARK * limits[1:-1, 1:-1]
    return far


def _colours(one: Planes, other: Planes) -> Iterator[tuple[Bytes, Bytes]]:
    return zip(one.colours, other.colours, strict=True)


def _over_bytes(mine: Bytes, its: Bytes, around: Bytes, floor: float) -> Bytes:
    """In whole grey levels, as the finest levels are by far the largest."""
    means = np.asarray(cv2.absdiff(cv2.blur(mine, (3, 3)), cv2.blur(its, (3, 3))), np.uint8)
    limits = np.ceil(_tolerances(means, around, floor)).clip(0, 255).astype(np.uint8)
    return np.asarray(cv2.compare(means, cv2.LUT(around, limits), cv2.CMP_GT), np.uint8)


def _is_written(grey: Bytes) -> bool:
    """Whether nearly all of a picture is an even ground, or two."""
    counts = np.bincount(grey.ravel(), minlength=256)
    left = counts.sum()
    least = left * (1 - _ON_GROUND)
    for _ in range(2):
        spans = np.convolve(counts, np.ones(_GROUND_SPAN, np.int64), "valid")
        start = int(spans.argmax())
        left -= spans[start]
        counts[start : start + _GROUND_SPAN] = 0
    return bool(left <= least)


def _standing_out(mine: Bytes, its: Bytes, around: Bytes) -> Bytes:
    """Not 0 on strokes at which two pictures differ much more than on others."""
    if around.size < _FEWEST_ON_STROKES:
        return np.zeros_like(around)
    strokes = np.asarray(cv2.threshold(around, _STROKE - 1, 255, cv2.THRESH_BINARY)[1], np.uint8)
    strokes[:_BORDER] = strokes[-_BORDER:] = 0
    strokes[:, :_BORDER] = strokes[:, -_BORDER:] = 0
    count = cv2.countNonZero(strokes)
    if count < _FEWEST_ON_STROKES:
        return np.zeros_like(strokes)
    squares = cv2.LUT(cv2.absdiff(mine, its), _SQUARES)
    energy = cv2.GaussianBlur(squares, (0, 0), _ENERGY_AROUND)
    counts = cv2.calcHist([energy], [0], strokes, [1 << 16], [0, 1 << 16]).ravel().cumsum()
    hundredth = float(np.searchsorted(counts, (1 - _HUNDREDTH) * count)) ** 0.5
    most = (_STANDS_OUT * (1 + hundredth)) ** 2
    return np.where(np.asarray(energy) > most, strokes, np.uint8(0))


def _ranges_of_both(mine: Bytes, its: Bytes) -> Bytes:
    return np.asarray(cv2.addWeighted(ranges(mine), 0.5, ranges(its), 0.5, 0), np.uint8)


def _tolerances(
    means: Bytes | Floats, around: Bytes | Floats, floor: float, factor: int = 2
) -> Floats:
    """float32 (256,): what a difference may be, by the range of values around it.

    factor: by which both are reduced. Means of many pixels stay closer to each other.
    """
    calmer = (2 / factor) ** 0.4
    worst, of_range = _WORST_NOISE[0] * calmer, _WORST_NOISE[1]
    step = max(1, int(np.sqrt(means.size / _SAMPLES)))
    sample, its_range = means[::step, ::step].ravel(), around[::step, ::step].ravel()
    kinds = len(_RANGE_EDGES) + 1
    size = np.minimum(sample.astype(np.float32) * _PARTS, _SIZES - 1).astype(np.int64)
    place = _KIND_OF_RANGE[its_range.astype(np.uint8)] * _SIZES + size
    counts = np.bincount(place, minlength=kinds * _SIZES).reshape(kinds, _SIZES).cumsum(axis=1)
    tolerance = floor * calmer + _OF_RANGE * _ALL_RANGES
    noise = 0.0
    for kind, below in enumerate(counts):
        if below[-1] >= _FEWEST_LIKE_IT:
            noise = float(np.searchsorted(below, 0.75 * below[-1])) / _PARTS
        at = kind == _KIND_OF_RANGE
        tolerance[at] += np.minimum(noise, worst + of_range * _ALL_RANGES[at])
    return np.asarray(_STRICTNESS * tolerance, np.float32)


def _mark(cells: Bytes, over: Bytes, factor: int) -> None:
    if cv2.countNonZero(over):
        rows, columns = np.nonzero(over)
        rows = np.minimum(rows * factor // _CELL, cells.shape[0] - 1)
        cells[rows, np.minimum(columns * factor // _CELL, cells.shape[1] - 1)] = 1


def _is_toned(one: Planes, other: Planes) -> bool:
    """Whether equally bright parts are brighter or of another colour in the other as a whole."""
    pairs = [(one.half, other.half), *_colours(one, other)]
    mine = [halved(halved(plane)).ravel() for plane, _ in pairs]
    its = [halved(halved(plane)).ravel() for _, plane in pairs]
    # By the mean of both, so that neither picture's noise chooses its own bright parts.
    tone = (mine[0].astype(np.int64) + its[0]) * _TONES // 512
    counts = np.bincount(tone, minlength=_TONES)
    enough = counts > max(32, _LEAST_TONE_SHARE * len(tone))
    for here, there in zip(mine, its, strict=True):
        sums = np.bincount(tone, there.astype(np.float64) - here, minlength=_TONES)
        if (np.abs(sums[enough]) > _MOST_TONE * counts[enough]).any():
            return True
    return False
