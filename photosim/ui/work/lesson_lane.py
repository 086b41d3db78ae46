"""Lessons: work that computes for long beside the library lane and writes there by turns.

The lesson's thread only emits a signal with what it wants written; the GUI thread queues it in
the library lane, before whatever waits there, and the lesson waits for its end. From its first
write on, work that takes long and gives way (indexing, comparing) is held back until it ends.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext, Progress
from photosim.library.library import Library
from photosim.library.runtime.writer_turn import Turn
from photosim.ui.work.lane import Job, Lane
from photosim.ui.work.long_jobs import LongWork

T = TypeVar("T")

NICENESS = 5
"""By how much a lesson gives way to the window and to searches, as indexing does."""

LOOK_SECONDS = 0.1
"""How often a lesson that waits for its turn looks whether it was cancelled."""


class Waiting(Generic[T]):
    """A piece of work that waits for its turn in another thread."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._taken = False
        self._value: list[T] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do it, unless it was given up. Never raises: the waiting thread does."""
        if not self._take():
            return
        try:
            self._value.append(self._work())
        except BaseException as error:  # noqa: BLE001 - carried over to the thread that waits
            self._error = error
        self._ended.set()

    def give_up(self) -> bool:
        """Make it end as cancelled; False where it runs already, or has ended."""
        if not self._take():
            return False
        self._error = Cancelled()
        self._ended.set()
        return True

    def result(self, job: JobContext) -> T:
        """Wait for its end: its value, or what it raised. Raises Cancelled where ``job`` is
        cancelled before its turn comes."""
        while not self._ended.wait(LOOK_SECONDS):
            if job.cancelled:
                self.give_up()
        if self._error is not None:
            raise self._error
        return self._value[0]

    def _take(self) -> bool:
        with self._lock:
            taken, self._taken = self._taken, True
            return not taken


class Lessons(QObject):
    """The lane of lessons. Used in the GUI thread.

    long: the work that is held back; update: called where some of it was cut short.
    """

    # From the lane's thread.
    _wanted = Signal(object)

    def __init__(
        self, writing: Lane, long: LongWork, update: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self.lane = Lane("lessons", self, niceness=NICENESS)
        self._writing = writing
        self._long = long
        self._update = update
        self._holding = self._cut_short = False
        self._wanted.connect(self._on_wanted, Qt.ConnectionType.QueuedConnection)

    def submit(
        self,
        library: Library,
        what: str,
        work: Callable[[Library, JobContext, Turn], T],
        *,
        on_done: Callable[[T], None],
        on_failed: Callable[[BaseException], None],
        on_cancelled: Callable[[], None],
        on_progress: Callable[[Progress], None] | None = None,
    ) -> Job[T]:
        """Do this when the lessons before it have ended. One of the callbacks follows."""

        def run(job: JobContext) -> T:
            return work(library, job, _Turn(self._wanted.emit, job))

        def done(value: T) -> None:
            self._end()
            on_done(value)

        def failed(error: BaseException) -> None:
            self._end()
            on_failed(error)

        def cancelled() -> None:
            self._end()
            on_cancelled()

        return self.lane.submit(
            what,
            run,
            on_done=done,
            on_failed=failed,
            on_cancelled=cancelled,
            on_progress=on_progress,
        )

    def _end(self) -> None:
        if self._holding:
            self._holding = False
            self._long.release()
            if self._cut_short:
                self._update()  # which finds what was left undone

    @Slot(object)
    def _on_wanted(self, waiting: Waiting[Any]) -> None:
        if not self._holding:
            self._holding = True
            self._cut_short = self._long.hold()

        def left() -> None:
            waiting.give_up()

        self._writing.submit(
            "write for a lesson", lambda _: waiting.run(), on_cancelled=left, first=True
        )


class _Turn:
    """What a lesson's thread calls to have something written."""

    def __init__(self, want: Callable[[Waiting[Any]], object], job: JobContext) -> None:
        self._want = want
        self._job = job

    def __call__(self, work: Callable[[], T]) -> T:
        waiting = Waiting(work)
        self._want(waiting)
        return waiting.result(self._job)
