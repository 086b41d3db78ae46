"""Thumbnails on their way from the library to the screen.

``ThumbnailLoader`` takes the ids that are on screen (and next), lets a few threads fetch and
decode them in that order, and hands the pictures over on the window's thread, a slice at a
time. A newer request replaces the older one: what nobody looks at any more is not decoded.
``ThumbnailCache`` keeps the pictures, bounded by bytes. Pictures are made in exactly the size
that the grid shows, so that painting one is a copy of pixels.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QImageReader, QPixmap

from photosim.core.types import PhotoId
from photosim.ui.pictures.image import fitted

log = logging.getLogger(__name__)

DEFAULT_BUDGET = 256 * 1024 * 1024
CHUNK = 8
MAX_WAITING = 64
SLICE_SECONDS = 0.008

Fetch = Callable[[list[PhotoId]], Mapping[PhotoId, bytes]]


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
        self._bytes = 0

    @property
    def bytes(self) -> int:
        """Memory of all pictures held."""
        return self._bytes

    def __len__(self) -> int:
        return len(self._entries)

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
        self._bytes += thumbnail.bytes
        while self._bytes > self._budget and len(self._entries) > 1:
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
        self._bytes = 0

    def _drop(self, photo_id: PhotoId) -> None:
        old = self._entries.pop(photo_id, None)
        if old is not None:
            self._bytes -= old.bytes


@dataclass(frozen=True, slots=True)
class _Decoded:
    photo_id: PhotoId
    side: int
    image: QImage | None
    natural: QSize


class _Wake(QObject):
    """Tells the window's thread that pictures wait. Without a parent: the threads keep it
    alive, so that none of them ever emits from an object that is gone."""

    arrived = Signal()
    broken = Signal(str)


class ThumbnailLoader(QObject):
    """Loads thumbnails in ``threads`` threads; signals and methods belong to the window's.

    ``fetch`` is called in those threads with at most eight ids and returns JPEG bytes for those
    that have a thumbnail. ``loaded`` carries the ids that are in the cache from now on, also
    those found missing; ``failed`` a sentence where ``fetch`` raised.
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
        self._fetch = fetch
        self._cache = cache
        self._condition = threading.Condition()
        self._queue: deque[PhotoId] = deque()
        self._wanted: set[PhotoId] = set()
        self._side = 0
        self._in_flight: dict[PhotoId, int] = {}
        self._done: deque[_Decoded] = deque()
        self._closing = False
        self._wake_sent = False
        self._wake = _Wake()
        self._wake.arrived.connect(self._take_over, Qt.ConnectionType.QueuedConnection)
        self._wake.broken.connect(self._report, Qt.ConnectionType.QueuedConnection)
        self._threads = [
            threading.Thread(target=self._run, name=f"thumbnails-{n}", daemon=True)
            for n in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    def request(self, photo_ids: Sequence[PhotoId], side: int) -> None:
        """Load these, in this order, to fit ``side`` device pixels; replaces the last request."""
        missing = [one for one in photo_ids if not self._cache.has(one, side)]
        with self._condition:
            self._side = side
            self._wanted = set(missing)
            self._queue = deque(one for one in missing if self._in_flight.get(one) != side)
            self._condition.notify_all()

    def close(self) -> None:
        """Stop and join the threads; a running ``fetch`` is waited for. Safe to call twice."""
        with self._condition:
            self._closing = True
            self._queue.clear()
            self._wanted.clear()
            self._condition.notify_all()
        for thread in self._threads:
            thread.join()
        self._done.clear()

    # The threads

    def _run(self) -> None:
        while True:
            with self._condition:
                self._condition.wait_for(self._has_work)
                if self._closing:
                    return
                side = self._side
                chunk = [self._queue.popleft() for _ in range(min(CHUNK, len(self._queue)))]
                self._in_flight.update(dict.fromkeys(chunk, side))
            try:
                found = self._fetch(chunk)
            except Exception as error:
                log.warning("thumbnails can't be read: %s", error, exc_info=True)
                self._release(chunk, side)
                self._wake.broken.emit(str(error))
                continue
            for photo_id in chunk:
                self._decode(photo_id, side, found.get(photo_id))

    def _has_work(self) -> bool:
        return self._closing or (bool(self._queue) and len(self._done) < MAX_WAITING)

    def _release(self, photo_ids: Iterable[PhotoId], side: int) -> None:
        """Let a later request ask for these again."""
        with self._condition:
            for photo_id in photo_ids:
                if self._in_flight.get(photo_id) == side:
                    del self._in_flight[photo_id]

    def _decode(self, photo_id: PhotoId, side: int, jpeg: bytes | None) -> None:
        with self._condition:
            stale = photo_id not in self._wanted or side != self._side
            if stale:
                self._release([photo_id], side)
                return
        image, natural = decode(jpeg, side) if jpeg else (None, QSize())
        with self._condition:
            self._done.append(_Decoded(photo_id, side, image, natural))
            if self._wake_sent or self._closing:
                return
            self._wake_sent = True
        self._wake.arrived.emit()

    # The window's thread

    @Slot()
    def _take_over(self) -> None:
        """Turn images into pixmaps for at most a slice of a frame, then let events in."""
        ends = time.monotonic() + SLICE_SECONDS
        ids: list[PhotoId] = []
        while True:
            with self._condition:
                if not self._done:
                    self._wake_sent = False
                    break
                decoded = self._done.popleft()
                self._release([decoded.photo_id], decoded.side)
                self._condition.notify()
            self._keep(decoded)
            ids.append(decoded.photo_id)
            if time.monotonic() >= ends:
                QTimer.singleShot(0, self, self._take_over)
                break
        if ids:
            self.loaded.emit(ids)

    def _keep(self, decoded: _Decoded) -> None:
        if decoded.image is None:
            self._cache.mark_missing(decoded.photo_id)
            return
        pixmap = QPixmap.fromImage(decoded.image)
        self._cache.put(decoded.photo_id, Thumbnail(pixmap, decoded.natural, decoded.side))

    @Slot(str)
    def _report(self, message: str) -> None:
        self.failed.emit(message)


def decode(jpeg: bytes, side: int) -> tuple[QImage | None, QSize]:
    """The picture within ``side`` pixels, never enlarged, and its stored size; any thread.

    (None, empty) where the bytes are no JPEG.

    The format is named so that nothing is guessed: Qt's reader for SVG looks at the bytes through
    an object with a connection, which needs one of the locks of Qt's signals while this thread
    has Python's. The window's thread takes the two the other way round when it disconnects.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))  # copied: a QBuffer around it would not keep it alive
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    natural = reader.size()
    if natural.isValid() and max(natural.width(), natural.height()) > side:
        reader.setScaledSize(fitted(natural, QRect(0, 0, side, side)).size())
    image = reader.read()
    if image.isNull():
        return None, QSize()
    if not natural.isValid():
        natural = image.size()
    # The screen's own format: turning it into a pixmap is then a copy, not a conversion.
    target = (
        QImage.Format.Format_ARGB32_Premultiplied
        if image.hasAlphaChannel()
        else QImage.Format.Format_RGB32
    )
    return image.convertToFormat(target), natural
