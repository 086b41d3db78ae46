"""The gate: what a lesson must gain, and what it may cost.

Change is not harm. Photos near the albums are meant to get other neighbours, and how many did is
news. Harm is where something is told apart worse than before:

- the kinds of the model's guard set (:mod:`photosim.ml.guard`), of which nothing was taught;
- the photos of the library that are unlike all albums, which have no labels (:func:`told_apart`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Bools, Floats, Ints
from photosim.ml.measure.metrics import nearest, retrieval
from photosim.ml.teach.measure import NEIGHBOURS, QueryScores
from photosim.ml.teach.objections import Objection, ObjectionKind

STRENGTHS = (0.25, 0.5, 0.75, 1.0)
"""How much of what was learnt may be taken."""

MOST_LOST = 0.01
"""mAP@R that the guard set may lose."""

LEAST_TOLD_APART = 0.98
"""What :func:`told_apart` may fall to for photos unlike all albums. Three quarters of a lesson on
albums of one kind each leave 0.99 or more of it, half of a lesson that mixes kinds 0.92 to 0.98
(``python -m tests.benchmarks lessons``)."""

TEMPERATURE = np.float32(0.1)
"""Of the softmax over cosines in :func:`told_apart`."""

CHANCE = 0.01
"""How likely chance alone may look like progress."""

LEAST_GAIN = 0.01
LEAST_QUERIES = 8
LEAST_UNTOUCHED = 50


@dataclass(frozen=True, slots=True, eq=False)
class GuardPhotos:
    """A guard set under the base model: unit embeddings float32 (n, dim), kinds int64 (n,)."""

    embeddings: Floats
    kinds: Ints

    def map_at_r(self, embeddings: Floats) -> float:
        """How well these embeddings of the same photos (n, dim) tell the kinds apart, mAP@R."""
        return retrieval(embeddings, self.kinds, ks=()).map_at_r


@dataclass(frozen=True, slots=True)
class Harm:
    """What a lesson does to photos that it is not about.

    guard: mAP@R of the guard set before and after, None where the model has none. told_apart: see
    :func:`told_apart`, of the photos unlike all albums; near: photos that had one of an album
    among their ten nearest, and moved: the share of those ten that are other photos now; None or 0
    where there are too few photos in no album.
    """

    guard: tuple[float, float] | None = None
    told_apart: float | None = None
    near: int = 0
    moved: float | None = None

    def reasons(self) -> tuple[Objection, ...]:
        """Why it may not be; none where it may."""
        found = []
        if self.guard is not None and self.guard[1] < self.guard[0] - MOST_LOST:
            lost = self.guard[0] - self.guard[1]
            found.append(Objection(ObjectionKind.OTHER_KINDS, lost, MOST_LOST))
        if self.told_apart is not None and self.told_apart < LEAST_TOLD_APART:
            lost, most = 1 - self.told_apart, 1 - LEAST_TOLD_APART
            found.append(Objection(ObjectionKind.UNLIKE_PHOTOS, lost, most))
        return tuple(found)


class Lookout:
    """Sees what a lesson does elsewhere; what is measured before it is measured once.

    guard: of the base model, or None. untouched: base embeddings (n, dim) of photos in no album;
    labelled: of the albums' photos.
    """

    def __init__(self, guard: GuardPhotos | None, untouched: Floats, labelled: Floats) -> None:
        self._guard, self._untouched, self._labelled = guard, untouched, labelled
        self._before = guard.map_at_r(guard.embeddings) if guard is not None else 0.0
        self._enough = len(untouched) >= LEAST_UNTOUCHED
        if self._enough:
            self._far = unlike(untouched, labelled)
            self._pairs = mutual_neighbours(untouched[self._far])
            self._ten, self._near = self._neighbours(untouched, labelled)

    def look(self, guard: Floats | None, untouched: Floats, labelled: Floats) -> Harm:
        """The harm of a model, by its embeddings of the same photos."""
        known = None
        if self._guard is not None and guard is not None:
            known = (self._before, self._guard.map_at_r(guard))
        if not self._enough:
            return Harm(known)
        apart = told_apart(self._untouched[self._far], untouched[self._far], self._pairs)
        if not self._near.any():
            return Harm(known, apart)
        ten, _ = self._neighbours(untouched, labelled)
        stayed = (self._ten[:, :, None] == ten[:, None, :]).any(axis=2).mean(axis=1)
        moved = float(1 - stayed[self._near].mean())
        return Harm(known, apart, int(self._near.sum()), moved)

    @staticmethod
    def _neighbours(untouched: Floats, labelled: Floats) -> tuple[Ints, Bools]:
        """The ten nearest of the untouched photos among all, and which have a labelled one
        there."""
        everything = np.concatenate([untouched, labelled])
        count = min(NEIGHBOURS, len(everything) - 1)
        ten, _ = nearest(untouched, everything, count, np.arange(len(untouched)))
        near: Bools = np.any(ten >= len(untouched), axis=1)
        return ten, near


def unlike(photos: Floats, labelled: Floats) -> Ints:
    """Rows of the half of the photos that lies farthest from every album's photos."""
    most = (photos @ labelled.T).max(axis=1, initial=-1)
    return np.sort(np.argsort(most, kind="stable")[: (len(photos) + 1) // 2]).astype(np.int64)


def mutual_neighbours(photos: Floats) -> Bools:
    """bool (n, n): photos that are each among the other's ten nearest.

    Such pairs show the same far more often than a photo and its nearest do (Qin et al. 2011,
    "Hello neighbor: Accurate object retrieval with k-reciprocal nearest neighbors").
    """
    count = min(NEIGHBOURS, len(photos) - 1)
    rows = np.arange(len(photos))
    ten, _ = nearest(photos, photos, count, rows)
    among = np.zeros((len(photos), len(photos)), dtype=np.bool_)
    among[rows[:, None], ten] = True
    both: Bools = among & among.T
    return both


def told_apart(before: Floats, after: Floats, pairs: Bools) -> float:
    """How well photos are told apart that have no labels, against before: 1 as well, less worse.

    ``exp(L(before) - L(after))`` with InfoNCE (van den Oord et al. 2018, "Representation Learning
    with Contrastive Predictive Coding", eq. 4), the positives of a photo being its neighbours, as
    in Dwibedi et al. 2021, "With a Little Help from My Friends"::

        L = mean over photos i of ( log sum over k != i of exp(cos(i, k) / t)
                                    - mean over pairs (i, j) of cos(i, j) / t )

    with t = TEMPERATURE: the ratio of the likelihoods (geometric means) that a photo's neighbour
    is picked among all others. It falls where unlike photos come nearer or neighbours drift apart,
    and does not mind which of the alike ones is nearest.

    before, after: unit embeddings (n, dim) of the same photos; pairs: bool (n, n), symmetric, of
    which photos are neighbours before. 1 where no photo has one.
    """
    count = pairs.sum(axis=1)
    some = count > 0
    if not some.any():
        return 1.0

    def loss(vectors: Floats) -> float:
        scaled = vectors @ vectors.T / TEMPERATURE
        near = np.where(pairs, scaled, 0).sum(axis=1)[some] / count[some]
        np.fill_diagonal(scaled, -np.inf)
        top = scaled.max(axis=1, keepdims=True)
        all_others = top[:, 0] + np.log(np.exp(scaled - top).sum(axis=1))
        return float((all_others[some] - near).mean())

    return float(np.exp(loss(before) - loss(after)))


def held_reasons(before: QueryScores, after: QueryScores, gain: float) -> tuple[Objection, ...]:
    """Why photos put aside don't speak for a lesson; none where they do.

    gain: the bootstrap's lower bound of the gain in mAP@R.
    """
    reasons = []
    queries = len(before.first)
    better = float(after.precision.mean() - before.precision.mean()) if queries else 0.0
    if queries < LEAST_QUERIES:
        reasons.append(Objection(ObjectionKind.FEW_ASIDE, queries, LEAST_QUERIES))
    elif float(before.precision.mean()) > 1 - LEAST_GAIN:
        reasons.append(Objection(ObjectionKind.NOTHING_TO_LEARN))
    elif gain <= 0 or better < LEAST_GAIN:
        reasons.append(Objection(ObjectionKind.CHANCE))
    if queries and after.first.mean() < before.first.mean() - 1 / queries:
        reasons.append(Objection(ObjectionKind.NEAREST_WORSE))
    return tuple(reasons)
