"""One worker process as its parent sees it."""

from __future__ import annotations

import logging
import os
import pickle
import signal
import threading
import time
from collections.abc import Callable

from photosim.core.errors import PhotoFault, PhotoUnreadable
from photosim.core.language import tr
from photosim.core.types import ContentHash
from photosim.imaging.limits import Limits
from photosim.imaging.prepare import (
    HeldContent,
    HoldingsRequest,
    KnownContent,
    PreparedPhoto,
    PrepareRequest,
    Transform,
)
from photosim.imaging.processes import wire, worker
from photosim.imaging.processes.child import ChildProcess
from photosim.imaging.viewing import ViewedPhoto, ViewRequest
from photosim.imaging.whole_pair import ComparedPair, PairRequest
from photosim.imaging.writing import WriteRequest, WrittenPhoto

logger = logging.getLogger(__name__)

Request = PrepareRequest | HoldingsRequest | PairRequest | ViewRequest | WriteRequest
Answer = PreparedPhoto | KnownContent | HeldContent | ComparedPair | ViewedPhoto | WrittenPhoto

_START_SECONDS = 60.0
# Many times the largest answer; a worker that has been taken over can't fill the app's memory.
_LARGEST_MESSAGE = 1 << 28


class WorkerGone(Exception):
    """The worker has ended or was killed; ``reason`` is what its photo is told."""

    def __init__(self, reason: PhotoUnreadable) -> None:
        super().__init__(reason)
        self.reason = reason


class WorkerProcess:
    """A started worker.

    Used by one thread; only :meth:`kill` and :meth:`check` are for others. Waiting is a plain
    blocking read: whoever calls :meth:`check` now and then ends a worker that exceeds its
    limits, and the read with it. (A wait with a time limit costs more than the messages do.)
    """

    def __init__(self, limits: Limits, *, background: bool) -> None:
        self._limits = limits
        settings = worker.WorkerSettings(limits, background, os.getpid())
        self.served = 0
        self._resting_bytes = 0
        self._ready = False
        self._transform: Transform | None = None
        self._pickled = b""
        # Guards the two below: a task that ends in time is never found late.
        self._guard = threading.Lock()
        self._deadline: float | None = None
        self._verdict: PhotoUnreadable | None = None
        self._child = ChildProcess(worker.main, settings, name="photosim-worker")
        self.pid = self._child.pid

    @property
    def idle_and_alive(self) -> bool:
        """False once an idle worker has died: its pipe has an end to be read."""
        if self._verdict is not None:
            return False
        return not self._ready or not self._child.pipe.poll(0)

    def wait_ready(self) -> None:
        """Return when the worker can take a task. Raises WorkerGone where it can't start."""
        if self._ready:
            return
        self._set_deadline(time.monotonic() + _START_SECONDS)
        if self._receive() != worker.READY:
            raise self._gone(PhotoUnreadable(PhotoFault.NOT_STARTED, transient=True))
        self._set_deadline(None)
        self._resting_bytes = self._size()
        self._ready = True

    def run(
        self,
        request: Request,
        is_wanted: Callable[[ContentHash], bool] | None,
    ) -> Answer:
        """Prepare one photo, look at it or at what its file holds, or compare two files.

        Raises PhotoUnreadable, WorkerGone (this worker is then of no more use), and whatever
        ``is_wanted`` raises.
        """
        self.served += 1
        task = self._task(request, asks=is_wanted is not None)
        files = 2 if isinstance(request, PairRequest) else 1
        deadline = time.monotonic() + files * self._limits.seconds
        self._set_deadline(deadline)
        self._send(task)
        message = self._receive()
        failure: Exception | None = None
        if message[:1] == worker.HASHED and is_wanted is not None:
            asked = time.monotonic()
            self._set_deadline(None)
            wanted = False
            try:
                wanted = is_wanted(message[1:])
            except Exception as error:  # noqa: BLE001  raised again below, once the worker is free
                failure = error
            self._set_deadline(deadline + time.monotonic() - asked)
            self._send(worker.YES if wanted else worker.NO)
            message = self._receive()
        self._set_deadline(None)
        if failure is not None:
            raise failure
        try:
            return _result(message, request)
        except ValueError as error:
            logger.exception("a worker gave an answer that is none")
            reason = PhotoUnreadable(PhotoFault.NO_ANSWER)
            raise self._gone(reason) from error

    def _task(self, request: Request, *, asks: bool) -> bytes:
        if isinstance(request, HoldingsRequest | PairRequest | ViewRequest | WriteRequest):
            return worker.pack_look(request)
        if request.transform is not self._transform:
            self._pickled = pickle.dumps(request.transform, protocol=5)
            self._transform = request.transform
        return worker.pack_task(request, self._pickled, asks=asks)

    def check(self) -> None:
        """Kill a worker that is beyond its limits. Any thread."""
        with self._guard:
            if self._deadline is None or self._verdict is not None:
                return
            if time.monotonic() >= self._deadline:
                # What hung once would cost the whole limit again at every start of the app.
                self._verdict = (
                    PhotoUnreadable(PhotoFault.TOO_SLOW, f"{self._limits.seconds:g}")
                    if self._ready
                    else PhotoUnreadable(PhotoFault.NOT_STARTED, transient=True)
                )
            elif self._ready and self._size() - self._resting_bytes > self._limits.memory_bytes:
                self._verdict = PhotoUnreadable(PhotoFault.TOO_MUCH_MEMORY)
            if self._verdict is not None:
                self.kill()

    def kill(self) -> None:
        """End the process now. Any thread; the owner still has to :meth:`close`."""
        self._child.kill()

    def close(self) -> None:
        """End and reap the process and release its handles."""
        self._child.close()

    def _set_deadline(self, deadline: float | None) -> None:
        with self._guard:
            self._deadline = deadline

    def _send(self, message: bytes) -> None:
        try:
            self._child.pipe.send_bytes(message)
        except OSError as error:
            raise self._gone(self._cause_of_death()) from error

    def _receive(self) -> bytes:
        try:
            return self._child.pipe.recv_bytes(_LARGEST_MESSAGE)
        except (EOFError, OSError) as error:
            raise self._gone(self._cause_of_death()) from error

    def _gone(self, reason: PhotoUnreadable) -> WorkerGone:
        self.kill()
        return WorkerGone(reason)

    def _cause_of_death(self) -> PhotoUnreadable:
        if self._verdict is not None:
            return self._verdict
        status = self._child.exit_status()
        if status is None or status >= 0:
            return PhotoUnreadable(PhotoFault.DECODER_ENDED, str(status), transient=True)
        try:
            name = signal.Signals(-status).name
        except ValueError:
            name = f"signal {-status}"
        # The system's own killer sends SIGKILL when memory runs out: not the photo's fault.
        return PhotoUnreadable(PhotoFault.DECODER_CRASHED, name, transient=name == "SIGKILL")

    def _size(self) -> int:
        import psutil  # it takes long to import: not before there are workers

        try:
            return int(psutil.Process(self.pid).memory_info().rss)
        except psutil.Error:
            return 0


def _result(message: bytes, request: Request) -> Answer:
    """The answer in a message to this request. Raises ValueError where it is none."""
    kind, body = message[:1], memoryview(message)[1:]
    if kind == worker.DONE and isinstance(request, PairRequest):
        return wire.unpack_compared(body)
    if kind == worker.DONE and isinstance(request, ViewRequest):
        return wire.unpack_viewed(body)
    if kind == worker.DONE and isinstance(request, WriteRequest):
        return wire.unpack_written(body)
    if kind == worker.DONE:
        result = wire.unpack_result(body)
        if isinstance(result, HeldContent) != isinstance(request, HoldingsRequest):
            raise ValueError("the answer to another question")
        return result
    if kind == worker.REFUSED:
        raise wire.unpack_refusal(body)
    if kind != worker.BROKEN:
        raise ValueError(f"a worker said {kind!r}")
    trace = bytes(body).decode("utf-8", "replace")
    logger.error("a mistake in photosim while preparing a photo:\n%s", trace)
    last = trace.strip().rsplit("\n", 1)[-1]
    raise PhotoUnreadable(
        PhotoFault.INTERNAL, message=tr("The photo can't be prepared: {last}.", last=last)
    )
