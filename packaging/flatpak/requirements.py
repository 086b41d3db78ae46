"""Print what photosim needs from PyPI, for the generator of Flatpak's manifest."""

from __future__ import annotations

import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"

if __name__ == "__main__":
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    print(" ".join(f"'{one}'" for one in project["dependencies"]))
