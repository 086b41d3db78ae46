"""Which photos make a batch.

A sampler answers the rows of batch number ``step`` as a pure function of its seed and that
number. So a run that was interrupted goes on with the batches that it would have had, and nothing
about the sampler is stored in a checkpoint.
"""

from photosim.ml.train.samplers.base import Sampler, trainable_classes
from photosim.ml.train.samplers.pk import ClassBalanced
from photosim.ml.train.samplers.random_triplets import RandomTriplets

__all__ = ["ClassBalanced", "RandomTriplets", "Sampler", "trainable_classes"]
