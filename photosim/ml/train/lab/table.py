"""Every loss, pooling and hash under one budget, and every search on one set of vectors."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch

from photosim.core.errors import UsageError
from photosim.core.jobs import JobContext
from photosim.ml.codes import (
    Comparison,
    PcaItq,
    ProjectionCodes,
    RandomHyperplanes,
    SpectralHashing,
    compare,
)
from photosim.ml.codes.base import Floats
from photosim.ml.codes.compare import Build, coded, exact
from photosim.ml.metrics import retrieval
from photosim.ml.photos import LabelledPhoto
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.benchmark import Benchmark
from photosim.ml.train.data import ArrayBatches, open_pixels
from photosim.ml.train.data.classes import ClassSet, content_hash, unambiguous
from photosim.ml.train.efficientnet_lite import FEATURES
from photosim.ml.train.lab.activations import open_activations
from photosim.ml.train.lab.embed import array_inputs, embed_rows, unit
from photosim.ml.train.lab.methods import LEARNED_HASH, METHODS, REFERENCE, Method
from photosim.ml.train.lab.recipes import recipe_named
from photosim.ml.train.lab.train import fit_start
from photosim.ml.train.loop import TrainConfig, Trainer
from photosim.ml.train.networks import Lite0, Lite0Tail, MetricNetwork, NetworkSpec, build_backbone
from photosim.ml.train.networks.build import HEADS, POOLINGS

BENCHES = ("bench_unseen", "bench_seen")
_MOST_FOR_START = 1000

Rows = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class TableOptions:
    """The budget, the same for every method.

    photos: the folder with ``classes/splits.csv``. cache: where pixels and activations are kept.
    subset: the set of the benchmark. steps, classes, photos_per_class: batches of P x K for so
    many steps. dim: of embeddings; bits: of learned hashes, and the first of the sizes in
    ``code_bits`` for the others. per_class: at most so many photos of a class (0: all).
    only: names of methods, all where empty.
    """

    photos: Path
    cache: Path
    subset: str = "flowers102"
    steps: int = 200
    classes: int = 16
    photos_per_class: int = 4
    rate: float = 3e-4
    tail_rate: float = 1e-4
    dim: int = 128
    bits: int = 64
    code_bits: tuple[int, ...] = (64, 128)
    per_class: int = 0
    seed: int = 0
    only: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MethodRow:
    """One method's figures; those of a hash are of its bits, compared by Hamming distance."""

    name: str
    part: str
    recall_at_1: dict[str, float]
    map_at_r: dict[str, float]
    loss: float
    active: float
    seconds: float
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MethodTable:
    """Both tables: what training gives, and what searching costs."""

    options: dict[str, Any]
    methods: list[MethodRow] = field(default_factory=list)
    searches: list[Comparison] = field(default_factory=list)

    def to_json(self) -> str:
        """All figures as JSON text."""
        return json.dumps(dataclasses.asdict(self), indent=2, ensure_ascii=False) + "\n"

    def to_markdown(self) -> str:
        """Both tables as Markdown, in the order of the methods."""
        lines = [
            "| part | method | unseen R@1 | unseen mAP@R | seen R@1 | seen mAP@R | active | s |",
            "| --- | --- | --- | --- | --- | --- | --- | --- |",
        ]
        for row in self.methods:
            cells = [
                f"{figures.get(bench, float('nan')):.3f}"
                for bench in BENCHES
                for figures in (row.recall_at_1, row.map_at_r)
            ]
            lines.append(
                f"| {row.part} | {row.name} | {' | '.join(cells)} |"
                f" {row.active:.2f} | {row.seconds:.0f} |"
            )
        lines += [
            "",
            "| search | R@1 | mAP@R | of the exact ten | bytes a photo | ms a query |",
            "| --- | --- | --- | --- | --- | --- |",
        ]
        lines += [
            f"| {s.name} | {s.recall_at_1:.3f} | {s.map_at_r:.3f} | {s.overlap_at_10:.3f} |"
            f" {s.bytes_per_photo:.0f} | {s.milliseconds:.3f} |"
            for s in self.searches
        ]
        return "\n".join(lines) + "\n"


def compare_methods(
    options: TableOptions,
    searches: Mapping[str, Build] | None = None,
    job: JobContext | None = None,
) -> MethodTable:
    """Train every method on the ``train`` split and measure it on the two others.

    All methods share the frozen layers up to the last block of EfficientNet-Lite0, computed once;
    each trains that block, the last convolution, its pooling and its head from the same start, on
    batches of about the same size. searches: further ways to search, by name (HNSW, say), held
    against exact search on the embeddings of ``batch-hard``.

    Raises UsageError where the folder or a name is not known, Cancelled after a cancel.
    """
    job = job or JobContext()
    methods = _chosen(options.only)
    photos, splits = _photos(options)
    preprocessing = Preprocessing()
    store = open_pixels(photos, preprocessing, options.cache, job)
    split_of = dict(zip(photos.hashes, splits, strict=True))
    split = np.array([split_of[digest] for digest in store.photos.hashes])
    backbone = build_backbone(NetworkSpec()).eval()
    if not isinstance(backbone, Lite0):
        raise TypeError("the default backbone is EfficientNet-Lite0")
    arrays = open_activations(store, backbone, preprocessing, options.cache, job)
    bench = _Bench(options, backbone, arrays, store.photos.labels, split)
    table = MethodTable(
        {k: str(v) if isinstance(v, Path) else v for k, v in dataclasses.asdict(options).items()}
    )
    table.methods.append(bench.raw(job))
    outputs: dict[str, npt.NDArray[np.float32]] = {}
    for number, method in enumerate(methods):
        job.report(f"Method {number + 1} of {len(methods)}: {method.name}")
        row, outputs[method.name] = bench.train(method, job)
        table.methods.append(row)
    if REFERENCE in outputs:
        job.report("Comparing searches")
        table.searches.extend(bench.searches(outputs, searches or {}))
    return table


class _Bench:
    """The data that the methods share, and what is done with each."""

    def __init__(
        self,
        options: TableOptions,
        backbone: Lite0,
        arrays: npt.NDArray[np.float16],
        labels: Rows,
        split: npt.NDArray[np.str_],
    ) -> None:
        self.options, self.backbone, self.arrays, self.labels = options, backbone, arrays, labels
        self.split = split
        self.train_rows = np.flatnonzero(split == "train")
        self.bench_rows = np.flatnonzero(np.isin(split, BENCHES))
        self.inputs = array_inputs(arrays)

    def raw(self, job: JobContext) -> MethodRow:
        """The untouched backbone's average-pooled features."""
        network = self._network(Method("", "", head="linear"))
        features = np.zeros((len(self.labels), FEATURES), dtype=np.float32)
        features[self.bench_rows] = embed_rows(network, self.inputs, self.bench_rows, job)[0]
        recall, mean = self._figures(unit(features))
        return MethodRow("features, untrained", "start", recall, mean, 0.0, 0.0, 0.0)

    def train(self, method: Method, job: JobContext) -> tuple[MethodRow, npt.NDArray[np.float32]]:
        """Train one method; its row, and its outputs (n, d): zero where they are not needed."""
        options = self.options
        recipe = recipe_named(method.loss)
        loss = recipe.loss(method.shape)
        hashing = method.head == "hashing"
        network = self._network(method)
        network.unit = loss.wants_unit_vectors and not hashing
        start = self.train_rows[
            np.linspace(
                0, len(self.train_rows) - 1, min(len(self.train_rows), _MOST_FOR_START)
            ).astype(int)
        ]
        fit_start(network, self.inputs, start, job)
        labels = self.labels[self.train_rows]
        sampler = recipe.sampler(labels, options.classes, options.photos_per_class, options.seed)
        config = TrainConfig(
            steps=options.steps,
            rate=options.rate,
            backbone_rate=options.tail_rate,
            warmup=min(20, options.steps // 10),
            seed=options.seed,
            device="cpu",
        )
        batches = ArrayBatches(self.arrays, labels, sampler, rows=self.train_rows)
        log = Trainer(network, loss, batches, config).run(job)
        # The training photos' outputs are needed where codes are fitted to them, nowhere else.
        fitted = method.name == REFERENCE
        rows = np.arange(len(self.labels)) if fitted else self.bench_rows
        embedded = embed_rows(network, self.inputs, rows, job)[1]
        outputs = np.zeros((len(self.labels), embedded.shape[1]), dtype=np.float32)
        outputs[rows] = embedded
        # A hash is judged by its bits: cosines of codes of -1 and 1 rank as Hamming does.
        judged = np.where(outputs >= 0, 1.0, -1.0).astype(np.float32) if hashing else outputs
        recall, mean = self._figures(unit(judged))
        last = slice(-max(1, options.steps // 10), None)
        row = MethodRow(
            method.name,
            method.part,
            recall,
            mean,
            float(np.mean(log.losses[last])),
            float(np.mean(log.active_shares[last])),
            log.seconds,
            tuple(log.warnings),
        )
        return row, outputs

    def searches(
        self, outputs: Mapping[str, npt.NDArray[np.float32]], more: Mapping[str, Build]
    ) -> list[Comparison]:
        """Exact search, those handed in, and all codes, over the photos of both benches."""
        gallery = self.bench_rows
        vectors = unit(outputs[REFERENCE])
        known, searched = vectors[self.train_rows], vectors[gallery]
        methods: dict[str, tuple[Build, Floats]] = {"exact, float32": (exact, searched)}
        methods |= {name: (build, searched) for name, build in more.items()}
        for bits in self.options.code_bits:
            methods[f"LSH, {bits} bits"] = (
                coded(RandomHyperplanes(bits, seed=self.options.seed).fit(known)),
                searched,
            )
            if bits <= vectors.shape[1]:
                methods[f"PCA-ITQ, {bits} bits"] = (
                    coded(PcaItq(bits, seed=self.options.seed).fit(known)),
                    searched,
                )
            methods[f"spectral, {bits} bits"] = (coded(SpectralHashing(bits).fit(known)), searched)
        if LEARNED_HASH in outputs:
            learned = outputs[LEARNED_HASH][gallery]
            encoder = ProjectionCodes.of_outputs(learned.shape[1])
            methods[f"learned hash, {learned.shape[1]} bits"] = (coded(encoder), learned)
        return compare(methods, searched, self.labels[gallery])

    def _network(self, method: Method) -> MetricNetwork:
        options = self.options
        dim = options.bits if method.head == "hashing" else options.dim
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(options.seed)
            return MetricNetwork(
                Lite0Tail(self.backbone.network),
                POOLINGS[method.pooling](FEATURES),
                HEADS[method.head](FEATURES, dim),
            )

    def _figures(
        self, vectors: npt.NDArray[np.float32]
    ) -> tuple[dict[str, float], dict[str, float]]:
        recall, mean = {}, {}
        for bench in BENCHES:
            rows = np.flatnonzero(self.split == bench)
            if len(rows):
                scores = retrieval(vectors[rows], self.labels[rows], ks=(1,))
                recall[bench], mean[bench] = scores.recall_at[1], scores.map_at_r
        return recall, mean


def _chosen(only: Sequence[str]) -> list[Method]:
    known = {method.name: method for method in METHODS}
    for name in only:
        if name not in known:
            raise UsageError(
                "Unknown method",
                f"The comparison has no method named {name!r}.",
                f"Known: {'; '.join(known)}.",
            )
    return [method for method in METHODS if not only or method.name in only]


def _photos(options: TableOptions) -> tuple[ClassSet, list[str]]:
    """The set's photos, each content once, and the split of each."""
    try:
        bench = Benchmark.load(options.photos)
    except (OSError, KeyError) as error:
        raise UsageError(
            "No benchmark",
            f"{options.photos} has no classes/splits.csv that can be read.",
            "Name the folder that holds the benchmark's photos.",
        ) from error
    taken: dict[str, int] = {}
    rows = []
    for row, photo in enumerate(bench.photos):
        place = f"{photo.split}/{photo.label}"
        if photo.set == options.subset and (
            not options.per_class or taken.get(place, 0) < options.per_class
        ):
            taken[place] = taken.get(place, 0) + 1
            rows.append(row)
    if not rows:
        raise UsageError(
            "Unknown set",
            f"The benchmark has no set named {options.subset!r}.",
            f"Known: {', '.join(bench.sets)}.",
        )
    paths = bench.paths()
    labelled = [LabelledPhoto(paths[row], bench.photos[row].label) for row in rows]
    hashes = [content_hash(photo.path) for photo in labelled]
    photos = unambiguous(labelled, hashes)
    split_of = {digest: bench.photos[row].split for digest, row in zip(hashes, rows, strict=True)}
    return photos, [split_of[digest] for digest in photos.hashes]
