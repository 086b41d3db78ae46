"""The page of figures is made of what was kept, says which aims are reached, and marks times that a
busy machine made longer; its plots are readable on light and dark pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from tests.benchmarks import plots
from tests.benchmarks.figures import Aim, Figure, Timed
from tests.benchmarks.parts import PARTS
from tests.benchmarks.plots import LogAxis, Spread, apart, bars, lines, spreads
from tests.benchmarks.report import (
    PICTURES,
    SECTIONS,
    exponent,
    plots_of,
    read_runs,
    text_of,
    write_report,
)
from tests.unit.benchmarks.test_figures import MACHINE, QUIET, RUN

CHECKOUT = Path(__file__).resolve().parents[3]
COMMITTED = CHECKOUT / "tests" / "benchmarks" / "results"
BUSY = replace(QUIET, others=0.62)

PEERS = replace(
    RUN,
    part="peers",
    figures=(
        Figure("pairs found", "%", (99.4,), of="photosim"),
        Figure("of these true", "%", (100.0,), of="photosim"),
        Figure("pairs found", "%", (7.3,), of="another"),
    ),
)
GROWTH = replace(
    RUN,
    part="growth",
    figures=tuple(
        figure
        for count in (1_000, 10_000, 100_000)
        for figure in (
            Figure("opened", "ms", (count * 1e-2,), count=count, timed=Timed.CPU),
            Figure("memory", "MB", (count**0.5,), count=count),
            Figure("found", "", (0.99,), count=count, aim=Aim(least=0.995)),
        )
    ),
)
VIEWER = replace(
    RUN,
    part="viewer",
    figures=tuple(
        Figure(f"step {n}", "ms", (1.0, 5.0, 40.0), aim=Aim(most=16), timed=Timed.CLOCK)
        for n in range(4)
    ),
)


def rows(page: str, start: str) -> list[str]:
    return [row for row in page.splitlines() if row.startswith(start)]


def test_the_committed_page_is_the_one_that_its_figures_make(tmp_path: Path) -> None:
    made = write_report(COMMITTED, tmp_path / "RESULTS.md")
    for path in made:
        committed = CHECKOUT / path.relative_to(tmp_path)
        assert path.read_text(encoding="utf-8") == committed.read_text(encoding="utf-8"), (
            f"{committed.name} is not what python -m tests.benchmarks.report makes"
        )
    there = {path.name for path in (CHECKOUT / PICTURES).iterdir()}
    assert there == {path.name for path in made[1:]}


def test_every_part_has_its_section() -> None:
    assert SECTIONS.keys() == PARTS.keys()


def test_parts_of_different_times_stand_on_one_page_in_its_order(tmp_path: Path) -> None:
    for run in (GROWTH, RUN, replace(PEERS, machine=replace(MACHINE, cores=16))):
        run.save(tmp_path)
    runs = read_runs(tmp_path)
    assert [run.part for run in runs] == ["window", "peers", "growth"]
    page = text_of(runs)
    assert len(rows(page, "- Linux x86_64")) == 2
    headings = [one for one in rows(page, "## ") if "aimed" not in one and "machine" not in one]
    assert headings == [f"## {SECTIONS[run.part].title}" for run in runs]


def test_files_that_are_no_results_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no results"):
        read_runs(tmp_path)
    replace(RUN, part="another").save(tmp_path)
    with pytest.raises(ValueError, match="no section for another"):
        read_runs(tmp_path)


def test_the_page_says_which_aims_are_reached() -> None:
    page = text_of([RUN])
    assert rows(page, "| The window | start (clock)") == [
        "| The window | start (clock) | at most 3 times | 2.5 (2 to 3) times | yes |"
    ]
    (row,) = rows(page, "| The window | p99 (CPU)")
    assert row.endswith("| at most 16 ms | 12 ms | yes |")


def test_an_aim_of_several_steps_is_told_by_the_worst() -> None:
    steps = tuple(
        Figure("p99", "ms", (value,), of=name, aim=Aim(most=16), timed=Timed.CPU)
        for name, value in (("zooming", 12.0), ("moving", 40.0))
    )
    (row,) = rows(text_of([replace(RUN, figures=steps)]), "| The window | p99")
    assert row.endswith("| at most 16 ms | 40 ms (moving) | **1 of 2** |")


def test_only_times_by_the_clock_of_a_busy_machine_are_marked() -> None:
    busy = text_of([replace(RUN, load=BUSY)])
    assert "| start (clock) | 3.5 (3 to 4) s † | 2.5 (2 to 3) times start of a label |" in busy
    assert "| zooming | 12 ms |" in busy
    assert "62%" in busy
    quiet = text_of([RUN])
    assert "| start (clock) | 3.5 (3 to 4) s | 2.5 (2 to 3) times start of a label |" in quiet


def test_growth_has_a_column_for_each_number_of_photos_and_the_power() -> None:
    page = text_of([GROWTH])
    assert "| photos | 1,000 | 10,000 | 100,000 | power |" in page
    assert "| opened (CPU) | 10 ms | 100 ms | 1,000 ms | 1.00 |" in page
    assert "| found | 0.99 | 0.99 | 0.99 | |" in page.replace("|  |", "| |")
    assert exponent([one for one in GROWTH.figures if one.what == "memory"]) == "0.50"
    assert exponent(GROWTH.figures[:1]) == ""


def test_programs_stand_side_by_side_and_what_is_missing_is_named() -> None:
    page = text_of([PEERS])
    assert "| another | 7.3 % |" in page
    assert "Not measured: a program: not installed." in page


def drawn() -> Iterator[tuple[str, str]]:
    for run in (PEERS, GROWTH, VIEWER):
        yield from plots_of(run)


def test_each_kind_of_figures_has_its_plot() -> None:
    names = [name for name, _ in drawn()]
    assert names == ["peers.svg", "growth-time.svg", "growth-memory.svg", "viewer.svg"]
    assert list(plots_of(RUN)) == []


def test_plots_are_readable_on_light_and_dark_pages_and_stay_inside() -> None:
    for name, svg in drawn():
        root = ET.fromstring(svg)
        width, height = float(root.attrib["width"]), float(root.attrib["height"])
        assert QSvgRenderer(QByteArray(svg.encode())).isValid(), name
        colours = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]{6})"', svg))
        assert colours
        for colour in colours:
            least = 4 if colour == plots.TEXT else 3
            assert contrast(colour, "#ffffff") >= least
            assert contrast(colour, "#0d1117") >= least
        for text in root.iter("{http://www.w3.org/2000/svg}text"):
            x, long = float(text.attrib["x"]), plots.width_of(text.text or "")
            start = x - {"start": 0, "middle": long / 2, "end": long}[text.attrib["text-anchor"]]
            assert start >= 0
            assert start + long <= width
            assert 0 < float(text.attrib["y"]) < height


def test_an_axis_goes_from_a_power_of_ten_to_one() -> None:
    axis = LogAxis.around([3.0, 4000.0], 100, 500)
    assert axis.ticks() == [1, 10, 100, 1000, 10000]
    assert [axis.at(tick) for tick in axis.ticks()] == pytest.approx([100, 200, 300, 400, 500])
    assert LogAxis.around([10.0], 0, 1).ticks() == [10, 100]
    with pytest.raises(ValueError, match="no logarithm"):
        LogAxis.around([0.0, 1.0], 0, 1)


def test_labels_are_moved_apart_in_their_order() -> None:
    placed = apart([100.0, 101.0, 99.0, 300.0], 16)
    assert placed[3] == 300
    assert placed[1] - placed[0] >= 15.9
    assert placed[0] - placed[2] >= 15.9


def test_points_lie_where_their_values_are() -> None:
    svg = lines({"a": [(10.0, 1.0), (1000.0, 100.0)]}, "photos", "ms", "t")
    (way, _) = re.findall(r'<polyline points="([^"]+)" fill="none" stroke="#3b7dd8"', svg)
    first, last = (tuple(map(float, point.split(","))) for point in way.split())
    assert first[0] == pytest.approx(70)
    assert (first[1], last[1]) == (420, 34)
    long = re.findall(r'width="([\d.]+)" height="11.0"', bars({"x": {"a": 50}}, 100, "%", "t"))
    longer = re.findall(r'width="([\d.]+)" height="11.0"', bars({"x": {"a": 100}}, 100, "%", "t"))
    assert float(longer[0]) == pytest.approx(2 * float(long[0]), abs=0.2)
    assert "aimed at" in spreads([Spread("x", (1.0,), "clock", 2.0)], "ms", "t")
    assert "aimed at" not in spreads([Spread("x", (1.0,), "clock")], "ms", "t")


def channels(colour: str) -> Iterator[float]:
    for place in (1, 3, 5):
        value = int(colour[place : place + 2], 16) / 255
        yield value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def contrast(one: str, other: str) -> float:
    """Of two colours #rrggbb, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    shares = (0.2126, 0.7152, 0.0722)
    first, second = (
        sum(share * value for share, value in zip(shares, channels(colour), strict=True))
        for colour in (one, other)
    )
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
