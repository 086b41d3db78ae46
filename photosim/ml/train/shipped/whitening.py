"""The part of the shipped models that says what is similar: untouched features, made comparable."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from photosim.core.arrays import Doubles, Floats
from photosim.ml.heads import LinearHead

#: How far features are centred. In full, kinds that lie near the mean of the photos it was fitted
#: on are told apart worse than before (birds: 2.5 points of R@1).
CENTRED = 0.5
#: Variance of every direction is drawn towards the mean of all by this share (Ledoit & Wolf 2004).
SHRINKAGE = 0.9
#: Weight of photos of any kind in mean and covariance, beside those of a few kinds: for the mean,
#: and for the directions that are kept.
OTHERS_IN_MEAN, OTHERS_IN_SPREAD = 0.5, 0.7
#: How far directions count in which pictures that are no photos lie. In full, noise is as near to a
#: few drawings as photos of one kind are to each other.
FOREIGN = 0.5


def half_centred(known: Floats, others: Floats, dim: int) -> LinearHead:
    """A partial whitening to ``dim`` directions: the mean, and those of the greatest variance.

    known, others: unit-length features (n, inputs) of photos of a few kinds and of any kind. The
    direction of the mean is kept, as half of it stays in every vector.
    """
    sides = [known.astype(np.float64), others.astype(np.float64)]
    means = [side.mean(axis=0) for side in sides]
    spreads = [np.cov(side.T) for side in sides]
    mean = (1 - OTHERS_IN_MEAN) * means[0] + OTHERS_IN_MEAN * means[1]
    spread = (1 - OTHERS_IN_SPREAD) * spreads[0] + OTHERS_IN_SPREAD * spreads[1]
    first = mean / np.linalg.norm(mean)
    across = np.eye(len(first)) - np.outer(first, first)
    values, vectors = np.linalg.eigh(across @ spread @ across)
    largest = np.argsort(-values)[: dim - 1]
    variance = np.concatenate([[first @ spread @ first], values[largest]])
    basis = np.column_stack([first, _signed(vectors[:, largest])])
    shrunk = (1 - SHRINKAGE) * variance + SHRINKAGE * np.trace(spread) / len(first)
    weight = (basis / np.sqrt(shrunk)).T
    return LinearHead(weight.astype(np.float32), (-weight @ (CENTRED * mean)).astype(np.float32))


def aloof(head: LinearHead, foreign: Sequence[Floats]) -> LinearHead:
    """A head whose outputs lie less in the directions of pictures that are no photos.

    foreign: unit-length features (n, inputs) of each kind of them.
    """
    towards = [head.project(features).mean(axis=0, dtype=np.float64) for features in foreign]
    basis, _ = np.linalg.qr(np.column_stack(towards))
    change = np.eye(head.dim) - (1 - FOREIGN) * basis @ basis.T
    return LinearHead(
        (change @ head.weight).astype(np.float32), (change @ head.bias).astype(np.float32)
    )


def greatest(vectors: Floats, dim: int) -> Floats:
    """The ``dim`` directions float32 (dim, inputs) in which vectors (n, inputs) differ from zero
    most, the greatest first: principal components without centring, which keep cosines."""
    data = vectors.astype(np.float64)
    _, found = np.linalg.eigh(data.T @ data / len(data))
    return np.ascontiguousarray(_signed(found[:, ::-1][:, :dim]).T, dtype=np.float32)


def _signed(directions: Doubles) -> Doubles:
    """With the largest component of each positive, so that the same data give the same numbers."""
    pivot = np.abs(directions).argmax(axis=0)
    signed: Doubles = directions * np.sign(directions[pivot, np.arange(directions.shape[1])])
    return signed
