"""Adaptively weighted triplet loss."""

from __future__ import annotations

import torch
from torch import Tensor

from photosim.ml.train.losses.base import (
    AnchoredLoss,
)


class AdaptiveTripletLoss(AnchoredLoss):
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

    def difference(self, distances: Tensor, same: Tensor, other: Tensor) -> Tensor:
        pull = torch.softmax(distances.masked_fill(~same, -torch.inf), dim=1)
        push = torch.softmax((-distances).masked_fill(~other, -torch.inf), dim=1)
        return (pull * distances).sum(dim=1) - (push * distances).sum(dim=1)
