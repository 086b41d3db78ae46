"""Which of two pictures saving has lost more of, whether one was made of the other, and how fine
each is.

A JPEG rounds the waves of each block of 8 by 8 pixels to multiples of its steps. What was made of
it without more loss, in any format, still has waves that are such multiples; what it was made of
has not. So a PNG made of a JPEG is known, and a JPEG of high quality that was made of a bad one.

Other formats tell no steps. The best HEIC keeps brightness as it was and loses of the colours
only, less than two decoders may differ; so what was made of it is known by the rounding of values
alone. Where nothing proves which of two has lost more, that is said.

A format without loss proves nothing: a PNG may have been unpacked from a worse copy, or from the
other file by another decoder. It is what a lossy file was made of only where both differ by what
saving that one has lost.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from photosim.core.arrays import Bools, Bytes, Floats
from photosim.imaging.verify.whole import palette
from photosim.imaging.verify.whole.laying import Tiles

_BLOCK = 8
_MOST_BLOCKS = 3000
_LEAST_STEP, _LEAST_WAVE = 3.0, 1.5  # grey levels; steps
_FEWEST_WAVES = 150
_ON_GRID = 0.14
"""Mean distance, in steps, of waves from multiples of the steps: a quarter where they are none."""

_WAVES = np.array(
    [
        [
            math.sqrt((1 if row == 0 else 2) / _BLOCK)
            * math.cos(math.pi * (2 * at + 1) * row / (2 * _BLOCK))
            for at in range(_BLOCK)
        ]
        for row in range(_BLOCK)
    ],
    np.float32,
)
_FINER_SAVED = 1.1
_AS_COARSE = 0.8
_NEAR_GRID, _FREE_OF_GRID = 0.2, 0.23
"""The same, below which a picture was made of the JPEG, however it was saved; above which not."""
_SAME_ROUNDED, _SURELY_SAME_ROUNDED, _OTHERWISE_ROUNDED = 0.9, 0.92, 0.6
"""Share of waves that a JPEG's steps round to what it has: by which a picture was what the JPEG was
made of; by which its own error is twice that of the JPEG, or more."""
_DECODED_ALIKE = 0.8
"""The same of what another decoder made of the JPEG: that rounds and colours in otherwise."""
_DECODED_ASIDE = 0.7
"""Grey levels of the waves of a block by which two decoders may differ, at most: 0.64 of WebP; what
saving as WebP or AVIF loses makes it 0.7 and more; as HEIC of high quality, less."""
_SOFTER = 0.92
_EXPLAINED, _DECODED = 1.05, 0.3
"""By how much more two JPEGs may differ than rounding to their steps explains, in squares of grey
levels: decoders round, too."""
_LEAST_LOSS, _EXPLAINED_TOO_MUCH = 0.2, 0.05
"""In the same squares: from where the steps of a JPEG have lost more than decoders round, so that
what it was made of is known: it differs by just as much, from 0.04 less to 0.16 more on photos.
What a decoder made of the JPEG lies nearer."""
_SOME_STEPS = np.arange(2, 41, dtype=np.float32)
_NO_STEP = np.float32(1e6)
_ON_STEPS, _FEWEST_ON_STEPS, _FEWEST_STEPS = 0.5, 60, 4
"""Mean cosine of waves in turns of a step, 1 where all are multiples of it and 0 where they are
anything; of how many waves, and of how many steps, at least."""
_MADE_MEAN, _MADE_MOST = 1.0, 3.0  # grey levels
_ROUNDED = 0.6  # levels of a channel; converting from a profile to another rounds, too
_ROUNDING = 1  # levels of a channel
_CONVERTED, _CONVERTED_AND_SAVED = 2, 3
"""The same, of colours converted; of a JPEG of the highest quality, too."""
_OF_ITS_NOISE = 0.5
_REDUCED_ALIKE = 0.6  # grey levels; what is left of a filter that isn't known

_BANDS = 16
_GONE, _FEWEST_GONE = 0.06, 3
"""Share of a band of waves below which it is no longer there, and how many are gone at least."""
_NEXT_TO_NOTHING, _NOISE = 0.2, 0.05  # in squares
_STRUCTURED = 12.0  # standard deviation, in grey levels
_FEWEST_TILES = 4


@dataclass(frozen=True, slots=True)
class Saved:
    """How a picture was saved.

    pixels: uint8 (height, width, 3), RGB. luma: uint8 (height, width), its brightness.
    steps: float32 (8, 8), those of a :class:`photosim.imaging.quantization.Quantization`; None
    for other formats.
    lossless: nothing was lost by saving it the last time.
    rounded: its colours were rounded to few before (see :mod:`.palette`).
    """

    pixels: Bytes
    luma: Bytes
    steps: Floats | None
    lossless: bool
    rounded: bool = False

    @property
    def step(self) -> float | None:
        """Mean step of the coarser waves, in grey levels; None where it is not known."""
        return None if self.steps is None else _mean_step(self.steps)


_LOW = np.add.outer(np.arange(_BLOCK), np.arange(_BLOCK)) <= 3


def _mean_step(steps: Floats) -> float:
    return float(steps[_LOW].mean())


def was_made_of(it: Saved, source: Saved, difference: Floats) -> bool:
    """Whether a picture was made of a lossy one of the same size without losing more.

    difference: brightness of one less the other's, in grey levels, of any sample of pixels.
    """
    if source.lossless:
        return False
    if source.steps is None:
        return _farthest(it, source) <= (_CONVERTED if it.lossless else _CONVERTED_AND_SAVED)
    if it.lossless and _was_decoded_from(it, source, source.steps):
        return True
    off = np.abs(difference)
    mean, most = float(off.mean()), float(np.quantile(off, 0.999))
    if mean > _MADE_MEAN or most > _MADE_MOST:
        return False
    waves = _waves(source.luma)
    own = _off_grid(waves, source.steps)
    if own is not None and own < _ON_GRID:
        its = _off_grid(_waves(it.luma), source.steps)
        if its is not None:
            return its < _ON_GRID
    # A profile lies between, or all steps are small: what saving lost tells.
    lost = float(np.sqrt(np.square(difference).mean()))
    return lost <= _OF_ITS_NOISE * _noise(waves, source.steps)


def lost_more(first: Saved, second: Saved) -> int | None:
    """1 where saving has lost more of the first, -1 where of the second, 0 where as much, None
    where that is not known; of two pictures of one size."""
    found = _lost_more(first, second)
    if first.rounded == second.rounded:
        return found
    # What was saved worse may have more colours all the same.
    return found if found == (1 if first.rounded else -1) else None


def _lost_more(first: Saved, second: Saved) -> int | None:
    """The same as far as brightness tells."""
    if second.lossless and not first.lossless:
        return _lost_more_than_without_loss(first, second)
    if first.lossless and not second.lossless:
        found = _lost_more_than_without_loss(second, first)
        return None if found is None else -found
    if first.steps is None and second.steps is None:
        if _farthest(first, second) <= _ROUNDING:
            return 0
        return _lost_more_unpacked(first, second) if first.lossless else None
    if first.steps is None or second.steps is None:
        return _lost_more_if_one_has_steps(first, second)
    return _lost_more_of_jpegs(first, second, first.steps, second.steps)


def _was_decoded_from(it: Saved, jpeg: Saved, steps: Floats) -> bool:
    """Whether a picture saved without loss is what some decoder made of a JPEG."""
    waves, its = waves_of_both(jpeg.luma, it.luma)
    off, alike = _off_grid(its, steps), _rounded_alike(waves, its, steps)
    return off is not None and alike is not None and off < _NEAR_GRID and alike > _DECODED_ALIKE


def _lost_more_than_without_loss(lossy: Saved, other: Saved) -> int | None:
    """The same of a lossy picture and one that was saved without loss the last time: 1 where the
    one was made of the other, -1 where the other of the one."""
    if lossy.steps is not None and _was_decoded_from(other, lossy, lossy.steps):
        return -1
    waves, its = waves_of_both(lossy.luma, other.luma)
    if not len(waves) or palette.is_drawn(other.pixels):
        return 1  # no decoder leaves even areas
    if lossy.steps is not None:
        return 1 if _explains_all(waves, its, lossy.steps) else None
    aside = (waves - its).reshape(len(waves), -1)[:, 1:]  # without the mean of a block
    if float(np.square(aside).mean()) <= _DECODED_ASIDE**2 or _steps_of(its) is not None:
        return None
    return None if _finest(other.luma) < _SOFTER * _finest(lossy.luma) else 1


def _explains_all(waves: Floats, its: Floats, steps: Floats) -> bool:
    """Whether rounding to a JPEG's steps is all that it and another picture differ by."""
    if _is_rounded_by(waves, its, steps):
        return True
    lost = _loss(waves, its, steps)
    hidden = float(np.square(waves - its).mean()) - _EXPLAINED * lost
    least = -_EXPLAINED_TOO_MUCH - (_EXPLAINED - 1) * lost
    return lost >= _LEAST_LOSS and least <= hidden <= _DECODED


def _is_rounded_by(waves: Floats, its: Floats, steps: Floats) -> bool:
    """Whether a JPEG's steps make its waves of those of another picture, which has others."""
    off, alike = _off_grid(its, steps), _rounded_alike(waves, its, steps)
    if off is None or alike is None:
        return False
    return off > _FREE_OF_GRID and alike > _SURELY_SAME_ROUNDED


def _lost_more_of_jpegs(
    first: Saved, second: Saved, steps: Floats, its_steps: Floats
) -> int | None:
    """The same of two JPEGs; what was made of the other has lost more, and else the one with the
    coarser steps, where these explain what differs."""
    one, other = _went_through(second, first), _went_through(first, second)
    if one != other:
        return -1 if one else 1
    ratio = _mean_step(steps) / _mean_step(its_steps)
    found = 0 if 1 / _FINER_SAVED < ratio < _FINER_SAVED else 1 if ratio > 1 else -1
    waves, its = waves_of_both(first.luma, second.luma)
    if found > 0:
        alike = _rounded_alike(waves, its, steps)
    else:
        alike = _rounded_alike(its, waves, its_steps)
    if not len(waves) or (alike is not None and alike > _SAME_ROUNDED):
        return found  # all is clipped, or the one was made of the other
    lost = _loss(waves, its, steps), _loss(its, waves, its_steps)
    return found if _is_explained(waves, its, *(lost if found <= 0 else lost[::-1])) else None


def _is_explained(waves: Floats, its: Floats, finer: float, coarser: float) -> bool:
    """Whether two JPEGs differ by no more than their steps explain.

    Where they differ by more, one of them was made of what another format had lost much of, and
    its fine steps tell nothing; unless the finer one has lost less even if that is the one.

    finer, coarser: what the steps of both have lost at most, in squares.
    """
    apart = float(np.square(waves - its).mean())
    hidden = apart - _EXPLAINED * (finer + coarser) - _DECODED
    return hidden <= 0 or finer + hidden < coarser


def _loss(waves: Floats, others: Floats, steps: Floats) -> float:
    """What rounding to a JPEG's steps lost at most, in the mean of the squares of its waves.

    others: of a picture of the same: what the JPEG rounded to nothing was about as large there.
    """
    gone = np.abs(waves) <= steps / 2
    lost = np.where(gone, np.minimum(np.square(others), steps**2 / 4), steps**2 / 12)
    return float(lost.mean())


def _lost_more_unpacked(first: Saved, second: Saved) -> int | None:
    """The same of two pictures saved without loss: one may have been unpacked from a JPEG that was
    made of the other. Then it has the JPEG's steps still, and they round the other to it."""
    waves, its = waves_of_both(first.luma, second.luma)
    one, other = _is_rounded(waves, its), _is_rounded(its, waves)
    if one == other:
        return None
    return 1 if one else -1


def _is_rounded(waves: Floats, others: Floats) -> bool:
    """Whether a picture is what steps, which it shows itself, make of another one."""
    steps = _steps_of(waves)
    if steps is None:
        return False
    own, off = _off_grid(waves, steps), _off_grid(others, steps)
    alike = _rounded_alike(waves, others, steps)
    return (
        own is not None
        and own < _ON_GRID
        and off is not None
        and alike is not None
        and off > _FREE_OF_GRID
        and alike > _SURELY_SAME_ROUNDED
    )


def _steps_of(waves: Floats) -> Floats | None:
    """The steps of the JPEG that a picture was unpacked from, as its coarser waves show them;
    without end for those that show none. None where too few do."""
    steps = np.full((_BLOCK, _BLOCK), _NO_STEP, np.float32)
    turns = 2 * np.pi / _SOME_STEPS[:, None]
    for row, column in zip(*np.nonzero(_LOW), strict=True):
        some = waves[:, row, column]
        if row + column == 0 or len(some) < _FEWEST_WAVES:
            continue
        on_grid = np.cos(turns * some[None])
        told = np.abs(some)[None] > _SOME_STEPS[:, None] / 2
        count = told.sum(axis=1)
        near = (on_grid * told).sum(axis=1) / np.maximum(count, 1)
        found = np.nonzero((near > _ON_STEPS) & (count >= _FEWEST_ON_STEPS))[0]
        if len(found):
            steps[row, column] = _SOME_STEPS[found[-1]]
    return steps if int((steps < _NO_STEP).sum()) >= _FEWEST_STEPS else None


def _lost_more_if_one_has_steps(jpeg: Saved, other: Saved) -> int | None:
    """The same of a JPEG and a picture whose steps are not known, in either order."""
    if jpeg.steps is None:
        found = _lost_more_if_one_has_steps(other, jpeg)
        return None if found is None else -found
    waves, its = waves_of_both(jpeg.luma, other.luma)
    off, alike = _off_grid(its, jpeg.steps), _rounded_alike(waves, its, jpeg.steps)
    if off is None or alike is None:
        return None
    if off < _NEAR_GRID:
        return -1
    if _is_rounded_by(waves, its, jpeg.steps):
        return 1
    if alike < _OTHERWISE_ROUNDED and _finest(other.luma) < _SOFTER * _finest(jpeg.luma):
        return -1
    return None


def lost_more_reduced(large: Saved, small: Saved, difference: Floats) -> int | None:
    """1 where saving has lost more of the larger picture, at the size of the smaller one, -1 where
    not, None where that is not known.

    difference: as in :func:`was_made_of`, at the size of the smaller one.
    """
    if large.rounded and not small.rounded:
        return None
    return 1 if _lost_more_reduced(large, small, difference) else -1


def _lost_more_reduced(large: Saved, small: Saved, difference: Floats) -> bool:
    waves = _waves(large.luma)
    # What was unpacked from a JPEG has its noise still.
    steps = _steps_of(waves) if large.lossless else large.steps
    if steps is None or (small.steps is None and not small.lossless):
        return False
    kept = small.luma.shape[0] / large.luma.shape[0]
    own = _noise(waves, steps, kept)
    its = 0.0 if small.steps is None else _noise(_waves(small.luma), small.steps)
    if own < max(1.0, 1.5 * its):
        return False
    return float(np.square(difference).mean()) > its * its + own * own / 2


def was_made_of_resized(it: Saved, source: Saved, difference: Floats) -> bool:
    """The same of a picture of another size than the lossy one it would be made of.

    difference: at the size of the smaller one.
    """
    if source.lossless or not it.lossless:
        return False
    lost = float(np.sqrt(np.square(difference).mean()))
    if source.steps is None:
        return lost <= _MADE_MEAN
    kept = it.luma.shape[0] / source.luma.shape[0]
    noise = _noise(_waves(source.luma), source.steps, kept)
    return lost <= max(_OF_ITS_NOISE * noise, _REDUCED_ALIKE)


def _farthest(one: Saved, other: Saved) -> float:
    """By how many levels two pictures differ in any channel of any pixel."""
    return cv2.norm(one.pixels, other.pixels, cv2.NORM_INF)


def _went_through(it: Saved, other: Saved) -> bool:
    """Whether a JPEG was made of another one, or of what that was made of, after it had been
    rounded by the other's steps."""
    if other.steps is None or it.steps is None:
        return False
    source, made = waves_of_both(other.luma, it.luma)
    if _both_on_grid(source, made, other.steps):
        # Two of one camera are both on its grid; of one picture are those that are at one place.
        same = _rounded_alike(source, made, other.steps)
        return same is not None and same > _SAME_ROUNDED
    if _mean_step(other.steps) < _AS_COARSE * _mean_step(it.steps):
        return False
    alike = _rounded_alike(made, source, it.steps)
    return alike is not None and alike > _SAME_ROUNDED


def _both_on_grid(one: Floats, other: Floats, steps: Floats) -> bool:
    """Whether the waves of two pictures are multiples of steps."""
    found = [_off_grid(waves, steps) for waves in (one, other)]
    return all(off is not None and off < _ON_GRID for off in found)


def _rounded_alike(waves: Floats, others: Floats, steps: Floats) -> float | None:
    """Share of another picture's waves that a JPEG's steps round to what the JPEG has; None where
    too few are there."""
    after, before = np.round(waves / steps), np.round(others / steps)
    told = (before != 0) | (after != 0)
    told[:, 0, 0] = False
    if int(told.sum()) < _FEWEST_WAVES:
        return None
    return float((before == after)[told].mean())


def _waves(luma: Bytes) -> Floats:
    """Of a sample of blocks without clipped values: their waves, float32 (blocks, 8, 8)."""
    blocks = _blocks(luma)
    return _spectra(blocks[_unclipped(blocks)])


def waves_of_both(one: Bytes, other: Bytes) -> tuple[Floats, Floats]:
    """The waves of two pictures of one size, of the same blocks."""
    blocks, its_blocks = _blocks(one), _blocks(other)
    inner = _unclipped(blocks) & _unclipped(its_blocks)
    return _spectra(blocks[inner]), _spectra(its_blocks[inner])


def _blocks(luma: Bytes) -> Bytes:
    rows, columns = luma.shape[0] // _BLOCK, luma.shape[1] // _BLOCK
    step = max(1, int(math.sqrt(rows * columns / _MOST_BLOCKS)))
    whole = luma[: rows * _BLOCK, : columns * _BLOCK].reshape(rows, _BLOCK, columns, _BLOCK)
    return whole[::step, :, ::step].transpose(0, 2, 1, 3).reshape(-1, _BLOCK, _BLOCK)


def _unclipped(blocks: Bytes) -> Bools:
    return np.asarray((blocks.min(axis=(1, 2)) > 1) & (blocks.max(axis=(1, 2)) < 254))


def _spectra(blocks: Bytes) -> Floats:
    return np.asarray(_WAVES @ blocks.astype(np.float32) @ _WAVES.T, np.float32)


def _off_grid(waves: Floats, steps: Floats) -> float | None:
    """How far waves lie from multiples of their steps, in steps; None where too few are there."""
    times = waves / steps
    told: Bools = (np.abs(times) > _LEAST_WAVE) & (steps >= _LEAST_STEP)
    told[:, 0, 0] = False
    if int(told.sum()) < _FEWEST_WAVES:
        return None
    some = times[told]
    return float(np.abs(some - np.round(some)).mean())


def _noise(waves: Floats, steps: Floats, kept: float = 1.0) -> float:
    """What rounding to steps makes of a picture, as far as waves are left of it: grey levels of
    standard deviation. kept: the share of the waves, along a side, that a reduced picture has."""
    left = np.abs(waves) > steps / 2
    at = np.arange(_BLOCK) < _BLOCK * kept
    left &= at[:, None] & at[None]
    if not len(waves):
        return 0.0
    return float(np.sqrt((left * np.square(steps)).sum() / 12 / len(waves)) / _BLOCK)


def _finest(luma: Bytes) -> float:
    """How strong the finest structure is, over a sample of rows."""
    rows = luma[: luma.shape[0] // 64 * 64].reshape(-1, 64, luma.shape[1])[::12]
    sample = (rows if len(rows) else luma[None]).reshape(-1, luma.shape[1])
    soft = cv2.GaussianBlur(sample, (0, 0), 1.5)
    return float(np.square(cv2.subtract(sample, soft, dtype=cv2.CV_32F)).mean() ** 0.5)


def times_finer(first: Bytes, second: Bytes) -> float:
    """How much finer the first of two pictures of one size is, along a side; below 1, the second.

    A picture that was enlarged, or is out of focus, has nothing of the other's finest waves. So it
    is looked, on tiles with structure, for how much of each band of the other's waves is found in
    it. The worst saving loses these too, of a picture with little but noise in them.
    """
    tiles = Tiles.over(*first.shape)
    side = tiles.side
    if not side:
        return 1.0
    edge = np.hanning(side + 2)[1:-1].astype(np.float32)
    waves = np.hypot(np.fft.fftfreq(side)[:, None], np.fft.rfftfreq(side)[None]) * 2
    band = np.minimum((waves * _BANDS).astype(int), _BANDS).ravel()
    rows = []
    for top, left in tiles.places:
        tile, its_tile = (
            picture[top : top + side, left : left + side].astype(np.float32)
            for picture in (first, second)
        )
        if min(tile.std(), its_tile.std()) < _STRUCTURED:
            continue
        one, other = (
            np.fft.rfft2((each - each.mean()) * edge[:, None] * edge[None]).ravel()
            for each in (tile, its_tile)
        )
        together, own, its = (
            np.bincount(band, values, minlength=_BANDS + 1)[:_BANDS].astype(np.float32)
            for values in ((one * other.conj()).real, np.abs(one) ** 2, np.abs(other) ** 2)
        )
        rows.append((_found(together, own, its), _found(together, its, own)))
    if len(rows) < _FEWEST_TILES:
        return 1.0
    found_in_second, found_in_first = np.median(np.array(rows), axis=0)
    return _lacking(found_in_second) / _lacking(found_in_first)


def _found(together: Floats, own: Floats, its: Floats) -> Floats:
    """How much of each band of one picture's waves is found in another's, from sums of squares.

    What is next to nothing beside the other's is noise: nobody lacks it, and nothing is found in
    it.
    """
    found = np.where(its < _NOISE * own, 0, together / np.maximum(own, 1e-6))
    return np.asarray(np.where(own < _NEXT_TO_NOTHING * its, 1, found))


def _lacking(found: Floats) -> float:
    """From how much of each band is found: how much less fine a picture is, 1 or more."""
    there = _BANDS
    while there > 1 and found[there - 1] < _GONE:
        there -= 1
    return _BANDS / there if there <= _BANDS - _FEWEST_GONE else 1.0
