"""Fixtures of the command line's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.core import paths
from tests.helpers.commands import Cli


@pytest.fixture
def cli(
    tmp_path: Path,
    _tiny: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Cli:
    """Commands on a library that does not exist yet, and a model for it."""
    if not list(paths.models_dir().glob("*.json")):
        monkeypatch.setattr(paths, "models_dir", lambda: _tiny)
    return Cli(tmp_path / "library", capsys)


@pytest.fixture
def quick_cli(cli: Cli, _tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """The same with a tiny model even where real ones are."""
    monkeypatch.setattr(paths, "models_dir", lambda: _tiny)
    return cli
