"""What the scripts that build packages share: commands, tools, where things go."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from bootstrap import CHECKOUT, SetupError

BUILD = CHECKOUT / "build"
DIST = CHECKOUT / "dist"
CACHE = BUILD / "pip-cache"
"""What pip fetched and built for packages, for the next one too."""


def output_of(
    *words: str | Path, environment: Mapping[str, str] | None = None, folder: Path = CHECKOUT
) -> str:
    """Run a command to its end and return what it printed.

    Raises:
        SetupError: it failed, or there is no such command.
    """
    try:
        result = subprocess.run(
            [*map(str, words)],
            env=None if environment is None else dict(environment),
            cwd=folder,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except FileNotFoundError:
        raise SetupError(f"The command {words[0]!r} is needed and is not there.") from None
    if result.returncode != 0:
        said = (result.stdout + result.stderr)[-4000:]
        raise SetupError(f"'{' '.join(map(str, words))[:300]}' failed:\n{said}")
    return result.stdout


def environment_with(name: str, *packages: str, anew: bool = False) -> Path:
    """A virtual environment of its own in ``build`` with these packages; its Python."""
    folder = BUILD / name
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if anew or not python.exists():
        output_of(sys.executable, "-m", "venv", "--clear", folder)
    # Whatever is built here may go to another computer: no instructions of this one alone, and no
    # wheel that pip once built with them.
    travelling = {
        **os.environ,
        "HNSWLIB_NO_NATIVE": "1",
        "PIP_CACHE_DIR": str(CACHE),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }
    output_of(
        python, "-m", "pip", "install", "--quiet", "--no-input", *packages, environment=travelling
    )
    return python


def version() -> str:
    """The version that the checkout says it has."""
    text = (CHECKOUT / "photosim" / "__init__.py").read_text(encoding="utf-8")
    return text.split('__version__ = "')[1].split('"')[0]


def when_committed() -> str:
    """Seconds since the epoch of the last commit: packages built twice are the same."""
    return output_of("git", "log", "-1", "--format=%ct").strip()
