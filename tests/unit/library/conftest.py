"""Fixtures of the library's tests."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.library.library import Library
from tests.helpers.libraries import Embedded
from tests.helpers.models import tiny_model
from tests.helpers.teaching import kinds_library


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


@pytest.fixture(scope="session")
def _kinds(_tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kinds")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "models_dir", lambda: _tiny)
        kinds_library(folder / "library", folder / "photos")
    return folder


@pytest.fixture
def kinds(
    _kinds: Path, _tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Library]:
    """A library with albums to learn from (see ``tests.helpers.teaching``), open for writing."""
    monkeypatch.setattr(paths, "models_dir", lambda: _tiny)
    shutil.copytree(_kinds / "library", tmp_path / "library")
    with Library.open(tmp_path / "library", write=True, provider="cpu") as opened:
        yield opened
