"""Head of two layers."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class MlpHead(nn.Module):
    """``W2 relu(W1 x + b1) + b2``, the projection head of Chen et al. 2020 (SimCLR), section 2.1.

    ``hidden`` is the width between, the number of inputs where not given.
    """

    def __init__(self, inputs: int, outputs: int, hidden: int | None = None) -> None:
        super().__init__()
        self.inputs, self.outputs = inputs, outputs
        width = hidden or inputs
        self.layers = nn.Sequential(nn.Linear(inputs, width), nn.ReLU(), nn.Linear(width, outputs))

    def forward(self, features: Tensor) -> Tensor:
        """float (n, inputs) to (n, outputs)."""
        return torch.as_tensor(self.layers(features))
