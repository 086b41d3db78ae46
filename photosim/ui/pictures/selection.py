"""Which photos a person means: what actions on photos need to know of the view that is in front."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QPoint

from photosim.core.types import PhotoId
from photosim.library.library import Library


class PhotoSelection(Protocol):
    """The selected photos. Its length is their number."""

    def __len__(self) -> int: ...

    def ids(self) -> list[PhotoId]:
        """The selected photos, in the order shown."""

    def label(self, photo_id: PhotoId) -> str:
        """What a photo is called."""

    def paths(self, ids: Sequence[PhotoId]) -> list[str]:
        """One file of each photo, as far as known: those that can be opened."""

    def files(self) -> Callable[[Library], list[Path]]:
        """What tells, in the library's lane, every file that is meant by the selected photos."""

    def chosen(self) -> Callable[[Library], list[Path]]:
        """What tells, in a lane, one file of each selected photo: the one that is shown."""

    def place(self) -> QPoint:
        """Where the current photo is on the screen."""
