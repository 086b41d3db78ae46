"""What a network knows before its first step: whitenings and codes fitted to the photos."""

from __future__ import annotations

import logging
from collections.abc import Callable

import numpy as np
import torch

from photosim.core.arrays import Floats, Ints
from photosim.core.jobs import JobContext
from photosim.ml.codes.encoders import PcaItq
from photosim.ml.heads import fit_whitening
from photosim.ml.train.heads import HashingHead, LinearLayer
from photosim.ml.train.lab.embed import embed_rows
from photosim.ml.train.networks.metric import MetricNetwork
from photosim.ml.train.pooling import RegionalMaximumPooling

_SHRINKAGE = 0.1
_MOST_FOR_REGIONS = 320
_BATCH = 32

#: Mean squared length at which a head of free lengths begins. Products of about ten are where the
#: softmax of N-pair is neither flat nor decided; a whitening's own are the number of dimensions.
FREE_LENGTH_SQUARED = 10.0

_log = logging.getLogger(__name__)


def fit_start(
    network: MetricNetwork,
    inputs: Callable[[Ints], torch.Tensor],
    rows: Ints,
    job: JobContext | None = None,
    *,
    most: int = 2000,
) -> None:
    """Whiten the regions (R-MAC with a whitening), then begin the head at what is known.

    Fitted to at most so many of the rows, evenly spread.

    A linear head begins as a whitening, a hashing head as PCA-ITQ: from random values the hardest
    triplets pull all codes into one before the backbone has learned anything.

    Corner cases
        A head that the photos are too few for (not more than its outputs), or that has more bits
        than features, keeps its random start, and so does a head of two layers.
    """
    rows = rows[np.linspace(0, len(rows) - 1, min(len(rows), most)).astype(int)]
    pooling = network.pooling
    if isinstance(pooling, RegionalMaximumPooling) and pooling.whitening is not None:
        network.eval()
        with torch.inference_mode():
            regions = [
                pooling.regions(network.backbone(inputs(rows[i : i + _BATCH]))).flatten(0, 1)
                for i in range(0, min(len(rows), _MOST_FOR_REGIONS), _BATCH)
            ]
        pooling.whitening.fit(torch.cat(regions).clone())
    head = network.head
    if not isinstance(head, LinearLayer | HashingHead) or len(rows) <= head.outputs:
        return
    features = embed_rows(network, inputs, rows, job)[0]
    try:
        if isinstance(head, HashingHead):
            head.begin_as(PcaItq(head.outputs).fit(features).projection(), features)
            return
        start = fit_whitening(features, head.outputs, shrinkage=_SHRINKAGE)
    except ValueError as error:
        _log.warning("the head starts at random: %s", error)
        return
    network.head = LinearLayer(head.inputs, head.outputs, start)
    if not network.unit:
        _begin_at_length(network.head, features)


def _begin_at_length(head: LinearLayer, features: Floats) -> None:
    with torch.no_grad():
        squared = head(torch.from_numpy(features)).square().sum(dim=1).mean()
        factor = torch.sqrt(FREE_LENGTH_SQUARED / squared.clamp(min=1e-12))
        head.weight.mul_(factor)
        head.bias.mul_(factor)
