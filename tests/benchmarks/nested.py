"""How much of a model's neighbours its first numbers find.

    python -m tests.benchmarks.nested PHOTOS MODEL.json --cache DIR [--count 100000] [--queries 200]

The photos of ``PHOTOS/classes``, and vectors made of two of them each until there are ``--count``.
Told is the share of the ten nearest by whole vectors that lie within the first 200, and 500, by 128
numbers: what is similar by its first ones, stored vectors and copies by the first of both parts.
DIR keeps decoded photos and embeddings.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from photosim.core.arrays import Floats
from photosim.ml.embedder import Embedder
from photosim.ml.heads import unit_length
from photosim.ml.registry import load_model
from photosim.ml.train.benchmark import Benchmark, PixelCache
from tests.benchmarks.measure import say

NUMBERS, NEAREST, WITHIN = 128, 10, (200, 500)


def found_again(whole: Floats, short: Floats, queries: Sequence[int]) -> dict[int, float]:
    """For each of ``WITHIN``: the share of the nearest by ``whole`` that are as near by ``short``.

    whole, short: unit-length rows of the same photos; queries: rows, which don't find themselves.
    """
    rows = np.asarray(queries)
    first = _nearest(whole, rows, NEAREST)
    result = {}
    for count in WITHIN:
        there = _nearest(short, rows, count)
        shares = [np.isin(a, b).mean() for a, b in zip(first, there, strict=True)]
        result[count] = float(np.mean(shares))
    return result


def _nearest(vectors: Floats, rows: np.ndarray, count: int) -> np.ndarray:
    cosines = vectors[rows] @ vectors.T
    cosines[np.arange(len(rows)), rows] = -2
    return np.argpartition(-cosines, count, axis=1)[:, :count]


def between(vectors: Floats, count: int) -> Floats:
    """``count`` rows: these, and others that lie between two of them each."""
    rng = np.random.default_rng(0)
    more = max(0, count - len(vectors))
    one, other = rng.integers(0, len(vectors), (2, more))
    share = rng.uniform(0.5, 1, (more, 1)).astype(np.float32)
    spread = rng.standard_normal((more, vectors.shape[1])).astype(np.float32) * 0.01
    made = unit_length(share * vectors[one] + (1 - share) * vectors[other] + spread)
    return np.concatenate([vectors, made])


def main(words: Sequence[str] | None = None) -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.nested")
    parser.add_argument("photos", type=Path, help="holds classes")
    parser.add_argument("card", type=Path, metavar="MODEL.json")
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=200)
    options = parser.parse_args(words)
    embedder = Embedder(load_model(options.card), "cpu", threads=2)
    aspects = embedder.card.aspects
    if aspects is None:
        parser.error("the model has no parts")
    cache = PixelCache(options.cache, embedder.card.preprocessing)
    paths = Benchmark.load(options.photos).paths()
    stored = between(cache.embeddings(embedder, cache.photos(paths)), options.count)
    queries = np.random.default_rng(0).choice(len(paths), options.queries, replace=False)
    sides = {
        "similar": (aspects.as_similar(stored), unit_length(stored[:, :NUMBERS])),
        "stored": (stored, aspects.leading(stored, NUMBERS)),
        "copies": (aspects.as_copies(stored), aspects.leading(stored, NUMBERS)),
    }
    for name, (whole, short) in sides.items():
        shares = found_again(whole, short, queries.tolist())
        say(f"  {name:8s} {'   '.join(f'{v:.4f} in {k}' for k, v in shares.items())}")


if __name__ == "__main__":
    main()
