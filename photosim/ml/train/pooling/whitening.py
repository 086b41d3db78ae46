"""Whitening of region vectors."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn


class RegionWhitening(nn.Module):
    """Centring and a fully connected layer, trained with the rest.

    Gordo, Almazan, Revaud & Larlus 2016 (Deep Image Retrieval), section 3.1: the PCA whitening
    of R-MAC written as layers. ``fit`` sets both from region vectors, which is R-MAC's own
    whitening; before that the layer changes nothing (identity, the first ``outputs`` channels).

    Corner cases
        Directions without variance would be divided by zero: ``fit`` adds ``shrinkage`` times
        the mean variance to each. Fewer than two vectors: ValueError.
    """

    def __init__(self, inputs: int, outputs: int | None = None) -> None:
        super().__init__()
        self.outputs = outputs or inputs
        if self.outputs > inputs:
            raise ValueError(f"{inputs} channels can't be whitened to {self.outputs}")
        self.centre = nn.Parameter(torch.zeros(inputs))
        self.weight = nn.Parameter(torch.eye(self.outputs, inputs))

    @torch.no_grad()
    def fit(self, vectors: Tensor, shrinkage: float = 0.01) -> None:
        """Centre and PCA whitening of region vectors float (m, inputs), m at least 2."""
        if len(vectors) < 2:
            raise ValueError(f"whitening needs at least two vectors, not {len(vectors)}")
        values = vectors.double()
        mean = values.mean(dim=0)
        centred = values - mean
        covariance = centred.T @ centred / len(values)
        variances, directions = torch.linalg.eigh(covariance)
        variances = variances.clamp(min=0) + shrinkage * variances.mean().clamp(min=1e-12)
        largest = variances.argsort(descending=True)[: self.outputs]
        whitened = directions[:, largest] / variances[largest].sqrt()
        self.centre.copy_(mean)
        self.weight.copy_(whitened.T)

    def forward(self, vectors: Tensor) -> Tensor:
        """float (..., inputs) to (..., outputs)."""
        return nnf.linear(vectors - self.centre, self.weight)
