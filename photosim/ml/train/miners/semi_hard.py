"""Semi-hard negatives."""

from __future__ import annotations

import torch
from torch import Tensor

from photosim.ml.train.miners.masks import other_class, same_class


class SemiHardTriplets:
    """Schroff, Kalenichenko & Philbin 2015 (FaceNet), section 3.2, eq. 4.

    For each pair of one class the nearest photo of another class that is farther than the
    positive but still inside the margin: ``d(a, p) < d(a, n) < d(a, p) + margin``. The hardest
    negatives of all lead to a collapse early in training; these do not.

    Corner cases
        A pair without such a negative gives no triplet, so a batch may give none. Bounds are
        strict: a negative as far as the positive is hard, not semi-hard.
    """

    def __init__(self, margin: float = 0.2) -> None:
        self.margin = margin

    def __call__(self, distances: Tensor, labels: Tensor) -> Tensor:
        """int64 (t, 3) of ``distances`` float (n, n), in the order of a, then p."""
        if len(labels) == 0:
            return torch.empty((0, 3), dtype=torch.int64, device=labels.device)
        to_positive = distances[:, :, None]
        to_negative = distances[:, None, :]
        semi_hard = (
            same_class(labels)[:, :, None]
            & other_class(labels)[:, None, :]
            & (to_negative > to_positive)
            & (to_negative < to_positive + self.margin)
        )
        anchor, positive = semi_hard.any(dim=2).nonzero().unbind(dim=1)
        allowed = semi_hard[anchor, positive]
        negative = distances[anchor].masked_fill(~allowed, torch.inf).argmin(dim=1)
        return torch.stack([anchor, positive, negative], dim=1)
