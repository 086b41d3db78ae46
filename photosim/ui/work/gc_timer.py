"""Where Python's cyclic garbage collector may run: between two events of the GUI thread.

Left alone it runs wherever something is allocated. In a lane's thread it would destroy widgets
outside the GUI thread; in the GUI thread it would destroy one while Qt walks over all widgets to
give them a new style sheet, palette or event. Either ends the process with a segmentation fault
(seen: ``QApplication.setStyleSheet`` with a closed dialog waiting to be collected).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL = 1000
"""Milliseconds between two looks at whether there is something to collect."""

MANY = 50_000
"""New objects between two looks that can only be data: a window makes and forgets some hundred."""


class GarbageCollector(QObject):
    """Turns automatic collection off and collects from a timer of its own thread instead.

    Make it in the GUI thread; :meth:`stop` turns automatic collection on again. What exists by
    then (modules, mostly) is frozen, so that a full collection stays short beside an animation.
    """

    def __init__(self, parent: QObject | None = None, *, interval: int = INTERVAL) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        gc.collect()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(interval)

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds.

        Where very many objects are new, they are data just read (ten thousand groups of
        duplicates): going through them takes a tenth of a second and frees nothing. They are put
        where no collection looks, and go as soon as nobody needs them.
        """
        counts, thresholds = gc.get_count(), gc.get_threshold()
        if counts[0] > MANY:
            gc.freeze()
            return
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Leave collection to Python again, as it was before; may be called twice."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
        gc.unfreeze()
