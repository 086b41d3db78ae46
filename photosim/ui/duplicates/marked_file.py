"""The file that is marked among the duplicates, for what is done with files anywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint

from photosim.core.types import PhotoId
from photosim.library.duplicates.values import Member
from photosim.library.library import Library
from photosim.ui.duplicates.groups_view import GroupsView


class MarkedFile:
    """The :class:`PhotoSelection` of the list of groups: the one file that is marked, and no other
    file of its photo."""

    def __init__(self, view: GroupsView) -> None:
        self._view = view

    @property
    def _member(self) -> Member | None:
        return self._view.current_member()

    def __len__(self) -> int:
        return int(self._member is not None)

    def ids(self) -> list[PhotoId]:
        return [] if self._member is None else [self._member.photo_id]

    def label(self, photo_id: PhotoId) -> str:
        return "" if self._member is None else self._member.path.name

    def paths(self, ids: Sequence[PhotoId]) -> list[str]:
        return [] if self._member is None else [str(self._member.path)]

    def files(self) -> Callable[[Library], list[Path]]:
        found = [] if self._member is None else [self._member.path]
        return lambda _: found

    def chosen(self) -> Callable[[Library], list[Path]]:
        return self.files()

    def place(self) -> QPoint:
        return self._view.mapToGlobal(self._view.rect().center())
