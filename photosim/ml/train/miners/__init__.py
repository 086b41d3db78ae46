"""Which triplets of a batch are worth learning from.

A miner gets the distances of a batch and its labels and answers triplets (anchor, positive,
negative) as rows. It is no part of the network: nothing is differentiated here.
"""

from photosim.ml.train.miners.all_triplets import AllTriplets
from photosim.ml.train.miners.base import Miner
from photosim.ml.train.miners.consecutive import ConsecutiveTriplets
from photosim.ml.train.miners.hard import HardTriplets
from photosim.ml.train.miners.semi_hard import SemiHardTriplets

__all__ = ["AllTriplets", "ConsecutiveTriplets", "HardTriplets", "Miner", "SemiHardTriplets"]
