"""Freed memory goes back to the system."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import numpy as np
import pytest

from photosim.core import memory


def resident() -> int:
    """Bytes of this process that are in memory."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * 4096


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not hasattr(ctypes.CDLL(None), "malloc_trim"),
    reason="only glibc keeps what was freed",
)
def test_what_was_freed_goes_back_to_the_system() -> None:
    memory.give_back()
    blocks = [np.ones(100_000, np.uint8) for _ in range(2_000)]
    last = np.ones(100_000, np.uint8)  # above all the others: the heap can't shrink from its end
    full = resident()
    del blocks
    memory.give_back()
    assert resident() < full - 150_000_000
    assert last.all()


def test_elsewhere_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    def unwanted(*_: object) -> None:
        raise AssertionError("there is no such library")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "CDLL", unwanted)
    memory.give_back()


def test_what_is_let_go_is_freed() -> None:
    listed, keyed = [[number] for number in range(1000)], {one: [one] for one in range(1000)}
    kept = listed[7]
    memory.let_go(listed, keyed)
    assert (listed, keyed) == ([], {})
    assert kept == [7]
