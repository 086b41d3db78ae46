"""Where Python's cyclic garbage collector may run: between two events of the GUI thread.

Left alone it runs wherever something is allocated. In a lane's thread it would destroy widgets
outside the GUI thread; in the GUI thread it would destroy one while Qt walks over all widgets to
give them a new style sheet, palette or event. Either ends the process with a segmentation fault
(seen: ``QApplication.setStyleSheet`` with a closed dialog waiting to be collected).
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

from photosim.core import memory

INTERVAL = 1000
"""Milliseconds between two looks at whether there is something to collect."""

MANY = 50_000
"""New objects between two looks that can only be data: a window makes and forgets some hundred."""


FEW = 200
"""New objects between two looks up to which nothing is going on."""

QUIET = 30
"""Looks in a row at which nothing was going on, after which all may be gone through."""


class GarbageCollector(QObject):
    """Turns automatic collection off and collects from a timer of its own thread instead.

    Make it in the GUI thread; :meth:`stop` turns automatic collection on again. What exists by
    then (modules, mostly) is frozen, so that a full collection stays short beside an animation.
    """

    def __init__(self, parent: QObject | None = None, *, interval: int = INTERVAL) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        gc.freeze()
        self._before, self._quiet = 0, 0
        self._new = self._counted = 0
        """Objects that are new since the last ones were put aside, all looks together."""
        self._set_aside = False
        """Whether data was put where no collection looks, and may be there still."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(interval)

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds.

        Where very many objects are new, at once or bit by bit, they are data just read (ten
        thousand groups of duplicates): going through them takes a tenth of a second and frees
        nothing. They are put where no collection looks, and go as soon as nobody needs them. What
        was put there and is part of a ring by now (a dialog that was closed) goes when nothing has
        been going on for a while, and its memory back to the system: beside ten thousand groups
        that takes half a second. Nothing that is large may wait for that: what a search or a
        comparison made refers to nothing that refers to it.
        """
        counts, thresholds = gc.get_count(), gc.get_threshold()
        self._quiet = self._quiet + 1 if counts[0] - self._before <= FEW else 0
        self._new += max(0, counts[0] - self._counted)
        self._before = counts[0]
        if self._new > MANY:
            gc.freeze()
            self._set_aside = True
            self._new = self._quiet = 0
            self._before = self._counted = gc.get_count()[0]
            return
        if self._set_aside and self._quiet >= QUIET:
            self._go_through_all()
            return
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                break
        self._counted = gc.get_count()[0]

    def _go_through_all(self) -> None:
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._set_aside = False
        self._new = self._counted = 0
        memory.give_back()

    def stop(self) -> None:
        """Leave collection to Python again, as it was before; may be called twice."""
        self._timer.stop()
        if self._was_enabled:
            gc.enable()
        gc.unfreeze()
