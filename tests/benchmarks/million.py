"""What a library of a million photos costs: to open, to search, to list, to scan.

    python -m tests.benchmarks.million DIR --vectors FILE.npy [--rows 1000000] [--files 100000]

makes in DIR, where it is not there, a library of made rows without thumbnails or photos, and the
index of made vectors; then it measures in a fresh process and prints a table. FILE.npy has the
embeddings of real photos by the default model, float32 (n, 1024), such as the benchmark ``nested``
leaves in its cache. A made vector is a real one, moved by the difference of two photos that are
near each other and near it, each part at unit length: so made vectors vary around a photo as photos
near it do. Three hundred of the real photos are kept out and are the queries.

``--files`` makes as many empty files, which rows of a second library know, and looks through them.
"""

from __future__ import annotations

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from photosim import storage
from photosim.core.arrays import Floats, Ints
from photosim.core.jobs import JobContext
from photosim.index.codes import CodedPart
from photosim.index.compact import CompactIndex
from photosim.index.files import new_compact, open_index
from photosim.index.topk import TopK
from photosim.library.browsing.listing import PhotoList, listing, shown
from photosim.library.folders.scan import Scanner
from photosim.library.runtime.photo_index import PhotoIndex, coded_parts, searchable_ids
from photosim.library.values import Order
from photosim.ml.aspects import Aspects
from photosim.storage.store import Store
from tests.benchmarks.measure import say

MODEL = "made"
ASPECTS = Aspects(896, 128)
QUERIES = 300
NEAR, VERY_NEAR = 50, 10
CHUNK = 10_000
K = 10

_ROWS = """
WITH RECURSIVE numbers (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i + 1 < :count)
"""
_PHOTOS = """
INSERT INTO photos (id, content_hash, bytes, format, width, height, taken_at, camera, fingerprint,
    came_at)
SELECT i + 1, randomblob(20), 1000000 + i * 7919 % 5000000, 'jpeg', 4000, 3000,
    1300000000.0 + i * 7919 % 315000000, 'Camera ' || i % 8, random(), 1700000000.0 + i
FROM numbers
"""
_FILES = """
INSERT INTO files (folder_id, relative, name_at, name_key, said, said_at, bytes, mtime_ns, inode,
    device, photo_id, state)
SELECT 1, CAST(printf('%05d/%07d.jpg', i / 500, i) AS BLOB), 6, printf('%012d.jpg', i),
    printf('%05d/%07d.jpg', i / 500, i), 6, 1000000, 1600000000000000000 + i, i + 1, 1, i + 1,
    'indexed'
FROM numbers
"""
_VECTORS = (
    "INSERT INTO embeddings (photo_id, model, data) SELECT i + 1, 1, zeroblob(4) FROM numbers"
)


def made_vectors(real: Floats, count: int) -> Iterator[Floats]:
    """``count`` made vectors, float32 (some, 1024) at a time; see the module's text."""
    similar = ASPECTS.as_similar(real)
    cosines = similar @ similar.T
    np.fill_diagonal(cosines, -2)
    near = np.argsort(-cosines, axis=1)[:, :NEAR]
    rng = np.random.default_rng(1)
    for start in range(0, count, CHUNK):
        some = min(CHUNK, count - start)
        one = rng.integers(0, len(real), some)
        other = near[one, rng.integers(0, NEAR, some)]
        beside = near[other, rng.integers(0, VERY_NEAR, some)]
        far = rng.uniform(0.3, 1, (some, 1)).astype(np.float32)
        moved = real[one] + far * (real[other] - real[beside])
        yield ASPECTS.joined(*(_units(part) for part in np.split(moved, [ASPECTS.similar], axis=1)))


def _units(rows: Floats) -> Floats:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def split(vectors: Path) -> tuple[Floats, Floats]:
    """The real vectors that others are made from, and the queries."""
    real = np.load(vectors)
    order = np.random.default_rng(0).permutation(len(real))
    return real[np.sort(order[QUERIES:])], real[np.sort(order[:QUERIES])]


def make_rows(directory: Path, folder: Path, count: int) -> None:
    """A library with so many photos, each with a file and a vector's row."""
    directory.mkdir(parents=True)
    store = storage.open(directory, write=True)
    with store.transaction():
        store.folders.add(folder)
    store.close()
    with closing(sqlite3.connect(directory / "library.db")) as database:
        database.execute("INSERT INTO models (id, model_id) VALUES (1, ?)", (MODEL,))
        for statement in (_PHOTOS, _FILES, _VECTORS):
            database.execute(_ROWS + statement, {"count": count})
        database.commit()


def make_index(directory: Path, real: Floats, count: int) -> None:
    """The compact index of made vectors, saved."""
    parts: list[CodedPart] = coded_parts(ASPECTS.dim, ASPECTS)
    index = new_compact(directory, MODEL, ASPECTS.dim, parts)
    start = 0
    for rows in made_vectors(real, count):
        index.add(np.arange(start + 1, start + len(rows) + 1), rows, sort=False)
        start += len(rows)
    index.compact()
    index.save()


def make_files(library: Path, folder: Path, count: int) -> None:
    """Empty files, and rows that know them."""
    make_rows(library, folder, count)
    found = []
    for number in range(count):
        path = folder / f"{number // 500:05d}" / f"{number:07d}.jpg"
        if number % 500 == 0:
            path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
        stat = path.stat()
        found.append((stat.st_mtime_ns, stat.st_ino, stat.st_dev, stat.st_ctime_ns, number + 1))
    with closing(sqlite3.connect(library / "library.db")) as database:
        database.executemany(
            "UPDATE files SET bytes = 0, mtime_ns = ?, inode = ?, device = ?, ctime_ns = ?"
            " WHERE id = ?",
            found,
        )
        database.commit()


# -- measuring, each in a process of its own -------------------------------------------------


class Clock:
    """Prints what steps take: by the clock, of processor time, and the memory afterwards."""

    def __call__(self, what: str, step: Callable[[], Any]) -> Any:
        """Take a step; its value."""
        began, computed = time.perf_counter(), time.process_time()
        value = step()
        took, used = time.perf_counter() - began, time.process_time() - computed
        say(f"  {what:58s} {took:8.2f} s {used:8.2f} s {resident():6d} MB")
        return value


def resident() -> int:
    """Megabytes of this process that are in memory now."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) // 1024


def measure_search(directory: Path, vectors: Path) -> None:
    """Opening the index, and queries by photos that are not in it."""
    clock, (_, queries) = Clock(), split(vectors)
    store = storage.open(directory, write=False)
    with closing(store):
        index = clock(
            "open the index and compare it with the database",
            lambda: PhotoIndex.load(
                directory / "index", MODEL, ASPECTS.dim, store, lambda: nullcontext(store), ASPECTS
            ),
        )
        for name, search in (("similar", index.search), ("copies", index.search_copies)):
            took = []
            for query in queries:
                began, computed = time.perf_counter(), time.process_time()
                search(query[None], K)
                took.append((time.perf_counter() - began, time.process_time() - computed))
            middle, most = np.percentile(np.array(took) * 1000, [50, 99], axis=0)
            say(
                f"  a query for what is {name}: p50 {middle[0]:.1f} ms, p99 {most[0]:.1f} ms;"
                f" of processor time {middle[1]:.1f} and {most[1]:.1f} ms"
            )
        clock("look for the copies of 1,000 photos", lambda: _near_a_thousand(index))
        say(f"  memory after that: {resident()} MB")


def _near_a_thousand(index: PhotoIndex) -> None:
    ids = index.ids()
    index.near_copies(index.vectors(ids[:: max(1, len(ids) // 1000)][:1000]), 13)


def measure_recall(directory: Path, vectors: Path) -> None:
    """Against all vectors, each compared with each query."""
    _, queries = split(vectors)
    index, _ = open_index(directory / "index", MODEL, ASPECTS.dim)
    assert isinstance(index, CompactIndex)
    for name, asked in (
        ("similar", ASPECTS.similar_queries(queries)[0]),
        ("copies", ASPECTS.copy_queries(queries)[0]),
    ):
        best = TopK(len(asked), K)
        for ids, halves in index.everything():
            best.add(ids, asked @ halves.astype(np.float32).T)
        true: list[Ints] = best.result()[0]
        found = index.search(asked, K)[0]
        shares = [np.isin(one, other).mean() for one, other in zip(true, found, strict=True)]
        say(f"  recall@{K} of what is {name}: {np.mean(shares):.4f}")


def measure_lists(directory: Path) -> None:
    """Lists of all photos."""
    clock = Clock()
    with closing(storage.open(directory, write=False)) as store:
        clock("ids of all photos", store.photos.live_ids)
        clock("ids of all that a search can find", lambda: searchable_ids(store, MODEL))
        for order in Order:
            clock(f"a list of all photos, {order.value}", partial(_listed, store, order))


def _listed(store: Store, order: Order) -> None:
    shown(listing(store, PhotoList(order=order)))


def measure_scan(library: Path) -> None:
    """A second look at files of which none has changed."""
    clock = Clock()
    store = storage.open(library, write=True)
    with closing(store):
        folders = store.folders.all()
        for _ in range(2):
            scanner = Scanner(store, library)
            look = partial(scanner.whole, folders, JobContext())
            found = clock("look through unchanged files", look)
        plan = found.scans[0].plan
        say(f"  unchanged: {plan.unchanged}, anything to do: {bool(plan)}")


MEASURES: dict[str, Callable[[Path, Path], None]] = {
    "search": measure_search,
    "recall": measure_recall,
    "lists": lambda directory, _: measure_lists(directory),
    "scan": lambda directory, _: measure_scan(directory),
}


def main(words: Sequence[str] | None = None) -> None:
    """Make what isn't there, and measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.million")
    parser.add_argument("directory", type=Path, metavar="DIR")
    parser.add_argument("--vectors", type=Path, required=True, metavar="FILE.npy")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--measure", choices=sorted(MEASURES), help=argparse.SUPPRESS)
    options = parser.parse_args(words)
    if options.measure is not None:
        MEASURES[options.measure](options.directory, options.vectors)
        return
    library = options.directory / f"library-{options.rows}"
    scanned = options.directory / f"scanned-{options.files}"
    clock = Clock()
    if not library.exists():
        clock(f"make {options.rows} rows", lambda: make_rows(library, library / "0", options.rows))
    if not (library / "index" / f"{MODEL}.json").exists():
        real, _ = split(options.vectors)
        clock(
            "make as many vectors and their index",
            lambda: make_index(library / "index", real, options.rows),
        )
    if options.files and not scanned.exists():
        folder = options.directory / f"files-{options.files}"
        clock(
            f"make {options.files} empty files",
            lambda: make_files(scanned, folder, options.files),
        )
    for name in MEASURES:
        if name != "scan" or options.files:
            say(json.dumps({"measure": name, "rows": options.rows}))
            where = scanned if name == "scan" else library
            command = [sys.executable, "-m", "tests.benchmarks.million", str(where)]
            command += ["--vectors", str(options.vectors), "--measure", name]
            subprocess.run(command, check=True, env=os.environ)


if __name__ == "__main__":
    main()
