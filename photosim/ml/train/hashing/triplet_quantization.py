"""Triplet loss and quantization loss end to end."""

from __future__ import annotations

from torch import Tensor

from photosim.ml.train.hashing.quantization import QuantizationLoss
from photosim.ml.train.losses.base import Loss, LossValue


class TripletQuantizationLoss(Loss):
    """``triplet + weight * quantization`` on the outputs of one hashing head.

    The form of Wang, Shi & Kitani 2016 (Deep Supervised Hashing with Triplet Labels), with
    any loss over labelled embeddings in the first place (the paper's is the softplus of code
    products; the default recipes take batch-hard with the cosine distance, which is that product
    divided by K).

    Corner cases
        A batch without a valid triplet still has its quantization term. ``active`` and ``total``
        are those of the first loss.
    """

    wants_unit_vectors = False

    def __init__(self, triplet: Loss, weight: float = 0.1) -> None:
        super().__init__()
        self.triplet = triplet
        self.weight = weight
        self.quantization = QuantizationLoss()

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, K) and int64 (n,)."""
        ordered: LossValue = self.triplet(embeddings, labels)
        rounded: LossValue = self.quantization(embeddings, labels)
        return ordered._replace(value=ordered.value + self.weight * rounded.value)
