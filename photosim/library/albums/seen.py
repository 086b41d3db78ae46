"""What the window reads of albums. Run in a lane of readers; plain values come back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.types import PhotoId
from photosim.library.albums.suggest import Suggestion
from photosim.library.library import Library
from photosim.library.values import Order


@dataclass(frozen=True, slots=True)
class AlbumSummary:
    """An album as the left column shows it.

    photos: how many there are to look at (one whose last file was removed still has its label,
    but nothing to show); absent: labels without a photo to show; picture: its first photo.
    """

    name: str
    photos: int
    absent: int = 0
    picture: PhotoId | None = None


def albums_seen(library: Library) -> list[AlbumSummary]:
    """All albums by name."""
    albums = library.albums.all()
    if not albums:
        return []
    live = set(library.browse(Order.ADDED).tolist())
    found = []
    for album in albums:
        shown = [photo for photo in album.photos if photo in live]
        absent = album.absent + len(album.photos) - len(shown)
        found.append(AlbumSummary(album.name, len(shown), absent, shown[0] if shown else None))
    return found


def photos_to_browse(
    library: Library, order: Order, folder: Path | None, album: str | None
) -> Ints | None:
    """Ids of the photos of a folder, of an album, or of all; None where the album is gone."""
    if album is None:
        return library.browse(order, folder)
    labelled = next((one for one in library.albums.all() if one.name == album), None)
    if labelled is None:
        return None
    ids = library.browse(order)
    found: Ints = ids[np.isin(ids, np.array(labelled.photos, dtype=np.int64))]
    return found


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Photos suggested for an album, and all those that are in it or were refused."""

    photos: tuple[Suggestion, ...]
    labelled: frozenset[PhotoId]


def suggestions(library: Library, album: str, count: int, *, unsure: bool) -> Suggestions:
    """Ask for suggestions. Raises UsageError where there is too little to go by."""
    found = library.suggestions(album, count, unsure=unsure)
    now = library.albums.get(album)
    return Suggestions(tuple(found), frozenset((*now.photos, *now.refused)))
