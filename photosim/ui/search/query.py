"""What is being asked, as the window knows it: the chips of a query. Plain values."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from photosim.core.errors import PhotosimError, PhotoUnreadable
from photosim.core.types import Level, PhotoId, Region
from photosim.library.searching.sources import DataSource, FileSource, PhotoSource
from photosim.library.values import Query, Source

PAGE = 200
"""Hits asked for at first, and added each time a person scrolls to the end."""

MOST = 5_000
"""Hits after which scrolling to the end asks for no more."""

_keys = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Chip:
    """One photo of a query: where it comes from and what to call it.

    ``key`` tells two chips apart for the life of the app (bytes are not compared); an empty
    ``label`` is filled in from the library's answer.
    """

    source: Source
    label: str
    key: int = field(default_factory=_keys.__next__)

    @classmethod
    def of_file(cls, path: Path) -> Chip:
        """A chip for a file, called by its name."""
        return cls(FileSource(path), path.name)

    @classmethod
    def of_bytes(cls, data: bytes, label: str) -> Chip:
        """A chip for the bytes of a photo that has no file."""
        return cls(DataSource(data), label)

    @classmethod
    def of_photo(cls, photo_id: PhotoId, label: str) -> Chip:
        """A chip for a photo of the library."""
        return cls(PhotoSource(photo_id), label)


@dataclass(frozen=True, slots=True)
class PhotoQuery:
    """A query of the window: its chips, the region of the only one, copies only or all."""

    chips: tuple[Chip, ...]
    region: Region | None = None
    copies_only: bool = False
    k: int = PAGE

    @classmethod
    def of(cls, chips: Iterable[Chip], region: Region | None = None) -> PhotoQuery:
        """A query by ``chips``; several are answered by the mean of their embeddings."""
        return cls(tuple(chips), region)

    def without(self, key: int) -> PhotoQuery | None:
        """The query without one chip; None where no chip is left."""
        left = tuple(chip for chip in self.chips if chip.key != key)
        return replace(self, chips=left, region=None, k=PAGE) if left else None

    def larger(self) -> PhotoQuery:
        """The same query with one more page of hits."""
        return replace(self, k=min(self.k + PAGE, MOST))

    def named(self, names: Sequence[str]) -> PhotoQuery:
        """The query with the names that the library answered with where a chip had none."""
        if len(names) != len(self.chips) or all(chip.label for chip in self.chips):
            return self
        chips = tuple(
            chip if chip.label else replace(chip, label=Path(name).name)
            for chip, name in zip(self.chips, names, strict=True)
        )
        return replace(self, chips=chips)

    @property
    def title(self) -> str:
        """One line that names the query."""
        if len(self.chips) == 1:
            part = "Part of " if self.region is not None else ""
            return f"{part}{self.chips[0].label}"
        return f"{len(self.chips)} photos together"


def to_library(query: PhotoQuery) -> Query:
    """The library's query: everything from -1 on, for the slider hides without a new search."""
    return Query(
        sources=tuple(chip.source for chip in query.chips),
        k=query.k,
        min_similarity=-1.0,
        level=Level.COPY if query.copies_only else None,
        region=query.region,
    )


def explain(error: BaseException, query: PhotoQuery | None) -> BaseException:
    """An unreadable photo by the name on its chip, for the library may know it as mere data."""
    if isinstance(error, PhotoUnreadable) and query is not None and len(query.chips) == 1:
        return PhotosimError(
            error.title, f"“{query.chips[0].label}” can't be read: {error.reason}.", error.remedy
        )
    return error
