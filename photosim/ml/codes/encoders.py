"""From vectors to bits."""

from __future__ import annotations

from typing import Protocol, Self

import numpy as np

from photosim.core.arrays import Bytes, Doubles, Reals
from photosim.ml.codes.packed import pack

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


class _CentredCodes:
    """Bits of centred vectors times a projection, both learned by ``fit``."""

    def __init__(self, bits: int) -> None:
        if bits < 1:
            raise ValueError(f"a code needs at least one bit, not {bits}")
        self.bits = bits
        self._learned: tuple[Doubles, Doubles] | None = None

    def learned(self) -> tuple[Doubles, Doubles]:
        """Mean (d,) and projection (d, bits). Raises ValueError before ``fit``."""
        if self._learned is None:
            raise ValueError(f"{type(self).__name__} must be fitted before it can encode")
        return self._learned

    def projected(self, vectors: Reals) -> Doubles:
        """float64 (n, bits) of float (n, d)."""
        mean, projection = self.learned()
        values: Doubles = (checked(vectors, len(mean)) - mean) @ projection
        return values

    def encode(self, vectors: Reals) -> Packed:
        """Packed codes uint8 (n, ceil(bits / 8))."""
        return pack(self.projected(vectors) >= 0)


class RandomHyperplanes(_CentredCodes):
    """Charikar 2002 (Similarity Estimation Techniques from Rounding Algorithms), section 3.

    Bit i is ``r_i . x >= 0`` for random normal r_i. The expected share of differing bits of two
    vectors is their angle divided by pi.

    ``centred`` subtracts the mean of the fitted vectors first: embeddings that all lie on one
    side of the origin share most bits otherwise. Fitting without it only notes the dimension.

    Corner cases
        A vector of length zero has all bits set. The planes follow from the seed alone.
    """

    def __init__(self, bits: int, *, seed: int = 0, centred: bool = True) -> None:
        super().__init__(bits)
        self._seed = seed
        self._centred = centred

    def fit(self, vectors: Reals) -> Self:
        """Draw the planes for float (n, d), n at least 1 where centred."""
        values = checked(vectors)
        if self._centred and len(values) == 0:
            raise ValueError("the mean of no vectors is not known")
        dim = values.shape[1]
        mean = values.mean(axis=0) if self._centred else np.zeros(dim)
        planes = np.random.default_rng(self._seed).standard_normal((dim, self.bits))
        self._learned = mean, planes
        return self


class PcaItq(_CentredCodes):
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
        super().__init__(bits)
        self._turns = turns
        self._seed = seed
        self.losses: list[float] = []

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
        self._learned = mean, directions @ rotation
        return self

    def projection(self) -> ProjectionCodes:
        """The same codes as weight and bias: where a learned hash can begin."""
        mean, projection = self.learned()
        return ProjectionCodes(projection.T, -(mean @ projection))


class SpectralHashing(_CentredCodes):
    """Weiss, Torralba & Fergus 2008 (Spectral Hashing), section 3.

    Each principal direction is taken as uniform on [a, b]. The eigenfunctions of the Laplacian
    there are ``sin(pi/2 + k pi / (b - a) (x - a))`` with eigenvalues that grow with
    ``(k / (b - a))^2`` (eqs. 7 and 8): the ``bits`` smallest over all directions and k are kept,
    so that a long direction gives several bits. A bit is the sign of its function.

    Corner cases
        A direction without spread gives no bit. Fewer than two different vectors: ValueError.
        Vectors outside [a, b] use the function as it continues there.
    """

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
        self._learned = mean, directions[:, direction]
        self._start = low[direction]
        self._frequency = frequency[direction, mode]
        return self

    def encode(self, vectors: Reals) -> Packed:
        """Packed codes uint8 (n, ceil(bits / 8))."""
        along = self.projected(vectors) - self._start
        return pack(np.sin(np.pi / 2 + along * self._frequency) >= 0)
