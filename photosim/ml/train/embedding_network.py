"""Backbone and head as one module: what is trained, exported and compared with its ONNX files."""

from __future__ import annotations

import copy

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from photosim.ml.heads import LinearHead
from photosim.ml.train.efficientnet_lite import FEATURES, EfficientNetLite0, root_mean_square
from photosim.ml.train.heads import LinearLayer


class EmbeddingNetwork(nn.Module):
    """float32 (n, 3, h, w) to features (n, 1280) and unit-length embeddings (n, dim)."""

    def __init__(self, backbone: EfficientNetLite0, head: LinearHead) -> None:
        super().__init__()
        self.backbone = backbone
        self.head = LinearLayer(FEATURES, head.dim, head)

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        features, embeddings, _ = self.describe(image)
        return features, embeddings

    def describe(self, image: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """As forward, and the averaged activations (n, 1280) that ImageNet's classifier takes."""
        activations = self.backbone.feature_map(image)
        features = root_mean_square(activations)
        embeddings = nnf.normalize(self.head(features), dim=1)
        return features, embeddings, activations.mean(dim=(2, 3))


def mixed(untouched: EmbeddingNetwork, trained: EmbeddingNetwork, share: float) -> EmbeddingNetwork:
    """A network whose weights lie on the line from untouched (share 0) to trained (share 1).

    Weight-space ensembling (Wortsman et al. 2022, arXiv:2109.01903, eq. 1): on photos unlike the
    training's it is better than either end. Both must have folded norms and heads of one shape.
    """
    result = copy.deepcopy(untouched)
    starts, ends = untouched.state_dict(), trained.state_dict()
    result.load_state_dict({name: torch.lerp(starts[name], ends[name], share) for name in starts})
    return result
