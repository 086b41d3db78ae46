"""Several indexers at one library on a server: how many photos a second they take together.

    python -m tests.benchmarks.claimants DIR [--indexers 1 2 4 8 16 32] [--work 40] [--photos 600]

Each indexer is a process that claims files as one that indexes does, some at a time, claims
their contents, *works* on each for so many milliseconds (it sleeps: decoding and embedding happen
on a computer of its own), and writes photos, features, vectors and thumbnails in one transaction.
Told is how many photos a second all of them take, what that would be if nobody waited for anybody
(*ideal*), which share of an indexer's time goes to claiming, to waiting for its turn to write and
to writing, and the server's processor time a photo. ``--photos`` are those of an indexer. Every
file has to be taken once, else an error ends the run.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from contextlib import closing
from multiprocessing.queues import Queue
from pathlib import Path
from typing import Any

import numpy as np

from photosim.core.types import PhotoFacts
from photosim.library.indexing.ingest import CLAIMED
from photosim.storage.address import ServerAddress
from photosim.storage.files import FileRow, FileStat
from photosim.storage.postgres.store import PostgresStore
from tests.benchmarks.measure import say
from tests.benchmarks.million import ASPECTS, MODEL
from tests.benchmarks.postgres import MeasuredServer, measured_server

FEATURES, THUMBNAIL = 1280, 16_000
"""Numbers and bytes that a photo brings."""
INDEXERS = (1, 2, 4, 8, 16, 32)


def pending(address: ServerAddress, name: str, count: int) -> int:
    """A folder with so many files that nobody has taken; its id."""
    with closing(PostgresStore.open(address, write=True)) as store, store.transaction():
        folder = store.folders.add(Path("/", name)).id
        for number in range(count):
            store.files.add_pending(folder, f"{number}.jpg", FileStat(1_000_000, 1, number))
        return folder


class Indexer:
    """Takes the files of a folder, as long as there are any. work: seconds for each."""

    def __init__(self, store: PostgresStore, folder: int, work: float) -> None:
        self._store, self._folder, self._work = store, folder, work
        rng = np.random.default_rng()
        self._features = rng.random(FEATURES).astype(np.float16)
        vector = rng.standard_normal(ASPECTS.dim)
        self._vector = (vector / np.linalg.norm(vector)).astype(np.float32)
        self._thumbnail = rng.bytes(THUMBNAIL)
        self.taken: list[int] = []
        """Files that were written."""
        self.seconds: defaultdict[str, float] = defaultdict(float)
        """What the time went into."""

    def run(self) -> None:
        """Take them all."""
        while True:
            began = time.perf_counter()
            rows = self._rows()
            mine = [row for row in rows if self._claimed(row)]
            self.seconds["claiming"] += time.perf_counter() - began
            if not rows:
                return
            time.sleep(self._work * len(mine))
            self.seconds["work"] += self._work * len(mine)
            asked = time.perf_counter()
            with self._store.transaction():
                begun = time.perf_counter()
                own = self._store.claims.still_own(row.id for row in mine)
                self._write([row for row in mine if row.id in own])
            self.seconds["turn"] += begun - asked
            self.seconds["writing"] += time.perf_counter() - begun

    def _rows(self) -> list[FileRow]:
        """Files to take; where others took all that was offered, those that are left."""
        claims = self._store.claims
        while not (rows := claims.take_files([self._folder], CLAIMED)):
            if not claims.open_work([self._folder]).free:
                break
        return rows

    def _content(self, row: FileRow) -> bytes:
        return row.id.to_bytes(20, "big")

    def _claimed(self, row: FileRow) -> bool:
        return self._store.claims.take_content(self._content(row), MODEL).own

    def _write(self, rows: Sequence[FileRow]) -> None:
        store = self._store
        for row in rows:
            facts = PhotoFacts("jpeg", 4000, 3000)
            photo = store.photos.add(self._content(row), 1_000_000, facts, row.id)
            store.files.link(row.id, photo)
            store.thumbnails.put(photo, self._thumbnail)
            store.vectors.add(photo, MODEL, self._features, self._vector)
        store.claims.release_contents(self._content(row) for row in rows)
        self.taken += [row.id for row in rows]


class Meeting:
    """Where indexers begin together and wait for each other in the end: of who leaves what is
    claimed is free again."""

    def __init__(self, indexers: int) -> None:
        fork = multiprocessing.get_context("fork")
        self.start, self.ended = fork.Barrier(indexers + 1), fork.Barrier(indexers + 1)
        self.told: Queue[tuple[list[int], dict[str, float]]] = fork.Queue()


def indexer(address: ServerAddress, folder: int, work: float, meeting: Meeting) -> None:
    """The process of one."""
    with closing(PostgresStore.open(address, write=True)) as store:
        own = Indexer(store, folder, work)
        meeting.start.wait()
        own.run()
        meeting.ended.wait()
        meeting.told.put((own.taken, dict(own.seconds)))


def measure(
    server: MeasuredServer, address: ServerAddress, indexers: int, photos: int, work: float
) -> dict[str, Any]:
    """One run. Raises RuntimeError where a file was taken by several or by none."""
    count = indexers * photos
    folder = pending(address, f"{indexers} indexers {time.time_ns()}", count)
    meeting = Meeting(indexers)
    processes = [
        multiprocessing.get_context("fork").Process(
            target=indexer, args=(address, folder, work, meeting)
        )
        for _ in range(indexers)
    ]
    for process in processes:
        process.start()
    meeting.start.wait()
    began, computed = time.perf_counter(), server.processor_seconds()
    meeting.ended.wait()
    took, computed = time.perf_counter() - began, server.processor_seconds() - computed
    answers = [meeting.told.get() for _ in processes]
    for process in processes:
        process.join()
    taken = Counter(one for files, _ in answers for one in files)
    if len(taken) != count or set(taken.values()) != {1}:
        raise RuntimeError(f"of {count} files {len(taken)} were taken, {taken.total()} times")
    shares = {
        name: round(sum(seconds[name] for _, seconds in answers) / (took * indexers), 3)
        for name in ("claiming", "work", "turn", "writing")
    }
    return {
        "indexers": indexers,
        "photos": count,
        "photos_per_s": round(count / took, 1),
        "ideal_per_s": round(indexers / work, 1),
        "shares": shares,
        "server_cpu_ms": round(computed * 1000 / count, 2),
    }


def main(words: Sequence[str] | None = None) -> None:
    """Measure each number of indexers."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.claimants")
    parser.add_argument("directory", type=Path, metavar="DIR")
    parser.add_argument("--indexers", nargs="+", type=int, default=INDEXERS)
    parser.add_argument("--work", type=float, default=40, metavar="MILLISECONDS")
    parser.add_argument("--photos", type=int, default=600)
    options = parser.parse_args(words)
    with measured_server(options.directory / "server") as server:
        address = server.address("claimed")
        for indexers in options.indexers:
            found = measure(server, address, indexers, options.photos, options.work / 1000)
            say(json.dumps(found))


if __name__ == "__main__":
    main()
