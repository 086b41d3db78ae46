"""Four indexers of one folder in a library on a server: two are killed, one stands still and wakes
too late; every photo comes once, none is lost, and labels are whole.

``PHOTOSIM_INDEXERS`` sets how many photos there are; the throughput is printed beside that of one.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosim.core import paths
from photosim.library.library import Library
from photosim.library.values import Order
from photosim.storage.address import ServerAddress, folder_of
from photosim.storage.postgres.store import PostgresStore
from tests.helpers.pictures import photo_like, write_jpeg
from tests.helpers.postgres import PostgresForTests

PHOTOS = int(os.environ.get("PHOTOSIM_INDEXERS", "40"))
LEASE = 2 if PHOTOS < 1000 else 10
INDEXERS = 4
PATIENCE = 240 if PHOTOS < 1000 else 3600


pytestmark = pytest.mark.timeout(300 if PHOTOS < 1000 else 7200)


@pytest.fixture
def address(postgres: PostgresForTests) -> Iterator[ServerAddress]:
    with postgres.database() as lent:
        yield lent


@pytest.fixture
def model(_tiny: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A tiny model, here and for the indexers."""
    monkeypatch.setattr(paths, "models_dir", lambda: _tiny)
    return _tiny


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Small photos; each tenth file has the bytes of another one."""
    folder = tmp_path / "photos"
    for number in range(PHOTOS):
        path = folder / f"{number % 7}" / f"{number:05d}.jpg"
        if number % 10 == 9:
            earlier = folder / f"{(number - 5) % 7}" / f"{number - 5:05d}.jpg"
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(earlier, path)
        else:
            write_jpeg(path, photo_like(number, (96, 72)))
    return folder


class Indexers:
    """The processes, each with a folder of its own for the library, as on a machine of its own."""

    def __init__(self, model: Path, address: ServerAddress, photos: Path, where: Path) -> None:
        self._model, self._address, self._photos, self._where = model, address, photos, where
        self.running: list[subprocess.Popen[bytes]] = []

    def start(self) -> subprocess.Popen[bytes]:
        number = len(self.running)
        data = self._where / f"data{number}"
        data.mkdir(parents=True)
        words = ["index", str(self._photos), "--provider", "cpu", "--library", str(self._address)]
        made = [str(self._model), str(self.decoded(number)), str(LEASE), *words]
        with (self._where / f"said{number}").open("wb") as said:
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.helpers.indexer", *made],
                env={**os.environ, "XDG_DATA_HOME": str(data)},
                cwd=Path(__file__).resolve().parents[2],
                stdout=subprocess.DEVNULL,
                stderr=said,
            )
        self.running.append(process)
        return process

    def decoded(self, number: int) -> Path:
        return self._where / f"decoded{number}"

    def contents(self, number: int) -> list[str]:
        path = self.decoded(number)
        return path.read_text().split() if path.exists() else []

    def said(self, number: int) -> str:
        return (self._where / f"said{number}").read_text()


@pytest.fixture
def indexers(
    model: Path, address: ServerAddress, photos: Path, tmp_path: Path
) -> Iterator[Indexers]:
    made = Indexers(model, address, photos, tmp_path / "machines")
    yield made
    for process in made.running:
        with contextlib.suppress(ProcessLookupError):
            process.send_signal(signal.SIGCONT)
        process.kill()
        process.wait()


@pytest.mark.skipif(PHOTOS < 1000, reason="measures: set PHOTOSIM_INDEXERS to 1,000 or more")
def test_throughput_of_four_beside_that_of_one(
    postgres: PostgresForTests, model: Path, photos: Path, tmp_path: Path
) -> None:
    """All on this one computer, whose cores are the bound: no more can be gained than one process
    leaves idle."""
    for count in (1, INDEXERS):
        with postgres.database() as address:
            made = Indexers(model, address, photos, tmp_path / f"machines{count}")
            started = time.monotonic()
            for _ in range(count):
                made.start()
            for number, process in enumerate(made.running):
                assert process.wait(PATIENCE) == 0, made.said(number)
            seconds = time.monotonic() - started
            taken = [len(made.contents(number)) for number in range(count)]
            assert sum(taken) == PHOTOS - PHOTOS // 10
            print(
                f"{count} indexers, {os.cpu_count()} cores: {PHOTOS} files in {seconds:.1f} s,"
                f" {PHOTOS / seconds:.1f} a second; decoded {taken}"
            )


def done(store: PostgresStore) -> int:
    """Files that are taken."""
    return int(store.rows("SELECT COUNT(*) FROM files WHERE state = 'indexed'")[0][0])


def wait_for(store: PostgresStore, files: int) -> None:
    end = time.monotonic() + PATIENCE
    while done(store) < files:
        assert time.monotonic() < end, "no progress"
        time.sleep(0.05)


def test_two_are_killed_and_one_stands_still(indexers: Indexers, address: ServerAddress) -> None:
    chance = random.Random(PHOTOS)
    started = time.monotonic()
    for _ in range(INDEXERS):
        indexers.start()
    survivor, frozen, *killed = chance.sample(range(INDEXERS), INDEXERS)
    with (
        closing(PostgresStore.open(address, write=False)) as store,
        Library.open(folder_of(address), write=True, provider="cpu") as library,
    ):
        library.albums.create("seen")
        labelled: set[int] = set()

        def label() -> None:
            """What has come so far goes into an album, while all of them write."""
            new = set(library.browse(Order.ADDED).tolist()) - labelled
            if new:
                library.albums.add("seen", sorted(new))
                labelled.update(new)

        for number, victim in enumerate([frozen, *killed], start=1):
            wait_for(store, PHOTOS * number // 5)
            if victim == frozen:
                indexers.running[victim].send_signal(signal.SIGSTOP)
            else:
                indexers.running[victim].kill()
            label()
        assert indexers.running[survivor].wait(PATIENCE) == 0, indexers.said(survivor)
        seconds = time.monotonic() - started
        assert done(store) == PHOTOS
        indexers.running[frozen].send_signal(signal.SIGCONT)
        assert indexers.running[frozen].wait(PATIENCE) == 0, indexers.said(frozen)
        label()

        contents = PHOTOS - PHOTOS // 10
        photos = {row[0] for row in store.rows("SELECT id FROM photos")}
        assert len(photos) == contents
        assert {row[0] for row in store.rows("SELECT photo_id FROM embeddings")} == photos
        assert {row[0] for row in store.rows("SELECT photo_id FROM thumbnails")} == photos
        assert done(store) == PHOTOS
        assert store.problems() == []
        assert store.rows("SELECT * FROM file_claims") == []
        assert store.rows("SELECT * FROM content_claims") == []
        assert sorted(library.albums.photos("seen").tolist()) == sorted(photos)
        counted = Counter(indexers.contents(survivor))
        assert set(counted.values()) <= {1}
        once = Counter(one for number in range(INDEXERS) for one in indexers.contents(number))
        assert len(once) == contents
        again = sum(once.values()) - contents
        assert library.check().problems == ()
    taken = [len(indexers.contents(number)) for number in range(INDEXERS)]
    print(
        f"{PHOTOS} files, {contents} contents: decoded {taken}, {again} of them twice;"
        f" {seconds:.1f} s"
    )
