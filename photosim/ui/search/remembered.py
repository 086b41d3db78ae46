"""The places a person has been, over the end of the app: back and forward go on where they were.

A place is kept by what it asks: a query as saved searches are kept (photos by their content, files
by their paths), the folder, the album, the filter. Photos without a file are not kept: their place
is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer

from photosim.core.filter_text import parse, written
from photosim.core.written_paths import path_named
from photosim.library.library import Library
from photosim.library.searching.saved import KeptQuery
from photosim.library.values import Order
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.places import Place
from photosim.ui.search.query import PhotoQuery, from_saved, to_saved
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.work.session import Session

SELECTED = 200
"""Selected photos kept for each place."""
SOON = 1_500
"""Milliseconds after a move in a list until it is written: an end without warning loses no more."""

MOST = 30
"""Places kept: those around the one where the app was left."""


class KeptPlace(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place as it is kept; ``query`` is None where the library was browsed."""

    order: str
    query: KeptQuery | None = None
    folder: str = ""
    album: str = ""
    recent: bool = False
    filter: str = ""
    scroll: int = 0
    current: int | None = None
    selection: tuple[int, ...] = ()
    anyway: bool = False
    saved: int | None = None


class KeptPlaces(msgspec.Struct, frozen=True):
    """Places in their order, and which of them was shown."""

    places: tuple[KeptPlace, ...]
    index: int


def around(places: Sequence[Place], index: int) -> tuple[list[Place], int]:
    """At most :data:`MOST` of the places, the shown one among them, and where that is. Pure."""
    first = max(0, min(index - MOST // 2, len(places) - MOST))
    return list(places[first : first + MOST]), index - first


class RememberedPlaces(QObject):
    """Keeps the places of a library in the preferences, and brings them back once it is open."""

    def __init__(
        self,
        session: Session,
        control: QueryControl,
        grid: PhotoGrid,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._control = control
        self._preferences = preferences
        self._queries: dict[PhotoQuery, KeptQuery] = {}
        """What each query is kept as."""
        self._restored = False
        self._waits = False
        self._left: KeptPlaces | None = None
        self._brought_back: list[Place] = []
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._keep_position)
        grid.selectionChanged.connect(self._on_moved)
        grid.verticalScrollBar().valueChanged.connect(self._on_moved)
        control.named.connect(self._on_named)
        session.opened.connect(lambda _: self._restore())
        control.place_changed.connect(self._learn)
        control.answered.connect(lambda _: self._learn())

    # ---- where in a list

    def _on_named(self) -> None:
        """A query of the last time has all its hits again: one stands where one stood."""
        if self._comes_back:
            here = self._control.here
            self._brought_back = [one for one in self._brought_back if one is not here]
            if here.anyway:
                self._control.show_anyway()
            self._control.go_to_position()

    @property
    def _comes_back(self) -> bool:
        """Whether the place that is shown waits for its hits since the app was started."""
        return any(one is self._control.here for one in self._brought_back)

    def _on_moved(self) -> None:
        if self._restored and not self._comes_back:
            self._soon.start()

    def _keep_position(self) -> None:
        if not self._comes_back:
            self._control.note_position()
            self.keep()
            self._preferences.save()

    # ---- keeping

    def _learn(self) -> None:
        """Look up how the query that is shown is kept, before the app is closed."""
        query = self._control.here.query
        if query is None or query in self._queries:
            self.keep()
            return
        content = to_saved(query, self._control.here.filter)

        def done(kept: KeptQuery | None) -> None:
            if kept is not None:
                self._queries[query] = kept
                self.keep()

        # A photo that has left the library meanwhile can't be kept; that is no trouble.
        self._session.read(
            "keep the place", lambda library: library.searches.kept(content), done, lambda _: None
        )

    def keep(self) -> None:
        """Write down where a person is and was; nothing before the places of the last time are
        back."""
        if not self._restored:
            return
        history = self._control.history
        # No more than there are places: a query may hold all the bytes that were dropped.
        there = {place.query for place in history.places}
        self._queries = {one: kept for one, kept in self._queries.items() if one in there}
        places, index = around(history.places, history.index)
        kept, shown = [], 0
        for number, place in enumerate(places):
            one = self._kept(place)
            if one is not None:
                kept.append(one)
            if number <= index:
                shown = max(0, len(kept) - 1)
        text = msgspec.json.encode(KeptPlaces(tuple(kept), shown)).decode()
        self._preferences.set_places(self._session.directory, text)

    def _kept(self, place: Place) -> KeptPlace | None:
        query = None
        if place.query is not None:
            query = self._queries.get(place.query)
            if query is None:
                return None
        return KeptPlace(
            place.order.value,
            query,
            "" if place.folder is None else str(place.folder),
            place.album or "",
            place.recent,
            written(place.filter),
            place.scroll,
            place.current,
            place.selection[:SELECTED],
            place.anyway,
            place.saved,
        )

    # ---- bringing back

    def wait(self) -> None:
        """Bring the places of the last time back by :meth:`go_on`, not once the library is open."""
        self._waits = True
        self._left = self._read()

    def go_on(self) -> None:
        """Bring back the places that were waited with."""
        kept, self._left = self._left, None
        if kept is not None:
            self._bring_back(kept)

    def _restore(self) -> None:
        if self._restored:
            return
        kept = self._read()
        if self._waits or kept is None:
            self._restored = True
        else:
            self._bring_back(kept)

    def _read(self) -> KeptPlaces | None:
        """The places as they were kept; None where there are none."""
        text = self._preferences.places(self._session.directory)
        try:
            kept = msgspec.json.decode(text, type=KeptPlaces) if text else None
        except msgspec.DecodeError:
            kept = None
        return kept if kept is not None and kept.places else None

    def _bring_back(self, kept: KeptPlaces) -> None:
        def done(found: list[tuple[Place, KeptQuery | None] | None]) -> None:
            self._restored = True
            places, index = [], 0
            for number, one in enumerate(found):
                if one is None:
                    continue
                place, query = one
                if place.query is not None and query is not None:
                    self._queries[place.query] = query
                places.append(place)
                if number <= kept.index:
                    index = len(places) - 1
            if places:
                self._brought_back = [place for place in places if place.is_query]
                self._control.go_on_from(places, index)

        self._session.read("find the places again", lambda lib: reopened(lib, kept.places), done)


def reopened(
    library: Library, kept: Sequence[KeptPlace]
) -> list[tuple[Place, KeptQuery | None] | None]:
    """Places as they can be shown now, each with what its query was kept as; None where a folder,
    an album or a photo asked with is gone."""
    folders = [folder.path for folder in library.folders()]
    albums = {album.name for album in library.albums.all()}
    orders = {order.value for order in Order}
    found: list[tuple[Place, KeptQuery | None] | None] = []
    for one in kept:
        folder: Path | None = path_named(one.folder) if one.folder else None
        content = None if one.query is None else library.searches.reopened(one.query)
        gone = (
            (folder is not None and not any(map(folder.is_relative_to, folders)))
            or (one.album and one.album not in albums)
            or (one.query is not None and content is None)
            or one.order not in orders
        )
        if gone:
            found.append(None)
            continue
        place = Place(
            query=None if content is None else from_saved(content),
            folder=folder,
            album=one.album or None,
            recent=one.recent,
            order=Order(one.order),
            scroll=one.scroll,
            current=one.current,
            selection=one.selection or (() if one.current is None else (one.current,)),
            anyway=one.anyway,
            filter=parse(one.filter),
            saved=one.saved,
        )
        found.append((place, one.query))
    return found
