"""Two sides of one vector: what is similar, and what is a copy.

A model for both tasks puts its two answers side by side, each of the same length in every photo's
vector, so that the cosine of two vectors is the weighted mean of the two answers' cosines:
``cos = (1 - share) * cos_similar + share * cos_copy``. Which share counts can be chosen afterwards,
without another index: numbers of one part are multiplied, and what is left is a cosine again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from photosim.core.arrays import Floats


@dataclass(frozen=True, slots=True)
class Aspects:
    """How a vector is divided; a part of a model's card.

    similar, copy: numbers of each part, the similar part first. stored: the copy part's share in
    the cosine of vectors as they are. similar_share, copy_share: its share where what is similar,
    and where copies are looked for. Raises ValueError for shares outside 0..1, and where a part
    would count for nothing in the stored vectors.
    """

    similar: int
    copy: int
    stored: float = 0.5
    similar_share: float = 0.0
    copy_share: float = 0.65

    def __post_init__(self) -> None:
        if self.similar < 1 or self.copy < 1:
            raise ValueError(f"parts of {self.similar} and {self.copy} numbers")
        if not 0 < self.stored < 1:
            raise ValueError(f"a part would be lost with the share {self.stored}")
        if not (0 <= self.similar_share <= 1 and 0 <= self.copy_share <= 1):
            raise ValueError("shares lie in 0..1")

    @property
    def dim(self) -> int:
        """Length of a vector."""
        return self.similar + self.copy

    def as_similar(self, vectors: Floats) -> Floats:
        """Stored vectors (n, dim) as what is similar is told by: float32 (n, similar or dim), unit
        length. Without the copy part where that has no share. Of no vectors none, whatever their
        length is."""
        if len(vectors) == 0:
            return np.empty((0, self.similar if self.similar_share == 0 else self.dim), np.float32)
        scaled = vectors * self._scale(self.similar_share)
        return scaled[:, : self.similar] if self.similar_share == 0 else scaled

    def as_copies(self, vectors: Floats) -> Floats:
        """Stored vectors (n, dim) as copies are told by: float32 (n, dim), unit length.
        Of no vectors none, as :meth:`as_similar`."""
        if len(vectors) == 0:
            return np.empty((0, self.dim), np.float32)
        return np.asarray(vectors * self._scale(self.copy_share), dtype=np.float32)

    def leading(self, vectors: Floats, numbers: int) -> Floats:
        """The numbers of stored vectors (n, dim) that say most: half of them from the beginning of
        each part, where variance is greatest. float32 (n, numbers), unit length.

        Raises ValueError for an odd number, and for more than twice the shorter part.
        """
        half = numbers // 2
        if numbers % 2 or not 0 < half <= min(self.similar, self.copy):
            raise ValueError(f"{numbers} numbers of parts of {self.similar} and {self.copy}")
        found = np.concatenate(
            [vectors[:, :half], vectors[:, self.similar : self.similar + half]], axis=1
        )
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / np.maximum(lengths, np.finfo(np.float32).tiny), dtype=np.float32)

    def similar_queries(self, vectors: Floats) -> tuple[Floats, float]:
        """What to ask an index of stored vectors for, (n, dim), and what to multiply the cosines
        that it answers with to get those of :meth:`as_similar`."""
        return self._queries(vectors, self.similar_share)

    def copy_queries(self, vectors: Floats) -> tuple[Floats, float]:
        """The same for :meth:`as_copies`."""
        return self._queries(vectors, self.copy_share)

    def joined(self, similar: Floats, copy: Floats) -> Floats:
        """Stored vectors float32 (n, dim) of the two answers, unit length each."""
        return np.concatenate(
            [similar * np.sqrt(1 - self.stored), copy * np.sqrt(self.stored)], axis=1
        ).astype(np.float32)

    def _queries(self, vectors: Floats, share: float) -> tuple[Floats, float]:
        # Inner products with stored vectors: the scale of both sides lies on the query.
        asked = vectors * self._scale(share) ** 2
        length = np.sqrt((1 - share) ** 2 / (1 - self.stored) + share**2 / self.stored)
        return np.asarray(asked, dtype=np.float32), float(length)

    def _scale(self, share: float) -> Floats:
        parts = np.sqrt([(1 - share) / (1 - self.stored), share / self.stored])
        return np.repeat(parts, [self.similar, self.copy]).astype(np.float32)
