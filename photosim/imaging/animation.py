"""Whether two animations show the same frames, whatever their formats."""

from __future__ import annotations

import io
from collections.abc import Iterator

import numpy as np
from PIL import Image

from photosim.core.arrays import Bytes
from photosim.imaging import color
from photosim.imaging.formats.decoded import DAMAGE, reader_of
from photosim.imaging.sniff import sniff
from photosim.imaging.verify.whole.changes import changes
from photosim.imaging.verify.whole.planes import Planes
from photosim.imaging.whole import WHOLE

MOST_PIXELS = 150_000_000
"""Pixels of all frames of an animation that is looked at; larger ones are not compared."""

_KINDS = frozenset({"gif", "png", "webp", "avif"})
_SAME_TIME = 10.0  # milliseconds; GIF counts in hundredths of a second


def show_the_same(first: bytes, second: bytes) -> bool:
    """Whether two files are animations of as many frames, each shown as long, that differ by no
    more than saving does.

    A GIF has few colours, of which nothing tells whether they were all that there were: beside one
    every value has to be equal. What can't be decoded shows nothing.
    """
    kinds = [sniff(data) or "" for data in (first, second)]
    if not _KINDS.issuperset(kinds):
        return False
    try:
        one, other = (
            reader_of(kind)(io.BytesIO(data))
            for kind, data in zip(kinds, (first, second), strict=True)
        )
        if not _may_be_same(one, other):
            return False
        exactly = "gif" in kinds
        return all(
            abs(time - its_time) <= _SAME_TIME and _is_same(frame, its, exactly=exactly)
            for (frame, time), (its, its_time) in zip(_frames(one), _frames(other), strict=True)
        )
    except DAMAGE:
        return False


def _may_be_same(one: Image.Image, other: Image.Image) -> bool:
    count = int(getattr(one, "n_frames", 1))
    return (
        1 < count == int(getattr(other, "n_frames", 1))
        and one.size == other.size
        and count * one.width * one.height <= MOST_PIXELS
    )


def _frames(animation: Image.Image) -> Iterator[tuple[Bytes, float]]:
    """Frames as they are shown, uint8 (height, width, 3), RGB, each with its milliseconds."""
    for number in range(int(getattr(animation, "n_frames", 1))):
        animation.seek(number)
        animation.load()
        shown = color.flattened(animation.copy(), min_side=WHOLE).convert("RGB")
        yield np.asarray(shown, np.uint8), float(animation.info.get("duration", 0))


def _is_same(one: Bytes, other: Bytes, *, exactly: bool) -> bool:
    if np.array_equal(one, other):
        return True
    return not exactly and not changes(Planes.of(one), Planes.of(other)).count
