from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from photosim.ml.measure.photos import decoded
from photosim.ml.preprocess import Preprocessing
from photosim.ml.train.efficientnet_lite import (
    LITE0,
    LITE2,
    EfficientNetLite,
    SameConv2d,
    absorb_scales,
    fold_norms,
    load_imagenet,
)


@pytest.fixture(scope="module")
def network() -> EfficientNetLite:
    return load_imagenet()


@pytest.mark.parametrize("size", [6, 7, 8])
@pytest.mark.parametrize(("kernel", "stride"), [(1, 1), (3, 1), (3, 2), (5, 2)])
def test_padding_is_tensorflows(size: int, kernel: int, stride: int) -> None:
    conv = SameConv2d(1, 1, kernel, stride)
    torch.nn.init.ones_(conv.weight)
    image = torch.rand(1, 1, size, size)
    found = conv(image)[0, 0]
    outputs = -(-size // stride)
    before = max((outputs - 1) * stride + kernel - size, 0) // 2
    expected = torch.zeros(outputs, outputs)
    for row in range(outputs):
        for column in range(outputs):
            top, left = row * stride - before, column * stride - before
            window = image[
                0, 0, max(top, 0) : max(top + kernel, 0), max(left, 0) : max(left + kernel, 0)
            ]
            expected[row, column] = window.sum()
    assert torch.allclose(found, expected, atol=1e-5)


def test_folding_and_absorbing_keep_the_function(network: EfficientNetLite) -> None:
    image = torch.randn(2, 3, 96, 64, generator=torch.Generator().manual_seed(0))
    with torch.no_grad():
        expected = network(image)
        folded = fold_norms(network)
        assert torch.allclose(folded(image), expected, atol=1e-3)
        # The weights are those of the checkpoint until their scales are absorbed.
        assert torch.equal(folded._conv_stem.weight, network._conv_stem.weight)
        absorb_scales(folded)
        assert not torch.equal(folded._conv_stem.weight, network._conv_stem.weight)
        assert torch.allclose(folded(image), expected, atol=1e-3)
        assert torch.equal(network(image), expected)
    with pytest.raises(ValueError, match="no batch normalisation"):
        fold_norms(folded)


def test_features_are_the_pooled_map(network: EfficientNetLite) -> None:
    image = torch.randn(1, 3, 64, 64)
    with torch.no_grad():
        found = network.feature_map(image)
        assert found.shape == (1, 1280, 2, 2)
        expected = found.pow(2).mean(dim=(2, 3)).sqrt()
        assert torch.allclose(network.features(image), expected, atol=2e-3)
        averaged = network._fc(found.mean(dim=(2, 3)))
        assert torch.allclose(network(image), averaged, atol=1e-5)
    assert float(found.min()) >= 0
    assert float(found.max()) <= 6


def test_other_weights_are_refused() -> None:
    with pytest.raises(RuntimeError, match="SHA-256"):
        load_imagenet(replace(LITE0, sha256="0" * 64))


def test_missing_weights_are_told() -> None:
    with pytest.raises(RuntimeError, match="not installed"):
        load_imagenet(replace(LITE0, package="efficientnet_lite9_pytorch_model"))


def test_lite2_is_wider_and_deeper_and_knows_what_lite0_does(real_photos: Path) -> None:
    network = load_imagenet(LITE2)
    assert [block._project_conv.out_channels for block in network._blocks] == [
        *[16] * 1,
        *[24] * 3,
        *[48] * 3,
        *[88] * 4,
        *[120] * 4,
        *[208] * 5,
        352,
    ]
    assert share_known(network, real_photos, 260, 25) > 0.7


def test_it_knows_imagenets_classes(network: EfficientNetLite, real_photos: Path) -> None:
    # Published top-1 is 75 % on unseen photos; these may have been trained on.
    assert share_known(network, real_photos, 224, 5) > 0.72


def share_known(network: EfficientNetLite, photos: Path, side: int, every: int) -> float:
    """Of one photo of each class, in the order of the synsets, every so many."""
    paths = sorted((photos / "various").glob("*.jpg"))
    rows = list(range(0, len(paths), every))
    preprocessing = Preprocessing(size=side)
    pixels = [
        result
        for _, result in decoded([paths[row] for row in rows], lambda _, i: preprocessing(i))
        if isinstance(result, np.ndarray)
    ]
    found = []
    with torch.inference_mode():
        for start in range(0, len(pixels), 20):
            batch = torch.from_numpy(preprocessing.to_batch(pixels[start : start + 20]))
            found += network(batch).argmax(dim=1).tolist()
    return float(np.mean(np.array(found) == np.array(rows)))
