"""Learning to hash: losses for outputs that are to become bits.

The network ends in the hashing head (K outputs in [-1, 1] by tanh); the bit is the sign. These
losses keep the outputs near -1 and 1 and the codes of one class near each other. Turning outputs
into packed bits and searching them needs no torch: see ``photosim.ml.codes``.
"""

from __future__ import annotations

import torch
from torch import Tensor

from photosim.ml.train.losses import (
    LossValue,
    TrainingLoss,
    at_least_float32,
    averaged,
    nothing_to_compare,
    pairs_of,
    squared_euclidean,
)


class CodeDistanceLoss(TrainingLoss):
    """Liu et al. 2016 (Deep Supervised Hashing for Fast Image Retrieval), eq. 1.

    For the Hamming distance D of two codes: ``1/2 D`` for two photos of one class and
    ``1/2 max(0, m - D)`` for two of different classes; the mean over all pairs. D is relaxed as
    in eq. 3 to the squared Euclidean distance of the outputs, which on codes of -1 and 1 is four
    times the number of differing bits; here it is divided by 4 K, so that D is the share of
    differing bits. The paper's recommended margin ``m = 2 K`` is then 0.5: codes of different
    classes need not differ in more than half of their bits.

    Corner cases
        Fewer than two photos: zero. The gradient of an unlike pair beyond the margin is zero.
    """

    wants_unit_vectors = False

    def __init__(self, margin: float = 0.5) -> None:
        super().__init__()
        self.margin = margin

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, K) in [-1, 1] and int64 (n,)."""
        embeddings = at_least_float32(embeddings)
        if len(labels) < 2:
            return nothing_to_compare(embeddings)
        row, column, together = pairs_of(labels)
        distance = squared_euclidean(embeddings, embeddings)[row, column]
        d = distance / (4.0 * embeddings.shape[1])
        return averaged(0.5 * torch.where(together, d, torch.relu(self.margin - d)))


class QuantizationLoss(TrainingLoss):
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


class TripletQuantizationLoss(TrainingLoss):
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

    def __init__(self, triplet: TrainingLoss, weight: float = 0.1) -> None:
        super().__init__()
        self.triplet = triplet
        self.weight = weight
        self.quantization = QuantizationLoss()

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, K) and int64 (n,)."""
        ordered: LossValue = self.triplet(embeddings, labels)
        rounded: LossValue = self.quantization(embeddings, labels)
        return ordered._replace(value=ordered.value + self.weight * rounded.value)
