"""``python -m photosim``: the command line; without arguments, the app."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> int:
    """Run photosim and return its exit status."""
    # First of all: a frozen build starts its worker processes by starting itself.
    multiprocessing.freeze_support()
    from photosim.core import language

    # Before anything that speaks is imported: tables of words are made in the language.
    try:
        words = language.set_up(sys.argv[1:])
    except language.UnknownLanguage as error:
        known = ", ".join(language.LANGUAGES)
        told = f"photosim: no language is called '{error}'; there are {known}.\n"
        sys.stderr.write(told)
        return 2
    from photosim.cli import run

    return run(words)


if __name__ == "__main__":
    raise SystemExit(main())
