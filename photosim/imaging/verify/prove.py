"""Hypotheses are examined, and the one that agrees best is the proof."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from photosim.imaging.verify import maps
from photosim.imaging.verify.agreement import agreement
from photosim.imaging.verify.following import follow
from photosim.imaging.verify.frame import outlined
from photosim.imaging.verify.hypotheses import Hypothesis, by_features, by_symmetry
from photosim.imaging.verify.maps import Matrix
from photosim.imaging.verify.sketch import Sketch

WHOLE = 0.97
"""Share of a picture from which all of it lies on the other, but for the errors of the map."""

_ENOUGH = 0.6
"""Agreement of whole on whole from which no other hypothesis is looked for."""


@dataclass(frozen=True, slots=True)
class Proof:
    """How two pictures lie on each other. Pixels are those of :data:`SIDE`.

    matrix: 3 × 3, takes a point of the first (fractions of its width and height) to the second.
    agree: share of the structured overlap whose windows agree, in [0, 1].
    drift: how far neighbouring points lie off in common, in pixels: another point of view.
    displaced: share of what disagrees that lies together at another place: something moved, while
        a text or a logo, and what it covers, is nowhere in the other.
    covered: windows, 8 pixels apart, of the largest patch in which nothing agrees.
    residual: median distance of the followed points from their place, in pixels.
    softer: by how many pixels one picture had to be blurred to be as soft as the other.
    points: followed points. inliers: matched features (0 where a symmetry was enough).
    first_share, second_share: share of each picture's area that lies on the other.
    first_outlined, second_outlined: how much stronger the edge around the picture is, where it
        lies inside the other, than beside it: 1 where the other goes on there, more where it ends.
    overhang: how far, in pixels, the more contained picture reaches out of the other; 0 or more.
    degrees: by how much the first is turned counterclockwise, (-180, 180], after mirroring.
    scale: size of the first's content in the second over its size in the first.
    stretch: largest over smallest scale of the two directions, 1 or more.
    colour: mean difference of colours (hue and saturation, 0 to 255) over the agreeing part.
    light: mean difference of brightness there. first_grey, second_grey: without any colour.
    """

    matrix: tuple[float, ...]
    agree: float
    drift: float
    displaced: float
    covered: int
    residual: float
    softer: float
    points: int
    inliers: int
    first_share: float
    second_share: float
    first_outlined: float
    second_outlined: float
    overhang: float
    mirrored: bool
    degrees: float
    scale: float
    stretch: float
    colour: float
    light: float
    first_grey: bool
    second_grey: bool

    def reversed(self) -> Proof:
        """The same with the second picture in front."""
        matrix = np.linalg.inv(np.array(self.matrix).reshape(3, 3))
        return replace(
            self,
            matrix=tuple(float(value) for value in matrix.ravel()),
            first_share=self.second_share,
            second_share=self.first_share,
            first_outlined=self.second_outlined,
            second_outlined=self.first_outlined,
            degrees=self.degrees if self.mirrored else -self.degrees,
            scale=1 / self.scale,
            first_grey=self.second_grey,
            second_grey=self.first_grey,
        )


def prove(first: Sketch, second: Sketch) -> Proof | None:
    """How the first lies on the second, None where no way was found in which it does."""
    best: Proof | None = None
    for hypothesis in by_symmetry(first, second):
        best = _better(best, _examine(first, second, hypothesis))
    if best is not None and best.agree >= _ENOUGH:
        return best
    found = by_features(first, second)
    return best if found is None else _better(best, _examine(first, second, found))


def _better(one: Proof | None, other: Proof | None) -> Proof | None:
    if one is None or other is None:
        return other if one is None else one
    return other if other.agree > one.agree else one


def _examine(first: Sketch, second: Sketch, hypothesis: Hypothesis) -> Proof | None:
    """The proof of one hypothesis; None where an edit can't have done that."""
    matrix = hypothesis.matrix
    if not maps.sane(matrix):
        return None
    # What is larger is reduced: comparing the other way round would compare with blur.
    turned_round = maps.shape(matrix).scale > 1
    here, there = (second, first) if turned_round else (first, second)
    way: Matrix = maps.inverse(matrix) if turned_round else matrix
    followed = follow(here, there, way)
    if followed is None or not maps.sane(followed.way):
        return None
    agreed = agreement(here, there, followed)
    if agreed is None:
        return None
    matrix = maps.inverse(followed.way) if turned_round else followed.way
    shape = maps.shape(matrix)
    first_share, first_out = maps.contained(first, second, matrix)
    back = maps.inverse(matrix)
    second_share, second_out = maps.contained(second, first, back)
    # Of the one with more of it on the other; in pixels of the comparison, whichever is larger.
    overhang = first_out * max(1.0, shape.scale) if first_share >= second_share else second_out
    return Proof(
        matrix=maps.in_fractions(matrix, first, second),
        agree=agreed.share,
        drift=followed.drift,
        displaced=agreed.displaced,
        covered=agreed.covered,
        residual=followed.residual,
        softer=abs(followed.softer),
        points=followed.points,
        inliers=hypothesis.inliers,
        first_share=first_share,
        second_share=second_share,
        first_outlined=outlined(first, second, matrix) if second_share < WHOLE else 1.0,
        second_outlined=outlined(second, first, maps.inverse(matrix))
        if first_share < WHOLE
        else 1.0,
        overhang=overhang,
        mirrored=shape.mirrored,
        degrees=shape.degrees,
        scale=shape.scale,
        stretch=shape.stretch,
        colour=agreed.colour,
        light=agreed.light,
        first_grey=first.is_grey,
        second_grey=second.is_grey,
    )
