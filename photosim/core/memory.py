"""Memory: let go so that nobody waits for it, and given back to the system once it is free.

glibc keeps what was freed for each thread apart, and a network that was closed leaves some ten
megabytes in each: a process that opens and closes libraries grew by 30 MB a time, and was as large
as after the first once this was called.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import cache
from typing import Any


def give_back() -> None:
    """Give freed memory back; after something large was closed. Nothing where the system has no
    such call (it is glibc's ``malloc_trim``)."""
    trim = _trim()
    if trim is not None:
        trim(0)


@cache
def _trim() -> Callable[[int], int] | None:
    if not sys.platform.startswith("linux"):
        return None
    found: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return found


def let_go(*collections: list[Any] | dict[Any, Any]) -> None:
    """Empty lists and dictionaries, element by element.

    Freed as a whole, all that ten thousand groups of duplicates consist of keeps every other thread
    waiting for a tenth of a second, the window's too: a thread gives way between two steps of
    Python alone.
    """
    for one in collections:
        if isinstance(one, list):
            while one:
                one.pop()
        else:
            while one:
                one.popitem()
