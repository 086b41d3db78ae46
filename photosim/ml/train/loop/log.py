"""What happened in a run, step by step."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class StepLog:
    """One step: loss, terms of the loss that still push and terms in all, rate, seconds."""

    step: int
    loss: float
    active: int
    total: int
    rate: float
    seconds: float

    def __str__(self) -> str:
        return f"loss {self.loss:.4f}, {self.active} of {self.total} active, rate {self.rate:.1e}"


@dataclass(slots=True)
class TrainLog:
    """All steps of a run, those before an interruption included, and its warnings."""

    steps: list[StepLog] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def losses(self) -> list[float]:
        """The loss of each step."""
        return [entry.loss for entry in self.steps]

    @property
    def active_shares(self) -> list[float]:
        """The share of each step's terms that still push; 0 where it had none."""
        return [entry.active / entry.total if entry.total else 0.0 for entry in self.steps]

    @property
    def rates(self) -> list[float]:
        """The learning rate of each step."""
        return [entry.rate for entry in self.steps]

    @property
    def seconds(self) -> float:
        """Time spent in steps."""
        return sum(entry.seconds for entry in self.steps)
