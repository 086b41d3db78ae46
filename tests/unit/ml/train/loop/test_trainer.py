"""A run learns, goes on after a kill with the same bits, and warns of a collapse."""

from __future__ import annotations

import itertools
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from photosim.core.errors import Cancelled, ModelError, Remedy, UsageError
from photosim.core.jobs import JobContext, Progress
from photosim.ml.train.data.batches import ArrayBatches
from photosim.ml.train.loop.checkpoint import load_checkpoint
from photosim.ml.train.loop.collapse import CollapseWatch
from photosim.ml.train.loop.config import TrainConfig
from photosim.ml.train.loop.log import StepLog
from photosim.ml.train.loop.trainer import CHECKPOINT, Trainer, choose_device
from photosim.ml.train.losses import BatchHardLoss, NPairLoss, TrainingLoss
from photosim.ml.train.networks.metric import MetricNetwork
from photosim.ml.train.samplers import ClassBalanced

CONFIG = TrainConfig(steps=12, rate=1e-2, backbone_rate=1e-2, warmup=2, checkpoint_every=5)


class Noisy(nn.Module):
    """Dropout, so that the random state matters, and batch normalisation, so that buffers do."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Linear(6, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Dropout(0.3)
        )

    def forward(self, x: Tensor) -> Tensor:
        return torch.as_tensor(self.layers(x))


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    """Sums have the same bits only where the same number of threads adds them up."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def network(seed: int = 0) -> MetricNetwork:
    torch.manual_seed(seed)
    return MetricNetwork(Noisy(), nn.Identity(), nn.Linear(16, 4))


def batches(noise: float = 0.7) -> ArrayBatches:
    rng = np.random.default_rng(1)
    labels = np.repeat(np.arange(5), 8)
    values = rng.standard_normal((5, 6))[labels] + noise * rng.standard_normal((40, 6))
    return ArrayBatches(values, labels, ClassBalanced(labels, 4, 4, seed=2))


def trainer(
    directory: Path | None,
    config: TrainConfig = CONFIG,
    loss: TrainingLoss | None = None,
    **more: object,
) -> Trainer:
    return Trainer(network(), loss or BatchHardLoss(0.3), batches(), config, directory, **more)  # type: ignore[arg-type]


def bits(run: Trainer) -> dict[str, Tensor]:
    return {name: tensor.clone() for name, tensor in run.network.state_dict().items()}


def same(a: dict[str, Tensor], b: dict[str, Tensor]) -> bool:
    return a.keys() == b.keys() and all(torch.equal(a[name], b[name]) for name in a)


def test_it_learns() -> None:
    config = TrainConfig(steps=120, rate=1e-2, backbone_rate=1e-2, freeze_statistics=False)
    log = Trainer(network(), BatchHardLoss(0.3), batches(0.2), config).run()
    assert len(log.steps) == 120
    assert np.mean(log.losses[-10:]) < 0.7 * np.mean(log.losses[:10])
    assert np.mean(log.active_shares[-10:]) < np.mean(log.active_shares[:10])
    assert log.seconds > 0


@pytest.mark.parametrize("after", [3, 5, 11])
@pytest.mark.parametrize("freeze", [True, False])
def test_a_cancelled_run_goes_on_with_the_same_bits(
    tmp_path: Path, after: int, freeze: bool
) -> None:
    config = TrainConfig(
        steps=12, rate=1e-2, warmup=2, checkpoint_every=5, freeze_statistics=freeze
    )
    whole = trainer(tmp_path / "whole", config)
    whole.run()
    job = JobContext()

    def stop(entry: StepLog) -> None:
        if entry.step == after - 1:
            job.cancel()

    cut = trainer(tmp_path / "cut", config, on_step=stop)
    if after < 12:
        with pytest.raises(Cancelled):
            cut.run(job)
    torch.manual_seed(99)  # what the process did in between must not matter
    resumed = trainer(tmp_path / "cut", config)
    log = resumed.run()
    assert [entry.step for entry in log.steps] == list(range(12))
    assert log.losses == whole.log.losses
    assert same(bits(resumed), bits(whole))


KILLED = """
import os, sys
from pathlib import Path
sys.path.insert(0, {folder!r})
import test_trainer
def die(entry):
    if entry.step == 8:
        os._exit(9)
test_trainer.trainer(Path({directory!r}), on_step=die).run()
"""


def test_a_killed_process_goes_on_from_its_last_checkpoint(tmp_path: Path) -> None:
    whole = trainer(None)
    whole.run()
    code = KILLED.format(folder=str(Path(__file__).parent), directory=str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).resolve().parents[5],
        env={"PATH": "", "OMP_NUM_THREADS": "1", "PYTHONPATH": "."},
        check=False,
        timeout=120,
    )
    assert done.returncode == 9
    assert load_checkpoint(tmp_path / CHECKPOINT).step == 5
    resumed = trainer(tmp_path)
    resumed.run()
    assert same(bits(resumed), bits(whole))


def test_a_finished_run_is_not_trained_again(tmp_path: Path) -> None:
    first = trainer(tmp_path)
    first.run()
    again = trainer(tmp_path)
    log = again.run()
    assert len(log.steps) == 12
    assert same(bits(first), bits(again))


def test_the_seed_decides_and_the_callers_random_numbers_stay() -> None:
    one, two = trainer(None), trainer(None)
    one.run()
    state = torch.get_rng_state()
    two.run()
    assert same(bits(one), bits(two))
    run = Trainer(network(), BatchHardLoss(0.3), batches(), CONFIG)
    torch.set_rng_state(state)
    run.run()
    assert torch.equal(torch.get_rng_state(), state)
    other = trainer(None, TrainConfig(steps=12, rate=1e-2, warmup=2, seed=1))
    other.run()
    assert not same(bits(one), bits(other))


def test_a_checkpoint_of_other_settings_is_refused(tmp_path: Path) -> None:
    trainer(tmp_path).run()
    with pytest.raises(UsageError, match="other settings"):
        trainer(tmp_path, TrainConfig(steps=13)).run()
    with pytest.raises(UsageError, match="other settings"):
        trainer(tmp_path, recipe="another loss").run()


def test_a_damaged_checkpoint_is_refused_and_kept(tmp_path: Path) -> None:
    trainer(tmp_path).run()
    path = tmp_path / CHECKPOINT
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(ModelError, match="can't be used") as refused:
        trainer(tmp_path).run()
    assert refused.value.remedy is Remedy.TRAIN_FROM_START
    assert path.exists()


def test_a_checkpoint_runs_no_code(tmp_path: Path) -> None:
    torch.save({"version": 1, "step": Trap(tmp_path / "sprung")}, tmp_path / CHECKPOINT)
    with pytest.raises(ModelError):
        load_checkpoint(tmp_path / CHECKPOINT)
    assert not (tmp_path / "sprung").exists()


class Trap:
    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self.path,)


def test_a_checkpoint_of_another_network_is_refused(tmp_path: Path) -> None:
    trainer(tmp_path).run()
    other = MetricNetwork(Noisy(), nn.Identity(), nn.Linear(16, 5))
    with pytest.raises(ModelError, match="not of this network"):
        Trainer(other, BatchHardLoss(0.3), batches(), CONFIG, tmp_path).run()


def test_progress_has_counts_rate_and_time_left() -> None:
    seen: list[Progress] = []
    ticks = iter(range(10_000))
    trainer(None).run(JobContext(seen.append, clock=lambda: float(next(ticks))))
    assert (seen[-1].done, seen[-1].total) == (12, 12)
    assert seen[5].rate > 0
    assert seen[5].seconds_left is not None


def test_each_step_is_told_with_loss_and_active_terms() -> None:
    told: list[StepLog] = []
    log = trainer(None, on_step=told.append).run()
    assert told == log.steps
    assert all(0 <= entry.active <= entry.total == 16 for entry in told)
    assert "of 16 active" in str(told[0])


def test_a_frozen_backbone_stays() -> None:
    run = trainer(None, TrainConfig(steps=5, backbone_rate=0.0))
    before = bits(run)
    run.run()
    after = bits(run)
    assert all(torch.equal(before[n], after[n]) for n in before if n.startswith("backbone"))
    assert not torch.equal(before["head.weight"], after["head.weight"])


def test_frozen_statistics_stay_and_others_move() -> None:
    for freeze in (True, False):
        run = trainer(None, TrainConfig(steps=3, freeze_statistics=freeze))
        before = bits(run)["backbone.layers.1.running_mean"]
        run.run()
        assert torch.equal(before, bits(run)["backbone.layers.1.running_mean"]) == freeze


class Broken(TrainingLoss):
    def forward(self, embeddings: Tensor, labels: Tensor) -> object:  # type: ignore[override]
        return NPairLoss()(embeddings * float("nan"), labels)


def test_a_loss_that_is_no_number_stops_the_run() -> None:
    run = trainer(None, loss=Broken())
    before = bits(run)
    with pytest.raises(ModelError, match="step 0"):
        run.run()
    assert same(before, bits(run))


def test_a_collapsed_network_is_warned_of(caplog: pytest.LogCaptureFixture) -> None:
    run = trainer(None, TrainConfig(steps=80, rate=1e-9, backbone_rate=0.0))
    with torch.no_grad():
        for parameter in run.network.head.parameters():
            parameter.zero_()
        assert isinstance(run.network.head, nn.Linear)
        run.network.head.bias.fill_(1.0)
    with caplog.at_level(logging.WARNING):
        log = run.run()
    assert len(log.warnings) == 1
    assert "one point" in log.warnings[0]
    assert "one point" in caplog.text


@pytest.mark.parametrize(
    ("losses", "warned"),
    [
        ([0.2] * 9, [False] * 9),
        ([0.2] * 30, [i == 9 for i in range(30)]),
        ([0.4 - 0.02 * i for i in range(20)], [False] * 20),
        ([0.2, 0.1] * 15, [False] * 30),
        ([0.201] * 10, [i == 9 for i in range(10)]),
        ([0.21] * 10, [False] * 10),
        ([0.2] * 10 + [0.1] * 10 + [0.2] * 10, [i in {9, 29} for i in range(30)]),
    ],
)
def test_when_a_collapse_is_seen(losses: list[float], warned: list[bool]) -> None:
    watch = CollapseWatch(0.2, window=10)
    assert [watch.observe(loss) for loss in losses] == warned


def test_a_loss_without_a_collapsed_value_is_not_watched() -> None:
    watch = CollapseWatch(None, window=1)
    assert not watch.observe(0.0)


def test_the_rate_rises_then_falls_to_zero() -> None:
    config = TrainConfig(steps=100, warmup=10)
    shares = [config.share_of_rate(step) for step in range(101)]
    assert shares[0] == pytest.approx(0.1)
    assert shares[9] == shares[10] == 1.0
    assert shares[55] == pytest.approx(0.5)
    assert shares[100] == pytest.approx(0.0)
    assert all(a >= b for a, b in itertools.pairwise(shares[10:]))


@pytest.mark.parametrize(
    "wrong", [{"steps": 0}, {"rate": 0.0}, {"device": "tpu"}, {"checkpoint_every": 0}]
)
def test_settings_without_meaning_are_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"must|unknown"):
        TrainConfig(**wrong)  # type: ignore[arg-type]


def test_cuda_by_name_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert choose_device("auto").type == "cpu"
    with pytest.raises(UsageError, match="CUDA"):
        choose_device("cuda")
