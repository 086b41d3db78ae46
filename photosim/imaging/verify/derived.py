"""What two pictures are to each other where one of them shows the very same as a third.

Of copies of one picture most are that picture: saved again, resized, squeezed, mirrored, turned
upright. What lies on one of these lies on the others in the same way, and nothing has to be looked
at: their maps are put together, and what else was seen is what was seen of the third. What two
pictures differ by adds up, so that of a long row of copies the ends are looked at again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from photosim.imaging.verify import maps
from photosim.imaging.verify.maps import Matrix, Sized
from photosim.imaging.verify.proof import Proof

_AGREES, _LEAST_PLACES, _SOME_PLACES = 0.995, 48, 24
_ALL, _MOST_OVERHANG = 0.99, 1.0  # share of a picture; pixels
_MOST_COVERED = 1  # windows
_MOST_RESIDUAL, _MOST_DRIFT = 0.3, 0.1  # pixels
_MOST_COLOUR, _MOST_LIGHT = 2.0, 6.0
"""Levels: less than what is called an edit."""

_SURELY = 0.99
"""Of all steps together: half of what two pictures have in common may be all of what differs."""


def derived(first: Sized, second: Sized, steps: Sequence[Proof]) -> Proof | None:
    """How the first lies on the second; None where that has to be looked at.

    steps: proofs that lead from the first over others to the second. All but one of them, at
    least, have to be between pictures that show the very same.
    """
    others = [step for step in steps if not _shows_the_same(step)]
    if len(steps) < 2 or len(others) > 1:
        return None
    told = others[0] if others else min(steps, key=lambda step: step.agree)
    matrix = maps.in_pixels(along(steps), first, second)
    if not maps.sane(matrix):
        return None
    shape = maps.shape(matrix)
    return replace(
        told,
        matrix=maps.in_fractions(matrix, first, second),
        agree=max(0.0, 1 - sum(1 - step.agree for step in steps)),
        drift=max(step.drift for step in steps),
        residual=max(step.residual for step in steps),
        points=min(step.points for step in steps),
        inliers=min(step.inliers for step in steps),
        mirrored=shape.mirrored,
        degrees=shape.degrees,
        scale=shape.scale,
        stretch=shape.stretch,
        first_grey=steps[0].first_grey,
        second_grey=steps[-1].second_grey,
    )


def surely_agrees(steps: Sequence[Proof]) -> float | None:
    """What share of two pictures agrees at least where each step between them agrees but for what
    a JPEG leaves; None where that has to be looked at."""
    agrees = 1 - sum(1 - step.agree for step in steps)
    sure = len(steps) > 1 and agrees >= _SURELY and all(map(_agrees, steps))
    return agrees if sure else None


def along(steps: Sequence[Proof]) -> Matrix:
    """The map, between fractions, over all of the steps."""
    between: Matrix = np.eye(3)
    for step in steps:
        between = np.array(step.matrix).reshape(3, 3) @ between
    return between


def _shows_the_same(proof: Proof) -> bool:
    """Whether two whole pictures are one, but for its size, its sides, and how it was saved."""
    return (
        _agrees(proof)
        and proof.points >= _LEAST_PLACES
        and proof.colour <= _MOST_COLOUR
        and proof.light <= _MOST_LIGHT
        and proof.first_grey == proof.second_grey
        and min(proof.first_share, proof.second_share) >= _ALL
        and proof.overhang <= _MOST_OVERHANG
        and max(proof.first_filled, proof.second_filled) == 0
    )


def _agrees(proof: Proof) -> bool:
    """Whether all that both of two pictures show is the same, but for how it was saved, and its
    colours."""
    return (
        proof.agree >= _AGREES
        and proof.points >= _SOME_PLACES
        and proof.covered <= _MOST_COVERED
        and proof.displaced == 0
        and proof.exchanged == 0
        and proof.residual <= _MOST_RESIDUAL
        and proof.drift <= _MOST_DRIFT
    )
