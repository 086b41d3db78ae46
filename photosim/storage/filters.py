"""Which photos a filter leaves, and what there is to filter by."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from photosim.core.arrays import Ints
from photosim.core.filters import Filter


class FilterChoices(NamedTuple):
    """What can be picked: values that photos have and how many have each, most first."""

    cameras: tuple[tuple[str, int], ...] = ()
    formats: tuple[tuple[str, int], ...] = ()
    rated: int = 0


class FilterStore(Protocol):
    """What is read of photos and files for narrowing lists down."""

    def matching(self, asked: Filter) -> Ints:
        """Ids of the photos that a filter leaves, sorted; also such that no file shows now."""

    def choices(self) -> FilterChoices:
        """What can be picked."""
