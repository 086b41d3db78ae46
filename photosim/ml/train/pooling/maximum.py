"""Maximum pooling."""

from __future__ import annotations

from torch import Tensor, nn


class MaximumPooling(nn.Module):
    """Largest activation of each channel: MAC of Tolias, Sicre & Jegou 2016, eq. 1.

    Corner cases
        Where several positions share the maximum, the gradient is shared among them.
    """

    def forward(self, activations: Tensor) -> Tensor:
        """float (n, c, h, w) to (n, c)."""
        return activations.amax(dim=(2, 3))
