"""Which photo the viewer shows, what is near it, what may be wanted next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from photosim.core.arrays import Ints
from photosim.core.language import tr
from photosim.core.types import FileState, PhotoId
from photosim.library.library import Library
from photosim.library.values import Change, Near, PhotoDetails
from photosim.ui.photo.facts import PhotoSheet, sheet_of
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.details import DetailsCache
from photosim.ui.viewer.pictures import Size, ViewerPictures
from photosim.ui.viewer.trail import Trail, row_of
from photosim.ui.viewer.wander import Wander, next_of
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

NEAREST = 48
"""Near photos in the strip."""

LOOKED_AT = 400
"""Near photos that wandering chooses from."""

RESTS = 700
"""Milliseconds after which somebody is not just passing through."""

AHEAD = (1, -1, 2)
"""Places of the row that are decoded ahead, the likeliest first."""


class ViewerControl(QObject):
    """Goes through rows of photos. ``moved()``: another photo is shown, or none is left;
    ``near_found()``: its nearest are known; ``known()``: so are its facts; ``said(text)``: what a
    person should be told."""

    moved = Signal()
    near_found = Signal()
    known = Signal()
    said = Signal(str)

    def __init__(
        self,
        session: Session,
        query: QueryControl,
        details: DetailsCache,
        *,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._query = query
        self._details = details
        self.trail = Trail()
        self.wander = Wander(self)
        self.wander.due.connect(self.wander_on)
        self.pictures = ViewerPictures(session, self)
        self.near: list[Near] = []
        """The photos nearest to the one shown, nearest first; empty until they are known."""
        self._next: PhotoId | None = None
        self._forwards = True
        self._sizes: list[Size] = []
        self._newest = Latest(self)
        self._still_there = Latest(self)
        self._rest = QTimer(self, singleShot=True, interval=RESTS)
        self._rest.timeout.connect(self._name_near)
        self.moved.connect(self._rest.start)
        details.arrived.connect(self._on_details)
        query.named.connect(self.known)
        session.changed.connect(self._on_change)

    # ---- where one is

    @property
    def photo(self) -> PhotoId | None:
        """The photo shown."""
        return self.trail.photo

    def name(self, photo: PhotoId) -> str:
        """What a photo is called, as far as known."""
        return self._query.label(photo)

    @property
    def details(self) -> PhotoDetails | None:
        """What is known of the photo shown."""
        return None if self.photo is None else self._details.get(self.photo)

    def sheet(self) -> PhotoSheet | None:
        """The facts of the photo shown, with what the search says of it that it was found by."""
        details = self.details
        if details is None:
            return None
        row = self._query.results.row(details.photo_id)
        sheet = (
            sheet_of(details)
            if row is None
            else sheet_of(details, similarity=row.similarity, level=row.level, how=row.how)
        )
        return replace(sheet, albums=self._details.albums(details.photo_id))

    # ---- going

    def open(self, row: Ints, place: int, words: str = "") -> None:
        """Begin with a row of photos, at a place in it."""
        self.wander.stop()
        self.trail.begin(row, place, words)
        self._move()

    def close(self) -> None:
        """Nothing is shown any more; what is large goes."""
        self.wander.stop()
        self.trail = Trail()
        self._newest.drop()
        self._still_there.drop()
        self.near = []
        self.pictures.clear()

    def step(self, by: int) -> None:
        """Another photo of the row; at the end of a walk, one step on."""
        self._forwards = by > 0
        if self.trail.step(by):
            self._move()
        elif by > 0 and self.wander.on:
            self.wander_on()

    def go_to_end(self, by: int) -> None:
        """The first (-1) or the last (1) photo of the row."""
        if self.trail.go_to(0 if by < 0 else len(self.trail.here.row) - 1):
            self._move()

    def go_near(self, place: int) -> None:
        """Go on from one of the nearest photos; they are the row from then on."""
        photo = self.photo
        if photo is None or place >= len(self.near):
            return
        self.wander.stop()
        row = row_of([photo, *(one.photo for one in self.near[:NEAREST])])
        name = self.name(photo)
        self.trail.visit(
            row, place + 1, tr("like {name}", name=name) if name else tr("nearest photos")
        )
        self._move()

    def back(self) -> None:
        """To the photo that one came from."""
        self.wander.stop()
        self.trail.back()
        self._move()

    def forward(self) -> None:
        """Where one had gone from here."""
        self.trail.forward()
        self._move()

    # ---- wandering

    def set_wandering(self, on: bool) -> None:
        """Begin to wander from the photo shown, or end it."""
        photo = self.photo
        if on and photo is not None and not self.wander.on:
            self.trail.visit(row_of([photo]), 0, tr("wandering"))
            self.wander.start(photo)
            self._choose_next()
            self._ask_near()
            self._want()
            self.stand(photo)
            self.moved.emit()
        elif not on:
            self.wander.stop()

    def wander_on(self) -> None:
        """To the next photo of the walk; it ends where all that are near were seen."""
        if self._newest.waiting:
            self.wander.stand(self.photo or 0)  # near ones are not known yet: a little later
        elif self._next is None:
            self.wander.stop()
            self.said.emit(tr("All photos near this one have been seen."))
        else:
            self.trail.extend(self._next)
            self._forwards = True
            self._move()

    def stand(self, photo: PhotoId) -> None:
        """The photo shown is on screen as it is."""
        if photo == self.photo:
            self.wander.stand(photo)

    def _choose_next(self) -> None:
        self._next = None
        if self.wander.on:
            copy = self._query.results.levels.copy
            self._next = next_of(self.near, self.wander.seen, copy)

    # ---- asking

    def want(self, sizes: Sequence[Size]) -> None:
        """Decode more of the photo shown."""
        self._sizes = list(sizes)
        self._want()

    def _move(self) -> None:
        photo = self.photo
        self.near, self._next, self._sizes = [], None, []
        if photo is None:
            self.moved.emit()
            return
        self._details.want([photo])
        self._ask_near()
        self._want()
        self.moved.emit()

    def _ask_near(self) -> None:
        photo = self.photo
        if photo is None:
            return
        number = LOOKED_AT if self.wander.on else NEAREST
        self._newest.ask(
            self._session.ask,
            "find the nearest photos",
            lambda library, _: library.nearest(photo, number),
            self._on_near,
        )

    def _want(self) -> None:
        photo = self.photo
        if photo is None:
            return
        ahead = [self._next] if self.wander.on else []
        steps = AHEAD if self._forwards else [-by for by in AHEAD]
        ahead += [self.trail.beside(by) for by in steps]
        self.pictures.want(photo, self._sizes, [one for one in ahead if one is not None])

    def _on_near(self, near: list[Near]) -> None:
        self.near = near
        self._choose_next()
        if self._next is not None:
            self._want()
        self.near_found.emit()

    def _name_near(self) -> None:
        """Somebody stays here, and may want to know what the nearest are called."""
        self._details.want([one.photo for one in self.near[:NEAREST]])

    def _on_details(self, ids: list[PhotoId]) -> None:
        if self.photo in ids:
            self.known.emit()

    def _on_change(self, change: Change) -> None:
        photo = self.photo
        if photo is None:
            return
        if change.albums or change.photos:
            self._details.want([photo])
        if change.photos or change.gone:

            def there(library: Library) -> bool:
                known = library.details([photo])
                return bool(known) and known[0].state is not FileState.MISSING

            def tell(is_there: bool) -> None:
                if not is_there:
                    self.trail.remove(photo)
                    self.pictures.forget(photo)
                    self._move()

            self._still_there.ask(self._session.read, "look for the photo", there, tell)
