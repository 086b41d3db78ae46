"""From a map of activations to one vector a photo.

A pooling gets activations float (n, c, h, w) that are zero or more and answers float
(n, outputs); ``outputs`` is c but for R-MAC with a region whitening of another size.
"""

from photosim.ml.train.pooling.average import AveragePooling
from photosim.ml.train.pooling.gem import GeneralisedMeanPooling
from photosim.ml.train.pooling.maximum import MaximumPooling
from photosim.ml.train.pooling.rmac import RegionalMaximumPooling, region_grid
from photosim.ml.train.pooling.whitening import RegionWhitening

__all__ = [
    "AveragePooling",
    "GeneralisedMeanPooling",
    "MaximumPooling",
    "RegionWhitening",
    "RegionalMaximumPooling",
    "region_grid",
]
