"""Triplet loss over given triplets."""

from __future__ import annotations

from torch import Tensor

from photosim.ml.train.losses.base import (
    LossValue,
    MarginLoss,
    at_least_float32,
    averaged,
    nothing_to_compare,
)


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
