"""The map by likeness: its methods side by side, and its frames in a real window.

``python -m tests.benchmarks.map methods LIBRARY [--count N] [--only own,pca,opentsne,umap,pacmap]``
lays the vectors of an indexed class folder out by each method that is installed: ``own`` is what
photosim uses, the others are packages that are measured only. With ``--count`` above what the
library has, photos are made up between photos of one class, with noise of their own.

``python -m tests.benchmarks.map frames [--points 100000]`` wants a display: zooms into a map and
moves over it, 300 frames each at two sizes of the window, and prints figures as JSON: of frames, of
what is done between two frames to complete the picture, and how long until it is complete.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import json
import math
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from importlib import import_module
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from photosim.core.arrays import Doubles, Floats, Ints
from photosim.index.files import open_index
from photosim.library.library import Library
from photosim.library.values import Order
from photosim.ml import layout
from photosim.ui.map.canvas import CELL, MapCanvas
from photosim.ui.map.controller import LEVELS
from photosim.ui.map.field import PointField
from photosim.ui.map.tiles import PICTURE
from photosim.ui.pictures.small import SmallPictures
from photosim.ui.pictures.thumbnails import ThumbnailCache, ThumbnailLoader
from photosim.ui.widgets.palette import group_colour
from photosim.ui.widgets.theme import DARK, palette_of
from tests.benchmarks.figures import FRAME, Figure, Timed
from tests.benchmarks.measure import own_peak_mb

ASKED = 2_000
"""Photos whose neighbours are looked at."""

NEAREST = 10

FRAMES = 300
"""Frames of each kind of movement."""

STEPS = 40
"""Steps of the wheel after which the map stands still until it is sharp."""


def read(library: Path) -> tuple[Floats, Ints]:
    """The vectors of a library's photos, and the number of each one's folder."""
    with Library.open(library, write=False, provider="cpu") as opened:
        runtime = opened._runtime
        index = runtime.nearest(runtime.similar_model())
        ids = opened.browse(Order.ADDED)
        folders = [str(one.paths[0].parent) for one in opened.details(ids.tolist())]
        _, labels = np.unique(folders, return_inverse=True)
        return index.vectors(ids), labels.astype(np.int64)


def enlarged(vectors: Floats, labels: Ints, count: int) -> tuple[Floats, Ints]:
    """More vectors: each between two of one class, with noise of its own."""
    rng = np.random.default_rng(0)
    order, sizes = np.argsort(labels, kind="stable"), np.bincount(labels)
    starts = np.cumsum(sizes) - sizes
    source = rng.integers(0, len(vectors), count - len(vectors))
    mates = order[
        starts[labels[source]] + (rng.random(len(source)) * sizes[labels[source]]).astype(int)
    ]
    share = rng.uniform(0, 0.5, (len(source), 1))
    made = (1 - share) * vectors[source] + share * vectors[mates]
    made += rng.normal(0, 0.5 / math.sqrt(vectors.shape[1]), made.shape)
    made /= np.linalg.norm(made, axis=1, keepdims=True)
    together = np.concatenate([vectors, made.astype(np.float32)])
    return together, np.concatenate([labels, labels[source]])


def neighbours(vectors: Floats) -> Ints:
    """From an HNSW graph as a library has it; its building is not part of what is timed."""
    index, _ = open_index(Path("/nonexistent"), "benchmark", vectors.shape[1])
    ids = np.arange(len(vectors))
    index.add(ids, vectors)
    began = time.process_time()
    rows, _ = index.search(vectors, layout.NEIGHBOURS + 1, shallow=True)
    found = np.full((len(vectors), layout.NEIGHBOURS), -1, np.int64)
    for own, row in enumerate(rows):
        others = row[row != own][: layout.NEIGHBOURS]
        found[own, : len(others)] = others
    print(f"neighbours of the graph: {time.process_time() - began:.1f} s of processor time")
    return found


def own(vectors: Floats, near: Ints) -> Doubles:
    """photosim's."""
    return layout.laid_out(layout.principal(vectors), layout.Edges.of(near), lambda *_: None)


def pca(vectors: Floats, near: Ints) -> Doubles:
    """Two principal components."""
    return layout.principal(vectors)


def opentsne(vectors: Floats, near: Ints) -> Doubles:
    """openTSNE as it comes."""
    return np.asarray(import_module("openTSNE").TSNE(n_jobs=2, random_state=0).fit(vectors))


def umap(vectors: Floats, near: Ints) -> Doubles:
    """UMAP as it comes."""
    return np.asarray(
        import_module("umap").UMAP(metric="cosine", random_state=0).fit_transform(vectors)
    )


def pacmap(vectors: Floats, near: Ints) -> Doubles:
    """PaCMAP as it comes."""
    return np.asarray(import_module("pacmap").PaCMAP(random_state=0).fit_transform(vectors))


METHODS: dict[str, tuple[Callable[[Floats, Ints], Doubles], str]] = {
    "own": (own, "numpy"),
    "pca": (pca, "numpy"),
    "opentsne": (opentsne, "openTSNE"),
    "umap": (umap, "umap-learn"),
    "pacmap": (pacmap, "pacmap"),
}
"""Each with the package that it needs."""


def quality(plane: Doubles, vectors: Floats, labels: Ints) -> tuple[float, float, float]:
    """Trustworthiness (Venna and Kaski, 2001), the share of the ten nearest that stay among them,
    and how often the nearest on the plane is of the same class; over a sample."""
    count = len(plane)
    asked = np.random.default_rng(1).choice(count, min(count, ASKED), replace=False)
    worst, kept, same = 0.0, 0.0, 0
    for one in asked.tolist():
        cosines = vectors @ vectors[one]
        cosines[one] = -2
        ranks = np.empty(count, np.int64)
        ranks[np.argsort(-cosines)] = np.arange(1, count + 1)
        apart = ((plane - plane[one]) ** 2).sum(axis=1)
        apart[one] = np.inf
        near = np.argpartition(apart, NEAREST)[:NEAREST]
        worst += float(np.maximum(ranks[near] - NEAREST, 0).sum())
        kept += float((ranks[near] <= NEAREST).mean())
        same += int(labels[apart.argmin()] == labels[one])
    most = len(asked) * NEAREST * (2 * count - 3 * NEAREST - 1)
    return 1 - 2 * worst / most, kept / len(asked), same / len(asked)


def methods(library: Path, count: int, only: str) -> None:
    """Print a line for each method."""
    vectors, labels = read(library)
    if count > len(vectors):
        vectors, labels = enlarged(vectors, labels, count)
    near = neighbours(vectors)
    for name in only.split(","):
        lay, package = METHODS[name]
        try:
            version = importlib.metadata.version(package)
        except importlib.metadata.PackageNotFoundError:
            print(f"{name}: needs {package}, which is not installed")
            continue
        began, seconds = time.monotonic(), time.process_time()
        plane = lay(vectors, near)
        took, seconds = time.monotonic() - began, time.process_time() - seconds
        trust, kept, same = quality(plane, vectors, labels)
        print(
            f"{name} ({package} {version}), {len(vectors):,} photos: {took:.1f} s, {seconds:.1f} s "
            f"of processor time, {own_peak_mb():.0f} MB, trustworthiness {trust:.4f}, "
            f"{kept:.3f} of the ten nearest kept, nearest of the same class {same:.3f}"
        )


class FrameClock:
    """How long each frame took, by the clock and of this thread alone, and what was done between it
    and the next; seconds. sharpened: from a step until nothing of the picture was missing."""

    def __init__(self, canvas: MapCanvas, let_events_in: Callable[[], object]) -> None:
        self._canvas = canvas
        self._let_events_in = let_events_in
        self.took: dict[str, list[tuple[float, float, float]]] = {}
        self.sharpened: list[float] = []

    def frame(self, what: str, act: Callable[[], object]) -> None:
        """Do something and paint what it changed."""
        wall, own_time = time.perf_counter(), time.thread_time()
        act()
        self._canvas.repaint()
        spent = time.perf_counter() - wall, time.thread_time() - own_time
        own_time = time.thread_time()
        self._let_events_in()
        self.took.setdefault(what, []).append((*spent, time.thread_time() - own_time))

    def step(self, act: Callable[[], object]) -> None:
        """Do something, and wait until all that it changed is seen."""
        began = time.perf_counter()
        act()
        self._canvas.repaint()
        while not self._canvas.sharp:
            self._let_events_in()
        self.sharpened.append(time.perf_counter() - began)


def frames(points: int) -> None:
    """How long frames take while a person zooms and moves, printed as JSON."""
    qt = QApplication([])
    qt.setPalette(palette_of(DARK))
    rng = np.random.default_rng(0)
    middles = rng.normal(size=(200, 2)) * 40
    groups = rng.integers(0, len(middles), points)
    places = (middles[groups] + rng.normal(size=(points, 2)) * 2).astype(np.float32)
    field = PointField(np.arange(points), places)
    found = []
    loader = ThumbnailLoader(lambda _: {}, ThumbnailCache())
    pictures = SmallPictures(loader, PICTURE, points, qt)
    for number, shade in enumerate(rng.integers(0, 1 << 24, points).tolist()):
        if number % 97 == 0:
            picture = QPixmap(PICTURE, PICTURE * 3 // 4)
            picture.fill(shade)
        pictures._kept[number] = picture  # every photo has its thumbnail
    for width, height in ((1280, 800), (2560, 1440)):
        canvas = MapCanvas(pictures, SmallPictures(loader, PICTURE, 10, qt))
        canvas.resize(width, height)
        canvas.show()
        began = time.monotonic()
        while time.monotonic() - began < 1.0:
            qt.processEvents()
        field.prepare(LEVELS, round(CELL * canvas.devicePixelRatioF()))
        canvas.show_field(field)
        colours = [group_colour(number, dark=True) for number in range(12)]
        canvas.show_groups((groups % 12)[field.order], colours, [])
        canvas.repaint()
        clock = FrameClock(canvas, qt.processEvents)
        middle = QPointF(width * 0.45, height * 0.5)
        for step in range(FRAMES):
            nearer = step % 100 < 50
            clock.frame("zooming", partial(canvas.zoom_by, 1.08 if nearer else 1 / 1.08, middle))
        for nearness in (1.5, 6.0, 4.0):
            canvas.zoom_by(nearness, middle)
            for step in range(FRAMES // 3):
                by = QPointF(9 if step % 50 < 25 else -9, 5 if step % 40 < 20 else -5)
                clock.frame("moving", partial(canvas.camera.move, by))
        canvas.camera.fit()
        for step in range(STEPS):
            clock.step(partial(canvas.zoom_by, 1.25 if step % 20 < 10 else 1 / 1.25, middle))
        size = f"{width} × {height}"
        for what, spent in clock.took.items():
            of = f"{what}, {size}"
            wall, own_time, after = np.array(spent).T * 1000
            for timed, took in ((Timed.CLOCK, wall), (Timed.CPU, own_time)):
                middle_ms, most = np.quantile(took, [0.5, 0.99]).tolist()
                aim = FRAME if timed is Timed.CLOCK else None
                found.append(Figure("median", "ms", (middle_ms,), of=of, timed=timed))
                found.append(Figure("p99", "ms", (most,), of=of, aim=aim, timed=timed))
            most = float(np.quantile(after, 0.99))
            found.append(Figure("between frames p99", "ms", (most,), of=of, timed=Timed.CPU))
        middle_ms, most = np.quantile(np.array(clock.sharpened) * 1000, [0.5, 0.99]).tolist()
        of = f"a step nearer until sharp, {size}"
        found.append(Figure("median", "ms", (middle_ms,), of=of, timed=Timed.CLOCK))
        found.append(Figure("p99", "ms", (most,), of=of, timed=Timed.CLOCK))
        canvas.close()
    loader.close()
    print(json.dumps([asdict(one) for one in found]))


def main() -> None:
    """Read the words and run what they name."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.map")
    parts = parser.add_subparsers(dest="part", required=True)
    one = parts.add_parser("methods")
    one.add_argument("library", type=Path)
    one.add_argument("--count", type=int, default=0)
    one.add_argument("--only", default=",".join(METHODS))
    two = parts.add_parser("frames")
    two.add_argument("--points", type=int, default=100_000)
    words = parser.parse_args()
    if words.part == "methods":
        methods(words.library, words.count, words.only)
    else:
        frames(words.points)


if __name__ == "__main__":
    main()
