"""Backbone, pooling and head as one module."""

from __future__ import annotations

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn


class MetricNetwork(nn.Module):
    """Model input to features and embedding.

    ``unit`` sets the embedding's length to one: what distances with a margin expect. Losses on
    free lengths and hashing train without it; ``unit`` is then set for export, since the app
    compares by cosine.
    """

    def __init__(
        self, backbone: nn.Module, pooling: nn.Module, head: nn.Module, *, unit: bool = True
    ) -> None:
        super().__init__()
        self.backbone = backbone
        self.pooling = pooling
        self.head = head
        self.unit = unit

    def features(self, image: Tensor) -> Tensor:
        """float (n, …) as the backbone takes it, to pooled activations (n, c)."""
        return torch.as_tensor(self.pooling(self.backbone(image)))

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        """Features float (n, c) and embeddings float (n, outputs of the head)."""
        features = self.features(image)
        embedding = self.head(features)
        # In float32 whatever the precision around: the length is a sum of many squares.
        embedding = nnf.normalize(embedding.float(), dim=1) if self.unit else embedding
        return features, embedding
