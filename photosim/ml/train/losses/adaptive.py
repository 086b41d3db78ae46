"""Adaptively weighted triplet loss."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from photosim.ml.train.losses.base import (
    Loss,
    LossValue,
    at_least_float32,
    averaged,
    hinge_or_softplus,
    nothing_to_compare,
)
from photosim.ml.train.losses.distances import distance_named
from photosim.ml.train.miners.masks import other_class, same_class


class AdaptiveTripletLoss(Loss):
    """Ristani & Tomasi 2018, the weighted triplet loss with adaptive weights of section 4.1.

    (Features for Multi-Target Multi-Camera Tracking and Re-Identification, arXiv:1803.10859.)

    ``max(0, margin + sum_p w_p d(a, p) - sum_n w_n d(a, n))`` for each anchor, over all of its
    positives and negatives, with ``w_p = exp(d(a, p)) / sum exp(d(a, p'))`` and
    ``w_n = exp(-d(a, n)) / sum exp(-d(a, n'))``: far positives and near negatives weigh most, so
    it lies between batch-all (uniform weights) and batch-hard (all the weight on one).

    The weights are part of the formula and are differentiated with it.

    Corner cases
        An anchor without a positive or without a negative is left out; none left: zero with a
        zero gradient.
    """

    def __init__(
        self, margin: float = 0.2, distance: str = "euclidean", *, soft: bool = False
    ) -> None:
        super().__init__()
        self.margin = margin
        self.soft = soft
        self._pairwise = distance_named(distance)

    @property
    def collapsed_value(self) -> float:
        """The loss when all embeddings are the same point."""
        return math.log(2.0) if self.soft else self.margin

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, d) and int64 (n,)."""
        embeddings = at_least_float32(embeddings)
        same, other = same_class(labels), other_class(labels)
        anchors = same.any(dim=1) & other.any(dim=1)
        if not bool(anchors.any()):
            return nothing_to_compare(embeddings)
        distances = self._pairwise(embeddings, embeddings)[anchors]
        pull = torch.softmax(distances.masked_fill(~same[anchors], -torch.inf), dim=1)
        push = torch.softmax((-distances).masked_fill(~other[anchors], -torch.inf), dim=1)
        difference = (pull * distances).sum(dim=1) - (push * distances).sum(dim=1)
        return averaged(hinge_or_softplus(difference, self.margin, soft=self.soft))
