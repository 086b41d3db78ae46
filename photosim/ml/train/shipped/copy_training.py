"""Trains the tail that tells copies: seeded, resumable, its progress in a readable log.

A step takes two views of each of some photos. Every view is an anchor: its farthest other view
against all views of other photos, those of the batch and those of a memory of the latest ones
(cross-batch memory, Wang et al. 2020, arXiv:1912.06798).
"""

from __future__ import annotations

import logging
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from photosim.core.arrays import Ints
from photosim.core.files import drafted
from photosim.ml.heads import LinearHead
from photosim.ml.train.heads import LinearLayer
from photosim.ml.train.loop.config import share_of_rate
from photosim.ml.train.shipped.copy_material import SharedActivations
from photosim.ml.train.two_tasks import CopyTail

_LOG_EVERY, _SAVE_EVERY, _CHECK_EVERY = 20, 50, 250
_BATCH = 64
#: Photos that the held-out ones are looked for among, beside themselves.
_CROWD = 2400

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CopyPlan:
    """Numbers of the training.

    photos: of a step, in two views each, one of them as it is in half of the pairs. memory: views
    that anchors are compared with beside the batch, from step ``memory_from`` on. held_out: photos
    that no step sees. The last rate is ``last_share`` of the first.
    """

    steps: int = 1000
    seed: int = 7
    photos: int = 64
    memory: int = 6144
    memory_from: int = 200
    held_out: int = 600
    tail_rate: float = 4e-4
    head_rate: float = 1e-3
    last_share: float = 0.02
    weight_decay: float = 0.01
    warmup: int = 60
    clip: float = 5.0
    temperature: float = 0.05
    margin: float = 0.1
    triplets: float = 0.5
    spread: float = 0.3


class CopyEnd(nn.Module):
    """Tail, linear layer and normalisation: float (n, 80, h, w) to unit vectors (n, dim)."""

    def __init__(self, tail: CopyTail, head: LinearHead) -> None:
        super().__init__()
        self.tail = tail
        self.head = LinearLayer(head.inputs, head.dim, head)
        self.norm = nn.BatchNorm1d(head.dim, affine=False)

    def forward(self, shared: Tensor) -> Tensor:
        return nnf.normalize(self.norm(self.head(self.tail(shared))), dim=1)

    def folded_head(self) -> LinearHead:
        """Linear layer and batch normalisation in one, with the statistics of the training."""
        plain = self.head.as_arrays()
        mean, variance = self.norm.running_mean, self.norm.running_var
        if mean is None or variance is None:
            raise ValueError("a normalisation without statistics can't be folded")
        factor = (1 / torch.sqrt(variance + self.norm.eps)).numpy()
        return LinearHead(
            (plain.weight * factor[:, None]).astype(np.float32),
            ((plain.bias - mean.numpy()) * factor).astype(np.float32),
        )


def split(photos: int, held_out: int) -> tuple[Ints, Ints]:
    """Rows that training sees, and those that it does not."""
    order = np.random.default_rng(0).permutation(photos).astype(np.int64)
    return order[held_out:], order[:held_out]


def copy_loss(
    vectors: Tensor, rows: Tensor, bank: Tensor, bank_rows: Tensor, plan: CopyPlan
) -> Tensor:
    """The loss of anchors (n, dim) of photos ``rows`` against ``bank``, which begins with them.

    ``logsumexp(s / t) - s_p / t`` of the farthest view p of the same photo and all views of other
    ones (van den Oord et al. 2018, eq. 4, for the hardest positive), ``triplets`` times the smooth
    triplet loss of p and the nearest other view (Hermans et al. 2017, batch-hard), and ``spread``
    times minus the mean logarithm of the distance to the nearest other photo (Sablayrolles et al.
    2019, eq. 2, KoLeo), which keeps photos apart.
    """
    count = len(vectors)
    similarity = vectors @ bank.T
    same = rows[:, None] == bank_rows[None]
    itself = torch.zeros_like(same)
    itself[:, :count] = torch.eye(count, dtype=torch.bool)
    positive = similarity.masked_fill(~same | itself, 9).amin(dim=1)
    negative = similarity.masked_fill(same, -9)
    t = plan.temperature
    scores = torch.cat([(positive / t)[:, None], negative / t], dim=1)
    contrast = (torch.logsumexp(scores, dim=1) - positive / t).mean()
    gap = (negative.amax(dim=1) - positive + plan.margin) / t
    distance = (2 - 2 * (vectors @ vectors.T)).masked_fill(rows[:, None] == rows[None], 9)
    nearest = distance.amin(dim=1).clamp(min=1e-6).sqrt()
    spread = -(nearest + 1e-4).log().mean()
    return contrast + plan.triplets * nnf.softplus(gap).mean() + plan.spread * spread


class CopyTraining:
    """One run; ``run`` goes on from the checkpoint where there is one."""

    def __init__(
        self, network: CopyEnd, material: SharedActivations, plan: CopyPlan, checkpoint: Path
    ) -> None:
        self.network, self.plan, self.checkpoint = network, plan, checkpoint
        self.step = 0
        self._material = material
        self._seen, self.held_out = split(len(material), plan.held_out)
        head = list(network.head.parameters())
        tail = list(network.tail.parameters())
        self._optimizer = torch.optim.AdamW(
            [
                {"params": tail, "lr": 0.0, "base": plan.tail_rate},
                {"params": head, "lr": 0.0, "base": plan.head_rate},
            ],
            weight_decay=plan.weight_decay,
        )
        self._memory = torch.zeros(0, network.head.outputs)
        self._memory_rows = torch.zeros(0, dtype=torch.long)

    def run(self, until: int | None = None) -> CopyEnd:
        """Trains to the plan's last step, or to ``until``; the network is in eval mode then."""
        self._resume()
        end = min(self.plan.steps, until if until is not None else self.plan.steps)
        self.network.train()
        if self.step == 0:
            self._warm_statistics()
        started, first = time.monotonic(), self.step
        while self.step < end:
            loss = self._train_step(self.step)
            self.step += 1
            if self.step % _LOG_EVERY == 0:
                seconds = (time.monotonic() - started) / (self.step - first)
                _log.info("step %d  loss %.3f  %.2f s/step", self.step, loss, seconds)
            if self.step % _SAVE_EVERY == 0:
                self.save()
            if self.step % _CHECK_EVERY == 0:
                _log.info("held out, original on top: %.4f", self.on_top())
        self.save()
        return self.network.eval()

    def save(self) -> None:
        """Writes the checkpoint, replacing the last one whole."""
        self.checkpoint.parent.mkdir(parents=True, exist_ok=True)
        state: dict[str, Any] = {
            "plan": repr(self.plan),
            "step": self.step,
            "network": self.network.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "memory": self._memory,
            "memory_rows": self._memory_rows,
        }
        with drafted(self.checkpoint) as draft:
            torch.save(state, draft)

    def on_top(self) -> float:
        """Share of the held-out photos' edited views whose original is the nearest of all."""
        gallery = torch.cat(
            [self._embedded(self.held_out, 0), self._embedded(self._seen[:_CROWD], 0)]
        )
        own = torch.arange(len(self.held_out))
        shares = [
            (self._embedded(self.held_out, view) @ gallery.T).argmax(dim=1).eq(own).float().mean()
            for view in range(1, self._material.views + 1)
        ]
        return float(torch.stack(shares).mean())

    def _resume(self) -> None:
        if not self.checkpoint.exists():
            return
        state = torch.load(self.checkpoint, map_location="cpu", weights_only=True)
        if state["plan"] != repr(self.plan):
            raise ValueError(f"{self.checkpoint} is of another plan: remove it, or keep its plan")
        self.step = state["step"]
        self.network.load_state_dict(state["network"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._memory, self._memory_rows = state["memory"], state["memory_rows"]

    def _warm_statistics(self) -> None:
        """A few batches for the normalisation's running statistics, before the first step."""
        size = 2 * self.plan.photos
        with torch.no_grad():
            for number in range(6):
                rows = self._seen[size * number : size * (number + 1)]
                view = number % (self._material.views + 1)
                if len(rows) > 1:
                    self.network(self._given(rows, np.full(len(rows), view)))

    def _train_step(self, step: int) -> float:
        plan = self.plan
        share = share_of_rate(step, plan.steps, plan.warmup)
        share = share * (1 - plan.last_share) + plan.last_share
        for group in self._optimizer.param_groups:
            group["lr"] = group["base"] * share
        rng = np.random.default_rng([plan.seed, step])
        photos = min(plan.photos, len(self._seen))
        rows = rng.choice(self._seen, photos, replace=False)
        views = self._material.views + 1
        one = rng.integers(0, views, photos)
        one[rng.random(photos) < 0.5] = 0
        other = (one + 1 + rng.integers(0, views - 1, photos)) % views
        both = np.concatenate([rows, rows])
        vectors = self.network(self._given(both, np.concatenate([one, other])))
        numbers = torch.from_numpy(both)
        bank, bank_rows = vectors, numbers
        if step >= plan.memory_from:
            bank = torch.cat([vectors, self._memory])
            bank_rows = torch.cat([numbers, self._memory_rows])
        loss = copy_loss(vectors, numbers, bank, bank_rows, plan)
        self._optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(self.network.parameters(), plan.clip)
        self._optimizer.step()
        self._memory = torch.cat([vectors.detach(), self._memory])[: plan.memory]
        self._memory_rows = torch.cat([numbers, self._memory_rows])[: plan.memory]
        return float(loss.detach())

    def _given(self, rows: Ints, views: Ints) -> Tensor:
        return torch.from_numpy(self._material.of(rows.tolist(), views.tolist()))

    def _embedded(self, rows: Ints, view: int) -> Tensor:
        training = self.network.training
        self.network.eval()
        with torch.no_grad():
            found = [
                self.network(self._given(part, np.full(len(part), view)))
                for part in np.array_split(rows, max(1, len(rows) // _BATCH))
            ]
        self.network.train(training)
        return torch.cat(found)
