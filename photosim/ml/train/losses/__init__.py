"""What a batch of embeddings should look like, as numbers to make small.

A loss gets the embeddings of a batch and what belongs together, and answers a
:class:`~photosim.ml.train.losses.base.LossValue`: the scalar to differentiate, and how many of its
terms still push. ``distances`` is shared with the miners. A batch in which nothing can be compared
is no error: the value is zero, so is the gradient, and ``total`` says 0.
"""

from photosim.ml.train.losses.adaptive import AdaptiveTripletLoss
from photosim.ml.train.losses.base import Loss, LossValue
from photosim.ml.train.losses.batch_all import BatchAllLoss
from photosim.ml.train.losses.batch_hard import BatchHardLoss
from photosim.ml.train.losses.contrastive import ContrastiveLoss
from photosim.ml.train.losses.distances import DISTANCES, pairwise
from photosim.ml.train.losses.mined import MinedTripletLoss
from photosim.ml.train.losses.n_pair import NPairLoss
from photosim.ml.train.losses.triplet import TripletLoss

__all__ = [
    "DISTANCES",
    "AdaptiveTripletLoss",
    "BatchAllLoss",
    "BatchHardLoss",
    "ContrastiveLoss",
    "Loss",
    "LossValue",
    "MinedTripletLoss",
    "NPairLoss",
    "TripletLoss",
    "pairwise",
]
