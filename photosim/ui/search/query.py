"""What is being asked, as the window knows it: the chips of a query. Plain values."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from photosim.core.errors import PhotosimError, PhotoUnreadable, fault_words
from photosim.core.filters import NO_FILTER, Filter
from photosim.core.language import tr
from photosim.core.types import Level, PhotoId, Region
from photosim.library.searching.saved import NamedSource, SearchContent
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
    """A query of the window: the photos to be like, a region of the first of them, the photos not
    to be like, copies only or all."""

    chips: tuple[Chip, ...]
    region: Region | None = None
    copies_only: bool = False
    k: int = PAGE
    unlike: tuple[Chip, ...] = ()

    @classmethod
    def of(cls, chips: Iterable[Chip], region: Region | None = None) -> PhotoQuery:
        """A query by ``chips``; several are answered by the mean of their embeddings."""
        return cls(tuple(chips), region)

    def without(self, key: int) -> PhotoQuery | None:
        """The query without one chip; None where no photo to be like is left."""
        left = tuple(chip for chip in self.chips if chip.key != key)
        unlike = tuple(chip for chip in self.unlike if chip.key != key)
        if not left:
            return None
        region = self.region if left[0] is self.chips[0] else None
        return replace(self, chips=left, unlike=unlike, region=region, k=PAGE)

    def more_like(self, chips: Iterable[Chip]) -> PhotoQuery:
        """The query with more photos to be like; one that was unwanted is wanted from now on."""
        return self._with(chips, wanted=True)

    def less_like(self, chips: Iterable[Chip]) -> PhotoQuery | None:
        """The query with photos not to be like; None where none to be like is left then."""
        made = self._with(chips, wanted=False)
        return made if made.chips else None

    def _with(self, chips: Iterable[Chip], *, wanted: bool) -> PhotoQuery:
        new = {chip.source: chip for chip in chips}
        like = tuple(one for one in self.chips if wanted or one.source not in new)
        unlike = tuple(one for one in self.unlike if not wanted or one.source not in new)
        known = {one.source for one in (like if wanted else unlike)}
        more = tuple(chip for source, chip in new.items() if source not in known)
        region = self.region if like[:1] == self.chips[:1] else None
        if wanted:
            like += more
        else:
            unlike += more
        return replace(self, chips=like, unlike=unlike, region=region, k=PAGE)

    @property
    def all_chips(self) -> tuple[Chip, ...]:
        """The photos to be like, then those not to be like."""
        return (*self.chips, *self.unlike)

    def is_part(self, chip: Chip) -> bool:
        """Whether only a part of this photo is asked with."""
        return self.region is not None and chip is self.chips[0]

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
        without = ""
        if self.unlike:
            one = (
                self.unlike[0].label
                if len(self.unlike) == 1
                else tr("{count} others", count=len(self.unlike))
            )
            without = tr(", not like {one}", one=one)
        if len(self.chips) == 1:
            part = tr("Part of ") if self.region is not None else ""
            return f"{part}{self.chips[0].label}{without}"
        return tr("{count} photos together{without}", count=len(self.chips), without=without)


def to_library(query: PhotoQuery, narrowed: Filter = NO_FILTER) -> Query:
    """The library's query: everything from -1 on, for the slider hides without a new search."""
    return Query(
        sources=tuple(chip.source for chip in query.chips),
        k=query.k,
        min_similarity=-1.0,
        level=Level.COPY if query.copies_only else None,
        region=query.region,
        unlike=tuple(chip.source for chip in query.unlike),
        filter=narrowed,
    )


def to_saved(query: PhotoQuery | None, narrowed: Filter) -> SearchContent:
    """What is asked at a place, as the library keeps it."""
    if query is None:
        return SearchContent(narrowed)
    return SearchContent(
        narrowed,
        tuple(NamedSource(chip.source, chip.label) for chip in query.chips),
        tuple(NamedSource(chip.source, chip.label) for chip in query.unlike),
        query.region,
        query.copies_only,
    )


def from_saved(content: SearchContent) -> PhotoQuery | None:
    """The query that was kept; None where it was only a filter."""
    if not content.like:
        return None
    return PhotoQuery(
        tuple(Chip(one.source, one.label) for one in content.like),
        content.region,
        content.copies_only,
        unlike=tuple(Chip(one.source, one.label) for one in content.unlike),
    )


def explain(error: BaseException, query: PhotoQuery | None) -> BaseException:
    """An unreadable photo by the name on its chip, for the library may know it as mere data."""
    if isinstance(error, PhotoUnreadable) and query is not None and len(query.chips) == 1:
        return PhotosimError(
            error.title,
            tr(
                "“{label}” can't be read: {reason}.",
                label=query.chips[0].label,
                reason=fault_words(error.reason),
            ),
            error.remedy,
        )
    return error
