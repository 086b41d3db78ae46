"""Triplet loss over every valid triplet of a batch."""

from __future__ import annotations

from torch import Tensor

from photosim.ml.train.losses.base import (
    LossValue,
    MarginLoss,
    at_least_float32,
    nothing_to_compare,
)
from photosim.ml.train.miners.masks import other_class, same_class


class BatchAllLoss(MarginLoss):
    """Hermans, Beyer & Leibe 2017 (In Defense of the Triplet Loss), eq. 6.

    The triplet term of every (a, p, n) with a and p different photos of one class and n of
    another. ``nonzero_only`` averages over the terms above zero (the paper's "batch all != 0"),
    which keeps the step from fading while most triplets are already right.

    Corner cases
        No valid triplet, or ``nonzero_only`` with all terms at zero: zero with a zero gradient
        (``total`` still counts the triplets).
    """

    def __init__(
        self,
        margin: float = 0.2,
        distance: str = "euclidean",
        *,
        soft: bool = False,
        nonzero_only: bool = True,
    ) -> None:
        super().__init__(margin, distance, soft=soft)
        self.nonzero_only = nonzero_only

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, d) and int64 (n,); memory grows with n cubed."""
        embeddings = at_least_float32(embeddings)
        valid = same_class(labels)[:, :, None] & other_class(labels)[:, None, :]
        total = int(valid.sum())
        if total == 0:
            return nothing_to_compare(embeddings)
        distances = self.distances(embeddings)
        difference = distances[:, :, None] - distances[:, None, :]
        terms = self.terms(difference[valid])
        active = int((terms.detach() > 0).sum())
        count = max(active, 1) if self.nonzero_only else total
        return LossValue(terms.sum() / count, active, total)
