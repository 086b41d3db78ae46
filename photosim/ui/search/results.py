"""What the grid shows of an answer: all of it, or what folder and slider leave."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosim.core.types import PROVED, PhotoId, SearchResult
from photosim.library.values import Levels
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.grid.selection import NONE
from photosim.ui.search.copies import copies_reading
from photosim.ui.search.query import PhotoQuery
from photosim.ui.search.rows import (
    ResultRow,
    arrays,
    at_least,
    next_duplicate,
    result_infos,
    rows_of,
    within,
)


class Shown:
    """Fills the grid. ``placing``: the grid is just being filled, so that the moves of its scroll
    bar are nobody's scrolling. ``rows``: all of the answer, before slider and folder.
    ``unnamed``: of the rows only the same bytes are named yet."""

    def __init__(self, grid: PhotoGrid) -> None:
        self._grid = grid
        self._shown: list[ResultRow] = []
        self._first: PhotoId | None = None
        self.rows: list[ResultRow] = []
        self.levels = Levels(0.0, 0.0)
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
        self._shown = at_least(within(self.rows, folder), threshold)
        ids, similarities = arrays(self._shown)
        self.set_items(ids, similarities, keep=keep)
        if not keep and self._grid.current_id() is None and len(ids):
            self._first = int(ids[0])
            self._grid.set_current(self._first)
        return len(ids)

    def copies_reading(self, query: PhotoQuery | None, threshold: float) -> str:
        """What the slider says of copies among what is shown."""
        named = not self.unnamed
        return copies_reading(self.levels, query, threshold, self._shown, named=named)

    def show_none(self) -> None:
        """Show no photo."""
        self.set_items(np.zeros(0, dtype=np.int64))

    def set_items(
        self,
        ids: NDArray[np.int64],
        similarities: NDArray[np.float32] | None = None,
        *,
        keep: bool = False,
    ) -> None:
        """Change the grid. With ``keep``, where the current photo is gone, the one that has taken
        its place is current."""
        place = self._grid.selection.current if keep else NONE
        self.placing = True
        try:
            self._grid.set_notes_shown(any(self._gets_note(row) for row in self._shown))
            self._grid.set_items(ids, similarities, keep_position=keep)
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
