"""PCA with iterative quantization."""

from __future__ import annotations

from typing import Self

import numpy as np

from photosim.core.arrays import Doubles, Reals
from photosim.ml.codes.base import Packed, checked, fitted, principal_directions
from photosim.ml.codes.packed import pack
from photosim.ml.codes.projection import ProjectionCodes


class PcaItq:
    """Gong & Lazebnik 2011 (Iterative Quantization: A Procrustean Approach), section 3.

    Centred vectors are projected to their ``bits`` principal directions, V; a rotation R then
    makes ``||B - V R||^2`` (eq. 2) small by turns: ``B = sign(V R)``, and R from the singular
    value decomposition of ``B^T V`` (the orthogonal Procrustes problem). PCA alone gives its
    first bits most of the variance; the rotation spreads it.

    ``losses`` holds the mean of eq. 2 after each turn; it never rises.

    Corner cases
        More bits than dimensions, or fewer than two vectors: ValueError. Directions without
        variance give bits that are the same for all.
    """

    def __init__(self, bits: int, *, turns: int = 50, seed: int = 0) -> None:
        if bits < 1 or turns < 1:
            raise ValueError(f"bits and turns must be at least 1, not {bits} and {turns}")
        self.bits = bits
        self._turns = turns
        self._seed = seed
        self.losses: list[float] = []
        self._mean: Doubles | None = None
        self._projection: Doubles | None = None

    def fit(self, vectors: Reals) -> Self:
        """Learn projection and rotation from float (n, d), n at least 2, d at least ``bits``."""
        values = checked(vectors)
        if len(values) < 2:
            raise ValueError(f"PCA needs at least two vectors, not {len(values)}")
        mean = values.mean(axis=0)
        directions = principal_directions(values - mean, self.bits)
        projected = (values - mean) @ directions
        random = np.random.default_rng(self._seed).standard_normal((self.bits, self.bits))
        rotation = np.linalg.qr(random).Q
        self.losses = []
        for _ in range(self._turns):
            turned = projected @ rotation
            codes = np.where(turned >= 0, 1.0, -1.0)
            self.losses.append(float(np.square(codes - turned).sum() / len(values)))
            left, _, right = np.linalg.svd(codes.T @ projected)
            rotation = (left @ right).T
        self._mean, self._projection = mean, directions @ rotation
        return self

    def projection(self) -> ProjectionCodes:
        """The same codes as weight and bias: where a learned hash can begin."""
        if self._mean is None or self._projection is None:
            raise fitted("PcaItq")
        return ProjectionCodes(self._projection.T, -(self._mean @ self._projection))

    def encode(self, vectors: Reals) -> Packed:
        """Packed codes uint8 (n, ceil(bits / 8))."""
        if self._mean is None or self._projection is None:
            raise fitted("PcaItq")
        values = checked(vectors, len(self._mean))
        return pack((values - self._mean) @ self._projection >= 0)
