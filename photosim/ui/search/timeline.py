"""What the grid shows of a list of photos: bursts as one cell, and headings in words. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QDateTime, QLocale, QTimeZone

from photosim.core.arrays import Floats, Ints
from photosim.core.language import tr, tr_n
from photosim.core.types import PhotoId
from photosim.library.browsing.bursts import ALONE
from photosim.library.browsing.listing import DAY, Listing, Section, SectionKind, shown
from photosim.ui.grid.cell import Stack
from photosim.ui.grid.headings import Heading
from photosim.ui.widgets import format as fmt


@dataclass(frozen=True, slots=True, eq=False)
class Timeline:
    """What is handed to the grid; see :meth:`photosim.ui.grid.grid.PhotoGrid.set_items`."""

    ids: Ints
    shapes: Floats
    headings: tuple[Heading, ...]
    stacks: dict[PhotoId, Stack]


def timeline_of(listed: Listing, opened: Iterable[PhotoId], now: float) -> Timeline:
    """The cells of a list. opened: photos whose bursts are shown whole. now: today, on the clock
    that photos have, seconds."""
    opened = set(opened)
    places = shown(listed, opened)
    inside = np.flatnonzero(listed.bursts != ALONE)
    sizes = np.bincount(listed.bursts[inside]) if len(inside) else np.zeros(0, np.int64)
    open_ones = set(listed.bursts[np.isin(listed.ids, list(opened))].tolist())
    tops = inside[listed.best[inside]]
    stacks = {
        int(listed.ids[top]): Stack(
            int(sizes[listed.bursts[top]]), int(listed.bursts[top]) in open_ones
        )
        for top in tops
    }
    headings = _headings(listed.sections, places, now)
    if listed.more and headings:  # how many the last section has is not known yet
        headings = (*headings[:-1], replace(headings[-1], detail=""))
    return Timeline(listed.ids[places], listed.shapes[places], headings, stacks)


def _headings(sections: tuple[Section, ...], places: Ints, now: float) -> tuple[Heading, ...]:
    if not sections:
        return ()
    firsts = np.array([one.first for one in sections])
    # A burst that is open stands together, also where it goes on into the next month.
    part = np.maximum.accumulate(np.searchsorted(firsts, places, side="right") - 1)
    begins = np.searchsorted(part, np.arange(len(sections)), side="left")
    ends = np.append(begins[1:], len(places))
    return tuple(
        heading_of(section, int(begin), now)
        for section, begin, end in zip(sections, begins, ends, strict=True)
        if end > begin
    )


def heading_of(section: Section, first: int, now: float, locale: QLocale | None = None) -> Heading:
    """The words above a section whose first cell is ``first``."""
    locale = locale or QLocale()
    count = fmt.photos(section.count, locale)
    if section.kind is SectionKind.FUTURE:
        return Heading(
            first,
            tr("Dates in the future"),
            tr("{count} · a camera's clock was wrong", count=count),
        )
    date = QDateTime.fromMSecsSinceEpoch(int(section.when * 1000), QTimeZone.utc()).date()
    year = str(date.year())
    if section.kind is SectionKind.ADDED:
        ago = int(now // DAY) - int(section.when // DAY)
        words = {0: tr("Added today"), 1: tr("Added yesterday")}
        title = words.get(ago) or tr("Added on {day}", day=fmt.day(section.when, locale))
        return Heading(first, title, count, year)
    form = tr("MMMM yyyy", context="the form of a month, as Qt writes it")
    title = locale.toString(date, form)
    if section.by_file == section.count:
        count += tr_n(" · by the date of the file", " · by the dates of files", section.count)
    elif section.by_file:
        count += tr(
            " · {by_file} of them by the date of the file",
            by_file=fmt.count(section.by_file, locale),
        )
    return Heading(first, title, count, year)
