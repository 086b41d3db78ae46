"""Lessons: work that computes for long beside the library lane and writes there by turns.

The lesson's thread only emits a signal with what it wants written; the GUI thread queues it in
the library lane, before whatever waits there, and the lesson waits for its end. From its first
write on, work that takes long and gives way (indexing, comparing) is held back until it ends.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext, Progress
from photosim.library.library import Library
from photosim.library.runtime.connections import Turn
from photosim.ui.work.lane import Job, Lane
from photosim.ui.work.long_jobs import LongWork

T = TypeVar("T")

NICENESS = 5
"""By how much a lesson gives way to the window and to searches, as indexing does."""

LOOK_SECONDS = 0.1
"""How often a lesson that waits for its turn looks whether it was cancelled."""


class Lessons(QObject):
    """The lane of lessons. Used in the GUI thread.

    long: the work that is held back; update: called where some of it was cut short.
    """

    ended = Signal(float)

    # From the lane's thread.
    _wanted = Signal(object, object)

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

        began: list[float] = []

        def run(job: JobContext) -> T:
            began.append(time.monotonic())
            return work(library, job, partial(_in_turn, self._wanted.emit, job))

        return self.lane.submit(
            what,
            run,
            on_done=on_done,
            on_failed=on_failed,
            on_cancelled=on_cancelled,
            on_progress=on_progress,
            on_end=lambda: self._end(began),
        )

    def _end(self, began: list[float]) -> None:
        if self._holding:
            self._holding = False
            self._long.release()
            if self._cut_short:
                self._update()  # which finds what was left undone
        if began:
            self.ended.emit(time.monotonic() - began[0])

    @Slot(object, object)
    def _on_wanted(self, work: Callable[[], Any], written: Future[Any]) -> None:
        if not self._holding:
            self._holding = True
            self._cut_short = self._long.hold()
        self._writing.submit(
            "write for a lesson",
            lambda _: _write(work, written),
            on_cancelled=written.cancel,
            first=True,
        )


def _write(work: Callable[[], T], written: Future[T]) -> None:
    """In the library lane. What ``work`` raises, the lesson's thread raises."""
    if written.set_running_or_notify_cancel():
        try:
            written.set_result(work())
        except BaseException as error:  # noqa: BLE001 - carried over to the thread that waits
            written.set_exception(error)


def _in_turn(
    want: Callable[[Callable[[], Any], Future[Any]], object], job: JobContext, work: Callable[[], T]
) -> T:
    """Have something written, in a lesson's thread. Raises Cancelled where ``job`` is cancelled
    before its turn comes."""
    written: Future[T] = Future()
    want(work, written)
    while True:
        try:
            written.exception(LOOK_SECONDS)
            break
        except CancelledError:
            raise Cancelled from None
        except TimeoutError:
            if job.cancelled:
                written.cancel()
    return written.result()
