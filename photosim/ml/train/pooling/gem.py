"""Generalised-mean pooling."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class GeneralisedMeanPooling(nn.Module):
    """Radenovic, Tolias & Chum 2018, eq. 3.

    (Fine-tuning CNN Image Retrieval with No Human Annotation.)

    ``(1 / |X| sum_x x^p)^(1 / p)`` for each channel, with one p for all channels, learned and
    starting at 3. p = 1 is the average, p towards infinity the maximum.

    Corner cases
        Activations below ``smallest`` count as ``smallest``: the power has no gradient at zero
        and no value below it. A p that training takes below 1 counts as 1.
    """

    def __init__(self, p: float = 3.0, smallest: float = 1e-6) -> None:
        super().__init__()
        self.p = nn.Parameter(torch.tensor(p))
        self.smallest = smallest

    def forward(self, activations: Tensor) -> Tensor:
        """float (n, c, h, w) to (n, c)."""
        p = self.p.clamp(min=1.0).to(activations.dtype)
        powers = activations.clamp(min=self.smallest).pow(p)
        return powers.mean(dim=(2, 3)).pow(1.0 / p)
