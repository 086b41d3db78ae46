"""Backbone and head as one module: what is trained, exported and compared with its ONNX files."""

from __future__ import annotations

import copy

import numpy as np
import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from photosim.ml.heads import LinearHead
from photosim.ml.train.efficientnet_lite import FEATURES, EfficientNetLite0, root_mean_square


class EmbeddingNetwork(nn.Module):
    """float32 (n, 3, h, w) to features (n, 1280) and unit-length embeddings (n, dim)."""

    def __init__(self, backbone: EfficientNetLite0, head: LinearHead) -> None:
        super().__init__()
        if head.inputs != FEATURES:
            raise ValueError(f"the head expects {head.inputs} features, not {FEATURES}")
        self.backbone = backbone
        self.head = nn.Linear(FEATURES, head.dim)
        with torch.no_grad():
            self.head.weight.copy_(torch.from_numpy(head.weight))
            self.head.bias.copy_(torch.from_numpy(head.bias))

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        features, embeddings, _ = self.describe(image)
        return features, embeddings

    def describe(self, image: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """As forward, and the averaged activations (n, 1280) that ImageNet's classifier takes."""
        activations = self.backbone.feature_map(image)
        features = root_mean_square(activations)
        embeddings = nnf.normalize(self.head(features), dim=1)
        return features, embeddings, activations.mean(dim=(2, 3))

    def linear_head(self) -> LinearHead:
        """A copy of the head as NumPy arrays."""
        return LinearHead(
            np.array(self.head.weight.detach().cpu().numpy(), dtype=np.float32),
            np.array(self.head.bias.detach().cpu().numpy(), dtype=np.float32),
        )


def mixed(untouched: EmbeddingNetwork, trained: EmbeddingNetwork, share: float) -> EmbeddingNetwork:
    """A network whose weights lie on the line from untouched (share 0) to trained (share 1).

    Weight-space ensembling (Wortsman et al. 2022, arXiv:2109.01903, eq. 1): on photos unlike the
    training's it is better than either end. Both must have folded norms and heads of one shape.
    """
    result = copy.deepcopy(untouched)
    starts, ends = untouched.state_dict(), trained.state_dict()
    result.load_state_dict({name: torch.lerp(starts[name], ends[name], share) for name in starts})
    return result
