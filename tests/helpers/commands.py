"""The command line, run in this process on one library."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from photosim.cli import run

GROUPS = {"album", "files", "library", "models", "requests", "rules"}
"""Commands whose second word is a command too."""


class Cli:
    """Runs commands on one library; ``out`` and ``err`` are what the last one printed."""

    def __init__(self, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.library = library
        self._capsys = capsys
        self.out = self.err = ""

    def __call__(self, *words: str | Path, rc: int = 0) -> str:
        self._capsys.readouterr()
        said = [str(word) for word in words]
        at = 2 if said[0] in GROUPS else 1
        status = run([*said[:at], "--library", str(self.library), *said[at:]])
        self.out, self.err = self._capsys.readouterr()
        assert status == rc, self.out + self.err
        return self.out

    def json(self, *words: str | Path, rc: int = 0) -> Any:
        out = self(*words, "--json", rc=rc)
        assert out.count("\n") == 1
        assert out.isascii()
        return json.loads(out)
