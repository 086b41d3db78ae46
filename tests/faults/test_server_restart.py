"""The server of a library is stopped and started in the middle of everything: work goes on by
itself, and nothing is half written.

``PHOTOSIM_RESTARTS`` sets how often it is stopped.
"""

from __future__ import annotations

import os
import random
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.core.errors import ServerAway
from photosim.core.jobs import JobContext, Progress
from photosim.library.indexing import ingest
from photosim.library.library import Library
from photosim.library.runtime import server_away
from photosim.library.values import Change, IndexReport, Order
from photosim.storage.postgres.store import PostgresStore
from tests.helpers.libraries import photo_folder
from tests.helpers.postgres import StoppableServer, stoppable_server

RESTARTS = int(os.environ.get("PHOTOSIM_RESTARTS", "2"))
PHOTOS = 12 * RESTARTS


@pytest.fixture
def server() -> Iterator[StoppableServer]:
    with stoppable_server() as made:
        yield made


@pytest.fixture
def library(
    server: StoppableServer, tmp_path: Path, _tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Library]:
    monkeypatch.setattr(paths, "models_dir", lambda: _tiny)
    monkeypatch.setattr(server_away, "SERVER_SECONDS", 0.05)
    monkeypatch.setattr(ingest, "WAITING_SHARED", 8)
    folder = tmp_path / "library"
    folder.mkdir()
    server.address.keep(folder)
    with Library.open(folder, write=True, provider="cpu") as opened:
        yield opened


class Stops:
    """Stops the server when so many statements were run, and starts it once a person was told."""

    def __init__(self, server: StoppableServer, monkeypatch: pytest.MonkeyPatch) -> None:
        self._server, self._chance = server, random.Random(RESTARTS)
        self._left = 0
        self._lock = threading.Lock()
        self.stopped = 0
        self.told: list[str] = []
        run = PostgresStore._run

        def counted(store: PostgresStore, *words: object) -> object:
            self._count()
            return run(store, *words)

        monkeypatch.setattr(PostgresStore, "_run", counted)

    def soon(self) -> None:
        """Within the next statements."""
        self._left = self._chance.randint(1, 150)

    def _count(self) -> None:
        with self._lock:
            self._left -= 1
            if self._left == 0:
                self._server.stop()
                self.stopped += 1

    def tell(self, progress: Progress) -> None:
        """What a person reads meanwhile."""
        if "Waiting for the server" in progress.what:
            self.told.append(progress.what)
            with self._lock:
                self._server.start()
            if self.stopped < RESTARTS:
                self.soon()


def test_a_pass_goes_on_by_itself(
    server: StoppableServer, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    photos = photo_folder(tmp_path / "photos", [f"{number:03d}.jpg" for number in range(PHOTOS)])
    library.add_folder(photos)
    heard: list[Change] = []
    library.listen(heard.append)
    stops = Stops(server, monkeypatch)
    stops.soon()
    report: IndexReport = library.update(job=JobContext(stops.tell))
    assert stops.stopped == len(stops.told) == RESTARTS
    assert all("can't be reached" in told for told in stops.told)
    assert report.added == PHOTOS
    assert report.failed == []
    assert len(library.browse(Order.ADDED)) == PHOTOS
    assert library.check().problems == ()
    with closing(PostgresStore.open(server.address, write=False)) as store:
        assert store.problems() == []
        assert len(store.vectors.ids(library.model_id())) == PHOTOS
    server.stop()
    with pytest.raises(ServerAway, match="can't be reached"):
        library.albums.create("x")
    server.start()
    library.albums.create("x")
    assert [album.name for album in library.albums.all()] == ["x"]
    print(f"{stops.stopped} times stopped, {PHOTOS} photos, all there")
