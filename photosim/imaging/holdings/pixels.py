"""What a decoded picture tells of what its file holds: colour, transparency, bits in use."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image, ImageChops

from photosim.core.arrays import Integers, Values

GREY_LEVELS = 3
"""Levels of 255 by which the channels of a grey picture may differ: rounding, and profiles."""

OPAQUE = 252
"""Alpha, of 255, through which nobody sees anything: lossy formats don't keep 255."""

_DEPTHS = (8, 10, 12, 14)
_FEW_ROWS = 16
_FEW = (24, 24)


@dataclass(frozen=True, slots=True)
class PixelFacts:
    """Of the whole picture: ``grey`` everywhere; something shows through it (``transparent``).

    bits: those in use, None where the decoder gives no more than 8 and the container has to say.
    """

    grey: bool = False
    transparent: bool = False
    bits: int | None = None


def is_grey(shown: Image.Image, whole: Image.Image) -> bool:
    """Whether no colour is anywhere in a picture.

    shown: as it is shown, RGB, maybe reduced; whole: as it was decoded, in any mode. The large one
    is looked at only where the small one has no colour.
    """
    if not _has_no_colour(shown):
        return False
    if whole.mode in {"RGB", "RGBA", "RGBa", "P", "PA"} and whole.size != shown.size:
        return _has_no_colour(whole.convert("RGB"))
    return True


def _has_no_colour(image: Image.Image) -> bool:
    few = np.asarray(image.resize(_FEW, Image.Resampling.NEAREST), dtype=np.int16)
    if np.ptp(few, axis=2).max() > GREY_LEVELS:  # what nearly all photos say at once
        return False
    red, green, blue = image.split()[:3]
    pairs = ((red, green), (green, blue), (red, blue))
    differ = [ImageChops.difference(one, other).getextrema() for one, other in pairs]
    return bool(max(np.ravel(differ)) <= GREY_LEVELS)


def is_transparent(image: Image.Image) -> bool:
    """Whether something shows through a picture as it was decoded, in any mode."""
    alpha_palette = image.palette is not None and image.palette.mode.endswith("A")
    if "transparency" in image.info or image.mode == "PA" or alpha_palette:
        if image.mode not in {"1", "L", "P", "PA", "RGB"}:
            return False
        image = image.convert("RGBA")
    if image.mode not in {"RGBA", "LA", "RGBa", "La"}:
        return False
    least = image.getchannel(image.getbands()[-1]).getextrema()[0]
    return bool(np.ravel(least)[0] < OPAQUE)


def bits_in_use(values: Integers, unused: int = 0) -> int:
    """How many of 16 bits say something: samples of fewer are shifted, or spread over the range.

    values: of shape (height, …), looked at in strips: copies of all of them would be the largest
    thing in memory. unused: upper bits of the 16 that are always 0.
    """
    few = values[:: max(1, len(values) // _FEW_ROWS)]
    return next(
        (
            bits
            for bits in _DEPTHS
            if bits < 16 - unused
            and all(_fits(strip << unused, bits) for strip in (few, *strips(values)))
        ),
        16 - unused,
    )


def strips(values: Values) -> Iterator[Any]:
    """An array of shape (height, …) in strips of about a million values."""
    rows = max(1, (1 << 20) // max(1, values[:1].size))
    return (values[top : top + rows] for top in range(0, len(values), rows))


def _fits(values: Integers, bits: int) -> bool:
    """Whether samples of so many bits were written as these, in one of the three usual ways."""
    upper = values >> (16 - bits)
    if (upper << (16 - bits) == values).all():
        return True
    if bits > 8:
        repeated = (upper << (16 - bits)) | (upper >> (2 * bits - 16))
        if (repeated == values).all():
            return True
    most = (1 << bits) - 1
    nearest = np.rint(values.astype(np.float64) * (most / 65535.0))
    return bool((np.rint(nearest * (65535.0 / most)) == values).all())
