"""Backbone and head as one module: what is trained, exported and compared with its ONNX files."""

from __future__ import annotations

import copy

import torch
import torch.nn.functional as nnf
from torch import Tensor, nn

from photosim.ml.heads import LinearHead
from photosim.ml.train.efficientnet_lite import EfficientNetLite
from photosim.ml.train.heads import LinearLayer
from photosim.ml.train.two_tasks import TwoTasks

Backbone = EfficientNetLite | TwoTasks
"""What makes features of photos: ``width`` of them, and what a lesson keeps and trains."""


class EmbeddingNetwork(nn.Module):
    """float32 (n, 3, h, w) to features (n, width) and unit-length embeddings (n, dim)."""

    backbone: Backbone

    def __init__(self, backbone: Backbone, head: LinearHead) -> None:
        super().__init__()
        self.backbone = backbone
        self.head = LinearLayer(backbone.width, head.dim, head)

    def forward(self, image: Tensor) -> tuple[Tensor, Tensor]:
        features = self.backbone.features(image)
        return features, nnf.normalize(self.head(features), dim=1)


def mixed(untouched: EmbeddingNetwork, trained: EmbeddingNetwork, share: float) -> EmbeddingNetwork:
    """A network whose weights lie on the line from untouched (share 0) to trained (share 1).

    Weight-space ensembling (Wortsman et al. 2022, arXiv:2109.01903, eq. 1): on photos unlike the
    training's it is better than either end. Both must have folded norms and heads of one shape.
    """
    result = copy.deepcopy(untouched)
    starts, ends = untouched.state_dict(), trained.state_dict()
    result.load_state_dict({name: torch.lerp(starts[name], ends[name], share) for name in starts})
    return result
