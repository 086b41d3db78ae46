"""``python -m tests.benchmarks [PART…] --photos DIR``: measure, and print figures.

``--results DIR`` keeps the figures of each part in a file there, and ``--report FILE.md`` makes a
page of all that DIR has. All parts run by default but ``peers``, which needs other programs,
``growth``, which needs some gigabytes, and ``lessons``, which needs ``--photos``, ``--work`` and
some twenty minutes. Without ``--photos`` the pictures are generated, which compress and decode
otherwise than real ones.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.figures import Figure, line
from tests.benchmarks.lessons import measure_lessons
from tests.benchmarks.measure import say
from tests.benchmarks.parts import PARTS, Bench, NotMeasured
from tests.benchmarks.report import write_report
from tests.benchmarks.runs import LoadWatch, Machine, PartRun, today

LESSONS = "lessons"
"""A part that prints a table of its own."""


def parser() -> argparse.ArgumentParser:
    """The words of the command."""
    made = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    names = [*PARTS, LESSONS]
    made.add_argument("parts", nargs="*", metavar="PART", help=", ".join(names))
    made.add_argument("--results", type=Path, metavar="DIR", help="keep the figures there")
    made.add_argument("--report", type=Path, metavar="FILE.md", help="make a page of --results")
    made.add_argument("--photos", type=Path, metavar="DIR", help="has classes/ and camera/")
    made.add_argument("--small", type=int, default=5000, help="small photos (%(default)s)")
    made.add_argument("--large", type=int, default=60, help="large photos (%(default)s)")
    made.add_argument(
        "--library", type=Path, metavar="DIR", help="an indexed one for again and window"
    )
    made.add_argument("--viewed", type=int, default=60, help="of the viewer (%(default)s)")
    made.add_argument(
        "--rows", type=int, default=100_000, help="of duplicates and timeline (%(default)s)"
    )
    made.add_argument(
        "--timeline-library",
        type=Path,
        metavar="DIR",
        help="one that was made by: python -m tests.benchmarks.timeline make",
    )
    made.add_argument("--groups", type=int, default=10_000, help="(%(default)s)")
    made.add_argument("--points", type=int, default=100_000, help="of the map (%(default)s)")
    made.add_argument("--pairs", type=int, default=300, help="of the part little (%(default)s)")
    made.add_argument("--seed", type=int, default=1, help="of little and peers (%(default)s)")
    made.add_argument("--originals", type=int, default=300, help="photos of peers (%(default)s)")
    made.add_argument(
        "--peers-python",
        type=Path,
        default=Path(sys.executable),
        metavar="PYTHON",
        help="one that has imagehash and imagededup (%(default)s)",
    )
    made.add_argument(
        "--most", type=int, default=100_000, help="photos of the part growth (%(default)s)"
    )
    made.add_argument(
        "--vectors",
        type=Path,
        metavar="FILE.npy",
        help="those of real photos, for growth; made from --photos where the file is not there",
    )
    made.add_argument("--work", type=Path, metavar="DIR", help="where growth and lessons go on")
    made.add_argument("--rounds", type=int, default=3, help="(%(default)s)")
    return made


def command(words: argparse.ArgumentParser, chosen: argparse.Namespace, name: str) -> str:
    """The command that measures a part like this, folders named by what they are."""
    said = [f"python -m tests.benchmarks {name}"]
    for action in words._actions:
        value = getattr(chosen, action.dest, None)
        if action.dest in PARTS[name].options and value != action.default:
            shown = action.metavar if isinstance(value, Path) else value
            said.append(f"{action.option_strings[0]} {shown}")
    return " ".join(said)


def run(name: str, bench: Bench, words: argparse.ArgumentParser) -> PartRun:
    """Measure a part, and print its figures as they come. Raises NotMeasured where it can't be."""
    watch = LoadWatch()
    measuring = PARTS[name].start(bench)
    say(f"{name}: {measuring.data}")
    figures: list[Figure] = []
    for figure in measuring.figures:
        figures.append(figure)
        say(line(figure, figures))
    load, seconds = watch.stop()
    for one in measuring.left_out:
        say(f"  {one}")
    say(f"  others took {100 * load.others:.0f} % of the cores meanwhile")
    return PartRun(
        name,
        command(words, bench.chosen, name),
        measuring.data,
        Machine.here(),
        today(),
        load,
        round(seconds, 1),
        tuple(figures),
        tuple(measuring.left_out),
    )


def main() -> int:
    """Run the parts that were asked for."""
    words = parser()
    chosen = words.parse_args()
    wanted = chosen.parts or [name for name, part in PARTS.items() if not part.unasked]
    if unknown := set(wanted) - {*PARTS, LESSONS}:
        words.error(f"no part {', '.join(unknown)}")
    if chosen.report and not chosen.results:
        words.error("--report needs --results")
    machine = Machine.here()
    say(f"{machine.system}, Python {machine.python}, {machine.cores} cores")
    with tempfile.TemporaryDirectory(prefix="photosim-benchmark-") as name:
        os.environ["XDG_STATE_HOME"] = os.environ["XDG_CONFIG_HOME"] = name
        bench = Bench(chosen, Path(name))
        for one in (one for one in PARTS if one in wanted):
            try:
                found = run(one, bench, words)
            except NotMeasured as reason:
                say(f"{one}: {reason}")
                continue
            if chosen.results:
                found.save(chosen.results)
    if LESSONS in wanted:
        say("lessons: what they gain and cost")
        measure_lessons(chosen.photos, chosen.work)
    if chosen.report:
        write_report(chosen.results, chosen.report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
