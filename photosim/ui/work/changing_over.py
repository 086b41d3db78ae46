"""Going over to another base model, beside everything else that the library lane does.

Slices of long work, each after the last: what comes in between (changes of files, a person's write)
has its turn, and an update that follows such a write finds that there is more to do. A lesson
computes on the model that it began with, so that none is overtaken: the next slice waits for its
end.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from photosim.core.jobs import JobContext
from photosim.library.library import Library
from photosim.library.values import ChangeoverReport
from photosim.ui.work.lane import Lane

SLICE_SECONDS = 10.0
"""How long other work in the library lane waits at most, or a little more."""


class LongSubmitter(Protocol):
    """Does long work in the library lane, as ``Session`` does."""

    def __call__(
        self,
        what: str,
        work: Callable[[Library, JobContext], ChangeoverReport],
        on_done: Callable[[ChangeoverReport], None],
    ) -> bool: ...


class ChangingOver(QObject):
    """Goes on while there is something to do. Used in the GUI thread.

    ``ended(ChangeoverReport)``: the next model answers from now on, or what was taught under the
    one before was taught again, or can't be.
    """

    ended = Signal(object)

    def __init__(self, submit: LongSubmitter, lessons: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._submit = submit
        self._lessons = lessons
        self._waiting = False
        self._newest = 0
        lessons.busy_changed.connect(self._on_lessons)

    def go_on(self) -> None:
        """Do the next slice when its turn comes."""
        if self._lessons.busy:
            self._waiting = True
            return
        self._newest += 1
        number = self._newest
        self._submit(
            "move to another model",
            lambda library, job: library.change_over(job, seconds=SLICE_SECONDS),
            lambda report: self._on_done(number, report),
        )

    def _on_done(self, number: int, report: ChangeoverReport) -> None:
        if report.finished or report.taught or report.lost:
            self.ended.emit(report)
        elif report.model and number == self._newest:  # asked for twice, it goes on once
            self.go_on()

    def _on_lessons(self, busy: bool) -> None:
        if self._waiting and not busy:
            self._waiting = False
            self.go_on()
