"""From a few words to a network."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import torch
from torch import nn

from photosim.core.errors import UsageError
from photosim.core.language import tr
from photosim.ml.train.efficientnet_lite import (
    EfficientNetLite,
    fold_norms,
    imagenet_weights_path,
)
from photosim.ml.train.heads import HashingHead, LinearLayer, MlpHead
from photosim.ml.train.networks.lite0 import Lite0
from photosim.ml.train.networks.metric import MetricNetwork
from photosim.ml.train.networks.small import SmallNetwork
from photosim.ml.train.networks.torchvision_backbone import TorchvisionBackbone
from photosim.ml.train.networks.weights import load_into
from photosim.ml.train.pooling import (
    AveragePooling,
    GeneralisedMeanPooling,
    MaximumPooling,
    RegionalMaximumPooling,
    RegionWhitening,
)

_Factory = TypeVar("_Factory")

POOLINGS: Mapping[str, Callable[[int], nn.Module]] = MappingProxyType(
    {
        "average": lambda _channels: AveragePooling(),
        "max": lambda _channels: MaximumPooling(),
        "gem": lambda _channels: GeneralisedMeanPooling(),
        "rmac": lambda _channels: RegionalMaximumPooling(),
        "rmac-whitened": lambda channels: RegionalMaximumPooling(
            whitening=RegionWhitening(channels)
        ),
    }
)
HEADS: Mapping[str, Callable[[int, int], nn.Module]] = MappingProxyType(
    {"linear": LinearLayer, "mlp": MlpHead, "hashing": HashingHead}
)


@dataclass(frozen=True, slots=True)
class NetworkSpec:
    """What a network is made of.

    backbone: ``efficientnet_lite0``, ``small`` or the name of a torchvision network.
    weights: ``default`` (those of ImageNet; ``small`` has none and starts at random), ``none``,
        or the path of a file.
    pooling: average, max, gem, rmac or rmac-whitened.
    head: linear, mlp or hashing.
    dim: length of the embedding, or bits of the hash.
    size: side of the input in pixels.
    """

    backbone: str = "efficientnet_lite0"
    weights: str = "default"
    pooling: str = "average"
    head: str = "linear"
    dim: int = 256
    size: int = 224


def build_backbone(spec: NetworkSpec) -> nn.Module:
    """The backbone; ``channels`` is what it hands out.

    Raises UsageError for an unknown name, ModelError where weights can't be had.
    """
    if spec.backbone == "small":
        small = SmallNetwork()
        if spec.weights not in {"default", "none"}:
            load_into(small, Path(spec.weights), spec.backbone)
        return small
    if spec.backbone != "efficientnet_lite0":
        return TorchvisionBackbone(spec.backbone, spec.weights, spec.size)
    network = EfficientNetLite()
    if spec.weights == "none":
        return Lite0(network)
    path = imagenet_weights_path() if spec.weights == "default" else Path(spec.weights)
    load_into(network, path, spec.backbone)
    return Lite0(fold_norms(network))


def build(spec: NetworkSpec, *, seed: int = 0, unit: bool = True) -> MetricNetwork:
    """The whole network; what is not loaded is drawn from the seed.

    Raises UsageError for unknown words, ModelError where weights can't be had.
    """
    pooling = _choice(POOLINGS, spec.pooling, "pooling")
    head = _choice(HEADS, spec.head, "head")
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        backbone = build_backbone(spec)
        channels = backbone.channels
        if not isinstance(channels, int):
            raise TypeError("the backbone does not say how many channels it hands out")
        return MetricNetwork(backbone, pooling(channels), head(channels, spec.dim), unit=unit)


def _choice(known: Mapping[str, _Factory], name: str, kind: str) -> _Factory:
    if name not in known:
        raise UsageError(
            tr("Unknown {kind}", kind=kind),
            tr(
                "There is no {kind} named {name!r}. Known: {names}.",
                kind=kind,
                name=name,
                names=", ".join(sorted(known)),
            ),
        )
    return known[name]
