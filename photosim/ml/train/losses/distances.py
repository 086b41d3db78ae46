"""Distances between all rows of two matrices, with gradients that stay finite at zero."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import torch
import torch.nn.functional as nnf
from torch import Tensor

Distance = Callable[[Tensor, Tensor], Tensor]


def euclidean(a: Tensor, b: Tensor) -> Tensor:
    """``||a_i - b_j||``: float (n, m) of float (n, d) and (m, d).

    Differences are taken coordinate by coordinate: the shortcut over the dot product loses half of
    the digits where two rows are close, which is where copies are. The gradient at distance zero
    is zero.
    """
    return torch.cdist(a, b, compute_mode="donot_use_mm_for_euclid_dist")


def squared_euclidean(a: Tensor, b: Tensor) -> Tensor:
    """``||a_i - b_j||^2``: float (n, m) of float (n, d) and (m, d)."""
    return euclidean(a, b).square()


def cosine(a: Tensor, b: Tensor) -> Tensor:
    """``1 - cos(a_i, b_j)`` in [0, 2]: float (n, m) of float (n, d) and (m, d).

    A row of length zero has cosine 0 with everything.
    """
    return 1.0 - nnf.normalize(a, dim=1) @ nnf.normalize(b, dim=1).T


DISTANCES: Mapping[str, Distance] = MappingProxyType(
    {"euclidean": euclidean, "squared": squared_euclidean, "cosine": cosine}
)


def distance_named(name: str) -> Distance:
    """The distance of that name. Raises ValueError for an unknown one."""
    try:
        return DISTANCES[name]
    except KeyError:
        raise ValueError(
            f"unknown distance {name!r}; known: {', '.join(sorted(DISTANCES))}"
        ) from None


def pairwise(embeddings: Tensor, name: str) -> Tensor:
    """Distances of all rows of one matrix: float (n, n) of float (n, d)."""
    return distance_named(name)(embeddings, embeddings)
