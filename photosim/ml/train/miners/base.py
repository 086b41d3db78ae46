"""The interface of a miner."""

from __future__ import annotations

from typing import Protocol

from torch import Tensor


class Miner(Protocol):
    """Chooses triplets."""

    def __call__(self, distances: Tensor, labels: Tensor) -> Tensor:
        """Triplets int64 (t, 3) of ``distances`` float (n, n) and ``labels`` int64 (n,).

        The rows are anchor, positive, negative; t may be 0.
        """
        ...
