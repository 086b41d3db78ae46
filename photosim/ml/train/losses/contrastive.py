"""Contrastive loss over all pairs of a batch."""

from __future__ import annotations

import torch
from torch import Tensor

from photosim.ml.train.losses.base import (
    Loss,
    LossValue,
    at_least_float32,
    averaged,
    nothing_to_compare,
)
from photosim.ml.train.losses.distances import euclidean


class ContrastiveLoss(Loss):
    """Hadsell, Chopra & LeCun 2006, eq. 4.

    (Dimensionality Reduction by Learning an Invariant Mapping.)

    ``(1 - Y) 1/2 D^2 + Y 1/2 max(0, m - D)^2`` for the Euclidean distance D of a pair, with Y = 0
    for two photos of one class and Y = 1 for two of different classes; the mean over all pairs
    ``i < j`` of the batch.

    Corner cases
        A batch of fewer than two photos has no pair: zero. A batch of one class has attracting
        pairs only, one of singletons repelling pairs only: both are used as they are. Two equal
        embeddings of different classes sit at the top of the hinge, where the gradient is zero by
        definition (a direction is missing); other pairs move them.
    """

    def __init__(self, margin: float = 1.0) -> None:
        super().__init__()
        self.margin = margin

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, d) and int64 (n,)."""
        embeddings = at_least_float32(embeddings)
        if len(labels) < 2:
            return nothing_to_compare(embeddings)
        distance = euclidean(embeddings, embeddings)
        row, column = torch.triu_indices(
            len(labels), len(labels), offset=1, device=labels.device
        ).unbind()
        d = distance[row, column]
        together = labels[row] == labels[column]
        terms = torch.where(together, 0.5 * d.square(), 0.5 * torch.relu(self.margin - d).square())
        return averaged(terms)
