"""``python -m photosim.ml.train.lab table --photos DIR``: the comparison of all methods."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from photosim.core.errors import PhotosimError
from photosim.core.jobs import JobContext, Progress
from photosim.ml.codes.compare import Build
from photosim.ml.train.lab.table import TableOptions, compare_methods


def main(argv: Sequence[str] | None = None, searches: Mapping[str, Build] | None = None) -> int:
    """Run the command; ``searches`` are further ways to search for the second table.

    Exit status 0, 1 with one line on standard error, 2 for wrong usage, 130 when interrupted.
    """
    options, output = _parsed(argv)
    try:
        table = compare_methods(options, searches, JobContext(_show))
    except PhotosimError as error:
        sys.stderr.write(f"\n{error}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\ninterrupted; decoded photos and activations are kept\n")
        return 130
    sys.stderr.write("\n")
    sys.stdout.write(table.to_markdown())
    if output is not None:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(table.to_json(), encoding="utf-8")
    return 0


def _parsed(argv: Sequence[str] | None) -> tuple[TableOptions, Path | None]:
    parser = argparse.ArgumentParser("python -m photosim.ml.train.lab", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    table = commands.add_parser("table", help="compare losses, poolings, hashes and searches")
    table.add_argument("--photos", type=Path, required=True, help="folder with classes/splits.csv")
    table.add_argument("--cache", type=Path, required=True, help="where decoded photos are kept")
    table.add_argument("--output", type=Path, help="JSON file for the figures")
    table.add_argument("--set", default=TableOptions.__dataclass_fields__["subset"].default)
    for name in ("steps", "classes", "photos_per_class", "dim", "bits", "per_class", "seed"):
        default = TableOptions.__dataclass_fields__[name].default
        table.add_argument(f"--{name.replace('_', '-')}", type=int, default=default)
    table.add_argument("--only", action="append", default=[], help="a method's name; repeatable")
    told = parser.parse_args(argv)
    options = TableOptions(
        photos=told.photos,
        cache=told.cache,
        subset=told.set,
        steps=told.steps,
        classes=told.classes,
        photos_per_class=told.photos_per_class,
        dim=told.dim,
        bits=told.bits,
        per_class=told.per_class,
        seed=told.seed,
        only=tuple(told.only),
    )
    return options, told.output


def _show(progress: Progress) -> None:
    of = f" {progress.done} of {progress.total}" if progress.total else ""
    left = "" if progress.seconds_left is None else f", {progress.seconds_left:.0f} s left"
    rate = f", {progress.rate:.1f} a second" if progress.rate else ""
    sys.stderr.write(f"\r\x1b[K{progress.what}{of}{rate}{left}")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
