"""One run."""

from __future__ import annotations

import copy
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import torch
from torch import Tensor, nn

from photosim.core.errors import Cancelled, ModelError, Remedy, UsageError
from photosim.core.jobs import JobContext
from photosim.core.language import tr
from photosim.ml.train.loop.checkpoint import Checkpoint, load_checkpoint, save_checkpoint
from photosim.ml.train.loop.collapse import CollapseWatch
from photosim.ml.train.loop.config import TrainConfig
from photosim.ml.train.loop.log import StepLog, TrainLog
from photosim.ml.train.losses import LossValue, TrainingLoss
from photosim.ml.train.networks.metric import MetricNetwork

CHECKPOINT = "checkpoint.pt"

_log = logging.getLogger(__name__)


class Batches(Protocol):
    """The batch of a step, a pure function of the step's number."""

    def __call__(self, step: int) -> tuple[Tensor, Tensor]:
        """Network input float (b, …) and labels int64 (b,)."""
        ...


class Trainer:
    """Trains a network in place.

    network, loss, batches, config: what, towards what, on what, how.
    directory: where the checkpoint lies; None keeps none. A checkpoint that is there already is
        gone on with; where its settings or its ``recipe`` are others, UsageError.
    recipe: text that says what is trained on what; part of what must agree on resuming.
    on_step: called with each step's entry.

    On the CPU a run that was killed and resumed ends with the same bits as one that was not. On
    CUDA, mixed precision and channels-last are used without being asked for, and sums may differ
    in their last digits from run to run.
    """

    def __init__(
        self,
        network: MetricNetwork,
        loss: TrainingLoss,
        batches: Batches,
        config: TrainConfig,
        directory: Path | None = None,
        *,
        recipe: str = "",
        on_step: Callable[[StepLog], None] | None = None,
    ) -> None:
        self.network, self.loss, self.batches, self.config = network, loss, batches, config
        self.path = None if directory is None else directory / CHECKPOINT
        self.device = choose_device(config.device)
        self.log = TrainLog()
        self._fingerprint = f"{config.fingerprint()}\n{recipe}"
        self._on_step = on_step
        self._watch = CollapseWatch(loss.collapsed_value)
        self._on_cuda = self.device.type == "cuda"
        self._dtype = torch.bfloat16
        if self._on_cuda and not torch.cuda.is_bf16_supported():
            self._dtype = torch.float16

    def run(self, job: JobContext | None = None) -> TrainLog:
        """Train to the end, or on from the checkpoint; the log holds every step.

        The job is told steps, from which come rate and time left; loss and active terms go to
        ``on_step``. Raises Cancelled after a cancel, with a checkpoint of everything so far;
        ModelError where the loss is no number any more.
        """
        job = job or JobContext()
        config = self.config
        self.network.to(self.device)
        if self._on_cuda:
            self.network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        optimizer = torch.optim.AdamW(self._groups(), weight_decay=config.weight_decay)
        scaler = torch.amp.GradScaler(
            "cuda", enabled=self._on_cuda and self._dtype == torch.float16
        )
        # Random numbers of the run start from its seed and leave the caller's as they were.
        devices = [torch.cuda.current_device()] if self._on_cuda else []
        with torch.random.fork_rng(devices=devices):
            torch.manual_seed(config.seed)
            step = self._resume(optimizer, scaler)
            try:
                while step < config.steps:
                    job.check()
                    self._step(step, optimizer, scaler)
                    step += 1
                    if step % config.checkpoint_every == 0 or step == config.steps:
                        self._save(step, optimizer, scaler)
                    job.report(tr("Training"), step, config.steps)
            except Cancelled:
                self._save(step, optimizer, scaler)
                raise
        self.network.eval()
        return self.log

    def _groups(self) -> list[dict[str, object]]:
        backbone = list(self.network.backbone.parameters())
        frozen = self.config.backbone_rate == 0.0
        for parameter in backbone:
            parameter.requires_grad_(not frozen)
        known = {id(parameter) for parameter in backbone}
        rest = [p for p in self.network.parameters() if id(p) not in known]
        rest += list(self.loss.parameters())
        groups: list[dict[str, object]] = [{"params": rest, "base": self.config.rate}]
        if not frozen and backbone:
            groups.append({"params": backbone, "base": self.config.backbone_rate})
        return groups

    def _step(
        self, step: int, optimizer: torch.optim.Optimizer, scaler: torch.amp.GradScaler
    ) -> None:
        started = time.perf_counter()
        share = self.config.share_of_rate(step)
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * share
        self._training_mode()
        answer = self._forward(*self.batches(step))
        loss = float(answer.value.detach())
        if not torch.isfinite(answer.value.detach()):
            raise ModelError(
                tr("Training failed"),
                tr("The loss of step {step} is no number any more.", step=step),
                Remedy.TRAIN_SLOWER,
            )
        optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(scaler.scale(answer.value))
        if self.config.clip > 0:
            scaler.unscale_(optimizer)
            parameters = [p for group in optimizer.param_groups for p in group["params"]]
            nn.utils.clip_grad_norm_(parameters, self.config.clip)
        scaler.step(optimizer)
        scaler.update()
        entry = StepLog(
            step,
            loss,
            answer.active,
            answer.total,
            self.config.rate * share,
            time.perf_counter() - started,
        )
        self.log.steps.append(entry)
        if self._watch.observe(loss):
            self._warn(
                f"step {step}: the loss stays at {loss:.4f}, the value of a network that maps"
                " every photo to one point; try a smaller rate, semi-hard triplets or softplus"
            )
        if self._on_step is not None:
            self._on_step(entry)

    def _forward(self, inputs: Tensor, labels: Tensor) -> LossValue:
        if not self._on_cuda:
            return self._loss(self.network(inputs)[1], labels)
        inputs = inputs.to(self.device, non_blocking=True)
        if inputs.ndim == 4:
            inputs = inputs.contiguous(memory_format=torch.channels_last)
        with torch.autocast("cuda", dtype=self._dtype):
            embeddings = self.network(inputs)[1]
        return self._loss(embeddings.float(), labels.to(self.device))

    def _loss(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        answer: LossValue = self.loss(embeddings, labels)
        return answer

    def _training_mode(self) -> None:
        self.network.train()
        if self.config.freeze_statistics:
            for module in self.network.modules():
                if isinstance(module, nn.modules.batchnorm._BatchNorm):
                    module.eval()

    def _resume(self, optimizer: torch.optim.Optimizer, scaler: torch.amp.GradScaler) -> int:
        if self.path is None or not self.path.exists():
            return 0
        checkpoint = load_checkpoint(self.path)
        if checkpoint.fingerprint != self._fingerprint:
            raise UsageError(
                tr("Another training run"),
                tr("The checkpoint {path} belongs to a run with other settings.", path=self.path),
                Remedy.TRAIN_FROM_START,
            )
        try:
            self.network.load_state_dict(checkpoint.network)
            optimizer.load_state_dict(checkpoint.optimizer)
        except (RuntimeError, ValueError) as error:
            raise ModelError(
                tr("Checkpoint can't be used"),
                tr(
                    "The checkpoint {path} is not of this network: {error}.",
                    path=self.path,
                    error=error,
                ),
                Remedy.TRAIN_FROM_START,
            ) from error
        if checkpoint.scaler:
            scaler.load_state_dict(checkpoint.scaler)
        torch.set_rng_state(checkpoint.random)
        if self._on_cuda and checkpoint.cuda_random:
            torch.cuda.set_rng_state_all(checkpoint.cuda_random)
        self.log = checkpoint.log
        for entry in self.log.steps:
            self._watch.observe(entry.loss)
        return checkpoint.step

    def _save(
        self, step: int, optimizer: torch.optim.Optimizer, scaler: torch.amp.GradScaler
    ) -> None:
        if self.path is None:
            return
        checkpoint = Checkpoint(
            step=step,
            fingerprint=self._fingerprint,
            network=self.network.state_dict(),
            optimizer=copy.copy(optimizer.state_dict()),
            scaler=scaler.state_dict(),
            random=torch.get_rng_state(),
            cuda_random=torch.cuda.get_rng_state_all() if self._on_cuda else [],
            log=self.log,
        )
        save_checkpoint(checkpoint, self.path)

    def _warn(self, message: str) -> None:
        self.log.warnings.append(message)
        _log.warning("%s", message)


def choose_device(name: str) -> torch.device:
    """The device of that name; ``auto`` is CUDA where torch can use it.

    Raises UsageError where CUDA is asked for by name and can't be used.
    """
    if name == "cuda" and not torch.cuda.is_available():
        raise UsageError(
            tr("CUDA can't be used"),
            tr("CUDA was asked for, and torch can't use it here."),
            Remedy.INSTALL_CUDA,
        )
    if name == "auto":
        name = "cuda" if torch.cuda.is_available() else "cpu"
    return torch.device(name)
