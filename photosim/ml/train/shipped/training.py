"""Trains the default model: seeded, resumable, its progress in a log that a person can read."""

from __future__ import annotations

import copy
import logging
import math
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from photosim.core.arrays import Floats, Ints
from photosim.core.files import drafted
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.efficientnet_lite import load_imagenet
from photosim.ml.train.embedding_network import EmbeddingNetwork
from photosim.ml.train.level_calibration import foreign_pictures
from photosim.ml.train.loop.config import share_of_rate
from photosim.ml.train.random_edits import mild_view, strong_view
from photosim.ml.train.shipped.objective import Batch, Memory, Weights, objective
from photosim.ml.train.shipped.photo_store import SmallPhotos

_LOG_EVERY = 10
_FROZEN = ("_conv_stem", "_blocks.0.", "_blocks.1.", "_blocks.2.", "_fc")
# Grows with the photos seen, so that early weights are forgotten soon.
_EMA_DECAY = 0.99

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TrainingPlan:
    """Numbers of the training.

    A step takes ``classes`` x 2 labelled photos and ``unlabelled`` ones, each in two views, and
    ``foreign`` pictures that are no photos.
    sizes: input sizes in pixels, in turn; the last ``final_share`` of the steps uses
    ``final_size``.
    """

    steps: int
    seed: int = 0
    classes: int = 10
    unlabelled: int = 12
    foreign: int = 4
    sizes: tuple[int, ...] = (160, 160, 192)
    final_size: int = 192
    final_share: float = 0.1
    backbone_rate: float = 2.5e-4
    head_rate: float = 5e-4
    weight_decay: float = 1e-4
    warmup: int = 30
    checkpoint_seconds: float = 240.0

    def size(self, step: int) -> int:
        """Input size of a step."""
        if step >= self.steps * (1 - self.final_share):
            return self.final_size
        return self.sizes[step % len(self.sizes)]


@dataclass(frozen=True, slots=True, eq=False)
class TrainingPhotos:
    """Photos with labels (-1 for none) and what the untouched network says of them unedited.

    labels: (m,). teacher: unit-length embeddings (m, dim). averages: of the activations, as
    ImageNet's classifier takes them (m, 1280).
    """

    store: SmallPhotos
    labels: Ints
    teacher: Floats
    averages: Floats


class Training:
    """One run; ``run`` goes on from the checkpoint where there is one.

    network: backbone with folded norms and its first head; changed by training. The result is
    the moving average of the weights, ``averaged``.
    """

    def __init__(
        self,
        network: EmbeddingNetwork,
        material: TrainingPhotos,
        plan: TrainingPlan,
        weights: Weights,
        checkpoint: Path,
    ) -> None:
        self.plan, self.weights, self.material = plan, weights, material
        self.checkpoint = checkpoint
        self.step = 0
        network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.network = network
        self.averaged = copy.deepcopy(self.network)
        classifier = load_imagenet()._fc
        for parameter in classifier.parameters():
            parameter.requires_grad_(False)
        self._classifier = classifier
        teacher = torch.from_numpy(material.teacher)
        self._memory = Memory(teacher.clone(), teacher, torch.from_numpy(material.labels))
        with torch.no_grad():
            self._teacher_logits = classifier(torch.from_numpy(material.averages))
        self._optimizer = self._make_optimizer()
        self._trained = [p for p in self.network.parameters() if p.requires_grad]
        # Two threads with half of the photos each, not two threads inside each operator: on a
        # busy machine the operators' barriers double the processor time.
        self._workers = ThreadPoolExecutor(2, initializer=_one_thread)

    def run(self, until: int | None = None) -> EmbeddingNetwork:
        """Trains to the plan's last step, or to ``until``; returns the averaged network."""
        self._resume()
        end = min(self.plan.steps, until if until is not None else self.plan.steps)
        saved = started = time.monotonic()
        first = self.step
        sums: dict[str, float] = {}
        for rows, size, pixels in self._batches(self.step, end):
            terms = self._train_step(rows, size, pixels)
            self.step += 1
            for name, value in terms.items():
                sums[name] = sums.get(name, 0.0) + value
            if self.step % _LOG_EVERY == 0:
                seconds = (time.monotonic() - started) / (self.step - first)
                left = seconds * (end - self.step) / 60
                means = "  ".join(
                    f"{name} {value / _LOG_EVERY:.4f}" for name, value in sums.items()
                )
                _log.info(
                    "step %d of %d  %s  %.2f s/step  %.0f min left",
                    self.step,
                    end,
                    means,
                    seconds,
                    left,
                )
                sums = {}
            if time.monotonic() - saved > self.plan.checkpoint_seconds:
                self.save()
                saved = time.monotonic()
        self.save()
        return self.averaged

    def save(self) -> None:
        """Writes the checkpoint, replacing the last one whole."""
        self.checkpoint.parent.mkdir(parents=True, exist_ok=True)
        state = {
            "plan": repr(self.plan),
            "weights": repr(self.weights),
            "step": self.step,
            "network": self.network.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "memory": self._memory.embeddings,
        }
        with drafted(self.checkpoint) as draft:
            torch.save(state, draft)

    def _resume(self) -> None:
        if not self.checkpoint.exists():
            return
        state = torch.load(self.checkpoint, map_location="cpu", weights_only=True)
        if state["plan"] != repr(self.plan) or state["weights"] != repr(self.weights):
            raise ValueError(f"{self.checkpoint} is of another plan: remove it, or keep its plan")
        self.step = int(state["step"])
        self.network.load_state_dict(state["network"])
        self.averaged.load_state_dict(state["averaged"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._memory.embeddings.copy_(state["memory"])
        _log.info("going on from step %d", self.step)

    def _make_optimizer(self) -> torch.optim.Optimizer:
        backbone = []
        for name, parameter in self.network.backbone.named_parameters():
            if name.startswith(_FROZEN):
                parameter.requires_grad_(False)
            else:
                backbone.append(parameter)
        plan = self.plan
        groups: list[dict[str, Any]] = [
            {"params": backbone, "lr": plan.backbone_rate},
            {"params": list(self.network.head.parameters()), "lr": plan.head_rate},
        ]
        for group in groups:
            group["base_rate"] = group["lr"]
        return torch.optim.AdamW(groups, weight_decay=plan.weight_decay)

    def _batches(self, first: int, end: int) -> Iterator[tuple[Ints, int, Floats]]:
        """Rows, input size and pixels (mild views, then edited ones), made one step ahead."""
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(self._make_batch, first) if first < end else None
            for step in range(first, end):
                assert waiting is not None
                made = waiting.result()
                waiting = pool.submit(self._make_batch, step + 1) if step + 1 < end else None
                yield made

    def _make_batch(self, step: int) -> tuple[Ints, int, Floats]:
        # Seeded by the step, so that a resumed run sees what an unbroken one would have seen.
        rng = np.random.default_rng([self.plan.seed, step])
        rows = draw_rows(self.material.labels, self.plan.classes, self.plan.unlabelled, rng)
        size = self.plan.size(step)
        preprocessing = Preprocessing(size=size)
        photos = [self.material.store[int(row)] for row in rows]
        grounds = [
            self.material.store[int(i)]
            for i in rng.integers(0, len(self.material.labels), len(rows))
        ]
        views = [mild_view(photo, rng) for photo in photos]
        views += [strong_view(p, g, rng) for p, g in zip(photos, grounds, strict=True)]
        views += foreign_pictures(self.plan.foreign, int(rng.integers(2**32)))
        return rows, size, preprocessing.to_batch([preprocessing(view) for view in views])

    def _train_step(self, rows: Ints, size: int, pixels: Floats) -> dict[str, float]:
        factor = share_of_rate(self.step, self.plan.steps, self.plan.warmup)
        for group in self._optimizer.param_groups:
            group["lr"] = group["base_rate"] * factor
        at = torch.from_numpy(rows)
        outputs = list(self._workers.map(self._forward, _halves(pixels)))
        # The loss needs all photos together; the backbone's two halves meet it as leaves.
        embeddings = torch.cat([half[0].detach() for half in outputs]).requires_grad_()
        averages = torch.cat([half[1].detach() for half in outputs]).requires_grad_()
        count = len(rows)
        batch = Batch(
            rows=at,
            mild=embeddings[:count],
            edited=embeddings[count : 2 * count],
            logits=self._classifier(averages[: 2 * count]),
            teacher=self._memory.teacher[at],
            teacher_logits=self._teacher_logits[at],
            labels=self._memory.labels[at],
            foreign=embeddings[2 * count :],
        )
        loss, terms = objective(batch, self._memory, self.weights)
        value = float(loss.detach())
        if not math.isfinite(value):
            raise FloatingPointError(f"the loss is {value} at step {self.step}")
        slopes = torch.autograd.grad(loss, [embeddings, averages])
        sizes = [len(one) for one, _ in outputs]
        parts = zip(outputs, *(torch.split(slope, sizes) for slope in slopes), strict=True)
        gradients = list(self._workers.map(self._backward, parts))
        for parameter, *halves in zip(self._trained, *gradients, strict=True):
            parameter.grad = torch.stack(halves).sum(dim=0)
        torch.nn.utils.clip_grad_norm_(self._trained, 5.0)
        self._optimizer.step()
        with torch.no_grad():
            self._memory.embeddings[at] = batch.mild.detach()
            self._average()
        return terms | {"loss": value}

    def _forward(self, pixels: Floats) -> tuple[Tensor, Tensor]:
        images = torch.from_numpy(pixels).contiguous(memory_format=torch.channels_last)
        _, embeddings, averages = self.network.describe(images)
        return embeddings, averages

    def _backward(self, part: tuple[tuple[Tensor, Tensor], Tensor, Tensor]) -> tuple[Tensor, ...]:
        outputs, *slopes = part
        return torch.autograd.grad(list(outputs), self._trained, slopes)

    def _average(self) -> None:
        decay = min(_EMA_DECAY, (1 + self.step) / (10 + self.step))
        pairs: list[tuple[Tensor, Tensor]] = list(
            zip(self.averaged.parameters(), self.network.parameters(), strict=True)
        )
        for average, current in pairs:
            if current.requires_grad:
                average.lerp_(current, 1 - decay)


def _one_thread() -> None:
    torch.set_num_threads(1)


def _halves(pixels: Floats) -> list[Floats]:
    middle = len(pixels) // 2
    return [pixels[:middle], pixels[middle:]]


def draw_rows(labels: Ints, classes: int, unlabelled: int, rng: np.random.Generator) -> Ints:
    """Two photos each of so many classes, then photos without a label; no photo twice.

    A class with one photo is never drawn. Raises ValueError where there are too few of either.
    """
    names, counts = np.unique(labels[labels >= 0], return_counts=True)
    names = names[counts >= 2]
    free = np.flatnonzero(labels < 0)
    if len(names) < classes or len(free) < unlabelled:
        raise ValueError(f"{len(names)} classes and {len(free)} unlabelled photos are too few")
    rows = [
        rng.choice(np.flatnonzero(labels == name), 2, replace=False)
        for name in rng.choice(names, classes, replace=False)
    ]
    rows.append(rng.choice(free, unlabelled, replace=False))
    return np.concatenate(rows).astype(np.int64)
