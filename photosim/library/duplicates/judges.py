"""Processes that judge pairs, each with a core of its own: threads would share one interpreter.

A process is sent what is known of the photos of a slice, and their thumbnails, and answers what
:class:`.judging.Judge` found, as JSON. It has nothing else: no library, no model. Where a process
can't be started or ends, the slice is judged here, so that what is found never depends on it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import signal
import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection

import msgspec

from photosim.core.types import PhotoId
from photosim.imaging.processes.child import ChildProcess
from photosim.imaging.processes.worker import die_with_parent, single_threaded
from photosim.imaging.verify import Sketch
from photosim.library.duplicates.grouping import Edge
from photosim.library.duplicates.judging import Judge, Judged
from photosim.library.matching.naming import Seen
from photosim.library.matching.thumbnails import Look, Sketches

logger = logging.getLogger(__name__)

ENOUGH_PAIRS = 400
"""Pairs for which it pays to start processes, each of which takes half a second of a core."""

ENOUGH_PHOTOS = 5000
"""New photos among which there are nearly always so many pairs."""

MOST = 4
"""Processes at most; each takes some 200 MB, more where many photos are copies of one."""

_LARGEST_ANSWER = 1 << 28

_AT_ONCE = 4
"""Pairs whose photos are decoded at once: what is let go of is used again while it is at hand."""


@dataclass(frozen=True, slots=True)
class Case:
    """Pairs to be judged, the likeliest first, and all that is known of their photos."""

    wanted: Mapping[Edge, Look]
    seen: Mapping[PhotoId, Seen]
    thumbnails: Mapping[PhotoId, bytes]

    def get_many(self, photos: Sequence[PhotoId]) -> dict[PhotoId, bytes]:
        """The thumbnails of those photos that have one."""
        return {photo: self.thumbnails[photo] for photo in photos if photo in self.thumbnails}


class Judges:
    """Judges cases in ``size`` processes, which start with their first case, or before. Close it,
    or use ``with``."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._closed = threading.Event()
        self._running: set[_JudgeProcess] = set()
        self._lock = threading.Lock()
        self._own = threading.local()
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="judging")

    @property
    def pids(self) -> list[int]:
        """Process ids of the processes that run now."""
        with self._lock:
            return [process.pid for process in self._running]

    def start(self) -> None:
        """Start the processes now, so that they are ready once there is a case. One that can't be
        started is tried again then, and told of."""
        for _ in range(self.size):
            self._threads.submit(self._process)

    def submit(self, case: Case) -> Future[Judged]:
        """Queue a case."""
        return self._threads.submit(self._judge, case)

    def close(self) -> None:
        """End all processes at once; what waits is cancelled. Returns when they are gone."""
        self._closed.set()
        with self._lock:
            for process in self._running:
                process.kill()
        self._threads.shutdown(cancel_futures=True)
        for process in self._running:
            process.close()
        self._running.clear()

    def __enter__(self) -> Judges:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _judge(self, case: Case) -> Judged:
        try:
            return self._process().judge(case)
        except (EOFError, OSError, msgspec.DecodeError) as error:
            self._check()
            logger.warning("a process that judges pairs has ended: %r", error)
            self._drop()
            return judge(case, self._check)

    def _process(self) -> _JudgeProcess:
        """The process of this thread."""
        process: _JudgeProcess | None = getattr(self._own, "process", None)
        if process is None:
            with self._lock:
                self._check()
                process = self._own.process = _JudgeProcess()
                self._running.add(process)
        return process

    def _drop(self) -> None:
        process: _JudgeProcess | None = getattr(self._own, "process", None)
        if process is not None:
            self._own.process = None
            with self._lock:
                self._running.discard(process)
            process.close()

    def _check(self) -> None:
        if self._closed.is_set():
            raise CancelledError


class _JudgeProcess(ChildProcess):
    """One process as its parent sees it."""

    def __init__(self) -> None:
        super().__init__(serve, os.getpid(), name="photosim-judge")

    def judge(self, case: Case) -> Judged:
        """Raises EOFError or OSError where the process has ended, DecodeError where it did not
        judge."""
        self.pipe.send_bytes(pickle.dumps(case, protocol=5))
        return msgspec.json.decode(self.pipe.recv_bytes(_LARGEST_ANSWER), type=Judged)


def serve(pipe: Connection, parent_pid: int) -> None:
    """Judge cases from ``pipe`` until it is closed. The target of a process."""
    # Ctrl-C goes to the whole terminal group; the parent decides what becomes of its processes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with_parent(parent_pid)
    single_threaded()
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            case: Case = pickle.loads(pipe.recv_bytes())  # noqa: S301  from the app itself
            pipe.send_bytes(msgspec.json.encode(judge(case)))


def judge(case: Case, check: Callable[[], None] = lambda: None) -> Judged:
    """What the photos of a case are to each other.

    check: called now and then; what it raises ends the judging.
    """
    sketches = Sketches(case)

    def photos(wanted: Sequence[PhotoId]) -> tuple[Mapping[PhotoId, Seen], dict[PhotoId, Sketch]]:
        return case.seen, sketches.get(wanted)

    own = Judge(photos, share=_AT_ONCE, done=sketches.forget)
    rows = [row for _, some in own.judge(case.wanted, check) for row in some]
    return msgspec.structs.replace(own.told(), rows=rows)
