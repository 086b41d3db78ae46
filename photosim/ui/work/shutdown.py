"""The end of the session's lanes, in order, also where a reader hangs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from photosim.ui.work.lane import Lane

READERS_GRACE = 800
"""Milliseconds that a search under way may take before the library is closed under it."""

STRAGGLERS_GRACE = 300
"""Milliseconds that a reader is still waited for after the library was closed."""


class Ending(QObject):
    """Ends the lanes: readers first, then the one that writes, whose last act is ``last``.

    ``ended`` comes once.
    """

    ended = Signal()

    def __init__(
        self, writing: Lane, readers: Sequence[Lane], last: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._writing = writing
        self._readers = readers
        self._last = last
        self._undrained = {writing, *readers}
        self._over = False
        for lane in self._undrained:
            lane.drained.connect(partial(self._on_drained, lane))

    def begin(self) -> None:
        """Cancel what is under way and let every lane come to its end."""
        self._writing.cancel_all()
        for lane in self._readers:
            lane.close()
        QTimer.singleShot(READERS_GRACE, self, self._close_writing)

    @Slot()
    def _close_writing(self) -> None:
        self._writing.close(last=self._last)

    def _on_drained(self, lane: Lane) -> None:
        self._undrained.discard(lane)
        if self._writing not in self._undrained:
            # A reader may hang on a network share that does not answer: it is left behind.
            QTimer.singleShot(STRAGGLERS_GRACE if self._undrained else 0, self, self._end)
        elif len(self._undrained) == 1:
            self._close_writing()

    @Slot()
    def _end(self) -> None:
        if not self._over:
            self._over = True
            self.ended.emit()
