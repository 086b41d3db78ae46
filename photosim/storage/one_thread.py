"""A connection to a database is one thread's at a time."""

from __future__ import annotations

import threading


class OneThread:
    """Entered by one thread, any number of times.

    A second thread that enters meanwhile is a mistake of the program and gets RuntimeError at once.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()

    def __enter__(self) -> None:
        if not self._lock.acquire(blocking=False):
            raise RuntimeError("another thread is using this database connection")

    def __exit__(self, *_: object) -> None:
        self._lock.release()
