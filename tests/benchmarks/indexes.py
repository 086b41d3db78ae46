"""The indexes of vectors by the number of photos: hnswlib's graph, the compact one, pgvector's.

    python -m tests.benchmarks.indexes DIR --vectors FILE.npy
        [--kinds graph compact pgvector] [--counts 1000 10000 100000] [--growth]

Each kind is built of so many made vectors (see ``million``) and asked for what is similar to 300
real photos, and for their copies, in a process of its own; what is found is compared with an exact
search. A line of JSON for each: seconds of building by the clock and of processor time, bytes on
disk, memory, milliseconds of a query by the clock (p50, p99) and of processor time (mean), recall
of the ten nearest. pgvector's index lies on the library's own table, in half floats, on a server
that is started in DIR (see ``postgres``); it is asked with several ``hnsw.ef_search``, once without
the index (*exact*), and a thousand more vectors are added with it and without.

``--growth`` reads lines from standard input and prints, for each kind, by which power of the number
of photos each figure grows, and what it would be at a hundred times the most.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import psycopg

from photosim.core.arrays import Floats, Ints
from photosim.index.compact import CompactIndex
from photosim.index.files import new_compact, new_graph
from photosim.index.hnsw import HnswIndex
from photosim.index.topk import TopK
from photosim.library.runtime.photo_index import coded_parts
from photosim.storage.postgres.connection import adapters
from photosim.storage.postgres.connection.adapters import PackedVector
from photosim.storage.postgres.store import PostgresStore
from tests.benchmarks.growth import Growth
from tests.benchmarks.measure import part, say
from tests.benchmarks.million import ASPECTS, MODEL, K, made_vectors, resident, split
from tests.benchmarks.postgres import MeasuredServer, measured_server

KINDS = ("graph", "compact", "pgvector")
EF_SEARCH = (40, 100, 200, 400, 600, 1000)
ADDED = 1_000
"""Vectors that are added to a finished index."""
SCANS = 8
"""Queries that are answered without an index: each reads everything."""

Figures = dict[str, Any]
Asking = Callable[[Floats], Ints]
"""Finds the ids of the nearest of one query (dim,)."""


class Asked:
    """Queries and what is truly nearest to them, of what is similar and of copies."""

    def __init__(self, real: Floats, queries: Floats, count: int) -> None:
        self._sides = {
            "similar": ASPECTS.similar_queries(queries)[0],
            "copies": ASPECTS.copy_queries(queries)[0],
        }
        best = {name: TopK(len(queries), K) for name in self._sides}
        for ids, rows in numbered(made_vectors(real, count)):
            for name, asked in self._sides.items():
                best[name].add(ids, asked @ rows.T)
        self._true = {name: one.result()[0] for name, one in best.items()}

    def measure(self, ask: Asking, most: int | None = None) -> Figures:
        """Milliseconds of a query and recall. most: of the queries at most so many."""
        figures: Figures = {}
        took = []
        for name, asked in self._sides.items():
            shares = []
            for query, true in list(zip(asked, self._true[name], strict=True))[:most]:
                began = time.perf_counter()
                found = ask(query)
                took.append((time.perf_counter() - began) * 1000)
                shares.append(np.isin(true, found).mean())
            figures[f"recall_{name}"] = round(float(np.mean(shares)), 4)
        middle, rare = np.percentile(took, [50, 99])
        return figures | {"p50_ms": round(middle, 2), "p99_ms": round(rare, 2), "asked": len(took)}


def numbered(parts: Iterable[Floats], first: int = 1) -> Iterator[tuple[Ints, Floats]]:
    """Parts with ids of their vectors, one after the other."""
    for rows in parts:
        yield np.arange(first, first + len(rows)), rows
        first += len(rows)


# -- indexes of this process ---------------------------------------------------------------


def measure_local(directory: Path, kind: str, real: Floats, queries: Floats, count: int) -> Figures:
    """A graph, or a compact index."""
    directory.mkdir(parents=True, exist_ok=True)
    before = resident()
    began, computed = time.perf_counter(), time.process_time()
    index = _graph(directory) if kind == "graph" else _compact(directory)
    spent_making = 0.0
    parts = numbered(made_vectors(real, count))
    while True:
        making = time.process_time()
        ids, rows = next(parts, (None, None))
        spent_making += time.process_time() - making
        if ids is None or rows is None:
            break
        if isinstance(index, CompactIndex):
            index.add(ids, rows, sort=False)
        else:
            index.add(ids, rows)
    if isinstance(index, CompactIndex):
        index.compact()
    index.save()
    figures: Figures = {
        "build_s": round(time.perf_counter() - began, 1),
        "build_cpu_s": round(time.process_time() - computed - spent_making, 2),
        "bytes": sum(file.stat().st_size for file in directory.iterdir()),
        "memory_mb": resident() - before,
    }
    asked = Asked(real, queries, count)
    computed = time.process_time()
    figures |= asked.measure(lambda query: index.search(query[None], K)[0][0])
    return figures | {
        "cpu_ms": round((time.process_time() - computed) * 1000 / figures["asked"], 2)
    }


def _graph(directory: Path) -> HnswIndex:
    return new_graph(directory, MODEL, ASPECTS.dim)


def _compact(directory: Path) -> CompactIndex:
    return new_compact(directory, MODEL, ASPECTS.dim, coded_parts(ASPECTS.dim, ASPECTS))


# -- pgvector ------------------------------------------------------------------------------

_HALVES = f"halfvec({ASPECTS.dim})"
_BUILD = f"CREATE INDEX near ON embeddings USING hnsw ((data::{_HALVES}) halfvec_ip_ops)"
_ASK = f"SELECT photo_id FROM embeddings ORDER BY (data::{_HALVES}) <#> %s::{_HALVES} LIMIT {K}"
_PHOTOS = """
    INSERT INTO photos (content_hash, bytes, format, width, height, fingerprint)
    SELECT sha256(int8send(i)), 1000000, 'jpeg', 4000, 3000, i FROM generate_series(1, %s) AS i
"""
_COPY = "COPY embeddings (model, photo_id, data) FROM STDIN (FORMAT BINARY)"
_ROW = np.dtype(
    [
        ("fields", ">i2"),
        ("model_bytes", ">i4"),
        ("model", ">i8"),
        ("photo_bytes", ">i4"),
        ("photo", ">i8"),
        ("data_bytes", ">i4"),
        ("dim", ">i2"),
        ("unused", ">i2"),
        ("data", ">f4", (ASPECTS.dim,)),
    ]
)
"""A row as PostgreSQL's binary COPY has it."""


def copied(ids: Ints, rows: Floats) -> bytes:
    """Rows of the table of embeddings, of the model 1."""
    block = np.zeros(len(ids), _ROW)
    block["fields"], block["model_bytes"], block["photo_bytes"] = 3, 8, 8
    block["model"], block["photo"] = 1, ids
    block["data_bytes"], block["dim"] = 4 + 4 * rows.shape[1], rows.shape[1]
    block["data"] = rows
    return block.tobytes()


def measure_pgvector(
    server: MeasuredServer, real: Floats, queries: Floats, count: int
) -> Iterator[Figures]:
    """The index on the server: built, asked and added to."""
    address = server.address(f"vectors_{count}")
    PostgresStore.open(address, write=True).close()
    with closing(psycopg.connect(str(address), autocommit=True)) as connection:
        adapters.register(connection)
        run = connection.execute
        run("SET search_path = photosim")
        run("TRUNCATE photos, models RESTART IDENTITY CASCADE")
        run("DROP INDEX IF EXISTS near")
        run("INSERT INTO models (id, model_id) VALUES (1, %s)", (MODEL,))
        run(_PHOTOS, (count + 2 * ADDED,))
        began = time.perf_counter()
        with connection.transaction(), connection.cursor().copy(_COPY) as copy:
            copy.write(b"PGCOPY\n\xff\r\n\0" + bytes(8))
            for ids, rows in numbered(made_vectors(real, count)):
                copy.write(copied(ids, rows))
            copy.write(b"\xff\xff")
        run("ANALYZE embeddings")
        loaded = time.perf_counter() - began
        more = next(made_vectors(real[::-1], 2 * ADDED))
        asked = Asked(real, queries, count)

        def ask(query: Floats) -> Ints:
            packed = PackedVector.of(query.astype(np.float16))
            rows = run(_ASK.encode(), (packed,), binary=True).fetchall()
            return np.array([row[0] for row in rows])

        def answered(most: int | None = None) -> Figures:
            computed = server.processor_seconds()
            figures = asked.measure(ask, most)
            computed = server.processor_seconds() - computed
            return figures | {"cpu_ms": round(computed * 1000 / figures["asked"], 2)}

        def added(first: int) -> Figures:
            began, computed = time.perf_counter(), server.processor_seconds()
            with connection.transaction(), connection.cursor().copy(_COPY) as copy:
                copy.write(b"PGCOPY\n\xff\r\n\0" + bytes(8))
                rows = more[first : first + ADDED]
                copy.write(copied(np.arange(first, first + ADDED) + count + 1, rows))
                copy.write(b"\xff\xff")
            return {
                "add_1000_s": round(time.perf_counter() - began, 2),
                "add_1000_cpu_s": round(server.processor_seconds() - computed, 2),
            }

        (table,) = run("SELECT pg_total_relation_size('embeddings')").fetchone() or (0,)
        exact = {"kind": "exact on the server", "bytes": table, "build_s": round(loaded, 1)}
        yield exact | answered(SCANS) | added(0)
        run("DELETE FROM embeddings WHERE photo_id > %s", (count,))
        began, computed = time.perf_counter(), server.processor_seconds()
        run(f"SET maintenance_work_mem = '{max(64, 4 * count // 1000 + 512)}MB'")
        run(_BUILD)
        built: Figures = {
            "build_s": round(time.perf_counter() - began, 1),
            "build_cpu_s": round(server.processor_seconds() - computed, 2),
        }
        (built["bytes"],) = run("SELECT pg_relation_size('near')").fetchone() or (0,)
        for width in EF_SEARCH:
            run(f"SET hnsw.ef_search = {width}".encode())
            yield built | answered() | {"kind": f"pgvector, ef_search {width}"}
        more_added = {"kind": "pgvector, added to", "memory_mb": server.memory()}
        yield more_added | added(ADDED)


# -- growth --------------------------------------------------------------------------------

GROWING = ("build_cpu_s", "bytes", "cpu_ms", "add_1000_cpu_s")
"""Without what others on the machine lengthen, or the process itself takes."""


def growths(figures: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """A line for each kind and figure that was measured for two numbers of photos or more."""
    points: dict[tuple[str, str], dict[float, float]] = defaultdict(dict)
    for one in figures:
        for name in GROWING:
            if one.get(name, 0) > 0:
                points[one["kind"], name][one["count"]] = one[name]
    for (kind, name), measured in points.items():
        if len(measured) < 2:
            continue
        law = Growth.through(measured)
        far = law.most * 100
        yield (
            f"{kind:24s} {name:12s} {law.factor:9.3g} · n^{law.exponent:.2f}"
            f" ({law.least:,.0f} to {law.most:,.0f}); of {far:,.0f}: {law.at(far):.3g},"
            f" times or by {law.spread(far):.2f}"
        )


def measure(directory: Path, vectors: Path, kind: str, count: int) -> Iterator[Figures]:
    """All figures of one kind with so many photos."""
    real, queries = split(vectors)
    if kind != "pgvector":
        own = directory / f"{kind}-{count}"
        yield {"kind": kind} | measure_local(own, kind, real, queries, count)
        return
    with measured_server(directory / "server") as server:
        yield from measure_pgvector(server, real, queries, count)


def main(words: Sequence[str] | None = None) -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.indexes")
    parser.add_argument("directory", type=Path, metavar="DIR")
    parser.add_argument("--vectors", type=Path, metavar="FILE.npy")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=KINDS)
    parser.add_argument("--counts", nargs="+", type=int, default=[1_000, 10_000, 100_000])
    parser.add_argument("--growth", action="store_true")
    parser.add_argument("--part", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args(words)
    if options.growth:
        for line in growths(map(json.loads, sys.stdin)):
            say(line)
        return
    for count in options.counts:
        for kind in options.kinds:
            if options.part:
                found = list(measure(options.directory, options.vectors, kind, count))
                say(json.dumps(found))
                continue
            alone = ["--vectors", str(options.vectors), "--kinds", kind, "--counts", str(count)]
            done = part("indexes", str(options.directory), *alone, "--part")
            for one in done.answer:
                say(json.dumps({"kind": one.pop("kind"), "count": count} | one))


if __name__ == "__main__":
    main()
