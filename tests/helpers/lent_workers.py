"""Decoding processes that outlive a library, so that the next test does not start its own.

Two processes cost more to start than a test's photos to decode. Each library gets a
:class:`LentPool` in place of a pool of its own, by ``runtime.new_workers``: behind it are the same
processes, pipes and limits, kept for all tests of this process. Tests of the processes themselves,
their limits, their end and their niceness use
:class:`photosim.imaging.processes.workers.WorkerPool` as it is.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, wait
from typing import Any, TypeVar

from photosim.core.types import ContentHash
from photosim.imaging.limits import DEFAULT_LIMITS, Limits
from photosim.imaging.prepare import HeldContent, HoldingsRequest, PrepareRequest
from photosim.imaging.processes.workers import RECYCLE_AFTER, IsWanted, Result, WorkerPool
from photosim.imaging.viewing import ViewedPhoto, ViewRequest
from photosim.imaging.whole_pair import ComparedPair, PairRequest
from photosim.imaging.writing import WriteRequest, WrittenPhoto

_Given = TypeVar("_Given")

_shared: dict[tuple[int, Limits], WorkerPool] = {}
_shared_lock = threading.Lock()
_open: set[LentPool] = set()


def close_all() -> None:
    """End the processes; for the end of the test run."""
    with _shared_lock:
        while _shared:
            _shared.popitem()[1].close()


def open_pools() -> int:
    """How many pools were lent and not closed yet: what a library in use has, or one leaves."""
    return len(_open)


def shared_threads() -> set[threading.Thread]:
    """The threads that serve the shared processes, which no library has to end."""
    with _shared_lock:
        return {thread for pool in _shared.values() for thread in pool._threads}


class LentPool:
    """What a library sees of shared processes; as ``WorkerPool``, whose place it takes."""

    def __init__(
        self,
        size: int,
        limits: Limits = DEFAULT_LIMITS,
        *,
        background: bool = False,
        recycle_after: int = RECYCLE_AFTER,
    ) -> None:
        self.size = size
        self.limits = limits
        self.closed = False
        self._lock = threading.Lock()
        self._waiting: set[Future[Any]] = set()
        with _shared_lock:
            if (size, limits) not in _shared:
                _shared[size, limits] = WorkerPool(size, limits)
            self._pool = _shared[size, limits]
        _open.add(self)

    @property
    def pids(self) -> list[int]:
        """Process ids of the workers."""
        return self._pool.pids

    def submit(
        self,
        request: PrepareRequest,
        is_wanted: IsWanted | None = None,
        *,
        urgent: bool = False,
    ) -> Future[Result]:
        """Queue a photo."""
        with self._lock:
            if self.closed:
                raise RuntimeError("the pool is closed")
            asked = None if is_wanted is None else self._while_open(is_wanted)
            future = self._pool.submit(request, asked, urgent=urgent)
            self._waiting.add(future)
        future.add_done_callback(self._done)
        return future

    def get_ready(self) -> Future[None]:
        """Start a worker."""
        return self._lent(self._pool.get_ready)

    def look(self, request: HoldingsRequest) -> Future[HeldContent]:
        """Queue a file of which only what it holds is wanted."""
        return self._lent(lambda: self._pool.look(request))

    def compare(self, request: PairRequest) -> Future[ComparedPair]:
        """Queue two files to be compared."""
        return self._lent(lambda: self._pool.compare(request))

    def view(self, request: ViewRequest) -> Future[ViewedPhoto]:
        """Queue a photo that somebody waits to see."""
        return self._lent(lambda: self._pool.view(request))

    def write(self, request: WriteRequest) -> Future[WrittenPhoto]:
        """Queue a photo to be written anew."""
        return self._lent(lambda: self._pool.write(request))

    def _lent(self, put: Callable[[], Future[_Given]]) -> Future[_Given]:
        with self._lock:
            if self.closed:
                raise RuntimeError("the pool is closed")
            future = put()
            self._waiting.add(future)
        future.add_done_callback(self._done)
        return future

    def close(self) -> None:
        """Cancel what waits; return when nothing of this library is at work any more."""
        with self._lock:
            self.closed = True
            left = list(self._waiting)
        for future in left:
            future.cancel()
        wait(left)
        _open.discard(self)

    def _done(self, future: Future[Any]) -> None:
        with self._lock:
            self._waiting.discard(future)

    def _while_open(self, is_wanted: IsWanted) -> Callable[[ContentHash], bool]:
        def asked(content: ContentHash) -> bool:
            if self.closed:
                raise CancelledError
            return is_wanted(content)

        return asked
