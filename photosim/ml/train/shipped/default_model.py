"""The shipped models: untouched networks say what is similar, a trained tail what is a copy.

``python -m photosim.ml.train.shipped.default_model --photos DIR --cache DIR --out models --created
DATE`` makes what it needs (again from the cache folder where it was stopped) and writes
``photosim-base-fp32``, ``photosim-base-int8``, ``photosim-light-fp32`` and ``photosim-light-int8``
(.onnx and .json).
"""

from __future__ import annotations

import csv
import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import torch

from photosim.core.arrays import Bytes, Floats
from photosim.ml.aspects import Aspects
from photosim.ml.heads import LinearHead, fit_whitening
from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import Size
from photosim.ml.train.benchmark import Benchmark, PixelCache
from photosim.ml.train.efficientnet_lite import (
    FEATURES,
    LITE0,
    LITE2,
    EfficientNetLite,
    fold_norms,
    load_imagenet,
)
from photosim.ml.train.embedding_network import EmbeddingNetwork
from photosim.ml.train.level_calibration import FOREIGN_KINDS, foreign_pictures
from photosim.ml.train.shipped.copy_material import SharedActivations
from photosim.ml.train.shipped.copy_training import CopyEnd, CopyPlan, CopyTraining, split
from photosim.ml.train.shipped.publish import Provenance, recipe_parser, ship
from photosim.ml.train.shipped.whitening import aloof, greatest, half_centred
from photosim.ml.train.two_tasks import CopyTail, Ends, TwoTasks

NAMES: dict[Size, str] = {"default": "photosim-base", "light": "photosim-light"}
SIMILAR, COPY = 896, 128
"""Numbers of each part of an embedding."""
TRAINED_COPY = 256
"""Numbers of the copy part while it is trained; the greatest ``COPY`` of them are kept."""
VIEWS = 12
"""Edited views of each training photo."""

_BATCH = 16
_FOREIGN, _FOREIGN_SEED = 150, 2  # neither the levels' nor the figures' pictures
_log = logging.getLogger(__name__)


def training_photos(photos: Path) -> list[Path]:
    """The ``train`` split of ``classes`` and ``more``, and ``various``."""
    found = []
    for part in ("classes", "more"):
        with (photos / part / "splits.csv").open(newline="", encoding="utf-8") as lines:
            found += [
                photos / part / row["path"]
                for row in csv.DictReader(lines)
                if row["split"] == "train"
            ]
    return found + sorted((photos / "various").glob("*.jpg"))


def copy_end(narrow: EfficientNetLite, start: Path | None, shared: Floats) -> CopyEnd:
    """The tail and its head before training.

    start: an FP32 model of one network, as photosim shipped them before, whose last blocks and
    head it begins with; without one, ImageNet's blocks and a whitening of ``shared``, activations
    float32 (n, 80, h, w) of some photos.
    """
    tail = CopyTail(narrow)
    if start is None:
        with torch.inference_mode():
            pooled = tail(torch.from_numpy(shared)).numpy()
        return CopyEnd(tail, fit_whitening(pooled, TRAINED_COPY, shrinkage=0.8))
    stored = {
        tensor.name: torch.from_numpy(onnx.numpy_helper.to_array(tensor).copy())
        for tensor in onnx.load(str(start)).graph.initializer
    }
    first = len(narrow._blocks) - len(tail.blocks)
    for name, parameter in tail.named_parameters():
        part, _, rest = name.partition(".")
        if part == "blocks":
            number, _, rest = rest.partition(".")
            source = f"backbone._blocks.{int(number) + first}.{rest}"
        elif part == "convolution":
            source = f"backbone._conv_head.{rest}"
        else:
            continue
        scale = tail.get_submodule(name.rpartition(".")[0]).scale
        value = stored[source]
        if name.endswith("weight") and isinstance(scale, torch.Tensor):
            value = value / scale
        with torch.no_grad():
            parameter.copy_(value)
    weight, bias = (stored[f"head.{name}"][:TRAINED_COPY].numpy() for name in ("weight", "bias"))
    return CopyEnd(tail, LinearHead(weight, bias))


def network_of(
    size: Size, end: CopyEnd, known: Bytes, others: Bytes, preprocessing: Preprocessing
) -> EmbeddingNetwork:
    """The whole network of a size. known, others: pixels uint8 (n, side, side, 3) of photos of a
    few kinds and of any kind, which the whitening is fitted on."""
    narrow = fold_norms(load_imagenet(LITE0))
    wide = fold_norms(load_imagenet(LITE2)) if size == "default" else None
    pooled = FEATURES if wide is None else 2 * FEATURES
    blank = LinearHead(np.eye(1, pooled, dtype=np.float32), np.ones(1, dtype=np.float32))
    head = end.folded_head()
    probe = TwoTasks(wide, narrow, end.tail, Ends(blank, head)).eval()
    sides: list[Floats] = []
    copies: list[Floats] = []
    foreign = foreign_pictures(_FOREIGN, _FOREIGN_SEED)
    for pixels in (known, others, np.stack([preprocessing(one) for one in foreign])):
        found = [
            _described(probe, pixels[at : at + _BATCH], preprocessing)
            for at in range(0, len(pixels), _BATCH)
        ]
        sides.append(np.concatenate([one for one, _ in found]))
        copies.append(np.concatenate([one for _, one in found]))
    kept = greatest(np.concatenate(copies[:2]), COPY)
    similar = half_centred(sides[0], sides[1], SIMILAR)
    ends = Ends(
        aloof(similar, [sides[2][kind::FOREIGN_KINDS] for kind in range(FOREIGN_KINDS)]),
        LinearHead((kept @ head.weight).astype(np.float32), (kept @ head.bias).astype(np.float32)),
    )
    backbone = TwoTasks(wide, narrow, end.tail, ends)
    aspects = Aspects(SIMILAR, COPY)
    scales = np.sqrt(np.repeat([1 - aspects.stored, aspects.stored], [SIMILAR, COPY]))
    side_by_side = LinearHead(
        np.diag(scales).astype(np.float32), np.zeros(aspects.dim, dtype=np.float32)
    )
    return EmbeddingNetwork(backbone, side_by_side).eval()


def _described(
    probe: TwoTasks, pixels: Bytes, preprocessing: Preprocessing
) -> tuple[Floats, Floats]:
    """Pooled activations side by side, and copy vectors; unit length."""
    with torch.inference_mode():
        batch = torch.from_numpy(preprocessing.to_batch(pixels))
        sides, copies = probe.parts(batch.contiguous(memory_format=torch.channels_last))
    return sides.numpy(), copies.numpy()


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = recipe_parser(__doc__)
    parser.add_argument("--steps", type=int, default=CopyPlan().steps)
    parser.add_argument("--views", type=int, default=VIEWS)
    parser.add_argument(
        "--start", type=Path, help="FP32 model whose last blocks the tail starts from"
    )
    parser.add_argument("--train-only", action="store_true", help="leave the model files alone")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(1)

    preprocessing = Preprocessing()
    bench = Benchmark.load(options.photos)
    cache = PixelCache(options.cache, preprocessing)
    paths = training_photos(options.photos)
    narrow = fold_norms(load_imagenet(LITE0))
    material = SharedActivations(options.cache, paths, narrow, preprocessing, options.views)
    plan = CopyPlan(steps=options.steps)
    seen, held_out = split(len(paths), plan.held_out)
    some = seen[: min(1024, len(seen))]
    start = copy_end(narrow, options.start, material.of(some.tolist(), [0] * len(some)))
    checkpoint = options.cache / f"copy-{_told(options.start)}.pt"
    end = CopyTraining(start, material, plan, checkpoint).run()
    if options.train_only:
        return
    places = {path: row for row, path in enumerate(bench.paths())}
    level_rows = [places[paths[row]] for row in held_out if paths[row] in places]
    various = sorted((options.photos / "various").glob("*.jpg"))
    known, others = cache.photos(paths[: len(paths) - len(various)]), cache.photos(various)
    for size, name in NAMES.items():
        _log.info("making %s", name)
        recipe = Provenance(
            name=name,
            size=size,
            trained_on=(
                "Similar: ImageNet (ILSVRC 2012), by the weights' publishers, and a whitening of"
                f" the features of {len(known)} photos of known kinds and {len(others)} others."
                f" Copies: {len(seen)} photos and {options.views} edited views of each."
            ),
            created=options.created,
            weights=(LITE2, LITE0) if size == "default" else (LITE0,),
            aspects=Aspects(SIMILAR, COPY),
            metrics={"copy_steps": plan.steps},
        )
        network = network_of(size, end, known, others, preprocessing)
        ship(network, recipe, bench, cache, options.out, level_rows, paths)


def _told(start: Path | None) -> str:
    return "imagenet" if start is None else hashlib.sha256(start.read_bytes()).hexdigest()[:16]


if __name__ == "__main__":
    main()
