"""Small tools of the benchmarks: processes measured from outside, figures and their spread."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: its answer, wall seconds, the largest memory of it in MB, and the
    seconds that all its cores worked, which others on the machine lengthen less."""

    answer: Any
    seconds: float
    peak_mb: float
    cpu_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Finished:
    """A program that has ended: what it printed, its exit status, and what it took as in
    :class:`Run`."""

    text: str
    status: int
    seconds: float
    cpu_seconds: float
    peak_mb: float


def finished(
    command: Sequence[str | Path],
    allowed: Container[int] = (0,),
    environment: Mapping[str, str] | None = None,
) -> Finished:
    """Run a program to its end; raises RuntimeError where it ends with another status."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        cwd=CHECKOUT,
        env={**os.environ, **(environment or {})},
        text=True,
    )
    assert process.stdout is not None
    with process.stdout as out:
        text = out.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode not in allowed:
        raise RuntimeError(f"{' '.join(map(str, command))}: exit status {process.returncode}")
    worked = usage.ru_utime + usage.ru_stime
    return Finished(text, process.returncode, seconds, worked, usage.ru_maxrss / 1024)


def run_json(command: Sequence[str | Path], **environment: str) -> Run:
    """Run a command that prints one JSON document; raises RuntimeError where it fails."""
    done = finished(command, environment=environment)
    return Run(json.loads(done.text), done.seconds, done.peak_mb, done.cpu_seconds)


def photosim(*words: str | Path) -> Run:
    """Run a ``photosim`` command with ``--json``."""
    return run_json([sys.executable, "-m", "photosim", *words, "--json"])


def part(name: str, *words: str | Path, **environment: str) -> Run:
    """Run a benchmark's own part in a process of its own."""
    return run_json([sys.executable, "-m", f"tests.benchmarks.{name}", *words], **environment)


def spread(values: Sequence[float], digits: int = 2) -> str:
    """Median, and the least and the greatest of several runs."""
    middle, low, high = median(values), min(values), max(values)
    return f"{middle:.{digits}f} ({low:.{digits}f} to {high:.{digits}f})"


def own_peak_mb() -> float:
    """The largest resident memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def say(line: str) -> None:
    """Print a line now."""
    print(line, flush=True)
