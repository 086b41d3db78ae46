"""A report has what helps, and nothing of a person's own unless they want it in."""

from __future__ import annotations

from pathlib import Path

import pytest

import photosim
from photosim.core.report import LEFT_OUT, MOST_LINES, report, without_names

STAMP = "2026-11-28 12:00:00,123 WARNING photosim.library"


@pytest.mark.parametrize(
    "line",
    [
        f"{STAMP}: the photo /home/anna/My Photos/Wedding of Eva.jpg is damaged",
        f"{STAMP}: “Wedding of Eva.jpg” can't be read",
        f"{STAMP}: Wedding of Eva.HEIC failed",
        f"{STAMP}: can't open 'C:\\Users\\anna\\Wedding of Eva.png'",
        f"{STAMP}: C:\\Users\\anna\\Wedding of Eva is gone",
        "FileNotFoundError: [Errno 2] No such file or directory: '/home/anna/Wedding of Eva'",
        f"{STAMP}: \\\\nas\\anna\\Wedding of Eva is offline",
        f"{STAMP}: ~/anna/Wedding of Eva",
        "/home/anna/Wedding of Eva: denied",
    ],
)
def test_no_name_and_no_path_stays_in_a_line(line: str) -> None:
    told = without_names(line)
    assert "anna" not in told
    assert "Eva" not in told
    assert LEFT_OUT in told


@pytest.mark.parametrize(
    "line",
    [
        f"{STAMP}: up to date: 3 added, 0 updated, 1 moved, 0 removed, 0 failed in 1.2 s",
        "    raise ValueError(number)",
        "ZeroDivisionError: integer division or modulo by zero",
        "Traceback (most recent call last):",
    ],
)
def test_what_names_nothing_stays_whole(line: str) -> None:
    assert without_names(line) == line


def test_files_of_the_code_keep_their_names_and_lose_where_they_are() -> None:
    line = '  File "/home/anna/apps/photosim/ui/work/lane.py", line 278, in _perform'
    assert without_names(line) == '  File "photosim/ui/work/lane.py", line 278, in _perform'


def test_a_report_has_versions_and_the_end_of_the_log(tmp_path: Path) -> None:
    log = tmp_path / "photosim.log"
    log.write_text(
        "\n".join(f"line {number}" for number in range(1000)) + "\nfailed: /home/anna/a.jpg\n",
        "utf-8",
    )
    told = report([tmp_path / "none.txt", log], "KeyError: 'x'\n")
    assert f"photosim {photosim.__version__}" in told
    assert "onnxruntime" in told
    assert "KeyError: 'x'" in told
    assert "line 999" in told
    assert f"line {1000 - MOST_LINES}\n" not in told
    assert "anna" not in told
    assert "/home/anna/a.jpg" in report([log], with_names=True)
