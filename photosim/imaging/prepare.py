"""Everything that is kept of one photo, from one reading and one decoding."""

from __future__ import annotations

import builtins
import hashlib
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image

from photosim.core.arrays import Bytes
from photosim.core.holdings import Holdings
from photosim.core.types import ContentHash, PhotoFacts, Region
from photosim.imaging import holdings, thumbnails
from photosim.imaging.decode import THUMBNAIL_SIDE, header_of, open_photo
from photosim.imaging.fingerprint import fingerprint
from photosim.imaging.holdings.pixels import PixelFacts
from photosim.imaging.limits import DEFAULT_LIMITS, Limits
from photosim.imaging.reading import read_photo
from photosim.imaging.sniff import sniff

HASH_BYTES = 20

PREPARED_SIDE = 288
"""Short side that a photo is decoded at: enough for a model input of 224 pixels.

Photos of 8 megapixels and more come from JPEG's own 8 × 8 means then. Against a side of 448
that saves a fifth of the time and changes model inputs by less than re-encoding does.
"""

Transform = Callable[[Image.Image], Bytes]
"""From an upright RGB picture to model input; picklable, as it travels to the workers."""


@dataclass(frozen=True, slots=True)
class PrepareRequest:
    """One photo to prepare.

    source: a path, or the bytes of a file.
    region: only this part of the upright photo; pixels, thumbnail and fingerprint are of it.
    min_side: pixels that the short side (of the region, where there is one) keeps if it has
        them; for a transform to more than about 224 pixels, ask for more.
    least: a photo whose header says that its longer side has fewer pixels is not decoded; 0 for
        any.

    Raises ValueError for a region that is not on the photo.
    """

    source: Path | bytes
    transform: Transform
    region: Region | None = None
    min_side: int = PREPARED_SIDE
    least: int = 0

    def __post_init__(self) -> None:
        if self.region is not None:
            _edges(self.region)


@dataclass(frozen=True, slots=True)
class PreparedPhoto:
    """What is kept of a photo: ``bytes`` is the file's size, ``pixels`` the transform's uint8.

    ``complete``: decoded as a whole, its pixels are all that the file shows. ``holdings``: what the
    whole file holds, whatever region was asked for. ``pixel_hash`` is that of
    :class:`~photosim.imaging.decode.DecodedPhoto`, of a whole photo that was decoded at
    ``PREPARED_SIDE``; else empty.
    """

    content_hash: ContentHash
    bytes: int
    facts: PhotoFacts
    fingerprint: int
    thumbnail: builtins.bytes
    pixels: Bytes
    complete: bool = False
    holdings: Holdings = field(default_factory=Holdings)
    pixel_hash: builtins.bytes = b""


@dataclass(frozen=True, slots=True)
class KnownContent:
    """The answer for bytes that are not wanted: hashed, and not decoded."""

    content_hash: ContentHash
    bytes: int


@dataclass(frozen=True, slots=True)
class SmallContent(KnownContent):
    """The answer for a photo that is smaller than was asked for, in pixels and by its header."""

    format: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class HoldingsRequest:
    """A file of which only what it holds is wanted.

    coloured: known to have colour, so that it is decoded only where what shows through it or how
        many of its bits are in use is to be seen.
    """

    source: Path
    coloured: bool


@dataclass(frozen=True, slots=True)
class HeldContent:
    """What a file holds, and which content that was."""

    content_hash: ContentHash
    bytes: int
    holdings: Holdings


@dataclass(frozen=True, slots=True)
class FitWithin:
    """A transform for a preview: the picture itself, longest side at most ``side`` pixels."""

    side: int

    def __call__(self, image: Image.Image) -> Bytes:
        """uint8, (height, width, 3), RGB."""
        return np.array(thumbnails.fit(image, self.side), dtype=np.uint8)


def content_hash(data: bytes) -> ContentHash:
    """BLAKE2b-160 of a file's bytes: who a photo is."""
    return hashlib.blake2b(data, digest_size=HASH_BYTES).digest()


def prepare(
    request: PrepareRequest,
    is_wanted: Callable[[ContentHash], bool] | None = None,
    limits: Limits = DEFAULT_LIMITS,
) -> PreparedPhoto | KnownContent:
    """Read once, hash, ask whether it is wanted, decode once, and compute the rest from that.

    Raises PhotoUnreadable.
    """
    source = request.source
    data = source if isinstance(source, bytes) else read_photo(source, limits)
    identity = content_hash(data)
    if is_wanted is not None and not is_wanted(identity):
        return KnownContent(identity, len(data))
    if request.least and (found := header_of(data)) and max(found[1]) < request.least:
        kind, (width, height) = found
        return SmallContent(identity, len(data), kind, width, height)
    # Of a reduced picture: a millisecond, where decoding takes 25.
    hashed = request.region is None and request.min_side == PREPARED_SIDE
    opened = open_photo(data, min_side=_whole_min_side(request), limits=limits, hashed=hashed)
    image = opened.image
    if request.region is not None:
        image = crop(image, request.region)
    small = thumbnails.fit(image, THUMBNAIL_SIDE)
    return PreparedPhoto(
        content_hash=identity,
        bytes=len(data),
        facts=opened.facts,
        fingerprint=fingerprint(small),
        thumbnail=thumbnails.encode(small),
        pixels=request.transform(image),
        complete=opened.complete,
        holdings=holdings.read(opened.facts.format, data, opened.seen),
        pixel_hash=opened.pixel_hash,
    )


def look(request: HoldingsRequest, limits: Limits = DEFAULT_LIMITS) -> HeldContent:
    """Read a file and say what it holds; decoded only where that says more.

    Raises PhotoUnreadable.
    """
    data = read_photo(request.source, limits)
    kind = sniff(data)
    if kind is not None and request.coloured and not holdings.needs_decoding(kind, data):
        found = holdings.read(kind, data, PixelFacts())
    else:
        opened = open_photo(data, min_side=PREPARED_SIDE, limits=limits)
        found = holdings.read(opened.facts.format, data, opened.seen)
    return HeldContent(content_hash(data), len(data), found)


def crop(image: Image.Image, region: Region) -> Image.Image:
    """The part of an upright picture, at least one pixel; ValueError where it is not on it."""
    left, top, right, bottom = _edges(region)
    width, height = image.size
    x, y = min(int(left * width), width - 1), min(int(top * height), height - 1)
    box = (x, y, max(x + 1, round(right * width)), max(y + 1, round(bottom * height)))
    return image.crop(box)


def _edges(region: Region) -> tuple[float, float, float, float]:
    left, top = max(0.0, region.x), max(0.0, region.y)
    right, bottom = min(1.0, region.x + region.width), min(1.0, region.y + region.height)
    if not (left < right and top < bottom):
        raise ValueError(f"the region {region} is not on the photo")
    return left, top, right, bottom


def _whole_min_side(request: PrepareRequest) -> int:
    """How many pixels the whole photo needs, so that the region has ``min_side`` of them."""
    region = request.region
    if region is None:
        return request.min_side
    left, top, right, bottom = _edges(region)
    share = max(1e-6, min(right - left, bottom - top))
    return math.ceil(request.min_side / share)
