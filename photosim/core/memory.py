"""Memory that is free, given back to the system.

glibc keeps what was freed for each thread apart, and a network that was closed leaves some ten
megabytes in each: a process that opens and closes libraries grew by 30 MB a time, and was as large
as after the first once this was called.
"""

from __future__ import annotations

import ctypes
import sys


def give_back() -> None:
    """Give freed memory back; after something large was closed. Nothing where the system has no
    such call (it is glibc's ``malloc_trim``)."""
    if not sys.platform.startswith("linux"):
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
