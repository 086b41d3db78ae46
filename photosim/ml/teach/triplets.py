"""The batch-hard triplet loss on cosines, and its gradient, in NumPy."""

from __future__ import annotations

import numpy as np

from photosim.core.arrays import Bools, Floats

SOFTNESS = np.float32(0.1)
"""Cosines over which the hinge is rounded off."""


def batch_hard(
    embeddings: Floats, positive: Bools, negative: Bools, margin: float
) -> tuple[float, Floats]:
    """Loss and its gradient by the embeddings, float32 (n, dim).

    Each row of ``positive`` (a, n) that has a True is an anchor, the row of the embeddings with
    the same number: its farthest positive and its nearest negative (Hermans et al. 2017, "In
    Defense of the Triplet Loss", eq. 5) give ``s * softplus((margin + neg - pos) / s)``, with
    cosines for distances and s = SOFTNESS; the loss is the mean over anchors. A row without a
    positive or without a negative is no anchor; without anchors the loss is 0.

    embeddings: unit length, (n, dim); positive, negative: bool (a, n) with a at most n, a row
    never positive to itself.
    """
    anchors = np.flatnonzero(positive.any(axis=1) & negative.any(axis=1))
    gradient = np.zeros_like(embeddings)
    if not len(anchors):
        return 0.0, gradient
    cosines = embeddings[anchors] @ embeddings.T
    rows = np.arange(len(anchors))
    hardest = np.where(positive[anchors], cosines, np.inf).argmin(axis=1)
    nearest = np.where(negative[anchors], cosines, -np.inf).argmax(axis=1)
    x = (margin + cosines[rows, nearest] - cosines[rows, hardest]) / SOFTNESS
    loss = float((SOFTNESS * np.logaddexp(0, x)).mean())
    weight = (1 / (1 + np.exp(-x)) / len(anchors)).astype(np.float32)[:, None]
    np.add.at(gradient, anchors, weight * (embeddings[nearest] - embeddings[hardest]))
    np.add.at(gradient, nearest, weight * embeddings[anchors])
    np.add.at(gradient, hardest, -weight * embeddings[anchors])
    return loss, gradient


def triplets(embeddings: Floats, margin: float) -> tuple[float, Floats]:
    """The same loss of given triplets, and its gradient by the embeddings.

    embeddings: unit length, (3 t, dim), t at least 1: t anchors, then their positives, then
    their negatives, in the same order.
    """
    anchor, positive, negative = np.split(embeddings, 3)
    near = (anchor * positive).sum(axis=1)
    far = (anchor * negative).sum(axis=1)
    x = (margin + far - near) / SOFTNESS
    loss = float((SOFTNESS * np.logaddexp(0, x)).mean())
    weight = (1 / (1 + np.exp(-x)) / len(anchor)).astype(np.float32)[:, None]
    parts = [weight * (negative - positive), -weight * anchor, weight * anchor]
    return loss, np.concatenate(parts)


def distillation(embeddings: Floats, base: Floats) -> tuple[float, Floats]:
    """How far the cosines among photos have moved from those of the base, and the gradient.

    Mean square of the differences between the two Gram matrices (Park et al. 2019, "Relational
    Knowledge Distillation", with cosines for distances). Both (n, dim), unit length, n at
    least 1.
    """
    moved = embeddings @ embeddings.T - base @ base.T
    count = np.float32(len(embeddings))
    return float((moved * moved).mean()), (4 / (count * count)) * (moved @ embeddings)
