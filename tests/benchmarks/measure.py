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
    read, write = os.pipe()
    launcher = [sys.executable, "-I", "-S", str(CHECKOUT / "tests/benchmarks/launcher.py")]
    with os.fdopen(read, encoding="ascii") as answer:
        done = subprocess.run(
            [*launcher, str(write), *map(str, command)],
            stdout=subprocess.PIPE,
            cwd=CHECKOUT,
            env=_as_installed() | dict(environment or {}),
            pass_fds=(write,),
            text=True,
            check=True,
        )
        os.close(write)
        taken = json.load(answer)
    if taken["status"] not in allowed:
        raise RuntimeError(f"{' '.join(map(str, command))}: exit status {taken['status']}")
    return Finished(
        done.stdout,
        taken["status"],
        taken["seconds"],
        taken["cpu_seconds"],
        taken["peak_kb"] / 1024,
    )


def _as_installed() -> dict[str, str]:
    """This process's environment, in which Python keeps modules compiled, as it does for a user:
    otherwise each start would compile all of them."""
    return {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}


def run_json(command: Sequence[str | Path], **environment: str) -> Run:
    """Run a command that prints one JSON document; raises RuntimeError where it fails."""
    done = finished(command, environment=environment)
    return Run(json.loads(done.text), done.seconds, done.peak_mb, done.cpu_seconds)


def photosim(*words: str | Path) -> Run:
    """Run a ``photosim`` command with ``--json``."""
    return run_json([sys.executable, "-m", "photosim", *words, "--json"])


def photos_of(library: Path) -> int:
    """How many photos the folders of a library have."""
    folders = photosim("status", "--library", library).answer["folders"]
    return sum(folder["photos"] for folder in folders)


def part(name: str, *words: str | Path, **environment: str) -> Run:
    """Run a benchmark's own part in a process of its own."""
    return run_json([sys.executable, "-m", f"tests.benchmarks.{name}", *words], **environment)


def own_peak_mb() -> float:
    """The largest resident memory of this process so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def process_start() -> float:
    """When this process was started, in seconds since the epoch, as the launcher says; now, where
    it was started by hand."""
    return float(os.environ.get("BENCHMARK_STARTED", time.time()))


def say(line: str) -> None:
    """Print a line now."""
    print(line, flush=True)
