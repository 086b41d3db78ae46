"""Heads while training, and the same heads without torch."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from photosim.ml import heads as plain
from photosim.ml.codes.encoders import PcaItq
from photosim.ml.codes.packed import unpack
from photosim.ml.train.heads import HashingHead, LinearLayer, MlpHead


def test_linear_head_is_that_of_numpy() -> None:
    torch.manual_seed(0)
    head = LinearLayer(6, 3)
    x = torch.randn(4, 6)
    unit = torch.nn.functional.normalize(head(x), dim=1).detach().numpy()
    assert np.allclose(head.as_arrays().project(x.numpy()), unit, atol=1e-6)


def test_linear_head_starts_from_a_given_one() -> None:
    rng = np.random.default_rng(0)
    start = plain.LinearHead(
        rng.standard_normal((3, 6)).astype(np.float32), rng.standard_normal(3).astype(np.float32)
    )
    again = LinearLayer(6, 3, start).as_arrays()
    assert np.array_equal(again.weight, start.weight)
    assert np.array_equal(again.bias, start.bias)
    with pytest.raises(ValueError, match="6 to 3, not 5 to 3"):
        LinearLayer(5, 3, start)


def test_mlp_head_is_two_layers() -> None:
    head = MlpHead(4, 2, hidden=7)
    x = torch.randn(3, 4)
    first, _, second = head.layers
    expected = torch.relu(x @ first.weight.T + first.bias) @ second.weight.T + second.bias  # type: ignore[operator,union-attr]
    assert torch.allclose(head(x), expected, atol=1e-6)
    assert (head.inputs, head.outputs) == (4, 2)


def test_hashing_head_gives_the_same_bits_without_torch() -> None:
    torch.manual_seed(1)
    head = HashingHead(8, 20)
    x = torch.randn(50, 8)
    outputs = head(x).detach()
    assert float(outputs.abs().max()) <= 1.0
    bits = unpack(head.codes().encode(x.numpy()), 20)
    assert np.array_equal(bits, (outputs >= 0).numpy())


def test_hashing_head_begins_as_fitted_codes() -> None:
    rng = np.random.default_rng(3)
    features = (rng.standard_normal((80, 6)) @ rng.standard_normal((6, 6)) * 9).astype(np.float32)
    itq = PcaItq(4, seed=0).fit(features)
    head = HashingHead(6, 4)
    head.begin_as(itq.projection(), features)
    assert np.array_equal(head.codes().encode(features), itq.encode(features))
    assert float(head.layer(torch.tensor(features)).detach().std()) == pytest.approx(1.0, rel=1e-4)
    with pytest.raises(ValueError, match="6"):
        HashingHead(6, 5).begin_as(itq.projection(), features)


def test_codes_that_are_not_fitted_have_no_projection() -> None:
    with pytest.raises(ValueError, match="PcaItq"):
        PcaItq(4).projection()
