"""Ctrl-C and a polite kill: the job in hand ends cleanly, a second one ends it at once."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

from photosim.core.errors import Cancelled
from photosim.core.jobs import JobContext

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_jobs: list[JobContext] = []


@contextlib.contextmanager
def handled() -> Iterator[None]:
    """While inside, SIGINT and SIGTERM cancel the job in hand, or raise Cancelled without one."""
    if threading.current_thread() is not threading.main_thread():
        yield  # signals belong to the main thread
        return
    before = {number: signal.signal(number, _on_signal) for number in _SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def cancels(job: JobContext) -> Iterator[JobContext]:
    """While inside, an interrupt cancels this job; a second interrupt raises Cancelled."""
    _jobs.append(job)
    try:
        yield job
    finally:
        _jobs.remove(job)


def _on_signal(number: int, frame: FrameType | None) -> None:
    if _jobs and not _jobs[-1].cancelled:
        _jobs[-1].cancel()
        return
    raise Cancelled
