"""The photos selected in the grid, or on a page that is none, with what is known of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint

from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.ui.grid.grid import PhotoGrid
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.details import DetailsCache


class GridSelection:
    """The :class:`PhotoSelection` of the grid, whose drags carry the same files."""

    def __init__(self, grid: PhotoGrid, control: QueryControl, details: DetailsCache) -> None:
        self._grid = grid
        self._control = control
        self._details = details
        grid.set_drag_provider(self.paths)

    def __len__(self) -> int:
        return len(self._grid.selection)

    def ids(self) -> list[PhotoId]:
        return self._grid.selected_ids()

    def label(self, photo_id: PhotoId) -> str:
        return self._control.label(photo_id)

    def paths(self, ids: Sequence[PhotoId]) -> list[str]:
        if self._control.here.is_query:
            rows = {row.photo_id: row for row in self._control.results.rows}
            if found := [rows[one].paths[0] for one in ids if one in rows]:
                return found
        return self._details.paths(ids)

    def files(self) -> Callable[[Library], list[Path]]:
        """Of results the files that were found, else all files of each photo."""
        ids = self.ids()
        if not self._control.here.is_query:
            return _all_files(ids)
        chosen = set(ids)
        rows = self._control.results.rows
        found = [Path(path) for row in rows if row.photo_id in chosen for path in row.paths]
        return lambda _: found

    def chosen(self) -> Callable[[Library], list[Path]]:
        """Of results the files that were found; of a folder's photos those in it."""
        ids, here = self.ids(), self._control.here
        if not here.is_query:
            return _one_each(ids, here.folder)
        rows = {row.photo_id: row for row in self._control.results.rows}
        found = [Path(rows[one].paths[0]) for one in ids if one in rows]
        return lambda _: found

    def place(self) -> QPoint:
        grid = self._grid
        at = grid.cell_rect(grid.selection.current) if grid.current_id() else grid.rect()
        return grid.viewport().mapToGlobal(at.center())


class KnownSelection:
    """The :class:`PhotoSelection` of a page that is no grid.

    chosen: the photos, in the order shown. at: where they are on the screen.
    """

    def __init__(
        self,
        chosen: Callable[[], list[PhotoId]],
        details: DetailsCache,
        at: Callable[[], QPoint],
    ) -> None:
        self._chosen = chosen
        self._details = details
        self._at = at

    def __len__(self) -> int:
        return len(self.ids())

    def ids(self) -> list[PhotoId]:
        return self._chosen()

    def label(self, photo_id: PhotoId) -> str:
        details = self._details.get(photo_id)
        return details.paths[0].name if details is not None and details.paths else ""

    def paths(self, ids: Sequence[PhotoId]) -> list[str]:
        return self._details.paths(ids)

    def files(self) -> Callable[[Library], list[Path]]:
        """All files of the photos."""
        return _all_files(self.ids())

    def chosen(self) -> Callable[[Library], list[Path]]:
        return _one_each(self.ids())

    def place(self) -> QPoint:
        return self._at()


def _one_each(ids: Sequence[PhotoId], below: Path | None = None) -> Callable[[Library], list[Path]]:
    """One file of each photo: one below a folder, where it has one there."""

    def tell(library: Library) -> list[Path]:
        found = (one.paths for one in library.details(ids) if one.paths)
        return [
            next((path for path in paths if below in path.parents), paths[0]) for paths in found
        ]

    return tell


def _all_files(ids: Sequence[PhotoId]) -> Callable[[Library], list[Path]]:
    return lambda library: [path for one in library.details(ids) for path in one.paths]
