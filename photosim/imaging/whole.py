"""What a whole picture tells that its thumbnail doesn't; transforms for a photo not reduced.

Ask for them with ``min_side=WHOLE``: a hash of all pixels, by which two files show the same
picture, and patches of it pixel by pixel, by which an enlargement is known
(:mod:`photosim.imaging.verify.whole.enlarged`).
"""

from __future__ import annotations

import hashlib

import numpy as np
from PIL import Image

from photosim.core.arrays import Bytes
from photosim.imaging.prepare import HASH_BYTES

WHOLE = 1 << 16
"""The least side to ask for, so that nothing is reduced."""

PATCH = 96
"""Side of a patch, in pixels."""

_ACROSS = 6


class PixelHash:
    """A transform to the hash of a picture: equal where every pixel is."""

    def __call__(self, image: Image.Image) -> Bytes:
        """uint8, (20,): BLAKE2b-160 of size and pixels."""
        digest = hashlib.blake2b(repr((image.mode, image.size)).encode(), digest_size=HASH_BYTES)
        digest.update(np.ascontiguousarray(np.asarray(image)).data)
        return np.frombuffer(digest.digest(), np.uint8)


def patch_places(width: int, height: int) -> list[tuple[int, int]]:
    """Left and top of each patch of a picture; some may lie partly outside."""
    steps = [(step + 1) / (_ACROSS + 1) for step in range(_ACROSS)]
    half = PATCH // 2
    return [(int(x * width) - half, int(y * height) - half) for y in steps for x in steps]


class Patches:
    """A transform to patches of a picture at the places where every picture has them."""

    def __call__(self, image: Image.Image) -> Bytes:
        """uint8, (places, PATCH, PATCH): brightness, pixel by pixel; 0 beyond the picture."""
        return patches_of(np.asarray(image.convert("L"), dtype=np.uint8))


def patches_of(luma: Bytes) -> Bytes:
    """The same of a picture's brightness, uint8 (height, width)."""
    height, width = luma.shape
    places = patch_places(width, height)
    cut = np.zeros((len(places), PATCH, PATCH), np.uint8)
    for patch, (left, top) in zip(cut, places, strict=True):
        across, down = slice(max(0, left), left + PATCH), slice(max(0, top), top + PATCH)
        part = luma[down, across]
        below, right = down.start - top, across.start - left
        patch[below : below + part.shape[0], right : right + part.shape[1]] = part
    return cut
