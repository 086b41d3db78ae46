"""Watches where the system itself watches whole trees (macOS, Windows): watchdog's observer."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from contextlib import suppress

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

from photosim.library.folders.rules import Rules
from photosim.library.watching.reduce_events import EventKind, FileEvent

_KINDS = {
    "created": EventKind.CREATED,
    "modified": EventKind.MODIFIED,
    "moved": EventKind.MOVED,
    "deleted": EventKind.DELETED,
    "closed": EventKind.CLOSED,
}


class TreeWatches:
    """One recursive watch for each root; what the rules don't take is dropped by the reduction.

    watchdog tells lost events only by a log record; a handler on its logger hears it.

    sink: gets the events, from watchdog's thread; must not block.
    on_doubt: gets each root when events were lost.
    """

    def __init__(self, sink: Callable[[FileEvent], None], on_doubt: Callable[[str], None]) -> None:
        self._sink = sink
        self._on_doubt = on_doubt
        self._lock = threading.Lock()
        self._watches: dict[str, ObservedWatch] = {}
        self._observer = Observer()
        self._ear = _LossHandler(self._lost)
        logging.getLogger("watchdog").addHandler(self._ear)
        self._observer.start()

    def plant(self, rules: Rules) -> None:
        """Watch a root, anew where it was watched already.

        Raises OSError: the system refuses.
        """
        self.drop(rules.root)
        watch = self._observer.schedule(_Handler(self._sink), rules.root, recursive=True)
        with self._lock:
            self._watches[rules.root] = watch

    def drop(self, root: str) -> None:
        """Watch a root no longer."""
        with self._lock:
            watch = self._watches.pop(root, None)
        if watch is not None:
            with suppress(KeyError):  # its emitter ended by itself when the root vanished
                self._observer.unschedule(watch)

    def close(self, timeout: float = 1.0) -> None:
        """End the threads and all watches."""
        logging.getLogger("watchdog").removeHandler(self._ear)
        self._observer.stop()
        self._observer.join(timeout)

    def _lost(self) -> None:
        with self._lock:
            roots = list(self._watches)
        for root in roots:
            self._on_doubt(root)


class _Handler(FileSystemEventHandler):
    def __init__(self, sink: Callable[[FileEvent], None]) -> None:
        self._sink = sink

    def on_any_event(self, event: FileSystemEvent) -> None:
        kind = _KINDS.get(event.event_type)
        if kind is None:
            return
        path, dest = os.fsdecode(event.src_path), os.fsdecode(event.dest_path)
        if kind is EventKind.MOVED and not (path and dest):
            kind = EventKind.DELETED if path else EventKind.MODIFIED
            path, dest = path or dest, ""
        self._sink(FileEvent(kind, path, dest or None, event.is_directory))


class _LossHandler(logging.Handler):
    """Hears watchdog say that events were lost."""

    def __init__(self, on_loss: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self._on_loss = on_loss

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage().lower()
        if "lost" in text or "overflow" in text:
            self._on_loss()
