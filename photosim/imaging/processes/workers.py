"""A pool of processes that prepare photos, each within limits and replaced when it fails.

One thread a worker: it takes the most urgent task, sends it down a pipe, answers the worker's
question whether the content is wanted, and waits for the result with a time limit. A worker
that exceeds its time or memory is killed, one that dies is noticed by its closed pipe; the
photo at fault gets its reason, and the next task a new worker.
"""

from __future__ import annotations

import heapq
import signal
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from typing import Any

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.system_words import phrase_of
from photosim.core.types import ContentHash
from photosim.imaging.limits import DEFAULT_LIMITS, Limits
from photosim.imaging.prepare import (
    HeldContent,
    HoldingsRequest,
    KnownContent,
    PreparedPhoto,
    PrepareRequest,
)
from photosim.imaging.processes.process import Request, WorkerGone, WorkerProcess
from photosim.imaging.viewing import ViewedPhoto, ViewRequest
from photosim.imaging.whole_pair import ComparedPair, PairRequest
from photosim.imaging.writing import WriteRequest, WrittenPhoto

IsWanted = Callable[[ContentHash], bool]
Result = PreparedPhoto | KnownContent

_WATCH_SECONDS = 0.25
# A worker within its limits that is looked at this often is soon enough found beyond them.

RECYCLE_AFTER = 5_000
"""Photos after which a worker is replaced, so that what libraries leak stays small."""


@dataclass(order=True, slots=True)
class _Queued:
    rank: int
    number: int
    request: Request | None = field(compare=False)
    is_wanted: IsWanted | None = field(compare=False)
    future: Future[Any] = field(compare=False)


class WorkerPool:
    """Prepares photos in ``size`` processes. Thread-safe; close it, or use ``with``.

    limits: what one photo may cost.
    background: the workers give way to everything else on the computer.
    recycle_after: photos after which a worker is replaced by a fresh one.

    Workers start with their first task. The queue has no bound: who submits many photos should keep
    an eye on how many are out.
    """

    def __init__(
        self,
        size: int,
        limits: Limits = DEFAULT_LIMITS,
        *,
        background: bool = False,
        recycle_after: int = RECYCLE_AFTER,
    ) -> None:
        if size < 1:
            raise ValueError(f"a pool needs at least one worker, not {size}")
        self.size = size
        self.limits = limits
        self.background = background
        self.recycle_after = recycle_after
        self._changed = threading.Condition()
        self._queue: list[_Queued] = []
        self._number = 0
        self.closed = False
        self._serving = 0
        self._idle = 0
        """Dispatchers that wait for a task and whose worker runs."""
        self._busy = threading.Event()
        self._stop = threading.Event()
        self._threads = [_Dispatcher(self, index) for index in range(size)]
        self._watch = threading.Thread(target=self._watch_workers, daemon=True)
        self._watch.start()
        for dispatcher in self._threads:
            dispatcher.start()

    def submit(
        self,
        request: PrepareRequest,
        is_wanted: IsWanted | None = None,
        *,
        urgent: bool = False,
    ) -> Future[Result]:
        """Queue a photo; the future holds what :func:`prepare` returns.

        is_wanted: asked with the content hash before anything is decoded, in one of the pool's
            threads of this process; the photo is decoded only if it returns True. What it
            raises becomes the future's exception. The time it takes is not the worker's.
        urgent: before everything that waits and is not urgent.

        The future raises PhotoUnreadable for a photo that can't be decoded, took too long or
        too much memory, or ended its worker; CancelledError when the pool is closed first.
        Raises RuntimeError after close().
        """
        future: Future[Result] = Future()
        self._put(request, is_wanted, future, urgent=urgent)
        return future

    def get_ready(self) -> Future[None]:
        """Start a worker for a photo that is about to come, where none runs; the future ends once
        it can take one. Raises RuntimeError after close()."""
        future: Future[None] = Future()
        self._put(None, None, future, urgent=True)
        return future

    def look(self, request: HoldingsRequest) -> Future[HeldContent]:
        """Queue a file of which only what it holds is wanted; otherwise like :meth:`submit`."""
        future: Future[HeldContent] = Future()
        self._put(request, None, future, urgent=False)
        return future

    def view(self, request: ViewRequest) -> Future[ViewedPhoto]:
        """Queue a photo that somebody waits to see, before everything that is not urgent; otherwise
        like :meth:`submit`."""
        future: Future[ViewedPhoto] = Future()
        self._put(request, None, future, urgent=True)
        return future

    def write(self, request: WriteRequest) -> Future[WrittenPhoto]:
        """Queue a photo to be written anew; otherwise like :meth:`submit`."""
        future: Future[WrittenPhoto] = Future()
        self._put(request, None, future, urgent=False)
        return future

    def compare(self, request: PairRequest) -> Future[ComparedPair]:
        """Queue two files to be compared as a whole; they may take as long as two photos.

        The future raises PhotoUnreadable where one of them can't be decoded, or both together ended
        their worker; transient where one has another content or can't be opened now.
        """
        future: Future[ComparedPair] = Future()
        self._put(request, None, future, urgent=False)
        return future

    def _put(
        self,
        request: Request | None,
        is_wanted: IsWanted | None,
        future: Future[Any],
        *,
        urgent: bool,
    ) -> None:
        with self._changed:
            if self.closed:
                raise RuntimeError("the pool is closed")
            self._number += 1
            rank = 0 if urgent else 1
            heapq.heappush(self._queue, _Queued(rank, self._number, request, is_wanted, future))
            self._changed.notify_all()

    @property
    def pids(self) -> list[int]:
        """Process ids of the workers that run now."""
        return [pid for thread in self._threads if (pid := thread.pid) is not None]

    def close(self) -> None:
        """End all workers at once; what waits is cancelled, what runs raises CancelledError.

        Returns when the processes and threads are gone, for which a question that is being
        asked (``is_wanted``) has to return. May be called again.
        """
        with self._changed:
            self.closed = True
            waiting, self._queue = self._queue, []
            self._changed.notify_all()
        self._stop.set()
        self._busy.set()
        for queued in waiting:
            queued.future.cancel()
            queued.future.set_running_or_notify_cancel()
        for thread in self._threads:
            thread.kill_worker()
        for thread in self._threads:
            thread.join()
        self._watch.join()

    def __enter__(self) -> WorkerPool:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def next_task(self, *, running: bool) -> _Queued | None:
        """For the dispatchers: the next task; None once the pool is closed.

        running: whether its worker runs. Starting one takes half a second, and up to a hundred
            megabytes as long as it runs: who has none gets only what no idle one takes.
        """
        with self._changed:
            self._idle += running
            self._changed.wait_for(
                lambda: self.closed or len(self._queue) > (0 if running else self._idle)
            )
            self._idle -= running
            if self.closed:
                return None
            self._serving += 1
            self._busy.set()
            return heapq.heappop(self._queue)

    def task_done(self) -> None:
        """For the dispatchers: what next_task gave has been dealt with."""
        with self._changed:
            self._serving -= 1

    def _watch_workers(self) -> None:
        while not self.closed:
            self._busy.wait()  # asleep while nothing is at work
            self._busy.clear()
            self._stop.wait(_WATCH_SECONDS)
            for thread in self._threads:
                thread.check_worker()
            with self._changed:
                if self._serving:
                    self._busy.set()


class _Dispatcher(threading.Thread):
    """Owns one worker: starts it, gives it tasks, replaces it."""

    def __init__(self, pool: WorkerPool, index: int) -> None:
        super().__init__(name=f"photosim-dispatch-{index}", daemon=True)
        self._pool = pool
        # Held while the worker is started or given up, so that close() misses none.
        self._lock = threading.Lock()
        self._worker: WorkerProcess | None = None

    @property
    def pid(self) -> int | None:
        """Process id of the worker, None where there is none."""
        with self._lock:
            return self._worker.pid if self._worker else None

    def kill_worker(self) -> None:
        """End the worker from another thread; this thread finds out and cleans up."""
        with self._lock:
            if self._worker is not None:
                self._worker.kill()

    def check_worker(self) -> None:
        """Hold the worker to its limits. Another thread's call."""
        with self._lock:
            if self._worker is not None:
                self._worker.check()

    def run(self) -> None:
        """Serve until the pool is closed."""
        if hasattr(signal, "pthread_sigmask"):
            # Workers inherit this: a Ctrl-C can't hit one that hasn't yet set its handlers.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            while (queued := self._pool.next_task(running=self._worker is not None)) is not None:
                try:
                    if queued.future.set_running_or_notify_cancel():
                        self._serve(queued)
                finally:
                    self._pool.task_done()
                    del queued  # nothing of it lives on while this waits for the next
        finally:
            self._drop_worker()

    def _serve(self, queued: _Queued) -> None:
        future = queued.future
        try:
            worker = self._ready_worker()
            request = queued.request
            result = None if request is None else worker.run(request, queued.is_wanted)
        except WorkerGone as gone:
            self._drop_worker()
            future.set_exception(CancelledError() if self._pool.closed else gone.reason)
        except OSError as error:
            why = phrase_of(error)
            told = PhotoUnreadable(PhotoFault.NOT_STARTED_FOR, why, transient=True)
            future.set_exception(told)
        except BaseException as error:  # noqa: BLE001  delivered through the future
            future.set_exception(error)
        else:
            future.set_result(result)
            if worker.served >= self._pool.recycle_after:
                self._drop_worker()
        finally:
            # The error refers to this frame: with it in hand, both would stay in memory.
            del future, queued

    def _ready_worker(self) -> WorkerProcess:
        if self._worker is not None and not self._worker.idle_and_alive:
            self._drop_worker()
        with self._lock:
            if self._pool.closed:
                raise CancelledError
            if self._worker is None:
                pool = self._pool
                self._worker = WorkerProcess(pool.limits, background=pool.background)
            worker = self._worker
        worker.wait_ready()
        return worker

    def _drop_worker(self) -> None:
        with self._lock:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()
