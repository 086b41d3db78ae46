from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from photosim.ml.aspects import Aspects
from photosim.ml.preprocess import Preprocessing
from photosim.ml.registry import load_model
from photosim.ml.train import benchmark
from photosim.ml.train.benchmark import Benchmark, PixelCache
from photosim.ml.train.efficientnet_lite import LITE0, fold_norms, load_imagenet
from photosim.ml.train.shipped import default_model, publish
from photosim.ml.train.shipped.default_model import copy_end, network_of
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
    monkeypatch.setattr(default_model, "SIMILAR", 12)
    monkeypatch.setattr(default_model, "COPY", 4)
    pixels = cache.photos(bench.paths())
    narrow = fold_norms(load_imagenet())
    shared = np.random.default_rng(0).random((40, 80, 4, 4), dtype=np.float32)
    monkeypatch.setattr(default_model, "TRAINED_COPY", 6)
    end = copy_end(narrow, None, shared)
    network = network_of("light", end, pixels[:30], pixels[30:], cache.preprocessing)
    # So few pictures can't tell edited copies apart at the promised precision.
    monkeypatch.setattr(publish, "copy_level", lambda scores: 0.5 if len(scores) == 21 else 0.0)
    out = tmp_path / "models"
    models = ship(
        network,
        Provenance(
            name="small",
            size="light",
            trained_on="a test's pictures",
            created="2026-01-02",
            weights=(LITE0,),
            aspects=Aspects(12, 4),
            metrics={"extra": 1},
        ),
        bench,
        cache,
        out,
        bench.rows("train")[:8].tolist(),
        bench.paths()[:20],
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
        assert card.outputs == {"features": 16, "embedding": 16}
        assert card.aspects == Aspects(12, 4)
        assert card.size == "light"
        assert "tensorflow/tpu, Apache-2.0" in card.licence
        assert LITE0.sha256 in card.weights_origin
        assert card.levels["lowest"] < card.levels["near"]
        assert card.levels["copy"] == 0.5
        assert card.metrics["extra"] == 1
        assert card.metrics["bytes"] == model.path.stat().st_size
        assert card.metrics["copies"]["copies"] == 3 * 21
        assert 0 <= card.metrics["retrieval"]["bench_unseen plants"]["map_at_r"] <= 1
        assert set(card.metrics["milliseconds_per_photo_one_thread"]) == {"1", "8", "16"}
    fp32, int8 = models
    assert int8.path.stat().st_size < fp32.path.stat().st_size / 2
