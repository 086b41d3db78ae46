"""Thumbnails on their way from the library to the screen.

``ThumbnailLoader`` takes the ids that are on screen (and next) and fills a ``ThumbnailCache``,
bounded by bytes. Pictures are made in exactly the size that the grid shows, so that painting one is
a copy of pixels.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from photosim.core.types import PhotoId
from photosim.ui.pictures.image import decode
from photosim.ui.pictures.loader import PictureLoader

DEFAULT_BUDGET = 256 * 1024 * 1024
AT_ONCE = 8

NICENESS = 3
"""By how much loading gives way to painting: a late frame is seen sooner than a late thumbnail."""

Fetch = Callable[[list[PhotoId]], Mapping[PhotoId, bytes]]
Sized = tuple[PhotoId, int]
"""A photo's thumbnail within so many device pixels."""

Decoded = tuple[QImage | None, QSize]
"""The image, None where there is none, and the stored thumbnail's size."""


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A picture ready to paint. ``natural`` is the stored thumbnail's size in pixels, ``side``
    the box (device pixels) that ``pixmap`` was made for."""

    pixmap: QPixmap
    natural: QSize
    side: int

    @property
    def bytes(self) -> int:
        """Memory of the pixels."""
        return self.pixmap.width() * self.pixmap.height() * 4


class ThumbnailCache:
    """The most recently used thumbnails within a budget of bytes; window thread only."""

    def __init__(self, budget: int = DEFAULT_BUDGET) -> None:
        self._budget = budget
        self._entries: OrderedDict[PhotoId, Thumbnail] = OrderedDict()
        self._missing: set[PhotoId] = set()
        self.bytes = 0
        """Memory of all pictures held."""

    def __len__(self) -> int:
        return len(self._entries)

    def __contains__(self, photo_id: PhotoId) -> bool:
        """Whether there is something to show, of whatever size, or known that there is nothing."""
        return photo_id in self._entries or photo_id in self._missing

    def entry(self, photo_id: PhotoId) -> Thumbnail | None:
        """The thumbnail if it is here, and then the most recently used one."""
        found = self._entries.get(photo_id)
        if found is not None:
            self._entries.move_to_end(photo_id)
        return found

    def get(self, photo_id: PhotoId) -> QPixmap | None:
        """The picture alone, or None."""
        found = self.entry(photo_id)
        return found.pixmap if found else None

    def has(self, photo_id: PhotoId, side: int) -> bool:
        """True where nothing needs loading: here for this side, or known to be missing."""
        if photo_id in self._missing:
            return True
        found = self._entries.get(photo_id)
        return found is not None and found.side == side

    def is_missing(self, photo_id: PhotoId) -> bool:
        """True where the library has no thumbnail, or one that can't be decoded."""
        return photo_id in self._missing

    def put(self, photo_id: PhotoId, thumbnail: Thumbnail) -> None:
        """Keep a picture, dropping the least recently used ones above the budget."""
        self._drop(photo_id)
        self._missing.discard(photo_id)
        self._entries[photo_id] = thumbnail
        self.bytes += thumbnail.bytes
        while self.bytes > self._budget and len(self._entries) > 1:
            self._drop(next(iter(self._entries)))

    def mark_missing(self, photo_id: PhotoId) -> None:
        """Remember that there is none; it isn't asked for again until :meth:`forget`."""
        self._drop(photo_id)
        self._missing.add(photo_id)

    def forget(self, photo_ids: Iterable[PhotoId]) -> None:
        """Let go of photos whose thumbnails changed."""
        for photo_id in photo_ids:
            self._drop(photo_id)
            self._missing.discard(photo_id)

    def clear(self) -> None:
        """Let go of everything."""
        self._entries.clear()
        self._missing.clear()
        self.bytes = 0

    def _drop(self, photo_id: PhotoId) -> None:
        old = self._entries.pop(photo_id, None)
        if old is not None:
            self.bytes -= old.bytes


class ThumbnailLoader(QObject):
    """Keeps a cache filled with what the grid wants.

    ``fetch`` is called in threads with at most eight ids and returns JPEG bytes for those that
    have a thumbnail. ``loaded`` carries the ids that are in the cache from now on, also those found
    missing; ``failed`` a sentence where ``fetch`` raised.

    ``pictures`` loads thumbnails in any size; what others want of it comes after the grid's.
    """

    loaded = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        fetch: Fetch,
        cache: ThumbnailCache,
        *,
        threads: int = 2,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.cache = cache
        self._sides: dict[PhotoId, int] = {}
        self.pictures: PictureLoader[Sized, Decoded] = PictureLoader(
            "thumbnails",
            partial(_load, fetch),
            threads=threads,
            at_once=AT_ONCE,
            niceness=NICENESS,
            parent=self,
        )
        self.pictures.made.connect(self._keep)
        self.pictures.loaded.connect(self._tell)
        self.pictures.failed.connect(self._report)
        self.close = self.pictures.close

    def request(self, photo_ids: Sequence[PhotoId], side: int | Sequence[int]) -> None:
        """Load these, in this order, to fit ``side`` device pixels (for all, or for each of them);
        replaces the last request."""
        sides = [side] * len(photo_ids) if isinstance(side, int) else side
        self._sides = dict(zip(photo_ids, sides, strict=True))
        self.pictures.request(
            (one, wanted) for one, wanted in self._sides.items() if not self.cache.has(one, wanted)
        )

    @Slot(object, object)
    def _keep(self, key: Sized, decoded: Decoded) -> None:
        photo_id, side = key
        image, natural = decoded
        if side != self._sides.get(photo_id):
            return
        if image is None:
            self.cache.mark_missing(photo_id)
        else:
            self.cache.put(photo_id, Thumbnail(QPixmap.fromImage(image), natural, side))

    @Slot(object)
    def _tell(self, keys: list[Sized]) -> None:
        if ids := [photo_id for photo_id, side in keys if side == self._sides.get(photo_id)]:
            self.loaded.emit(ids)

    @Slot(object, object)
    def _report(self, _: object, error: Exception) -> None:
        if not isinstance(error, CancelledError):
            self.failed.emit(str(error))


def _load(fetch: Fetch, keys: list[Sized]) -> Mapping[Sized, Callable[[], Decoded]]:
    found = fetch([photo_id for photo_id, _ in keys])
    return {key: partial(_decoded, found.get(key[0]), key[1]) for key in keys}


def _decoded(jpeg: bytes | None, side: int) -> Decoded:
    return decode(jpeg, side) if jpeg else (None, QSize())
