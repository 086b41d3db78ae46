"""How long and how fast."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class TrainConfig:
    """Settings of a run.

    steps: batches to train on.
    rate: largest learning rate of AdamW; ``backbone_rate`` that of the backbone (0 freezes it).
    weight_decay: of AdamW.
    warmup: steps over which the rate rises from zero; afterwards it falls as a cosine to zero.
    clip: largest length of the gradient, 0 for no limit.
    freeze_statistics: batch normalisation keeps its statistics, as small batches of few classes
        would spoil those of a pretrained backbone.
    seed: of torch's random numbers while training.
    checkpoint_every: steps between checkpoints.
    device: auto (CUDA where it works), cpu or cuda.

    Raises ValueError for numbers that mean nothing.
    """

    steps: int = 500
    rate: float = 5e-4
    backbone_rate: float = 1e-4
    weight_decay: float = 1e-4
    warmup: int = 20
    clip: float = 5.0
    freeze_statistics: bool = True
    seed: int = 0
    checkpoint_every: int = 100
    device: str = "auto"

    def __post_init__(self) -> None:
        if self.steps < 1 or self.checkpoint_every < 1 or self.warmup < 0:
            raise ValueError(f"steps must be positive: {self}")
        if not (self.rate > 0 and self.backbone_rate >= 0 and self.clip >= 0):
            raise ValueError(f"rates must not be negative: {self}")
        if self.device not in {"auto", "cpu", "cuda"}:
            raise ValueError(f"unknown device {self.device!r}")

    def share_of_rate(self, step: int) -> float:
        """Factor in [0, 1] on the rates at a step."""
        return share_of_rate(step, self.steps, self.warmup)

    def fingerprint(self) -> str:
        """Text that is equal for settings under which a checkpoint may go on."""
        told = asdict(self)
        # How often to save and where to compute don't change what is computed.
        del told["checkpoint_every"], told["device"]
        return json.dumps(told, sort_keys=True)


def share_of_rate(step: int, steps: int, warmup: int) -> float:
    """Factor in [0, 1] on learning rates: linear warm-up, then half a cosine towards zero."""
    if step < warmup:
        return (step + 1) / warmup
    done = (step - warmup) / max(1, steps - warmup)
    return 0.5 * (1.0 + math.cos(math.pi * min(1.0, done)))
