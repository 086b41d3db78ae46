"""The same library in a folder and on a PostgreSQL server, measured in one sitting.

    python -m tests.benchmarks.server DIR --vectors FILE.npy [--rows 100000]

makes in DIR a library of made photos through the stores, a thousand in a transaction, once in
SQLite and once on a server of its own (see ``postgres``): facts, files, features, vectors as
``million`` makes them, thumbnails of drawn pictures. It tells of both:
seconds of such a transaction, bytes on disk, a query where no index is there yet, the opening that
makes one, the next one, queries by the clock and of processor time, recall against an exact search,
the list of all photos and that of a filter with their first page of thumbnails, and memory. Each
step is a process of its own and a line of JSON.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from photosim import storage
from photosim.core.arrays import Floats
from photosim.core.filters import Condition, Field, Filter
from photosim.core.jobs import JobContext
from photosim.core.types import PhotoFacts
from photosim.imaging.thumbnails import thumbnail
from photosim.library.browsing.listing import PhotoList, listing
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.library.runtime.stored_neighbours import StoredNeighbours
from photosim.storage.address import ServerAddress
from photosim.storage.files import FileStat
from photosim.storage.store import Store
from tests.benchmarks.indexes import Asked
from tests.benchmarks.measure import part, say
from tests.benchmarks.million import ASPECTS, MODEL, K, made_vectors, resident, split
from tests.benchmarks.postgres import MeasuredServer, measured_server
from tests.helpers.pictures import photo_like

BATCH = 1_000
PAGE = 60
"""Thumbnails that a window shows at first."""
UNINDEXED = 5
"""Queries asked where no index is there: each reads all vectors."""
PICTURES = 40
FEATURES = 1280
ENGINES = ("sqlite", "postgres")

Figures = dict[str, Any]
T = TypeVar("T")


class Writer:
    """Writes made photos in transactions of a thousand, as a pass over new photos does."""

    def __init__(self, store: Store, folder: Path, thumbnails: Sequence[bytes]) -> None:
        self._store = store
        self._thumbnails = thumbnails
        with store.transaction():
            self._folder = store.folders.add(folder).id
        self._features = np.random.default_rng(2).random(FEATURES).astype(np.float16)
        self.seconds: list[float] = []
        """What each transaction took."""

    def write(self, rows: Floats, first: int) -> None:
        """Photos with these vectors, numbered from ``first`` on."""
        for start in range(0, len(rows), BATCH):
            began = time.perf_counter()
            with self._store.transaction():
                for place, vector in enumerate(rows[start : start + BATCH], first + start):
                    self._photo(place, vector)
            self.seconds.append(time.perf_counter() - began)

    def _photo(self, number: int, vector: Floats) -> None:
        store = self._store
        facts = PhotoFacts(
            "jpeg",
            4000,
            3000,
            taken_at=1.3e9 + number * 7919 % 315_000_000,
            camera=f"Camera {number % 8}",
        )
        size = 1_000_000 + number * 7919 % 5_000_000
        photo = store.photos.add(number.to_bytes(20, "big"), size, facts, number * 2_654_435_761)
        file = store.files.add_pending(
            self._folder,
            f"{number // 500:05d}/{number:07d}.jpg",
            FileStat(size, 1_600_000_000_000_000_000 + number, number + 1),
        )
        store.files.link(file, photo)
        store.vectors.add(photo, MODEL, self._features, vector)
        store.thumbnails.put(photo, self._thumbnails[number % len(self._thumbnails)])


def make(where: Path | ServerAddress, options: argparse.Namespace) -> Figures:
    """The library, where it is not there."""
    real, _ = split(options.vectors)
    with closing(storage.open(where, write=True)) as store:
        thumbnails = [thumbnail(photo_like(seed, (640, 480))) for seed in range(PICTURES)]
        writer = Writer(store, options.directory / "photos", thumbnails)
        number = 0
        for rows in made_vectors(real, options.rows):
            writer.write(rows, number)
            number += len(rows)
        middle, rare = np.percentile(writer.seconds, [50, 95])
        return {
            "batch_p50_s": round(middle, 2),
            "batch_p95_s": round(rare, 2),
            "bytes": store.size(),
        }


def timed(figures: Figures, name: str, step: Callable[[], T]) -> T:
    """Take a step; what it took by the clock and of this process's processor time is noted."""
    began, computed = time.perf_counter(), time.process_time()
    value = step()
    figures[f"{name}_s"] = round(time.perf_counter() - began, 2)
    figures[f"{name}_cpu_s"] = round(time.process_time() - computed, 2)
    return value


def _opened(directory: Path, store: Store) -> PhotoIndex:
    return PhotoIndex.load(
        directory, MODEL, ASPECTS.dim, store, lambda: nullcontext(store), ASPECTS
    )


def first_opening(where: Path | ServerAddress, index_folder: Path, queries: Floats) -> Figures:
    """Without an index: a query of who keeps the vectors; then until the index can answer, and
    until its file is there."""
    figures: Figures = {}
    index_folder.mkdir(parents=True, exist_ok=True)
    with closing(storage.open(where, write=False)) as store:
        stored = StoredNeighbours(lambda: nullcontext(store), MODEL, ASPECTS.dim, ASPECTS)
        took = []
        for query in queries[:UNINDEXED]:
            began = time.perf_counter()
            stored.search(query[None], K)
            took.append(time.perf_counter() - began)
        figures["unindexed_s"] = round(float(np.median(took)), 2)
        index = timed(figures, "answers", lambda: _opened(index_folder, store))
        timed(figures, "absorbed", lambda: index.absorb(JobContext()))
        timed(figures, "saved", index.save)
        figures["index_bytes"] = sum(file.stat().st_size for file in index_folder.iterdir())
        figures["memory_mb"] = resident()
    return figures


def asking(
    where: Path | ServerAddress, index_folder: Path, real: Floats, queries: Floats, count: int
) -> Figures:
    """The second opening, and queries."""
    figures: Figures = {}
    with closing(storage.open(where, write=False)) as store:
        index = timed(figures, "opened", lambda: _opened(index_folder, store))
        figures["kind"] = "compact" if index.compact else "graph"
        figures["memory_mb"] = resident()
    asked = Asked(real, queries, count)
    computed = time.process_time()
    # What is asked has the weights of its side already.
    figures |= asked.measure(lambda query: index._saved.search(query[None], K)[0][0])
    figures["cpu_ms"] = round((time.process_time() - computed) * 1000 / figures["asked"], 2)
    return figures


def lists(where: Path | ServerAddress) -> Figures:
    """All photos, and those of one camera, until the first page of thumbnails is there."""
    figures: Figures = {}
    one_camera = Filter((Condition(Field.CAMERA, ("Camera 3",)),))
    with closing(storage.open(where, write=False)) as store:

        def page(filter_: Filter | None) -> None:
            only = None if filter_ is None else store.filters.matching(filter_)
            shown = listing(store, PhotoList(), only=only)
            store.thumbnails.get_many(shown.ids[:PAGE].tolist())

        timed(figures, "all", lambda: page(None))
        timed(figures, "again", lambda: page(None))
        timed(figures, "filtered", lambda: page(one_camera))
        began = time.perf_counter()
        for _ in range(100):
            store.photos.rows([1, 2, 3])
        figures["three_rows_ms"] = round((time.perf_counter() - began) * 10, 2)
        figures["memory_mb"] = resident()
    return figures


STEPS = ("make", "first", "second", "lists")


@contextmanager
def engine(name: str, options: argparse.Namespace) -> Iterator[tuple[Path | ServerAddress, Any]]:
    """Where a library is, or is to be made, and the server."""
    if name == "sqlite":
        folder = options.directory / f"library-{options.rows}"
        folder.mkdir(parents=True, exist_ok=True)
        yield folder, None
        return
    with measured_server(options.directory / "server") as server:
        yield server.address(f"library_{options.rows}"), server


def step(
    name: str, where: Path | ServerAddress, index_folder: Path, options: argparse.Namespace
) -> Figures:
    """One of ``STEPS``."""
    if name == "make":
        return {} if storage.exists(where) else make(where, options)
    if name == "first":
        return first_opening(where, index_folder, split(options.vectors)[1])
    if name == "second":
        return asking(where, index_folder, *split(options.vectors), options.rows)
    return lists(where)


def measured(name: str, options: argparse.Namespace) -> Figures:
    """One step of one engine, in this process."""
    with engine(options.engine, options) as (where, server):
        folder = options.directory / f"index-{options.engine}-{options.rows}"
        before = server.processor_seconds() if server else 0.0
        figures = step(name, where, folder, options)
        return figures | _of_server(server, before)


def _of_server(server: MeasuredServer | None, before: float) -> Figures:
    if server is None:
        return {}
    return {
        "server_cpu_s": round(server.processor_seconds() - before, 2),
        "server_mb": server.memory(),
    }


def main(words: Sequence[str] | None = None) -> None:
    """Make what isn't there, and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.server")
    parser.add_argument("directory", type=Path, metavar="DIR")
    parser.add_argument("--vectors", type=Path, required=True, metavar="FILE.npy")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--engine", choices=ENGINES, help=argparse.SUPPRESS)
    parser.add_argument("--step", choices=STEPS, help=argparse.SUPPRESS)
    options = parser.parse_args(words)
    if options.step is not None:
        say(json.dumps(measured(options.step, options)))
        return
    alone = [str(options.directory), "--vectors", str(options.vectors), "--rows", str(options.rows)]
    for name in STEPS:
        for one in ENGINES:
            done = part("server", *alone, "--engine", one, "--step", name)
            say(json.dumps({"step": name, "engine": one, "rows": options.rows} | done.answer))


if __name__ == "__main__":
    main()
