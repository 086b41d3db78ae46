"""Every valid triplet."""

from __future__ import annotations

from torch import Tensor

from photosim.ml.train.miners.masks import other_class, same_class


class AllTriplets:
    """All (a, p, n) with a and p different photos of one class and n of another.

    In the order of a, then p, then n.

    Corner cases
        A class with one photo gives negatives only; a batch of one class, of singletons or of
        nothing gives no triplet.
    """

    def __call__(self, distances: Tensor, labels: Tensor) -> Tensor:
        """int64 (t, 3); ``distances`` float (n, n) is not looked at."""
        valid = same_class(labels)[:, :, None] & other_class(labels)[:, None, :]
        return valid.nonzero()
