"""A part of the benchmarks that was run: its figures beside what they were measured on.

That is the command, the data, the machine, and what others did on it meanwhile. One file of JSON
holds one run; runs of several parts, made at different times, lie in one folder.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

import psutil

import photosim
from photosim.ml.embedder import usable_cores
from tests.benchmarks.figures import Figure, figure_from

BUSY = 0.1
"""Others that take a larger share of the cores make times by the clock say little."""


@dataclass(frozen=True, slots=True)
class Machine:
    """What it was measured on. memory_gib: as the system tells it."""

    system: str
    python: str
    cores: int
    memory_gib: int
    photosim: str

    @classmethod
    def here(cls) -> Machine:
        """This one."""
        memory = psutil.virtual_memory().total / 2**30
        return cls(
            f"{platform.system()} {platform.machine()}",
            platform.python_version(),
            usable_cores(),
            round(memory),
            photosim.__version__,
        )


@dataclass(frozen=True, slots=True)
class Load:
    """How busy the machine was: the load averages of 1, 5 and 15 minutes before and after, and the
    share of all cores' time meanwhile that went to other programs (or to other machines on the same
    processor)."""

    before: tuple[float, float, float]
    after: tuple[float, float, float]
    others: float

    @property
    def is_busy(self) -> bool:
        """Whether times by the clock say little."""
        return self.others > BUSY


class LoadWatch:
    """Watches the machine from its making until :meth:`stop`."""

    def __init__(self) -> None:
        self._before = os.getloadavg()
        self._start, self._busy, self._own = time.monotonic(), _worked_by_all(), _worked_by_this()

    def stop(self) -> tuple[Load, float]:
        """What was seen, and the seconds it took."""
        seconds = time.monotonic() - self._start
        others = (_worked_by_all() - self._busy) - (_worked_by_this() - self._own)
        share = others / (seconds * (os.cpu_count() or 1))
        return Load(self._before, os.getloadavg(), round(min(1.0, max(0.0, share)), 3)), seconds


def _worked_by_all() -> float:
    """Seconds that all processors have worked since the machine's start, stolen ones too."""
    times = psutil.cpu_times()
    idle = times.idle + getattr(times, "iowait", 0.0)
    # Linux counts what guests take within user and nice already.
    guests = getattr(times, "guest", 0.0) + getattr(times, "guest_nice", 0.0)
    return float(sum(times) - idle - guests)


def _worked_by_this() -> float:
    """Seconds of this process and of those of its children that have ended."""
    usages = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in usages)


@dataclass(frozen=True, slots=True)
class PartRun:
    """A part of the benchmarks, run once.

    command: with the names of folders left out. data: what it was measured with. date: of its end,
    UTC. left_out: what was not measured, and why.
    """

    part: str
    command: str
    data: str
    machine: Machine
    date: str
    load: Load
    seconds: float
    figures: tuple[Figure, ...]
    left_out: tuple[str, ...] = ()

    def save(self, folder: Path) -> Path:
        """Write it into a folder, by the name of the part; an older run of the part is replaced."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{self.part}.json"
        text = json.dumps(asdict(self), indent=1, ensure_ascii=False)
        path.write_text(text + "\n", encoding="utf-8")
        return path

    @classmethod
    def load_from(cls, path: Path) -> PartRun:
        """Read it again. Raises ValueError, KeyError or TypeError where the file is none."""
        found = json.loads(path.read_text(encoding="utf-8"))
        load = found["load"]
        return cls(
            found["part"],
            found["command"],
            found["data"],
            Machine(**found["machine"]),
            found["date"],
            Load(tuple(load["before"]), tuple(load["after"]), load["others"]),
            found["seconds"],
            tuple(map(figure_from, found["figures"])),
            tuple(found["left_out"]),
        )


def today() -> str:
    """The date, in UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
