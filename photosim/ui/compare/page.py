"""The Compare page: photos beside each other, flipped in place or subtracted, and their facts.

Pictures are loaded one after the other, thumbnails stand in for them meanwhile. An ``Align``
function says where one photo lies on another; where it knows nothing, whole photos are laid over
each other. What is kept and what goes is chosen here too (``choosing``), and one group after the
other can be gone through (a ``GroupTour``).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QWidget

from photosim.core.errors import Remedy, UsageError
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.library.values import Change, PhotoDetails, Source
from photosim.ui.compare.accessible import PaneItems
from photosim.ui.compare.actions import choosing_actions, view_actions
from photosim.ui.compare.bar import CompareBar
from photosim.ui.compare.choosing import Choosing, GroupChoosing, GroupTour, PhotoChoosing
from photosim.ui.compare.difference import Difference, difference
from photosim.ui.compare.facts import compared
from photosim.ui.compare.frame import proved
from photosim.ui.compare.opening import TITLE
from photosim.ui.compare.pane import LETTERS, Mode, Pane
from photosim.ui.compare.table import FactsTable
from photosim.ui.compare.view import VIEW_KEYS, CompareView
from photosim.ui.photo.compared import MOST_COMPARED, ComparedPhoto
from photosim.ui.photo.facts import PhotoSheet, sheet_of
from photosim.ui.pictures.image import Picture, picture_of, to_image
from photosim.ui.pictures.loader import CLOSE_SECONDS, PictureLoader, each
from photosim.ui.pictures.thumbnails import ThumbnailCache
from photosim.ui.removal.marks import Marks
from photosim.ui.removal.removal import Removal
from photosim.ui.widgets.action import ActionButton
from photosim.ui.widgets.dialogs import as_shown
from photosim.ui.widgets.icons import IconBinder
from photosim.ui.widgets.layout import FlowRow, in_column, in_row, split, text_label
from photosim.ui.widgets.page import Page
from photosim.ui.widgets.spoken.roles import tell_by
from photosim.ui.work.lane import Lane
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Session

log = logging.getLogger(__name__)

tell_by(CompareView, PaneItems)

SIDE = 4096
"""Longest side of the pictures that are loaded, pixels."""

FACTS_SHARE = 4
"""The table of facts gets at most one part of so many, unless a person divides otherwise."""

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

    @property
    def photo(self) -> PhotoId | None:
        """The library's photo that it is."""
        return self.details.photo_id if self.details is not None else None


class ComparePage(Page):
    """Compares two to four photos."""

    name = TITLE

    def __init__(
        self,
        session: Session,
        removal: Removal,
        thumbnails: ThumbnailCache,
        icons: IconBinder,
        *,
        align: Align = proved,
    ) -> None:
        super().__init__(icons, tr("When comparing"), VIEW_KEYS)
        self._session = session
        self._removal = removal
        self._tour: GroupTour | None = None
        self._marks: Marks | None = None
        self._choosing: Choosing | None = None
        self._thumbnails = thumbnails
        self._align = align
        self._items: list[ComparedPhoto] = []
        self._loaded: dict[int, _Loaded] = {}
        self._sheets: dict[int, PhotoSheet] = {}
        self._newest = Latest(self)
        self._pair: tuple[int, int, bool] | None = None
        self._divided = False
        """Whether a person has said how much room the photos have."""
        self.lane = Lane("compare", self)
        self.lane.unhandled.connect(lambda _, error: session.trouble.emit(error))
        self._loader: PictureLoader[_Wanted, _Loaded] = PictureLoader(
            "compare", each(self._load), parent=self
        )
        self._loader.made.connect(self._take)
        self._loader.failed.connect(self._show_problem)
        self.view = CompareView()
        self.table = FactsTable()
        self.bar = CompareBar(self.view, icons)
        self.lost = text_label(role="error", wrap=True)
        self.lost.setContentsMargins(12, 6, 12, 6)
        self.keys.add(
            *view_actions(self.view, self.bar, self._use_alignment),
            *choosing_actions(session, self.view, lambda: self._choosing, self.step, self.can_step),
        )
        self.bar.add_buttons(self.keys)
        self.bar.left.connect(self.left)
        self.bar.slider.valueChanged.connect(self._on_slider)
        self._lay_out()
        self.view.modeChanged.connect(self._on_mode)
        self.view.currentChanged.connect(self._on_current)
        session.changed.connect(self._on_change)
        session.state_changed.connect(lambda _: self._refresh())
        self._on_mode()

    def _lay_out(self) -> None:
        splitter = split(Qt.Orientation.Vertical, self.view, self.table, sizes=(680, 230))
        splitter.setStretchFactor(1, 0)
        splitter.splitterMoved.connect(self._on_moved)
        self._splitter = splitter
        self.table.setMinimumHeight(80)
        between = QWidget()
        of_group = [ActionButton(self.keys[one]) for one in ("previous_group", "next_group")]
        of_photos = [
            ActionButton(self.keys[one]) for one in ("keep", "toggle", "different", "both", "trash")
        ]
        buttons = FlowRow()
        buttons.set_widgets([*of_group, between, *of_photos], grows=between)
        row = in_row((buttons, 1), margins=(12, 8, 12, 8))
        in_column(self.bar, self.lost, (splitter, 1), row, margins=0, spacing=0, on=self)

    # ---- showing

    def compare_chosen(self, items: Sequence[ComparedPhoto]) -> None:
        """Compare what is chosen. Raises UsageError where that can't be: a key that does nothing
        would not say why."""
        if not items:
            raise UsageError(
                tr("Nothing to compare"),
                tr("What is selected now can't be put side by side."),
                Remedy.SELECT_FOR_COMPARING,
                str(MOST_COMPARED),
            )
        self.compare(items)

    def compare(self, items: Sequence[ComparedPhoto]) -> None:
        """Bring the page to the front with these photos; nothing where there are none."""
        if items:
            self._end_tour()
            self.visit_asked.emit()
            self.show_items(items)

    def compare_groups(self, tour: GroupTour, marks: Marks) -> None:
        """Bring the page to the front with the group where a tour stands."""
        items = tour.current()
        if len(items) < 2:
            return
        self._end_tour()
        self.visit_asked.emit()
        self._tour, self._marks = tour, marks
        marks.changed.connect(self._on_marks)
        # Afterwards: the list must know the new groups too.
        marks.replaced.connect(self._on_groups, Qt.ConnectionType.QueuedConnection)
        tour.begin()
        self.show_items(items)

    def _end_tour(self) -> None:
        if self._tour is None or self._marks is None:
            return
        self._marks.changed.disconnect(self._on_marks)
        self._marks.replaced.disconnect(self._on_groups)
        tour, self._tour, self._marks = self._tour, None, None
        tour.end()

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
        self.bar.title.setText(tr("Compare {count} photos", count=len(items)))
        panes = []
        for item in items:
            known = self._thumbnails.entry(item.photo) if item.photo is not None else None
            natural = known.natural if known is not None else QSize()
            panes.append(Pane(item.name, natural, known.pixmap if known is not None else None))
        self._choosing = self._choosing_among(items)
        self.view.show_panes(panes)
        self._on_marks()
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
        self._end_tour()
        self._choosing = None
        self._items = []
        self._loaded.clear()
        self.view.show_panes([])
        self._on_marks()

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
        if not self._items[place].name:  # chosen without having been in sight
            name = Path(loaded.name).name
            self._items[place] = replace(self._items[place], name=name)
            self.view.panes[place].name = name
        self.view.show_picture(place, loaded.picture)
        self._show_facts()
        self._refresh()
        if self.loaded:
            log.info("compared: %s", ", ".join(one.name for one in self._items))
        self._ask_alignments()
        self._ask_difference()

    def _show_facts(self) -> None:
        sheets = [self._sheets.get(place) for place in range(len(self._items))]
        self.table.show_rows(compared(sheets), len(self._items))
        self._share_room()

    def _on_moved(self) -> None:
        self._divided = True

    def _share_room(self) -> None:
        """The facts get what they need, but at most a quarter: until a person divides otherwise."""
        if not self._divided:
            room = self._splitter.height()
            facts = min(self.table.maximumHeight(), room // FACTS_SHARE)
            self._splitter.setSizes([room - facts, facts])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The photos keep most of the room."""
        super().resizeEvent(event)
        self._share_room()

    # ---- what is kept

    @property
    def content(self) -> QWidget:
        """The photos."""
        return self.view

    def _choosing_among(self, items: Sequence[ComparedPhoto]) -> Choosing:
        paths = [one.path for one in items if one.path is not None]
        if self._tour is not None and self._marks is not None and len(paths) == len(items):
            return GroupChoosing(self, self._tour, self._marks, self._removal, paths)

        def photos() -> list[PhotoId | None]:
            found = [self._loaded.get(place) for place in range(len(self._items))]
            return [one.photo if one is not None else None for one in found]

        return PhotoChoosing(self._removal, photos)

    def _on_current(self, _: int) -> None:
        self._ask_difference()
        self._refresh()

    def _on_marks(self, _: object = None) -> None:
        """Show what becomes of the photos now."""
        choosing, number = self._choosing, len(self._items)
        marks = [choosing.mark(place) for place in range(number)] if choosing is not None else []
        self.view.show_marks(marks)
        lost = choosing.lost(self._name) if choosing is not None else ""
        self.lost.setText(lost)
        self.lost.setVisible(bool(lost))
        self._refresh()

    def _name(self, path: Path) -> str:
        """What a file is called here: with its letter where it is shown."""
        place = next((n for n, one in enumerate(self._items) if one.path == path), None)
        return path.name if place is None else f"{LETTERS[place]} ({path.name})"

    # ---- from group to group

    def can_step(self, step: int) -> bool:
        """Whether there is a group before this one, or after it."""
        return self._tour is not None and self._tour.can_step(step)

    def step(self, step: int) -> None:
        """Compare the next group, or the one before, shown the same way."""
        if self._tour is not None and self._tour.can_step(step):
            self._tour.step(step)
            self._show_current()

    def _show_current(self) -> None:
        """The group where the tour stands; back to the list where there is none."""
        items = self._tour.current() if self._tour is not None else []
        if len(items) < 2:
            self.left.emit()
            return
        mode = self.view.mode
        self.show_items(items)
        self.view.set_mode(mode)

    def _on_groups(self) -> None:
        """The groups were read again: this one may be gone, or have fewer files."""
        choosing, marks = self._choosing, self._marks
        if marks is None or not isinstance(choosing, GroupChoosing):
            return
        if choosing.review() is None:
            left = [one for one in self._items if one.path and marks.of(one.path) is not None]
            homes = {
                review.group.key for one in left if one.path and (review := marks.of(one.path))
            }
            if len(left) > 1 and len(homes) == 1:
                self.show_items(left)
            else:
                self._show_current()
        else:
            self._on_marks()

    def _on_change(self, change: Change) -> None:
        """Photos of a selection that are gone are compared no longer."""
        if not change.gone or not isinstance(self._choosing, PhotoChoosing):
            return
        left = [one for place, one in enumerate(self._items) if not self._is_gone(place, change)]
        if len(left) == len(self._items):
            return
        if len(left) > 1:
            self.show_items(left)
        else:
            self.left.emit()

    def _is_gone(self, place: int, change: Change) -> bool:
        loaded = self._loaded.get(place)
        details = loaded.details if loaded is not None else None
        return details is not None and {*map(str, details.paths)} <= change.gone

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
            self.bar.say(tr("Loading…"))
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
            self.bar.say(
                tr("{words} % differ by {least} or more of 255", words=text, least=self.view.least)
            )

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
