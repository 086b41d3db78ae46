"""A shared library, and parts of it on another computer."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from photosim.library.library import Library
from photosim.library.replica.exchange import Exchange, Exchanged
from photosim.storage.postgres.store import PostgresStore
from tests.helpers.libraries import open_library, photo_folder
from tests.helpers.postgres import PostgresForTests


@dataclass(frozen=True, slots=True)
class Both:
    """The shared library, opened by its owner on the computer that sees its photos, and what opens
    a part of it that was taken along."""

    shared: Library
    photos: Path
    _open: Callable[[Path], Library]
    _root: Path

    def take(self, name: str = "part", *, albums: tuple[str, ...] = ()) -> Library:
        """A part with the folder, or with some albums, opened."""
        folders = [] if albums else [self.photos]
        target = self._root / name
        self.shared.replicas.take(target, folders, albums)
        return self._open(target)


class Killed(Exception):
    """The process is gone."""


def dying(exchange: Exchange) -> Exchanged:
    """The shared library's transaction was kept, and before that of the replica is, the process is
    gone."""
    _take(exchange)
    raise Killed


_take = Exchange.take


@pytest.fixture
def models(tiny: Path) -> None:
    """Which base models there are."""


@pytest.fixture
def both(postgres: PostgresForTests, tmp_path: Path, models: None) -> Iterator[Both]:
    """With four photos in the shared one."""
    photos = photo_folder(tmp_path / "photos", ["a.jpg", "b.jpg", "c.jpg", "d.jpg"])
    with postgres.database() as address, contextlib.ExitStack() as opened:
        folder = tmp_path / "shared"
        folder.mkdir()
        address.keep(folder)
        shared = opened.enter_context(open_library(folder, photos))
        shared.update()
        yield Both(shared, photos, lambda path: opened.enter_context(open_library(path)), tmp_path)


@pytest.fixture
def postgres_address(postgres: PostgresForTests) -> Iterator[str]:
    """A server's own database, with another library."""
    address = postgres.new_database()
    with contextlib.closing(PostgresStore.open(address, write=True)):
        yield str(address)
