"""What several photos are together: how many, how large, of when, taken with what, lying where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from photosim.core.types import PhotoId
from photosim.library.browsing import catalog
from photosim.storage.store import Store

AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class PhotosSummary:
    """Several photos together.

    bytes: of all their files. first, last: when the earliest and the latest was taken, seconds of
    the camera's clock, None where none says so; undated: how many don't say. formats, cameras,
    folders: with how many photos each, most first; a photo is counted once for each folder.
    """

    photos: int
    bytes: int
    first: float | None
    last: float | None
    undated: int
    formats: tuple[tuple[str, int], ...]
    cameras: tuple[tuple[str, int], ...]
    folders: tuple[tuple[Path, int], ...]
    offline: int = 0


def summary(store: Store, ids: Sequence[PhotoId]) -> PhotosSummary:
    """What some photos are together; unknown ones are left out."""
    times: list[float] = []
    size = offline = photos = 0
    formats, cameras = Counter[str](), Counter[str]()
    folders = Counter[Path]()
    for start in range(0, len(ids), AT_ONCE):
        for one in catalog.details(store, ids[start : start + AT_ONCE]):
            photos += 1
            size += one.bytes * max(1, len(one.paths))
            offline += one.offline
            if one.facts.taken_at is not None:
                times.append(one.facts.taken_at)
            formats[one.facts.format] += 1
            if one.facts.camera:
                cameras[one.facts.camera] += 1
            folders.update({path.parent for path in one.paths})
    return PhotosSummary(
        photos,
        size,
        min(times, default=None),
        max(times, default=None),
        photos - len(times),
        _most_first(formats.items()),
        _most_first(cameras.items()),
        tuple(sorted(folders.items(), key=lambda item: (-item[1], item[0]))),
        offline,
    )


def _most_first(counts: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts, key=lambda item: (-item[1], item[0])))
