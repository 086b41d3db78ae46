"""Losses by name, each with the sampler and the kind of output that its paper asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from photosim.core.errors import UsageError
from photosim.ml.train.hashing import CodeDistanceLoss, TripletQuantizationLoss
from photosim.ml.train.losses import (
    DISTANCES,
    AdaptiveTripletLoss,
    BatchAllLoss,
    BatchHardLoss,
    ContrastiveLoss,
    Loss,
    MinedTripletLoss,
    NPairLoss,
    TripletLoss,
)
from photosim.ml.train.miners import ConsecutiveTriplets, HardTriplets, SemiHardTriplets
from photosim.ml.train.samplers import ClassBalanced, RandomTriplets, Sampler

Labels = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Shape:
    """What a triplet term looks like: margin, distance by name, softplus in place of the hinge."""

    margin: float = 0.2
    distance: str = "euclidean"
    soft: bool = False


def _pk(labels: Labels, classes: int, photos: int, seed: int) -> Sampler:
    return ClassBalanced(labels, classes, photos, seed=seed)


def _pairs(labels: Labels, classes: int, photos: int, seed: int) -> Sampler:
    return ClassBalanced(labels, max(2, classes * photos // 2), 2, seed=seed)


def _triplets(labels: Labels, classes: int, photos: int, seed: int) -> Sampler:
    return RandomTriplets(labels, max(1, classes * photos // 3), seed=seed)


@dataclass(frozen=True, slots=True)
class Recipe:
    """A loss and how its batches are drawn.

    loss: makes it of a shape. sampler: of labels, P, K and seed; about P * K photos a batch.
    hashing: the outputs are to become bits (hashing head, no unit length).
    """

    loss: Callable[[Shape], Loss]
    sampler: Callable[[Labels, int, int, int], Sampler] = _pk
    hashing: bool = False


def _triplet(shape: Shape) -> TripletLoss:
    return TripletLoss(shape.margin, shape.distance, soft=shape.soft)


RECIPES: Mapping[str, Recipe] = MappingProxyType(
    {
        # The contrastive margin bounds one distance, the triplet's a difference of two.
        "contrastive": Recipe(lambda s: ContrastiveLoss(5 * s.margin)),
        "triplet": Recipe(
            lambda s: MinedTripletLoss(_triplet(s), ConsecutiveTriplets()), _triplets
        ),
        "triplet-semi-hard": Recipe(
            lambda s: MinedTripletLoss(_triplet(s), SemiHardTriplets(s.margin))
        ),
        "triplet-hard": Recipe(lambda s: MinedTripletLoss(_triplet(s), HardTriplets())),
        "n-pair": Recipe(lambda s: NPairLoss(), _pairs),
        "batch-all": Recipe(lambda s: BatchAllLoss(s.margin, s.distance, soft=s.soft)),
        "batch-hard": Recipe(lambda s: BatchHardLoss(s.margin, s.distance, soft=s.soft)),
        "adaptive": Recipe(lambda s: AdaptiveTripletLoss(s.margin, s.distance, soft=s.soft)),
        "code-distance": Recipe(lambda s: CodeDistanceLoss(), hashing=True),
        # Codes are compared by the angle between them, whatever the distance of other losses.
        "triplet-quantization": Recipe(
            lambda s: TripletQuantizationLoss(BatchHardLoss(s.margin, "cosine", soft=s.soft)),
            hashing=True,
        ),
    }
)


def recipe_named(name: str) -> Recipe:
    """The recipe. Raises UsageError for an unknown name."""
    if name not in RECIPES:
        raise UsageError(
            "Unknown loss",
            f"There is no loss named {name!r}.",
            f"Known: {', '.join(RECIPES)}.",
        )
    return RECIPES[name]


def checked_shape(margin: float, distance: str, *, soft: bool) -> Shape:
    """The shape. Raises UsageError for an unknown distance or a margin that is not positive."""
    if distance not in DISTANCES or not margin > 0:
        raise UsageError(
            "Unknown loss",
            f"A triplet with distance {distance!r} and margin {margin} can't be meant.",
            f"Distances: {', '.join(DISTANCES)}; the margin is a positive number.",
        )
    return Shape(margin, distance, soft)
