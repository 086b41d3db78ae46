"""What every loss answers, and the interface that the training loop uses."""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from torch import Tensor, nn

from photosim.ml.train.losses.distances import distance_named
from photosim.ml.train.miners.masks import other_class, same_class


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


class MarginLoss(Loss):
    """A loss whose terms are differences of two distances.

    A term is ``max(0, difference + margin)``, or ``log(1 + exp(difference))`` when ``soft``;
    ``distance`` is a name of ``DISTANCES``.
    """

    def __init__(
        self, margin: float = 0.2, distance: str = "euclidean", *, soft: bool = False
    ) -> None:
        super().__init__()
        self.margin, self.distance, self.soft = margin, distance, soft
        self._pairwise = distance_named(distance)

    @property
    def collapsed_value(self) -> float:
        """The loss when all embeddings are the same point."""
        return math.log(2.0) if self.soft else self.margin

    def distances(self, embeddings: Tensor) -> Tensor:
        """float (n, n) of float (n, d)."""
        return self._pairwise(embeddings, embeddings)

    def terms(self, difference: Tensor) -> Tensor:
        """The terms of differences of distances, of any shape."""
        return hinge_or_softplus(difference, self.margin, soft=self.soft)


class AnchoredLoss(MarginLoss):
    """One term for each anchor that has another photo of its class and one of another class.

    Corner cases
        An anchor without either is left out; none left: zero with a zero gradient.
    """

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, d) and int64 (n,)."""
        embeddings = at_least_float32(embeddings)
        same, other = same_class(labels), other_class(labels)
        anchors = same.any(dim=1) & other.any(dim=1)
        if not bool(anchors.any()):
            return nothing_to_compare(embeddings)
        distances = self.distances(embeddings)[anchors]
        return averaged(self.terms(self.difference(distances, same[anchors], other[anchors])))

    def difference(self, distances: Tensor, same: Tensor, other: Tensor) -> Tensor:
        """How much farther its class is than the others: (a,) of (a, n), bool (a, n) each."""
        raise NotImplementedError


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
