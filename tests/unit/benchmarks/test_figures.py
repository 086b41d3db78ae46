"""What was measured is kept as values, compared with what stands beside it, and read again."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path

import pytest

from tests.benchmarks.figures import (
    Aim,
    Figure,
    Timed,
    aim_in_words,
    in_words,
    line,
    number,
    ratios,
    together,
)
from tests.benchmarks.runs import Load, LoadWatch, Machine, PartRun

MACHINE = Machine("Linux x86_64", "3.11.7", 2, 24, "0.1.0")
QUIET = Load((0.1, 0.2, 0.3), (1.5, 0.4, 0.3), 0.02)
RUN = PartRun(
    "window",
    "python -m tests.benchmarks window",
    "a library of 10 photos",
    MACHINE,
    "2026-11-29 04:00 UTC",
    QUIET,
    12.5,
    (
        Figure("start of a label", "s", (1.0, 2.0), timed=Timed.CLOCK),
        Figure(
            "start", "s", (3.0, 4.0), beside="start of a label", aim=Aim(most=3), timed=Timed.CLOCK
        ),
        Figure("p99", "ms", (12.0,), of="zooming", aim=Aim(most=16), timed=Timed.CPU),
        Figure("a query", "ms", (2.0,), count=1000, timed=Timed.CPU),
    ),
    ("a program: not installed",),
)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (0.00123, "0.00123"),
        (0.9987, "0.999"),
        (1.234, "1.23"),
        (99.96, "100"),
        (12.34, "12.3"),
        (123.4, "123"),
        (1234.5, "1,234"),
        (1_000_000, "1,000,000"),
    ],
)
def test_numbers_have_three_digits_that_count(value: float, words: str) -> None:
    assert number(value) == words


def test_several_values_are_told_by_their_median_and_ends() -> None:
    assert in_words((3.0, 1.0, 2.0)) == "2 (1 to 3)"
    assert in_words((2.0,)) == "2"


def test_a_figure_without_values_or_with_one_that_is_no_number_is_refused() -> None:
    for values in ((), (math.nan,), (1.0, math.inf)):
        with pytest.raises(ValueError, match="no values of x"):
            Figure("x", "s", values)


def test_a_ratio_is_taken_round_by_round_and_of_medians_where_rounds_differ() -> None:
    label, start = RUN.figures[:2]
    assert ratios(start, RUN.figures) == (3.0, 2.0)
    assert ratios(replace(start, values=(3.0,)), RUN.figures) == (2.0,)
    assert ratios(label, RUN.figures) == ()


def test_a_ratio_is_taken_to_the_figure_that_was_measured_in_the_same_way() -> None:
    computed = replace(RUN.figures[0], values=(0.5,), timed=Timed.CPU)
    start = replace(RUN.figures[1], values=(1.0,), timed=Timed.CPU)
    assert ratios(start, (*RUN.figures, computed)) == (2.0,)
    with pytest.raises(KeyError, match="start of a label"):
        ratios(start, RUN.figures)


def test_aims_are_bounds_of_either_side() -> None:
    assert Aim(most=2).is_reached(2)
    assert not Aim(most=2).is_reached(2.1)
    assert Aim(least=0.99).is_reached(0.995)
    assert not Aim(least=0.99).is_reached(0.98)


def test_lines_say_figure_unit_ratio_and_aim() -> None:
    told = line(RUN.figures[1], RUN.figures)
    assert "3.5 (3 to 4) s; 2.5 (2 to 3) times start of a label (aim: at most 3 times)" in told
    assert "zooming: p99" in line(RUN.figures[2], RUN.figures)
    assert "1,000: a query" in line(RUN.figures[3], RUN.figures)
    assert aim_in_words(Figure("x", "%", (1.0,), aim=Aim(least=97))) == "aim: at least 97 %"
    assert aim_in_words(Figure("x", "", (1.0,), aim=Aim(most=0))) == "aim: none"


def test_rounds_of_one_figure_are_put_together() -> None:
    one, other = RUN.figures[3], replace(RUN.figures[3], values=(4.0,))
    beside = replace(one, count=10)
    assert together([one, beside, other]) == [replace(one, values=(2.0, 4.0)), beside]


def test_a_run_is_read_as_it_was_saved(tmp_path: Path) -> None:
    path = RUN.save(tmp_path / "results")
    assert path.name == "window.json"
    assert PartRun.load_from(path) == RUN
    found = json.loads(path.read_text(encoding="utf-8"))
    assert found["figures"][1]["aim"] == {"most": 3, "least": None}
    newer = replace(RUN, seconds=1.0)
    newer.save(tmp_path / "results")
    assert PartRun.load_from(path) == newer


def test_what_others_took_is_watched_without_what_this_process_took() -> None:
    watch = LoadWatch()
    watch._busy -= 1000.0  # all processors worked a thousand seconds more
    watch._start -= 10000.0
    load, seconds = watch.stop()
    assert seconds >= 10000
    assert 0 < load.others <= 0.11
    watch._own -= 1000.0  # which were this process's own
    assert watch.stop()[0].others < load.others / 2


def test_a_machine_is_busy_where_others_take_a_tenth_of_it() -> None:
    assert not QUIET.is_busy
    assert replace(QUIET, others=0.11).is_busy
    assert Machine.here().cores >= 1
