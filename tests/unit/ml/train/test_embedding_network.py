from __future__ import annotations

import numpy as np
import pytest
import torch

from photosim.ml.heads import LinearHead
from photosim.ml.train.efficientnet_lite import EfficientNetLite
from photosim.ml.train.embedding_network import EmbeddingNetwork, mixed


def made(seed: int, inputs: int = 1280) -> EmbeddingNetwork:
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    head = LinearHead(
        rng.normal(size=(6, inputs)).astype(np.float32), rng.normal(size=6).astype(np.float32)
    )
    return EmbeddingNetwork(EfficientNetLite(normed=False), head).eval()


def test_embeddings_are_the_head_of_the_features() -> None:
    network = made(0)
    with torch.no_grad():
        features, embeddings = network(torch.randn(3, 3, 64, 64))
    expected = network.head.as_arrays().project(features.numpy())
    assert np.allclose(embeddings, expected, atol=1e-5)


def test_a_head_on_other_features_is_refused() -> None:
    with pytest.raises(ValueError, match="1280"):
        made(0, inputs=1000)


@pytest.mark.parametrize("share", [0.0, 0.25, 1.0])
def test_a_mixture_lies_on_the_line_between(share: float) -> None:
    one, two = made(1), made(2)
    before = one.head.weight.clone()
    found = mixed(one, two, share)
    expected = (1 - share) * one.head.weight + share * two.head.weight
    assert torch.allclose(found.head.weight, expected, atol=1e-6)
    stem = (1 - share) * one.backbone._conv_stem.weight + share * two.backbone._conv_stem.weight
    assert torch.allclose(found.backbone._conv_stem.weight, stem, atol=1e-6)
    assert torch.equal(one.head.weight, before)
