"""What a library holds, counted from what it tells of its photos. No Qt."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from photosim.core.jobs import JobContext
from photosim.core.memory import let_go
from photosim.core.types import FileState
from photosim.library.library import Library
from photosim.library.values import Order, PhotoDetails, passed_over

CHUNK = 1000
"""Photos between two looks at whether anybody still wants to know."""


@dataclass(slots=True)
class Share:
    """Photos of one kind, their files, and the bytes of these."""

    photos: int = 0
    files: int = 0
    bytes: int = 0


@dataclass(slots=True)
class Statistics:
    """What a library holds.

    folders: by watched folder; a photo counts in each that has a file of it. Other files of its
    shot (RAW, movie) don't count. years: photos by the camera's clock; undated: those without.
    gain: bytes that duplicates hold, as far as they are known. unexamined: photos that were not
    compared with all others yet. passed_over: files that are no photos, by extension.
    """

    folders: dict[Path, Share]
    total: Share = field(default_factory=Share)
    formats: dict[str, Share] = field(default_factory=dict)
    years: dict[int, int] = field(default_factory=dict)
    undated: int = 0
    gain: int = 0
    unexamined: int = 0
    passed_over: dict[str, int] = field(default_factory=dict)

    def add(self, photos: Iterable[PhotoDetails]) -> None:
        """Count these photos; one that has lost its files meanwhile is none."""
        below = [(os.path.join(path, ""), one) for path, one in self.folders.items()]  # noqa: PTH118
        for photo in (one for one in photos if one.state is not FileState.MISSING):
            paths = [os.fspath(path) for path in photo.paths]
            kind = self.formats.setdefault(photo.facts.format, Share())
            for start, share in (("", self.total), ("", kind), *below):
                if files := sum(path.startswith(start) for path in paths):
                    share.photos += 1
                    share.files += files
                    share.bytes += files * photo.bytes
            if (taken := photo.facts.taken_at) is None:
                self.undated += 1
            else:  # a wall clock counted as if in UTC; see PhotoFacts
                year = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=taken)).year
                self.years[year] = self.years.get(year, 0) + 1


def count(library: Library, job: JobContext) -> Statistics:
    """Count all photos of a library. Any thread. Raises Cancelled."""
    folders = library.folders()
    found = Statistics(
        {folder.path: Share() for folder in folders}, passed_over=passed_over(folders)
    )
    ids = library.browse(Order.ADDED)
    for start in range(0, len(ids), CHUNK):
        job.check()
        found.add(library.details(ids[start : start + CHUNK].tolist()))
    groups = library.duplicates.groups()
    found.gain = sum(group.gain for group in groups)
    let_go(groups)
    found.unexamined = len({*ids.tolist()} & {*library.duplicates.unexamined().tolist()})
    return found


def with_gaps(years: Mapping[int, int]) -> dict[int, int]:
    """Photos by year, in order; over 60 years at most, also the years between that have none."""
    if not years or max(years) - min(years) >= 60:
        return dict(sorted(years.items()))
    return {year: years.get(year, 0) for year in range(min(years), max(years) + 1)}
