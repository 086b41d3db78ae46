"""Triplet loss over the triplets that a miner picks from the batch."""

from __future__ import annotations

from torch import Tensor

from photosim.ml.train.losses.base import Loss, LossValue, at_least_float32
from photosim.ml.train.losses.distances import pairwise
from photosim.ml.train.losses.triplet import TripletLoss
from photosim.ml.train.miners.base import Miner


class MinedTripletLoss(Loss):
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
        distances = pairwise(embeddings.detach(), self.triplet.distance)
        value: LossValue = self.triplet(embeddings, self.miner(distances, labels))
        return value
