"""Dots of a field as pixels: how they look, and pictures of a part of a view, drawn bit by bit.

A dot is a handful of writes into the picture, many dots at once. No Qt.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools
from photosim.ui.map.field import Box, Dots, View

Pixels = npt.NDArray[np.uint32]
"""0xffrrggbb."""

SMALLEST, LARGEST = 1.6, 4.6
"""Radius of a dot; points."""

WIDER = 0.6
"""By how much the dots that are meant are larger; device pixels."""

_AT_A_TIME = 2048
"""Dots: what is computed of them stays in the processor's cache."""


@dataclass(frozen=True, eq=False, slots=True)
class DotLook:
    """How the dots of a field look.

    ground: the colour below them. inks, rims: uint32 (n,): of each point's middle, and of the
    pixels that its edge runs through. meant: bool (n,): the points that lie over the rest, a
    little larger; None where none is meant. ratio: device pixels for a point of the screen.
    """

    ground: int
    inks: Pixels
    rims: Pixels
    meant: Bools | None
    ratio: float

    def radius(self, scale: float) -> float:
        """How large the dots are, device pixels: larger the nearer one looks."""
        # About how far neighbours are from each other.
        apart = scale * 1.6 / math.sqrt(max(1, len(self.inks)))
        least, most = SMALLEST * self.ratio, LARGEST * self.ratio
        return round(min(most, max(least, 0.42 * apart)), 1)

    def writes(self, scale: float) -> int:
        """Into how many pixels a dot is written."""
        disc = disc_of(self.radius(scale) + (0.0 if self.meant is None else WIDER))
        return len(disc.edge) + len(disc.middle)

    @property
    def reach(self) -> int:
        """How far from its middle a dot can have pixels, at most."""
        return math.ceil(LARGEST * self.ratio + WIDER) + 1

    @property
    def margin(self) -> int:
        """What a picture needs around it for what hangs over its edge."""
        return 2 * self.reach


@dataclass(frozen=True, slots=True)
class Disc:
    """The pixels of a dot, each as steps down and to the right of its middle: those that its edge
    runs through, and those inside."""

    edge: list[tuple[int, int]]
    middle: list[tuple[int, int]]


@lru_cache(maxsize=64)
def disc_of(radius: float) -> Disc:
    """A dot of a radius, in pixels."""
    reach = math.ceil(radius) + 1
    inside, edge = [], []
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            away = math.hypot(down, right)
            if away <= radius - 0.35:
                inside.append((down, right))
            elif away <= radius + 0.45:
                edge.append((down, right))
    return Disc(edge, inside or [(0, 0)])


class Drawing:
    """A picture of a part of a view, made bit by bit.

    ``pixels`` is uint32 (height + 2 margin, width + 2 margin): a margin around the part takes what
    hangs over its edge. Later points lie over earlier ones, those that are meant over all others.

    dots: those that touch the part. room: a flat array that is not needed any more, written over
    where it is long enough.
    """

    def __init__(
        self, look: DotLook, view: View, part: Box, dots: Dots, room: Pixels | None = None
    ) -> None:
        self.view = view
        self.margin = look.margin
        around = part.grown(self.margin)
        height, width = around.height, around.width
        if room is None or len(room) < height * width:
            room = np.empty(height * width, np.uint32)
        self.room = room
        self.pixels: Pixels = room[: height * width].reshape(height, width)
        self.pixels.fill(look.ground)
        self._first = around.top * width + around.left
        self._bits = self._drawn(look, dots)

    def draw(self, seconds: float = math.inf) -> bool:
        """Go on for about so long; whether the picture is complete."""
        end = time.perf_counter() + seconds
        return all(time.perf_counter() < end for _ in self._bits)

    def _drawn(self, look: DotLook, dots: Dots) -> Iterator[None]:
        radius = look.radius(self.view.scale)
        if look.meant is None:
            yield from self._dots(look, dots, disc_of(radius))
            return
        meant = look.meant[dots.points]
        yield from self._dots(look, dots.only(np.flatnonzero(~meant)), disc_of(radius))
        yield from self._dots(look, dots.only(np.flatnonzero(meant)), disc_of(radius + WIDER))

    def _dots(self, look: DotLook, dots: Dots, disc: Disc) -> Iterator[None]:
        width, pixels = self.pixels.shape[1], self.pixels.reshape(-1)
        steps = np.array([down * width + right for down, right in (*disc.edge, *disc.middle)])
        edge = len(disc.edge)
        where = np.empty((min(len(dots), _AT_A_TIME), len(steps)), np.int64)
        colours = np.empty(where.shape, np.uint32)
        for start in range(0, len(dots), _AT_A_TIME):
            some = dots.only(slice(start, start + _AT_A_TIME))
            at, ink = where[: len(some)], colours[: len(some)]
            middles = some.y.astype(np.int64) * width + some.x.astype(np.int64) - self._first
            np.add(middles[:, None], steps, out=at)
            ink[:, :edge] = look.rims[some.points, None]
            ink[:, edge:] = look.inks[some.points, None]
            # One point after the other, and of a spot that is written twice the last counts: so
            # each dot lies whole, with its edge, over those before it.
            pixels[at.reshape(-1)] = ink.reshape(-1)
            yield
