"""How pictures get from the library to the screen: threads that load what is wanted, in order.

Those who want pictures tell which, the most urgent first; what they want next replaces it. A few
threads read and decode (never more than images: pixmaps are the window's), and drop what nobody
wants any more before the work of decoding it. The window's thread takes the pictures over a slice
of a frame at a time, so that it never stands still.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Mapping
from concurrent.futures import CancelledError
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from photosim.core.errors import PhotosimError
from photosim.ui.work.niceness import give_way

log = logging.getLogger(__name__)

MAX_WAITING = 64
SLICE_SECONDS = 0.004
"""What is left of a frame at 60 a second is for painting it."""
CLOSE_SECONDS = 0.3
"""How long the end of a loader of large pictures is waited for."""

Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")
T = TypeVar("T")

Load = Callable[[list[Key]], Mapping[Key, Callable[[], Made]]]
"""Called in a thread: reads what these pictures are made from, and gives what makes each (never
None)."""


def each(make: Callable[[Key], Made]) -> Load[Key, Made]:
    """Pictures that are read and made one by one."""
    return lambda keys: {key: partial(make, key) for key in keys}


@dataclass(frozen=True, slots=True)
class _Outcome(Generic[Key]):
    keys: list[Key]
    made: Any = None
    error: Exception | None = None


class _Wake(QObject):
    """Tells the window's thread that something waits. Without a parent: the threads keep it
    alive, so that none of them ever emits from an object that is gone."""

    posted = Signal()


class PictureLoader(QObject, Generic[Key, Made]):
    """Loads pictures in ``threads`` threads; signals and methods belong to the window's.

    ``load`` gets at most ``at_once`` keys. niceness: by how much the threads, and what they start,
    give way to the window's. ``made(key, picture)`` for each, also where nobody
    wants it any more since; then ``loaded(list of keys)``. ``failed(list of keys, error)``: what
    ``load`` or the making raised; they can be asked for again. ``CancelledError`` says that the
    library is being closed.
    """

    made = Signal(object, object)
    loaded = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        name: str,
        load: Load[Key, Made],
        *,
        threads: int = 1,
        at_once: int = 1,
        niceness: int = 0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._niceness = niceness
        self._load = load
        self._at_once = at_once
        self._condition = threading.Condition()
        self._wanted: dict[object, set[Key]] = {None: set()}
        self._queues: dict[object, deque[Key]] = {None: deque()}
        self._in_flight: set[Key] = set()
        self._done: deque[_Outcome[Key]] = deque()
        self._closing = False
        self._wake_sent = False
        self._wake = _Wake()
        self._wake.posted.connect(self._take_over, Qt.ConnectionType.QueuedConnection)
        self._threads = [
            threading.Thread(target=self._run, name=f"{name}-{n}", daemon=True)
            for n in range(threads)
        ]

    def request(self, keys: Iterable[Key], who: object = None) -> None:
        """Load these, in this order; replaces what ``who`` wanted before. None is served first.

        What is under way already is not begun again.
        """
        wanted = list(dict.fromkeys(keys))
        with self._condition:
            if self._closing:
                return
            self._wanted[who] = set(wanted)
            self._queues[who] = deque(key for key in wanted if key not in self._in_flight)
            self._condition.notify_all()
        if wanted and not self._threads[0].ident:
            for thread in self._threads:
                thread.start()

    def close(self, seconds: float | None = None) -> None:
        """Stop, and wait for what is being loaded, at most so long. Safe to call twice.

        A thread that hangs on a dead network share is left behind; nothing comes from it any more.
        """
        with self._condition:
            self._closing = True
            self._queues.clear()
            self._wanted.clear()
            self._condition.notify_all()
        for thread in self._threads:
            if thread.ident:
                thread.join(seconds)
        self._done.clear()

    # ---- the threads

    def _run(self) -> None:
        give_way(self._niceness)
        while chunk := self._next():
            makers = self._attempt(chunk, partial(self._load, chunk)) or {}
            for key, maker in makers.items():
                if self._still_wanted(key):
                    self._make(key, maker)

    def _make(self, key: Key, maker: Callable[[], Made]) -> None:
        made = self._attempt([key], maker)
        if made is not None:
            self._post(_Outcome([key], made))

    def _attempt(self, keys: list[Key], work: Callable[[], T]) -> T | None:
        """What ``work`` gives; None where it fails, which is told."""
        try:
            return work()
        except Exception as error:
            foreseen = isinstance(error, PhotosimError | CancelledError)
            level = logging.INFO if foreseen else logging.WARNING
            log.log(level, "%s can't be read: %s", self._name, error, exc_info=not foreseen)
            self._post(_Outcome(keys, error=error))
            return None

    def _next(self) -> list[Key]:
        """What to load next; empty at the end."""
        chunk: list[Key] = []
        with self._condition:
            while not chunk:
                self._condition.wait_for(self._has_work)
                if self._closing:
                    break
                queue = next(one for one in self._queues.values() if one)
                chunk = [queue.popleft() for _ in range(min(self._at_once, len(queue)))]
                # Another may have wanted the same, and got it.
                chunk = [k for k in chunk if k not in self._in_flight and self._is_wanted(k)]
                self._in_flight.update(chunk)
        return chunk

    def _has_work(self) -> bool:
        waits = any(self._queues.values()) and len(self._done) < MAX_WAITING
        return self._closing or waits

    def _is_wanted(self, key: Key) -> bool:
        return any(key in wanted for wanted in self._wanted.values())

    def _still_wanted(self, key: Key) -> bool:
        with self._condition:
            if self._is_wanted(key):
                return True
            self._in_flight.discard(key)
            return False

    def _post(self, outcome: _Outcome[Key]) -> None:
        with self._condition:
            if self._closing:
                return
            self._done.append(outcome)
            if self._wake_sent:
                return
            self._wake_sent = True
        self._wake.posted.emit()

    # ---- the window's thread

    @Slot()
    def _take_over(self) -> None:
        """Hand over for at most a slice of a frame, then let events in."""
        ends = time.monotonic() + SLICE_SECONDS
        keys: list[Key] = []
        while True:
            with self._condition:
                if not self._done:
                    self._wake_sent = False
                    break
                outcome = self._done.popleft()
                self._in_flight.difference_update(outcome.keys)
                for wanted in self._wanted.values():
                    wanted.difference_update(outcome.keys)
                self._condition.notify()
            if outcome.error is not None:
                self.failed.emit(outcome.keys, outcome.error)
            else:
                self.made.emit(outcome.keys[0], outcome.made)
                keys += outcome.keys
            if time.monotonic() >= ends:
                QTimer.singleShot(0, self, self._take_over)
                break
        if keys:
            self.loaded.emit(keys)
