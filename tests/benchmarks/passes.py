"""Whole passes by the command line: over new photos, over unchanged ones, for all duplicates."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Aim, Figure, Timed
from tests.benchmarks.measure import part, photos_of, photosim

AIMED_ROWS = 100_000
"""Photos of the library that the aim for all duplicates is of."""

ALL_DUPLICATES = Aim(most=10.0)
"""Seconds."""


def ingest(folder: Path, library: Path, rounds: int) -> Iterator[Figure]:
    """Photos a second of a pass against decoding and inference alone, and until all are seen
    against decoding alone, turn by turn. The library of the last round stays."""
    rates, limits, decoding, seen, computed, peaks = [], [], [], [], [], []
    for number in range(rounds):
        if number:
            shutil.rmtree(library)
        alone = part("limit", folder).answer
        run = part("taking", folder, library)
        limits.append(alone["photos"] / (alone["decoding"] + alone["inference"]))
        rates.append(run.answer["added"] / run.answer["seconds"])
        decoding.append(alone["decoding"])
        seen.append(run.answer["seen"])
        computed.append(1000 * run.cpu_seconds / run.answer["added"])
        peaks.append(run.peak_mb)
    limit = "the limit: decoding and inference alone"
    clock = Timed.CLOCK
    yield Figure(limit, "photos/s", tuple(limits), timed=clock)
    yield Figure("index", "photos/s", tuple(rates), beside=limit, timed=clock)
    alone = "decoding alone"
    yield Figure(alone, "s", tuple(decoding), timed=clock)
    yield Figure("until all photos are seen", "s", tuple(seen), beside=alone, timed=clock)
    each = "a photo, the start of the processes shared by all"
    yield Figure(each, "ms", tuple(computed), timed=Timed.CPU)
    yield Figure("largest memory of one process", "MB", tuple(peaks))


def again(library: Path, rounds: int) -> Iterator[Figure]:
    """A second ``index`` with nothing changed."""
    runs = [photosim("index", "--library", library) for _ in range(rounds)]
    photos = photos_of(library)
    passes = tuple(run.answer["seconds"] for run in runs)
    clock, cpu = Timed.CLOCK, Timed.CPU
    yield Figure("the pass", "s", passes, timed=clock)
    yield Figure("a photo", "µs", tuple(1e6 * one / photos for one in passes), timed=clock)
    yield Figure("the whole command", "s", tuple(run.seconds for run in runs), timed=clock)
    yield Figure("the whole command", "s", tuple(run.cpu_seconds for run in runs), timed=cpu)


def duplicates(work: Path, count: int) -> Iterator[Figure]:
    """All duplicates of a library of made rows, once indexed: seconds and memory."""
    library = work / "made-library"
    made = part("scale", library, work / "made", str(count)).answer
    first = photosim("duplicates", "--library", library)
    again = photosim("duplicates", "--library", library)
    yield Figure("pairs made", "", (made["pairs"],))
    yield Figure("groups found", "", (len(first.answer["groups"]),))
    for what, run, aim in (
        ("the whole command", first, ALL_DUPLICATES if count == AIMED_ROWS else None),
        ("a second time, nothing new", again, None),
    ):
        yield Figure(what, "s", (run.seconds,), aim=aim, timed=Timed.CLOCK)
        yield Figure(what, "s", (run.cpu_seconds,), timed=Timed.CPU)
        yield Figure(what + ": largest memory", "MB", (run.peak_mb,))
