"""Small pictures of photos beside the grid: of albums, suggestions, report cards."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QPixmap

from photosim.core.types import PhotoId
from photosim.ui.pictures.thumbnails import Decoded, Sized, ThumbnailLoader


class SmallPictures(QObject):
    """Pictures by photo, the most recently wanted ones kept. ``arrived`` follows new ones.

    side: the longest side in pixels; most: how many are kept.
    """

    arrived = Signal()

    def __init__(self, thumbnails: ThumbnailLoader, side: int, most: int, parent: QObject) -> None:
        super().__init__(parent)
        self._loader = thumbnails.pictures
        self._side = side
        self._most = most
        self._kept: OrderedDict[PhotoId, QPixmap | None] = OrderedDict()
        self._asked: dict[Sized, None] = {}
        self._new = False
        self._loader.made.connect(self._keep)
        self._loader.loaded.connect(self._tell)
        self._loader.failed.connect(self._give_up)

    def get(self, photo_id: PhotoId | None) -> QPixmap | None:
        """The picture if it is here; None too where the library has none."""
        return None if photo_id is None else self._kept.get(photo_id)

    def has(self, photo_id: PhotoId) -> bool:
        """Whether it is known what to show: a picture, or that there is none."""
        return photo_id in self._kept

    def want(self, ids: Iterable[PhotoId]) -> None:
        """Load those that are not here, in this order, after those wanted before."""
        missing = len(self._asked)
        for photo_id in ids:
            if photo_id in self._kept:
                self._kept.move_to_end(photo_id)
            else:
                self._asked.setdefault((photo_id, self._side))
        if len(self._asked) > missing:
            self._loader.request(self._asked, self)

    @Slot(object, object)
    def _keep(self, key: Sized, decoded: Decoded) -> None:
        if key not in self._asked:
            return
        del self._asked[key]
        image, _ = decoded
        self._kept[key[0]] = QPixmap.fromImage(image) if image is not None else None
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
        self._new = True

    @Slot()
    def _tell(self) -> None:
        if self._new:
            self._new = False
            self.arrived.emit()

    @Slot(object, object)
    def _give_up(self, keys: list[Sized], _: object) -> None:
        for key in keys:
            self._asked.pop(key, None)
