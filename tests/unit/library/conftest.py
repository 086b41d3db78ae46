"""Fixtures of the library's tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.core import paths
from tests.helpers.libraries import Embedded
from tests.helpers.models import tiny_model


@pytest.fixture(scope="session")
def _tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models")
    tiny_model(folder)
    return folder


@pytest.fixture(autouse=True)
def _a_model(_tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not list(paths.models_dir().glob("*.json")):
        monkeypatch.setattr(paths, "models_dir", lambda: _tiny)


@pytest.fixture
def embedded(monkeypatch: pytest.MonkeyPatch) -> Embedded:
    """Counts what is embedded."""
    return Embedded(monkeypatch)
