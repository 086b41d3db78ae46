"""The Compare page: photos beside each other, flipped in place or subtracted, and their facts.

Pictures are loaded one after the other, thumbnails stand in for them meanwhile. An ``Align``
function says where one photo lies on another; where it knows nothing, whole photos are laid over
each other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QTransform

from photosim.core.jobs import JobContext
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.values import PhotoDetails, Source
from photosim.ui.compare.actions import view_actions
from photosim.ui.compare.bar import CompareBar
from photosim.ui.compare.difference import Difference, difference
from photosim.ui.compare.facts import compared
from photosim.ui.compare.frame import proved
from photosim.ui.compare.pane import Mode, Pane
from photosim.ui.compare.table import FactsTable
from photosim.ui.compare.view import VIEW_KEYS, CompareView
from photosim.ui.photo.compared import MOST_COMPARED, ComparedPhoto
from photosim.ui.photo.facts import PhotoSheet, sheet_of
from photosim.ui.pictures.image import Picture, picture_of, to_image
from photosim.ui.pictures.loader import CLOSE_SECONDS, PictureLoader, each
from photosim.ui.pictures.thumbnails import ThumbnailCache
from photosim.ui.widgets.action import Action
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import in_column, split
from photosim.ui.widgets.page import Page
from photosim.ui.work.lane import Lane
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

SIDE = 4096
"""Longest side of the pictures that are loaded, pixels."""

Align = Callable[[Library, PhotoId, PhotoId], QTransform | None]
"""Where the second photo lies on the first, in fractions of their sides; None where that isn't
known. Called in the page's lane."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A photo to load: of which comparison, and at which place in it."""

    number: int
    place: int
    source: Source


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What the loader found out about a photo."""

    name: str
    picture: Picture
    details: PhotoDetails | None


class ComparePage(Page):
    """Compares two to four photos.

    chosen: what would be compared now; nothing where there are not enough.
    """

    def __init__(
        self,
        session: Session,
        thumbnails: ThumbnailCache,
        icons: IconBinder,
        align: Align = proved,
        chosen: Callable[[], list[ComparedPhoto]] = list,
    ) -> None:
        super().__init__(icons, "When comparing", VIEW_KEYS)
        self._session = session
        self._thumbnails = thumbnails
        self._align = align
        self._items: list[ComparedPhoto] = []
        self._loaded: dict[int, _Loaded] = {}
        self._sheets: dict[int, PhotoSheet] = {}
        self._newest = Latest(self)
        self._pair: tuple[int, int, bool] | None = None
        self.lane = Lane("compare", self)
        self.lane.unhandled.connect(lambda _, error: session.trouble.emit(error))
        self._loader: PictureLoader[_Wanted, _Loaded] = PictureLoader(
            "compare", each(self._load), parent=self
        )
        self._loader.made.connect(self._take)
        self._loader.failed.connect(self._show_problem)
        self.opening = (
            Action("compare", "Compare", lambda: self.compare(chosen()),
                   menus=(("Photo", 1), ("photos", 1)), keys="C", icon="compare",
                   tip="Two to four selected photos, or the query and one result, side by side",
                   enabled=lambda: bool(chosen())),
        )  # fmt: skip
        self.view = CompareView()
        self.table = FactsTable()
        self.bar = CompareBar(self.view, icons)
        self.keys.add(*view_actions(self.view, self.bar, self._use_alignment))
        self.bar.add_buttons(self.keys)
        self.bar.left.connect(self.left)
        self.bar.slider.valueChanged.connect(self._on_slider)
        self._lay_out()
        self.view.modeChanged.connect(self._on_mode)
        self.view.currentChanged.connect(lambda _: self._ask_difference())
        self._on_mode()

    def _lay_out(self) -> None:
        splitter = split(Qt.Orientation.Vertical, self.view, self.table, sizes=(520, 230))
        self.table.setMinimumHeight(80)
        in_column(self.bar, (splitter, 1), margins=0, spacing=0, on=self)

    # ---- showing

    def compare(self, items: Sequence[ComparedPhoto]) -> None:
        """Bring the page to the front with these photos; nothing where there are none."""
        if items:
            self.visit_asked.emit()
            self.show_items(items)

    def show_items(self, items: Sequence[ComparedPhoto]) -> None:
        """Compare these (two to four); the first one is what the others are laid on.

        Raises ValueError for another number.
        """
        if not 2 <= len(items) <= MOST_COMPARED:
            raise ValueError(f"{len(items)} photos can't be compared")
        self.lane.cancel_all()
        self._newest.drop()
        self._items = list(items)
        self._loaded.clear()
        self._sheets.clear()
        self._pair = None
        self.bar.title.setText(f"Compare {len(items)} photos")
        panes = []
        for item in items:
            known = self._thumbnails.entry(item.photo) if item.photo is not None else None
            natural = known.natural if known is not None else QSize()
            panes.append(Pane(item.name, natural, known.pixmap if known is not None else None))
        self.view.show_panes(panes)
        self._refresh()
        self._show_facts()
        self._loader.request(
            _Wanted(self._newest.number, place, item.source) for place, item in enumerate(items)
        )

    def items(self) -> list[ComparedPhoto]:
        """The photos compared."""
        return self._items

    @property
    def loaded(self) -> bool:
        """Whether every picture has come, or its problem."""
        panes = self.view.panes
        return bool(panes) and all(pane.picture or pane.problem for pane in panes)

    def on_leave(self) -> None:
        """Let go of the pictures: they are large."""
        self.lane.cancel_all()
        self._loader.request([])
        self._newest.drop()
        self._loaded.clear()
        self.view.show_panes([])

    def shut_down(self) -> None:
        """Stop loading for good. A picture that takes long is not waited for."""
        self.lane.cancel_all()
        self.lane.close()
        self._loader.close(CLOSE_SECONDS)
        self.lane.wait(CLOSE_SECONDS)

    def _load(self, wanted: _Wanted) -> _Loaded:
        """In the loader's thread."""
        library = self._session.library
        if library is None:
            raise CancelledError
        return _load(library, wanted.source)

    def _show_problem(self, keys: list[_Wanted], error: Exception) -> None:
        for wanted in keys:
            if wanted.number == self._newest.number:
                self.view.show_problem(wanted.place, as_shown(error).message)

    def _take(self, wanted: _Wanted, loaded: _Loaded) -> None:
        if wanted.number != self._newest.number:
            return
        place = wanted.place
        self._loaded[place] = loaded
        if loaded.details is not None:
            self._sheets[place] = sheet_of(loaded.details, first=Path(loaded.name))
        self.view.show_picture(place, loaded.picture)
        self._show_facts()
        self._ask_alignments()
        self._ask_difference()

    def _show_facts(self) -> None:
        sheets = [self._sheets.get(place) for place in range(len(self._items))]
        self.table.show_rows(compared(sheets), len(self._items))

    # ---- alignment

    def _ask_alignments(self) -> None:
        """Once the first photo is known, ask where each of the others lies on it."""
        library, align = self._session.library, self._align
        first = self._sheets.get(0)
        if library is None or first is None or len(self._loaded) < len(self._items):
            return

        def done(place: int, transform: QTransform | None) -> None:
            if transform is None:
                return
            self.view.set_alignment(place, transform)
            self._refresh()
            self._pair = None
            self._ask_difference()

        def lie(second: PhotoId, _: JobContext) -> QTransform | None:
            return align(library, first.photo_id, second)

        for place in range(1, len(self._items)):
            sheet = self._sheets.get(place)
            if sheet is not None:
                self.lane.submit(
                    "align photos",
                    partial(lie, sheet.photo_id),
                    on_done=self._newest.only(partial(done, place)),
                )

    def _use_alignment(self, on: bool) -> None:
        self.view.use_alignment(on)
        self._ask_difference()

    # ---- modes

    def _on_mode(self) -> None:
        self._refresh()
        self._ask_difference()

    def _refresh(self) -> None:
        self.keys.update()
        self.bar.refresh()

    def _ask_difference(self) -> None:
        """Subtract the two photos, in the lane; the newest wish only."""
        if self.view.mode is not Mode.DIFFERENCE or self.view.difference is not None:
            return
        first, second = self.view.pair()
        ours, theirs = self._loaded.get(first), self._loaded.get(second)
        if ours is None or theirs is None:
            self.bar.note.setText("Loading…")
            return
        wanted = self._pair = (first, second, self.view.aligned)
        transform = self.view.transform_of(second)

        def done(found: Difference) -> None:
            if wanted == self._pair and self.view.mode is Mode.DIFFERENCE:
                self.view.show_difference(found)
                self._show_note()

        self.lane.submit(
            "subtract photos",
            lambda _: difference(
                ours.picture.full,
                theirs.picture.full,
                ours.picture.natural,
                theirs.picture.natural,
                transform,
            ),
            on_done=done,
        )

    def _on_slider(self, value: int) -> None:
        self.view.set_least(value)
        self._show_note()

    def _show_note(self) -> None:
        found = self.view.difference
        if found is not None:
            share = found.share(self.view.least) * 100
            text = f"{share:.1f}" if 0.05 <= share < 99.95 else f"{share:.0f}"
            self.bar.note.setText(f"{text} % differ by {self.view.least} or more of 255")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard belongs to the photos.

        No focus proxy does that: Tab would never come past it to the bar.
        """
        self.view.setFocus(event.reason())


def _load(library: Library, source: Source) -> _Loaded:
    """Raises PhotosimError where there is nothing to show."""
    asked = library.find(source)
    found = library.details([asked.photo]) if asked.photo is not None else []
    picture = picture_of(to_image(library.picture(source, SIDE)))
    details = found[0] if found else None
    facts = details.facts if details is not None else None
    if facts is not None and facts.width and _same_shape(facts.width, facts.height, picture):
        # Reduced for showing: what is said of it, and 100 %, are of the photo itself.
        picture = Picture(picture.full, picture.small, QSize(facts.width, facts.height))
    return _Loaded(asked.name, picture, details)


def _same_shape(width: int, height: int, picture: Picture) -> bool:
    """Whether the picture is the whole photo, reduced: not so for a RAW's smaller preview."""
    shown = picture.natural
    return abs(width * shown.height() - height * shown.width()) <= 2 * max(width, height)
