"""Two whole pictures compared at the resolution of the smaller one.

The larger one is laid on the smaller (:mod:`.laying`), by the filter that leaves the least
differences; where they differ is told by :mod:`.changes`, whether they are one shot by
:mod:`.same_shot`, which of them is finer and was saved better by :mod:`.fidelity`, and whether all
of one was sharpened or coloured otherwise by :mod:`.reworked`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from msgspec import structs
from PIL import Image

from photosim.core.arrays import Bools, Bytes, Floats, Integers
from photosim.core.comparison import Comparison
from photosim.imaging.verify import maps
from photosim.imaging.verify.maps import Matrix
from photosim.imaging.verify.whole import laying
from photosim.imaging.verify.whole.changes import Changes, changes
from photosim.imaging.verify.whole.fidelity import (
    Saved,
    lost_more,
    lost_more_reduced,
    times_finer,
    was_made_of,
    was_made_of_resized,
)
from photosim.imaging.verify.whole.planes import Planes
from photosim.imaging.verify.whole.reworked import is_reworked
from photosim.imaging.verify.whole.same_shot import is_another_shot

_EVERY = 7  # pixels, of which one is looked at where a mean is wanted
_HOPELESS = 0.5
"""Share of a picture that differs, once it lies on the other, from which no filter is to blame."""
_AS_WELL, _AS_WELL_AT_LEAST = 1.12, 0.03  # and grey levels
"""How far pictures may lie apart in the mean, against the way that leaves least. Where a filter
that isn't the one that was used left no change of a digit, it left 1.2 to 1.9 times as much; in 40
of 43 copies that several ways were tried for, the one without changes left least, or 1.02 times."""


@dataclass(frozen=True, slots=True)
class WholePicture:
    """A picture decoded as a whole.

    pixels: uint8 (height, width, 3), RGB, upright, in sRGB. steps, lossless, rounded: as of
    :class:`.fidelity.Saved`.
    """

    pixels: Bytes
    steps: Floats | None = None
    lossless: bool = False
    rounded: bool = False

    @property
    def size(self) -> int:
        """How many pixels there are."""
        return int(self.pixels.shape[0] * self.pixels.shape[1])


def compare(first: WholePicture, second: WholePicture) -> Comparison:
    """What two pictures are to each other that thumbnails take for one; either may be the larger.

    ``same_pixels`` is for the caller to say, who knows what else is in the files; and so is that a
    larger picture is no finer, being enlarged: ``finer`` takes its size for what it shows.
    """
    if first.size < second.size:
        return _reversed(compare(second, first))
    laid = lay(first.pixels, second.pixels)
    large, small = laid.large, laid.small
    changed = laid.changed.count
    height, width = small.luma.shape
    shift = laying.farthest(laid.way, width, height)
    one, other = (
        Saved(each.pixels, _luma(each.pixels, luma), each.steps, each.lossless, each.rounded)
        for each, luma in ((first, laid.unfiltered), (second, small.luma))
    )
    if not changed and is_another_shot(large.half, small.half, _worse_step(one, other)):
        changed = 1
    found = Comparison(changed=changed)
    if shift >= 1:
        first_alone, second_alone = _alone(laid.way, width, height)
        found = structs.replace(found, first_alone=first_alone, second_alone=second_alone)
    if changed:
        return structs.replace(found, finer=math.sqrt(first.size / second.size))
    return _with_fidelity(found, one, other, laid)


def _with_fidelity(found: Comparison, one: Saved, other: Saved, laid: Laid) -> Comparison:
    """What saving did to two pictures that show the same."""
    small = laid.small.luma
    large = laid.unfiltered if one.luma.shape == small.shape else laid.large.luma
    sampled = cv2.subtract(large[::_EVERY, ::_EVERY], small[::_EVERY, ::_EVERY], dtype=cv2.CV_32F)
    difference = np.asarray(sampled, np.float32)
    finer = times_finer(large, small)
    if one.luma.shape == small.shape:
        return structs.replace(
            found,
            finer=finer,
            worse=lost_more(one, other),
            reworked=laid.way is laying.IDENTITY and is_reworked(one, other),
            first_made=was_made_of(one, other, difference),
            second_made=was_made_of(other, one, difference),
        )
    larger = math.sqrt(one.luma.size / small.size)
    return structs.replace(
        found,
        finer=finer if finer < 1 else larger * finer,
        worse=lost_more_reduced(one, other, difference),
        first_made=was_made_of_resized(one, other, difference),
        second_made=was_made_of_resized(other, one, difference),
    )


def _worse_step(one: Saved, other: Saved) -> float | None:
    if one.step is None or other.step is None:
        return None
    return max(one.step, other.step)


def _luma(pixels: Bytes, known: Bytes) -> Bytes:
    """The brightness of a whole picture: what is known, if it is of its size."""
    if known.shape == pixels.shape[:2]:
        return known
    return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY), np.uint8)


def _alone(way: Matrix, width: int, height: int) -> tuple[float, float]:
    """The shares of the first and of the second that lie beyond the other's edge."""
    frame = maps.whole_canvas(width, height)
    second_share, _ = maps.contained(frame, frame, way)
    first_share, _ = maps.contained(frame, frame, maps.inverse(way))
    return max(0.0, 1 - first_share), max(0.0, 1 - second_share)


def _reversed(found: Comparison) -> Comparison:
    return structs.replace(
        found,
        finer=1 / found.finer,
        worse=None if found.worse is None else -found.worse,
        first_made=found.second_made,
        second_made=found.first_made,
        first_alone=found.second_alone,
        second_alone=found.first_alone,
    )


@dataclass(frozen=True, slots=True)
class Laid:
    """Two pictures in the frame of the smaller: what differs; their planes; how the frame lies on
    the larger one (reduced to its size); the brightness of that one before it was made as sharp as
    the other is."""

    changed: Changes
    large: Planes
    small: Planes
    way: Matrix
    unfiltered: Bytes


def lay(large: Bytes, small: Bytes) -> Laid:
    """The way of laying ``large`` on ``small`` that leaves the least differences; uint8 (height,
    width, 3), RGB. The cheapest ways come first, and one that leaves none is taken; no other is
    tried where the first leaves what no filter is to blame for."""
    other = Planes.of(small)
    if large.shape == small.shape:
        planes = Planes.of(large)
        as_it_is = Laid(changes(planes, other), planes, other, laying.IDENTITY, planes.luma)
        if not as_it_is.changed.count:
            return as_it_is
        return _best([as_it_is, _registered(large, planes, other)])
    ways: list[Laid] = []
    for reduce in _FILTERS:
        reduced = reduce(large, small.shape[1], small.shape[0])
        ways.append(_registered(reduced, Planes.of(reduced), other))
        best = _best(ways)
        hopeless = best.changed.area > _HOPELESS or ways[0].changed.stark
        if not best.changed.count or hopeless:
            break
    return best


def _best(ways: Sequence[Laid]) -> Laid:
    """The least changed of those that fit about as well as any: noise hides what was changed."""
    apart = [cv2.mean(cv2.absdiff(way.large.luma, way.small.luma))[0] for way in ways]
    most = _AS_WELL * min(apart) + _AS_WELL_AT_LEAST
    fitting = [way for way, it in zip(ways, apart, strict=True) if it <= most]
    return min(fitting, key=lambda way: (way.changed.toned, way.changed.area))


def _registered(reduced: Bytes, planes: Planes, other: Planes) -> Laid:
    height, width = other.luma.shape
    way = laying.find_way(planes.luma, other.luma)
    inside: Bools | None = None
    if way is not laying.IDENTITY:
        planes = Planes.of(laying.warped(reduced, way, width, height))
        inside = _inside(way, width, height)
    unfiltered = planes.luma
    sharp = laying.as_sharp(unfiltered, other.luma)
    if sharp is not None:
        planes = planes.with_luma(sharp)
    return Laid(changes(planes, other, inside), planes, other, way, unfiltered)


def _inside(way: Matrix, width: int, height: int) -> Bools:
    """Where the picture that was laid on the other shows something, not beyond its edge."""
    whole = np.full((height, width), 255, np.uint8)
    shown = cv2.warpAffine(
        whole, way[:2], (width, height), flags=cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
    )
    return np.asarray(shown, np.uint8) > 0


def _by_area(large: Bytes, width: int, height: int) -> Bytes:
    return np.asarray(cv2.resize(large, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def _by_points(large: Bytes, width: int, height: int) -> Bytes:
    return np.asarray(cv2.resize(large, (width, height), interpolation=cv2.INTER_LINEAR), np.uint8)


def _by_pillow(resample: Image.Resampling) -> Callable[[Bytes, int, int], Bytes]:
    def reduce(large: Bytes, width: int, height: int) -> Bytes:
        return np.asarray(Image.fromarray(large).resize((width, height), resample), np.uint8)

    return reduce


def _by_nearest(large: Bytes, width: int, height: int) -> Bytes:
    return np.asarray(cv2.resize(large, (width, height), interpolation=cv2.INTER_NEAREST), np.uint8)


def _in_linear_light(large: Bytes, width: int, height: int) -> Bytes:
    reduced = cv2.resize(cv2.LUT(large, _TO_LIGHT), (width, height), interpolation=cv2.INTER_AREA)
    return np.asarray(_FROM_LIGHT[np.asarray(reduced, np.uint16)], np.uint8)


def _light_tables() -> tuple[Integers, Bytes]:
    """sRGB to linear light in 0..65535 and back (IEC 61966-2-1)."""
    value = np.arange(256) / 255
    light = np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)
    level = np.arange(65536) / 65535
    back = np.where(level <= 0.0031308, 12.92 * level, 1.055 * level ** (1 / 2.4) - 0.055)
    return (
        np.round(light * 65535).astype(np.uint16),
        np.round(back * 255).astype(np.uint8),
    )


_TO_LIGHT, _FROM_LIGHT = _light_tables()
_FILTERS = (
    _by_area,
    _by_pillow(Image.Resampling.LANCZOS),
    _by_pillow(Image.Resampling.BICUBIC),
    _by_pillow(Image.Resampling.BOX),
    _by_points,
    _in_linear_light,
    _by_nearest,
)
