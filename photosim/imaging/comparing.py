"""Two files opened as a whole and compared, in a worker process."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import cv2
import numpy as np
from msgspec import structs

from photosim.core.arrays import Bytes, Floats
from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.types import ContentHash
from photosim.imaging import animation
from photosim.imaging.decode import open_photo
from photosim.imaging.limits import Limits
from photosim.imaging.prepare import content_hash
from photosim.imaging.quantization import luma_steps
from photosim.imaging.reading import read_photo
from photosim.imaging.verify.whole.enlarged import LEAST_ENLARGED, enlarged
from photosim.imaging.verify.whole.fine import WholePicture, compare
from photosim.imaging.verify.whole.palette import is_rounded
from photosim.imaging.whole import WHOLE, patches_of
from photosim.imaging.whole_pair import ComparedPair, OneOfPair, PairRequest

_KEPT = 2
_KEPT_PIXELS = 24_000_000


@dataclass(frozen=True, slots=True)
class _Opened:
    picture: WholePicture
    complete: bool


class PairComparer:
    """Compares pairs; keeps the pictures of the last one, as the next often has one of them.

    limits: what each of the two may cost.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._kept: OrderedDict[tuple[ContentHash, bool], _Opened] = OrderedDict()

    def compare(self, request: PairRequest) -> ComparedPair:
        """What the files say. Raises PhotoUnreadable where one of them can't be decoded, transient
        where it can't be opened now or has another content."""
        first, second = self._open(request.first), self._open(request.second)
        one, other = first.picture, second.picture
        said = compare(one, other)
        equal = one.pixels.shape == other.pixels.shape and np.array_equal(one.pixels, other.pixels)
        several = not first.complete and not second.complete
        # What holds more than the pixels that it is shown by was not made of these.
        said = structs.replace(
            said,
            same_pixels=equal and first.complete and second.complete,
            same_frames=several
            and not said.changed
            and animation.show_the_same(self._read(request.first), self._read(request.second)),
            first_made=said.first_made and first.complete,
            second_made=said.second_made and second.complete,
        )
        return ComparedPair(said, _enlarged(one, other))

    def forget(self) -> None:
        """Keep no picture any longer."""
        self._kept.clear()

    def _read(self, one: OneOfPair) -> bytes:
        if isinstance(one.source, bytes):
            return one.source
        return read_photo(one.source, self._limits)

    def _open(self, one: OneOfPair) -> _Opened:
        key = one.content, one.lossless
        data = self._read(one)
        if content_hash(data) != one.content:
            raise PhotoUnreadable(PhotoFault.CHANGED, transient=True)
        found = self._kept.pop(key, None)
        if found is None:
            photo = open_photo(data, min_side=WHOLE, limits=self._limits)
            complete, pixels = photo.complete, np.asarray(photo.image)
            del photo
            steps = _steps(data, pixels.shape[1], pixels.shape[0])
            rounded = one.lossless and is_rounded(pixels)
            found = _Opened(WholePicture(pixels, steps, one.lossless, rounded), complete)
        if found.picture.size <= _KEPT_PIXELS:
            self._kept[key] = found
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return found


def _steps(data: bytes, width: int, height: int) -> Floats | None:
    """Steps of a JPEG as they lie on its upright picture."""
    if not data.startswith(b"\xff\xd8"):
        return None
    found = luma_steps(data)
    if found is None or found.size == (width, height):
        return None if found is None else found.steps
    # Turned by its EXIF, if not something else altogether.
    return found.steps.T if found.size == (height, width) else None


def _enlarged(one: WholePicture, other: WholePicture) -> float | None:
    large, small = (one, other) if one.size >= other.size else (other, one)
    if large.size < LEAST_ENLARGED**2 * small.size:
        return None
    (patches, size), (small_patches, small_size) = (
        (patches_of(_luma(each)), (each.pixels.shape[1], each.pixels.shape[0]))
        for each in (large, small)
    )
    return enlarged(patches, size, small_patches, small_size)


def _luma(picture: WholePicture) -> Bytes:
    return np.asarray(cv2.cvtColor(picture.pixels, cv2.COLOR_RGB2GRAY), np.uint8)
