"""Codes of a learned hash."""

from __future__ import annotations

from typing import Self

import numpy as np

from photosim.core.arrays import Doubles, Reals
from photosim.ml.codes.base import Packed, checked
from photosim.ml.codes.packed import pack


class ProjectionCodes:
    """Bits of a learned hash: ``weight x + bias >= 0``, weight float (K, d), bias float (K,).

    What the hashing head of a network computes up to its tanh, whose sign is that of its
    argument. For outputs that the network has already computed, take the identity as weight
    (``ProjectionCodes.of_outputs``).

    Corner cases
        An argument of exactly zero gives bit 1, as in the quantization loss. ``fit`` changes
        nothing: the training of the network has done it.
    """

    def __init__(self, weight: Reals, bias: Reals) -> None:
        self._weight = checked(weight)
        self._bias = np.array(bias, dtype=np.float64)
        if self._bias.shape != (len(self._weight),):
            raise ValueError(f"bias {self._bias.shape} does not fit weight {self._weight.shape}")

    @classmethod
    def of_outputs(cls, bits: int) -> ProjectionCodes:
        """For the hashing head's own outputs (n, bits)."""
        return cls(np.eye(bits), np.zeros(bits))

    @property
    def weight(self) -> Doubles:
        """float64 (K, d); a copy."""
        return self._weight.copy()

    @property
    def bias(self) -> Doubles:
        """float64 (K,); a copy."""
        return self._bias.copy()

    @property
    def bits(self) -> int:
        """Length of a code."""
        return len(self._weight)

    def fit(self, vectors: Reals) -> Self:
        """Check the dimension of float (n, d)."""
        checked(vectors, self._weight.shape[1])
        return self

    def encode(self, vectors: Reals) -> Packed:
        """Packed codes uint8 (n, ceil(K / 8))."""
        values = checked(vectors, self._weight.shape[1])
        return pack(values @ self._weight.T + self._bias >= 0)
