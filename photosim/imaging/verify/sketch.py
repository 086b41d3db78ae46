"""A picture as far as comparing needs it.

Local features are ORB (Rublee et al., "ORB: an efficient alternative to SIFT or SURF", ICCV 2011).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

import cv2
import numpy as np

from photosim.core.arrays import Bools, Bytes, Doubles, Floats
from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.imaging.fingerprint import fingerprint_of_grey
from photosim.imaging.verify.content import (
    Content,
    content_of,
    fill_of,
    is_framed,
    shown_in,
)
from photosim.imaging.verify.maps import whole_canvas

SIDE = 320
"""Longest side, in pixels, at which pictures are compared; smaller ones are enlarged."""

Grey = Bytes

_Made = TypeVar("_Made")
_NOT_MADE: Any = object()

cv2.setNumThreads(1)  # pictures are compared several at once, each on one core

# Features are spread out: letters written over a picture have the sharpest corners, and would take
# all of them.
_TRIED, _TRIED_CONTRAST = 1500, 5
_CELL, _PER_CELL, _FEW = 40, 14, 7  # pixels; features
_TRIED_SMALL, _CELL_SMALL, _PER_CELL_SMALL = 500, 20, 7  # at half the size
_EVEN, _DRAWN = 3, 0.4  # grey levels; share of a picture: of most photos, a seventh
_COLOURED, _ROWS = 6, 32  # levels between the colours of a pixel; rows looked at at once
_REDUCED = 0.8
"""Share of the canvas, along either side, from which it is compared as a whole."""


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """Local features of a picture.

    places: float32 (n, 2), x and y in pixels. degrees: float32 (n,), clockwise. sizes: float32
    (n,), pixels. descriptors: uint8 (n, 32).
    """

    places: Floats
    degrees: Floats
    sizes: Floats
    descriptors: Bytes

    def __len__(self) -> int:
        return len(self.places)

    def some(self, rows: Bools | slice) -> Features:
        """A part of them."""
        return Features(
            self.places[rows], self.degrees[rows], self.sizes[rows], self.descriptors[rows]
        )

    def enlarged(self, across: float, down: float) -> Features:
        """The same in a picture with so many pixels for one, across and down."""
        by = np.array([across, down], np.float32)
        places = (self.places + np.float32(0.5)) * by - np.float32(0.5)
        return Features(places, self.degrees, self.sizes, self.descriptors)

    def beside(self, other: Features) -> Features:
        """These, then the others."""
        return Features(
            np.concatenate([self.places, other.places]),
            np.concatenate([self.degrees, other.degrees]),
            np.concatenate([self.sizes, other.sizes]),
            np.concatenate([self.descriptors, other.descriptors]),
        )


class Sketch:
    """A picture at the size of comparing. Immutable; features are found when first asked."""

    def __init__(self, pixels: Bytes) -> None:
        """pixels: uint8 (height, width, 3), blue green red, as OpenCV has them."""
        self._thumbnail = pixels
        height, width = pixels.shape[:2]
        factor = SIDE / max(height, width)
        if abs(factor - 1) > 0.01:
            size = (max(8, round(width * factor)), max(8, round(height * factor)))
            how = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
            pixels = np.asarray(cv2.resize(pixels, size, interpolation=how), dtype=np.uint8)
        self.pixels = pixels
        self.grey: Grey = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
        self.height, self.width = self.grey.shape
        self._fingerprint: int | None = None
        self._is_grey: bool | None = None
        self.canvas = whole_canvas(self.width, self.height)
        """The outline of all of the picture, of which these pixels may be a part."""
        self.enlarged = 1.0
        """Pixels of it for one of the thumbnail."""
        self._content: Content | None = None
        self._mask: Bytes | None = None
        # Not the picture itself where it shows all: what refers to itself stays in memory until
        # Python goes through all objects, and there are some hundred kB of each candidate.
        self._inner: Sketch | None = None
        self._from_inner: Doubles | None = None
        self._once: dict[object, Any] = {}

    def once(self, make: Callable[..., _Made], *how: float) -> _Made:
        """What ``make`` makes of this picture and these numbers, made when first asked for: a
        picture is compared with several others."""
        made: _Made = self._once.get((make, how), _NOT_MADE)
        if made is _NOT_MADE:
            made = self._once[make, how] = make(self, *how)
        return made

    @classmethod
    def of(cls, jpeg: bytes) -> Sketch:
        """The sketch of a stored thumbnail. Raises PhotoUnreadable for what is no picture."""
        pixels = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
        if pixels is None:
            raise PhotoUnreadable(PhotoFault.THUMBNAIL)
        return cls(np.asarray(pixels, dtype=np.uint8))

    # Not functools.cached_property: in Python 3.11 that has one lock for all pictures, so that
    # threads wait for each other. Here two may find the same, once.

    @property
    def fingerprint(self) -> int:
        """The picture's fingerprint."""
        if self._fingerprint is None:
            self._fingerprint = fingerprint_of_grey(self.grey.astype(np.float32))
        return self._fingerprint

    @property
    def content(self) -> Content:
        """What of it is no fill."""
        if self._content is None:
            self._content = content_of(self.pixels, self.once(_fill))
        return self._content

    @property
    def mask(self) -> Bytes:
        """255 where it shows something, 0 where it is filled; uint8 (height, width)."""
        if self._mask is None:
            mask = np.full((self.height, self.width), 255, np.uint8)
            if self.content.filled > 0:
                mask[:] = 0
                outline = np.rint(self.content.outline).astype(np.int32)
                cv2.fillConvexPoly(mask, outline, 255)
            self._mask = mask
        return self._mask

    @property
    def is_framed(self) -> bool:
        """Whether the thumbnail has a frame, or corners of one colour."""
        own = self._thumbnail
        if own is self.pixels:
            return is_framed(own, self.once(_fill), self.content)
        fill = fill_of(own)
        return is_framed(own, fill, content_of(own, fill))

    @property
    def inner(self) -> tuple[Sketch, Doubles]:
        """What it shows, enlarged to the size of comparing, and the map, 3 × 3, from pixels there
        to pixels here: a picture that was padded is compared without its frame."""
        if self._from_inner is None:
            inner, self._from_inner = self._found_inner()
            return inner, self._from_inner
        return self if self._inner is None else self._inner, self._from_inner

    def _found_inner(self) -> tuple[Sketch, Doubles]:
        left, top, width, height = shown_in(self.pixels, self.once(_fill))
        if max(width / self.width, height / self.height) > _REDUCED:
            return self, np.eye(3)
        inner = Sketch(np.ascontiguousarray(self.pixels[top : top + height, left : left + width]))
        across, down = width / inner.width, height / inner.height
        out = np.array(
            [[across, 0, left + (across - 1) / 2], [0, down, top + (down - 1) / 2], [0, 0, 1]]
        )
        back = np.linalg.inv(out)
        inner.enlarged = 1 / max(across, down)
        inner.canvas = _moved(self.canvas, back)
        inner._content = Content(_moved(self.content.outline, back), self.content.filled)
        self._inner = inner
        return inner, out

    @property
    def small_features(self) -> Features:
        """Local features of the picture at half the size, in its own pixels: a third of the time
        of the others."""
        return self.once(_small_features)

    @property
    def mirrored_small_features(self) -> Features:
        """Those of the mirrored picture, in its own coordinates."""
        return self.once(_mirrored_small_features)

    @property
    def features(self) -> Features:
        """The strongest local features of each place of the picture."""
        return self.once(_spread_features).few

    @property
    def mirrored_features(self) -> Features:
        """Those of the mirrored picture, in its own coordinates."""
        return self.once(_mirrored_features).few

    @property
    def spread_features(self) -> Features:
        """More of them."""
        return self.once(_spread_features).all

    @property
    def features_both_ways(self) -> tuple[Features, int]:
        """More of them, then those of the mirrored picture (in its own coordinates); and how many
        are of the picture as it is. For the one that many others are compared with."""
        return self.once(_both_ways)

    @property
    def is_drawn(self) -> bool:
        """Whether much of it is as even as nothing that a camera takes: a form, a screen."""
        return self.once(_even_share) >= _DRAWN

    @property
    def is_grey(self) -> bool:
        """Whether there is no colour in it beyond what a JPEG leaves."""
        if self._is_grey is None:
            self._is_grey = _is_grey(self.pixels)
        return self._is_grey


def _is_grey(pixels: Bytes) -> bool:
    """See :attr:`Sketch.is_grey`. A picture with colours is left after some of its rows."""
    most, coloured = 0.02 * pixels.shape[0] * pixels.shape[1], 0
    for top in range(0, len(pixels), _ROWS):
        channels = cv2.split(pixels[top : top + _ROWS])
        strongest, weakest = (how(how(*channels[:2]), channels[2]) for how in (cv2.max, cv2.min))
        coloured += int(np.count_nonzero(cv2.subtract(strongest, weakest) > _COLOURED))
        if coloured > most:
            return False
    return True


def _fill(sketch: Sketch) -> Bytes | None:
    return fill_of(sketch.pixels)


def _moved(outline: Floats, by: Doubles) -> Floats:
    return np.asarray(outline @ by[:2, :2].T + by[:2, 2], dtype=np.float32)


def _even_share(sketch: Sketch) -> float:
    around = np.ones((3, 3), np.uint8)
    spread = cv2.subtract(cv2.dilate(sketch.grey, around), cv2.erode(sketch.grey, around))
    return float(np.count_nonzero(spread <= _EVEN)) / sketch.grey.size


class _Spread(NamedTuple):
    """Features of a picture, and the strongest of them."""

    all: Features
    few: Features


def _spread_features(sketch: Sketch) -> _Spread:
    return _spread(sketch.grey, sketch.once(_places))


def _mirrored_features(sketch: Sketch) -> _Spread:
    """They lie at the same places, which are not looked for again."""
    grey = sketch.grey
    return _spread(_mirrored(grey), _mirrored_places(sketch.once(_places), grey.shape[1]))


def _both_ways(sketch: Sketch) -> tuple[Features, int]:
    plain, mirrored = sketch.once(_spread_features).all, sketch.once(_mirrored_features).all
    return plain.beside(mirrored), len(plain)


def _small_features(sketch: Sketch) -> Features:
    small = sketch.once(_halved)
    found, _ = _described(small, sketch.once(_small_places), _small_orb())
    return found.enlarged(sketch.width / small.shape[1], sketch.height / small.shape[0])


def _mirrored_small_features(sketch: Sketch) -> Features:
    small = sketch.once(_halved)
    places = _mirrored_places(sketch.once(_small_places), small.shape[1])
    found, _ = _described(_mirrored(small), places, _small_orb())
    return found.enlarged(sketch.width / small.shape[1], sketch.height / small.shape[0])


def _halved(sketch: Sketch) -> Grey:
    size = (-(-sketch.width // 2), -(-sketch.height // 2))
    return np.asarray(cv2.resize(sketch.grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def _mirrored(grey: Grey) -> Grey:
    return np.ascontiguousarray(grey[:, ::-1])


def _mirrored_places(places: Sequence[cv2.KeyPoint], width: int) -> list[cv2.KeyPoint]:
    right = width - 1.0
    return [
        cv2.KeyPoint(
            right - one.pt[0],
            one.pt[1],
            one.size,
            (180.0 - one.angle) % 360.0,
            one.response,
            one.octave,
            one.class_id,
        )
        for one in places
    ]


def _orb() -> cv2.ORB:
    return cv2.ORB.create(
        nfeatures=_TRIED,
        scaleFactor=1.4,
        nlevels=4,
        edgeThreshold=12,
        patchSize=24,
        fastThreshold=_TRIED_CONTRAST,
    )


def _small_orb() -> cv2.ORB:
    return cv2.ORB.create(
        nfeatures=_TRIED_SMALL,
        scaleFactor=1.4,
        nlevels=3,
        edgeThreshold=10,
        patchSize=20,
        fastThreshold=_TRIED_CONTRAST,
    )


def _places(sketch: Sketch) -> list[cv2.KeyPoint]:
    return _strongest(_orb().detect(sketch.grey, None), _CELL, _PER_CELL)


def _small_places(sketch: Sketch) -> list[cv2.KeyPoint]:
    found = _small_orb().detect(sketch.once(_halved), None)
    return _strongest(found, _CELL_SMALL, _PER_CELL_SMALL)


def _strongest(points: Sequence[cv2.KeyPoint], cell: int, most: int) -> list[cv2.KeyPoint]:
    """So many of the strongest corners of each cell of a grid; ``class_id`` is their rank there."""
    if not points:
        return []
    places = np.asarray(cv2.KeyPoint.convert(points), np.float32)
    column, line = (places // cell).astype(np.int64).T
    responses = np.array([one.response for one in points])
    number = line * (SIDE // cell + 1) + column
    order = np.lexsort((-responses, number))
    rank = np.arange(len(order)) - np.searchsorted(number[order], number[order])
    kept = []
    for row in np.flatnonzero(rank < most).tolist():
        point = points[order[row]]
        point.class_id = int(rank[row])
        kept.append(point)
    return kept


def _spread(grey: Grey, points: Sequence[cv2.KeyPoint]) -> _Spread:
    found, described = _described(grey, points, _orb())
    strongest = np.array([one.class_id < _FEW for one in described], dtype=np.bool_)
    return _Spread(found, found.some(strongest))


def _described(
    grey: Grey, points: Sequence[cv2.KeyPoint], orb: cv2.ORB
) -> tuple[Features, Sequence[cv2.KeyPoint]]:
    """The features at some places, and these: some at the edge are left out."""
    described, descriptors = orb.compute(grey, points) if points else ((), None)
    if descriptors is None:
        nothing = np.empty(0, np.float32)
        none = np.empty((0, 2), np.float32)
        return Features(none, nothing, nothing, np.empty((0, 32), np.uint8)), ()
    rows = np.array([(*one.pt, one.angle, one.size) for one in described], dtype=np.float32)
    found = Features(
        rows[:, :2].copy(), rows[:, 2], rows[:, 3], np.asarray(descriptors, dtype=np.uint8)
    )
    return found, described
