"""Training of the last blocks and the head, seeded, with a checkpoint now and then."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as nnf
from torch import Tensor

from photosim.core.errors import ModelError, Remedy, UsageError
from photosim.core.language import tr
from photosim.ml.teach.job import write_step
from photosim.ml.train.deep.batches import LessonBatch, LessonBatches
from photosim.ml.train.deep.views import VIEWS, Views
from photosim.ml.train.deep.work import LessonWork
from photosim.ml.train.embedding_network import EmbeddingNetwork
from photosim.ml.train.lab.recipes import LossShape, recipe_named
from photosim.ml.train.loop.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from photosim.ml.train.loop.config import share_of_rate
from photosim.ml.train.loop.log import StepLog, TrainLog
from photosim.ml.train.losses import TrainingLoss, TripletLoss

CHECKPOINT = "checkpoint.pt"

BACKBONE_RATE, HEAD_RATE = 1e-4, 3e-4
WEIGHT_DECAY = 1e-4
WARMUP = 10
CLIP = 5.0

RANDOM_TRIPLETS = "triplet"
"""The loss that wants its triplets chosen already."""

HOLD = 10.0
"""Weight of distillation beside the loss."""

_log = logging.getLogger(__name__)

OnStep = Callable[[StepLog], None]


def loss_named(name: str) -> TrainingLoss:
    """The loss of that name. Raises UsageError for one that makes bits."""
    recipe = recipe_named(name)
    if recipe.hashing:
        raise UsageError(
            tr("Not for teaching"),
            tr("The loss {name!r} makes bits, and a taught model gives vectors.", name=name),
            Remedy.LEAVE_OUT,
            "loss",
        )
    return recipe.loss(LossShape())


class DeepLesson:
    """One training. ``network`` is changed by :meth:`run`, which goes on from the checkpoint.

    views: activations of the snapshot's photos. Votes are triplets as they stand. The rest of the
    library is held in place by the squared difference of its cosines from those that the base
    model's stored vectors have (Park et al. 2019, with cosines for distances). On the CPU a run
    that was killed and resumed ends with the same bits as one that was not; on CUDA mixed
    precision is used where the card has bfloat16, and last digits may differ.
    """

    def __init__(self, work: LessonWork, network: EmbeddingNetwork, views: Views) -> None:
        settings, snapshot, device = work.settings, work.snapshot, work.device
        self.network, self.device = network.to(device), device
        self._folder, self._path = work.folder, work.folder / CHECKPOINT
        self._views, self._settings = views, settings
        self._base = torch.from_numpy(snapshot.base)
        self._loss, self._voted = loss_named(settings.loss), TripletLoss(soft=True)
        random = settings.loss == RANDOM_TRIPLETS
        self._batches = LessonBatches(snapshot, VIEWS, settings.seed, triplets=random)
        self._trained = self._choose_trained()
        groups: list[dict[str, Any]] = [
            {"params": self._trained, "lr": BACKBONE_RATE, "base": BACKBONE_RATE},
            {"params": list(network.head.parameters()), "lr": HEAD_RATE, "base": HEAD_RATE},
        ]
        self._optimizer = torch.optim.AdamW(groups, weight_decay=WEIGHT_DECAY)
        self._log = TrainLog()
        self._mixed = device.type == "cuda" and torch.cuda.is_bf16_supported()

    def run(self, on_step: OnStep) -> TrainLog:
        """Train to the last step. Raises ModelError where the loss is no number any more."""
        step = self._resume()
        saved = time.monotonic()
        steps = self._settings.steps
        while step < steps:
            entry = self._step(step)
            step += 1
            if step == steps or time.monotonic() - saved >= self._settings.checkpoint_seconds:
                self._save(step)
                saved = time.monotonic()
            on_step(entry)
        return self._log

    def _choose_trained(self) -> list[Tensor]:
        for parameter in self.network.parameters():
            parameter.requires_grad_(False)
        trained: list[Tensor] = []
        for module in self.network.backbone.taught_modules():
            trained += [p.requires_grad_(True) for p in module.parameters()]
        for parameter in self.network.head.parameters():
            parameter.requires_grad_(True)
        return trained

    def _step(self, step: int) -> StepLog:
        started = time.perf_counter()
        share = rate_share(step, self._settings.steps)
        for group in self._optimizer.param_groups:
            group["lr"] = group["base"] * share
        batch = self._batches.batch(step)
        taught = len(batch.labels)
        raw = self._embed(batch)
        unit = nnf.normalize(raw, dim=1)
        answer = self._loss(
            (unit if self._loss.wants_unit_vectors else raw)[:taught],
            torch.from_numpy(batch.labels).to(self.device),
        )
        total = answer.value
        held = taught + 3 * batch.votes
        if batch.votes:
            triplets = torch.arange(3 * batch.votes, device=self.device).reshape(-1, 3)
            total = total + self._voted(unit[taught:held], triplets).value
        if batch.sample:
            base = self._base[torch.from_numpy(batch.rows[held:])].to(self.device)
            moved = unit[held:] @ unit[held:].T - base @ base.T
            total = total + HOLD * moved.square().mean()
        value = float(total.detach())
        if not math.isfinite(value):
            raise ModelError(
                tr("Teaching failed"),
                tr("The loss of step {step} is no number any more.", step=step),
                Remedy.TEACH_AGAIN_OR_QUICKLY,
            )
        self._optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(total)
        torch.nn.utils.clip_grad_norm_([*self._trained, *self.network.head.parameters()], CLIP)
        self._optimizer.step()
        seconds = time.perf_counter() - started
        entry = StepLog(step, value, answer.active, answer.total, HEAD_RATE * share, seconds)
        self._log.steps.append(entry)
        return entry

    def _embed(self, batch: LessonBatch) -> Tensor:
        """Outputs of the head before they are scaled: float32 (b, dim)."""
        parts = [
            torch.from_numpy(self._views.of(row, view))
            for row, view in zip(batch.rows.tolist(), batch.views.tolist(), strict=True)
        ]
        given = torch.stack(parts).to(self.device).float()
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self._mixed):
            features = self.network.backbone.taught(given)
            raw: Tensor = self.network.head(features)
        return raw.float()

    def _resume(self) -> int:
        if not self._path.is_file():
            return 0
        try:
            checkpoint = load_checkpoint(self._path)
        except ModelError as error:
            _log.warning("teaching begins anew: %s", error)
            return 0
        if checkpoint.fingerprint != repr(self._settings):
            _log.warning("teaching begins anew: the checkpoint is of another lesson")
            return 0
        self.network.load_state_dict(checkpoint.network)
        self._optimizer.load_state_dict(checkpoint.optimizer)
        self._log = checkpoint.log
        return checkpoint.step

    def _save(self, step: int) -> None:
        save_checkpoint(
            Checkpoint(
                step=step,
                fingerprint=repr(self._settings),
                network=self.network.state_dict(),
                optimizer=self._optimizer.state_dict(),
                scaler={},
                random=torch.get_rng_state(),  # not drawn from: batches depend on the step
                cuda_random=[],
                log=self._log,
            ),
            self._path,
        )
        write_step(self._folder, step)


def rate_share(step: int, steps: int) -> float:
    """Factor in (0, 1] on the rates; a short lesson warms up for a quarter of its steps."""
    return share_of_rate(step, steps, min(WARMUP, max(1, steps // 4)))
