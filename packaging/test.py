"""Set everything up and run every check: ``python3 packaging/test.py``.

Style, types, import walls, then all tests. Arguments go to pytest:
``python3 packaging/test.py tests/unit -x``.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from bootstrap import CHECKOUT, SetupError, prepare


def main() -> int:
    """Return 0 only where every check passed."""
    try:
        python = prepare(extras=("dev",), testing=True)
    except SetupError as error:
        print(f"photosim: {error}", file=sys.stderr)
        return 1
    scripts = Path(python).parent
    checks = {
        "style": [python, "-m", "ruff", "check", "."],
        "format": [python, "-m", "ruff", "format", "--check", "."],
        "types": [python, "-m", "mypy"],
        "walls": [scripts / "lint-imports", "--no-cache"],
        "tests": [python, "-m", "pytest", *sys.argv[1:]],
    }
    failed = []
    for name, command in checks.items():
        print(f"== {name}", flush=True)
        if subprocess.run(command, cwd=CHECKOUT, check=False).returncode != 0:
            failed.append(name)
    if failed:
        print(f"== failed: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
