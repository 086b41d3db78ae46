"""Loads the one large picture that is looked at, in a thread of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage

from photosim.core.errors import PhotosimError
from photosim.core.types import PhotoId

log = logging.getLogger(__name__)

SMALL_SIDE = 1280

Load = Callable[[PhotoId], QImage]


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo to look at: ``small`` is smoothly reduced for the fitted view, ``full`` is all
    there is. ``natural`` is the photo's size in pixels, also where ``full`` has fewer."""

    full: QImage
    small: QImage
    natural: QSize


@dataclass(frozen=True, slots=True)
class _Answer:
    photo_id: PhotoId
    picture: Picture | None
    problem: str


class _Wake(QObject):
    """Without a parent and kept by the thread, so that it is there whenever that emits."""

    answered = Signal()


class PreviewLoader(QObject):
    """Runs ``load`` for the newest photo asked for; answers of older ones are dropped."""

    loaded = Signal(object, object)
    """Photo id and :class:`Picture`."""
    failed = Signal(object, str)
    """Photo id and a sentence."""

    def __init__(self, load: Load, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._condition = threading.Condition()
        self._asked: PhotoId | None = None
        self._newest: PhotoId | None = None
        self._answer: _Answer | None = None
        self._closing = False
        self._wake = _Wake()
        self._wake.answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="preview", daemon=True)
        self._thread.start()

    def request(self, photo_id: PhotoId | None) -> None:
        """Load this photo next; None lets go of whatever was asked."""
        with self._condition:
            self._asked = self._newest = photo_id
            self._answer = None
            self._condition.notify_all()

    def close(self) -> None:
        """Stop and join the thread; a running ``load`` is waited for. Safe to call twice."""
        with self._condition:
            self._closing = True
            self._condition.notify_all()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._condition:
                self._condition.wait_for(lambda: self._closing or self._asked is not None)
                if self._closing:
                    return
                photo_id, self._asked = self._asked, None
            if photo_id is None:
                continue
            answer = self._answer_for(photo_id)
            with self._condition:
                if photo_id != self._newest or self._closing:
                    continue
                self._answer = answer
            self._wake.answered.emit()

    def _answer_for(self, photo_id: PhotoId) -> _Answer:
        try:
            picture = picture_of(self._load(photo_id))
        except PhotosimError as error:
            return _Answer(photo_id, None, error.message)
        except Exception as error:
            log.warning("photo %s can't be shown", photo_id, exc_info=True)
            return _Answer(photo_id, None, str(error) or type(error).__name__)
        if picture is None:
            return _Answer(photo_id, None, self.tr("This file is not a picture that can be shown."))
        return _Answer(photo_id, picture, "")

    @Slot()
    def _deliver(self) -> None:
        with self._condition:
            answer, self._answer = self._answer, None
        if answer is None:
            return
        if answer.picture is not None:
            self.loaded.emit(answer.photo_id, answer.picture)
        else:
            self.failed.emit(answer.photo_id, answer.problem)


def picture_of(full: QImage) -> Picture | None:
    """The picture with its reduced one, in the screen's format; None where it is empty.

    Any thread. A picture that has that format already is not converted: Qt would hold Python,
    and with it the window, meanwhile.
    """
    if full.isNull():
        return None
    full = full.convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied
        if full.hasAlphaChannel()
        else QImage.Format.Format_RGB32
    )
    small = full
    if max(full.width(), full.height()) > SMALL_SIDE:
        small = full.scaled(
            SMALL_SIDE,
            SMALL_SIDE,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return Picture(full, small, full.size())
