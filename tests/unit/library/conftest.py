"""Fixtures of the library's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.library.library import Library
from tests.helpers.libraries import Embedded


@pytest.fixture(autouse=True)
def _a_model(_tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not list(paths.models_dir().glob("*.json")):
        monkeypatch.setattr(paths, "models_dir", lambda: _tiny)


@pytest.fixture
def embedded(monkeypatch: pytest.MonkeyPatch) -> Embedded:
    """Counts what is embedded."""
    return Embedded(monkeypatch)


@pytest.fixture
def tiny(_tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny model even where real ones are; the folder it is in."""
    monkeypatch.setattr(paths, "models_dir", lambda: _tiny)
    return _tiny


@pytest.fixture
def kinds(kinds_copy: Path) -> Iterator[Library]:
    """A library with albums to learn from (see ``tests.helpers.teaching``), open for writing."""
    with Library.open(kinds_copy, write=True, provider="cpu") as opened:
        yield opened
