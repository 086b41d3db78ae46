"""What a person sees: each part in a real window on a virtual screen, in a process of its own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import FRAME, Aim, Figure, Timed, figure_from
from tests.benchmarks.measure import part, photosim
from tests.helpers.screen import Screen

CLOCK, CPU = Timed.CLOCK, Timed.CPU

GAP = Aim(most=50.0)
"""Milliseconds that the event loop may stand still."""

NEXT_PHOTO = 100.0
"""Milliseconds within which the next photo is to be there."""


class Screened:
    """Runs parts on a virtual screen; use as a context manager."""

    def __init__(self, width: int = 1280, height: int = 860) -> None:
        self._screen = Screen(width, height)

    def __enter__(self) -> Screened:
        self._screen.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self._screen.__exit__()

    def run(self, name: str, *words: str | Path) -> Any:
        """What a part says."""
        display = {"DISPLAY": self._screen.name, "QT_QPA_PLATFORM": "xcb"}
        return part(name, *words, **display).answer


def _of(rounds: Sequence[dict[str, Any]], key: str) -> tuple[float, ...]:
    return tuple(float(one[key]) for one in rounds)


def window(library: Path, source: Path, work: Path, rounds: int) -> Iterator[Figure]:
    """Start, drop, gaps of the event loop and closing; ``source`` is the folder that is indexed
    meanwhile, and has the photos that are dropped."""
    with Screened() as screen:
        bare = [screen.run("bare") for _ in range(rounds)]
        mine = [screen.run("window", "start", library) for _ in range(rounds)]
        label = "a Qt window with one label"
        yield Figure(f"start of {label}", "s", _of(bare, "open"), timed=CLOCK)
        yield Figure(f"start of {label}", "s", _of(bare, "cpu"), timed=CPU)
        yield Figure(f"memory of {label}", "MB", _of(bare, "peak_mb"))
        opened, beside = "start to the open library", f"start of {label}"
        yield Figure(opened, "s", _of(mine, "open"), beside=beside, timed=CLOCK)
        yield Figure(opened, "s", _of(mine, "cpu"), beside=beside, timed=CPU)
        yield Figure("memory at the start", "MB", _of(mine, "peak_mb"), beside=f"memory of {label}")
        queries = work / "queries"
        queries.mkdir()
        files = sorted(source.iterdir())[: 20 * 37 : 37]
        dropped = [Path(shutil.copyfile(file, queries / file.name)) for file in files]
        found = screen.run("window", "drop", library, *dropped)
        for key, what in (
            ("first_ms", "drop to first results"),
            ("full_ms", "drop to all thumbnails"),
            ("named_ms", "drop to the names of the 50 nearest"),
        ):
            yield Figure(what, "ms", tuple(found[key]), timed=CLOCK)
        cold = "the first drop after the start, to all thumbnails"
        yield Figure(cold, "ms", (found["cold_ms"],), timed=CLOCK)
        yield Figure("memory after the drops", "MB", (found["peak_mb"],))
        gaps = screen.run("window", "gaps", work / "gaps-library", source)
        yield Figure("photos indexed beside the window", "", (gaps["photos"],))
        yield Figure("indexing them", "s", (gaps["seconds"],), timed=CLOCK)
        longest = "longest gap of the event loop meanwhile"
        yield Figure(longest, "ms", (gaps["longest_ms"],), aim=GAP, timed=CLOCK)
        yield Figure(longest, "ms", (gaps["busy_ms"],), timed=CPU)
        yield Figure("turns of the event loop", "", (gaps["turns"],))
        yield Figure("gaps over 50 ms", "", (gaps["over_50_ms"],))
        yield Figure("gaps over 20 ms", "", (gaps["over_20_ms"],))
        closing = [
            screen.run("window", "close", work / f"close-library-{number}", source)
            for number in range(rounds)
        ]
        yield Figure("closing while photos are indexed", "s", _of(closing, "seconds"), timed=CLOCK)


def first_minute(folder: Path, query: Path, work: Path, rounds: int) -> Iterator[Figure]:
    """From ``photosim`` started on an empty library to the results of a photo picked then."""
    with Screened() as screen:
        found = [
            screen.run("window", "first-minute", work / f"first-library-{n}", folder, query)
            for n in range(rounds)
        ]
    for key, what in (
        ("usable_s", "start to a window with its first step"),
        ("photo_s", "start to the first photo of the folder"),
        ("filled_s", "start to all photos"),
        ("found_s", "start to results of a photo picked then"),
        ("drop_s", "of that since the photo was picked"),
    ):
        yield Figure(what, "s", _of(found, key), timed=CLOCK)
    yield Figure("computed by the window's process until then", "s", _of(found, "cpu_s"), timed=CPU)
    yield Figure("clicks by buttons", "", (found[0]["clicks"],))


def viewer(folder: Path, work: Path) -> Iterator[Figure]:
    """The next photo of large ones in the viewer, two a second, on a screen of 2560 × 1440."""
    library = work / "viewer-library"
    photosim("index", folder, "--library", library)
    with Screened(2560, 1440) as screen:
        found = screen.run("window", "view", library)
    times = tuple(found["next_ms"])
    late = sum(one > NEXT_PHOTO for one in times)
    yield Figure("key to the next photo", "ms", times, timed=CLOCK)
    yield Figure(f"photos after more than {NEXT_PHOTO:.0f} ms", "", (late,), aim=Aim(most=0))
    yield Figure("photos looked at", "", (len(times),))
    yield Figure("of the next photo the window's own", "ms", tuple(found["own_ms"]), timed=CPU)
    yield Figure("a worker for a photo", "ms", tuple(found["decoding_ms"]), timed=CPU)
    yield Figure("the first photo", "ms", (found["cold_ms"],), timed=CLOCK)
    yield Figure("pictures kept at most", "MB", (found["kept_mb"],))
    yield Figure("largest memory", "MB", (found["peak_mb"],))


def timeline(library: Path, rounds: int) -> Iterator[Figure]:
    """The timeline of many photos: start, and frames."""
    with Screened() as screen:
        bare = [screen.run("bare") for _ in range(rounds)]
        mine = [screen.run("timeline", "window", library) for _ in range(rounds)]
    label = "start of a Qt window with one label"
    usable = "start to the first page with its pictures"
    yield Figure(label, "s", _of(bare, "open"), timed=CLOCK)
    yield Figure(label, "s", _of(bare, "cpu"), timed=CPU)
    yield Figure(usable, "s", _of(mine, "usable"), beside=label, timed=CLOCK)
    yield Figure(usable, "s", _of(mine, "usable_cpu"), beside=label, timed=CPU)
    for key, name in (
        ("scroll_ms", "scrolling by 30 points a frame"),
        ("fast_ms", "scrolling by 400"),
        ("scrub_ms", "scrubbing from end to end in ten seconds"),
        ("resize_ms", "resizing"),
    ):
        frames = [one[key] for one in mine]
        for figure, what, timed in (
            ("median", "median", CLOCK),
            ("p99", "p99", CLOCK),
            ("busy_median", "median", CPU),
            ("busy_p99", "p99", CPU),
        ):
            aim = FRAME if figure == "p99" and key != "resize_ms" else None
            yield Figure(what, "ms", _of(frames, figure), of=name, aim=aim, timed=timed)
    yield Figure("largest memory", "MB", _of(mine, "peak_mb"))


def groups(work: Path, count: int) -> Iterator[Figure]:
    """The Duplicates page with many groups: the longest gap of the event loop, step by step."""
    library = work / "groups-library"
    part("groups", "make", library, work / "groups", str(count))
    with Screened() as screen:
        found = screen.run("groups", "window", library)
    for step, figures in found.items():
        if "longest_ms" in figures:
            gap = (figures["longest_ms"],)
            yield Figure("longest gap", "ms", gap, of=step, aim=GAP, timed=CLOCK)
            yield Figure("longest gap", "ms", (figures["busy_ms"],), of=step, timed=CPU)
            yield Figure("until it is done", "s", (figures["seconds"],), of=step, timed=CLOCK)


def map_frames(points: int) -> Iterator[Figure]:
    """Frames of the map by likeness while a person zooms and moves."""
    with Screened(2560, 1440) as screen:
        found = screen.run("map", "frames", "--points", str(points))
    yield from map(figure_from, found)
