"""Networks: backbone, pooling and head put together from a few words.

A backbone maps model input float32 (n, 3, h, w) (``(pixel - 127) / 128``, as the preprocessing of
photosim gives it) to a map of activations (n, c, h', w'). ``build`` makes a whole
:class:`MetricNetwork` of a :class:`NetworkSpec`.
"""

from photosim.ml.train.networks.build import NetworkSpec, build, build_backbone
from photosim.ml.train.networks.lite0 import Lite0, Lite0Tail
from photosim.ml.train.networks.metric import MetricNetwork
from photosim.ml.train.networks.small import SmallNetwork
from photosim.ml.train.networks.torchvision_backbone import TorchvisionBackbone, known_backbones

__all__ = [
    "Lite0",
    "Lite0Tail",
    "MetricNetwork",
    "NetworkSpec",
    "SmallNetwork",
    "TorchvisionBackbone",
    "build",
    "build_backbone",
    "known_backbones",
]
