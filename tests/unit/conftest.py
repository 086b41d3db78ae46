"""Fixtures of the command line's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.core import paths
from tests.helpers.commands import Cli
from tests.helpers.models import tiny_model


@pytest.fixture
def cli(
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Cli:
    """Commands on a library that does not exist yet, and a model for it."""
    if not list(paths.models_dir().glob("*.json")):
        folder = tmp_path_factory.mktemp("models")
        tiny_model(folder)
        monkeypatch.setattr(paths, "models_dir", lambda: folder)
    return Cli(tmp_path / "library", capsys)
