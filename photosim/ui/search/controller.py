"""Where a person is and what the grid shows: browsing, results, back and forward.

Only the answer to the newest question is shown: its hits at once, and what
each is as soon as that is proved, with selection and scroll as they are. Moving the similarity
slider, or choosing a folder, narrows the answer that is there without a new search; scrolling to
its end asks for more.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from photosim.core.filters import Filter
from photosim.core.language import tr
from photosim.core.types import PhotoId, Region, SearchResult
from photosim.library.browsing.listing import Listing, PhotoList, local_clock
from photosim.library.searching.saved import SearchContent
from photosim.library.values import Change, FolderStatus, Levels, Order
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.search.details import CellNames, DetailsCache
from photosim.ui.search.places import Place, PlaceHistory
from photosim.ui.search.query import MOST, Chip, PhotoQuery, explain, from_saved, to_library
from photosim.ui.search.query_bar import QueryBar
from photosim.ui.search.results import (
    NO_LEVELS,
    Results,
    meaning,
    rows_of,
    within,
    worth_showing,
)
from photosim.ui.search.timeline import timeline_of
from photosim.ui.widgets import format as fmt
from photosim.ui.widgets.preferences import Preferences
from photosim.ui.work.lane import Job
from photosim.ui.work.latest import Latest
from photosim.ui.work.session import Opening, Session

log = logging.getLogger(__name__)

MOST_TOGETHER = 50
"""Photos of the library that are searched with as one."""


LARGE, LARGE_REST = 200_000, 5_000
"""A list of more photos is read again, as it changes, no sooner than so many milliseconds after the
last time: reading it takes a second or more."""


@dataclass(eq=False, slots=True)
class _Asked:
    """A list that is asked for. paged: its first photos are shown."""

    here: Place
    wanted: PhotoList
    restore: bool
    paged: bool = False

    def of(self, here: Place, wanted: PhotoList) -> bool:
        """Whether it is what is to be shown at a place."""
        return self.here is here and self.wanted == wanted


class QueryControl(QObject):
    """Drives grid and query bar. ``results``: the rows of the answer, and which are shown.

    ``changed`` follows whenever what is shown may call for other words around the grid (an
    empty state, counts); ``place_changed`` when a person has come to another place, ``place_named``
    when the one that is shown got another name; ``answered`` when the results of a search, by its
    number, are in the grid; ``named`` when they say what each of them is; ``answer_shown`` when
    all of what was asked for is there, or why it isn't; ``restored`` when a place stands as it was
    left.
    """

    changed = Signal()
    place_changed = Signal()
    place_named = Signal()
    answered = Signal(int)
    named = Signal()
    answer_shown = Signal()
    restored = Signal()

    def __init__(
        self,
        session: Session,
        grid: PhotoGrid,
        bar: QueryBar,
        details: DetailsCache,
        *,
        preferences: Preferences,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._grid = grid
        self._bar = bar
        self._details = details
        self._preferences = preferences
        self.history = PlaceHistory([Place(order=preferences.order)])
        self._newest = Latest(self)
        self.results = Results(grid)
        self._loading_more = False
        self._opened = False
        self._levels_wanted = False
        self.browsed = False
        """Whether the library has answered since the app started what photos there are."""
        self.model = ""
        """The model that answered last; empty before the first search."""
        self._online: dict[Path, bool] = {}
        self._listed: Listing | None = None
        self._asked: _Asked | None = None
        self._listing: Job[Listing | None] | None = None
        self._changed_since = False
        """Whether what is listed may have changed since its list was asked for."""
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._rested)
        self.error: BaseException | None = None
        self.searching = False
        self._returning = False
        """Whether one has come back to a place whose answer is asked for again, and has not moved
        since."""
        session.opened.connect(self._on_opened)
        session.open_failed.connect(self._on_open_failed)
        session.changed.connect(self._on_change)
        session.folders_changed.connect(self._on_folders)
        bar.threshold_changed.connect(lambda _: self._narrow())
        bar.order_changed.connect(self.set_order)
        bar.copies_changed.connect(self.set_copies_only)
        bar.chip_removed.connect(self.remove_chip)
        CellNames(grid, details, lambda: not self.here.is_query, self)
        grid.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        grid.stackAsked.connect(self.toggle_burst)

    # ---- where one is

    @property
    def here(self) -> Place:
        """The place shown."""
        return self.history.here

    @property
    def shown(self) -> int:
        """How many photos the grid shows."""
        return self._grid.count()

    @property
    def more_comes(self) -> bool:
        """Whether the grid shows the first photos of a list whose others are not there yet."""
        return not self.here.is_query and self._listed is not None and self._listed.more

    @property
    def found_here(self) -> int:
        """How many results there are in the chosen folder, before the slider."""
        return len(within(self.results.rows, self.here.folder))

    @property
    def nothing_similar(self) -> bool:
        """Whether the best result is below the model's calibrated level."""
        here = self.here
        return here.result is not None and not here.anyway and not self.results.any_similar

    # ---- going places

    def search(self, chips: Iterable[Chip], region: Region | None = None) -> None:
        """Search with these photos: a new place."""
        query = PhotoQuery.of(chips, region)
        if self.here.query is not None:
            query = replace(query, copies_only=self.here.query.copies_only)
        self._visit(Place(query=query, order=self.here.order))

    def _visit(self, place: Place) -> None:
        self._leave()
        self.history.visit(place)
        self._show()

    def _ask_instead(self, query: PhotoQuery) -> None:
        """Ask another query in the same scope: a new place, so that one can go back."""
        here = self.here
        self._visit(Place(query=query, folder=here.folder, order=here.order, filter=here.filter))

    def more_like(self, ids: Sequence[PhotoId]) -> None:
        """Ask for photos that are like these too; where nothing is asked yet, like these."""
        query = self.here.query
        if query is None:
            self.search_photos(ids)
        elif ids:
            self._ask_instead(query.more_like(self._chips_of(ids)))

    def less_like(self, ids: Sequence[PhotoId]) -> None:
        """Leave out what is like these; nothing where no photo to be like would be left."""
        query = self.here.query
        less = query.less_like(self._chips_of(ids)) if query is not None and ids else None
        if less is not None:
            self._ask_instead(less)

    def _chips_of(self, ids: Sequence[PhotoId]) -> list[Chip]:
        return [Chip.of_photo(one, self.label(one)) for one in ids[:MOST_TOGETHER]]

    def open_saved(self, saved: int, content: SearchContent) -> None:
        """Show what a saved search finds now: a new place."""
        here = self.here
        if here.saved != saved:
            query = from_saved(content)
            self._visit(Place(query=query, order=here.order, filter=content.filter, saved=saved))

    def is_saved(self, saved: int) -> None:
        """What is asked here is a saved search from now on."""
        self.here.saved = saved
        self.place_named.emit()

    def narrow(self, asked: Filter) -> None:
        """Narrow down what is shown, by this and nothing else."""
        here = self.here
        if asked == here.filter:
            return
        here.filter, here.saved = asked, None
        if here.query is not None:
            here.result = None
            # As with more of the same: what is shown stays until the answer is there.
            self._ask_search(here.query)
        else:
            self._ask_browse(keep=False)
        self.place_named.emit()
        self.changed.emit()

    def search_photos(self, ids: Sequence[PhotoId], region: Region | None = None) -> None:
        """Search with photos of the library, several as one; nothing without any."""
        chips = self._chips_of(ids)
        if chips:
            self.search(chips, region)

    def label(self, photo_id: PhotoId) -> str:
        """What a photo is called, as far as known."""
        details = self._details.get(photo_id)
        if details is not None and details.paths:
            return details.paths[0].name
        return self._grid.info(photo_id).name

    def browse(
        self, folder: Path | None = None, album: str | None = None, *, recent: bool = False
    ) -> None:
        """Show the library, a folder, an album or what was added lately: a new place unless one is
        there already."""
        here = self.here
        there = (here.folder, here.album, here.recent) == (folder, album, recent)
        if not here.is_query and there and not here.filter:
            return
        self._leave()
        self.history.visit(Place(folder=folder, album=album, recent=recent, order=here.order))
        self._show()

    def browse_selected(self, ids: Sequence[PhotoId]) -> None:
        """Show the whole library with these photos selected: a new place."""
        self._leave()
        chosen = tuple(ids)  # also where they lie in a burst, which is shown whole
        self.history.visit(Place(order=self.here.order, selection=chosen, opened=set(chosen)))
        self._show()

    def choose_folder(self, folder: Path | None) -> None:
        """Narrow to a folder: the results where there are some, else the library. All photos, where
        a search has all of them already, is the way out of it."""
        if self.here.is_query and (folder is not None or self.here.folder is not None):
            self.here.folder, self.here.saved = folder, None
            self._narrow()
            self.place_named.emit()
        else:
            self.browse(folder)

    def back(self) -> None:
        """The place before, as it was left."""
        if self.history.can_go_back:
            self._leave()
            self.history.back()
            self._show()

    def forward(self) -> None:
        """The place after, as it was left."""
        if self.history.can_go_forward:
            self._leave()
            self.history.forward()
            self._show()

    def go_on_from(self, places: Sequence[Place], index: int) -> None:
        """Take back the places of the last time the app ran. Where nobody has gone anywhere yet the
        one at ``index`` is shown; else they are what one can go back to."""
        untouched = len(self.history.places) == 1 and not self.here.is_query
        if untouched:
            self.history.places[:] = places
            self.history.index = index
            self._show()
        else:
            kept = places[: index + 1]
            self.history.places[:1] = kept
            self.history.index += len(kept) - 1
            self.changed.emit()

    def note_position(self) -> None:
        """Write down where in the list that is shown a person is; not while the list comes back to
        what is written down, for it is shorter until it has its names, or all of its photos."""
        if self._returning or (self._listed is not None and self._listed.more):
            return
        self.here.scroll = self._grid.verticalScrollBar().value()
        self.here.selection = tuple(self._grid.selected_ids()[:1000])
        self.here.current = self._grid.current_id()

    def go_to_position(self) -> None:
        """Go to where a person was in the list that is shown, as the place has it written down."""
        self._restore(self.here)

    def remove_chip(self, key: int) -> None:
        """Take a photo out of the query; without any left, browse."""
        if self.here.query is None:
            return
        query = self.here.query.without(key)
        if query is None:
            self.browse(self.here.folder)
            return
        self._ask_instead(query)

    def refresh(self) -> None:
        """Read again what is browsed: what it is narrowed down by may hold for other photos."""
        if not self.here.is_query:
            self._ask_browse(keep=True)

    def set_order(self, order: Order) -> None:
        """Browse in another order, also after the next start."""
        self._preferences.order = self.here.order = order
        if not self.here.is_query:
            self._ask_browse(keep=False)

    def set_copies_only(self, only: bool) -> None:
        """Ask for copies only, or for everything."""
        query = self.here.query
        if query is None or query.copies_only == only:
            return
        here = self.here
        here.query, here.result = replace(query, copies_only=only), None
        here.scroll, here.current, here.selection = 0, None, ()  # of another list
        self._show()

    def show_all_similarities(self) -> None:
        """Let the slider hide nothing."""
        self._bar.set_threshold(-1.0)

    def show_anyway(self) -> None:
        """Show the nearest photos although none is similar enough."""
        self.here.anyway = True
        self._bar.set_threshold(-1.0)
        self._narrow()

    # ---- showing

    def _leave(self) -> None:
        self._forget_unnamed()
        here = self.here
        here.scroll = self._grid.verticalScrollBar().value()
        here.selection = tuple(self._grid.selected_ids()[:1000])
        here.current = self._grid.current_id()

    def _show(self, *, moved: bool = True) -> None:
        """Show the place one is at; ask for what it lacks. ``moved``: a person has come to it."""
        here = self.here
        self.error = None
        self.searching = False
        self._newest.drop()
        self._loading_more = False
        self._returning = False
        self.results.forget()
        if here.query is not None:
            self._bar.show_query(here.query, "")
            if here.result is not None:
                self._take(here.result, keep=False)
                self._restore(here)
            else:
                self._returning = moved and (here.scroll > 0 or here.current is not None)
                self._ask_search(here.query)
        else:
            title = browse_title(here.folder, here.album, recent=here.recent)
            self._bar.show_browsing(title, "", here.listed.order)
            self._ask_browse(keep=False, restore=True)
        if moved:
            self.place_changed.emit()
        self.changed.emit()
        if moved and here.query is not None and here.result is not None:
            self.answer_shown.emit()

    def _restore(self, here: Place) -> None:
        self._grid.select(here.selection)
        if here.current is None:
            self._grid.set_no_current()
        elif len(here.selection) <= 1:
            self._grid.set_current(here.current)
        self._grid.verticalScrollBar().setValue(here.scroll)
        self.restored.emit()

    def _come_back(self) -> None:
        """Put the list back as it was left, once with the first answer and once with its names,
        where nobody has moved in between."""
        if self._returning:
            self._restore(self.here)
            self._returning = True  # the scroll bar moved, but nobody moved it

    def _ask_browse(self, *, keep: bool, restore: bool = False) -> None:
        """Ask for the list of the place that is shown. ``keep``: as it is, with what has changed;
        else its first page is shown as soon as that is there. ``restore``: a person has come to the
        place."""
        here = self.here
        wanted = here.listed
        asked = _Asked(here, wanted, restore)
        if keep and self._is_reading(asked):
            self._changed_since = True
            return
        self._changed_since = False
        if not keep:
            self._rest.stop()
            self._grid.forget_info()
            if not (restore and here.scroll):  # further down than a page may reach
                self._session.read(
                    "first photos",
                    lambda library: library.first_page(wanted),
                    lambda page: self._take_page(page, asked),
                )
        if self._listing is not None:
            self._listing.cancel()
        self._asked = asked
        self._listing = self._session.read_whole(
            "browse",
            lambda library: library.listing(wanted),
            lambda listed: self._take_list(listed, asked, keep=keep),
        )

    def _is_reading(self, asked: _Asked) -> bool:
        """Whether the same list is under way, or was there a moment ago and is a large one."""
        under_way = self._listing is not None and not self._listing.ended
        same = self._asked is not None and self._asked.of(asked.here, asked.wanted)
        return same and (under_way or self._rest.isActive())

    def _take_page(self, page: Listing | None, asked: _Asked) -> None:
        """Show the first photos of a list until the whole of it is there."""
        whole_is_there = self._listing is None or self._listing.ended
        if page is None or asked is not self._asked or self.here.is_query or whole_is_there:
            return
        self.browsed = asked.paged = True
        self._want_levels()
        self._listed = page
        self._show_listed(keep=False)
        if asked.restore:
            self._restore(asked.here)
        self._bar.show_detail("")
        self.changed.emit()

    def _take_list(self, listed: Listing | None, asked: _Asked, *, keep: bool) -> None:
        here = self.here
        if here.is_query or not asked.of(here, here.listed):
            return
        if listed is None:  # the album is gone
            here.album = None
            self._show()
            return
        self.browsed = True
        self._want_levels()
        restore = asked.restore and (not asked.paged or self._stands_as_left(here))
        if not keep or not listed.same(self._listed):
            everything = asked.paged and self._grid.count() == len(self._grid.selection)
            self._listed = listed
            self._show_listed(keep=keep or asked.paged)
            if everything:
                self._grid.select_all()
        if restore:
            self._restore(here)
        count = len(listed.ids)
        self._bar.show_detail(fmt.photos(count) if count else "")
        self.changed.emit()
        if count > LARGE:
            self._rest.start(LARGE_REST)
        elif self._changed_since:
            self._ask_browse(keep=True)

    def _rested(self) -> None:
        if self._changed_since and not self.here.is_query:
            self._ask_browse(keep=True)

    def _stands_as_left(self, here: Place) -> bool:
        """Whether nobody has moved in the first photos since they stand there."""
        moved = self._grid.verticalScrollBar().value() != here.scroll
        return not moved and self._grid.current_id() in {here.current, None}

    def _show_listed(self, *, keep: bool) -> None:
        if self._listed is None:
            return
        now = float(local_clock(np.array([time.time()]))[0])
        line = timeline_of(self._listed, self.here.opened, now)
        self.results.set_items(
            line.ids,
            keep=keep,
            shapes=line.shapes,
            headings=line.headings,
            stacks=line.stacks,
            more=self._listed.more,
        )

    def toggle_burst(self, photo_id: PhotoId) -> None:
        """Show all photos of the burst that a photo stands for, or the best one alone again."""
        if self.here.is_query or self._listed is None:
            return
        opened, burst = self.here.opened, self._listed.burst(photo_id)
        if burst & opened:
            opened -= burst
        else:
            opened.add(photo_id)
        self._show_listed(keep=True)

    def _ask_search(self, query: PhotoQuery) -> None:
        self.searching = True
        self._bar.show_detail(tr("Searching…"))
        self._newest.drop()
        if self._opened:
            self._want_levels()
            only = self._newest.only
            # With more of the same, those shown would lose their names for a while.
            early = None if self._loading_more else only(self._on_hits)
            self._newest.follow(
                self._session.search(
                    to_library(query, self.here.filter),
                    only(self._on_found),
                    only(self._on_search_failed),
                    early,
                )
            )

    def _forget_unnamed(self) -> None:
        """Ask again for hits whose names won't come any more, once their place is shown."""
        if self.results.unnamed:
            self.here.result = None
            self.results.unnamed = False

    def _on_hits(self, result: SearchResult) -> None:
        here, rows = self.here, rows_of(result.hits)
        similar = self.results.levels.similar
        if here.anyway or worth_showing(rows, here.folder, self._bar.threshold, similar):
            self.results.unnamed = True
            self._take(result, keep=False)
            self._come_back()
            self.answered.emit(self._newest.number)

    def _on_found(self, result: SearchResult) -> None:
        number = self._newest.number
        proved = sum(row.proved for row in rows_of(result.hits))
        log.info("query %d: %s, %d hits, %d proved", number, result.match, len(result.hits), proved)
        early, self.results.unnamed = self.results.unnamed, False
        more = self._loading_more
        self._take(result, keep=early or more)
        self._loading_more = False
        returning = self._returning
        self._come_back()
        self._returning = False
        if early and not returning:
            self.results.go_to_first()
        elif not early:
            self.answered.emit(number)
        self.named.emit()
        if not more:
            self.answer_shown.emit()

    def _on_search_failed(self, error: BaseException) -> None:
        self._forget_unnamed()
        self.searching = self._loading_more = False
        self.error = explain(error, self.here.query)
        self.results.show_none()
        self._bar.show_detail("")
        self.changed.emit()
        self.answer_shown.emit()

    def _take(self, result: SearchResult, *, keep: bool) -> None:
        """Show an answer; ``keep``: with the scroll as it is."""
        self.searching = False
        self.model = result.model
        here = self.here
        here.result = result
        if here.query is not None and here.query.named(result.query) is not here.query:
            here.query = here.query.named(result.query)
            self._bar.show_query(here.query, "")
            self.place_named.emit()
        self.results.take(result)
        self._narrow(keep=keep)

    def _narrow(self, *, keep: bool = False) -> None:
        """Show what slider and folder leave of the results."""
        here = self.here
        if here.query is None or here.result is None:
            return
        hidden = self.nothing_similar
        threshold = math.inf if hidden else self._bar.threshold
        number = self.results.narrow(here.folder, threshold, keep=keep)
        reading = self.results.copies_reading(here.query, threshold)
        self._bar.show_copies(reading, meaning(self.results.levels, self._bar.threshold))
        place = tr(" in {name}", name=here.folder.name) if here.folder is not None else ""
        self._bar.show_detail(f"{fmt.photos(number)}{place}" if not hidden else "")
        self.changed.emit()

    # ---- what happens

    def _on_opened(self, _: Opening) -> None:
        first = not self._opened
        self._forget_unnamed()
        self._opened = True
        self.error = None
        self._levels_wanted = True
        if self.here.is_query:
            self._want_levels()
        self._show(moved=first)  # opened again: whoever is on another page stays there

    def _want_levels(self) -> None:
        """Read the levels in the lane of searches, before the first one. Photos are browsed without
        the model, whose file is read for that."""
        if self._levels_wanted:
            self._levels_wanted = False
            self._session.ask(
                "read the levels", lambda library, _: library.levels(), self._take_levels
            )

    def _take_levels(self, levels: Levels) -> None:
        before, self.results.levels = self.results.levels, levels
        if before == NO_LEVELS:
            self._bar.set_threshold(levels.similar)

    def _on_open_failed(self, error: BaseException) -> None:
        self.error = error
        self.changed.emit()

    def _on_change(self, change: Change) -> None:
        if change.photos:
            self._grid.forget_info()  # files may have other names
        if change.albums:
            self._follow_albums(change.albums)
        if change.gone or change.back:
            self.history.forget_other_answers()
        if change.gone:
            self._take_away(change.gone)
        if change.back and self.here.query is not None:
            # As with more of the same: what is shown stays meanwhile.
            self._loading_more = self.here.result is not None
            self._ask_search(self.here.query)
        if change.model:
            self._session.read("read the levels", lambda lib: lib.levels(), self._on_levels)

    def _follow_albums(self, albums: Mapping[str, str | None]) -> None:
        """Albums have other photos, another name, or are gone: also in other places."""
        album = self.here.album
        self.history.rename_albums(albums)
        if album not in albums or self.here.is_query:
            return
        if self.here.album == album:
            self._ask_browse(keep=True)
        else:
            self._show()

    def _take_away(self, gone: Set[str]) -> None:
        """Files have left their places: they are no results any more."""
        here = self.here
        if here.result is not None:
            here.anyway = not self.nothing_similar  # the others stay, whatever was found first
            hits = tuple(hit for hit in here.result.hits if hit.path not in gone)
            self._take(replace(here.result, hits=hits), keep=True)

    def _on_levels(self, levels: Levels) -> None:
        """Another model answers from now on: no answer of before is shown again."""
        log.info("another model answers")
        self.results.levels = levels
        self._bar.set_threshold(levels.similar)
        for place in self.history.places:
            place.result = None
        if self.here.is_query:
            self._show(moved=False)

    def _on_folders(self, folders: list[FolderStatus]) -> None:
        """Photos may have come or gone, with their folders or without."""
        here, before = self.here, self._online
        self._online = {folder.path: folder.online for folder in folders}
        if here.folder is not None and not any(map(here.folder.is_relative_to, self._online)):
            self.choose_folder(None)
        if self.here.is_query:
            return
        if any(before.get(path, online) != online for path, online in self._online.items()):
            self._grid.forget_info()  # cells say whether their photo is offline
        self._ask_browse(keep=True)

    def _on_scrolled(self, value: int) -> None:
        bar = self._grid.verticalScrollBar()
        if not self.results.placing:
            self._returning = False
        query, result = self.here.query, self.here.result
        if self.results.placing or self._loading_more or self.searching or self.results.unnamed:
            return
        if query is None or result is None:
            return
        at_end = bar.maximum() > 0 and value >= bar.maximum()
        if at_end and len(result.hits) >= query.k and query.k < MOST:
            self._loading_more = True
            self.here.query = query.larger()
            self._ask_search(self.here.query)


def browse_title(folder: Path | None, album: str | None, *, recent: bool = False) -> str:
    """What is browsed, in words."""
    if recent:
        return tr("Recently added")
    return album or (tr("All photos") if folder is None else folder.name or str(folder))
