"""Triplet loss of each photo with its hardest positive and hardest negative."""

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


class BatchHardLoss(Loss):
    """Hermans, Beyer & Leibe 2017 (In Defense of the Triplet Loss), eq. 5.

    For each photo of the batch as anchor: the farthest of its class against the nearest of the
    others, ``max(0, max_p d(a, p) - min_n d(a, n) + margin)``; the mean over the anchors.

    Corner cases
        An anchor without another photo of its class, or without any of another class, is left
        out; no anchor left: zero with a zero gradient. Ties go to the lowest row.
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
        far = distances.masked_fill(~same[anchors], -torch.inf).max(dim=1).values
        near = distances.masked_fill(~other[anchors], torch.inf).min(dim=1).values
        return averaged(hinge_or_softplus(far - near, self.margin, soft=self.soft))
