"""Long work beside the library lane that writes now and then.

What computes for minutes (a lesson, the places of a whole library) runs in a thread of its own,
reads through that thread's connection, and hands each short write to the library lane: a
:class:`Turn` runs it there and gives back its value. So labels and everything else that is
written meanwhile wait for no more than the write in hand. Where the work is in the library lane
itself, as on the command line, its turn is always :func:`now`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Turn(Protocol):
    """Runs work in the library lane and returns its value, or raises what it raised.

    Raises Cancelled where the lane ends first.
    """

    def __call__(self, work: Callable[[], T]) -> T:
        """Run it there; the calling thread waits."""
        ...


def now(work: Callable[[], T]) -> T:
    """The turn of work that is in the library lane already."""
    return work()
