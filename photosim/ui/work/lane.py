"""Lanes: threads that do one job after another, and tell the GUI thread how each one ended.

A lane is an object of the GUI thread. Its worker thread owns no Qt object and no signal: it
only posts plain values through the lane's own signals, which are delivered, queued, to slots of
the lane. Each job ends exactly once, as done, failed or cancelled, and its end is delivered
after all of its progress. An exception of any type ends the job as failed; a failure nobody
handles is announced by :attr:`Lane.unhandled`, so that none can vanish.
"""

from __future__ import annotations

import itertools
import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext, Progress
from photosim.ui.work.niceness import give_way

log = logging.getLogger(__name__)

T = TypeVar("T")


class JobState(StrEnum):
    """Where a job stands; the last three are ends and never change again."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(eq=False, slots=True)
class Job(Generic[T]):
    """One piece of work in a lane, seen from the GUI thread.

    The callbacks are called in the GUI thread. Exactly one of ``on_done(value)``,
    ``on_failed(error)`` and ``on_cancelled()`` is called, once; ``on_progress`` before it, and
    ``on_end()`` just before it, whichever it is.
    """

    number: int
    what: str
    work: Callable[[JobContext], T]
    context: JobContext
    on_done: Callable[[T], None] | None = None
    on_failed: Callable[[BaseException], None] | None = None
    on_cancelled: Callable[[], object] | None = None
    on_progress: Callable[[Progress], None] | None = None
    on_end: Callable[[], None] | None = None
    state: JobState = JobState.QUEUED

    def cancel(self) -> None:
        """Ask the job to stop; it ends as cancelled unless it has finished already."""
        self.context.cancel()

    def let_go(self) -> None:
        """Forget whom to tell, once all is told: they refer to the job mostly, and what refers to
        itself stays in memory."""
        self.on_done = self.on_failed = self.on_cancelled = self.on_progress = self.on_end = None

    @property
    def ended(self) -> bool:
        """True once the end has been delivered."""
        return self.state in (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


class Lane(QObject):
    """One worker thread with a queue. Made, used and closed in the GUI thread.

    ``busy_changed(bool)``: whether a job is queued or running. ``unhandled(what, error)``: a job
    failed and had no ``on_failed``. ``drained()``: after :meth:`close`, all jobs have ended and
    the thread has left.

    niceness: by how much the thread, and every thread and process that its jobs start, gives way
        to the GUI thread (Linux only, where niceness belongs to a thread and is inherited).
    """

    busy_changed = Signal(bool)
    unhandled = Signal(str, object)
    drained = Signal()

    # Posted by the worker thread, received in the GUI thread.
    _started = Signal(int)
    _progressed = Signal(int)
    _ended = Signal(int, str, object)
    _left = Signal()

    def __init__(self, name: str, parent: QObject | None = None, *, niceness: int = 0) -> None:
        super().__init__(parent)
        self.name = name
        self._niceness = niceness
        self._numbers = itertools.count(1)
        self._jobs: dict[int, Job[Any]] = {}
        self._queue: deque[Job[Any]] = deque()
        self._wake = threading.Condition()
        self._latest: dict[int, Progress] = {}
        self._closing = False
        self._gone = False
        queued = Qt.ConnectionType.QueuedConnection
        self._started.connect(self._on_started, queued)
        self._progressed.connect(self._on_progressed, queued)
        self._ended.connect(self._on_ended, queued)
        self._left.connect(self._on_left, queued)
        # A daemon: a thread that hangs on a dead network share must not keep the process alive.
        self._thread = threading.Thread(target=self._run, name=f"photosim-{name}", daemon=True)
        self._thread.start()

    # ---- GUI thread

    def submit(
        self,
        what: str,
        work: Callable[[JobContext], T],
        *,
        on_done: Callable[[T], None] | None = None,
        on_failed: Callable[[BaseException], None] | None = None,
        on_cancelled: Callable[[], object] | None = None,
        on_progress: Callable[[Progress], None] | None = None,
        on_end: Callable[[], None] | None = None,
        first: bool = False,
        paused: bool = False,
    ) -> Job[T]:
        """Put ``work`` into the queue (at its head with ``first``) and return its job.

        After :meth:`close` nothing is taken any more: the job ends as cancelled.
        """
        number = next(self._numbers)
        context = JobContext(lambda progress: self._note(number, progress))
        if paused:
            context.pause()
        job = Job(
            number,
            what,
            work,
            context,
            on_done=on_done,
            on_failed=on_failed,
            on_cancelled=on_cancelled,
            on_progress=on_progress,
            on_end=on_end,
        )
        was_busy = bool(self._jobs)
        self._jobs[number] = job
        if self._closing:
            context.cancel()
            self._ended.emit(number, JobState.CANCELLED.value, None)
            return job
        with self._wake:
            if first:
                self._queue.appendleft(job)
            else:
                self._queue.append(job)
            self._wake.notify()
        if not was_busy:
            self.busy_changed.emit(True)
        return job

    def jobs(self) -> list[Job[Any]]:
        """The jobs that have not ended, oldest first."""
        return list(self._jobs.values())

    @property
    def busy(self) -> bool:
        """True while a job is queued or running."""
        return bool(self._jobs)

    def cancel_all(self) -> None:
        """Ask every job of the lane to stop."""
        for job in self.jobs():
            job.cancel()

    def close(self, last: Callable[[], None] | None = None) -> None:
        """Take no more jobs, cancel those there are, run ``last`` in the thread, and leave.

        :attr:`drained` follows. ``last`` is where the lane's resources are closed; what it
        raises is announced by :attr:`unhandled`.
        """
        if self._closing:
            return
        if last is not None:
            self.submit(f"close {self.name}", lambda _: last())
            closing_job = max(self._jobs)
        else:
            closing_job = -1
        self._closing = True
        for job in self.jobs():
            if job.number != closing_job:
                job.cancel()
        with self._wake:
            self._wake.notify()

    def wait(self, seconds: float) -> bool:
        """Join the worker thread; False where it still runs. Only after :meth:`close`."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    @Slot(int)
    def _on_started(self, number: int) -> None:
        job = self._jobs.get(number)
        if job is not None:
            job.state = JobState.RUNNING

    @Slot(int)
    def _on_progressed(self, number: int) -> None:
        with self._wake:
            progress = self._latest.pop(number, None)
        job = self._jobs.get(number)
        if job is not None and progress is not None and job.on_progress is not None:
            job.on_progress(progress)

    @Slot(int, str, object)
    def _on_ended(self, number: int, state: str, value: object) -> None:
        job = self._jobs.pop(number)
        job.state = JobState(state)
        try:
            if job.on_end is not None:
                job.on_end()
            if job.state is JobState.DONE and job.on_done is not None:
                job.on_done(value)
            elif job.state is JobState.CANCELLED and job.on_cancelled is not None:
                job.on_cancelled()
            elif isinstance(value, BaseException):
                if job.on_failed is None:
                    self.unhandled.emit(job.what, value)
                else:
                    job.on_failed(value)
        finally:
            job.let_go()
            # Also where a callback raised: that is reported by the exception hook.
            if not self._jobs:
                self.busy_changed.emit(False)

    @Slot()
    def _on_left(self) -> None:
        self._gone = True
        self._thread.join()
        self.drained.emit()

    # ---- worker thread

    def _note(self, number: int, progress: Progress) -> None:
        """Keep the newest progress; one signal under way for each job is enough."""
        with self._wake:
            under_way = number in self._latest
            self._latest[number] = progress
        if not under_way:
            self._post("_progressed", number)

    def _next(self) -> Job[Any] | None:
        with self._wake:
            while not self._queue and not self._closing:
                self._wake.wait()
            return self._queue.popleft() if self._queue else None

    def _run(self) -> None:
        give_way(self._niceness)
        while (job := self._next()) is not None:
            self._post("_started", job.number)
            state, value = _perform(job)
            self._post("_ended", job.number, state.value, value)
            # Nothing of the job may live on in this thread while it waits for the next.
            del job, value
        self._post("_left")

    def _post(self, signal: str, *values: object) -> None:
        """Emit one of the lane's signals, unless Qt has deleted the lane under the thread."""
        try:
            getattr(self, signal).emit(*values)
        except RuntimeError:
            log.warning("the lane %s is gone; %s%s is dropped", self.name, signal, values)


def _perform(job: Job[Any]) -> tuple[JobState, object]:
    if job.context.cancelled:
        return JobState.CANCELLED, None
    try:
        return JobState.DONE, job.work(job.context)
    except Cancelled:
        return JobState.CANCELLED, None
    except BaseException as error:  # the end of the job, not swallowed
        log.info("%s failed", job.what, exc_info=error)
        return JobState.FAILED, error
