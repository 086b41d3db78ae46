"""The default model: EfficientNet-Lite0 trained to find copies first, then the same thing.

``python -m photosim.ml.train.shipped.default_model --photos DIR --cache DIR --out models --created
DATE`` trains (again from its checkpoint in the cache folder where it was stopped) and writes
``photosim-base-fp32`` and ``photosim-base-int8`` (.onnx and .json).
"""

from __future__ import annotations

import copy
import logging
from pathlib import Path

import numpy as np
import torch

from photosim.ml.heads import fit_whitening
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.benchmark import Benchmark, PixelCache
from photosim.ml.train.efficientnet_lite import fold_norms, load_imagenet
from photosim.ml.train.embedding_network import EmbeddingNetwork, mixed
from photosim.ml.train.shipped.base_model import DIM, NAME, SHRINKAGE, untouched_features
from photosim.ml.train.shipped.objective import Weights
from photosim.ml.train.shipped.photo_store import SmallPhotos
from photosim.ml.train.shipped.publish import Provenance, recipe_parser, ship
from photosim.ml.train.shipped.share import best, share_table
from photosim.ml.train.shipped.training import Training, TrainingPhotos, TrainingPlan

STEPS = 1500
#: Every so many photos of ``various`` one is kept out of training, to see other kinds with.
HELD_OUT_EVERY = 4

_log = logging.getLogger(__name__)


def training_photos(bench: Benchmark) -> tuple[list[Path], np.ndarray]:
    """Files of the ``train`` split and of ``various``, and their class numbers (-1: none).

    Without the photos of :meth:`.Benchmark.validation_rows`.
    """
    rows = np.setdiff1d(bench.rows("train"), bench.validation_rows())
    paths, labels = bench.paths(), bench.labels()
    _, numbers = np.unique(labels[rows], return_inverse=True)
    free = [path for i, path in enumerate(bench.various()) if i % HELD_OUT_EVERY]
    return (
        [paths[row] for row in rows] + free,
        np.concatenate([numbers, np.full(len(free), -1)]).astype(np.int64),
    )


def prepare(bench: Benchmark, cache: PixelCache) -> tuple[EmbeddingNetwork, TrainingPhotos]:
    """The untouched network with its whitening head, and the photos with what it says of them."""
    paths, labels = training_photos(bench)
    store = SmallPhotos(cache.folder, paths)
    backbone = fold_norms(load_imagenet())
    features, averages = untouched_features(backbone, paths, cache)
    head = fit_whitening(features[labels >= 0], DIM, shrinkage=SHRINKAGE)
    material = TrainingPhotos(store, labels, head.project(features), averages)
    return EmbeddingNetwork(backbone, head), material


def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    parser = recipe_parser(__doc__)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--train-only", action="store_true", help="leave the model files alone")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)

    bench = Benchmark.load(options.photos)
    cache = PixelCache(options.cache, Preprocessing())
    network, material = prepare(bench, cache)
    plan = TrainingPlan(steps=options.steps, seed=options.seed)
    checkpoint = options.cache / "default-model.pt"
    untouched = copy.deepcopy(network)
    trained = Training(network, material, plan, Weights(), checkpoint).run()
    if options.train_only:
        return
    torch.set_num_threads(2)
    table = share_table(untouched, trained, bench, cache, bench.validation_rows())
    for figures in table:
        _log.info("%s", figures)
    chosen = best(table)
    labelled = int((material.labels >= 0).sum())
    recipe = Provenance(
        name=NAME,
        trained_on=(
            "Backbone: ImageNet (ILSVRC 2012), by its publishers; then triplets of"
            f" {labelled} photos of the train split of Oxford 102 Flowers and Caltech-101 and"
            f" {len(material.labels) - labelled} unlabelled photos, {plan.steps} steps, seed"
            f" {plan.seed}; weights {chosen.share} of the way from the untouched ones."
        ),
        created=options.created,
        metrics={"shares": [figures.to_json() for figures in table]},
    )
    shipped = mixed(untouched, trained, chosen.share)
    ship(shipped, recipe, bench, cache, options.out)


if __name__ == "__main__":
    main()
