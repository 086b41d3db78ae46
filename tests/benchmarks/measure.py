"""Small tools of the benchmarks: processes measured from outside, figures and their spread."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
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


def run_json(command: Sequence[str | Path], **environment: str) -> Run:
    """Run a command that prints one JSON document; raises RuntimeError where it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        cwd=CHECKOUT,
        env={**os.environ, **environment},
        text=True,
    )
    assert process.stdout is not None
    text = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(map(str, command))}: exit status {process.returncode}")
    worked = usage.ru_utime + usage.ru_stime
    return Run(json.loads(text), seconds, usage.ru_maxrss / 1024, worked)


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
