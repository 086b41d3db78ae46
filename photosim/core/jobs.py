"""Long work: progress with counts, rate and time left, and a cancel that is honoured.

A job gets a :class:`JobContext`, a plain object without Qt. It calls ``report`` as often as
it likes (listeners are called at most about 30 times a second) and ``check`` at each point
where it can stop; ``check`` raises :class:`~photosim.core.errors.Cancelled` after a cancel and
waits while the job is paused.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from photosim.core.errors import Cancelled

REPORT_INTERVAL = 1 / 30
RECENT = 10.0
"""Seconds whose rate is taken for that of what is left."""


@dataclass(frozen=True, slots=True)
class Progress:
    """A moment of a job: what it is doing, how far it is, how fast, how long still.

    ``total`` is 0 while unknown; ``rate`` is units a second over the last seconds, 0.0 while
    unknown; ``seconds_left`` is None while unknown, and when all is done. ``unit``: what is counted
    ("photos"), "" where that is not said. ``loss``: of the last step of a training, which tries to
    lower it; None where nothing is trained.
    """

    what: str
    done: int = 0
    total: int = 0
    rate: float = 0.0
    seconds_left: float | None = None
    loss: float | None = None
    unit: str = ""


Listener = Callable[[Progress], None]


class JobContext:
    """Progress, pause and cancel of one job. Thread-safe."""

    def __init__(
        self, listener: Listener | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._listener = listener
        self._clock = clock
        self._cancel = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._lock = threading.Lock()
        self._last_report = float("-inf")
        self._samples: list[tuple[float, int]] = []
        self._began: tuple[float, int] | None = None
        self._what = ""

    @property
    def cancelled(self) -> bool:
        """True once a cancel was asked for."""
        return self._cancel.is_set()

    @property
    def paused(self) -> bool:
        """True between :meth:`pause` and :meth:`resume`."""
        return not self._running.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at its next check; also wakes a paused job."""
        self._cancel.set()
        self._running.set()

    def pause(self) -> None:
        """Hold the job at its next check."""
        self._running.clear()

    def resume(self) -> None:
        """Let a paused job go on."""
        with self._lock:
            self._forget_pace()  # the pause is not part of the rate
        self._running.set()

    def check(self) -> None:
        """Wait while paused; raise :class:`Cancelled` when asked to stop."""
        self._running.wait()
        if self._cancel.is_set():
            raise Cancelled

    def wait(self, seconds: float) -> None:
        """Sleep up to ``seconds``, ended early by a cancel (which raises)."""
        if self._cancel.wait(seconds):
            raise Cancelled

    def report(
        self,
        what: str,
        done: int = 0,
        total: int = 0,
        *,
        force: bool = False,
        loss: float | None = None,
        unit: str = "",
    ) -> None:
        """Tell the listener where the job stands; cheap enough to call for each photo."""
        if self._listener is None:
            return
        now = self._clock()
        with self._lock:
            if what != self._what:
                self._what = what
                self._forget_pace()
                force = True
            if not force and now - self._last_report < REPORT_INTERVAL and done != total:
                return
            self._last_report = now
            self._samples.append((now, done))
            self._began = self._began or self._samples[0]
            while len(self._samples) > 2 and now - self._samples[0][0] > RECENT:
                self._samples.pop(0)
            rate, left = _rate(self._began, self._samples, done, total)
        self._listener(Progress(what, done, total, rate, left, loss, unit))

    def _forget_pace(self) -> None:
        self._samples.clear()
        self._began = None


def _rate(
    began: tuple[float, int], samples: list[tuple[float, int]], done: int, total: int
) -> tuple[float, float | None]:
    """Of the last seconds; of all since it began where nothing was told for the most of them, as in
    work whose parts are counted and what comes between them is not."""
    silent = max((after - before for (before, _), (after, _) in pairwise(samples)), default=0.0)
    first_time, first_done = began if silent > RECENT / 2 else samples[0]
    last_time, last_done = samples[-1]
    elapsed = last_time - first_time
    if elapsed <= 0 or last_done <= first_done:
        return 0.0, None
    rate = (last_done - first_done) / elapsed
    return rate, (total - done) / rate if total > done else None
