"""The small pictures of the query's chips, loaded outside the GUI thread."""

from __future__ import annotations

from concurrent.futures import CancelledError

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from photosim.library.library import Library
from photosim.library.values import Source
from photosim.ui.pictures.image import decode, to_image
from photosim.ui.pictures.loader import PictureLoader, each
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.query import Chip
from photosim.ui.search.query_bar import MOST_CHIPS, QueryBar
from photosim.ui.work.session import Session

SIDE = 96
"""Pixels; enough for a chip on a screen of twice or three times the usual density."""


def chip_image(library: Library, source: Source) -> QImage:
    """A small picture of a query's photo: the stored thumbnail, else decoded in a worker.

    Raises PhotosimError where it can't be read; the search says why.
    """
    photo = library.find(source).photo
    if photo is not None:
        jpeg = library.thumbnails([photo]).get(photo)
        image, _ = decode(jpeg, SIDE) if jpeg is not None else (None, None)
        if image is not None:
            return image
    return to_image(library.picture(source, SIDE))


class ChipPictures(QObject):
    """Gives each chip of the query bar its picture."""

    def __init__(
        self, session: Session, bar: QueryBar, control: QueryControl, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._bar = bar
        self._control = control
        self.loader: PictureLoader[Chip, QImage] = PictureLoader(
            "chips", each(self._load), parent=self
        )
        self.loader.made.connect(self._show)
        control.place_changed.connect(self._fetch)
        control.place_named.connect(self._fetch)

    def _fetch(self) -> None:
        query = self._control.here.query
        chips = query.all_chips[:MOST_CHIPS] if query is not None else ()
        self.loader.request(chip for chip in chips if not self._bar.has_picture(chip.key))

    def _load(self, chip: Chip) -> QImage:
        """In the loader's thread."""
        library = self._session.library
        if library is None:
            raise CancelledError
        return chip_image(library, chip.source)

    def _show(self, chip: Chip, image: QImage) -> None:
        self._bar.show_picture(chip.key, image)
