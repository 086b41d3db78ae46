"""The small pictures of the query's chips, fetched outside the GUI thread."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from photosim.core.errors import PhotosimError
from photosim.library.library import Library
from photosim.library.values import Source
from photosim.ui.pictures.thumbnails import decode
from photosim.ui.search.controller import QueryControl
from photosim.ui.search.query import Chip
from photosim.ui.search.query_bar import MOST_CHIPS, QueryBar
from photosim.ui.work.session import Session

log = logging.getLogger(__name__)

SIDE = 96
"""Pixels; enough for a chip on a screen of twice or three times the usual density."""


def to_image(pixels: NDArray[np.uint8]) -> QImage:
    """uint8 (height, width, 3) RGB as an image in the screen's format. Any thread.

    NumPy moves the bytes, for it lets other threads run meanwhile: Qt's own conversion of a
    12-megapixel photo holds Python, and with it the window, for longer than a frame or two.
    """
    height, width = pixels.shape[:2]
    image = QImage(width, height, QImage.Format.Format_RGB32)
    lines = np.frombuffer(image.bits(), dtype=np.uint32).reshape(height, -1)
    target = lines[:, :width]
    np.left_shift(pixels[..., 0], 16, out=target, dtype=np.uint32)
    target |= np.left_shift(pixels[..., 1], 8, dtype=np.uint32)
    target |= pixels[..., 2]
    target |= np.uint32(0xFF000000)
    return image


def chip_image(library: Library, source: Source) -> QImage | None:
    """A small picture of a query's photo: the stored thumbnail, else decoded in a worker.

    None where it can't be read; the search says why.
    """
    photo_id = library.photo_at(source) if isinstance(source, Path) else source
    if isinstance(photo_id, int):
        jpeg = library.thumbnails([photo_id]).get(photo_id)
        image, _ = decode(jpeg, SIDE) if jpeg is not None else (None, None)
        if image is not None:
            return image
    try:
        return to_image(library.picture(source, SIDE))
    except PhotosimError as error:
        log.info("no picture for a chip: %s", error)
        return None


class ChipPictures(QObject):
    """Gives each chip of the query bar its picture."""

    def __init__(
        self, session: Session, bar: QueryBar, control: QueryControl, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._bar = bar
        self._control = control
        self._asked: set[int] = set()
        control.place_changed.connect(self._fetch)
        control.place_named.connect(self._fetch)

    def _fetch(self) -> None:
        query = self._control.here.query
        if query is None or self._session.library is None:
            return
        for chip in query.chips[:MOST_CHIPS]:
            if not self._bar.has_picture(chip.key) and chip.key not in self._asked:
                self._fetch_one(chip)

    def _fetch_one(self, chip: Chip) -> None:
        self._asked.add(chip.key)

        def done(image: QImage | None) -> None:
            self._asked.discard(chip.key)
            if image is not None:
                self._bar.show_picture(chip.key, image)

        self._session.read("picture of a chip", lambda lib: chip_image(lib, chip.source), done)
