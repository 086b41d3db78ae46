"""Losses by name, each with the sampler and the kind of output that its paper asks for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from photosim.core.arrays import Ints
from photosim.core.errors import Remedy, UsageError
from photosim.core.language import tr
from photosim.ml.train.hashing import CodeDistanceLoss, TripletQuantizationLoss
from photosim.ml.train.losses import (
    DISTANCES,
    AdaptiveTripletLoss,
    BatchAllLoss,
    BatchHardLoss,
    ContrastiveLoss,
    MinedTripletLoss,
    NPairLoss,
    TrainingLoss,
    TripletLoss,
)
from photosim.ml.train.miners import ConsecutiveTriplets, HardTriplets, SemiHardTriplets
from photosim.ml.train.samplers import ClassBalanced, RandomTriplets, Sampler


@dataclass(frozen=True, slots=True)
class LossShape:
    """What a term of a loss looks like; a loss takes of it what its ``Recipe`` says it has.

    margin: None for the loss's own. distance: of a triplet, by name. soft: softplus in place of
    the hinge. quantization: weight of the quantization loss beside the triplets.
    """

    margin: float | None = None
    distance: str = "euclidean"
    soft: bool = False
    quantization: float = 0.1


def _pk(labels: Ints, classes: int, photos: int, seed: int) -> Sampler:
    return ClassBalanced(labels, classes, photos, seed=seed)


def _pairs(labels: Ints, classes: int, photos: int, seed: int) -> Sampler:
    return ClassBalanced(labels, max(2, classes * photos // 2), 2, seed=seed)


def _triplets(labels: Ints, classes: int, photos: int, seed: int) -> Sampler:
    return RandomTriplets(labels, max(1, classes * photos // 3), seed=seed)


@dataclass(frozen=True, slots=True)
class Recipe:
    """A loss and how its batches are drawn.

    make: the loss, of a shape and the margin to take. sampler: of labels, P, K and seed; about
    P * K photos a batch. hashing: the outputs are to become bits (hashing head, no unit length).
    margin: the loss's own, None where it has none. has: what else of a ``LossShape`` it looks at.
    """

    make: Callable[[LossShape, float], TrainingLoss]
    sampler: Callable[[Ints, int, int, int], Sampler] = _pk
    hashing: bool = False
    margin: float | None = 0.2
    has: frozenset[str] = frozenset({"distance", "soft"})

    def loss(self, shape: LossShape) -> TrainingLoss:
        """The loss of a shape, with its own margin where the shape has none."""
        margin = self.margin if shape.margin is None else shape.margin
        return self.make(shape, 0.0 if margin is None else margin)

    def described(self, shape: LossShape) -> str:
        """The shape in words, as far as this loss looks at it; may be empty."""
        words = []
        if "distance" in self.has:
            words.append(f"{shape.distance} distance")
        if shape.soft:
            words.append("softplus")
        elif self.margin is not None:
            words.append(f"margin {self.margin if shape.margin is None else shape.margin:g}")
        if "quantization" in self.has:
            words.append(f"{shape.quantization:g} × quantization")
        return ", ".join(words)


def _triplet(shape: LossShape, margin: float) -> TripletLoss:
    return TripletLoss(margin, shape.distance, soft=shape.soft)


_NOTHING: frozenset[str] = frozenset()

RECIPES: Mapping[str, Recipe] = MappingProxyType(
    {
        # The contrastive margin bounds one distance, the triplet's a difference of two.
        "contrastive": Recipe(lambda _, m: ContrastiveLoss(m), margin=1.0, has=_NOTHING),
        "triplet": Recipe(
            lambda s, m: MinedTripletLoss(_triplet(s, m), ConsecutiveTriplets()), _triplets
        ),
        "triplet-semi-hard": Recipe(
            lambda s, m: MinedTripletLoss(_triplet(s, m), SemiHardTriplets(m))
        ),
        "triplet-hard": Recipe(lambda s, m: MinedTripletLoss(_triplet(s, m), HardTriplets())),
        "n-pair": Recipe(lambda *_: NPairLoss(), _pairs, margin=None, has=_NOTHING),
        "batch-all": Recipe(lambda s, m: BatchAllLoss(m, s.distance, soft=s.soft)),
        "batch-hard": Recipe(lambda s, m: BatchHardLoss(m, s.distance, soft=s.soft)),
        "adaptive": Recipe(lambda s, m: AdaptiveTripletLoss(m, s.distance, soft=s.soft)),
        "code-distance": Recipe(
            lambda _, m: CodeDistanceLoss(m), hashing=True, margin=0.5, has=_NOTHING
        ),
        # Codes are compared by the angle between them, whatever the distance of other losses.
        "triplet-quantization": Recipe(
            lambda s, m: TripletQuantizationLoss(
                BatchHardLoss(m, "cosine", soft=s.soft), s.quantization
            ),
            hashing=True,
            has=frozenset({"soft", "quantization"}),
        ),
    }
)


def recipe_named(name: str) -> Recipe:
    """The recipe. Raises UsageError for an unknown name."""
    if name not in RECIPES:
        raise UsageError(
            tr("Unknown loss"),
            tr(
                "There is no loss named {name!r}. Known: {names}.",
                name=name,
                names=", ".join(RECIPES),
            ),
        )
    return RECIPES[name]


def checked_shape(
    name: str,
    *,
    margin: float | None = None,
    distance: str | None = None,
    soft: bool = False,
    quantization: float | None = None,
) -> LossShape:
    """The shape of a loss by name; what is None is the loss's own.

    Raises UsageError for an unknown loss or distance, a number out of range, or what this loss
    has not: nothing that is asked for is passed over.
    """
    recipe = recipe_named(name)
    if distance is not None and distance not in DISTANCES:
        raise UsageError(
            tr("Unknown distance"),
            tr(
                "There is no distance named {distance!r}. Known: {names}.",
                distance=distance,
                names=", ".join(DISTANCES),
            ),
        )
    if (margin is not None and not margin > 0) or (quantization is not None and quantization < 0):
        raise UsageError(
            tr("Number out of range"),
            tr(
                "A margin is a positive number and a weight of quantization not negative, not "
                "{margin} and {quantization}.",
                margin=margin,
                quantization=quantization,
            ),
        )
    has_margin = recipe.margin is not None and (not soft or name == "triplet-semi-hard")
    asked = {
        "margin": margin is not None and not has_margin,
        "distance": distance is not None and "distance" not in recipe.has,
        "soft": soft and "soft" not in recipe.has,
        "quantization": quantization is not None and "quantization" not in recipe.has,
    }
    for word, useless in asked.items():
        if useless:
            told = f"{name!r} with softplus" if soft and word == "margin" else repr(name)
            raise UsageError(
                tr("Option without effect"),
                tr("The loss {told} has no {word}.", told=told, word=word),
                Remedy.LEAVE_OUT,
                word,
            )
    plain = LossShape()
    return LossShape(
        margin,
        plain.distance if distance is None else distance,
        soft,
        plain.quantization if quantization is None else quantization,
    )
