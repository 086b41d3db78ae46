"""Of a process that took much memory, a run of tests tells which tests it was."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.helpers.processes import ALLOWED, TOLD, Memory

TESTS = """
def test_little():
    pass

def test_much():
    bytearray(b"x" * 300_000_000)
"""

RUN = """
import sys
import pytest
from tests.helpers import processes

processes.ALLOWED = 200_000_000
arguments = ["-p", "tests.helpers.processes", "-p", "no:cacheprovider", *sys.argv[1:]]
raise SystemExit(pytest.main(arguments))
"""


def test_a_run_in_several_processes_names_the_tests_that_took_much(tmp_path: Path) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\n")
    (tmp_path / "test_memory.py").write_text(TESTS)
    run = subprocess.run(
        [sys.executable, "-c", RUN, "-n", "1", "test_memory.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    told = run.stdout[run.stdout.index("memory at most: gw0 ") :].splitlines()
    assert told[1].startswith("gw0 took more than 200 MB: "), told
    (by, test) = told[2].split(" MB  ")
    assert test == "test_memory.py::test_much"
    assert 250 < int(by) < 700
    assert not any("test_little" in line for line in told)


def test_the_most_is_told_first_and_the_rest_as_a_sum() -> None:
    raised = {f"test_{number}": number * 1_000_000 for number in range(1, TOLD + 3)}
    told = Memory(ALLOWED + 1, 850_000_000, raised).told("gw1")
    assert told[0] == "gw1 took more than 2,500 MB: 850 MB before its first test, and then"
    assert told[1] == f"  +{TOLD + 2} MB  test_{TOLD + 2}"
    assert told[-2:] == ["  +3 MB  test_3", "  +3 MB  2 other tests"]


def test_nothing_is_told_of_a_process_that_keeps_within_its_allowance() -> None:
    assert Memory(ALLOWED, 850_000_000, {"test_much": ALLOWED}).told("gw0") == []
