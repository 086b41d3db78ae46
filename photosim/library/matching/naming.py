"""What two photos are to each other, and what was done to one to get the other. Pure.

The certainty is a logistic model of figures of the geometric proof: what share agrees, what share
of the rest lies together at another place or is exchanged, how far neighbouring points lie off in
common, how far the smaller picture reaches out of the larger, how exactly points lie where the map
puts them, and how many there are to say so. Its weights were fitted on 150 photos of the
benchmark's training split with the 21 edits of :mod:`photosim.ml.measure.attacks` against synthetic
series of real views and other photos. The last one, the bias, and what little agreement says of a
residual and of a small part were set by hand afterwards, with the figures of
``tests/benchmarks/certainty.py`` in sight (turned, framed and combined copies too, drawn forms and
screens, other exposures of scenes that look like nothing but a fill) and with near pairs of
different photos, some of the benchmark's other splits among them. ``tests/benchmarks/
copies.py`` measures it on photos that the weights were not fitted on.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from msgspec import structs

from photosim.core.edits import Edit, EditKind, How
from photosim.core.types import ContentHash, Level, PhotoFacts
from photosim.imaging.verify import WHOLE, Proof
from photosim.imaging.verify.whole.enlarged import LEAST_ENLARGED
from photosim.library.matching.edits import edits_of, has, is_edited, is_saved_again, same_pixels
from photosim.library.matching.moments import Moment, compare_moments

COPY_CERTAINTY = 0.9
"""At or above this calibrated probability a match is called a copy."""

SAME_SCENE = 0.2
"""Share of agreeing windows from which two photos show the same scene."""

PARTS_SHARE = 0.6
"""Share of each of two parts of a picture that the other has to show for them to be copies."""

PLACES = {Level.EXACT: 0, Level.COPY: 1, Level.BURST: 2, Level.SIMILAR: 3}
"""The order in which levels are shown: what is proved first, then the same scene."""

_WEIGHTS = (9.66, -13.46, -7.72, -11.04, -3.14, 3.1, -10.0)
_BIAS = -3.3
_ENOUGH_AGREES, _ENOUGH_POINTS = 0.6, 24
_LITTLE_DIFFERS, _MUCH_DIFFERS = 0.05, 0.1  # share of the windows
_EXCHANGED, _OF_PHOTOS = 0.2, 0.2
"""From where what differs is spread over both pictures, and how much that says of photos: a text
over half of one covers much that is as strong."""

_MOST_DRIFT, _MOST_OVERHANG, _MOST_RESIDUAL = 1.0, 3.0, 0.6  # pixels
_POOR, _GOOD = 0.7, 0.9
"""Agreement up to which a picture was saved so badly, or so much was written over it, that its
points are followed inexactly, and from which they are not."""

_NEARLY, _OFF, _OF_THE_POOR = 0.4, 0.6, 0.25
"""Pixels of residual up to which that explains it, and from which it doesn't (another thing on the
same plate); and what a residual that is explained still says. Of other exposures that agree so
little neighbouring points lie off in common, which says all the same."""

_SMALL_PART, _OF_A_SMALL_PART = 0.3, 2.0
"""Share of a picture, of which more has to agree where another shows no more of it, and how much
what does not then counts: two views of a smooth thing agree in some of it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What is known of one of the two photos. fingerprint: 0 where it is unknown, too."""

    facts: PhotoFacts
    content: ContentHash
    fingerprint: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """A level, what was done, and the calibrated probability that it is a copy.

    holds: the first shows everything of the scene that the other does.
    """

    level: Level
    how: How = ()
    certainty: float = 1.0
    holds: bool = False


def certainty(proof: Proof) -> float:
    """Calibrated probability, in [0, 1], that one picture was made from the other."""
    weighed = zip(_WEIGHTS, figures_of(proof), strict=True)
    score = _BIAS + sum(weight * value for weight, value in weighed)
    return 1 / (1 + math.exp(-score))


def figures_of(proof: Proof) -> tuple[float, ...]:
    """What of a proof is weighed."""
    differs = 1 - proof.agree
    exchanged = min(1.0, max(0.0, proof.exchanged - _EXCHANGED) / _EXCHANGED)
    poor = min(1.0, max(0.0, _GOOD - proof.agree) / (_GOOD - _POOR))
    near = min(1.0, max(0.0, _OFF - proof.residual) / (_OFF - _NEARLY))
    exact = 1.0 - poor * near * (1.0 - _OF_THE_POOR)
    small = max(0.0, 1 - min(proof.first_share, proof.second_share) / _SMALL_PART)
    # Points of a soft picture are followed less exactly, and its parts look like each other.
    return (
        min(proof.agree, _ENOUGH_AGREES) - _OF_A_SMALL_PART * small * differs,
        proof.displaced * min(1.0, differs / _LITTLE_DIFFERS) / (1 + proof.softer),
        min(proof.drift / (1 + proof.softer / 2), _MOST_DRIFT),
        min(proof.overhang, _MOST_OVERHANG) / _MOST_OVERHANG,
        exact * min(proof.residual / (1 + proof.softer), _MOST_RESIDUAL) / _MOST_RESIDUAL,
        min(proof.points, _ENOUGH_POINTS) / _ENOUGH_POINTS,
        exchanged * min(1.0, differs / _MUCH_DIFFERS) * (1.0 if proof.drawn else _OF_PHOTOS),
    )


def name_match(one: Seen, other: Seen, proof: Proof | None, *, parts: bool = False) -> Named:
    """What ``other`` is to ``one``, as far as thumbnails tell; see :mod:`.closer` for the rest.

    proof: how ``one`` lies on ``other``, None where it does not. Two photos whose EXIF names two
    moments are never copies of each other; where the times may be one on two clocks, they are one
    if the proof says copy. parts: both are known to be made of one picture that shows all of them,
    so that they may reach out of each other, but for two halves of it.
    """
    if proof is None or proof.agree < SAME_SCENE:
        return Named(Level.SIMILAR, (), 0.0)
    if parts and min(proof.first_share, proof.second_share) >= PARTS_SHARE:
        proof = replace(proof, overhang=0.0)
    sure = certainty(proof)
    moment = compare_moments(one.facts, other.facts)
    if moment is Moment.ANOTHER or (moment is Moment.PERHAPS and sure < COPY_CERTAINTY):
        return Named(Level.BURST, (Edit(EditKind.ANOTHER_MOMENT),), sure)
    if sure < COPY_CERTAINTY:
        return Named(Level.BURST, (Edit(EditKind.SAME_SCENE),), sure)
    holds = proof.second_share >= WHOLE
    return Named(Level.COPY, edits_of(one.facts, other.facts, proof), sure, holds)


def name_same_pixels(one: Seen, other: Seen, *, same_parts: bool = True) -> Named:
    """What ``other`` is to ``one`` where all pixels of both were found equal.

    same_parts: no film, frame or map stands in one of the files alone; a motion photo is not its
    still, and both are copies only.
    """
    level = Level.EXACT if same_parts else Level.COPY
    return Named(level, (same_pixels(one.facts, other.facts),))


def name_enlarged(one: Seen, other: Seen, named: Named) -> Named:
    """A match of a picture and its enlargement; either may be the larger."""
    larger = other.facts.pixels > one.facts.pixels
    kind = EditKind.ENLARGED if larger else EditKind.BEFORE_ENLARGING
    how = (
        structs.replace(edit, kind=kind) if edit.kind is EditKind.RESIZED else edit
        for edit in named.how
    )
    return replace(named, how=tuple(how))


def may_be_same_pixels(one: Seen, other: Seen, named: Named) -> bool:
    """Whether nothing that a thumbnail shows speaks against equal pixels."""
    if one.facts.size != other.facts.size:
        return False
    if named.level is Level.BURST:  # a date that was corrected is no other moment
        kinds = [edit.kind for edit in named.how]
        return kinds == [EditKind.ANOTHER_MOMENT] and named.certainty >= COPY_CERTAINTY
    return named.level is Level.COPY and is_saved_again(named.how)


def may_be_compared(named: Named) -> bool:
    """Whether nothing but saving and resizing was done, as far as thumbnails tell: what these can't
    show has to be looked for in the files."""
    return named.level is Level.COPY and not is_edited(named.how)


def may_be_enlarged(one: Seen, other: Seen, named: Named) -> bool:
    """Whether one could be the other made larger: they differ by size and saving alone.

    What a camera wrote is no enlargement of what says nothing of one.
    """
    if named.level is not Level.COPY or is_edited(named.how):
        return False
    small, large = sorted((one.facts, other.facts), key=lambda facts: facts.pixels)
    if large.camera is not None and small.camera is None:
        return False
    return large.pixels >= LEAST_ENLARGED**2 * small.pixels


def place(level: Level, how: How) -> tuple[int, bool]:
    """Where a match stands among the results of a search; within one place similarity decides.

    What is covered comes after what is there as a whole: of a photo pasted over another, both are
    in the picture, and a model sees more of the one behind.
    """
    return PLACES[level], has(how, EditKind.COVERED)
