"""How long the GUI thread leaves events waiting, measured from inside its event loop."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer, Slot

INTERVAL = 5


@dataclass(slots=True)
class Gap:
    """The loop did not turn for ``seconds``, ending ``at`` seconds after the start.

    ``busy`` seconds of it the GUI thread computed; the rest it waited, for a processor or for
    Python's interpreter lock.
    """

    at: float
    seconds: float
    busy: float


@dataclass(slots=True)
class Gaps:
    """All turns of the loop: how many, and those that came late."""

    turns: int = 0
    late: list[Gap] = field(default_factory=list)

    @property
    def longest(self) -> float:
        """Seconds of the longest gap; 0.0 where none was noted."""
        return max((gap.seconds for gap in self.late), default=0.0)

    def above(self, seconds: float) -> list[Gap]:
        """The gaps that took longer than ``seconds``."""
        return [gap for gap in self.late if gap.seconds > seconds]


class LoopWatch(QObject):
    """A timer of 5 milliseconds in the event loop that notes when it is called late.

    A gap is the time between two calls beyond the interval: what a person would feel as a
    freeze. Gaps from ``least`` seconds on are noted. They contain what the operating system
    gave to other processes; ``Gap.busy`` tells that apart.
    """

    def __init__(self, least: float = 0.01) -> None:
        super().__init__()
        self.gaps = Gaps()
        self._least = least
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(INTERVAL)
        self._timer.timeout.connect(self._turn)
        self._start = self._last = self._cpu = 0.0

    def start(self) -> None:
        """Begin."""
        self._start = self._last = time.perf_counter()
        self._cpu = time.thread_time()
        self._timer.start()

    def stop(self) -> Gaps:
        """End; what was noted."""
        self._timer.stop()
        self._note()
        return self.gaps

    @Slot()
    def _turn(self) -> None:
        self.gaps.turns += 1
        self._note()

    def _note(self) -> None:
        now, cpu = time.perf_counter(), time.thread_time()
        late = now - self._last - INTERVAL / 1000
        if late >= self._least:
            self.gaps.late.append(Gap(now - self._start, late, cpu - self._cpu))
        self._last, self._cpu = now, cpu
