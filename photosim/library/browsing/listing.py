"""Lists of photos as the grid shows them: in an order, in sections, with bursts put together.

:class:`PhotoList` says which photos are meant: a plain value, so that whatever narrows a list is a
field of it. :class:`Listing` is the answer: arrays with one value for each photo. What has no date
taken goes by the date of its file, on the clock of this computer, and says so. Dates in the future
stand apart, behind all others whichever way a list is sorted: a camera's wrong clock should not be
the first thing to be seen.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto
from pathlib import Path

import numpy as np

from photosim.core.arrays import Bools, Doubles, Floats, Ints
from photosim.core.errors import UsageError
from photosim.core.filters import NO_FILTER, Filter
from photosim.core.language import tr
from photosim.core.types import PhotoId
from photosim.library.browsing.bursts import ALONE, best_of, bursts_of
from photosim.library.browsing.narrowing import narrowed
from photosim.library.folders.folder_map import FolderMap
from photosim.library.values import Order
from photosim.storage.photos import FirstBy, LiveRows, PhotoOrder
from photosim.storage.store import Store

DAY = 86_400
RECENT_DAYS = 30
"""Photos that came into the library in so many days are the recently added ones."""

AHEAD = DAY
"""Seconds by which a date may be ahead of this computer's clock: cameras keep the time of home."""

DATED = frozenset({Order.NEWEST, Order.OLDEST})

PAGE = 1_000
"""Photos of a first page: more than any screen shows at once."""

FEW = 20_000
"""Photos of a list that is there at once as a whole."""

LOOKED_AT = 64 * PAGE
"""Photos of the library that are looked at for a first page, from the first one on."""

CLOCK_CHANGE = 2 * 3600.0
"""Seconds by which the order of two moments may differ on the clock of this computer, from their
own: where clocks are put back."""

_FIRST = {
    Order.ADDED: (FirstBy.ADDED, True),
    Order.NAME: (FirstBy.NAME, False),
    Order.LARGEST: (FirstBy.BYTES, True),
}


@dataclass(frozen=True, slots=True)
class PhotoList:
    """Which photos are listed, and in what order.

    folder: those below a folder, watched or inside a watched one. album: those of an album.
    recent: those that came into the library in the last ``RECENT_DAYS`` days. filter: those that
    it leaves.
    """

    order: Order = Order.NEWEST
    folder: Path | None = None
    album: str | None = None
    recent: bool = False
    filter: Filter = NO_FILTER


class SectionKind(Enum):
    """What the photos of a section have in common."""

    MONTH = auto()
    """The month of their date."""
    FUTURE = auto()
    """A date that has not come yet."""
    ADDED = auto()
    """The day on which they came into the library."""


@dataclass(frozen=True, slots=True)
class Section:
    """Photos of a list that follow each other under one heading.

    first: position of the first one; count: how many. when: a moment in that month or day, on the
    clock of the photos, seconds as in ``PhotoFacts``. by_file: how many go by the date of their
    file.
    """

    kind: SectionKind
    first: int
    count: int
    when: float
    by_file: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """A list of photos; arrays have one value for each, in the order of the list.

    shapes: width by height, float32. when: the date that it goes by, seconds on the photo's own
    clock, float64. by_file: whether that is the date of its file. bursts: the number of its burst,
    ``ALONE`` for most. best: whether it is the best of its burst. sections: without gaps; none
    where the order has no parts. more: these are the first photos, of a list that goes on.
    """

    ids: Ints
    shapes: Floats
    when: Doubles
    by_file: Bools
    bursts: Ints
    best: Bools
    sections: tuple[Section, ...]
    more: bool = False

    def burst(self, photo_id: PhotoId) -> set[PhotoId]:
        """The photos of the burst that a photo belongs to; none where it belongs to none."""
        number = self.bursts[self.ids == photo_id]
        if not len(number) or number[0] == ALONE:
            return set()
        return set(self.ids[self.bursts == number[0]].tolist())

    def same(self, other: Listing | None) -> bool:
        """Whether another list shows the same."""
        return (
            other is not None
            and self.more == other.more
            and self.sections == other.sections
            and np.array_equal(self.ids, other.ids)
            and np.array_equal(self.bursts, other.bursts)
            and np.array_equal(self.best, other.best)
            and np.array_equal(self.shapes, other.shapes)
        )


def listing(
    store: Store, wanted: PhotoList, *, only: Ints | None = None, now: float | None = None
) -> Listing:
    """The photos that are meant. ``only``: of these alone (those of the album, or of a filter).

    now: seconds since the epoch. Raises UsageError where the folder is none of the library's.
    """
    moment = time.time() if now is None else now
    home, below = _scope(store, wanted)
    only = _only(store, wanted, only, moment)
    few = only is not None and len(only) <= FEW
    rows = store.photos.live_rows(home, below=below, among=only if few else None)
    if only is not None and not few:
        rows = rows.kept(np.isin(rows.ids, only))
    return _listing_of(store, wanted.order, rows, moment)


def first_page(
    store: Store, wanted: PhotoList, *, only: Ints | None = None, now: float | None = None
) -> Listing | None:
    """The first ``PAGE`` photos of :func:`listing`, as they come there, without a look at the
    others; None where the whole list is there as fast, or where they are not found by
    the first ``LOOKED_AT`` photos of the library.

    Bursts at its end may go on. Raises UsageError as :func:`listing` does.
    """
    moment = time.time() if now is None else now
    home, below = _scope(store, wanted)
    only = _only(store, wanted, only, moment)
    if only is not None and len(only) <= FEW:
        return None
    if store.photos.live_files(FEW + 1, home, below=below) <= FEW:
        return None
    first = _First(store, wanted.order, (home, below), only, moment)
    count = PAGE
    while count <= LOOKED_AT:
        ids, ends = first.photos(count)
        if len(ids) >= PAGE:
            rows = store.photos.live_rows(home, below=below, among=ids)
            found = _listing_of(store, wanted.order, rows, moment, _Page(ends))
            if len(found.ids) == PAGE:
                return found
        count *= 8
    return None


@dataclass(frozen=True, slots=True)
class _Page:
    """What of some photos are the first of a list: ``PAGE`` at most, and of a list by date those
    up to a date."""

    end: float | None

    def length(self, order: Order, when: Doubles, future: Bools) -> int:
        """How many; of dates in the order of the list."""
        inside = ~future if order in DATED else np.ones(len(when), dtype=bool)
        if self.end is not None:
            inside &= when >= self.end if order is Order.NEWEST else when <= self.end
        return min(PAGE, len(when) if inside.all() else int(np.argmin(inside)))


class _First:
    """The first photos of a list, by the index of its order."""

    def __init__(
        self,
        store: Store,
        order: Order,
        home: tuple[int | None, str],
        only: Ints | None,
        moment: float,
    ) -> None:
        self._photos = store.photos
        self._order = order
        self._folder_id, self._below = home
        self._only = only
        self._ahead = float(local_clock(np.array([moment]))[0]) + AHEAD

    def photos(self, count: int) -> tuple[Ints, float | None]:
        """Those of the first ``count`` that are in the list, sorted by id, and up to which date
        (as in ``Listing.when``) they are all that it has; None where it doesn't go by dates."""
        if self._order in DATED:
            return self._dated(count)
        by, descending = _FIRST[self._order]
        ids = self._first(by, count, descending=descending)
        return np.sort(self._meant(ids)[:PAGE]), None

    def _dated(self, count: int) -> tuple[Ints, float | None]:
        newest = self._order is Order.NEWEST
        taken = self._first(FirstBy.TAKEN, count, descending=newest, until=self._ahead)
        written = self._first(FirstBy.WRITTEN, count, descending=newest)
        ends = []
        if len(taken) == count:
            ends.append(float(self._last(taken).taken[0]))
        if len(written) == count:
            ends.append(_sure(self._last(written).written, newest=newest))
        end = None if not ends else max(ends) if newest else min(ends)
        return np.sort(self._meant(np.concatenate([taken, written]))), end

    def _first(
        self, by: FirstBy, count: int, *, descending: bool, until: float | None = None
    ) -> Ints:
        return self._photos.first_ids(
            by, count, self._folder_id, below=self._below, descending=descending, until=until
        )

    def _last(self, ids: Ints) -> LiveRows:
        return self._photos.live_rows(self._folder_id, below=self._below, among=ids[-1:])

    def _meant(self, ids: Ints) -> Ints:
        return ids if self._only is None else narrowed(ids, self._only)


def _sure(moment: Doubles, *, newest: bool) -> float:
    """Up to which date on the clock of this computer what was written before a moment (after it, in
    the other order) comes behind what was written after; the moment as an array of one."""
    at, before, after = local_clock(moment + np.array([0, -DAY, DAY]))
    changes = after - before != 2 * DAY
    return float(at + (CLOCK_CHANGE if newest else -CLOCK_CHANGE) * changes)


def _scope(store: Store, wanted: PhotoList) -> tuple[int | None, str]:
    """The watched folder of a list, and the path below it."""
    if wanted.folder is None:
        return None, ""
    found = FolderMap(store).home_of(os.path.abspath(wanted.folder))  # noqa: PTH100
    if found is None:
        raise UsageError(
            tr("Not a folder of this library"),
            tr("{folder} lies in no watched folder.", folder=wanted.folder),
        )
    return found[0].id, found[1]


def _only(store: Store, wanted: PhotoList, only: Ints | None, moment: float) -> Ints | None:
    """The photos that a list has at most; None where it may have any."""
    if not wanted.recent:
        return only
    added = store.photos.added_since(moment - RECENT_DAYS * DAY)
    return added if only is None else np.intersect1d(only, added, assume_unique=True)


def _listing_of(
    store: Store, wanted: Order, rows: LiveRows, moment: float, page: _Page | None = None
) -> Listing:
    by_file = np.isnan(rows.taken)
    when = rows.taken.copy()
    when[by_file] = local_clock(rows.written[by_file])
    future = when > local_clock(np.array([moment]))[0] + AHEAD
    order = _order(store, wanted, rows, when, future)
    if page is not None:
        order = order[: page.length(wanted, when[order], future[order])]
    bursts = np.full(len(rows.ids), ALONE, dtype=np.int64)
    best = np.ones(len(rows.ids), dtype=bool)
    if wanted in DATED or wanted is Order.ADDED:
        bursts = bursts_of(rows)
        best = bursts == ALONE
        best[best_of(bursts, rows)] = True
    sections: tuple[Section, ...] = ()
    if wanted in DATED:
        sections = _by_month(when, future, by_file, order)
    elif wanted is Order.ADDED:
        sections = _by_day_of_adding(rows.added, order)
    return Listing(
        ids=rows.ids[order],
        shapes=rows.shapes[order],
        when=when[order],
        by_file=by_file[order],
        bursts=bursts[order],
        best=best[order],
        sections=sections,
        more=page is not None,
    )


def local_clock(seconds: Doubles) -> Doubles:
    """Moments (seconds since the epoch) as this computer's wall clock shows them, counted as the
    dates of photos are: as if in UTC."""
    days, which = np.unique(np.floor(seconds / DAY), return_inverse=True)
    starts, ends = (
        np.array([_shift(day * DAY) for day in found.tolist()], dtype=np.float64)
        for found in (days, days + 1)
    )
    shift = starts[which]
    # Days on which clocks are put forward or back are looked at moment by moment.
    for place in np.flatnonzero((starts != ends)[which]):
        shift[place] = _shift(float(seconds[place]))
    return np.asarray(seconds + shift, dtype=np.float64)


def _shift(seconds: float) -> float:
    """How far this computer's clock is ahead of UTC at a moment; 0 for one that no clock shows."""
    try:
        there = datetime.fromtimestamp(seconds, tz=UTC).astimezone()
    except (OverflowError, OSError, ValueError):
        return 0.0
    offset = there.utcoffset()
    return offset.total_seconds() if offset is not None else 0.0


def _order(store: Store, order: Order, rows: LiveRows, when: Doubles, future: Bools) -> Ints:
    """Where the photo at each place of the list stands among the rows."""
    if order is Order.NEWEST:
        return np.asarray(np.lexsort((-rows.ids, -when, future)), dtype=np.int64)
    if order is Order.OLDEST:
        return np.asarray(np.lexsort((rows.ids, when, future)), dtype=np.int64)
    if order is Order.ADDED:
        return np.asarray(np.lexsort((-rows.ids, -rows.added)), dtype=np.int64)
    key = PhotoOrder.NAME if order is Order.NAME else PhotoOrder.BYTES
    among = rows.ids if len(rows.ids) <= FEW else None
    ids = store.photos.live_ids(key, descending=order is Order.LARGEST, among=among)
    places = np.searchsorted(rows.ids, ids)
    inside = places < len(rows.ids)
    inside[inside] = rows.ids[places[inside]] == ids[inside]
    return np.asarray(places[inside], dtype=np.int64)


def _by_month(when: Doubles, future: Bools, by_file: Bools, places: Ints) -> tuple[Section, ...]:
    months = when.astype("datetime64[s]").astype("datetime64[M]").astype(np.int64)
    part = np.where(future, np.iinfo(np.int64).max, months)
    return _cut(SectionKind.MONTH, part[places], when[places], future[places], by_file[places])


def _by_day_of_adding(added: Doubles, places: Ints) -> tuple[Section, ...]:
    by, none = local_clock(added)[places], np.zeros(len(places), dtype=bool)
    days = np.floor(by / DAY).astype(np.int64)
    return _cut(SectionKind.ADDED, days, by, none, none)


def _cut(
    kind: SectionKind, part: Ints, by: Doubles, future: Bools, by_file: Bools
) -> tuple[Section, ...]:
    """A section for each run of equal parts; all in the order of the list."""
    if not len(part):
        return ()
    firsts = np.concatenate([[0], np.flatnonzero(np.diff(part)) + 1])
    counts = np.diff(np.append(firsts, len(part)))
    undated = np.add.reduceat(by_file.astype(np.int64), firsts)
    return tuple(
        Section(
            SectionKind.FUTURE if future[first] else kind,
            int(first),
            int(count),
            float(by[first]),
            int(missing),
        )
        for first, count, missing in zip(firsts, counts, undated, strict=True)
    )


def shown(listed: Listing, opened: Iterable[PhotoId] = ()) -> Ints:
    """Positions of the photos that are to be seen, int64: of each burst the best one, and after it
    the others of the bursts of ``opened`` photos, as they were taken."""
    places = np.flatnonzero(listed.best)
    ids = np.fromiter(opened, dtype=np.int64)
    bursts = np.unique(listed.bursts[np.isin(listed.ids, ids)]) if len(ids) else ids
    for burst in bursts[bursts != ALONE]:
        members = np.flatnonzero(listed.bursts == burst)
        top = members[listed.best[members]]
        rest = members[~listed.best[members]]
        rest = rest[np.argsort(listed.when[rest], kind="stable")]
        places = np.insert(places, np.flatnonzero(np.isin(places, top)).max(initial=-1) + 1, rest)
    return np.asarray(places, dtype=np.int64)
