"""The base model without training: ImageNet weights and a whitening head.

``python -m photosim.ml.train.shipped.base_model --photos DIR --out models`` writes
``photosim-base-fp32`` and ``photosim-base-int8`` (.onnx and .json).
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from photosim.core.arrays import Bytes, Floats
from photosim.core.files import drafted
from photosim.ml.heads import fit_whitening
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.benchmark import Benchmark, PixelCache, retrieval_figures
from photosim.ml.train.efficientnet_lite import (
    WEIGHTS_SHA256,
    EfficientNetLite0,
    fold_norms,
    load_imagenet,
    root_mean_square,
)
from photosim.ml.train.embedding_network import EmbeddingNetwork
from photosim.ml.train.shipped.publish import Provenance, recipe_parser, ship

NAME = "photosim-base"
DIMS = (256, 384, 512)
DIM = 512
SHRINKAGE = 0.8

_BATCH = 32
_log = logging.getLogger(__name__)


def compute_features(
    backbone: EfficientNetLite0, pixels: Bytes, preprocessing: Preprocessing
) -> Floats:
    """Of pixels uint8 (n, size, size, 3) the pooled features, and the averaged activations that
    ImageNet's classifier takes: float32 (2, n, 1280), on the CPU."""
    backbone = backbone.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    result = np.empty((2, len(pixels), 1280), dtype=np.float32)
    with torch.inference_mode():
        for start in range(0, len(pixels), _BATCH):
            batch = preprocessing.to_batch(pixels[start : start + _BATCH])
            images = torch.from_numpy(batch).contiguous(memory_format=torch.channels_last)
            activations = backbone.feature_map(images)
            part = slice(start, start + len(batch))
            result[0, part] = root_mean_square(activations).numpy()
            result[1, part] = activations.mean(dim=(2, 3)).numpy()
    return result


def untouched_features(
    backbone: EfficientNetLite0, paths: Sequence[Path], cache: PixelCache
) -> Floats:
    """compute_features of photo files, (2, n, 1280), kept in the cache folder."""
    told = "\n".join(["root mean square, mean", WEIGHTS_SHA256, repr(cache.preprocessing)])
    told = "\n".join([told, *map(str, paths)])
    stored = cache.folder / f"features-{hashlib.sha256(told.encode()).hexdigest()[:24]}.npy"
    if not stored.exists():
        features = compute_features(backbone, cache.photos(paths), cache.preprocessing)
        with drafted(stored) as draft, draft.open("wb") as file:
            np.save(file, features)
    return np.asarray(np.load(stored), dtype=np.float32)


def dimension_table(features: Floats, bench: Benchmark) -> dict[str, dict[str, Any]]:
    """Retrieval of the raw features and of whitenings to each of DIMS, with bytes per photo."""
    train = bench.rows("train")
    raw = features / np.linalg.norm(features, axis=1, keepdims=True)
    table: dict[str, dict[str, Any]] = {
        "raw features": {"bytes": 4 * features.shape[1], **retrieval_figures(raw, bench)}
    }
    for dim in DIMS:
        head = fit_whitening(features[train], dim, shrinkage=SHRINKAGE)
        figures = retrieval_figures(head.project(features), bench)
        table[f"whitening {dim}"] = {"bytes": 4 * dim, **figures}
    return table


def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    options = recipe_parser(__doc__).parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")

    preprocessing = Preprocessing()
    bench = Benchmark.load(options.photos)
    cache = PixelCache(options.cache, preprocessing)
    backbone = fold_norms(load_imagenet())
    _log.info("features of %d photos", len(bench.photos))
    features, _ = untouched_features(backbone, bench.paths(), cache)
    table = dimension_table(features, bench)
    for name, figures in table.items():
        _log.info("%s: %s", name, figures)
    head = fit_whitening(features[bench.rows("train")], DIM, shrinkage=SHRINKAGE)
    recipe = Provenance(
        name=NAME,
        trained_on=(
            "Backbone: ImageNet (ILSVRC 2012), by its publishers. Head: shrinkage whitening"
            f" (shrinkage {SHRINKAGE}) of the features of {len(bench.rows('train'))} photos of the"
            " train split of Oxford 102 Flowers and Caltech-101."
        ),
        created=options.created,
        metrics={"dimensions": table},
    )
    ship(EmbeddingNetwork(backbone, head), recipe, bench, cache, options.out)


if __name__ == "__main__":
    main()
