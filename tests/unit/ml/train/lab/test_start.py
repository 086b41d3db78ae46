"""What a network knows before its first step."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from photosim.ml.codes.encoders import PcaItq
from photosim.ml.train.lab.embed import array_inputs, embed_rows
from photosim.ml.train.lab.start import FREE_LENGTH_SQUARED, fit_start
from photosim.ml.train.networks.build import NetworkSpec, build
from photosim.ml.train.pooling import RegionalMaximumPooling

ROWS = np.arange(60)


def pictures() -> np.ndarray:
    rng = np.random.default_rng(0)
    colours = rng.normal(size=(60, 3, 1, 1))
    return (colours + 0.2 * rng.normal(size=(60, 3, 32, 32))).astype(np.float32)


def test_a_linear_head_begins_white() -> None:
    network = build(NetworkSpec("small", dim=6, size=32))
    network.unit = False
    inputs = array_inputs(pictures())
    fit_start(network, inputs, ROWS)
    embedded = embed_rows(network, inputs, ROWS)[1]
    assert np.square(embedded).sum(axis=1).mean() == pytest.approx(FREE_LENGTH_SQUARED, rel=1e-3)
    covariance = np.cov(embedded.T)
    assert np.abs(covariance - np.diag(np.diag(covariance))).max() < 0.02 * covariance.max()


def test_a_hashing_head_begins_as_itq() -> None:
    network = build(NetworkSpec("small", head="hashing", dim=6, size=32), unit=False)
    inputs = array_inputs(pictures())
    features = embed_rows(network, inputs, ROWS)[0]
    fit_start(network, inputs, ROWS)
    bits = np.packbits(embed_rows(network, inputs, ROWS)[1] >= 0, axis=1)
    assert np.array_equal(bits, PcaItq(6).fit(features).encode(features))


def test_regions_are_whitened_first() -> None:
    network = build(NetworkSpec("small", pooling="rmac-whitened", dim=4, size=48))
    whitening = network.pooling.whitening
    before = whitening.weight.detach().clone()
    fit_start(network, array_inputs(pictures()), ROWS)
    assert isinstance(network.pooling, RegionalMaximumPooling)
    assert not torch.equal(whitening.weight, before)


@pytest.mark.parametrize("head", ["linear", "hashing", "mlp"])
def test_too_few_photos_or_two_layers_keep_the_random_start(head: str) -> None:
    network = build(NetworkSpec("small", head=head, dim=6, size=32))
    before = [p.detach().clone() for p in network.parameters()]
    fit_start(network, array_inputs(pictures()), ROWS if head == "mlp" else ROWS[:6])
    assert all(map(torch.equal, before, network.parameters()))
