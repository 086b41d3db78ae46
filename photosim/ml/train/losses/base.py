"""What every loss answers, and the interface that the training loop uses."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor, nn


class LossValue(NamedTuple):
    """The loss of one batch.

    value: scalar tensor, differentiable, float32 or float64.
    active: terms (pairs, triplets, anchors) with a loss above zero.
    total: terms that the batch offered; 0 where it had nothing to compare.
    """

    value: Tensor
    active: int
    total: int


class Loss(nn.Module):
    """A loss over labelled embeddings.

    ``collapsed_value`` is what the loss is when all embeddings are the same point, where that is
    one number whatever the batch (the margin of a hinge); None elsewhere. The training loop warns
    where the loss stays there. ``wants_unit_vectors`` is false for losses whose paper works on
    embeddings of free length.
    """

    wants_unit_vectors: bool = True

    @property
    def collapsed_value(self) -> float | None:
        """Loss of a network that maps everything to one point, or None."""
        return None

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of ``embeddings`` float (n, d) with ``labels`` int64 (n,)."""
        raise TypeError(f"{type(self).__name__} has no forward")  # pragma: no cover


def at_least_float32(embeddings: Tensor) -> Tensor:
    """Half precision raised to float32: sums of exponentials and small margins need it."""
    if embeddings.dtype in {torch.float16, torch.bfloat16}:
        return embeddings.float()
    return embeddings


def nothing_to_compare(embeddings: Tensor) -> LossValue:
    """Zero with a zero gradient: the answer where a batch has no valid term."""
    return LossValue(embeddings.sum() * 0.0, 0, 0)


def averaged(terms: Tensor) -> LossValue:
    """Mean of ``terms`` (t,), t at least 1, with the count of those above zero."""
    return LossValue(terms.mean(), int((terms.detach() > 0).sum()), terms.numel())


def hinge_or_softplus(difference: Tensor, margin: float, *, soft: bool) -> Tensor:
    """``max(0, difference + margin)``, or ``log(1 + exp(difference))`` when soft."""
    if soft:
        return torch.nn.functional.softplus(difference)
    return torch.relu(difference + margin)
