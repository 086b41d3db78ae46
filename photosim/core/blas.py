"""How many threads NumPy's products of matrices take.

OpenBLAS lets all cores wait for the next product in a loop that does nothing: where a product is
followed by other work, half of what two cores do is that. Who has threads of his own to share the
work takes one for each product.
"""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import numpy as np

_PREFIXES = ("scipy_", "")
_SUFFIXES = ("64_", "")


class _Limits:
    """Who asked for one thread and is not done; and how many there were before."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.asking = 0
        self.before = 0


_limits = _Limits()


@contextmanager
def single_threaded() -> Iterator[None]:
    """Products of matrices take one thread meanwhile, those of other threads too.

    Nothing changes where NumPy does not bring its OpenBLAS along, as its wheels do.
    """
    found = _openblas()
    if found is None:
        yield
        return
    with _limits.lock:
        if not _limits.asking:
            _limits.before = found.get()
            found.put(1)
        _limits.asking += 1
    try:
        yield
    finally:
        with _limits.lock:
            _limits.asking -= 1
            if not _limits.asking:
                found.put(_limits.before)


def threads() -> int | None:
    """How many threads a product takes now; None where that is not known."""
    found = _openblas()
    return None if found is None else found.get()


class _OpenBlas:
    def __init__(self, library: ctypes.CDLL, prefix: str, suffix: str) -> None:
        self._get = getattr(library, f"{prefix}openblas_get_num_threads{suffix}")
        self._set = getattr(library, f"{prefix}openblas_set_num_threads{suffix}")
        self._get.restype = ctypes.c_int
        self._set.argtypes, self._set.restype = [ctypes.c_int], None

    def get(self) -> int:
        return int(self._get())

    def put(self, count: int) -> None:
        self._set(count)


@cache
def _openblas() -> _OpenBlas | None:
    beside = Path(np.__file__).parent.parent / "numpy.libs"
    for path in sorted(beside.glob("*openblas*")):
        library = ctypes.CDLL(str(path))
        for prefix in _PREFIXES:
            for suffix in _SUFFIXES:
                if hasattr(library, f"{prefix}openblas_set_num_threads{suffix}"):
                    return _OpenBlas(library, prefix, suffix)
    return None
