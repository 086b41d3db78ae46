"""The photos selected on the map, as what actions on photos are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint

from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.ui.map.canvas import MapCanvas
from photosim.ui.search.details import DetailsCache


class MapSelection:
    """The :class:`PhotoSelection` of the map."""

    def __init__(self, canvas: MapCanvas, details: DetailsCache) -> None:
        self._canvas = canvas
        self._details = details

    def __len__(self) -> int:
        return len(self.ids())

    def ids(self) -> list[PhotoId]:
        return self._canvas.selected_ids()

    def label(self, photo_id: PhotoId) -> str:
        details = self._details.get(photo_id)
        return details.paths[0].name if details is not None and details.paths else ""

    def paths(self, ids: Sequence[PhotoId]) -> list[str]:
        return self._details.paths(ids)

    def files(self) -> Callable[[Library], list[Path]]:
        """All files of the photos."""
        ids = self.ids()
        return lambda library: [path for one in library.details(ids) for path in one.paths]

    def place(self) -> QPoint:
        """The middle of the lower edge: near what can be done with them."""
        canvas = self._canvas
        return canvas.mapToGlobal(QPoint(canvas.width() // 2, canvas.height()))
