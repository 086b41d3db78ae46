"""Triplets that the sampler has already chosen."""

from __future__ import annotations

import torch
from torch import Tensor


class ConsecutiveTriplets:
    """Rows 0 1 2, 3 4 5, …: what :class:`RandomTriplets` puts into a batch.

    Corner cases
        A batch whose length is no multiple of three, or in which a triplet's labels do not fit,
        was not made by that sampler: ValueError.
    """

    def __call__(self, distances: Tensor, labels: Tensor) -> Tensor:
        """int64 (n / 3, 3); ``distances`` float (n, n) is not looked at."""
        if len(labels) % 3:
            raise ValueError(f"{len(labels)} photos are no whole number of triplets")
        a, p, n = labels.reshape(-1, 3).unbind(dim=1)
        if bool(((a != p) | (a == n)).any()):
            raise ValueError("the batch is not made of consecutive triplets")
        return torch.arange(len(labels), device=labels.device).reshape(-1, 3)
