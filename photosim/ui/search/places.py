"""Back and forward through the places a person has been. Plain values, no widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from photosim.core.filters import NO_FILTER, Condition, Field, Filter
from photosim.core.types import PhotoId, SearchResult
from photosim.library.browsing.listing import PhotoList
from photosim.library.values import Order
from photosim.ui.search.query import PhotoQuery

LONGEST = 100


@dataclass(slots=True)
class Place:
    """One view of the grid: a query with its answer, or the library being browsed.

    ``result`` is kept so that going back needs no new search; ``folder`` narrows both kinds,
    ``album`` is browsed in place of the library, ``recent`` what came into it lately, ``filter``
    narrows any list down. ``opened`` are photos whose bursts are shown whole. ``saved``: the id of
    the saved search that led here, while the place asks what it does.
    ``anyway``: show the nearest although none of them is similar enough.
    """

    query: PhotoQuery | None = None
    folder: Path | None = None
    album: str | None = None
    recent: bool = False
    opened: set[PhotoId] = field(default_factory=set)
    order: Order = Order.NEWEST
    result: SearchResult | None = None
    scroll: int = 0
    selection: tuple[PhotoId, ...] = ()
    current: PhotoId | None = None
    anyway: bool = False
    filter: Filter = NO_FILTER
    saved: int | None = None

    @property
    def is_query(self) -> bool:
        """True for results, false for browsing."""
        return self.query is not None

    @property
    def listed(self) -> PhotoList:
        """What is browsed."""
        order = Order.ADDED if self.recent else self.order
        return PhotoList(order, self.folder, self.album, self.recent, self.filter)

    @property
    def scope(self) -> Filter:
        """The folder or the album that the place lies in, as conditions."""
        conditions = []
        if self.folder is not None:
            conditions.append(Condition(Field.FOLDER, (str(self.folder),)))
        if self.album is not None and not self.is_query:
            conditions.append(Condition(Field.ALBUM, (self.album,)))
        return Filter(tuple(conditions))


@dataclass(slots=True)
class PlaceHistory:
    """A list of places and where in it a person stands."""

    places: list[Place] = field(default_factory=lambda: [Place()])
    index: int = 0

    @property
    def here(self) -> Place:
        """The place shown now."""
        return self.places[self.index]

    @property
    def can_go_back(self) -> bool:
        """True where there is an earlier place."""
        return self.index > 0

    @property
    def can_go_forward(self) -> bool:
        """True where a person has come back from a later place."""
        return self.index < len(self.places) - 1

    def visit(self, place: Place) -> None:
        """Go to a new place; the ones that were ahead are forgotten."""
        del self.places[self.index + 1 :]
        self.places.append(place)
        del self.places[: max(0, len(self.places) - LONGEST)]
        self.index = len(self.places) - 1

    def rename_albums(self, albums: Mapping[str, str | None]) -> None:
        """Albums have other names, or (None) are gone."""
        for place in self.places:
            if place.album is not None:
                place.album = albums.get(place.album, place.album)

    def forget_other_answers(self) -> None:
        """The library's files are others now: elsewhere than here, ask again."""
        for place in self.places:
            if place is not self.here:
                place.result = None

    def back(self) -> Place:
        """Go one place back. Raises IndexError at the first."""
        if not self.can_go_back:
            raise IndexError("no earlier place")
        self.index -= 1
        return self.here

    def forward(self) -> Place:
        """Go one place forward. Raises IndexError at the last."""
        if not self.can_go_forward:
            raise IndexError("no later place")
        self.index += 1
        return self.here
