"""A plane for vectors: what is near in many dimensions lies near in two. t-SNE on NumPy alone.

What attracts are the edges of a graph of nearest neighbours, all with one weight (for maps of many
points that is as good as a weight for each: Böhm, Berens and Kobak, "Attraction-repulsion spectrum
in neighbor embeddings", 2022). What repels is every other point, summed on a grid by FFT
(Linderman et al., "Fast interpolation-based t-SNE for improved visualization of single-cell
RNA-seq data", 2019). The start is given, or the principal components; early exaggeration and the
rate of learning are those of Belkina et al., "Automated optimized parameters for t-distributed
stochastic neighbor embedding", 2019. Nothing is drawn by chance: the same vectors and neighbours
give the same plane.

The unit of a plane is the width of t-SNE's kernel: points of one group lie about that far apart.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Doubles, Floats, Ints

NEIGHBOURS = 15
"""Neighbours that attract each point."""

EARLY, EXAGGERATION = 120, 12.0
"""Steps in which the rough order forms, and how much stronger attraction is in them."""

STEPS = 380
"""Steps that follow."""

PLACING = 60
"""Steps in which new points find their places among those that stay."""

START = 1e-4
"""Spread of a start: so near that every point feels every other."""

_SAMPLE = 5_000
"""Vectors that the principal components are computed from."""

_PAIR_BY_PAIR = 400
"""Points up to which every pair is looked at; a grid costs more."""

_CELL = 0.5
"""Widest cell of the grid of forces."""

_CELLS = (48, 900)
"""Fewest and most cells along a side of it."""

_SPOT = 0.05
"""Points nearer than about this lie on one spot."""

_LONGEST_MOVE = 5.0
_GOLDEN_ANGLE = 2.399963229728653

OnStep = Callable[[int, int], None]
"""Told before each step how many are done, of how many; stops the work by raising."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Who attracts whom. heads, tails: int64 (m,), places of points."""

    heads: Ints
    tails: Ints

    @classmethod
    def of(cls, neighbours: Ints) -> Edges:
        """From the places of each point's neighbours, int64 (n, k), -1 where there is none."""
        heads, columns = np.nonzero(neighbours >= 0)
        return cls(heads, neighbours[heads, columns])


def principal(vectors: Floats) -> Doubles:
    """The two main directions of vectors (n, dim): (n, 2), spread over ``START``.

    Computed on 5,000 of them where there are more. Each direction's largest number is positive.
    """
    sample = vectors[:: max(1, len(vectors) // _SAMPLE)].astype(np.float64)
    middle = sample.mean(axis=0) if len(sample) else np.zeros(vectors.shape[1])
    sample -= middle
    _, directions = np.linalg.eigh(sample.T @ sample)
    axes = directions[:, ::-1][:, :2].T
    largest = axes[np.arange(len(axes)), np.abs(axes).argmax(axis=1)]
    axes = (axes * np.where(largest < 0, -1, 1)[:, None]).astype(np.float32)
    flat = np.zeros((len(vectors), 2))
    flat[:, : len(axes)] = (vectors - middle.astype(np.float32)) @ axes.T
    return drawn_together(flat)


def drawn_together(plane: Doubles) -> Doubles:
    """A plane (n, 2) as a start: centred, its wider side spread over ``START``."""
    if not len(plane):
        return plane
    centred = plane - plane.mean(axis=0)
    spread = float(centred.std(axis=0).max())
    start: Doubles = centred * (START / spread if spread > 0 else 1.0)
    return start


def laid_out(start: Doubles, edges: Edges, on_step: OnStep) -> Doubles:
    """Places of all points: float64 (n, 2), centred.

    start: (n, 2), see :func:`principal`. Points that start on one spot are parted by a spiral.
    """
    count = len(start)
    plane = start + _spiral(count) * START * 1e-2
    if count < 2:
        return plane * 0.0
    velocity, gains = np.zeros_like(plane), np.ones_like(plane)
    for step in range(EARLY + STEPS):
        on_step(step, EARLY + STEPS)
        early = step < EARLY
        push, kernels = repulsion(plane)
        force = (EXAGGERATION if early else 1.0) * attraction(plane, edges) + push / kernels
        rate = max(20.0, count / EXAGGERATION if early else float(count))
        gains = np.where((force > 0) == (velocity > 0), gains + 0.2, gains * 0.8).clip(0.01)
        velocity = (0.5 if early else 0.8) * velocity + rate * gains * force
        velocity = _shortened(velocity)
        plane = plane + velocity
        plane -= plane.mean(axis=0)
    return _unstacked(plane)


def placed(kept: Doubles, start: Doubles, edges: Edges, on_step: OnStep) -> Doubles:
    """Places of points that come to a plane which stays: float64 (m, 2).

    kept: (n, 2). start: (m, 2), where they are first laid. edges: heads are new points, counted
    from 0; tails are of both kinds, the new ones counted behind the kept.
    """
    count = len(kept)
    new = start + _spiral(len(start)) * 0.1
    degree = np.bincount(edges.heads, minlength=len(new)).clip(1)
    rate = (count + len(new)) / 4.0
    for step in range(PLACING):
        on_step(step, PLACING)
        plane = np.concatenate([kept, new])
        pull = plane[edges.tails] - new[edges.heads]
        pull *= (1.0 / (1.0 + _squares(pull)))[:, None]
        force = _summed(edges.heads, pull, len(new)) / degree[:, None] / len(plane)
        push, kernels = repulsion(plane)
        force += push[count:] / kernels
        new = new + _shortened(rate * (1 - step / PLACING) * force)
    return _unstacked(np.concatenate([kept, new]))[count:]


def first_places(kept: Doubles, neighbours: Ints) -> Doubles:
    """Where new points are first laid: in the middle of their nearest, float64 (m, 2).

    neighbours: int64 (m, k), nearest first, -1 where there is none; the new points are counted
    behind the n kept ones. Those whose neighbours are all new wait for these; a group that has
    nobody on the plane is laid beside it.
    """
    count, new = len(kept), len(neighbours)
    plane = np.concatenate([kept, np.zeros((new, 2))])
    known = np.arange(count + new) < count
    waiting = np.arange(new)
    while len(waiting):
        near = neighbours[waiting]
        here = (near >= 0) & known[near]
        here &= np.cumsum(here, axis=1) <= 3
        ready = here.any(axis=1)
        if not ready.any():
            reach = float(np.abs(kept).max()) if count else 0.0
            plane[count + waiting] = np.array([reach * 1.1 + 1.0, 0.0])
            break
        weights = here[ready] / here[ready].sum(axis=1, keepdims=True)
        middles = np.einsum("nk,nkd->nd", weights, plane[near[ready]])
        plane[count + waiting[ready]] = middles
        known[count + waiting[ready]] = True
        waiting = waiting[~ready]
    return plane[count:]


def attraction(plane: Doubles, edges: Edges) -> Doubles:
    """How neighbours pull each point: the sum of p q (other - own), (n, 2)."""
    pull = plane[edges.tails]
    pull -= plane[edges.heads]
    pull *= (0.5 / max(1, len(edges.heads)) / (1.0 + _squares(pull)))[:, None]
    count = len(plane)
    return _summed(edges.heads, pull, count) - _summed(edges.tails, pull, count)


def repulsion(plane: Doubles) -> tuple[Doubles, float]:
    """How all points push each one, the sum of q² (own - other), (n, 2); and the sum of all q.

    q = 1 / (1 + distance²). Both by interpolation on a grid, three nodes along each axis.
    """
    if len(plane) <= _PAIR_BY_PAIR:
        return _repulsion_of_pairs(plane)
    low = plane.min(axis=0)
    side = float((plane.max(axis=0) - low).max()) + 1e-9
    nodes = _fast_length(int(np.clip(np.ceil(side / _CELL), *_CELLS)) + 3)
    cell = side / (nodes - 3)
    where, shares = _nodes_around(plane, low, cell, nodes)
    size = 2 * nodes  # so that what leaves the grid at one side does not come back at the other
    away = np.minimum(np.arange(size), size - np.arange(size)) * cell
    kernel = 1.0 / (1.0 + away[:, None] ** 2 + away**2)
    plain, squared = np.fft.rfft2(kernel), np.fft.rfft2(kernel * kernel)
    charges = [shares, shares * plane[:, :1], shares * plane[:, 1:]]
    spread = [
        np.fft.rfft2(
            np.bincount(where, charge.ravel(), nodes * nodes).reshape(nodes, nodes), (size, size)
        )
        for charge in charges
    ]
    waves = [spread[0] * plain, *(one * squared for one in spread)]
    fields = [np.fft.irfft2(one, (size, size))[:nodes, :nodes].ravel() for one in waves]
    around = where.reshape(shares.shape)
    kernels, ones, along, across = (np.einsum("nk,nk->n", one[around], shares) for one in fields)
    push = np.stack([plane[:, 0] * ones - along, plane[:, 1] * ones - across], axis=1)
    return push, max(float(kernels.sum()) - len(plane), 1e-9)


def _repulsion_of_pairs(plane: Doubles) -> tuple[Doubles, float]:
    squares = np.square(plane).sum(axis=1)
    kernel = 1.0 / (1.0 + np.maximum(squares[:, None] + squares - 2.0 * plane @ plane.T, 0.0))
    kernels = float(kernel.sum()) - len(plane)
    kernel *= kernel
    return plane * kernel.sum(axis=1)[:, None] - kernel @ plane, max(kernels, 1e-9)


def _nodes_around(plane: Doubles, low: Doubles, cell: float, nodes: int) -> tuple[Ints, Doubles]:
    """The nine nodes around each point, (9 n,), and the share of each (Lagrange), (n, 9)."""
    at = (plane - low) / cell + 1.0
    middle = np.rint(at).astype(np.int64)
    off = at - middle
    share = np.stack([off * (off - 1) / 2, 1 - off * off, off * (off + 1) / 2], axis=2)
    shares = (share[:, 0, :, None] * share[:, 1, None, :]).reshape(len(plane), 9)
    steps = np.arange(-1, 2)
    around = (steps[:, None] * nodes + steps).ravel()
    where = (middle[:, 0] * nodes + middle[:, 1])[:, None] + around
    return where.ravel(), shares


def _unstacked(plane: Doubles) -> Doubles:
    """The plane with points that share a spot wound around it, the first one left there.

    Equal vectors with equal neighbours are pulled to one place, where one would hide the others.
    """
    _, groups = np.unique(np.floor(plane / _SPOT).astype(np.int64), axis=0, return_inverse=True)
    order = np.argsort(groups, kind="stable")
    sizes = np.bincount(groups)
    rank = np.empty(len(plane), np.int64)
    rank[order] = np.arange(len(plane)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    radii = 2 * _SPOT * np.sqrt(rank)
    turns = rank * _GOLDEN_ANGLE
    parted: Doubles = plane + radii[:, None] * np.stack([np.cos(turns), np.sin(turns)], axis=1)
    return parted


def _summed(places: Ints, pulls: Doubles, count: int) -> Doubles:
    return np.stack([np.bincount(places, pulls[:, axis], count) for axis in range(2)], axis=1)


def _squares(differences: Doubles) -> Doubles:
    found: Doubles = np.einsum("nd,nd->n", differences, differences)
    return found


def _shortened(moves: Doubles) -> Doubles:
    lengths = np.sqrt(_squares(moves))
    return moves * np.minimum(1.0, _LONGEST_MOVE / np.maximum(lengths, 1e-12))[:, None]


def _spiral(count: int) -> Doubles:
    """Different points around the middle, none farther than 1, (count, 2)."""
    turns = np.arange(count) * _GOLDEN_ANGLE
    radii = np.sqrt(np.arange(count) / max(1, count))
    return np.stack([radii * np.cos(turns), radii * np.sin(turns)], axis=1)


def _fast_length(least: int) -> int:
    """The next number without prime factors above 5: an FFT of it is fast."""
    while True:
        rest = least
        for factor in (2, 3, 5):
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return least
        least += 1
