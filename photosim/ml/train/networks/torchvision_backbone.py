"""Any classification network of torchvision as a backbone, by its name there.

torchvision is loaded when one is asked for: it takes as long to load as torch itself, and no other
network needs it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.error import URLError

import torch
from torch import Tensor, nn

from photosim.core.errors import ModelError, Remedy, UsageError
from photosim.core.language import tr
from photosim.ml.train import _torchvision  # noqa: F401  (before torchvision)
from photosim.ml.train.networks.weights import load_into

_IMAGENET_MEAN = (0.485, 0.456, 0.406)
_IMAGENET_STD = (0.229, 0.224, 0.225)
_CLASSIFIERS = ("classifier", "fc", "head", "heads", "AuxLogits", "aux")


def known_backbones() -> list[str]:
    """Names of torchvision's classification networks."""
    from torchvision import models

    return sorted(models.list_models(module=models))


class TorchvisionBackbone(nn.Module):
    """The last map of activations of a torchvision network, its classifier taken off.

    weights: ``default`` for torchvision's own (fetched once over the network and kept in torch's
        cache), a path to a saved state of the whole classifier, or ``none`` for random ones.
    size: side of the input while the network is looked through; networks of fixed size take no
        other afterwards.

    Corner cases
        A network of tokens (ViT) has no last map: its vector before the classifier is handed on
        as a map of one position, so every pooling gives that vector. Activations may be negative
        there. Raises UsageError for an unknown name or a size that the network can't take,
        ModelError where weights can't be had.
    """

    mean: Tensor
    std: Tensor

    def __init__(self, name: str, weights: str | Path = "default", size: int = 224) -> None:
        super().__init__()
        if name not in known_backbones():
            raise UsageError(
                tr("Unknown network"),
                tr(
                    "torchvision has no classification network named {name!r}. Known: {names}.",
                    name=name,
                    names=", ".join(known_backbones()),
                ),
            )
        from torchvision.models.feature_extraction import create_feature_extractor

        network, mean, std = _network(name, weights)
        try:
            node, self.channels, self._is_map = _last_map(network.eval(), size)
        except (RuntimeError, AssertionError) as error:  # what torchvision says of shapes
            raise UsageError(
                tr("Size can't be used"),
                tr(
                    "{name} can't take pictures of {size} × {size} pixels: {error}.",
                    name=name,
                    size=size,
                    error=error,
                ),
                Remedy.OTHER_NETWORK,
            ) from error
        self.extractor = create_feature_extractor(
            network, {node: "out"}, suppress_diff_warning=True
        )
        self.register_buffer("mean", torch.tensor(mean).reshape(1, 3, 1, 1), persistent=False)
        self.register_buffer("std", torch.tensor(std).reshape(1, 3, 1, 1), persistent=False)

    def forward(self, image: Tensor) -> Tensor:
        """float (n, 3, h, w) of ``(pixel - 127) / 128`` to float (n, c, h', w')."""
        pixels = (image * 128.0 + 127.0) / 255.0
        out: Tensor = self.extractor((pixels - self.mean) / self.std)["out"]
        return out if self._is_map else out[:, :, None, None]


def _network(
    name: str, weights: str | Path
) -> tuple[nn.Module, tuple[float, ...], tuple[float, ...]]:
    from torchvision import models

    mean, std = _IMAGENET_MEAN, _IMAGENET_STD
    options: dict[str, Any] = {}
    if name in {"googlenet", "inception_v3"}:
        # Random weights take seconds of sampling there unless told otherwise.
        options["init_weights"] = False
    if weights == "none":
        return models.get_model(name, weights=None, **options), mean, std
    if weights != "default":
        network = models.get_model(name, weights=None, **options)
        load_into(network, Path(weights), name)
        return network, mean, std
    chosen = models.get_model_weights(name).DEFAULT
    try:
        network = models.get_model(name, weights=chosen, progress=False)
    except (URLError, OSError, RuntimeError) as error:
        raise ModelError(
            tr("Weights can't be fetched"),
            tr("The weights of {name} can't be fetched: {error}.", name=name, error=error),
            Remedy.LOCAL_WEIGHTS,
        ) from error
    transforms = chosen.transforms()
    return network, tuple(transforms.mean), tuple(transforms.std)


def _last_map(network: nn.Module, size: int) -> tuple[str, int, bool]:
    """Node, channels and whether it is a map of positions, of what stands before the classifier."""
    from torchvision.models.feature_extraction import get_graph_node_names

    names = get_graph_node_names(network, suppress_diff_warning=True)[1]
    shapes = _shapes(network, names, size)
    best: str | None = None
    before: str | None = None
    for name in names:
        if name.split(".")[0].startswith(_CLASSIFIERS):
            break
        shape = shapes.get(name)
        if shape is None:
            continue
        if len(shape) == 4 and min(shape[2:]) > 1:
            best = name
        elif len(shape) == 3:
            best = None  # tokens: what was a map before is no result of the network
        if len(shape) == 2:
            before = name
    if best is not None:
        return best, shapes[best][1], True
    if before is None:
        raise UsageError(
            tr("Network without features"),
            tr("{name} hands out nothing before its classifier.", name=type(network).__name__),
            Remedy.OTHER_NETWORK,
        )
    return before, shapes[before][1], False


def _shapes(network: nn.Module, names: list[str], size: int) -> dict[str, tuple[int, ...]]:
    """Shapes of the tensors at the named nodes, for one picture of the given side."""
    from torchvision.models.feature_extraction import create_feature_extractor

    extractor = create_feature_extractor(
        network, {name: name for name in names}, suppress_diff_warning=True
    )
    with torch.no_grad():
        found = extractor.eval()(torch.zeros(1, 3, size, size))
    return {name: tuple(v.shape) for name, v in found.items() if isinstance(v, Tensor)}
