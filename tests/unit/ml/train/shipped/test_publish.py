from __future__ import annotations

from pathlib import Path

import pytest

from photosim.ml.heads import fit_whitening
from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import load_model
from photosim.ml.train import benchmark
from photosim.ml.train.benchmark import Benchmark, PixelCache
from photosim.ml.train.efficientnet_lite import fold_norms, load_imagenet
from photosim.ml.train.embedding_network import EmbeddingNetwork
from photosim.ml.train.shipped import publish
from photosim.ml.train.shipped.base_model import untouched_features
from photosim.ml.train.shipped.publish import Provenance, ship


def test_both_precisions_ship_with_measured_cards(
    small_bench: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, count in (
        ("_CALIBRATION_PHOTOS", 8),
        ("_LEVEL_PHOTOS", 3),
        ("_FOREIGN", 6),
        ("COPY_QUERIES", 3),
    ):
        monkeypatch.setattr(publish, name, count)
    monkeypatch.setattr(benchmark, "VALIDATION_EVERY", 4)
    bench = Benchmark.load(small_bench)
    cache = PixelCache(tmp_path / "cache", Preprocessing(size=64))
    backbone = fold_norms(load_imagenet())
    features, _ = untouched_features(backbone, bench.paths(), cache)
    head = fit_whitening(features, 16, shrinkage=0.8)
    # So few pictures can't tell edited copies apart at the promised precision.
    monkeypatch.setattr(publish, "copy_level", lambda scores: 0.5 if len(scores) == 21 else 0.0)
    out = tmp_path / "models"
    models = ship(
        EmbeddingNetwork(backbone, head),
        Provenance("small", "a test's pictures", "2026-01-02", {"extra": 1}),
        bench,
        cache,
        out,
    )
    names = [
        f"small-{precision}{suffix}"
        for precision in ("fp32", "int8")
        for suffix in (".json", ".onnx")
    ]
    assert sorted(path.name for path in out.iterdir()) == names
    for model, precision in zip(models, ("fp32", "int8"), strict=True):
        card = load_model(out / f"small-{precision}.json").card
        assert card == model.card
        assert card.precision == precision
        assert card.outputs == {"features": 1280, "embedding": 16}
        assert card.levels["copy"] == 0.5
        assert card.metrics["extra"] == 1
        assert card.metrics["bytes"] == model.path.stat().st_size
        assert card.metrics["copies"]["copies"] == 3 * 21
        assert 0 <= card.metrics["retrieval"]["bench_unseen plants"]["map_at_r"] <= 1
        assert set(card.metrics["milliseconds_per_photo_one_thread"]) == {"1", "8", "16"}
    fp32, int8 = models
    assert int8.path.stat().st_size < fp32.path.stat().st_size / 2
