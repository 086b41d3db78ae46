"""The way through the viewer: rows of photos, the place in each, back and forward. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Ints
from photosim.core.types import PhotoId

LONGEST = 200
"""Stops that are remembered."""


def row_of(photos: npt.ArrayLike | Sequence[PhotoId]) -> Ints:
    """Photos in an order, int64."""
    return np.asarray(photos, dtype=np.int64)


@dataclass(slots=True)
class Stop:
    """A row of photos, and where in it one is. ``words``: what the row is."""

    row: Ints
    place: int
    words: str = ""

    @property
    def photo(self) -> PhotoId:
        """The photo that one looks at."""
        return int(self.row[self.place])


@dataclass(slots=True)
class Trail:
    """Where one has been. It is empty (false) before the first :meth:`visit`, and where no photo
    is left."""

    stops: list[Stop] = field(default_factory=list)
    index: int = -1

    def __bool__(self) -> bool:
        return bool(self.stops)

    @property
    def here(self) -> Stop:
        """Where one is. Raises IndexError on an empty trail."""
        if not self.stops:
            raise IndexError("an empty trail")
        return self.stops[self.index]

    @property
    def photo(self) -> PhotoId | None:
        """The photo that one looks at; None on an empty trail."""
        return self.here.photo if self.stops else None

    @property
    def before(self) -> PhotoId | None:
        """The photo that one looked at at the stop before."""
        return self.stops[self.index - 1].photo if self.index > 0 else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a stop before."""
        return self.index > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one has come back from a later stop."""
        return self.index < len(self.stops) - 1

    def begin(self, row: Ints, place: int, words: str = "") -> None:
        """Begin anew. Raises IndexError where there is no such place."""
        self.stops, self.index = [], -1
        self.visit(row, place, words)

    def visit(self, row: Ints, place: int, words: str = "") -> None:
        """Go on in another row; the stops that were ahead are forgotten."""
        if not 0 <= place < len(row):
            raise IndexError(f"no place {place} among {len(row)} photos")
        del self.stops[self.index + 1 :]
        self.stops.append(Stop(row, place, words))
        del self.stops[: max(0, len(self.stops) - LONGEST)]
        self.index = len(self.stops) - 1

    def extend(self, photo: PhotoId) -> None:
        """Put a photo at the end of the row, and go to it."""
        here = self.here
        here.row = np.append(here.row[: here.place + 1], photo)
        here.place = len(here.row) - 1

    def step(self, by: int) -> bool:
        """Go so many places on, or back, as far as the row goes; whether one has moved."""
        here = self.here
        return self.go_to(here.place + by)

    def go_to(self, place: int) -> bool:
        """Go to a place of the row, or to its nearer end; whether one has moved."""
        here = self.here
        place = min(max(place, 0), len(here.row) - 1)
        moved = place != here.place
        here.place = place
        return moved

    def back(self) -> None:
        """To the stop before; nothing at the first."""
        self.index = max(0, self.index - 1) if self.stops else -1

    def forward(self) -> None:
        """To the stop after; nothing at the last."""
        self.index = min(len(self.stops) - 1, self.index + 1)

    def beside(self, by: int) -> PhotoId | None:
        """The photo so many places on in the row; None where it ends before."""
        if not self.stops:
            return None
        here = self.here
        place = here.place + by
        return int(here.row[place]) if 0 <= place < len(here.row) else None

    def remove(self, photo: PhotoId) -> None:
        """A photo is gone: from every row; the one after it takes its place. Stops without any
        photo go too."""
        for stop in self.stops:
            gone = np.flatnonzero(stop.row == photo)
            if len(gone):
                stop.place -= int(np.count_nonzero(gone < stop.place))
                stop.row = np.delete(stop.row, gone)
                stop.place = min(stop.place, len(stop.row) - 1)
        here = self.index
        left = [stop for stop in self.stops if len(stop.row)]
        before = sum(1 for stop in self.stops[: here + 1] if len(stop.row))
        self.stops = left
        self.index = max(0, before - 1) if left else -1
