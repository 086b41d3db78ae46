"""From pooled features to the vector that is compared, while training.

A head maps float (n, inputs) to (n, outputs). It does not set lengths to one: the network does
that where the loss wants it. ``HashingHead`` gives outputs in [-1, 1] whose signs are bits.
"""

from photosim.ml.train.heads.hashing import HashingHead
from photosim.ml.train.heads.linear import LinearLayer
from photosim.ml.train.heads.mlp import MlpHead

__all__ = ["HashingHead", "LinearLayer", "MlpHead"]
