"""The stores of one library: one to read with for each thread that asks, one to write with."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from photosim import storage
from photosim.core.errors import LibraryError
from photosim.core.language import tr
from photosim.storage.news import Listener, TellNews
from photosim.storage.rights import Right
from photosim.storage.store import Store

LAST_ANSWERS = 5.0
"""Seconds that close() waits for questions under way."""


class Connections:
    """Lends stores. Thread-safe, but for what writes: that belongs to the library lane.

    write: also open the store to write with; the caller holds the library's lock.
    """

    def __init__(self, where: Path, *, write: bool) -> None:
        self._where = where
        self._writer = storage.open(where, write=True) if write else None
        self._own = threading.local()
        self._all: list[Store] = []
        self._asking = 0
        self._closed = False
        self._changed = threading.Condition()

    @contextlib.contextmanager
    def reading(self) -> Iterator[Store]:
        """The calling thread's store while inside. Raises LibraryError, also when closed."""
        with self._changed:
            self._check_open()
            self._asking += 1
        try:
            yield self._reader()
        finally:
            with self._changed:
                self._asking -= 1
                self._changed.notify_all()

    @property
    def right(self) -> Right:
        """What its store to write with may be used for; reading alone where there is none."""
        return Right.READ if self._writer is None else self._writer.standing.right

    @property
    def shared(self) -> bool:
        """Whether others may write while this one does."""
        return self._writer is not None and self._writer.claims.shared

    @property
    def limits(self) -> str:
        """What its store to write with may not be used for, in words; empty where it may all."""
        return "" if self._writer is None else self._writer.standing.limits

    def writer(self, needed: Right = Right.OWN) -> Store:
        """The store to write with, for what one needs that right for.

        Raises LibraryError when closed or opened for reading, NotPermitted where the library is
        shared and not for that.
        """
        self._check_open()
        if self._writer is None:
            raise LibraryError(
                tr("Library opened for reading"),
                tr("The library was opened for reading and can't be changed."),
            )
        self._writer.standing.require(needed)
        return self._writer

    @contextlib.contextmanager
    def writing(self, needed: Right = Right.OWN) -> Iterator[Store]:
        """The store to write with, in a transaction. Raises as :meth:`writer`."""
        store = self.writer(needed)
        with store.transaction():
            yield store

    def listen(self, tell: TellNews) -> Listener | None:
        """Hear of what other processes write; see :meth:`photosim.storage.store.Store.listen`."""
        if self._writer is not None:
            return self._writer.listen(tell)
        with self.reading() as store:
            return store.listen(tell)

    def _check_open(self) -> None:
        if self._closed:
            raise LibraryError(tr("Library closed"), tr("The library is closed already."))

    def _reader(self) -> Store:
        store: Store | None = getattr(self._own, "store", None)
        if store is None:
            if self._writer is None:
                store = storage.open(self._where, write=False)
            else:
                store = self._writer.reader()
            self._own.store = store
            with self._changed:
                self._all.append(store)
        return store

    def close(self) -> None:
        """Wait for the questions under way and close every store, the writer's last."""
        with self._changed:
            self._closed = True
            self._changed.wait_for(lambda: self._asking == 0, LAST_ANSWERS)
            for store in self._all:
                store.close()
            self._all.clear()
        if self._writer is not None:
            self._writer.close()


T = TypeVar("T")


class Turn(Protocol):
    """Runs work in the library lane and returns its value, or raises what it raised.

    What computes for minutes (a lesson, the places of a whole library) runs in a thread of its
    own, reads through that thread's store, and hands each short write to the library lane by its
    turn. So labels and everything else that is written meanwhile wait for no more than the write
    in hand. Work that is in the lane itself, as on the command line, takes its turn :func:`now`.

    Raises Cancelled where the lane ends first.
    """

    def __call__(self, work: Callable[[], T]) -> T:
        """Run it there; the calling thread waits."""
        ...


def now(work: Callable[[], T]) -> T:
    """The turn of work that is in the library lane already."""
    return work()
