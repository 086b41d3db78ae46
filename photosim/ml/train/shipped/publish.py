"""From a trained network to what ships: two ONNX files, measured, with levels and cards."""

from __future__ import annotations

import argparse
import hashlib
import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from photosim.ml.aspects import Aspects
from photosim.ml.embedder import Embedder
from photosim.ml.measure.evaluate import draw
from photosim.ml.measure.metrics import auroc, nearest
from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import ModelCard, ModelFile, Precision, Size, load_model, model_id
from photosim.ml.train.benchmark import (
    COPY_QUERIES,
    Benchmark,
    BenchVectors,
    PixelCache,
    copy_figures,
    copy_rows,
    copy_scores,
    embed_bench,
    retrieval_figures,
)
from photosim.ml.train.efficientnet_lite import Variant
from photosim.ml.train.embedding_network import EmbeddingNetwork
from photosim.ml.train.level_calibration import (
    candidate_levels,
    copy_level,
    foreign_pictures,
    similar_level,
)
from photosim.ml.train.onnx_export import export_fp32
from photosim.ml.train.quantize import quantise

_CALIBRATION_PHOTOS = 256
_LEVEL_PHOTOS = 300
_FOREIGN = 300
_LEVEL_SEED = 1
_BENCH_SEED = 0
_SPEED_BATCHES = (1, 8, 16)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the cards say of the making.

    weights: where they come from. aspects: of the network's embeddings. metrics: figures of the
    training itself.
    """

    name: str
    size: Size
    trained_on: str
    created: str
    weights: Sequence[Variant]
    aspects: Aspects | None
    metrics: dict[str, Any]


def recipe_parser(description: str | None) -> argparse.ArgumentParser:
    """The options that every recipe of shipped models has."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--photos", type=Path, required=True, help="holds classes and various")
    parser.add_argument(
        "--cache", type=Path, required=True, help="decoded photos, checkpoint (4 to 7 GB)"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the model files")
    parser.add_argument("--created", required=True, help="date for the cards, YYYY-MM-DD")
    return parser


def ship(  # noqa: PLR0917 - one value of each step before
    network: EmbeddingNetwork,
    recipe: Provenance,
    bench: Benchmark,
    cache: PixelCache,
    out: Path,
    level_rows: Sequence[int],
    trained_on: Sequence[Path],
) -> list[ModelFile]:
    """Writes ``<name>-fp32`` and ``<name>-int8`` (.onnx and .json) into ``out``.

    INT8 is calibrated on photos of ``trained_on``, evenly over them all; levels on the photos
    ``level_rows`` of the benchmark that no training saw, their edited copies and pictures that are
    no photos; the cards carry the figures on the public benchmark.
    """
    out.mkdir(parents=True, exist_ok=True)
    preprocessing = cache.preprocessing
    fp32 = out / f"{recipe.name}-fp32.onnx"
    int8 = out / f"{recipe.name}-int8.onnx"
    export_fp32(network, fp32, preprocessing.size)
    chosen = np.linspace(0, len(trained_on) - 1, _CALIBRATION_PHOTOS).astype(int)
    quantise(fp32, int8, cache.photos([trained_on[at] for at in chosen]), preprocessing)
    models = []
    precisions: tuple[tuple[Path, Precision], ...] = ((fp32, "fp32"), (int8, "int8"))
    for path, precision in precisions:
        _log.info("measuring %s", path.name)
        card = _card(path, precision, recipe, network, preprocessing)
        card = measured(ModelFile(card, path), bench, cache, level_rows)
        card.save(path.with_suffix(".json"))
        models.append(load_model(path.with_suffix(".json")))
        _log.info("%s %s", card.id, path.name)
    return models


def measured(
    model: ModelFile, bench: Benchmark, cache: PixelCache, unseen: Sequence[int]
) -> ModelCard:
    """The model's card with levels calibrated and every figure measured anew."""
    embedder = Embedder(model, "cpu", threads=2)
    vectors = embed_bench(embedder, bench, cache)
    photos = vectors.embeddings
    level_rows = [int(unseen[i]) for i in draw(len(unseen), _LEVEL_PHOTOS, _LEVEL_SEED)]
    edited = copy_scores(embedder, vectors, cache, level_rows, _LEVEL_SEED)
    copy = copy_level(edited)
    similar = similar_level(_foreign_best(embedder, vectors, _LEVEL_SEED))
    levels = {"similar": similar, "copy": copy}
    if model.card.aspects is not None:
        levels |= candidate_levels(edited)

    bench_rows = np.concatenate([bench.rows("bench_unseen"), bench.rows("bench_seen")])
    _, bench_real = nearest(photos[bench_rows], photos, 1, bench_rows)
    bench_foreign = _foreign_best(embedder, vectors, _BENCH_SEED)
    rows = copy_rows(bench, ["bench_unseen", "bench_seen"], COPY_QUERIES, _BENCH_SEED)
    copies = copy_scores(embedder, vectors, cache, rows, _BENCH_SEED)
    metrics: dict[str, Any] = {
        **model.card.metrics,
        "retrieval": retrieval_figures(photos, bench, vectors.camera),
        "copies": copy_figures(embedder, copies, len(photos), copy),
        "none": {
            "auroc": round(auroc(bench_real[:, 0], bench_foreign), 4),
            "foreign_below_level": round(float((bench_foreign < similar).mean()), 4),
            "real_at_or_above_level": round(float((bench_real[:, 0] >= similar).mean()), 4),
        },
        "milliseconds_per_photo_one_thread": speed(model),
        "bytes": model.path.stat().st_size,
    }
    return replace(model.card, metrics=metrics, levels=levels)


def speed(model: ModelFile) -> dict[str, float]:
    """Milliseconds of CPU time a photo on one thread, by batch size; the best of five rounds."""
    embedder = Embedder(model, "cpu", threads=1)
    size = model.card.preprocessing.size
    pixels = np.random.default_rng(0).integers(0, 256, (16, size, size, 3)).astype(np.uint8)
    figures = {}
    for batch in _SPEED_BATCHES:
        embedder.embed(pixels[:batch])
        times = []
        for _ in range(5):
            start = time.process_time()
            for _ in range(16 // batch):
                embedder.embed(pixels[:batch])
            times.append((time.process_time() - start) / 16 * 1000)
        figures[str(batch)] = round(min(times), 2)
    return figures


def _foreign_best(embedder: Embedder, vectors: BenchVectors, seed: int) -> Any:
    pixels = [embedder.card.preprocessing(image) for image in foreign_pictures(_FOREIGN, seed)]
    _, best = nearest(embedder.as_similar(embedder.embed(pixels).embeddings), vectors.embeddings, 1)
    return best[:, 0]


def _card(
    path: Path,
    precision: Precision,
    recipe: Provenance,
    network: EmbeddingNetwork,
    preprocessing: Preprocessing,
) -> ModelCard:
    content = path.read_bytes()
    return ModelCard(
        id=model_id(content, preprocessing),
        name=recipe.name,
        kind="base",
        precision=precision,
        file=path.name,
        sha256=hashlib.sha256(content).hexdigest(),
        outputs={"features": network.backbone.width, "embedding": network.head.outputs},
        preprocessing=preprocessing,
        licence=" ".join(f"{one.name}: {one.licence}" for one in recipe.weights),
        weights_origin="; ".join(f"{one.name}: {one.origin}" for one in recipe.weights),
        trained_on=recipe.trained_on,
        created=recipe.created,
        metrics=recipe.metrics,
        aspects=recipe.aspects,
        size=recipe.size,
    )
