"""Multi-class N-pair loss."""

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


class NPairLoss(Loss):
    """Sohn 2016, the N-pair-mc loss of section 3.2.

    (Improved Deep Metric Learning with Multi-class N-pair Loss Objective.)

    ``1/N sum_i log(1 + sum_{j != i} exp(f_i . f_j+ - f_i . f_i+))`` over N pairs (anchor f_i and
    positive f_i+) of N different classes, plus ``length_weight`` times the mean squared length of
    the 2N embeddings (section 3.2.2 there: lengths are held small instead of being set to one).

    The pairs are the first two photos of each class in the batch, in the batch's order.

    Corner cases
        Classes with one photo give no pair and no negative. Fewer than two classes with a pair:
        zero. Further photos of a class are not used: sample two a class for this loss.
    """

    wants_unit_vectors = False

    def __init__(self, length_weight: float = 0.02) -> None:
        super().__init__()
        self.length_weight = length_weight

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, d) and int64 (n,)."""
        embeddings = at_least_float32(embeddings)
        anchors, positives = first_pairs(labels)
        if len(anchors) < 2:
            return nothing_to_compare(embeddings)
        anchor, positive = embeddings[anchors], embeddings[positives]
        products = anchor @ positive.T
        differences = products - products.diagonal()[:, None]
        # The diagonal is exp(0): the 1 of the formula. So log-sum-exp of a row is the whole term.
        terms = torch.logsumexp(differences, dim=1)
        lengths = torch.cat([anchor, positive]).square().sum(dim=1).mean()
        value = averaged(terms)
        return value._replace(value=value.value + self.length_weight * lengths)


def first_pairs(labels: Tensor) -> tuple[Tensor, Tensor]:
    """Rows of the first and the second photo of each class that has two: int64 (N,) each."""
    seen: dict[int, list[int]] = {}
    for row, label in enumerate(labels.tolist()):
        seen.setdefault(label, []).append(row)
    pairs = [rows[:2] for rows in seen.values() if len(rows) >= 2]
    both = torch.tensor(pairs, dtype=torch.int64, device=labels.device).reshape(-1, 2)
    return both[:, 0], both[:, 1]
