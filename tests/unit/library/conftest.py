"""Fixtures of the library's tests."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from photosim import storage
from photosim.core import paths
from photosim.library import library
from photosim.library.library import Library
from photosim.storage.address import address_in
from tests.helpers.engines import ENGINES
from tests.helpers.libraries import Embedded, Opener, open_library, photo_folder
from tests.helpers.postgres import PostgresForTests

SHIPPED = paths.models_dir


@pytest.fixture(autouse=True)
def tiny(_tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny model in place of the shipped ones, which take half a second of each test; the folder
    it is in."""
    monkeypatch.setattr(paths, "models_dir", lambda: _tiny)
    return _tiny


@pytest.fixture
def shipped(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped models after all, for what a tiny one is too coarse for; asked for before a
    library is opened."""
    monkeypatch.setattr(paths, "models_dir", SHIPPED)
    if not list(SHIPPED().glob("*.json")):
        pytest.skip("no model is shipped")


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
def kinds(kinds_copy: Path) -> Iterator[Library]:
    """A library with albums to learn from (see ``tests.helpers.teaching``), open for writing."""
    with Library.open(kinds_copy, write=True, provider="cpu") as opened:
        yield opened


@pytest.fixture
def opener(postgres: PostgresForTests, tmp_path: Path) -> Iterator[Opener]:
    """Opens one library on a server with a folder of its own here, by the folder's name."""
    with postgres.database() as address, contextlib.ExitStack() as opened:

        def open_one(name: str) -> Library:
            folder = tmp_path / name
            if not folder.exists():
                folder.mkdir()
                address.keep(folder)
            return opened.enter_context(open_library(folder))

        yield open_one


@pytest.fixture
def both(opener: Opener) -> tuple[Library, Library]:
    """The library in two processes of one computer."""
    return opener("here"), opener("there")


@pytest.fixture
def machines(
    opener: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Library, Library]:
    """The library on two computers; the second one is called studio."""
    here = opener("here")
    here.folders()  # each connection asks once which computer this is
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "other settings"))
    monkeypatch.setattr(socket, "gethostname", lambda: "studio")
    there = opener("there")
    there.folders()
    return here, there


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder of three photos."""
    return photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg", "c.jpg"])
