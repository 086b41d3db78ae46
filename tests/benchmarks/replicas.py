"""Taking a part of a library on a server along, and joining it again: seconds, and of the server's.

    python -m tests.benchmarks.replicas DIR COUNT [NEW]

DIR is empty. COUNT photos, each in one album, with vectors of 1,280 and 512 numbers and thumbnails
of 14 kB; the part has all of them. It joins four times: with NEW labels of its own (1,000), with
NEW photos of its own, with NEW photos that came to the shared library, and with nothing new; before
each of the first three it tries to. Beside it another process writes the shared library all the
time: the second number of each pair is the longest time that one of its transactions took.
"""

from __future__ import annotations

import contextlib
import json
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

import numpy as np

from photosim import storage
from photosim.core.errors import LibraryError
from photosim.core.types import PhotoFacts
from photosim.library.library import Library
from photosim.library.runtime.runtime import MODEL
from photosim.storage.files import FileStat
from photosim.storage.store import Store
from tests.helpers.postgres import stoppable_server

T = TypeVar("T")

CHUNK = 500
PAUSE = 0.02
NAME = "m" * 8


def content(number: int) -> bytes:
    return number.to_bytes(20, "big")


def fill(store: Store, folder: int, numbers: Sequence[int]) -> None:
    """Photos with a file each in a folder."""
    rng = np.random.default_rng(numbers[0])
    for start in range(0, len(numbers), CHUNK):
        with store.transaction():
            for number in numbers[start : start + CHUNK]:
                facts = PhotoFacts("jpeg", 4000, 3000, 1.5e9 + number, "Canon EOS R5")
                photo = store.photos.add(content(number), 10**6, facts, int(rng.integers(2**63)))
                stat = FileStat(10**6, number, number)
                name = f"{number // 1000}/IMG_{number}.jpg"
                store.files.link(store.files.add_pending(folder, name, stat), photo)
                store.vectors.add(photo, NAME, rng.normal(size=1280), rng.normal(size=512))
                store.thumbnails.put(photo, rng.bytes(14_000))


def write_all_the_time(directory: Path, asked: Connection) -> None:
    """Write a setting again and again; when asked, answer how long the longest one took since."""
    with closing(storage.open(directory, write=True)) as store:
        longest = 0.0
        while True:
            started = time.perf_counter()
            with contextlib.suppress(LibraryError), store.transaction():  # it gave up waiting
                store.settings.set("benchmark", started)
            longest = max(longest, time.perf_counter() - started)
            if asked.poll(PAUSE):
                if not asked.recv():
                    return
                asked.send(longest)
                longest = 0.0


class OtherWriter:
    """A process that writes beside what is measured."""

    def __init__(self, asking: Connection) -> None:
        self._asking = asking

    def longest(self) -> float:
        """Seconds that the longest transaction took since this was last asked."""
        self._asking.send(True)
        return round(float(self._asking.recv()), 2)

    def timed(self, work: Callable[[], T]) -> tuple[tuple[float, float], T]:
        """Seconds that work takes, and the longest wait meanwhile."""
        self.longest()
        started = time.perf_counter()
        found = work()
        return (round(time.perf_counter() - started, 2), self.longest()), found


@contextlib.contextmanager
def another_writer(directory: Path) -> Iterator[OtherWriter]:
    spawn = multiprocessing.get_context("spawn")
    asking, asked = spawn.Pipe()
    process = spawn.Process(target=write_all_the_time, args=(directory, asked))
    process.start()
    try:
        yield OtherWriter(asking)
    finally:
        asking.send(False)
        process.join()


def main(directory: str, count: str, fresh: str = "1000") -> None:
    """Measure; a line of JSON."""
    root, photos, new = Path(directory), int(count), int(fresh)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(root / "own")
    shared, part, own = root / "shared", root / "part", root / "photos of the laptop"
    for folder in (shared, own, root / "photos"):
        folder.mkdir()
    found: dict[str, object] = {"photos": photos, "new": new}
    with stoppable_server() as server:
        server.address.keep(shared)
        with closing(storage.open(shared, write=True)) as store:
            with store.transaction():
                watched = store.folders.add(root / "photos").id
                store.settings.set(MODEL, NAME)
                album = store.albums.create("All", 1.0)
                store.albums.add(album, map(content, range(photos)), 1.0)
            fill(store, watched, range(photos))
        with another_writer(shared) as other:
            with Library.open(shared, write=True, provider="cpu") as library:
                found["taken"], _ = other.timed(
                    lambda: library.replicas.take(part, [root / "photos"], [])
                )
            found["bytes of a photo"] = (part / storage.DATABASE).stat().st_size // photos
            with Library.open(part, write=True, provider="cpu") as library:
                join, store = library.replicas.join, library._stores.writer()
                with store.transaction():
                    album = store.albums.create("New", 2.0)
                    store.albums.add(album, map(content, range(new)), 2.0)
                found["labels tried"], _ = other.timed(lambda: join(only_try=True))
                found["labels"], report = other.timed(join)
                assert report.brought == {"album": 1, "label": new}, report
                with store.transaction():
                    mine = store.folders.add(own).id
                fill(store, mine, range(photos, photos + new))
                found["photos brought tried"], _ = other.timed(lambda: join(only_try=True))
                found["photos brought"], report = other.timed(join)
                assert report.brought == {"folder": 1, "file": new, "photo": new}, report
                with closing(storage.open(shared, write=True)) as there:
                    fill(there, watched, range(photos + new, photos + 2 * new))
                found["photos taken tried"], _ = other.timed(lambda: join(only_try=True))
                found["photos taken"], report = other.timed(join)
                assert report.taken == {"file": new, "photo": new}, report
                found["nothing"], report = other.timed(join)
                assert report.nothing, report
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
