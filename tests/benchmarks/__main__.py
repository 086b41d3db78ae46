"""``python -m tests.benchmarks [PART…] --photos DIR``: measure, and print ratios.

Parts: ``small``, ``large``, ``again``, ``window``, ``first-minute``, ``viewer``, ``duplicates``,
``groups``, ``little`` (all by default), ``peers``, which needs other programs, and ``lessons``,
which needs ``--photos``, ``--work`` and some twenty minutes.
Without ``--photos`` the pictures are generated, which compress and decode otherwise than real ones;
say so beside figures.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks import photos
from tests.benchmarks.lessons import measure_lessons
from tests.benchmarks.little import little
from tests.benchmarks.measure import part, photosim, say, spread
from tests.benchmarks.peers import peers
from tests.helpers.screen import Screen

PARTS = (
    *("small", "large", "again", "window", "viewer", "duplicates", "groups", "little", "peers"),
    *("lessons", "timeline", "first-minute"),
)
FIRST = 500
"""Photos of the folder of a person's first minute."""

UNASKED = {"peers", "lessons"}
"""Parts that run only where they are named: they need other programs, or much time."""


def ingest(folder: Path, work: Path, rounds: int) -> None:
    """Photos a second of a pass against decoding and inference alone, and until all are seen
    against decoding alone, turn by turn."""
    ratios, rates, limits, peaks, seen = [], [], [], [], []
    for number in range(rounds):
        alone = part("limit", folder).answer
        limit = alone["photos"] / (alone["decoding"] + alone["inference"])
        library = work / f"library-{folder.name}-{number}"
        run = part("taking", folder, library)
        rate = run.answer["added"] / run.answer["seconds"]
        seen.append(100 * alone["decoding"] / run.answer["seen"])
        ratios.append(100 * rate / limit)
        rates.append(rate)
        limits.append(limit)
        peaks.append(run.peak_mb)
        if number < rounds - 1:
            shutil.rmtree(library)
    say(f"  photos a second of index           {spread(rates, 1)}")
    say(f"  limit: decoding + inference alone  {spread(limits, 1)}")
    say(f"  index against the limit, %         {spread(ratios, 1)}")
    say(f"  all seen against decoding alone, % {spread(seen, 1)}")
    say(f"  largest memory of one process, MB  {spread(peaks, 0)}")


def again(library: Path, rounds: int) -> None:
    """A second ``index`` with nothing changed."""
    runs = [photosim("index", "--library", library) for _ in range(rounds)]
    photos_there = photosim("status", "--library", library).answer["photos"]
    seconds = [run.answer["seconds"] for run in runs]
    say(f"  seconds of the pass, {photos_there} photos    {spread(seconds, 3)}")
    say(f"  microseconds a photo               {1e6 * median(seconds) / photos_there:.1f}")
    say(f"  seconds of the whole command       {spread([run.seconds for run in runs])}")


def window(library: Path, source: Path, work: Path, count: int, rounds: int) -> None:
    """Start, drop and gaps, in a real window on a virtual screen."""
    with Screen() as screen:
        display = {"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}

        def measure(*words: str | Path) -> dict[str, float]:
            answer: dict[str, float] = part("window", *words, str(time.time()), **display).answer
            return answer

        bare = [measure("bare") for _ in range(rounds)]
        mine = [measure("start", library) for _ in range(rounds)]
        say(f"  start to open library, s           {spread([one['open'] for one in mine])}")
        say(f"  start of a Qt window with a label  {spread([one['open'] for one in bare])}")
        times = median(one["open"] for one in mine) / median(one["open"] for one in bare)
        say(f"  ratio                              {times:.2f}")
        say(f"  memory at start, MB                {spread([o['peak_mb'] for o in mine], 0)}")
        say(f"  memory of the window with a label  {spread([o['peak_mb'] for o in bare], 0)}")
        files = sorted(source.iterdir())[: 20 * 37 : 37]
        queries = work / "queries"
        queries.mkdir()
        dropped = [Path(shutil.copyfile(file, queries / file.name)) for file in files]
        found = measure("drop", library, *dropped)
        say(f"  drop to first results, ms          {spread(found['first_ms'], 0)}")  # type: ignore[arg-type]
        say(f"  drop to all thumbnails, ms         {spread(found['full_ms'], 0)}")  # type: ignore[arg-type]
        say(f"  drop to names, ms                  {spread(found['named_ms'], 0)}")  # type: ignore[arg-type]
        say(f"  the first drop after the start     {found['cold_ms']:.0f}")
        say(f"  memory after the drops, MB         {found['peak_mb']:.0f}")
        gaps = measure("gaps", work / "gaps-library", source)
        say(
            f"  event loop while indexing {gaps['photos']}    "
            f"longest gap {gaps['longest_ms']:.0f} ms, {gaps['over_50_ms']} over 50 ms, "
            f"{gaps['over_20_ms']} over 20 ms, {gaps['turns']} turns in {gaps['seconds']:.0f} s"
        )
        closing = [
            measure("close", work / f"close-library-{number}", source)["seconds"]
            for number in range(rounds)
        ]
        say(f"  closing while indexing, s          {spread(closing)}")
    say(f"  ({count} photos in the folder that is indexed)")


def first_minute(source: Path | None, work: Path, rounds: int) -> None:
    """From ``photosim`` started on an empty library to the results of a dropped photo, in a real
    window on a virtual screen."""
    folder = work / "first"
    make = photos.generated if source is None else partial(photos.small, source)
    say(f"first minute: a folder of {make(folder, FIRST)} photos")
    query = work / "from a friend.jpg"
    shutil.copyfile(sorted(folder.iterdir())[7], query)
    with Screen() as screen:
        display = {"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
        found = [
            part("window", "first-minute", work / f"first-library-{number}", folder, query,
                 str(time.time()), **display).answer
            for number in range(rounds)
        ]  # fmt: skip
    for key, words in (
        ("usable_s", "start to a window with its first step, s"),
        ("photo_s", "start to the first photo of the folder, s"),
        ("filled_s", "start to all photos, s"),
        ("found_s", "start to results of a dropped photo, s"),
        ("drop_s", "of that since the photo was chosen, s"),
    ):
        say(f"  {words:<44} {spread([one[key] for one in found])}")
    say(f"  clicks: {found[0]['clicks']} by buttons, none where folder and photo are dropped")


def viewer(folder: Path, work: Path) -> None:
    """The next photo of large ones in the viewer, two a second, in a real window on a virtual
    screen of 2560 × 1440."""
    library = work / "viewer-library"
    photosim("index", folder, "--library", library)
    with Screen(2560, 1440) as screen:
        display = {"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
        found = part("window", "view", library, str(time.time()), **display).answer
    times = sorted(found["next_ms"])
    say(f"  key to the next photo, ms          {spread(times, 0)}")
    say(f"  of them over 100 ms                {sum(one > 100 for one in times)} of {len(times)}")
    say(f"  of these the window's own          {spread(found['own_ms'], 0)}")
    say(f"  CPU of a worker for a photo, ms    {spread(found['decoding_ms'], 0)}")
    say(f"  the first photo, ms                {found['cold_ms']:.0f}")
    say(f"  pictures kept at most, MB          {found['kept_mb']:.0f}")
    say(f"  largest memory, MB                 {found['peak_mb']:.0f}")


def timeline(work: Path, count: int, rounds: int) -> None:
    """The timeline of many photos in a real window: start, and frames."""
    library = work / "timeline-library"
    part("timeline", "make", library, work / "timeline", str(count))
    with Screen() as screen:
        display = {"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}

        def measure(name: str, *words: str | Path) -> dict[str, Any]:
            answer: dict[str, Any] = part(name, *words, str(time.time()), **display).answer
            return answer

        bare = [measure("window", "bare") for _ in range(rounds)]
        mine = [measure("timeline", "window", library) for _ in range(rounds)]
    say(f"  start to a grid with its pictures, s {spread([one['usable'] for one in mine])}")
    say(f"  of that computed                   {spread([one['usable_cpu'] for one in mine])}")
    say(f"  start of a Qt window with a label  {spread([one['open'] for one in bare])}")
    say(f"  of that computed                   {spread([one['cpu'] for one in bare])}")
    for key, name in (
        ("scroll_ms", "scrolling"),
        ("fast_ms", "scrolling fast"),
        ("scrub_ms", "scrubbing"),
        ("resize_ms", "resizing"),
    ):
        frames = [one[key] for one in mine]
        say(
            f"  {name:<18} frames, ms: p99 {spread([one['p99'] for one in frames], 1)},"
            f" of that computed {spread([one['busy_p99'] for one in frames], 1)}"
        )
    say(f"  largest memory, MB                 {spread([one['peak_mb'] for one in mine], 0)}")


def duplicates(work: Path, count: int) -> None:
    """All duplicates of a library of made rows, once indexed: seconds and memory."""
    library = work / "made-library"
    made = part("scale", library, work / "made", str(count)).answer
    say(f"  rows, vectors and index made in {made['seconds']:.0f} s")
    first = photosim("duplicates", "--library", library)
    again = photosim("duplicates", "--library", library)
    say(f"  pairs made, groups found           {made['pairs']}, {len(first.answer['groups'])}")
    say(f"  seconds of the whole command       {first.seconds:.1f}, of CPU {first.cpu_seconds:.1f}")
    say(f"  a second time, nothing new         {again.seconds:.1f}, of CPU {again.cpu_seconds:.1f}")
    say(f"  largest memory, MB                 {first.peak_mb:.0f}")


def groups(work: Path, count: int) -> None:
    """The Duplicates page with many groups: the longest gap of the event loop, step by step."""
    library = work / "groups-library"
    made = part("groups", "make", library, work / "groups", str(count)).answer
    say(f"  {made['groups']} groups made in {made['seconds']:.0f} s")
    with Screen() as screen:
        display = {"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"}
        found = part("groups", "window", library, **display).answer
    for step, figures in found.items():
        if "longest_ms" in figures:
            say(
                f"  {step:<38} longest gap {figures['longest_ms']:.0f} ms (computing"
                f" {figures['busy_ms']:.0f}), done in {figures['seconds']:.1f} s"
            )


def by_itself(wanted: Sequence[str], chosen: argparse.Namespace) -> None:
    """The parts that need none of the folders that the others share."""
    if "little" in wanted:
        say(f"little: {chosen.pairs} pairs that differ in little, and as many copies")
        little(chosen.photos, chosen.pairs, chosen.seed)
    if "peers" in wanted:
        say("peers: the same files by other programs")
        peers(chosen.photos, chosen.originals, chosen.seed, chosen.peers_python)
    if "lessons" in wanted:
        say("lessons: what they gain and cost")
        measure_lessons(chosen.photos, chosen.work)


def main() -> int:  # noqa: PLR0912 - a branch for each part
    """Run the parts that were asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--photos", type=Path, help="folder with classes/ and camera/")
    parser.add_argument("--small", type=int, default=5000, help="small photos (%(default)s)")
    parser.add_argument("--large", type=int, default=60, help="large photos (%(default)s)")
    parser.add_argument("--library", type=Path, help="an indexed library for the window's part")
    parser.add_argument("--viewed", type=int, default=60, help="of the viewer (%(default)s)")
    parser.add_argument(
        "--rows", type=int, default=100_000, help="photos of the duplicates' part (%(default)s)"
    )
    parser.add_argument("--groups", type=int, default=10_000, help="(%(default)s)")
    parser.add_argument("--pairs", type=int, default=300, help="of the part little (%(default)s)")
    parser.add_argument(
        "--seed", type=int, default=1, help="of the parts little and peers (%(default)s)"
    )
    parser.add_argument(
        "--originals", type=int, default=300, help="photos of the part peers (%(default)s)"
    )
    parser.add_argument(
        "--peers-python",
        type=Path,
        default=Path(sys.executable),
        help="a Python that has imagehash and imagededup (%(default)s)",
    )
    parser.add_argument("--work", type=Path, help="where the part lessons goes on from")
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    wanted = chosen.parts or [one for one in PARTS if one not in UNASKED]
    if unknown := set(wanted) - set(PARTS):
        parser.error(f"no part {', '.join(unknown)}")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    say(f"{platform.system()}, Python {platform.python_version()}, {cores} cores")
    make_small: Callable[[Path], int]
    if chosen.photos:
        make_small = lambda target: photos.small(chosen.photos, target, chosen.small)  # noqa: E731
    else:
        say("generated pictures: not real photos")
        make_small = lambda target: photos.generated(target, chosen.small)  # noqa: E731
    with tempfile.TemporaryDirectory(prefix="photosim-benchmark-") as name:
        work = Path(name)
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CONFIG_HOME"] = name
        small = work / "small"
        count = make_small(small) if {"small", "again", "window"} & set(wanted) else 0
        library = chosen.library or work / f"library-small-{chosen.rounds - 1}"
        if "small" in wanted:
            say(f"small: {count} photos of 320 pixels")
            ingest(small, work, chosen.rounds)
        elif count and not chosen.library:
            photosim("index", small, "--library", library)
        if "large" in wanted and chosen.photos:
            there = photos.large(chosen.photos, work / "large", chosen.large)
            say(f"large: {there} photos of 8 to 22 megapixels")
            ingest(work / "large", work, chosen.rounds)
        if "again" in wanted:
            say("again: nothing changed since the last index")
            again(library, chosen.rounds)
        if "window" in wanted:
            say("window")
            window(library, small, work, count, chosen.rounds)
        if "first-minute" in wanted:
            first_minute(chosen.photos, work, chosen.rounds)
        if "viewer" in wanted:
            number = photos.twelve_megapixels(chosen.photos, work / "viewed", chosen.viewed)
            say(f"viewer: {number} photos of 12 megapixels")
            viewer(work / "viewed", work)
        if "duplicates" in wanted:
            say(f"duplicates: {chosen.rows} made photos")
            duplicates(work, chosen.rows)
        if "timeline" in wanted:
            say(f"timeline: {chosen.rows} made photos")
            timeline(work, chosen.rows, chosen.rounds)
        if "groups" in wanted:
            say(f"groups: {chosen.groups} of them")
            groups(work, chosen.groups)
    by_itself(wanted, chosen)
    return 0


if __name__ == "__main__":
    sys.exit(main())
