"""Wandering: from photo to photo, always to a near one that was not seen yet."""

from __future__ import annotations

from collections.abc import Sequence, Set

from PySide6.QtCore import QObject, QTimer, Signal

from photosim.core.types import PhotoId
from photosim.library.values import Near

SHORTEST, LONGEST, USUAL = 1, 60, 5
"""Seconds that a photo stands."""


def next_of(near: Sequence[Near], seen: Set[PhotoId], copy: float) -> PhotoId | None:
    """The nearest photo that was not seen yet and is no copy of the one shown; else a copy of it
    that was not seen; None where all were. Pure.

    near: nearest first. copy: the cosine from which on photos show the same.
    """
    fresh = [one for one in near if one.photo not in seen]
    others = [one for one in fresh if one.similarity < copy]
    return (others or fresh)[0].photo if fresh else None


class Wander(QObject):
    """Says when the next photo is due. ``due()``; ``changed()``: it runs, pauses or has ended."""

    due = Signal()
    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.seen: set[PhotoId] = set()
        self.on = False
        """Whether one wanders, be it paused."""
        self.paused = False
        self.seconds = USUAL
        """How long a photo stands."""
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.due)

    def start(self, photo: PhotoId) -> None:
        """Begin at a photo."""
        self.seen = {photo}
        self.on, self.paused = True, False
        self.changed.emit()

    def stand(self, photo: PhotoId) -> None:
        """A photo is on screen now: the next is due after it has stood for its time."""
        if self.on:
            self.seen.add(photo)
            if not self.paused:
                self._timer.start(self.seconds * 1000)

    def stop(self) -> None:
        """Wander no more."""
        if self.on:
            self._timer.stop()
            self.on = self.paused = False
            self.changed.emit()

    def set_paused(self, paused: bool) -> None:
        """Stand still, or go on."""
        if self.on and paused != self.paused:
            self.paused = paused
            if paused:
                self._timer.stop()
            else:
                self._timer.start(self.seconds * 1000)
            self.changed.emit()

    def set_seconds(self, seconds: int) -> None:
        """Let photos stand so long, from 1 to 60 seconds."""
        self.seconds = min(max(seconds, SHORTEST), LONGEST)
        if self._timer.isActive():
            self._timer.start(self.seconds * 1000)
        self.changed.emit()
