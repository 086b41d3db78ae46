"""Work that takes long and gives way: it can be paused, and cancelled without losing anything."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from photosim.core.jobs import JobContext
from photosim.ui.work.lane import Job, Lane

T = TypeVar("T")


class LongWork(QObject):
    """The long jobs of a lane. ``progressed(Progress)``, ``failed(exception)``.

    settle: called whenever there may be none any more, or one again, or they wait.
    """

    progressed = Signal(object)
    failed = Signal(object)

    def __init__(self, lane: Lane, settle: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._lane = lane
        self._settle = settle
        self._jobs: dict[int, Job[Any]] = {}
        self._paused = False
        self._kept: list[Callable[[], None]] | None = None

    def __len__(self) -> int:
        return len(self._jobs)

    def submit(
        self,
        what: str,
        work: Callable[[JobContext], T],
        on_done: Callable[[T], None],
        on_cut_short: Callable[[], object],
    ) -> None:
        """Do this when its turn comes; ``on_cut_short``: it failed, or was cancelled."""
        if self._kept is not None:
            self._kept.append(lambda: self.submit(what, work, on_done, on_cut_short))
            return

        def ended() -> None:
            self._jobs.pop(job.number, None)
            self._settle()

        def failed(error: BaseException) -> None:
            on_cut_short()
            self.failed.emit(error)

        job = self._lane.submit(
            what,
            work,
            on_done=on_done,
            on_failed=failed,
            on_cancelled=on_cut_short,
            on_end=ended,
            on_progress=self.progressed.emit,
            paused=self._paused,
        )
        self._jobs[job.number] = job
        self._settle()

    def cancel(self) -> None:
        """Ask all to stop; what was finished is kept."""
        for job in list(self._jobs.values()):
            job.cancel()

    def hold(self) -> bool:
        """Cancel all, and begin nothing until :meth:`release`; whether there was something."""
        some = bool(self._jobs)
        self.cancel()
        if self._kept is None:
            self._kept = []
        return some

    def release(self) -> None:
        """Begin what was asked for meanwhile."""
        kept, self._kept = self._kept or [], None
        for begin in kept:
            begin()

    @property
    def paused(self) -> bool:
        """Whether they wait for :meth:`resume`."""
        return self._paused

    def pause(self) -> None:
        """Hold all; also what is asked for later."""
        self._paused = True
        for job in self._jobs.values():
            job.context.pause()
        self._settle()

    def resume(self) -> None:
        """Go on."""
        self._paused = False
        for job in self._jobs.values():
            job.context.resume()
        self._settle()
