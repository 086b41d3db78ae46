"""Quantization loss."""

from __future__ import annotations

import torch
from torch import Tensor

from photosim.ml.train.losses.base import Loss, LossValue, at_least_float32, nothing_to_compare


class QuantizationLoss(Loss):
    """What is lost by taking the sign: ``1/n sum_i 1/K ||b_i - u_i||^2`` with ``b = sign(u)``.

    The second term of Wang, Shi & Kitani 2016 (Deep Supervised Hashing with Triplet Labels),
    divided by the number of bits so that its weight does not depend on K.

    Corner cases
        An output of exactly zero counts as bit 1, as the codes do (``u >= 0``), so it is pushed
        away from the threshold. An empty batch: zero. It looks at no labels and collapses by
        itself: use it beside a loss that compares photos. ``active`` counts the outputs that are
        off by more than a tenth.
    """

    wants_unit_vectors = False

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, K); ``labels`` are not looked at."""
        embeddings = at_least_float32(embeddings)
        if embeddings.numel() == 0:
            return nothing_to_compare(embeddings)
        bits = torch.where(embeddings.detach() >= 0, 1.0, -1.0).to(embeddings.dtype)
        gaps = (bits - embeddings).square()
        active = int((gaps.detach() > 0.01).sum())
        return LossValue(gaps.mean(), active, gaps.numel())
