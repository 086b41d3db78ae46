"""Taking a part of a library on a server along, and joining it again: seconds, and of the server's.

    python -m tests.benchmarks.replicas DIR COUNT

DIR is empty. COUNT photos, each in one album, with vectors of 1,280 and 512 numbers and thumbnails
of 14 kB; the part has all of them. It joins four times: with a thousand labels of its own, with a
thousand photos of its own, with a thousand new ones of the shared library, and with nothing new;
``alone`` is for how much of the third one nobody else could write the shared library.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import numpy as np

from photosim import storage
from photosim.core.types import PhotoFacts
from photosim.library.library import Library
from photosim.library.replica.exchange import Exchange
from photosim.library.replica.values import JoinReport
from photosim.library.runtime.runtime import MODEL
from photosim.storage.files import FileStat
from photosim.storage.store import Store
from tests.helpers.postgres import stoppable_server

T = TypeVar("T")

CHUNK = 500
NEW = 1000
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


def timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.perf_counter()
    found = work()
    return round(time.perf_counter() - started, 2), found


def timed_alone(library: Library, found: dict[str, float]) -> JoinReport:
    """Join, and note how long the shared library's turn was held."""
    bring = Exchange.bring

    def measured(exchange: Exchange) -> None:
        found["alone"], _ = timed(lambda: bring(exchange))

    Exchange.bring = measured  # type: ignore[method-assign, assignment]
    try:
        return library.replicas.join()
    finally:
        Exchange.bring = bring  # type: ignore[method-assign]


def main(directory: str, count: str) -> None:
    """Measure; a line of JSON."""
    root, photos = Path(directory), int(count)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[name] = str(root / "own")
    shared, part, own = root / "shared", root / "part", root / "photos of the laptop"
    for folder in (shared, own, root / "photos"):
        folder.mkdir()
    found: dict[str, float] = {"photos": photos}
    with stoppable_server() as server:
        server.address.keep(shared)
        with closing(storage.open(shared, write=True)) as store:
            with store.transaction():
                watched = store.folders.add(root / "photos").id
                store.settings.set(MODEL, NAME)
                album = store.albums.create("All", 1.0)
                store.albums.add(album, map(content, range(photos)), 1.0)
            fill(store, watched, range(photos))
        with Library.open(shared, write=True, provider="cpu") as library:
            found["taken"], _ = timed(lambda: library.replicas.take(part, [root / "photos"], []))
        found["bytes of a photo"] = (part / storage.DATABASE).stat().st_size // photos
        with Library.open(part, write=True, provider="cpu") as library:
            with library._stores.writing() as store:
                album = store.albums.create("New", 2.0)
                store.albums.add(album, map(content, range(NEW)), 2.0)
            found["joined with 1,000 labels"], report = timed(library.replicas.join)
            assert report.brought == {"album": 1, "label": NEW}, report
            with library._stores.writing() as store:
                mine = store.folders.add(own).id
            fill(library._stores.writer(), mine, range(photos, photos + NEW))
            found["joined with 1,000 photos"], report = timed(library.replicas.join)
            assert report.brought == {"folder": 1, "file": NEW, "photo": NEW}, report
            with closing(storage.open(shared, write=True)) as store:
                fill(store, watched, range(photos + NEW, photos + 2 * NEW))
            found["joined with 1,000 to take"], report = timed(lambda: timed_alone(library, found))
            assert report.taken == {"file": NEW, "photo": NEW}, report
            found["joined with nothing"], report = timed(library.replicas.join)
            assert report.nothing, report
    print(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
