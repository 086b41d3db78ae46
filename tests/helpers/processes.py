"""A plugin of pytest: how many processes run the tests, in which order, in how much memory."""

from __future__ import annotations

import os
import sys
from typing import Any

import psutil
import pytest

ALLOWED = 2_500_000_000
"""Bytes that a process is meant to take at most; more is told in red."""

_UNIT = 1 if sys.platform == "darwin" else 1024
_peaks = pytest.StashKey[dict[str, int]]()


def peak_bytes() -> int:
    """The most resident memory that this process ever had; 0 where the system doesn't tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """``-n auto``: a process on each core, as many as memory allows."""
    affinity = getattr(os, "sched_getaffinity", None)
    cores = len(affinity(0)) if affinity else os.cpu_count() or 1
    return max(1, min(cores, psutil.virtual_memory().total // ALLOWED))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow ones first: none is left to be waited for at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_peaks] = {}


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    config: Any = session.config
    if hasattr(config, "workeroutput"):
        config.workeroutput["peak"] = peak_bytes()
        return
    peaks = session.config.stash[_peaks]
    if not peaks:
        peaks["tests"] = peak_bytes()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Of pytest-xdist: a worker process has ended."""
    output = getattr(node, "workeroutput", {})
    if "peak" in output:
        node.config.stash[_peaks][node.gateway.id] = output["peak"]


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    peaks = sorted(config.stash[_peaks].items())
    told = ", ".join(f"{name} {peak / 1e6:,.0f} MB" for name, peak in peaks)
    terminalreporter.write_line(f"memory at most: {told}")
    for name, peak in peaks:
        if peak > ALLOWED:
            terminalreporter.write_line(f"{name} took more than {ALLOWED / 1e6:,.0f} MB", red=True)
