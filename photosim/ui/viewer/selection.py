"""The photo shown, as what actions on photos are about."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint

from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.ui.search.details import DetailsCache


class ViewedSelection:
    """The :class:`PhotoSelection` of the viewer: one photo or none.

    photo: the one shown. at: where it is on the screen.
    """

    def __init__(
        self,
        photo: Callable[[], PhotoId | None],
        details: DetailsCache,
        at: Callable[[], QPoint],
    ) -> None:
        self._photo = photo
        self._details = details
        self._at = at

    def __len__(self) -> int:
        return len(self.ids())

    def ids(self) -> list[PhotoId]:
        photo = self._photo()
        return [] if photo is None else [photo]

    def label(self, photo_id: PhotoId) -> str:
        details = self._details.get(photo_id)
        return details.paths[0].name if details is not None and details.paths else ""

    def paths(self, ids: Sequence[PhotoId]) -> list[str]:
        return self._details.paths(ids)

    def files(self) -> Callable[[Library], list[Path]]:
        """All files of the photo."""
        ids = self.ids()
        return lambda library: [path for one in library.details(ids) for path in one.paths]

    def place(self) -> QPoint:
        return self._at()
