"""Hard negatives."""

from __future__ import annotations

import torch
from torch import Tensor

from photosim.ml.train.miners.masks import other_class, same_class


class HardTriplets:
    """Schroff, Kalenichenko & Philbin 2015 (FaceNet), section 3.2: negatives that are too near.

    For each pair of one class the nearest photo of another class, where that is no farther than
    the positive: ``min_n d(a, n) <= d(a, p)``.

    Corner cases
        A pair whose negatives are all farther than its positive gives no triplet: a batch that
        is already in order gives none.
    """

    def __call__(self, distances: Tensor, labels: Tensor) -> Tensor:
        """int64 (t, 3) of ``distances`` float (n, n), in the order of a, then p."""
        if len(labels) == 0:
            return torch.empty((0, 3), dtype=torch.int64, device=labels.device)
        other = other_class(labels)
        nearest = distances.masked_fill(~other, torch.inf)
        to_negative, negative = nearest.min(dim=1)
        hard = same_class(labels) & other.any(dim=1)[:, None] & (to_negative[:, None] <= distances)
        anchor, positive = hard.nonzero().unbind(dim=1)
        return torch.stack([anchor, positive, negative[anchor]], dim=1)
