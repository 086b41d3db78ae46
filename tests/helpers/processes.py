"""A plugin of pytest: how many processes run the tests, in how much memory, and by which tests."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from dataclasses import asdict, dataclass, field
from typing import Any

import psutil
import pytest

ALLOWED = 2_500_000_000
"""Bytes that a process is meant to take at most; of one that took more, the causes are told."""
TOLD = 8
"""So many tests are told of a process that took more."""

_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass
class Memory:
    """What one process that runs tests took of memory, in bytes."""

    most: int = 0
    """The most that was resident at any time."""
    at_first: int = 0
    """The most before the first test: Python, what all tests import, the list of tests."""
    raised: dict[str, int] = field(default_factory=dict)
    """By how much a test, with the fixtures made for it, raised the most, by its id."""

    def told(self, name: str) -> list[str]:
        """Lines on a process that took more than it is meant to; none where it didn't."""
        if self.most <= ALLOWED:
            return []
        most_first = sorted(self.raised.items(), key=lambda item: -item[1])
        others = most_first[TOLD:]
        return [
            f"{name} took more than {ALLOWED / 1e6:,.0f} MB: {self.at_first / 1e6:,.0f} MB before"
            " its first test, and then",
            *(f"  {by / 1e6:+,.0f} MB  {test}" for test, by in most_first[:TOLD]),
            *(
                [f"  {sum(by for _, by in others) / 1e6:+,.0f} MB  {len(others):,} other tests"]
                if others
                else []
            ),
        ]


_own = pytest.StashKey[Memory]()
_all = pytest.StashKey[dict[str, Memory]]()


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


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_own] = Memory()
    config.stash[_all] = {}


def pytest_collection_finish(session: pytest.Session) -> None:
    session.config.stash[_own].at_first = peak_bytes()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    before = peak_bytes()
    done = yield
    raised = peak_bytes() - before
    if raised > 0:
        item.config.stash[_own].raised[item.nodeid] = raised
    return done


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    config: Any = session.config
    own = config.stash[_own]
    own.most = peak_bytes()
    if hasattr(config, "workeroutput"):
        config.workeroutput["memory"] = asdict(own)
    elif not config.stash[_all]:
        config.stash[_all]["tests"] = own


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Of pytest-xdist: a worker process has ended."""
    output = getattr(node, "workeroutput", {})
    if "memory" in output:
        node.config.stash[_all][node.gateway.id] = Memory(**output["memory"])


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    memory = sorted(config.stash[_all].items())
    most = ", ".join(f"{name} {process.most / 1e6:,.0f} MB" for name, process in memory)
    terminalreporter.write_line(f"memory at most: {most}")
    for name, process in memory:
        for line in process.told(name):
            terminalreporter.write_line(line, red=True)
