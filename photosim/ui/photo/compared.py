"""Which photos are compared with each other, and the groups that are gone through that way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from photosim.core.types import PhotoId
from photosim.library.searching.sources import FileSource
from photosim.library.values import Source

MOST_COMPARED = 4
"""Photos side by side at most."""


@dataclass(frozen=True, slots=True)
class ComparedPhoto:
    """A photo to compare: where it comes from and what to call it.

    photo: the library's, where its thumbnail may be shown until the picture comes.
    """

    source: Source
    name: str
    photo: PhotoId | None = None

    @property
    def path(self) -> Path | None:
        """Its file, where it is one that was named."""
        return self.source.path if isinstance(self.source, FileSource) else None


class GroupTour(Protocol):
    """Groups in the order of a list, of which one after the other is compared.

    The list stands where the comparison is, so that a person finds it there afterwards.
    """

    def begin(self) -> None:
        """Keep the groups up to date while they are not in sight."""

    def end(self) -> None:
        """No longer."""

    def current(self) -> Sequence[ComparedPhoto]:
        """Photos of the group where the list stands; fewer than two where there are none."""

    def can_step(self, step: int) -> bool:
        """Whether there is a group so many places on."""

    def step(self, step: int) -> None:
        """Go on so many places in the list."""
