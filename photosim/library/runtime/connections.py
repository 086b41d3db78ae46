"""One read-only connection for each thread that asks, all closed at the end."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

from photosim.core.errors import LibraryError
from photosim.storage.database import Database

LAST_ANSWERS = 5.0
"""Seconds that close() waits for questions under way."""


class Connections:
    """Lends every thread its own read-only connection to one database. Thread-safe."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._own = threading.local()
        self._all: list[Database] = []
        self._asking = 0
        self._closed = False
        self._changed = threading.Condition()

    @contextlib.contextmanager
    def lend(self) -> Iterator[Database]:
        """The calling thread's connection while inside. Raises LibraryError, also when closed."""
        with self._changed:
            if self._closed:
                raise LibraryError("Library closed", "The library is closed already.")
            self._asking += 1
        try:
            yield self._connection()
        finally:
            with self._changed:
                self._asking -= 1
                self._changed.notify_all()

    def _connection(self) -> Database:
        db: Database | None = getattr(self._own, "db", None)
        if db is None:
            db = Database.open(self._path, write=False)
            self._own.db = db
            with self._changed:
                self._all.append(db)
        return db

    def close(self) -> None:
        """Wait for the questions under way and close every connection."""
        with self._changed:
            self._closed = True
            self._changed.wait_for(lambda: self._asking == 0, LAST_ANSWERS)
            for db in self._all:
                db.close()
            self._all.clear()
