"""A photo as it is looked at: upright, in sRGB, as large as there is room for; animations too.

Nothing else of the file is worked out, for somebody waits for the picture.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from photosim.core.arrays import Bytes
from photosim.core.errors import PhotoUnreadable
from photosim.imaging import color
from photosim.imaging.decode import open_photo
from photosim.imaging.formats.decoded import DAMAGE, check_size, reader_of
from photosim.imaging.limits import DEFAULT_LIMITS, Limits
from photosim.imaging.reading import read_photo
from photosim.imaging.sniff import sniff

WHOLE = 1 << 16
"""The side of a room in which nothing is reduced."""

MOST_PIXELS = 64_000_000
"""Pixels of a picture, or of all frames of an animation, that are handed over at most."""

MOST_FRAMES = 600
"""Frames of an animation that are played at most; its rest is left out."""

_ANIMATED_KINDS = frozenset({"gif", "png", "webp", "avif"})
_BYTES_PER_PIXEL = 12.0
_AT_ONCE_MS = 10
_USUAL_MS = 100
# What browsers make of frames that are said to take no time.


@dataclass(frozen=True, slots=True)
class ViewRequest:
    """A photo to look at.

    width, height: the room for it, pixels; it is never enlarged.
    frames: all frames of an animation are wanted, not only its first.

    Raises ValueError for a room without pixels.
    """

    source: Path | bytes
    width: int
    height: int
    frames: bool = False

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1:
            raise ValueError(f"a room of {self.width} × {self.height} pixels shows nothing")


@dataclass(frozen=True, slots=True)
class ViewedPhoto:
    """A photo to look at.

    frames: uint8 (number, height, width, 3), RGB; one of a photo that stands still.
    milliseconds: how long each frame is shown; empty where only one was wanted.
    natural: width and height of the photo itself, upright, pixels.
    animated: whether it has more frames than one.
    """

    frames: Bytes
    milliseconds: tuple[int, ...]
    natural: tuple[int, int]
    animated: bool


def view(request: ViewRequest, limits: Limits = DEFAULT_LIMITS) -> ViewedPhoto:
    """Decode a photo for looking at it. Raises PhotoUnreadable.

    An animation of which a frame is damaged ends before it.
    """
    source = request.source
    data = source if isinstance(source, bytes) else read_photo(source, limits)
    kind = sniff(data) or ""
    animated = kind in _ANIMATED_KINDS and _is_animated(kind, data)
    if animated and request.frames:
        played = _played(kind, data, request, limits)
        if played is not None:
            return played
    # What fits into the room is not higher than its shorter side, nor is it if it lies across.
    opened = open_photo(data, min_side=min(request.width, request.height), limits=limits)
    size = fitting(opened.facts.size, request.width, request.height, MOST_PIXELS)
    pixels = np.asarray(_resized(opened.image, size), dtype=np.uint8)[None]
    return ViewedPhoto(pixels, (), opened.facts.size, animated)


def fitting(size: tuple[int, int], width: int, height: int, most: float) -> tuple[int, int]:
    """A picture's size within a room and with at most so many pixels, never enlarged."""
    scale = min(1.0, width / size[0], height / size[1], math.sqrt(most / (size[0] * size[1])))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    if image.width <= size[0] or image.height <= size[1]:
        return image  # a preview is smaller than the photo that it stands for
    return image.resize(size, Image.Resampling.BICUBIC, reducing_gap=1.5)


def _is_animated(kind: str, data: bytes) -> bool:
    try:
        return bool(getattr(reader_of(kind)(io.BytesIO(data)), "is_animated", False))
    except DAMAGE:
        return False


def _played(kind: str, data: bytes, request: ViewRequest, limits: Limits) -> ViewedPhoto | None:
    """All frames; None where fewer than two can be decoded."""
    animation = reader_of(kind)(io.BytesIO(data))
    natural = animation.size
    check_size(natural, _BYTES_PER_PIXEL, limits)
    number = min(int(getattr(animation, "n_frames", 1)), MOST_FRAMES)
    size = fitting(natural, request.width, request.height, MOST_PIXELS / number)
    frames, times = [], []
    try:
        for frame, milliseconds in _frames(animation, number):
            frames.append(np.asarray(_resized(frame, size), dtype=np.uint8))
            times.append(milliseconds)
    except (PhotoUnreadable, *DAMAGE):
        pass  # what was decoded before it is played
    if len(frames) < 2:
        return None
    return ViewedPhoto(np.stack(frames), tuple(times), natural, animated=True)


def _frames(animation: Image.Image, number: int) -> Iterator[tuple[Image.Image, int]]:
    """Each frame as it is shown, RGB in sRGB, and its milliseconds."""
    profile = animation.info.get("icc_profile")
    for place in range(number):
        animation.seek(place)
        animation.load()
        shown = color.flattened(animation.copy(), min_side=WHOLE)
        shown = color.converted(shown, profile if isinstance(profile, bytes) else None)
        milliseconds = round(float(animation.info.get("duration") or 0))
        yield shown, milliseconds if milliseconds > _AT_ONCE_MS else _USUAL_MS
