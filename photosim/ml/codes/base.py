"""The interface of an encoder and what they share."""

from __future__ import annotations

from typing import Protocol, Self

import numpy as np

from photosim.core.arrays import Bytes, Doubles, Reals

Packed = Bytes


class Encoder(Protocol):
    """Vectors to packed bits."""

    @property
    def bits(self) -> int:
        """Length of a code."""
        ...

    def fit(self, vectors: Reals) -> Self:
        """Learn from float (n, d); answers itself. Raises ValueError where n or d won't do."""
        ...

    def encode(self, vectors: Reals) -> Packed:
        """Packed codes uint8 (n, ceil(bits / 8)) of float (n, d)."""
        ...


def checked(vectors: Reals, dim: int | None = None) -> Doubles:
    """A float64 copy of float (n, d). Raises ValueError for other shapes or NaN."""
    values = np.array(vectors, dtype=np.float64)
    if values.ndim != 2 or (dim is not None and values.shape[1] != dim):
        expected = "(n, d)" if dim is None else f"(n, {dim})"
        raise ValueError(f"expected vectors of shape {expected}, got {values.shape}")
    if not np.isfinite(values).all():
        raise ValueError("the vectors contain NaN or infinity")
    return values


def fitted(name: str) -> ValueError:
    """The error of an encoder that was not fitted."""
    return ValueError(f"{name} must be fitted before it can encode")


def principal_directions(centred: Doubles, count: int) -> Doubles:
    """The ``count`` directions of largest variance, (d, count), of centred vectors (n, d).

    Each direction's largest coordinate is positive, so that the result does not depend on the
    linear algebra library. Raises ValueError where there are fewer dimensions than ``count``.
    """
    if count > centred.shape[1]:
        raise ValueError(f"{count} directions are more than the {centred.shape[1]} dimensions")
    covariance = centred.T @ centred
    values, vectors = np.linalg.eigh(covariance)
    chosen: Doubles = vectors[:, np.argsort(-values, kind="stable")[:count]]
    largest = np.abs(chosen).argmax(axis=0)
    signs = np.sign(chosen[largest, np.arange(count)])
    directed: Doubles = chosen * signs
    return directed
