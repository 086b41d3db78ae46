"""What the window changes in albums, with what is needed to take it back. Library lane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from photosim.core.types import PhotoId
from photosim.library.albums.book import AlbumBook

DropSource = Path | bytes


@dataclass(frozen=True, slots=True)
class LabelChange:
    """A change of an album: which photos came in (or out), and which of them were refused."""

    album: str
    photos: tuple[PhotoId, ...]
    refused: tuple[PhotoId, ...] = ()
    unknown: int = 0


def add_photos(book: AlbumBook, album: str, photos: Sequence[PhotoId], *, new: bool) -> LabelChange:
    """Put photos into an album, ``new``: which is made first; names those that were not in it."""
    if new:
        book.create(album)
    before = book.get(album)
    inside, refused = set(before.photos), set(before.refused)
    coming = tuple(one for one in dict.fromkeys(photos) if one not in inside)
    if coming:
        book.add(album, coming)
    return LabelChange(before.name, coming, tuple(one for one in coming if one in refused))


def add_dropped(
    book: AlbumBook, album: str, dropped: Sequence[DropSource], *, new: bool
) -> LabelChange:
    """Put files or image data into an album, as far as the library knows their content.

    An album is only made where there is something to put into it.
    """
    found: list[PhotoId] = []
    unknown = 0
    for source in dropped:
        photos = book.known(source)
        found += photos
        unknown += not photos
    if not found:
        return LabelChange(album, (), unknown=unknown)
    done = add_photos(book, album, found, new=new)
    return LabelChange(done.album, done.photos, done.refused, unknown)


def remove_photos(book: AlbumBook, album: str, photos: Sequence[PhotoId]) -> LabelChange:
    """Take the label off photos; names those that had it."""
    inside = set(book.get(album).photos)
    going = tuple(one for one in photos if one in inside)
    if going:
        book.remove(album, going)
    return LabelChange(album, going)


def take_out_again(book: AlbumBook, done: LabelChange) -> None:
    """Undo :func:`add_photos`: what was refused before is refused again."""
    book.remove(done.album, done.photos)
    if done.refused:
        book.refuse(done.album, done.refused)
