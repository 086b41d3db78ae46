"""What a batch of embeddings should look like, as numbers to make small.

A loss gets the embeddings of a batch and what belongs together, and answers a :class:`LossValue`:
the scalar to differentiate, and how many of its terms still push. The distances are those that
miners see. A batch in which nothing can be compared is no error: the value is zero, so is the
gradient, and ``total`` says 0.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from photosim.ml.train.miners import Miner, other_class, same_class, valid_triplets

Distance = Callable[[Tensor, Tensor], Tensor]


def euclidean(a: Tensor, b: Tensor) -> Tensor:
    """``||a_i - b_j||``: float (n, m) of float (n, d) and (m, d).

    Differences are taken coordinate by coordinate: the shortcut over the dot product loses half of
    the digits where two rows are close, which is where copies are. The gradient at distance zero
    is zero.
    """
    return torch.cdist(a, b, compute_mode="donot_use_mm_for_euclid_dist")


def squared_euclidean(a: Tensor, b: Tensor) -> Tensor:
    """``||a_i - b_j||^2``: float (n, m) of float (n, d) and (m, d)."""
    return euclidean(a, b).square()


def cosine(a: Tensor, b: Tensor) -> Tensor:
    """``1 - cos(a_i, b_j)`` in [0, 2]: float (n, m) of float (n, d) and (m, d).

    A row of length zero has cosine 0 with everything.
    """
    return 1.0 - nnf.normalize(a, dim=1) @ nnf.normalize(b, dim=1).T


DISTANCES: Mapping[str, Distance] = MappingProxyType(
    {"euclidean": euclidean, "squared": squared_euclidean, "cosine": cosine}
)


class LossValue(NamedTuple):
    """The loss of one batch.

    value: scalar tensor, differentiable, float32 or float64.
    active: terms (pairs, triplets, anchors) with a loss above zero.
    total: terms that the batch offered; 0 where it had nothing to compare.
    """

    value: Tensor
    active: int
    total: int


class TrainingLoss(nn.Module):
    """A loss over labelled embeddings.

    ``collapsed_value`` is what the loss is when all embeddings are the same point, where that is
    one number whatever the batch (the margin of a hinge); None elsewhere. The training loop warns
    where the loss stays there. ``wants_unit_vectors`` is false for losses whose paper works on
    embeddings of free length.
    """

    wants_unit_vectors: bool = True

    @property
    def collapsed_value(self) -> float | None:
        """Loss of a network that maps everything to one point, or None."""
        return None

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of ``embeddings`` float (n, d) with ``labels`` int64 (n,)."""
        raise TypeError(f"{type(self).__name__} has no forward")  # pragma: no cover


class MarginLoss(TrainingLoss):
    """A loss whose terms are differences of two distances.

    A term is ``max(0, difference + margin)``, or ``log(1 + exp(difference))`` when ``soft``;
    ``distance`` is a name of ``DISTANCES``.
    """

    def __init__(
        self, margin: float = 0.2, distance: str = "euclidean", *, soft: bool = False
    ) -> None:
        super().__init__()
        self.margin, self.distance, self.soft = margin, distance, soft
        if distance not in DISTANCES:
            known = ", ".join(sorted(DISTANCES))
            raise ValueError(f"unknown distance {distance!r}; known: {known}")

    @property
    def collapsed_value(self) -> float:
        """The loss when all embeddings are the same point."""
        return math.log(2.0) if self.soft else self.margin

    def distances(self, embeddings: Tensor) -> Tensor:
        """float (n, n) of float (n, d)."""
        return DISTANCES[self.distance](embeddings, embeddings)

    def terms(self, difference: Tensor) -> Tensor:
        """The terms of differences of distances, of any shape."""
        return nnf.softplus(difference) if self.soft else torch.relu(difference + self.margin)


class AnchoredLoss(MarginLoss):
    """One term for each anchor that has another photo of its class and one of another class.

    Corner cases
        An anchor without either is left out; none left: zero with a zero gradient.
    """

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, d) and int64 (n,)."""
        embeddings = at_least_float32(embeddings)
        same, other = same_class(labels), other_class(labels)
        anchors = same.any(dim=1) & other.any(dim=1)
        if not bool(anchors.any()):
            return nothing_to_compare(embeddings)
        distances = self.distances(embeddings)[anchors]
        return averaged(self.terms(self.difference(distances, same[anchors], other[anchors])))

    def difference(self, distances: Tensor, same: Tensor, other: Tensor) -> Tensor:
        """How much farther its class is than the others: (a,) of (a, n), bool (a, n) each."""
        raise NotImplementedError


def at_least_float32(embeddings: Tensor) -> Tensor:
    """Half precision raised to float32: sums of exponentials and small margins need it."""
    if embeddings.dtype in {torch.float16, torch.bfloat16}:
        return embeddings.float()
    return embeddings


def nothing_to_compare(embeddings: Tensor) -> LossValue:
    """Zero with a zero gradient: the answer where a batch has no valid term."""
    return LossValue(embeddings.sum() * 0.0, 0, 0)


def pairs_of(labels: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Rows ``i < j`` of every pair, int64 (p,) each, and whether their labels are the same."""
    count = len(labels)
    row, column = torch.triu_indices(count, count, offset=1, device=labels.device).unbind()
    return row, column, labels[row] == labels[column]


def averaged(terms: Tensor) -> LossValue:
    """Mean of ``terms`` (t,), t at least 1, with the count of those above zero."""
    return LossValue(terms.mean(), int((terms.detach() > 0).sum()), terms.numel())


class ContrastiveLoss(TrainingLoss):
    """Hadsell, Chopra & LeCun 2006, eq. 4.

    (Dimensionality Reduction by Learning an Invariant Mapping.)

    ``(1 - Y) 1/2 D^2 + Y 1/2 max(0, m - D)^2`` for the Euclidean distance D of a pair, with Y = 0
    for two photos of one class and Y = 1 for two of different classes; the mean over all pairs
    ``i < j`` of the batch.

    Corner cases
        A batch of fewer than two photos has no pair: zero. A batch of one class has attracting
        pairs only, one of singletons repelling pairs only: both are used as they are. Two equal
        embeddings of different classes sit at the top of the hinge, where the gradient is zero by
        definition (a direction is missing); other pairs move them.
    """

    def __init__(self, margin: float = 1.0) -> None:
        super().__init__()
        self.margin = margin

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, d) and int64 (n,)."""
        embeddings = at_least_float32(embeddings)
        if len(labels) < 2:
            return nothing_to_compare(embeddings)
        row, column, together = pairs_of(labels)
        d = euclidean(embeddings, embeddings)[row, column]
        terms = torch.where(together, 0.5 * d.square(), 0.5 * torch.relu(self.margin - d).square())
        return averaged(terms)


class TripletLoss(MarginLoss):
    """Schroff, Kalenichenko & Philbin 2015 (FaceNet), eq. 3; mean instead of sum.

    ``max(0, d(a, p) - d(a, n) + margin)`` for anchor a, positive p and negative n. ``distance`` is
    ``squared`` (the paper's), ``euclidean`` or ``cosine``. ``soft`` takes
    ``log(1 + exp(d(a, p) - d(a, n)))`` instead (Hermans, Beyer & Leibe 2017, "soft margin"): it has
    no margin and never quite stops pulling.

    Corner cases
        No triplet: zero with a zero gradient. Anchor equal to positive is allowed, distance 0.
        All embeddings equal: the value is the margin (``log 2`` when soft), gradient zero.
    """

    def forward(self, embeddings: Tensor, triplets: Tensor) -> LossValue:
        """Loss of ``embeddings`` float (n, d) over ``triplets`` int64 (t, 3), rows a, p, n."""
        embeddings = at_least_float32(embeddings)
        if len(triplets) == 0:
            return nothing_to_compare(embeddings)
        distances = self.distances(embeddings)
        anchor, positive, negative = triplets.unbind(dim=1)
        difference = distances[anchor, positive] - distances[anchor, negative]
        return averaged(self.terms(difference))


class MinedTripletLoss(TrainingLoss):
    """A :class:`TripletLoss` of what a miner chooses, both seeing the same distances.

    Corner cases
        A miner that finds no triplet gives zero with a zero gradient. The choice itself is not
        differentiated.
    """

    def __init__(self, triplet: TripletLoss, miner: Miner) -> None:
        super().__init__()
        self.triplet = triplet
        self.miner = miner

    @property
    def collapsed_value(self) -> float | None:
        """The value of the triplet loss where everything is one point."""
        return self.triplet.collapsed_value

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, d) and int64 (n,)."""
        embeddings = at_least_float32(embeddings)
        distances = self.triplet.distances(embeddings.detach())
        value: LossValue = self.triplet(embeddings, self.miner(distances, labels))
        return value


class BatchAllLoss(MarginLoss):
    """Hermans, Beyer & Leibe 2017 (In Defense of the Triplet Loss), eq. 6.

    The triplet term of every (a, p, n) with a and p different photos of one class and n of
    another. ``nonzero_only`` averages over the terms above zero (the paper's "batch all != 0"),
    which keeps the step from fading while most triplets are already right.

    Corner cases
        No valid triplet, or ``nonzero_only`` with all terms at zero: zero with a zero gradient
        (``total`` still counts the triplets).
    """

    def __init__(
        self,
        margin: float = 0.2,
        distance: str = "euclidean",
        *,
        soft: bool = False,
        nonzero_only: bool = True,
    ) -> None:
        super().__init__(margin, distance, soft=soft)
        self.nonzero_only = nonzero_only

    def forward(self, embeddings: Tensor, labels: Tensor) -> LossValue:
        """Loss of float (n, d) and int64 (n,); memory grows with n cubed."""
        embeddings = at_least_float32(embeddings)
        valid = valid_triplets(labels)
        total = int(valid.sum())
        if total == 0:
            return nothing_to_compare(embeddings)
        distances = self.distances(embeddings)
        difference = distances[:, :, None] - distances[:, None, :]
        terms = self.terms(difference[valid])
        active = int((terms.detach() > 0).sum())
        count = max(active, 1) if self.nonzero_only else total
        return LossValue(terms.sum() / count, active, total)


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


class AdaptiveTripletLoss(AnchoredLoss):
    """Ristani & Tomasi 2018, the weighted triplet loss with adaptive weights of section 4.1.

    (Features for Multi-Target Multi-Camera Tracking and Re-Identification, arXiv:1803.10859.)

    ``max(0, margin + sum_p w_p d(a, p) - sum_n w_n d(a, n))`` for each anchor, over all of its
    positives and negatives, with ``w_p = exp(d(a, p)) / sum exp(d(a, p'))`` and
    ``w_n = exp(-d(a, n)) / sum exp(-d(a, n'))``: far positives and near negatives weigh most, so
    it lies between batch-all (uniform weights) and batch-hard (all the weight on one).

    The weights are part of the formula and are differentiated with it.

    Corner cases
        An anchor without a positive or without a negative is left out; none left: zero with a
        zero gradient.
    """

    def difference(self, distances: Tensor, same: Tensor, other: Tensor) -> Tensor:
        pull = torch.softmax(distances.masked_fill(~same, -torch.inf), dim=1)
        push = torch.softmax((-distances).masked_fill(~other, -torch.inf), dim=1)
        return (pull * distances).sum(dim=1) - (push * distances).sum(dim=1)


class NPairLoss(TrainingLoss):
    """Sohn 2016, the N-pair-mc loss of section 3.2.

    (Improved Deep Metric Learning with Multi-class N-pair TrainingLoss Objective.)

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
