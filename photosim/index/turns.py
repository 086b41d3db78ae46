"""A lock that serves in the order of asking."""

from __future__ import annotations

import threading
from collections import deque


class Turns:
    """A mutual exclusion without overtaking.

    ``threading.Lock`` lets the thread that just released it take it again at once: a search
    would wait until everything is added. Here it waits for the piece under way and no longer.
    Not reentrant.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._waiting: deque[object] = deque()
        self._taken = False

    def __enter__(self) -> None:
        me = object()
        with self._changed:
            self._waiting.append(me)
            try:
                self._changed.wait_for(lambda: not self._taken and self._waiting[0] is me)
                self._taken = True
            finally:  # also where Ctrl-C ends the waiting
                self._waiting.remove(me)
                self._changed.notify_all()

    def __exit__(self, *_: object) -> None:
        with self._changed:
            self._taken = False
            self._changed.notify_all()
