"""A page with tables and plots of what was measured, from the files that ``--results`` left.

    python -m tests.benchmarks.report DIR PAGE.md

Plots are written beside the page into ``resources/results``. The same files give the same page,
byte for byte: nothing in it is written by hand.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.benchmarks.figures import (
    Figure,
    Timed,
    aim_in_words,
    in_words,
    ratios,
)
from tests.benchmarks.growth import Growth
from tests.benchmarks.plots import Spread, bars, lines, spreads
from tests.benchmarks.runs import BUSY, PartRun

PICTURES = Path("resources/results")
"""Folder of the plots, beside the page."""

BUSY_MARK = " †"
"""Behind a time by the clock that others on the machine lengthened."""


@dataclass(frozen=True, slots=True)
class Section:
    """How a part is told: its heading, and a sentence on what is measured."""

    title: str
    about: str


SECTIONS = {
    "small": Section(
        "Taking small photos",
        "Photos a second of `photosim index` against decoding alone and inference alone, one after "
        "the other, each on all cores; until the last photo is in the library with its thumbnail, "
        "against decoding alone.",
    ),
    "large": Section("Taking large photos", "The same with photos as cameras make them."),
    "again": Section(
        "Looking again", "A second `photosim index` of a library in which nothing has changed."
    ),
    "window": Section(
        "The window",
        "Its start against a Qt window with one label; a dropped photo; how long the event loop "
        "stands still while photos are indexed, and (CPU) what of that gap the GUI thread "
        "computed. A real window on a virtual screen.",
    ),
    "first-minute": Section(
        "A person's first minute",
        "From the start of the process on an empty library, through the three first steps.",
    ),
    "viewer": Section(
        "The next photo", "From the key to the photo painted as it is decoded for the screen."
    ),
    "timeline": Section(
        "The timeline",
        "One turn of the event loop with all that is painted for it, and what of it the GUI thread "
        "computed.",
    ),
    "map": Section(
        "The map by likeness",
        "A frame with all that is painted for it, and what of it the GUI thread computed, while "
        "the map is zoomed into and moved over; what it computed between two frames to complete "
        "the picture; and how long after a step nearer the picture was complete.",
    ),
    "groups": Section(
        "The Duplicates page",
        "How long the event loop stood still in each step, and (CPU) what of that gap the GUI "
        "thread computed.",
    ),
    "duplicates": Section(
        "All duplicates of a large library",
        "`photosim duplicates` from start to end; vectors are synthetic, and one photo in fifty is "
        "a smaller copy that is really proved.",
    ),
    "little": Section(
        "Little differences",
        "Pairs that differ in a digit, a note, a face, a stamp, and copies saved again or reduced: "
        "which are taken for one another.",
    ),
    "peers": Section(
        "Other programs on the same files",
        "The share of the true pairs that each finds, and the share of what it finds that is true. "
        "The hashes are those of the packages imagehash and imagededup, 10 bits of 64 apart at "
        "most; findimagedupes has its own threshold.",
    ),
    "growth": Section(
        "How it grows",
        "What a library costs by its number of photos. The last column is the power of that number "
        "by which a figure grows, by least squares of the logarithms: 1 is in proportion, 0 not at "
        "all.",
    ),
}
"""Parts in the order of the page."""


def write_report(results: Path, page: Path) -> list[Path]:
    """Write the page and its plots; all files written. Raises ValueError where there is no file of
    results, or one of a part that the page doesn't know."""
    runs = read_runs(results)
    plots = {name: svg for run in runs for name, svg in plots_of(run)}
    folder = page.parent / PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.svg"):
        if old.name not in plots:
            old.unlink()
    for name, svg in plots.items():
        (folder / name).write_text(svg, encoding="utf-8")
    page.write_text(text_of(runs), encoding="utf-8")
    return [page, *(folder / name for name in plots)]


def read_runs(results: Path) -> list[PartRun]:
    """The runs of all parts that a folder has, in the order of the page."""
    runs = {run.part: run for run in map(PartRun.load_from, sorted(results.glob("*.json")))}
    if unknown := runs.keys() - SECTIONS.keys():
        raise ValueError(f"no section for {', '.join(sorted(unknown))}")
    if not runs:
        raise ValueError(f"no results in {results}")
    return [runs[part] for part in SECTIONS if part in runs]


def text_of(runs: Sequence[PartRun]) -> str:
    """The page, in Markdown."""
    return "\n".join(_page(runs)) + "\n"


def _page(runs: Sequence[PartRun]) -> Iterator[str]:
    yield from (
        "# What was measured",
        "",
        "Made by `python -m tests.benchmarks.report tests/benchmarks/results RESULTS.md` from the "
        "figures that",
        "`python -m tests.benchmarks PART… --results tests/benchmarks/results` left; "
        "[how each is measured](tests/benchmarks/README.md).",
        "A figure of several rounds is their median, with the least and the greatest in brackets.",
        "",
        "## On which machine, and how busy it was",
        "",
        *_machines(runs),
        "",
        "*Others* is the share of all cores that other programs took meanwhile. Above "
        f"{BUSY:.0%} they lengthen what is",
        f"measured by the clock so much that it is marked with{BUSY_MARK}; processor time (*CPU*) "
        "they lengthen far less.",
        "",
        "## What is aimed at",
        "",
        *_aims(runs),
    )
    for run in runs:
        yield from ("", *_section(run))


def _machines(runs: Sequence[PartRun]) -> Iterator[str]:
    for machine in dict.fromkeys(run.machine for run in runs):
        cores = f"{machine.cores} core{'s' if machine.cores > 1 else ''}"
        yield (
            f"- {machine.system}, {cores}, {machine.memory_gib} GiB; Python {machine.python}, "
            f"photosim {machine.photosim}"
        )
    yield ""
    rows = [
        (
            f"[{SECTIONS[run.part].title}](#{_anchor(SECTIONS[run.part].title)})",
            run.date,
            _duration(run.seconds),
            f"{run.load.others:.0%}",
            f"{run.load.before[0]:.1f}, {run.load.after[0]:.1f}",
        )
        for run in runs
    ]
    yield from _table(("", "end", "took", "others", "load before, after"), rows)


def _anchor(title: str) -> str:
    letters = (one for one in title.lower() if one.isalnum() or one in " -")
    return "".join(letters).replace(" ", "-")


def _duration(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"


# -- aims ----------------------------------------------------------------------------------------


def _aims(runs: Sequence[PartRun]) -> Iterator[str]:
    rows = [
        (SECTIONS[run.part].title, *row)
        for run in runs
        for same in _of_one_aim(run)
        for row in [_aim_row(run, same)]
    ]
    if rows:
        yield from _table(("", "figure", "aim", "measured", "reached"), rows)
    else:
        yield "Nothing that was measured has an aim."


def _of_one_aim(run: PartRun) -> Iterator[list[Figure]]:
    """Figures with one aim, of several steps or programs, together."""
    found: dict[tuple[str, int, Timed | None], list[Figure]] = {}
    for figure in run.figures:
        if figure.aim is not None:
            found.setdefault((figure.what, figure.count, figure.timed), []).append(figure)
    yield from found.values()


def _aim_row(run: PartRun, same: Sequence[Figure]) -> tuple[str, ...]:
    first = same[0]
    what = first.what + (f", {first.count:,} photos" if first.count else "")
    aim = aim_in_words(first).removeprefix("aim: ")
    reached = [_is_reached(run, one) for one in same]
    if len(same) == 1:
        measured, answer = _measured(run, first), "yes" if reached[0] else "**no**"
    else:
        worst = max(same, key=lambda one: one.middle)
        measured = f"{_measured(run, worst)} ({worst.of})"
        answer = "yes" if all(reached) else f"**{sum(reached)} of {len(same)}**"
    return f"{what}{_by(first)}", aim, measured, answer


def _measured(run: PartRun, figure: Figure) -> str:
    """What an aim is held against: the figure, or its ratio to another."""
    against = ratios(figure, run.figures)
    mark = _mark(run, figure)
    if against:
        return f"{in_words(against)} times{mark}"
    return f"{in_words(figure.values)} {figure.unit}".rstrip() + mark


def _is_reached(run: PartRun, figure: Figure) -> bool:
    against = ratios(figure, run.figures)
    value = replace(figure, values=against).middle if against else figure.middle
    return figure.aim is not None and figure.aim.is_reached(value)


def _by(figure: Figure) -> str:
    return "" if figure.timed is None else f" ({figure.timed.value})"


def _mark(run: PartRun, figure: Figure) -> str:
    return BUSY_MARK if figure.timed is Timed.CLOCK and run.load.is_busy else ""


# -- a part --------------------------------------------------------------------------------------


def _section(run: PartRun) -> Iterator[str]:
    section = SECTIONS[run.part]
    yield from (f"## {section.title}", "", section.about, "")
    yield f"`{run.command}`: {run.data}. Others took {run.load.others:.0%} of the cores."
    by_count = [one for one in run.figures if one.count]
    by_name = [one for one in run.figures if one.of]
    alone = [one for one in run.figures if not one.count and not one.of]
    for figures, table in ((alone, _plain), (by_name, _by_name), (by_count, _by_count)):
        if figures:
            yield from ("", *table(run, figures))
    if run.left_out:
        yield ""
        yield "Not measured: " + "; ".join(run.left_out) + "."
    for name, _ in plots_of(run):
        yield from ("", f"![{section.title}: plot]({(PICTURES / name).as_posix()})")


def _plain(run: PartRun, figures: Sequence[Figure]) -> Iterator[str]:
    rows = []
    for one in figures:
        against = ratios(one, run.figures)
        compared = f"{in_words(against)} times {one.beside}" if against else ""
        rows.append((f"{one.what}{_by(one)}", _cell(run, one), compared))
    if any(row[2] for row in rows):
        yield from _table(("", "", "beside"), rows)
    else:
        yield from _table(("", ""), [row[:2] for row in rows])


def _cell(run: PartRun, figure: Figure) -> str:
    return f"{in_words(figure.values)} {figure.unit}".rstrip() + _mark(run, figure)


def _by_name(run: PartRun, figures: Sequence[Figure]) -> Iterator[str]:
    """A row for each step or program, a column for each figure."""
    heads = list(dict.fromkeys(_head(one) for one in figures))
    cells = {(one.of, _head(one)): _cell(run, one) for one in figures}
    names = list(dict.fromkeys(one.of for one in figures))
    rows = [(name, *(cells.get((name, head), "") for head in heads)) for name in names]
    yield from _table(("", *heads), rows)


def _head(figure: Figure) -> str:
    return f"{figure.what}{_by(figure)}"


def _by_count(run: PartRun, figures: Sequence[Figure]) -> Iterator[str]:
    """A row for each figure, a column for each number of photos, and by which power it grows."""
    counts = sorted({one.count for one in figures})
    rows = []
    for head in dict.fromkeys(_head(one) for one in figures):
        same = {one.count: one for one in figures if _head(one) == head}
        cells = [_cell(run, same[count]) if count in same else "" for count in counts]
        rows.append((head, *cells, exponent(list(same.values()))))
    yield from _table(("photos", *(f"{count:,}" for count in counts), "power"), rows)


def exponent(figures: Sequence[Figure]) -> str:
    """By which power of the number of photos a figure grows; empty where too few of it are above
    zero, or what is measured is a share."""
    points = {float(one.count): one.middle for one in figures if one.middle > 0}
    if len(points) < 2 or not figures[0].unit:
        return ""
    return f"{Growth.through(points).exponent:.2f}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |".replace("|  |", "| |").replace("|  |", "| |")
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |"


# -- plots ---------------------------------------------------------------------------------------

FEWEST = 4
"""Durations that make a plot of them worth looking at."""


def plots_of(run: PartRun) -> Iterator[tuple[str, str]]:
    """The plots of a part: name of the file, and the SVG."""
    title = SECTIONS[run.part].title
    if any(one.count for one in run.figures):
        yield from _growing(run, title)
        return
    shares = [one for one in run.figures if one.of and one.unit == "%"]
    if shares:
        rows: dict[str, dict[str, float]] = {}
        for one in shares:
            rows.setdefault(one.of, {})[one.what] = one.middle
        yield f"{run.part}.svg", bars(rows, 100, "%", title)
        return
    durations = [
        Spread(
            f"{one.of}: {one.what}" if one.of else one.what,
            one.values,
            f"by the {one.timed.value}" if one.timed is Timed.CLOCK else "processor time",
            one.aim.most if one.aim and not one.beside else None,
        )
        for one in run.figures
        if one.unit == "ms" and one.timed and min(one.values) > 0
    ]
    if len(durations) >= FEWEST:
        yield f"{run.part}.svg", spreads(durations, "ms", title)


_GROWING = (
    ("time", "milliseconds of processor time", "ms", Timed.CPU),
    ("memory", "MB", "MB", None),
)
"""Plots of growth: name, the upward axis, and the unit and clock of the figures in it."""


def _growing(run: PartRun, title: str) -> Iterator[tuple[str, str]]:
    for name, upward, unit, timed in _GROWING:
        series: dict[str, list[tuple[float, float]]] = {}
        for one in run.figures:
            if one.count and (one.unit, one.timed) == (unit, timed) and one.middle > 0:
                series.setdefault(one.what, []).append((one.count, one.middle))
        several = {what: points for what, points in series.items() if len(points) > 1}
        if several:
            yield f"{run.part}-{name}.svg", lines(several, "photos", upward, title)


def main() -> int:
    """Make the page that the command line names."""
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    for path in write_report(Path(sys.argv[1]), Path(sys.argv[2])):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
