"""Triplet loss of each photo with its hardest positive and hardest negative."""

from __future__ import annotations

import torch
from torch import Tensor

from photosim.ml.train.losses.base import (
    AnchoredLoss,
)


class BatchHardLoss(AnchoredLoss):
    """Hermans, Beyer & Leibe 2017 (In Defense of the Triplet Loss), eq. 5.

    For each photo of the batch as anchor: the farthest of its class against the nearest of the
    others, ``max(0, max_p d(a, p) - min_n d(a, n) + margin)``; the mean over the anchors.

    Corner cases
        An anchor without another photo of its class, or without any of another class, is left
        out; no anchor left: zero with a zero gradient. Ties go to the lowest row.
    """

    def difference(self, distances: Tensor, same: Tensor, other: Tensor) -> Tensor:
        far = distances.masked_fill(~same, -torch.inf).max(dim=1).values
        near = distances.masked_fill(~other, torch.inf).min(dim=1).values
        return far - near
