"""Build the wheel and the source distribution into ``dist``: ``python3 packaging/wheel.py``."""

from __future__ import annotations

import sys
from pathlib import Path

from bootstrap import CHECKOUT, SetupError
from building import DIST, environment_with, output_of


def build(out: Path = DIST) -> tuple[Path, Path]:
    """Make both anew from the checkout; the wheel and the source distribution.

    Raises:
        SetupError: the build failed.
    """
    out.mkdir(parents=True, exist_ok=True)
    for old in [*out.glob("photosim-*.whl"), *out.glob("photosim-*.tar.gz")]:
        old.unlink()
    python = environment_with("tools", "build")
    output_of(python, "-m", "build", "--outdir", out, CHECKOUT)
    [wheel], [source] = out.glob("photosim-*.whl"), out.glob("photosim-*.tar.gz")
    return wheel, source


def main() -> int:
    """Build; 0 where both are there."""
    try:
        for made in build():
            print(f"{made}: {made.stat().st_size / 1e6:.0f} MB")
    except SetupError as error:
        print(f"photosim: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
