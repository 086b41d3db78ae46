"""Pictures for the viewer: the photo shown first, then those that a person may want next.

Photos are decoded at the size of the screen, which costs a JPEG a quarter of its pixels or less;
the whole of one only where it is enlarged beyond that. What was decoded is kept within a budget.
Until then a photo is shown by what the desktop keeps of it, where that is more than a thumbnail of
the library.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from concurrent.futures import CancelledError
from dataclasses import dataclass
from enum import StrEnum, auto

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from photosim.core.types import PhotoId
from photosim.imaging.viewing import WHOLE, ViewedPhoto
from photosim.library.searching.sources import PhotoSource
from photosim.ui.pictures.image import to_image
from photosim.ui.pictures.loader import CLOSE_SECONDS, PictureLoader, each
from photosim.ui.work.session import Session

BUDGET = 160 * 1024 * 1024
"""Bytes of pictures that are kept; the one shown is always among them."""

THREADS = 2
"""Pictures that are decoded at once: the one that is waited for, and the one after it."""


class Size(StrEnum):
    """How much of a photo is decoded. GLANCE: what the desktop keeps of it."""

    GLANCE = auto()
    SCREEN = auto()
    WHOLE = auto()
    FRAMES = auto()


@dataclass(frozen=True, slots=True)
class Wanted:
    """A photo to decode, within a room of so many pixels."""

    photo: PhotoId
    size: Size
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Viewed:
    """A decoded photo. ``natural``: its own size in pixels, where ``frames`` are smaller.

    milliseconds: how long each frame is shown, of an animation. animated: it has more frames.
    """

    frames: tuple[QImage, ...]
    milliseconds: tuple[int, ...]
    natural: QSize
    animated: bool

    @property
    def bytes(self) -> int:
        """Memory of the pixels."""
        return sum(frame.sizeInBytes() for frame in self.frames)


NOTHING = Viewed((), (), QSize(), animated=False)
"""Where the desktop keeps nothing of a photo."""


class ViewerPictures(QObject):
    """Keeps what is looked at decoded. ``arrived(photo id, size)`` and ``failed(photo id, error)``
    follow :meth:`want`."""

    arrived = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, session: Session, parent: QObject, budget: int = BUDGET) -> None:
        super().__init__(parent)
        self._session = session
        self._budget = budget
        self._room = QSize(1, 1)
        self._kept: OrderedDict[tuple[PhotoId, Size], Viewed] = OrderedDict()
        self._shown: PhotoId | None = None
        self.bytes = 0
        """Memory of all pictures kept."""
        self._loader: PictureLoader[Wanted, Viewed] = PictureLoader(
            "viewer", each(self._load), threads=THREADS, parent=self
        )
        self._loader.made.connect(self._keep)
        self._loader.failed.connect(self._tell)

    def set_room(self, room: QSize) -> None:
        """The pixels of the screen that there are; what was decoded for fewer is let go."""
        if room != self._room and not room.isEmpty():
            self._room = room
            self.clear()

    def get(self, photo: PhotoId, size: Size = Size.SCREEN) -> Viewed | None:
        """The picture if it is here."""
        found = self._kept.get((photo, size))
        if found is not None:
            self._kept.move_to_end((photo, size))
        return found

    def want(
        self, shown: PhotoId, more: Sequence[Size] = (), ahead: Sequence[PhotoId] = ()
    ) -> None:
        """Decode the photo shown, more of it, then those ahead; replaces what was wanted before."""
        self._shown = shown
        if ahead:
            # What was decoded long ago goes before what may be wanted next.
            for photo in reversed(ahead):
                self.get(photo)
        wanted = [(shown, Size.SCREEN), *((shown, size) for size in more)]
        if wanted[0] not in self._kept:
            wanted.insert(0, (shown, Size.GLANCE))
        wanted += [(photo, Size.SCREEN) for photo in ahead]
        self._loader.request(
            self._wanted(photo, size) for photo, size in wanted if (photo, size) not in self._kept
        )

    def clear(self) -> None:
        """Let go of everything, and want nothing."""
        self._loader.request([])
        self._kept.clear()
        self.bytes = 0

    def forget(self, photo: PhotoId) -> None:
        """Let go of a photo: its file is another one now, or it is gone."""
        for size in Size:
            self._drop((photo, size))

    def close(self) -> None:
        """Stop for good. A picture that takes long is not waited for."""
        self._loader.close(CLOSE_SECONDS)

    def _wanted(self, photo: PhotoId, size: Size) -> Wanted:
        width, height = self._room.width(), self._room.height()
        if size is Size.WHOLE:
            width = height = WHOLE
        return Wanted(photo, size, width, height)

    def _load(self, wanted: Wanted) -> Viewed:
        """In the loader's threads."""
        library = self._session.library
        if library is None:
            raise CancelledError
        if wanted.size is Size.GLANCE:
            glance = library.glance(wanted.photo)
            return NOTHING if glance is None else _viewed(glance)
        source = PhotoSource(wanted.photo)
        frames = wanted.size is Size.FRAMES
        seen = library.view(source, wanted.width, wanted.height, frames=frames)
        return _viewed(seen)

    def _keep(self, wanted: Wanted, viewed: Viewed) -> None:
        if wanted.size is not Size.WHOLE and wanted != self._wanted(wanted.photo, wanted.size):
            return  # for another screen
        key = (wanted.photo, wanted.size)
        self._drop(key)
        self._kept[key] = viewed
        self.bytes += viewed.bytes
        for old in list(self._kept):
            if self.bytes <= self._budget:
                break
            if old[0] not in {self._shown, wanted.photo}:
                self._drop(old)
        self.arrived.emit(*key)

    def _drop(self, key: tuple[PhotoId, Size]) -> None:
        old = self._kept.pop(key, None)
        if old is not None:
            self.bytes -= old.bytes

    def _tell(self, keys: list[Wanted], error: Exception) -> None:
        if not isinstance(error, CancelledError):
            for wanted in keys:
                self.failed.emit(wanted.photo, error)


def _viewed(seen: ViewedPhoto) -> Viewed:
    images = tuple(to_image(frame) for frame in seen.frames)
    return Viewed(images, seen.milliseconds, QSize(*seen.natural), seen.animated)
