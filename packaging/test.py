"""Set everything up and run every check: ``python3 packaging/test.py``.

All tests run on all cores, and beside them style, types and import walls; each of these is
printed whole when it ends. Arguments go to pytest: ``python3 packaging/test.py tests/unit -x``,
and ``-n 0`` for one process that a debugger can stop.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bootstrap import CHECKOUT, SetupError, prepare

Command = Sequence[str | Path]


def main() -> int:
    """Return 0 only where every check passed."""
    try:
        python = prepare(extras=("dev",), testing=True)
    except SetupError as error:
        print(f"photosim: {error}", file=sys.stderr)
        return 1
    checks: dict[str, Command] = {
        "style": [python, "-m", "ruff", "check", "."],
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "walls": [python.parent / "lint-imports", "--no-cache"],
        "types": [python, "-m", "mypy"],
    }
    # One process more than cores: many tests wait, for a window or for another process. Work is
    # handed out anew whenever a process runs dry; neighbours stay together until then.
    spread = ["-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"]
    tests = [python, "-m", "pytest", *spread, *sys.argv[1:]]
    # Hundreds of processes are started by the tests: each would compile all modules anew.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with ThreadPoolExecutor(1) as beside:
        failing = beside.submit(_failing, checks)
        passed = subprocess.run(tests, cwd=CHECKOUT, env=kept, check=False).returncode == 0
        failed = [*failing.result(), *([] if passed else ["tests"])]
    if failed:
        print(f"== failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


def _failing(checks: Mapping[str, Command]) -> list[str]:
    """Run one check after the other; the names of those that did not pass."""
    failed = []
    for name, command in checks.items():
        began = time.monotonic()
        result = subprocess.run(
            command,
            cwd=CHECKOUT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        passed = result.returncode == 0
        if not passed:
            failed.append(name)
        said = "passed" if passed else "FAILED"
        # In one piece: the tests print beside it.
        text = f"\n== {name}: {said} in {time.monotonic() - began:.0f} s\n{result.stdout}"
        sys.stdout.write(text)
        sys.stdout.flush()
    return failed


if __name__ == "__main__":
    raise SystemExit(main())
