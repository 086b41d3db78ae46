"""Which triplets of a batch are worth learning from.

A miner gets the distances of a batch and its labels and answers triplets (anchor, positive,
negative) as rows. It is no part of the network: nothing is differentiated here.
"""

from __future__ import annotations

from typing import Protocol

import torch
from torch import Tensor


class Miner(Protocol):
    """Chooses triplets."""

    def __call__(self, distances: Tensor, labels: Tensor) -> Tensor:
        """Triplets int64 (t, 3) of ``distances`` float (n, n) and ``labels`` int64 (n,).

        The rows are anchor, positive, negative; t may be 0.
        """
        ...


def same_class(labels: Tensor) -> Tensor:
    """Boolean (n, n): true where two different rows have the same label."""
    same = labels[:, None] == labels[None, :]
    return same & ~torch.eye(len(labels), dtype=torch.bool, device=labels.device)


def other_class(labels: Tensor) -> Tensor:
    """Boolean (n, n): true where two rows have different labels."""
    return labels[:, None] != labels[None, :]


def valid_triplets(labels: Tensor) -> Tensor:
    """Boolean (n, n, n): true where a and p are different photos of one class and n is of another.

    Corner cases
        A class with one photo gives negatives only; a batch of one class, of singletons or of
        nothing has no triplet.
    """
    return same_class(labels)[:, :, None] & other_class(labels)[:, None, :]


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
            valid_triplets(labels)
            & (to_negative > to_positive)
            & (to_negative < to_positive + self.margin)
        )
        anchor, positive = semi_hard.any(dim=2).nonzero().unbind(dim=1)
        allowed = semi_hard[anchor, positive]
        negative = distances[anchor].masked_fill(~allowed, torch.inf).argmin(dim=1)
        return torch.stack([anchor, positive, negative], dim=1)
