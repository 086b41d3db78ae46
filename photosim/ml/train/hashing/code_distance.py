"""Distance between codes."""

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
from photosim.ml.train.losses.distances import squared_euclidean


class CodeDistanceLoss(Loss):
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
        row, column = torch.triu_indices(
            len(labels), len(labels), offset=1, device=labels.device
        ).unbind()
        distance = squared_euclidean(embeddings, embeddings)[row, column]
        d = distance / (4.0 * embeddings.shape[1])
        together = labels[row] == labels[column]
        return averaged(0.5 * torch.where(together, d, torch.relu(self.margin - d)))
