"""From class folders to a model that the app can load, and the comparison of methods."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from photosim.core.errors import Cancelled, ModelError, UsageError
from photosim.core.jobs import JobContext
from photosim.ml.embedder import Embedder
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.data.batches import ImageBatches
from photosim.ml.train.data.classes import load_classes
from photosim.ml.train.data.pixels import open_pixels
from photosim.ml.train.heads import HashingHead
from photosim.ml.train.lab.export import export, export_network, load_run
from photosim.ml.train.lab.options import TrainOptions
from photosim.ml.train.lab.recipes import RECIPES, checked_shape, recipe_named
from photosim.ml.train.lab.train import train
from photosim.ml.train.loop.config import TrainConfig
from photosim.ml.train.loop.log import StepLog
from photosim.ml.train.loop.trainer import Trainer
from photosim.ml.train.networks.build import NetworkSpec, build

SMALL = NetworkSpec(backbone="small", dim=16, size=32)
FEW = TrainConfig(steps=6, rate=1e-3, backbone_rate=1e-3, warmup=2, checkpoint_every=3)


def paint(path: Path, colour: tuple[int, int, int], seed: int) -> None:
    """A photo of one colour with noise: classes that even a small network can tell apart."""
    rng = np.random.default_rng(seed)
    pixels = np.array(colour) + rng.normal(0, 30, (40, 48, 3))
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8)).save(path)


COLOURS = {"red": (200, 60, 50), "green": (60, 190, 70), "blue": (50, 70, 200)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("classes")
    for number, (name, colour) in enumerate(COLOURS.items()):
        for i in range(10):
            paint(root / name / f"{i}.png", colour, 100 * number + i)
    (root / "red" / "broken.jpg").write_bytes(b"no photo")
    return root


def options(folder: Path, output: Path, **changes: object) -> TrainOptions:
    base = TrainOptions(
        folder,
        output,
        SMALL,
        classes=3,
        photos=3,
        held_out=0.4,
        config=FEW,
        tensorboard=False,
        calibrate=False,
    )
    return dataclasses.replace(base, **changes)  # type: ignore[arg-type]


def test_training_gives_a_model_the_app_loads_and_a_report(folder: Path, tmp_path: Path) -> None:
    told: list[StepLog] = []
    asked = options(folder, tmp_path, tensorboard=True, calibrate=True, name="colours")
    result = train(asked, on_step=told.append)
    assert len(told) == len(result.log.steps) == 6
    assert result.after["R@1"] > 0.8
    embedder = Embedder(result.model, "cpu")
    photos = load_classes(folder)
    store = open_pixels(photos, asked.preprocessing, tmp_path / "cache")
    embedded = embedder.embed(store.pixels[:4])
    assert embedded.embeddings.shape == (4, 16)
    assert embedded.features.shape == (4, 256)
    _, network = load_run(tmp_path)
    with torch.inference_mode():
        expected = network(torch.from_numpy(asked.preprocessing.to_batch(store.pixels[:4])))[1]
    assert np.allclose(embedded.embeddings, expected.numpy(), atol=1e-4)
    projected = embedder.head().project(embedded.features)
    assert np.allclose(projected, embedded.embeddings, atol=1e-4)
    assert result.model.card.name == "colours"
    assert result.model.card.levels["similar"] <= 1.0
    page = result.report.read_text(encoding="utf-8")
    assert "broken.jpg" in page
    assert "12 held-out photos" in page
    assert list((tmp_path / "tensorboard").glob("events*"))


def test_a_stopped_run_goes_on_and_ends_the_same(folder: Path, tmp_path: Path) -> None:
    whole = train(options(folder, tmp_path / "whole"))
    job = JobContext()

    def stop(entry: StepLog) -> None:
        if entry.step == 3:
            job.cancel()

    with pytest.raises(Cancelled):
        train(options(folder, tmp_path / "cut"), job, stop)
    resumed = train(options(folder, tmp_path / "cut"))
    assert resumed.log.losses == whole.log.losses
    assert resumed.model.card.sha256 == whole.model.card.sha256
    with pytest.raises(UsageError, match="other settings"):
        train(options(folder, tmp_path / "cut", loss="batch-all"))


@pytest.mark.parametrize("name", RECIPES)
def test_every_recipe_learns_a_step(folder: Path, tmp_path: Path, name: str) -> None:
    recipe = recipe_named(name)
    store = open_pixels(load_classes(folder), Preprocessing(size=16), tmp_path)
    labels = store.photos.labels
    loss = recipe.loss(checked_shape(name))
    head = "hashing" if recipe.hashing else "linear"
    network = build(NetworkSpec("small", head=head, dim=8, size=16))
    batches = ImageBatches(
        store.pixels, labels, recipe.sampler(labels, 3, 4, 0), Preprocessing(size=16)
    )
    assert 9 <= len(batches(0)[1]) <= 12 or name == "n-pair"
    before = [p.clone() for p in network.parameters()]
    log = Trainer(network, loss, batches, dataclasses.replace(FEW, steps=3)).run()
    assert all(np.isfinite(log.losses))
    assert sum(entry.total for entry in log.steps) > 0
    moved = [not torch.equal(a, b) for a, b in zip(before, network.parameters(), strict=True)]
    assert all(moved)


def test_a_hashing_loss_brings_its_head(folder: Path, tmp_path: Path) -> None:
    train(options(folder, tmp_path, loss="triplet-quantization"))
    told, network = load_run(tmp_path)
    assert told.network.head == "hashing"
    assert isinstance(network.head, HashingHead)
    int8 = export(tmp_path, tmp_path / "int8.onnx", precision="int8")
    assert int8.card.outputs == {"features": 256, "embedding": 16}


def test_classes_too_small_to_hold_out_are_measured_on_what_was_trained(tmp_path: Path) -> None:
    for number, (name, colour) in enumerate(COLOURS.items()):
        for i in range(3):
            paint(tmp_path / "in" / name / f"{i}.png", colour, 100 * number + i)
    result = train(options(tmp_path / "in", tmp_path / "out"))
    assert "the photos trained on" in result.report.read_text(encoding="utf-8")


def test_what_nothing_can_be_learned_from_is_refused(folder: Path, tmp_path: Path) -> None:
    paint(tmp_path / "one" / "only" / "a.png", (9, 9, 9), 0)
    paint(tmp_path / "one" / "only" / "b.png", (9, 9, 9), 1)
    with pytest.raises(UsageError, match="classes"):
        train(options(tmp_path / "one", tmp_path / "out"))
    with pytest.raises(UsageError, match="Known: contrastive"):
        train(options(folder, tmp_path / "out", loss="centre"))


@pytest.mark.parametrize(
    ("name", "asked", "word"),
    [
        ("centre", {}, "Known: contrastive"),
        ("batch-hard", {"distance": "manhattan"}, "no distance named 'manhattan'"),
        ("batch-hard", {"margin": 0.0}, "positive"),
        ("triplet-quantization", {"quantization": -0.1}, "not negative"),
        ("n-pair", {"margin": 0.2}, "no margin"),
        ("batch-hard", {"margin": 0.2, "soft": True}, "with softplus has no margin"),
        ("contrastive", {"distance": "cosine"}, "no distance"),
        ("triplet-quantization", {"distance": "euclidean"}, "no distance"),
        ("code-distance", {"soft": True}, "no soft"),
        ("batch-all", {"quantization": 0.1}, "no quantization"),
    ],
)
def test_what_a_loss_has_not_is_refused(name: str, asked: dict[str, Any], word: str) -> None:
    with pytest.raises(UsageError, match=word):
        checked_shape(name, **asked)


@pytest.mark.parametrize(
    ("name", "asked", "told"),
    [
        ("contrastive", {}, "margin 1"),
        ("contrastive", {"margin": 0.7}, "margin 0.7"),
        ("batch-hard", {}, "euclidean distance, margin 0.2"),
        ("batch-all", {"distance": "cosine", "soft": True}, "cosine distance, softplus"),
        ("n-pair", {}, ""),
        ("code-distance", {}, "margin 0.5"),
        ("triplet-semi-hard", {"margin": 0.1, "soft": True}, "euclidean distance, softplus"),
        ("triplet-quantization", {"quantization": 0.5}, "margin 0.2, 0.5 × quantization"),
    ],
)
def test_a_shape_is_what_was_asked_for(name: str, asked: dict[str, Any], told: str) -> None:
    shape = checked_shape(name, **asked)
    assert recipe_named(name).described(shape) == told
    loss = recipe_named(name).loss(shape)
    parts = [loss, getattr(loss, "triplet", loss), getattr(loss, "miner", loss)]
    margins = {part.margin for part in parts if hasattr(part, "margin")}
    assert margins == {asked.get("margin", recipe_named(name).margin)} - {None}
    if "quantization" in asked:
        assert loss.weight == asked["quantization"]


def test_a_run_is_exported_again(folder: Path, tmp_path: Path) -> None:
    result = train(options(folder, tmp_path / "run"))
    again = export(tmp_path / "run", tmp_path / "again.onnx")
    assert again.card.sha256 == result.model.card.sha256
    int8 = export(tmp_path / "run", tmp_path / "small.onnx", precision="int8")
    assert int8.card.precision == "int8"
    assert sorted(p.name for p in tmp_path.glob("*.part")) == []
    store = open_pixels(
        load_classes(folder), options(folder, tmp_path).preprocessing, tmp_path / "run/cache"
    )
    full = Embedder(again, "cpu").embed(store.pixels).embeddings
    rounded = Embedder(int8, "cpu").embed(store.pixels).embeddings
    assert float((full * rounded).sum(axis=1).min()) > 0.9
    with pytest.raises(ModelError, match="no training run"):
        export(tmp_path)


@pytest.mark.parametrize(
    ("pooling", "head"),
    [("gem", "mlp"), ("rmac-whitened", "linear"), ("max", "hashing")],
)
def test_every_kind_of_network_is_exported_as_it_computes(
    tmp_path: Path, pooling: str, head: str
) -> None:
    import onnxruntime

    spec = NetworkSpec("small", pooling=pooling, head=head, dim=8, size=48)
    network = build(spec, seed=1, unit=False).eval()
    dims = export_network(network, tmp_path / "m.onnx", 48)
    assert dims == {"features": 256, "embedding": 8}
    session = onnxruntime.InferenceSession(tmp_path / "m.onnx", providers=["CPUExecutionProvider"])
    x = torch.randn(3, 3, 48, 48, generator=torch.Generator().manual_seed(0))
    features, embedding = session.run(["features", "embedding"], {"image": x.numpy()})
    with torch.inference_mode():
        expected = network(x)
    assert np.allclose(features, expected[0].numpy(), atol=1e-4)
    unit = torch.nn.functional.normalize(expected[1], dim=1).numpy()
    assert np.allclose(embedding, unit, atol=1e-4)
