"""Which photos are compared with each other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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
