"""A program's time and memory are its own, whatever the one that measures it has loaded."""

from __future__ import annotations

import json
import sys

import pytest

from tests.benchmarks.measure import CHECKOUT, finished, run_json

SAYS = """
import json, os, resource, time
print(json.dumps({
    "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "age": time.time() - float(os.environ["BENCHMARK_STARTED"]),
    "compiles": "PYTHONDONTWRITEBYTECODE" not in os.environ,
    "word": os.environ.get("WORD"),
}))
"""


def test_a_program_is_measured_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    large = bytearray(80 << 20)
    large[::4096] = b"x" * len(large[::4096])  # every page of it is in memory
    run = run_json([sys.executable, "-I", "-S", "-c", SAYS], WORD="said")
    assert run.answer["peak_mb"] < 60
    assert run.peak_mb < 60
    assert run.answer["compiles"]
    assert run.answer["word"] == "said"
    assert 0 < run.answer["age"] <= run.seconds + 0.5
    assert run.cpu_seconds > 0


def test_memory_of_children_counts() -> None:
    child = "x = bytearray(60 << 20); x[::4096] = b'x' * len(x[::4096])"
    code = (
        f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}]); print('{{}}')"
    )
    assert run_json([sys.executable, "-c", code]).peak_mb > 60


def test_a_program_that_fails_is_told_by_its_status() -> None:
    failing = [sys.executable, "-I", "-S", "-c", "print('[1]'); raise SystemExit(3)"]
    with pytest.raises(RuntimeError, match="exit status 3"):
        finished(failing)
    done = finished(failing, allowed={3})
    assert (done.status, json.loads(done.text)) == (3, [1])


def test_programs_run_in_the_checkout() -> None:
    where = [sys.executable, "-I", "-S", "-c", "import os; print(os.getcwd())"]
    assert finished(where).text.strip() == str(CHECKOUT)
