"""Random hyperplanes."""

from __future__ import annotations

from typing import Self

import numpy as np

from photosim.core.arrays import Doubles, Reals
from photosim.ml.codes.base import Packed, checked, fitted
from photosim.ml.codes.packed import pack


class RandomHyperplanes:
    """Charikar 2002 (Similarity Estimation Techniques from Rounding Algorithms), section 3.

    Bit i is ``r_i . x >= 0`` for random normal r_i. The expected share of differing bits of two
    vectors is their angle divided by pi.

    ``centred`` subtracts the mean of the fitted vectors first: embeddings that all lie on one
    side of the origin share most bits otherwise. Fitting without it only notes the dimension.

    Corner cases
        A vector of length zero has all bits set. The planes follow from the seed alone.
    """

    def __init__(self, bits: int, *, seed: int = 0, centred: bool = True) -> None:
        if bits < 1:
            raise ValueError(f"a code needs at least one bit, not {bits}")
        self.bits = bits
        self._seed = seed
        self._centred = centred
        self._planes: Doubles | None = None
        self._mean: Doubles | None = None

    def fit(self, vectors: Reals) -> Self:
        """Draw the planes for float (n, d), n at least 1 where centred."""
        values = checked(vectors)
        if self._centred and len(values) == 0:
            raise ValueError("the mean of no vectors is not known")
        dim = values.shape[1]
        self._mean = values.mean(axis=0) if self._centred else np.zeros(dim)
        self._planes = np.random.default_rng(self._seed).standard_normal((dim, self.bits))
        return self

    def encode(self, vectors: Reals) -> Packed:
        """Packed codes uint8 (n, ceil(bits / 8))."""
        if self._planes is None or self._mean is None:
            raise fitted("RandomHyperplanes")
        values = checked(vectors, len(self._planes))
        return pack((values - self._mean) @ self._planes >= 0)
