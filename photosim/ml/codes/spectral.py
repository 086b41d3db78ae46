"""Spectral hashing."""

from __future__ import annotations

from typing import Self

import numpy as np

from photosim.core.arrays import Doubles, Reals
from photosim.ml.codes.base import Packed, checked, fitted, principal_directions
from photosim.ml.codes.packed import pack


class SpectralHashing:
    """Weiss, Torralba & Fergus 2008 (Spectral Hashing), section 3.

    Each principal direction is taken as uniform on [a, b]. The eigenfunctions of the Laplacian
    there are ``sin(pi/2 + k pi / (b - a) (x - a))`` with eigenvalues that grow with
    ``(k / (b - a))^2`` (eqs. 7 and 8): the ``bits`` smallest over all directions and k are kept,
    so that a long direction gives several bits. A bit is the sign of its function.

    Corner cases
        A direction without spread gives no bit. Fewer than two different vectors: ValueError.
        Vectors outside [a, b] use the function as it continues there.
    """

    def __init__(self, bits: int) -> None:
        if bits < 1:
            raise ValueError(f"a code needs at least one bit, not {bits}")
        self.bits = bits
        self._mean: Doubles | None = None
        self._directions: Doubles | None = None
        self._start: Doubles | None = None
        self._frequency: Doubles | None = None

    def fit(self, vectors: Reals) -> Self:
        """Learn directions, bounds and modes from float (n, d)."""
        values = checked(vectors)
        if len(values) < 2:
            raise ValueError(f"spectral hashing needs at least two vectors, not {len(values)}")
        mean = values.mean(axis=0)
        count = min(self.bits, values.shape[1])
        directions = principal_directions(values - mean, count)
        projected = (values - mean) @ directions
        low, high = projected.min(axis=0), projected.max(axis=0)
        spread = high - low
        usable = spread > 1e-9 * max(1.0, float(spread.max(initial=0.0)))
        if not usable.any():
            raise ValueError("the vectors are all the same")
        directions, low, spread = directions[:, usable], low[usable], spread[usable]
        modes = np.arange(1, self.bits + 1)
        frequency = np.pi * modes[None, :] / spread[:, None]
        order = np.argsort(frequency, axis=None, kind="stable")[: self.bits]
        direction, mode = np.unravel_index(order, frequency.shape)
        self._mean = mean
        self._directions = directions[:, direction]
        self._start = low[direction]
        self._frequency = frequency[direction, mode]
        return self

    def encode(self, vectors: Reals) -> Packed:
        """Packed codes uint8 (n, ceil(bits / 8))."""
        if (
            self._mean is None
            or self._directions is None
            or self._start is None
            or self._frequency is None
        ):
            raise fitted("SpectralHashing")
        values = checked(vectors, len(self._mean))
        along = (values - self._mean) @ self._directions - self._start
        return pack(np.sin(np.pi / 2 + along * self._frequency) >= 0)
