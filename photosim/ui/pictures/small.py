"""Small pictures of photos beside the grid (albums, suggestions), read in the reading lane."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from photosim.core.types import PhotoId
from photosim.library.library import Library
from photosim.ui.pictures.thumbnails import decode
from photosim.ui.work.session import Session

AT_ONCE = 20
"""Pictures read in one job of the lane, so that other reads get their turn."""


class SmallPictures(QObject):
    """Pictures by photo, the most recently wanted ones kept. ``arrived`` follows new ones.

    side: the longest side in pixels; most: how many are kept.
    """

    arrived = Signal()

    def __init__(self, session: Session, side: int, most: int, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._side = side
        self._most = most
        self._kept: OrderedDict[PhotoId, QPixmap | None] = OrderedDict()
        self._asked: set[PhotoId] = set()

    def get(self, photo_id: PhotoId | None) -> QPixmap | None:
        """The picture if it is here; None too where the library has none."""
        return None if photo_id is None else self._kept.get(photo_id)

    def has(self, photo_id: PhotoId) -> bool:
        """Whether it is known what to show: a picture, or that there is none."""
        return photo_id in self._kept

    def want(self, ids: Iterable[PhotoId]) -> None:
        """Read those that are not here, in this order."""
        wanted = list(ids)
        for photo_id in wanted:
            if photo_id in self._kept:
                self._kept.move_to_end(photo_id)
        missing = [one for one in wanted if one not in self._kept and one not in self._asked]
        for start in range(0, len(missing), AT_ONCE):
            self._read(missing[start : start + AT_ONCE])

    def _read(self, ids: list[PhotoId]) -> None:
        side = self._side

        def work(library: Library) -> dict[PhotoId, QImage | None]:
            return {one: decode(jpeg, side)[0] for one, jpeg in library.thumbnails(ids).items()}

        def done(images: dict[PhotoId, QImage | None]) -> None:
            self._asked.difference_update(ids)
            for one in ids:
                image = images.get(one)
                self._kept[one] = QPixmap.fromImage(image) if image is not None else None
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
            self.arrived.emit()

        def failed(error: BaseException) -> None:
            self._asked.difference_update(ids)
            self._session.trouble.emit(error)

        if self._session.read("small pictures", work, done, failed) is not None:
            self._asked.update(ids)
