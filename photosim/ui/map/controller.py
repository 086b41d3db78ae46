"""Asks the library for its map: what was kept at once, then whatever has to be computed."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from photosim.core.jobs import JobContext, Progress
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.mapping.values import Grouping, Groups, PhotoMap
from photosim.library.models.values import KeptModel
from photosim.library.values import Change, PhotoDetails
from photosim.ui.map.field import PointField
from photosim.ui.work.lane import Job
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

log = logging.getLogger(__name__)

LEVELS = range(14, 36)
"""Levels of nearness that are prepared before a map is shown."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A map ready to be shown. models: those that the library's photos have places under."""

    map: PhotoMap
    field: PointField
    models: Sequence[KeptModel]


class MapControl(QObject):
    """The map of one model, in the window's thread.

    ``arrived(Shown)`` follows with a map; ``progressed(Progress)`` while one is computed,
    ``ended()`` when that is over, whatever came of it; ``failed(error)``; ``grouped(Groups)``.

    cell: device pixels of a thumbnail's cell.
    """

    arrived = Signal(object)
    progressed = Signal(object)
    ended = Signal()
    failed = Signal(object)
    grouped = Signal(object)
    detailed = Signal(object)

    def __init__(self, session: Session, cell: int, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.cell = cell
        self._kept = Latest(self)
        self._grouping = Latest(self)
        self._hovered = Latest(self)
        self._job: Job[Shown | None] | None = None
        self._again = False
        self.model: str | None = None
        """The model whose map is wanted; None: the one that says what is similar."""
        self.shown: Shown | None = None
        self.grouping: Grouping | None = None
        """What photos are told apart by; None: albums where there are some, else folders."""

    @property
    def computing(self) -> bool:
        """Whether a map is being computed."""
        return self._job is not None and not self._job.ended

    def look(self) -> None:
        """Show what was kept, then bring it up to date."""
        model, cell = self.model, self.cell

        def kept(library: Library, _: JobContext) -> Shown | None:
            found = library.map.kept(model)
            return None if found is None else _ready(library, found, cell)

        def show(found: Shown | None) -> None:
            if found is not None:
                self._show(found)
            if found is None or found.map.lacking or not len(found.map):
                self.bring_up()

        if self.shown is not None and self.shown.map.model == model:
            self.bring_up()
        else:
            self._kept.ask(self._session.compute, "read the map", kept, show, self.failed.emit)

    def bring_up(self, *, anew: bool = False) -> None:
        """Have the map computed as far as that is needed."""
        if self.computing:
            self._again = True
            return
        model, cell, before = self.model, self.cell, self.shown

        def work(library: Library, job: JobContext) -> Shown | None:
            made = library.map.bring_up(model, job, anew=anew)
            same = before is not None and _same(before.map, made)
            return None if same else _ready(library, made, cell)

        def done(made: Shown | None) -> None:
            if made is not None:
                self._show(made)
            self._end()

        def failed(error: BaseException) -> None:
            self.failed.emit(error)
            self._end()

        self._again = False
        self._job = self._session.compute(
            "lay out the map",
            work,
            done,
            failed,
            on_progress=self._on_progress,
            on_cancelled=self._end,
        )

    def cancel(self) -> None:
        """Compute no more; what was shown stays."""
        self._again = False
        if self._job is not None:
            self._job.cancel()

    def choose_model(self, model: str | None) -> None:
        """Show the map of another model."""
        if model != self.model:
            self.cancel()
            self.model, self.shown = model, None
            self.look()

    def group_by(self, grouping: Grouping | None) -> None:
        """Tell the photos apart by something else; ``grouped`` follows."""
        self.grouping = grouping
        self.read_groups()

    def read_groups(self) -> None:
        """Read the groups of the photos shown again."""
        if self.shown is None:
            return
        ids, grouping = self.shown.field.ids, self.grouping

        def work(library: Library, _: JobContext) -> Groups:
            if grouping is not None:
                return library.map.groups(ids, grouping)
            found = library.map.groups(ids, Grouping.ALBUM)
            return found if found.names else library.map.groups(ids, Grouping.FOLDER)

        self._grouping.ask(self._session.compute, "group the photos", work, self.grouped.emit)

    def want_details(self, photo: PhotoId) -> None:
        """Read what a photo is called; ``detailed(PhotoDetails)`` follows."""

        def tell(found: list[PhotoDetails]) -> None:
            if found:
                self.detailed.emit(found[0])

        read = partial(self._session.read)
        self._hovered.ask(read, "read a photo", lambda library: library.details([photo]), tell)

    def on_change(self, change: Change) -> None:
        """The library is another one now."""
        if change.model and self.model is None:
            self.shown = None
            self.look()
        elif change.photos or change.folders:
            self.bring_up()
        elif change.albums and self.grouping in {None, Grouping.ALBUM}:
            self.read_groups()

    def drop(self) -> None:
        """The library is opened anew: nothing of the one before counts."""
        self.cancel()
        self._kept.drop()
        self._grouping.drop()
        self.shown = None

    def _on_progress(self, progress: Progress) -> None:
        self.progressed.emit(progress)

    def _end(self) -> None:
        self._job = None
        self.ended.emit()
        if self._again:
            self.bring_up()

    def _show(self, found: Shown) -> None:
        self.shown = found
        log.info("map of %d photos shown", len(found.map))
        self.arrived.emit(found)
        self.read_groups()


def _ready(library: Library, made: PhotoMap, cell: int) -> Shown:
    field = PointField.of(made)
    field.prepare(LEVELS, cell)
    models = [one for one in library.models.all() if one.usable and one.placed]
    return Shown(made, field, models)


def _same(one: PhotoMap, other: PhotoMap) -> bool:
    return (
        one.model == other.model
        and len(one) == len(other)
        and bool((one.ids == other.ids).all() and (one.places == other.places).all())
    )
