"""The results of a search: one row for each photo, and what the grid shows of them.

Pure functions from hits to rows, and what the slider says of copies: what share of what is shown
they are. That share is the base model's calibrated curve, measured for whole photos; it is said
only where it holds and where what was proved does not speak against it.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosim.core.arrays import Floats, Ints
from photosim.core.edits import How
from photosim.core.language import listed, tr, tr_n
from photosim.core.types import PROVED, Hit, Level, PhotoId, SearchResult
from photosim.library.values import Levels
from photosim.ui.grid.area import NO_STACKS
from photosim.ui.grid.cell import CellInfo, Stack
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.grid.headings import Heading
from photosim.ui.grid.selection import NONE
from photosim.ui.search.query import PhotoQuery
from photosim.ui.widgets import format as fmt

LEAST_SHARE = 0.5
"""Below this share the slider says nothing: most of what is shown are look-alikes."""

SLACK = 0.05
"""By how much the share of proved copies may fall short of what is said."""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One photo among the results with all of its files that were found."""

    photo_id: PhotoId
    similarity: float
    level: Level
    paths: tuple[str, ...]
    offline: bool
    how: How = ()

    @property
    def name(self) -> str:
        """What the cell says: the first file's name, and how many more files there are."""
        more = len(self.paths) - 1
        # Hundreds of names are made at once while a person waits: no Path for each.
        name = os.path.basename(self.paths[0])  # noqa: PTH119
        return f"{name} (+{fmt.count(more)})" if more else name

    @property
    def proved(self) -> bool:
        """Whether it was proved to be a copy, however far the model finds it."""
        return self.level is Level.EXACT or (self.level is Level.COPY and bool(self.how))


def rows_of(hits: Iterable[Hit]) -> list[ResultRow]:
    """One row a photo, in the order of the first of its hits; offline where all its files are.

    Hits are files: a photo that lies in two folders is two hits, but one picture to look at.
    """
    found: dict[PhotoId, list[Hit]] = {}
    for hit in hits:
        found.setdefault(hit.photo_id, []).append(hit)
    return [
        ResultRow(
            photo_id,
            same[0].similarity,
            same[0].level,
            tuple(hit.path for hit in same),
            all(hit.offline for hit in same),
            same[0].how,
        )
        for photo_id, same in found.items()
    ]


def within(rows: Iterable[ResultRow], folder: Path | None) -> list[ResultRow]:
    """The rows with at least one file below ``folder``; all without one."""
    if folder is None:
        return list(rows)
    inside = os.path.join(folder, "")  # noqa: PTH118 - with a separator at its end
    return [row for row in rows if any(path.startswith(inside) for path in row.paths)]


def at_least(rows: Sequence[ResultRow], threshold: float) -> list[ResultRow]:
    """The rows at or above ``threshold``; what is proved always counts."""
    return [row for row in rows if row.similarity >= threshold or row.proved]


def worth_showing(
    rows: Sequence[ResultRow], folder: Path | None, threshold: float, similar: float
) -> bool:
    """Whether results that nothing was proved of yet can stand on screen until it is.

    Not where all are below the calibrated level (``similar``), or hidden by slider and folder:
    a page that says so would be gone as soon as a copy is proved.
    """
    found = any(row.similarity >= similar or row.proved for row in rows)
    return found and bool(at_least(within(rows, folder), threshold))


def meaning(levels: Levels, threshold: float) -> str:
    """What the slider asks for, in the words of the model's calibration."""
    if threshold >= levels.copy:
        return tr("strict: near copies")
    if threshold >= levels.similar:
        return tr("called similar")
    return tr("loose: not similar")


COPIES, SCENE, SIMILAR = range(3)


def section_of(row: ResultRow) -> int:
    """The section that a row stands in: what is only near enough to be a copy is none yet."""
    if row.proved:
        return COPIES
    return SCENE if row.level is Level.BURST else SIMILAR


def in_sections(rows: Iterable[ResultRow]) -> list[ResultRow]:
    """The rows of each section together, in the order they had."""
    return sorted(rows, key=section_of)


def headings_of(rows: Sequence[ResultRow], *, named: bool) -> tuple[Heading, ...]:
    """What stands over the sections of rows that are in their order. ``named``: whether each row
    says what it is; else what is near is still being looked at."""
    sections = [section_of(row) for row in rows]
    found = []
    for section in dict.fromkeys(sections):
        count = fmt.photos(sections.count(section))
        title, detail = {
            COPIES: (
                tr("Copies"),
                tr("{count} · the same picture, whatever was done to it", count=count),
            ),
            SCENE: (tr("Same scene"), tr("{count} · other exposures of the moment", count=count)),
            SIMILAR: (
                tr("Similar"),
                count if named else tr("{count} · being compared…", count=count),
            ),
        }[section]
        found.append(Heading(sections.index(section), title, detail))
    return tuple(found)


def counts_of(rows: Iterable[ResultRow]) -> str:
    """How many rows there are of each section, in one line; empty without any."""
    sections = Counter(section_of(row) for row in rows)
    copies, scene, similar = (sections[one] for one in (COPIES, SCENE, SIMILAR))
    parts = []
    if copies:
        parts.append(tr_n("{n} copy", "{n} copies", copies))
    if scene:
        parts.append(tr_n("{n} photo of the same scene", "{n} photos of the same scene", scene))
    if similar:
        parts.append(tr_n("{n} similar photo", "{n} similar photos", similar))
    return listed(parts)


def next_duplicate(rows: Sequence[ResultRow], current: PhotoId | None, step: int) -> PhotoId | None:
    """The duplicate after (``step`` 1) or before (-1) the current photo, round and round.

    None where there is none; from anywhere else, the first or the last one.
    """
    found = [row.photo_id for row in rows if row.level in PROVED]
    if not found:
        return None
    places = {row.photo_id: place for place, row in enumerate(rows)}
    here = places.get(current, -1) if current is not None else -1
    if step > 0:
        return next((one for one in found if places[one] > here), found[0])
    return next((one for one in reversed(found) if places[one] < here), found[-1])


def arrays(rows: Sequence[ResultRow]) -> tuple[Ints, Floats]:
    """Ids (int64) and similarities (float32) for the grid."""
    ids = np.fromiter((row.photo_id for row in rows), dtype=np.int64, count=len(rows))
    similarities = np.fromiter((row.similarity for row in rows), dtype=np.float32, count=len(rows))
    return ids, similarities


def result_infos(rows: Iterable[ResultRow]) -> dict[PhotoId, CellInfo]:
    """What the cells of results say."""
    return {
        row.photo_id: CellInfo(row.name, row.similarity, row.level, row.offline, how=row.how)
        for row in rows
    }


def copies_reading(
    levels: Levels,
    query: PhotoQuery | None,
    threshold: float,
    shown: Sequence[ResultRow],
    *,
    named: bool,
) -> str:
    """What stands below the slider's value; empty where nothing can be said.

    Nothing is said of a part of a photo or of several together, below the calibrated
    range, under a model that says nothing of copies, before what is shown is named, and where
    fewer are proved than the curve promises: the other exposures of a series are near, and no
    copies.
    """
    curve = levels.copies
    if curve is None or query is None or not named or not shown:
        return ""
    if len(query.chips) != 1 or query.region is not None or threshold < curve.similarities[0]:
        return ""
    share = curve.precision(threshold)
    proved = sum(row.proved for row in shown) / len(shown)
    if share < LEAST_SHARE or proved < share - SLACK:
        return ""
    return (
        tr("over 99 % are true copies")
        if share >= 0.995
        else tr("{value} % are true copies", value=int(100 * share))
    )


NO_LEVELS = Levels(0.0, 0.0)
"""Those of no model: what stands until the library's are known."""


class Results:
    """Fills the grid. ``placing``: the grid is just being filled, so that the moves of its scroll
    bar are nobody's scrolling. ``rows``: all of the answer, before slider and folder.
    ``unnamed``: of the rows only the same bytes are named yet."""

    def __init__(self, grid: PhotoGrid) -> None:
        self._grid = grid
        self._shown: list[ResultRow] = []
        self._first: PhotoId | None = None
        self.rows: list[ResultRow] = []
        self.levels = NO_LEVELS
        self.placing = False
        self.unnamed = False

    def row(self, photo_id: PhotoId) -> ResultRow | None:
        """The row of a photo that is shown."""
        return next((row for row in self._shown if row.photo_id == photo_id), None)

    @property
    def has_duplicates(self) -> bool:
        """Whether a duplicate of the query is shown."""
        return any(row.level in PROVED for row in self._shown)

    @property
    def any_similar(self) -> bool:
        """Whether a row reaches the model's calibrated level, or is proved."""
        return any(row.similarity >= self.levels.similar or row.proved for row in self.rows)

    def step_duplicate(self, step: int) -> None:
        """Go to the next duplicate (1), or the one before (-1)."""
        photo = next_duplicate(self._shown, self._grid.current_id(), step)
        if photo is not None:
            self._grid.set_current(photo)
            self._grid.setFocus()

    def forget(self) -> None:
        """There is no answer; the grid stays as it is until there is something else."""
        self.rows, self._shown = [], []
        self.unnamed = False

    def take(self, result: SearchResult) -> None:
        """An answer; the cells of its photos say what they are from now on."""
        self.rows = rows_of(result.hits)
        self._grid.forget_info()
        self._grid.update_info(result_infos(self.rows))

    def narrow(self, folder: Path | None, threshold: float, *, keep: bool) -> int:
        """Show what folder and slider leave; how many. ``keep``: with the scroll as it is."""
        self._shown = in_sections(at_least(within(self.rows, folder), threshold))
        ids, similarities = arrays(self._shown)
        headings = headings_of(self._shown, named=not self.unnamed)
        self.set_items(ids, similarities, keep=keep, headings=headings)
        if not keep and self._grid.current_id() is None and len(ids):
            self._first = int(ids[0])
            self._grid.set_current(self._first)
        return len(ids)

    @property
    def counts(self) -> str:
        """How many photos of each kind are shown."""
        return counts_of(self._shown)

    def copies_reading(self, query: PhotoQuery | None, threshold: float) -> str:
        """What the slider says of copies among what is shown."""
        named = not self.unnamed
        return copies_reading(self.levels, query, threshold, self._shown, named=named)

    def show_none(self) -> None:
        """Show no photo."""
        self.set_items(np.zeros(0, dtype=np.int64))

    def set_items(
        self,
        ids: Ints,
        similarities: Floats | None = None,
        *,
        keep: bool = False,
        shapes: Floats | None = None,
        headings: Sequence[Heading] = (),
        stacks: Mapping[PhotoId, Stack] = NO_STACKS,
        more: bool = False,
    ) -> None:
        """Change the grid. With ``keep``, where the current photo is gone, the one that has taken
        its place is current. ``more``: these are the first photos of a longer list."""
        place = self._grid.selection.current if keep else NONE
        self.placing = True
        try:
            self._grid.set_notes_shown(any(self._gets_note(row) for row in self._shown))
            self._grid.set_items(
                ids,
                similarities,
                keep_position=keep,
                shapes=shapes,
                headings=headings,
                stacks=stacks,
                more=more,
            )
            if place != NONE and self._grid.current_id() is None and len(ids):
                self._grid.set_current(int(ids[min(place, len(ids) - 1)]))
        finally:
            self.placing = False

    def _gets_note(self, row: ResultRow) -> bool:
        """Whether a cell says what it is, now or (most likely) once that is proved: cells that
        become higher meanwhile would move everything."""
        return bool(row.how) or (self.unnamed and row.similarity >= self.levels.copy)

    def go_to_first(self) -> None:
        """Make the first photo the current one where nobody has moved from the one that was."""
        grid = self._grid
        untouched = grid.selected_ids() == [self._first] and grid.current_id() == self._first
        if untouched and grid.count() and not grid.verticalScrollBar().value():
            grid.set_current(int(grid.ids()[0]))
