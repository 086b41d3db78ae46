"""Fixtures of the library's tests."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim import storage
from photosim.core import paths
from photosim.library import library
from photosim.library.library import Library
from photosim.storage.address import address_in
from tests.helpers.engines import ENGINES
from tests.helpers.libraries import Embedded
from tests.helpers.postgres import PostgresForTests


@pytest.fixture(autouse=True)
def _a_model(_tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not list(paths.models_dir().glob("*.json")):
        monkeypatch.setattr(paths, "models_dir", lambda: _tiny)


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Where new libraries of a test have their rows: in a file, and once more on a server."""
    if request.param == "sqlite":
        yield request.param
        return
    server: PostgresForTests = request.getfixturevalue("postgres")
    make = library.make_directory
    with contextlib.ExitStack() as lent:

        def make_with_address(directory: Path) -> None:
            make(directory)
            if not (directory / storage.DATABASE).exists() and address_in(directory) is None:
                lent.enter_context(server.database()).keep(directory)

        monkeypatch.setattr(library, "make_directory", make_with_address)
        yield request.param


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
