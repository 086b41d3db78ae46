"""Training of one matrix on the base embedding: albums apart, everything else where it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Bools, Floats, Ints
from photosim.ml.heads import unit_length
from photosim.ml.teach.triplets import batch_hard, distillation, triplets

ALBUMS, PHOTOS = 16, 4
"""P albums of K photos in a batch."""

NEGATIVES = 32
"""Most unlabelled hard negatives in a batch."""

VOTES = 32
"""Most votes in a batch."""

SAMPLE = 256
"""Photos of the rest of the library in a batch, for distillation."""

RATE = 3e-3
HOLD = 10.0
"""Weight of distillation beside the triplets."""

MOST_POSSIBLE = 0.05
"""A photo nearer to an album than this share of the album's own photos may belong to it."""

POOL = 8
"""Hard negatives kept for each labelled photo."""

Report = Callable[[int, float], None]


@dataclass(frozen=True, slots=True, eq=False)
class AlbumPhotos:
    """Photos of albums: base embeddings float32 (n, dim), unit length; ``member`` bool (n, a)."""

    embeddings: Floats
    member: Bools

    def __len__(self) -> int:
        return len(self.embeddings)

    def take(self, rows: Ints) -> AlbumPhotos:
        """Some of the photos."""
        return AlbumPhotos(self.embeddings[rows], self.member[rows])

    def mates(self) -> Bools:
        """bool (n, n): whether two photos share an album; never a photo with itself."""
        same: Bools = (self.member.astype(np.float32) @ self.member.T.astype(np.float32)) > 0
        np.fill_diagonal(same, False)
        return same


@dataclass(frozen=True, slots=True, eq=False)
class Refusals:
    """Photos refused for albums: embeddings (m, dim) and bool (m, a)."""

    embeddings: Floats
    refused: Bools


@dataclass(frozen=True, slots=True, eq=False)
class VoteTriplets:
    """Each ``query`` is more like ``near`` than like ``far``: embeddings (v, dim) each.

    labelled: (v, 3), the rows of those that are labelled photos, -1 for others.
    """

    query: Floats
    near: Floats
    far: Floats
    labelled: Ints

    def __len__(self) -> int:
        return len(self.query)

    @classmethod
    def none(cls, dim: int) -> VoteTriplets:
        """No votes."""
        nothing = np.empty((0, dim), dtype=np.float32)
        return cls(nothing, nothing, nothing, np.empty((0, 3), dtype=np.int64))

    def among(self, rows: Ints) -> VoteTriplets:
        """Those that name no labelled photo but these rows."""
        kept = ((self.labelled < 0) | np.isin(self.labelled, rows)).all(axis=1)
        return VoteTriplets(self.query[kept], self.near[kept], self.far[kept], self.labelled[kept])

    def rows(self, chosen: Ints) -> Floats:
        """Some of them as rows of a batch: queries, near ones, far ones (3 c, dim)."""
        return np.concatenate([part[chosen] for part in (self.query, self.near, self.far)])


def hard_negatives(labelled: AlbumPhotos, rest: Floats, most: int) -> Ints:
    """Rows of ``rest`` that lie nearest to the albums and yet hardly belong to them.

    A photo nearer to a labelled one than nearly all of the album's own photos are to each other
    may be one that just wasn't labelled: it is left out (MOST_POSSIBLE of the album's nearest
    cosines lie below). Of the others, the ``most`` nearest.
    """
    if not len(rest) or not len(labelled):
        return np.empty(0, dtype=np.int64)
    cosines = labelled.embeddings @ labelled.embeddings.T
    own = np.where(labelled.mates(), cosines, -np.inf).max(axis=1)
    own = own[np.isfinite(own)]
    if not len(own):
        return np.empty(0, dtype=np.int64)
    limit = np.quantile(own, MOST_POSSIBLE)
    nearest = (rest @ labelled.embeddings.T).max(axis=1)
    candidates = np.flatnonzero(nearest < limit)
    return candidates[np.argsort(-nearest[candidates], kind="stable")[:most]].astype(np.int64)


class _Adam:
    """Kingma & Ba 2015, algorithm 1."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self._mean = np.zeros(shape, dtype=np.float32)
        self._square = np.zeros(shape, dtype=np.float32)
        self._steps = 0

    def step(self, weight: Floats, gradient: Floats, rate: float) -> None:
        """Move the weight in place."""
        self._steps += 1
        self._mean += np.float32(0.1) * (gradient - self._mean)
        self._square += np.float32(0.01) * (gradient * gradient - self._square)
        mean = self._mean / np.float32(1 - 0.9**self._steps)
        square = self._square / np.float32(1 - 0.99**self._steps)
        weight -= np.float32(rate) * mean / (np.sqrt(square) + np.float32(1e-8))


def train(
    labelled: AlbumPhotos,
    refused: Refusals,
    rest: Floats,
    *,
    margin: float,
    steps: int,
    keep: Sequence[int] = (),
    seed: int = 0,
    report: Report | None = None,
    votes: VoteTriplets | None = None,
) -> Mapping[int, Floats]:
    """Matrices (dim, dim) after the steps in ``keep`` and the last one.

    An embedding is ``normalise(matrix @ base embedding)``; the identity is the start.
    rest: base embeddings of photos that are in no album, (r, dim); may be empty. votes: triplets
    that a person chose.
    report: called with the number of each step and its loss, which is that of the triplets and the
    votes and HOLD times that of distillation; may raise to stop.
    """
    rng = np.random.default_rng(seed)
    dim = labelled.embeddings.shape[1]
    matrix = np.eye(dim, dtype=np.float32)
    adam = _Adam(matrix.shape)
    votes = votes or VoteTriplets.none(dim)
    hard = rest[hard_negatives(labelled, rest, POOL * len(labelled))]
    kept: dict[int, Floats] = {}
    for step in range(1, steps + 1):
        rows = draw_batch(labelled.member, rng)
        negatives = hard[_draw(len(hard), NEGATIVES, rng)]
        said_no = _draw(len(refused.embeddings), NEGATIVES, rng)
        sample = rest[_draw(len(rest), SAMPLE, rng)]
        voted = votes.rows(_draw(len(votes), VOTES, rng))
        batch = np.concatenate(
            [labelled.embeddings[rows], negatives, refused.embeddings[said_no], voted, sample]
        )
        raw = batch @ matrix.T
        length = np.linalg.norm(raw, axis=1, keepdims=True)
        unit = raw / length
        kept_apart = len(batch) - len(sample)
        taught = kept_apart - len(voted)
        positive, negative = _pairs(labelled.member[rows], len(negatives), refused.refused[said_no])
        gradient = np.zeros_like(unit)
        loss, gradient[:taught] = batch_hard(unit[:taught], positive, negative, margin)
        if len(voted):
            of_votes, gradient[taught:kept_apart] = triplets(unit[taught:kept_apart], margin)
            loss += of_votes
        if len(sample):
            of_moves, moved = distillation(unit[kept_apart:], sample)
            loss += HOLD * of_moves
            gradient[kept_apart:] = np.float32(HOLD) * moved
        # Through the normalisation: only the part across the vector counts.
        across = (gradient - unit * (gradient * unit).sum(axis=1, keepdims=True)) / length
        adam.step(matrix, across.T @ batch, RATE * 0.5 * (1 + np.cos(np.pi * (step - 1) / steps)))
        if step in keep or step == steps:
            kept[step] = matrix.copy()
        if report is not None:
            report(step, loss)
    return kept


def apply(matrix: Floats, embeddings: Floats) -> Floats:
    """Unit embeddings (n, dim) under a matrix."""
    return unit_length(embeddings @ matrix.T) if len(embeddings) else embeddings


def draw_batch(member: Bools, rng: np.random.Generator) -> Ints:
    """Rows of up to P albums with up to K photos each, no photo twice."""
    albums = rng.permutation(member.shape[1])[:ALBUMS]
    chosen = [
        rng.permutation(np.flatnonzero(member[:, album]))[:PHOTOS] for album in albums.tolist()
    ]
    return np.unique(np.concatenate(chosen)).astype(np.int64)


def _draw(count: int, most: int, rng: np.random.Generator) -> Ints:
    if count <= most:
        return np.arange(count, dtype=np.int64)
    return rng.choice(count, most, replace=False).astype(np.int64)


def _pairs(member: Bools, negatives: int, refused: Bools) -> tuple[Bools, Bools]:
    """Which columns are positives and negatives of each labelled row: bool (n, n + m + r)."""
    count = len(member)
    own = member.astype(np.float32)
    same = (own @ own.T) > 0
    no = (own @ refused.T.astype(np.float32)) > 0
    negative = np.concatenate([~same, np.ones((count, negatives), dtype=np.bool_), no], axis=1)
    np.fill_diagonal(same, False)
    positive = np.zeros_like(negative)
    positive[:, :count] = same
    return positive, negative
