"""How one picture may lie on another, before it is examined.

By symmetry: whole on whole, where fingerprints are near. By features: matches are kept by the
ratio of their two best distances (Lowe, "Distinctive image features from scale-invariant
keypoints", 2004, section 7.1). Each match alone tells a similarity, by the places, turns and sizes
of its two features; the one that most others agree with gathers its matches (Lowe's pose clusters,
section 7.3, without bins), and an affine map is fitted to these by RANSAC (Fischler and Bolles,
1981).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import cv2
import numpy as np

from photosim.core.arrays import Bools, Doubles, Floats, Ints, Ints32
from photosim.imaging.fingerprint import distance, symmetries
from photosim.imaging.verify import maps
from photosim.imaging.verify.maps import Matrix
from photosim.imaging.verify.sketch import Features, Sketch

_RATIO = 0.86
_LEAST_MATCHES = 5
_MOST_MATCHES = 160
_REACH = 3.0  # pixels: how far a match may lie from where the map puts it
_NEAR_BITS = 16
_REDUCED_BITS = 6  # twice as many as a thumbnail's fingerprint differs by, of 2,980 photos
_ROUGHLY = 14.0  # pixels: the same, for the similarity that one match tells
_TURN = 25.0  # degrees
_SIZE = 1.6


_HINT = 7  # matches that agree: nearly all turned, padded and cropped copies have as many
"""Of other photos that lie nearest by their embeddings, one of sixteen has as many."""


_ENOUGH = 24
"""Matches that a map explains, from which no other is looked for: copies have so many, and chance
explains a third as many."""


_SIGN = 4
"""Matches that agree without which none are found among more features either."""


class Hypothesis(NamedTuple):
    """A map from pixels of the first to pixels of the second; inliers: matches that it explains
    (0 where a symmetry was enough)."""

    matrix: Matrix
    inliers: int


def by_symmetry(first: Sketch, second: Sketch) -> list[Hypothesis]:
    """The whole of the first laid on the whole of the second, where fingerprints are near."""
    if not first.fingerprint or not second.fingerprint:
        return []
    turned = symmetries(first.fingerprint)
    near = sorted((distance(turned[way], second.fingerprint), way) for way in range(8))
    return [
        Hypothesis(maps.whole(first, second, way), 0)
        for bits, way in near[:2]
        if bits <= _NEAR_BITS
    ]


def share_features(first: Sketch, second: Sketch) -> bool:
    """Whether some matches between the features of both at half the size agree, of the first as it
    is or mirrored.

    Of 135 copies with other fingerprints all have as many as of the features at full size 134 have,
    for less than half of the time.
    """
    return _match(first.small_features, second.small_features) or _match(
        first.mirrored_small_features, second.small_features
    )


def at_a_glance(first: Sketch, second: Sketch) -> bool:
    """Whether one may lie on the other though their embeddings lie far apart, without a look at
    their features: near fingerprints, or a frame around one, which an embedding sees, too."""
    return has_frame(first) != has_frame(second) or bool(by_symmetry(first, second))


def surely_apart(first: Sketch, fingerprint: int, framed: Callable[[], bool | None]) -> bool:
    """Whether :func:`at_a_glance` says no of a picture and of a photo that is not decoded for that:
    both have a frame, or neither, and fingerprints lie far apart.

    fingerprint: of that photo, which is its thumbnail's but for a few bits; 0: unknown. framed:
    tells whether it has a frame, None where that is not known; asked only where it decides.
    """
    if not fingerprint:
        return False
    nearest = min(distance(way, fingerprint) for way in symmetries(first.fingerprint))
    if nearest <= _NEAR_BITS + _REDUCED_BITS:
        return False
    return framed() is has_frame(first)


def has_frame(sketch: Sketch) -> bool:
    """Whether a picture has a frame around it, or corners of one colour."""
    return sketch.inner[0] is not sketch or sketch.content.filled > 0


def _match(own: Features, others: Features) -> bool:
    matched = _matched(own, others)
    if matched is None:
        return False
    return len(_agreeing(own, matched.here, others, matched.there)) >= _HINT


def by_small_features(first: Sketch, second: Sketch) -> Hypothesis | None:
    """The map that explains many matches of the features of both at half the size, of the first as
    it is or mirrored; None where that are few.

    Of 236 copies of photos of ``train`` that are found by the few features below, all are by these.
    """
    others = second.small_features
    for mirrored in (False, True):
        own = first.mirrored_small_features if mirrored else first.small_features
        found, _ = _explained(first, own, others, mirrored=mirrored)
        if found is not None:
            return found
    return None


def by_few_features(first: Sketch, second: Sketch) -> tuple[Hypothesis | None, bool]:
    """The map that explains many matches of the fewer features of both, of the first as it is or
    mirrored, None where that are few; and whether it pays to look at more features.

    Of most copies the fewer are enough. Of 318 copies that are found by features five or more of
    these matches agree, of three of four pairs of other photos three at most.
    """
    most = 0
    for mirrored in (False, True):
        own = first.mirrored_features if mirrored else first.features
        found, together = _explained(first, own, second.features, mirrored=mirrored)
        if found is not None:
            return found, True
        most = max(most, together)
    return None, most >= _SIGN


def _explained(
    first: Sketch, own: Features, others: Features, *, mirrored: bool
) -> tuple[Hypothesis | None, int]:
    """The map that explains enough matches, None where that are few; and how many matches agree.

    own: features of the first picture, or, if mirrored, of its mirror image.
    """
    matched = _matched(own, others)
    if matched is None:
        return None, 0
    matched = matched.of(np.argsort(matched.clear, kind="stable")[:_MOST_MATCHES])
    together = _agreeing(own, matched.here, others, matched.there)
    if len(together) < _ENOUGH:
        return None, len(together)
    found = _fitted(first, own, others, matched.of(together), mirrored=mirrored)
    enough = found is not None and found.inliers >= _ENOUGH
    return found if enough else None, len(together)


def by_features(first: Sketch, second: Sketch, *, all_of_them: bool = False) -> Hypothesis | None:
    """The map that explains the most matches of more features of the first, as it is or mirrored:
    where only a part is common, or it was written over. all_of_them: of the second, too."""
    others = second.spread_features if all_of_them else second.features
    spread, plain = first.features_both_ways
    matched = _matched(spread, others)
    if matched is None:
        return None
    found: Hypothesis | None = None
    for mirrored in (False, True):
        some = matched.of((matched.here >= plain) == mirrored)
        some = some.of(np.argsort(some.clear, kind="stable")[:_MOST_MATCHES])
        if len(some.here) < _LEAST_MATCHES:
            continue
        some = some.of(_agreeing(spread, some.here, others, some.there))
        fitted = _fitted(first, spread, others, some, mirrored=mirrored)
        if fitted is not None and (found is None or fitted.inliers > found.inliers):
            found = fitted
    return found


class _Matched(NamedTuple):
    """Rows of the features that match; clear: distance of the best over that of the second."""

    here: Ints32
    there: Ints
    clear: Doubles

    def of(self, which: Bools | Ints) -> _Matched:
        return _Matched(self.here[which], self.there[which], self.clear[which])


def _matched(own: Features, others: Features) -> _Matched | None:
    """Matches that are clear enough, None where there are too few for a map."""
    if len(own) < _LEAST_MATCHES or len(others) < _LEAST_MATCHES:
        return None
    distances, nearest = cv2.batchDistance(
        others.descriptors, own.descriptors, cv2.CV_32S, normType=cv2.NORM_HAMMING, K=2
    )
    good = np.flatnonzero(distances[:, 0] < _RATIO * distances[:, 1])
    if len(good) < _LEAST_MATCHES:
        return None
    clear = distances[good, 0] / np.maximum(distances[good, 1], 1)
    return _Matched(nearest[good, 0], good, clear)


def _fitted(
    first: Sketch, own: Features, others: Features, together: _Matched, *, mirrored: bool
) -> Hypothesis | None:
    """The map that explains the most of these matches; None where that are few.

    own: features of the first picture, or, if mirrored, of its mirror image.
    """
    if len(together.here) < _LEAST_MATCHES:
        return None
    cv2.setRNGSeed(1)  # the same two pictures give the same answer
    matrix, inside = cv2.estimateAffine2D(
        own.places[together.here],
        others.places[together.there],
        method=cv2.RANSAC,
        ransacReprojThreshold=_REACH,
        maxIters=500,
    )
    inliers = 0 if inside is None else int(inside.sum())
    if matrix is None or inliers < _LEAST_MATCHES:
        return None
    way = np.vstack([matrix, [0.0, 0.0, 1.0]])
    return Hypothesis(way @ maps.mirror(first.width) if mirrored else way, inliers)


def _agreeing(
    own: Features,
    here: Ints32,
    others: Features,
    there: Ints,
) -> Ints:
    turn = others.degrees[there] - own.degrees[here]
    grown = np.log(others.sizes[there] / own.sizes[here])
    return _together(own.places[here], others.places[there], turn, grown)


def _together(
    source: Floats,
    target: Floats,
    turn: Floats,
    grown: Floats,
) -> Ints:
    """Rows of the matches that agree with the similarity of the match that most agree with."""
    angle = np.deg2rad(turn)
    scale = np.exp(grown)
    # Complex numbers: a turn with a scale is one factor.
    factor = scale * np.exp(1j * angle)
    p = source[:, 0] + 1j * source[:, 1]
    q = target[:, 0] + 1j * target[:, 1]
    away = np.abs(q[:, None] + factor[:, None] * (p[None, :] - p[:, None]) - q[None, :])
    reach = _ROUGHLY * np.maximum(scale, 1.0)[:, None]
    turned = np.abs((turn[:, None] - turn[None, :] + 180.0) % 360.0 - 180.0)
    sized = np.abs(grown[:, None] - grown[None, :])
    agree = (away < reach) & (turned < _TURN) & (sized < np.log(_SIZE))
    return np.flatnonzero(agree[int(np.argmax(agree.sum(axis=1)))])
