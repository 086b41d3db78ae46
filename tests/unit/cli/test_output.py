"""Words for progress, and the lines of it where there is no terminal."""

from __future__ import annotations

import pytest

from photosim.cli import output
from photosim.cli.output import ProgressLines, pace
from photosim.core.jobs import Progress


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress("x"), ""),
        (Progress("x", 1, 4, 2.0, 1.5), "2.0/s, 5 s left"),
        (Progress("x", 1, 4, 83.1, 125, unit="pairs"), "83 pairs/s, 2 min left"),
        (Progress("x", 1, 0, 1234.5, None, unit="photos"), "1,234 photos/s"),
    ],
)
def test_rate_and_time_left(progress: Progress, words: str) -> None:
    assert pace(progress) == words


def test_without_a_terminal_a_line_comes_now_and_then(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 100.0
    lines = ProgressLines(pace, lambda: now)
    for _ in range(27):
        lines(Progress("comparing pairs", 1200, 6000, 83.1, 58, unit="pairs"))
        now += 1.0
    lines(Progress("looking through folders"))
    line = "comparing pairs, 1,200 of 6,000, 83 pairs/s, 1 min left"
    assert capsys.readouterr().err.splitlines() == [line, line, line]
    now += 10
    lines(Progress("looking through folders"))
    lines(Progress("looking through folders"))
    assert capsys.readouterr().err == "looking through folders\n"


def test_a_job_without_a_terminal_tells_its_progress_in_lines(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(output, "FIRST_LINE", 0.0)
    with output.progress_job() as job:
        job.report("adding photos", 40, 100, unit="photos")
        job.report("adding photos", 60, 100, unit="photos")
    assert capsys.readouterr().err == "adding photos, 40 of 100\n"
