"""Libraries of made rows, and what one costs by its number of photos: the part ``growth``.

A made library has rows without thumbnails or photos, and the compact index of made vectors. Those
are made from the embeddings of real photos by the default model, float32 (n, 1024), which
:func:`real_vectors` takes from a folder of photos. A made vector is a real one, moved by the
difference of two photos that are near each other and near it, each part at unit length: so made
vectors vary around a photo as photos near it do. Three hundred of the real photos are kept out and
are the queries.

A second library knows as many empty files, which are looked through.

    python -m tests.benchmarks.million search|recall|lists|scan LIBRARY COUNT [FILE.npy]

measures a made library in this process, and prints figures as JSON.
"""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, nullcontext
from dataclasses import asdict
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
from photosim.library.browsing.listing import PhotoList, first_page, listing, shown
from photosim.library.folders.scan import Scanner
from photosim.library.runtime.photo_index import PhotoIndex, coded_parts, searchable_ids
from photosim.library.values import Order
from photosim.ml.aspects import Aspects
from photosim.ml.embedder import Embedder, usable_cores
from photosim.ml.registry import default_model
from photosim.storage.store import Store
from tests.benchmarks.figures import Aim, Figure, Timed
from tests.benchmarks.limit import decode
from tests.benchmarks.photos import class_photos

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


def real_vectors(photos: Path, count: int) -> Floats:
    """The embeddings of real photos by the default model, float32 (count, 1024): of those in
    ``classes``, spread evenly."""
    model = default_model("cpu")
    embedder = Embedder(model, "cpu", usable_cores())
    files = class_photos(photos, count)
    found = []
    for start in range(0, len(files), 100):
        tasks = [(file, model.card.preprocessing) for file in files[start : start + 100]]
        found.append(embedder.embed([decode(task) for task in tasks]).embeddings)
    return np.concatenate(found)


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

OPENED = Aim(most=3_000)
"""Milliseconds until a million photos can be searched."""
ASKED = Aim(most=15.0)
"""Milliseconds of a query among a million, p99."""
FOUND = Aim(least=0.99)
"""Share of the ten nearest of a million."""
LOOKED_THROUGH = {100_000: Aim(most=3_000), 1_000_000: Aim(most=30_000)}
"""Milliseconds for so many unchanged files."""
MILLION = 1_000_000


class Taking:
    """Figures of steps, with so many photos: by the clock and of processor time."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.figures: list[Figure] = []

    def step(self, what: str, step: Callable[[], Any], aim: Aim | None = None) -> Any:
        """Take a step; its value."""
        began, computed = time.perf_counter(), time.process_time()
        value = step()
        took, used = time.perf_counter() - began, time.process_time() - computed
        self.add(what, "ms", took * 1000, Timed.CLOCK, aim)
        self.add(what, "ms", used * 1000, Timed.CPU)
        return value

    def add(
        self, what: str, unit: str, value: float, timed: Timed | None = None, aim: Aim | None = None
    ) -> None:
        """Note a figure."""
        self.figures.append(Figure(what, unit, (value,), count=self.count, aim=aim, timed=timed))

    def of_a_million(self, aim: Aim) -> Aim | None:
        """An aim, where it is of so many photos."""
        return aim if self.count == MILLION else None


def resident() -> int:
    """Megabytes of this process that are in memory now."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0]) // 1024


def measure_search(taking: Taking, directory: Path, queries: Floats) -> None:
    """Opening the index, and queries by photos that are not in it."""
    store = storage.open(directory, write=False)
    with closing(store):
        before = resident()
        index = taking.step(
            "the index opened, compared with the database",
            lambda: PhotoIndex.load(
                directory / "index", MODEL, ASPECTS.dim, store, lambda: nullcontext(store), ASPECTS
            ),
            taking.of_a_million(OPENED),
        )
        for name, search in (("what is similar", index.search), ("copies", index.search_copies)):
            took = []
            for query in queries:
                began, computed = time.perf_counter(), time.process_time()
                search(query[None], K)
                took.append((time.perf_counter() - began, time.process_time() - computed))
            middle, most = np.percentile(np.array(took) * 1000, [50, 99], axis=0).tolist()
            for place, timed in enumerate(Timed):
                aim = taking.of_a_million(ASKED) if timed is Timed.CLOCK else None
                taking.add(f"a query for {name}, p50", "ms", middle[place], timed)
                taking.add(f"a query for {name}, p99", "ms", most[place], timed, aim)
        taking.step("copies of 1,000 photos looked for at once", lambda: _near_a_thousand(index))
        taking.add("memory of the index and of these queries", "MB", resident() - before)


def _near_a_thousand(index: PhotoIndex) -> None:
    ids = index.ids()
    index.near_copies(index.vectors(ids[:: max(1, len(ids) // 1000)][:1000]), 13)


def measure_recall(taking: Taking, directory: Path, queries: Floats) -> None:
    """Against all vectors, each compared with each query."""
    index, _ = open_index(directory / "index", MODEL, ASPECTS.dim)
    assert isinstance(index, CompactIndex)
    for name, asked in (
        ("what is similar", ASPECTS.similar_queries(queries)[0]),
        ("copies", ASPECTS.copy_queries(queries)[0]),
    ):
        best = TopK(len(asked), K)
        for ids, halves in index.everything():
            best.add(ids, asked @ halves.astype(np.float32).T)
        true: list[Ints] = best.result()[0]
        found = index.search(asked, K)[0]
        shares = [np.isin(one, other).mean() for one, other in zip(true, found, strict=True)]
        aim = taking.of_a_million(FOUND)
        taking.add(f"found of the ten nearest: {name}", "", float(np.mean(shares)), aim=aim)


def measure_lists(taking: Taking, directory: Path) -> None:
    """Lists of all photos, and what rows and index take on disk."""
    with closing(storage.open(directory, write=False)) as store:
        taking.step("ids of all photos", store.photos.live_ids)
        taking.step("ids of all that a search can find", lambda: searchable_ids(store, MODEL))
        before = resident()
        for order in (Order.NEWEST, Order.NAME):
            what = f"a list of all, by {_BY[order]}"
            taking.step(f"{what}, until its first page", partial(_first_page, store, order))
            taking.step(f"{what}, until it is whole", partial(_listed, store, order))
        taking.add("memory of the lists", "MB", resident() - before)
    rows = (directory / "library.db").stat().st_size
    index = sum(file.stat().st_size for file in (directory / "index").iterdir())
    taking.add("a photo's rows, without vectors and thumbnail", "bytes", rows / taking.count)
    taking.add("a photo in the index", "bytes", index / taking.count)


_BY = {Order.NEWEST: "date", Order.NAME: "name"}


def _first_page(store: Store, order: Order) -> None:
    """As the window shows it: of a short list it is the whole."""
    wanted = PhotoList(order=order)
    shown(first_page(store, wanted) or listing(store, wanted))


def _listed(store: Store, order: Order) -> None:
    shown(listing(store, PhotoList(order=order)))


def measure_scan(taking: Taking, library: Path) -> None:
    """A second look at files of which none has changed. Raises RuntimeError where one has."""
    store = storage.open(library, write=True)
    with closing(store):
        folders = store.folders.all()
        Scanner(store, library).whole(folders, JobContext())
        look = partial(Scanner(store, library).whole, folders, JobContext())
        aim = LOOKED_THROUGH.get(taking.count)
        found = taking.step("unchanged files looked through", look, aim)
        plan = found.scans[0].plan
        if plan or plan.unchanged != taking.count:
            raise RuntimeError(f"{plan.unchanged} of {taking.count} files are unchanged")


def main() -> None:
    """Measure what the command line names."""
    name, library, taking = sys.argv[1], Path(sys.argv[2]), Taking(int(sys.argv[3]))
    if name == "lists":
        measure_lists(taking, library)
    elif name == "scan":
        measure_scan(taking, library)
    else:
        _, queries = split(Path(sys.argv[4]))
        {"search": measure_search, "recall": measure_recall}[name](taking, library, queries)
    print(json.dumps([asdict(one) for one in taking.figures]))


if __name__ == "__main__":
    main()
