"""The photos, activations and splits that the methods of a comparison share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch

from photosim.core.arrays import Floats, Halves, Ints
from photosim.core.errors import Remedy, UsageError
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.ml.codes.compare import Build, SearchComparison, coded, compare, exact
from photosim.ml.codes.encoders import PcaItq, ProjectionCodes, RandomHyperplanes, SpectralHashing
from photosim.ml.measure.metrics import retrieval
from photosim.ml.measure.photos import LabelledPhoto
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.benchmark import Benchmark
from photosim.ml.train.data.classes import ClassSet, content_hash, unambiguous
from photosim.ml.train.data.pixels import open_pixels
from photosim.ml.train.efficientnet_lite import FEATURES
from photosim.ml.train.lab.embed import array_inputs, embed_rows, open_activations, unit
from photosim.ml.train.lab.figures import BENCHES, RunFigures
from photosim.ml.train.lab.methods import REFERENCE, Method
from photosim.ml.train.lab.options import TableOptions
from photosim.ml.train.lab.start import fit_start
from photosim.ml.train.networks.build import HEADS, POOLINGS, NetworkSpec, build_backbone
from photosim.ml.train.networks.lite0 import Lite0, Lite0Tail
from photosim.ml.train.networks.metric import MetricNetwork

_MOST_FOR_START = 1000


@dataclass(frozen=True, slots=True, eq=False)
class MethodBench:
    """backbone: folded, with ImageNet's weights. arrays: its activations before the last block,
    float16 (n, 192, h, w), mapped. labels: int64 (n,). split: text (n,).
    """

    options: TableOptions
    backbone: Lite0
    arrays: Halves
    labels: Ints
    split: npt.NDArray[np.str_]

    @classmethod
    def open(cls, options: TableOptions, job: JobContext) -> MethodBench:
        """Decode the photos and compute the activations where the cache has them not yet.

        Raises UsageError where the folder or the set is not known, Cancelled after a cancel.
        """
        photos, splits = _photos(options)
        preprocessing = Preprocessing()
        store = open_pixels(photos, preprocessing, options.cache, job)
        split_of = dict(zip(photos.hashes, splits, strict=True))
        split = np.array([split_of[digest] for digest in store.photos.hashes])
        backbone = build_backbone(NetworkSpec()).eval()
        if not isinstance(backbone, Lite0):
            raise TypeError("the default backbone is EfficientNet-Lite0")
        arrays = open_activations(store, backbone, preprocessing, options.cache, job)
        return cls(options, backbone, arrays, store.photos.labels, split)

    @property
    def train_rows(self) -> Ints:
        """Rows of the split ``train``, the only ones that anything is learned from."""
        return np.flatnonzero(self.split == "train")

    @property
    def bench_rows(self) -> Ints:
        """Rows of both benches, the only ones that figures are of."""
        return np.flatnonzero(np.isin(self.split, BENCHES))

    def network(self, method: Method, seed: int) -> MetricNetwork:
        """The tail of the backbone with a method's pooling and head; random parts by the seed."""
        options = self.options
        dim = options.bits if method.head == "hashing" else options.dim
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(seed)
            return MetricNetwork(
                Lite0Tail(self.backbone.network),
                POOLINGS[method.pooling](FEATURES),
                HEADS[method.head](FEATURES, dim),
            )

    def fit_start(self, network: MetricNetwork, job: JobContext) -> None:
        """Fit what is fitted before training, by photos of ``train``."""
        inputs = array_inputs(self.arrays)
        fit_start(network, inputs, self.train_rows, job, most=_MOST_FOR_START)

    def outputs(
        self, network: MetricNetwork, job: JobContext, *, with_train: bool
    ) -> tuple[Floats, Floats]:
        """Features (n, c) and outputs (n, d) of all rows; zero for ``train`` where not wanted."""
        rows = np.arange(len(self.labels)) if with_train else self.bench_rows
        found = embed_rows(network, array_inputs(self.arrays), rows, job)
        whole = [np.zeros((len(self.labels), v.shape[1]), dtype=np.float32) for v in found]
        for values, all_rows in zip(found, whole, strict=True):
            all_rows[rows] = values
        return whole[0], whole[1]

    def untrained(self, pooling: str, job: JobContext) -> RunFigures:
        """Figures of the untouched backbone's pooled features."""
        network = self.network(Method("", "", pooling=pooling), self.options.seed)
        self.fit_start(network, job)
        features, _ = self.outputs(network, job, with_train=False)
        return RunFigures(self.options.seed, *self.figures(features), 0.0, 0.0, 0.0)

    def figures(self, vectors: Floats) -> tuple[dict[str, float], dict[str, float]]:
        """Recall@1 and mAP@R by bench, leave-one-out within it, of float (n, d) by cosine."""
        recall, mean = {}, {}
        for bench in BENCHES:
            rows = np.flatnonzero(self.split == bench)
            if len(rows):
                scores = retrieval(unit(vectors[rows]), self.labels[rows], ks=(1,))
                recall[bench], mean[bench] = scores.recall_at[1], scores.map_at_r
        return recall, mean

    def searches(
        self, outputs: Mapping[str, Floats], more: Mapping[str, Build]
    ) -> list[SearchComparison]:
        """Exact search, those handed in, and all codes, over the photos of both benches.

        outputs: (n, d) of ``REFERENCE`` for all rows, and of learned hashes by name. Codes are
        fitted to ``train``.
        """
        options, gallery = self.options, self.bench_rows
        vectors = unit(outputs[REFERENCE])
        known, searched = vectors[self.train_rows], vectors[gallery]
        methods: dict[str, tuple[Build, Floats]] = {"exact, float32": (exact, searched)}
        methods |= {name: (build, searched) for name, build in more.items()}
        for bits in options.code_bits:
            lsh = RandomHyperplanes(bits, seed=options.seed).fit(known)
            methods[f"LSH, {bits} bits"] = (coded(lsh), searched)
            if bits <= vectors.shape[1]:
                itq = PcaItq(bits, seed=options.seed).fit(known)
                methods[f"PCA-ITQ, {bits} bits"] = (coded(itq), searched)
            spectral = SpectralHashing(bits).fit(known)
            methods[f"spectral, {bits} bits"] = (coded(spectral), searched)
        for name, learned in outputs.items():
            if name != REFERENCE:
                bits = learned.shape[1]
                encoder = ProjectionCodes.of_outputs(bits)
                methods[f"{name}, {bits} bits"] = (coded(encoder), learned[gallery])
        return compare(methods, searched, self.labels[gallery], timed_photos=options.timed_photos)


def _photos(options: TableOptions) -> tuple[ClassSet, list[str]]:
    """The set's photos, each content once, and the split of each."""
    try:
        bench = Benchmark.load(options.photos)
    except (OSError, KeyError) as error:
        raise UsageError(
            tr("No benchmark"),
            tr("{photos} has no classes/splits.csv that can be read.", photos=options.photos),
            Remedy.OTHER_FOLDER,
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
            tr("Unknown set"),
            tr(
                "The benchmark has no set named {subset!r}. Known: {names}.",
                subset=options.subset,
                names=", ".join(bench.sets),
            ),
        )
    paths = bench.paths()
    labelled = [LabelledPhoto(paths[row], bench.photos[row].label) for row in rows]
    hashes = [content_hash(photo.path) for photo in labelled]
    photos = unambiguous(labelled, hashes)
    split_of = {digest: bench.photos[row].split for digest, row in zip(hashes, rows, strict=True)}
    return photos, [split_of[digest] for digest in photos.hashes]
