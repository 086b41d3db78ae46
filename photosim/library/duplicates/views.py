"""What pictures show that have a frame or corners of one colour, as vectors of its own.

A model sees the frame, and the smaller what is shown within it, the less the picture is near to its
original. So what is shown is cut out of the thumbnail, turned upright and embedded by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

import cv2
import numpy as np
from PIL import Image

from photosim.core.arrays import Bytes, Floats, Ints
from photosim.core.errors import PhotoUnreadable
from photosim.core.types import PhotoId
from photosim.imaging.verify import Sketch
from photosim.imaging.verify.content import may_be_filled, shown_upright

EMBEDDED = 32
"""Pictures embedded at once."""


class ShownParts(NamedTuple):
    """Those photos that have a frame, int64 (n,), and unit vectors of what they show, float32
    (n, dim)."""

    photos: Ints
    vectors: Floats


def views_of(
    thumbnails: Mapping[PhotoId, bytes], embed: Callable[[Sequence[Image.Image]], Floats]
) -> ShownParts:
    """What those of some photos show that have a frame. Any thread.

    embed: unit vectors of pictures, float32 (n, dim).
    """
    seen = ((photo, _view(thumbnail)) for photo, thumbnail in thumbnails.items())
    views = {photo: view for photo, view in seen if view is not None}
    shown = [Image.fromarray(np.ascontiguousarray(view[..., ::-1])) for view in views.values()]
    parts = [embed(shown[start:][:EMBEDDED]) for start in range(0, len(shown), EMBEDDED)]
    vectors = np.concatenate(parts) if parts else np.empty((0, 0), np.float32)
    return ShownParts(np.array(list(views), dtype=np.int64), vectors)


def framed_among(thumbnails: Mapping[PhotoId, bytes]) -> set[PhotoId]:
    """Those of some photos that have a frame, told without decoding most of them. Any thread."""
    return {photo for photo, thumbnail in thumbnails.items() if _is_framed(thumbnail)}


def joined(parts: Iterable[ShownParts]) -> ShownParts:
    """All of them, in the order of their photos."""
    some = [part for part in parts if len(part.photos)]
    if not some:
        return ShownParts(np.empty(0, np.int64), np.empty((0, 0), np.float32))
    photos = np.concatenate([part.photos for part in some])
    order = np.argsort(photos)
    return ShownParts(photos[order], np.concatenate([part.vectors for part in some])[order])


def _is_framed(thumbnail: bytes) -> bool:
    try:
        return may_be_filled(thumbnail) and Sketch.of(thumbnail).is_framed
    except PhotoUnreadable:
        return False  # a damaged thumbnail shows nothing; `photosim check` finds it


def _view(thumbnail: bytes) -> Bytes | None:
    if not may_be_filled(thumbnail):
        return None
    pixels = cv2.imdecode(np.frombuffer(thumbnail, np.uint8), cv2.IMREAD_COLOR)
    return None if pixels is None else shown_upright(np.asarray(pixels, dtype=np.uint8))
