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
    """Commands on a library that does not exist yet, and a tiny model for it."""
    monkeypatch.setattr(paths, "models_dir", lambda: _tiny)
    return Cli(tmp_path / "library", capsys)
