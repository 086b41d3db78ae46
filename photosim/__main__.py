"""``python -m photosim``: the command line; without arguments, the app."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Run photosim and return its exit status."""
    # First of all: a frozen build starts its worker processes by starting itself.
    multiprocessing.freeze_support()
    from photosim.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    raise SystemExit(main())
