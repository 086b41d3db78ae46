from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from photosim.ml.heads import fit_whitening
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.efficientnet_lite import fold_norms, load_imagenet
from photosim.ml.train.shipped import copy_material
from photosim.ml.train.shipped.copy_material import SharedActivations
from photosim.ml.train.shipped.copy_training import (
    CopyEnd,
    CopyPlan,
    CopyTraining,
    copy_loss,
    split,
)
from photosim.ml.train.shipped.copy_views import copy_view
from photosim.ml.train.two_tasks import CopyTail

PLAN = CopyPlan(steps=4, photos=4, memory=16, memory_from=2, held_out=3, warmup=1)


@pytest.fixture(scope="module")
def material(small_bench: Path, tmp_path_factory: pytest.TempPathFactory) -> SharedActivations:
    paths = sorted((small_bench / "classes" / "things").glob("*/*.png"))[:16]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(copy_material, "SMALL_SIDE", 32)
        folder = tmp_path_factory.mktemp("shared")
        narrow = fold_norms(load_imagenet())
        return SharedActivations(folder, paths, narrow, Preprocessing(size=48), 2)


def start(material: SharedActivations, checkpoint: Path, plan: CopyPlan = PLAN) -> CopyTraining:
    torch.manual_seed(0)
    tail = CopyTail(fold_norms(load_imagenet()))
    features = np.random.default_rng(0).random((40, 1280), dtype=np.float32)
    end = CopyEnd(tail, fit_whitening(features, 8, shrinkage=0.8))
    return CopyTraining(end, material, plan, checkpoint)


def test_a_run_that_was_stopped_ends_where_an_unbroken_one_does(
    material: SharedActivations, tmp_path: Path
) -> None:
    whole = start(material, tmp_path / "whole.pt").run().state_dict()
    start(material, tmp_path / "stopped.pt").run(until=2)
    resumed = start(material, tmp_path / "stopped.pt")
    finished = resumed.run().state_dict()
    assert resumed.step == PLAN.steps
    for name, value in whole.items():
        assert torch.allclose(finished[name], value, atol=1e-6), name


def test_a_checkpoint_of_another_plan_is_refused(
    material: SharedActivations, tmp_path: Path
) -> None:
    start(material, tmp_path / "c.pt").run(until=1)
    with pytest.raises(ValueError, match="another plan"):
        start(material, tmp_path / "c.pt", CopyPlan(steps=5)).run()


def test_the_folded_head_is_head_and_normalisation(
    material: SharedActivations, tmp_path: Path
) -> None:
    end = start(material, tmp_path / "c.pt").run(until=2)
    given = torch.from_numpy(material.of([0, 1, 2], [0, 1, 2]))
    with torch.no_grad():
        expected = end(given).numpy()
        found = end.folded_head().project(end.tail(given).numpy())
    assert found == pytest.approx(expected, abs=1e-4)


def test_held_out_photos_are_never_seen(material: SharedActivations, tmp_path: Path) -> None:
    training = start(material, tmp_path / "c.pt")
    asked: list[int] = []
    of = material.of
    training._material = type(  # what steps ask for
        "Noted",
        (),
        {"views": 2, "of": lambda _, rows, views: (asked.extend(rows), of(rows, views))[1]},
    )()
    training.run()
    assert asked
    assert not set(asked) & set(training.held_out.tolist())


def test_split_is_one_of_all_rows() -> None:
    seen, held_out = split(50, 9)
    assert len(held_out) == 9
    assert sorted([*seen.tolist(), *held_out.tolist()]) == list(range(50))


def test_parts_that_are_there_are_not_made_again(
    small_bench: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copy_material, "SMALL_SIDE", 32)
    monkeypatch.setattr(copy_material, "_PART", 4)
    paths = sorted((small_bench / "classes" / "things").glob("*/*.png"))[:6]
    narrow = fold_norms(load_imagenet())
    first = SharedActivations(tmp_path, paths, narrow, Preprocessing(size=48), 1)
    wanted = first.of([0, 5, 5], [0, 0, 1])
    files = sorted(tmp_path.rglob("*.npy"))
    assert len(files) == 4
    files[1].unlink()
    monkeypatch.setattr(copy_material, "copy_view", lambda *_: pytest.fail("made again"))
    again = SharedActivations(tmp_path, paths, narrow, Preprocessing(size=48), 1)
    assert np.array_equal(again.of([0, 5, 5], [0, 0, 1]), wanted)
    assert not np.array_equal(wanted[1], wanted[2])  # the view is another picture


def unit(rows: list[list[float]]) -> torch.Tensor:
    return torch.nn.functional.normalize(torch.tensor(rows), dim=1)


def test_the_loss_falls_where_copies_come_near_and_others_stay_away() -> None:
    rows = torch.tensor([0, 1, 0, 1])
    apart = unit([[1.0, 0.0], [0.0, 1.0], [0.9, 0.1], [0.1, 0.9]])
    mixed = unit([[1.0, 0.0], [0.0, 1.0], [0.1, 0.9], [0.9, 0.1]])
    plan = CopyPlan()
    good = copy_loss(apart, rows, apart, rows, plan)
    bad = copy_loss(mixed, rows, mixed, rows, plan)
    assert float(good) < float(bad) - 5


def test_the_loss_counts_the_memory() -> None:
    rows = torch.tensor([0, 1, 0, 1])
    vectors = unit([[1.0, 0.0], [0.0, 1.0], [0.9, 0.1], [0.1, 0.9]])
    alone = copy_loss(vectors, rows, vectors, rows, CopyPlan())
    bank = torch.cat([vectors, unit([[1.0, 0.02]])])
    other = copy_loss(vectors, rows, bank, torch.tensor([0, 1, 0, 1, 7]), CopyPlan())
    own = copy_loss(vectors, rows, bank, torch.tensor([0, 1, 0, 1, 0]), CopyPlan())
    assert float(other) > float(alone) + 0.3
    assert float(own) == pytest.approx(float(alone), abs=0.05)


def test_views_are_pictures_of_their_seed_and_differ_from_each_other() -> None:
    drawn = np.random.default_rng(1)
    photo = Image.fromarray(drawn.integers(0, 256, (90, 120, 3)).astype(np.uint8))
    ground = Image.new("RGB", (64, 80), (10, 200, 90))
    seen = set()
    for seed in range(60):
        one = copy_view(photo.copy(), ground.copy(), np.random.default_rng(seed))
        again = copy_view(photo.copy(), ground.copy(), np.random.default_rng(seed))
        assert one.mode == "RGB"
        assert min(one.size) >= 8
        assert max(one.size) <= 700
        assert one.size == again.size
        assert one.tobytes() == again.tobytes()
        seen.add(one.tobytes())
    assert len(seen) > 55
