"""Average pooling."""

from __future__ import annotations

from torch import Tensor, nn


class AveragePooling(nn.Module):
    """Mean over the map; sum pooling (SPoC) up to its length, Babenko & Lempitsky 2015, eq. 1.

    Corner cases
        A map of one position is handed on as it is.
    """

    def forward(self, activations: Tensor) -> Tensor:
        """float (n, c, h, w) to (n, c)."""
        return activations.mean(dim=(2, 3))
