"""What a worker process executes. Imports nothing heavy before its limits are set."""

from __future__ import annotations

import contextlib
import ctypes
import os
import pickle
import signal
import sys
import threading
import traceback
import warnings
from dataclasses import dataclass
from multiprocessing import connection, parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING

from photosim.imaging.limits import Limits

if TYPE_CHECKING:
    from photosim.core.types import Region
    from photosim.imaging.comparing import PairComparer
    from photosim.imaging.prepare import HoldingsRequest, PrepareRequest, Transform
    from photosim.imaging.viewing import ViewRequest
    from photosim.imaging.whole_pair import PairRequest
    from photosim.imaging.writing import WriteRequest

# The first byte of each message of a worker; the rest belongs to it.
READY = b"R"  # started
HASHED = b"H"  # the content hash; the answer YES or NO is waited for
DONE = b"D"  # a result, as wire packs it
REFUSED = b"U"  # a PhotoUnreadable, as wire packs it
BROKEN = b"B"  # text of a traceback: a mistake in the program, not in the photo

YES, NO = b"Y", b"N"

_PR_SET_PDEATHSIG = 1
_NICENESS = 10


@dataclass(frozen=True, slots=True)
class WorkerSettings:
    """What a worker is started with. ``parent_pid`` is the process that it must not outlive."""

    limits: Limits
    background: bool
    parent_pid: int


# A message to a worker, pickled: the source (text of a path, or bytes), the pickled transform
# (the same for thousands of photos, so taken apart only when it changes), the region, min_side,
# least, and whether to send the hash first and wait for an answer. A HoldingsRequest, a
# PairRequest, a ViewRequest or a WriteRequest travels as it is.
Message = tuple[str | bytes, bytes, "Region | None", int, int, bool]


def pack_look(request: HoldingsRequest | PairRequest | ViewRequest | WriteRequest) -> bytes:
    """The message for a file of which only what it holds is wanted, for two to compare, or for a
    photo to look at or to write anew."""
    return pickle.dumps(request, protocol=5)


def pack_task(request: PrepareRequest, transform: bytes, *, asks: bool) -> bytes:
    """The message for a request whose transform is pickled already."""
    source = request.source if isinstance(request.source, bytes) else os.fspath(request.source)
    message: Message = (source, transform, request.region, request.min_side, request.least, asks)
    return pickle.dumps(message, protocol=5)


def main(pipe: Connection, settings: WorkerSettings) -> None:
    """Serve tasks from ``pipe`` until it is closed. The target of a worker process."""
    # Ctrl-C goes to the whole terminal group; the parent decides what becomes of its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    die_with_parent(settings.parent_pid)
    single_threaded()
    if settings.background:
        _be_nice()
    warnings.simplefilter("ignore")
    # Loaded before the limit is measured from here.
    from photosim.imaging.processes import wire as _  # noqa: F401

    _be_silent()
    limit_memory(settings.limits.memory_bytes)
    pipe.send_bytes(READY)
    serve = _Server(pipe, settings.limits)
    with contextlib.suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            pipe.send_bytes(serve.answer(pipe.recv_bytes()))


class _Server:
    """Answers one message after the other."""

    def __init__(self, pipe: Connection, limits: Limits) -> None:
        self._pipe = pipe
        self._limits = limits
        self._pickled = b""
        self._transform: Transform | None = None
        self._comparer: PairComparer | None = None

    def answer(self, message: bytes) -> bytes:
        """DONE, REFUSED or BROKEN with what belongs to it."""
        from photosim.core.errors import PhotoFault, PhotoUnreadable
        from photosim.imaging.processes import wire

        try:
            return DONE + self._done(pickle.loads(message))  # noqa: S301  from the app itself
        except PhotoUnreadable as error:
            return REFUSED + wire.pack_refusal(error)
        except MemoryError:
            return REFUSED + wire.pack_refusal(PhotoUnreadable(PhotoFault.TOO_MUCH_MEMORY))
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise  # the parent is gone, there is nobody to answer
        except Exception:  # noqa: BLE001  told to the parent with its traceback
            return BROKEN + traceback.format_exc().encode("utf-8", "backslashreplace")

    def _done(
        self, task: Message | HoldingsRequest | PairRequest | ViewRequest | WriteRequest
    ) -> bytes:
        """What was asked for, packed."""
        from photosim.imaging.prepare import HoldingsRequest, look, prepare
        from photosim.imaging.processes import wire
        from photosim.imaging.viewing import ViewRequest, view
        from photosim.imaging.whole_pair import PairRequest
        from photosim.imaging.writing import WriteRequest, write

        if isinstance(task, PairRequest):
            from photosim.imaging.comparing import PairComparer

            self._comparer = self._comparer or PairComparer(self._limits)
            return wire.pack_compared(self._comparer.compare(task))
        self._comparer = None
        if isinstance(task, ViewRequest):
            return wire.pack_viewed(view(task, self._limits))
        if isinstance(task, WriteRequest):
            return wire.pack_written(write(task, self._limits))
        if isinstance(task, HoldingsRequest):
            return wire.pack_result(look(task, self._limits))
        request, asks = self._request(task)
        result = prepare(request, self._is_wanted if asks else None, self._limits)
        return wire.pack_result(result)

    def _request(self, task: Message) -> tuple[PrepareRequest, bool]:
        from photosim.imaging.prepare import PrepareRequest

        source, transform, region, min_side, least, asks = task
        if self._transform is None or transform != self._pickled:
            self._transform = pickle.loads(transform)  # noqa: S301  from the app itself
            self._pickled = transform
        place = source if isinstance(source, bytes) else Path(source)
        return PrepareRequest(place, self._transform, region, min_side, least), asks

    def _is_wanted(self, content_hash: bytes) -> bool:
        self._pipe.send_bytes(HASHED + content_hash)
        return self._pipe.recv_bytes() == YES


def limit_memory(extra_bytes: int) -> None:
    """Let this process grow by at most ``extra_bytes``, where the system can be told so.

    Elsewhere the parent watches the worker's size.
    """
    try:
        import resource
    except ImportError:  # Windows
        return
    try:
        pages = int(Path("/proc/self/statm").read_bytes().split()[0])
    except OSError:  # not Linux: RLIMIT_AS has no reliable meaning there
        return
    limit = pages * resource.getpagesize() + extra_bytes
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def single_threaded() -> None:
    """Let this process use one core."""
    # One worker a core: threads of BLAS and OpenMP would only stand in each other's way.
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"


def _be_silent() -> None:
    """Decoders print their complaints; what matters goes through the pipe."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)


def _be_nice() -> None:
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):  # a sandbox may forbid it; only politeness is lost
            os.nice(_NICENESS)


def die_with_parent(parent_pid: int) -> None:
    """End with the process that started this one: what hangs never sees that its pipe closed."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != parent_pid:  # it died before this line
            os._exit(1)
        return
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
