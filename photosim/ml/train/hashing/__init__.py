"""Learning to hash: losses for outputs that are to become bits.

The network ends in the hashing head (K outputs in [-1, 1] by tanh); the bit is the sign. These
losses keep the outputs near -1 and 1 and the codes of one class near each other. Turning outputs
into packed bits and searching them needs no torch: see ``photosim.ml.codes``.
"""

from photosim.ml.train.hashing.code_distance import CodeDistanceLoss
from photosim.ml.train.hashing.quantization import QuantizationLoss
from photosim.ml.train.hashing.triplet_quantization import TripletQuantizationLoss

__all__ = ["CodeDistanceLoss", "QuantizationLoss", "TripletQuantizationLoss"]
