from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from photosim.ml.heads import fit_whitening
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.benchmark import Benchmark, PixelCache
from photosim.ml.train.efficientnet_lite import fold_norms, load_imagenet
from photosim.ml.train.embedding_network import EmbeddingNetwork
from photosim.ml.train.loop.config import share_of_rate
from photosim.ml.train.shipped.base_model import untouched_features
from photosim.ml.train.shipped.default_model import training_photos
from photosim.ml.train.shipped.objective import Weights
from photosim.ml.train.shipped.photo_store import SmallPhotos
from photosim.ml.train.shipped.training import Training, TrainingPhotos, TrainingPlan, draw_rows

PLAN = TrainingPlan(
    steps=4,
    classes=2,
    unlabelled=2,
    sizes=(32, 64),
    final_size=64,
    warmup=1,
    checkpoint_seconds=0.0,
)


@pytest.fixture(scope="module")
def material(small_bench: Path, tmp_path_factory: pytest.TempPathFactory) -> TrainingPhotos:
    folder = tmp_path_factory.mktemp("cache")
    paths, labels = training_photos(Benchmark.load(small_bench))
    cache = PixelCache(folder, Preprocessing(size=64))
    features, averages = untouched_features(load_imagenet(), paths, cache)
    head = fit_whitening(features, 8, shrinkage=0.8)
    return TrainingPhotos(SmallPhotos(folder, paths), labels, head.project(features), averages)


def start(material: TrainingPhotos, checkpoint: Path, plan: TrainingPlan = PLAN) -> Training:
    head = fit_whitening(material.averages, 8, shrinkage=0.8)
    network = EmbeddingNetwork(fold_norms(load_imagenet()), head)
    return Training(network, material, plan, Weights(), checkpoint)


def weights_of(network: EmbeddingNetwork) -> dict[str, torch.Tensor]:
    return {name: value.clone() for name, value in network.state_dict().items()}


def test_a_run_that_was_stopped_ends_where_an_unbroken_one_does(
    material: TrainingPhotos, tmp_path: Path
) -> None:
    whole = start(material, tmp_path / "whole.pt").run()
    checkpoint = tmp_path / "stopped.pt"
    start(material, checkpoint).run(until=2)
    resumed = start(material, checkpoint)
    finished = resumed.run()
    assert resumed.step == PLAN.steps
    expected = weights_of(whole)
    for name, value in weights_of(finished).items():
        assert torch.allclose(value, expected[name], atol=1e-6), name


def test_training_moves_the_late_layers_and_leaves_the_early_ones(
    material: TrainingPhotos, tmp_path: Path
) -> None:
    training = start(material, tmp_path / "c.pt")
    before = weights_of(training.network)
    training.run()
    after = weights_of(training.network)
    moved = {name for name in before if not torch.equal(before[name], after[name])}
    assert "head.weight" in moved
    assert "backbone._conv_head.weight" in moved
    assert not {name for name in moved if name.startswith("backbone._blocks.0.")}
    assert "backbone._conv_stem.weight" not in moved


def test_a_checkpoint_of_another_plan_is_refused(material: TrainingPhotos, tmp_path: Path) -> None:
    start(material, tmp_path / "c.pt").run(until=1)
    other = TrainingPlan(steps=5, classes=2, unlabelled=2, sizes=(32,), final_size=32)
    with pytest.raises(ValueError, match="another plan"):
        start(material, tmp_path / "c.pt", other).run()


def test_steps_sizes_and_rates_follow_the_plan() -> None:
    plan = TrainingPlan(steps=100, warmup=10, sizes=(32, 64), final_size=96, final_share=0.1)
    assert [plan.size(step) for step in (0, 1, 88, 89, 90, 99)] == [32, 64, 32, 64, 96, 96]
    assert share_of_rate(0, plan.steps, plan.warmup) == pytest.approx(0.1)
    assert share_of_rate(9, plan.steps, plan.warmup) == pytest.approx(1.0)
    assert share_of_rate(10, plan.steps, plan.warmup) == pytest.approx(1.0)
    assert share_of_rate(55, plan.steps, plan.warmup) == pytest.approx(0.5)
    assert share_of_rate(99, plan.steps, plan.warmup) < 0.001


def test_rows_are_pairs_of_a_class_and_photos_without_one() -> None:
    labels = np.array([0, 0, 0, 1, 1, 2, -1, -1, -1])
    rng = np.random.default_rng(0)
    for _ in range(50):
        rows = draw_rows(labels, 2, 2, rng)
        assert len(set(rows.tolist())) == 6
        # The class with a single photo never makes a pair.
        assert labels[rows].tolist() in ([0, 0, 1, 1, -1, -1], [1, 1, 0, 0, -1, -1])
    with pytest.raises(ValueError, match="too few"):
        draw_rows(labels, 3, 2, rng)
    with pytest.raises(ValueError, match="too few"):
        draw_rows(labels, 2, 4, rng)
