"""Linear heads on stored features, in plain NumPy.

The base model's head is a whitening; a taught model replaces it. A head maps features (n, 1280)
to unit-length embeddings (n, dim) by ``normalise(features @ weight.T + bias)``, the same sum the
ONNX model computes, so a library is re-projected without opening a photo.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Floats, Reals

_CHUNK = 4096


@dataclass(frozen=True, slots=True, eq=False)
class LinearHead:
    """``normalise(x @ weight.T + bias)``; weight float32 (dim, inputs), bias float32 (dim,).

    Raises ValueError where shapes do not fit or a value is not finite.
    """

    weight: Floats
    bias: Floats

    def __post_init__(self) -> None:
        if self.weight.ndim != 2 or self.bias.shape != self.weight.shape[:1]:
            raise ValueError(f"weight {self.weight.shape} and bias {self.bias.shape} do not fit")
        if not (np.isfinite(self.weight).all() and np.isfinite(self.bias).all()):
            raise ValueError("a head must be finite")

    @property
    def dim(self) -> int:
        """Length of an embedding."""
        return int(self.weight.shape[0])

    @property
    def inputs(self) -> int:
        """Length of the features."""
        return int(self.weight.shape[1])

    def project(self, features: Reals) -> Floats:
        """Unit-length embeddings float32 (n, dim) of features (n, inputs), float16 or more.

        Raises ValueError where the shape does not fit, or where a row gives a vector that is
        zero or not finite.
        """
        result = np.empty((len(features), self.dim), dtype=np.float32)
        for start, rows in self.project_chunks(features):
            result[start : start + len(rows)] = rows
        return result

    def project_chunks(self, features: Reals) -> Iterator[tuple[int, Floats]]:
        """As project, in chunks of (first row, embeddings), so that memory stays bounded."""
        if features.ndim != 2 or features.shape[1] != self.inputs:
            raise ValueError(f"features {features.shape} do not fit a head on {self.inputs}")
        for start in range(0, len(features), _CHUNK):
            rows = features[start : start + _CHUNK].astype(np.float32)
            with np.errstate(over="ignore", invalid="ignore"):
                raw = rows @ self.weight.T + self.bias
            yield start, unit_length(raw)


def unit_length(vectors: Floats) -> Floats:
    """Rows scaled to length 1. Raises ValueError for rows that are zero or not finite."""
    with np.errstate(over="ignore", invalid="ignore"):
        norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not np.isfinite(norms).all() or (norms == 0).any():
        raise ValueError("a vector is zero or not finite")
    return np.asarray(vectors / norms, dtype=np.float32)


def fit_whitening(features: Reals, dim: int, *, shrinkage: float) -> LinearHead:
    """Shrinkage whitening: PCA to ``dim`` directions, each scaled by 1 / sqrt of its variance.

    The covariance is first shrunk towards a multiple of the identity (Ledoit & Wolf 2004,
    eq. 4): ``(1 - shrinkage) * covariance + shrinkage * mean variance * identity``, so that
    directions with little variance are not blown up. ``shrinkage`` 0 is plain PCA whitening, 1
    is PCA without scaling.

    features: (n, inputs), n at least 2. Signs are fixed (the largest component of a direction is
    positive), so that the same features always give the same head. Raises ValueError for
    ``dim`` above inputs, ``shrinkage`` outside 0..1, and for features whose kept directions have
    no variance at all.
    """
    count, inputs = features.shape
    if count < 2:
        raise ValueError("whitening needs two photos or more")
    if not 1 <= dim <= inputs:
        raise ValueError(f"cannot keep {dim} of {inputs} directions")
    if not 0 <= shrinkage <= 1:
        raise ValueError(f"shrinkage must lie in 0..1, not {shrinkage}")
    data = features.astype(np.float64)
    mean = data.mean(axis=0)
    data -= mean
    values, vectors = np.linalg.eigh(data.T @ data / (count - 1))
    largest = np.arange(inputs)[::-1][:dim]
    directions = vectors[:, largest].T
    pivot = np.abs(directions).argmax(axis=1)
    directions *= np.sign(directions[np.arange(dim), pivot])[:, None]
    variance = np.maximum(values[largest], 0)
    shrunk = (1 - shrinkage) * variance + shrinkage * max(float(values.mean()), 0.0)
    if (shrunk <= max(float(values[-1]), 0.0) * 1e-12).any():
        raise ValueError("the features have fewer directions with variance than asked for")
    weight = directions / np.sqrt(shrunk)[:, None]
    return LinearHead(weight.astype(np.float32), (-weight @ mean).astype(np.float32))
