"""Short codes of vectors: the first numbers of each part in 8 bits, and what they say of cosines.

Where a vector's numbers are sorted by what they say, its beginning tells roughly what is near. The
cosine of two beginnings, each at unit length, stands for the cosine of the whole parts: a better
guess than their inner product, which leaves out what the rest would add.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Floats

Codes = npt.NDArray[np.int8]

_STEPS = 127
_ROWS = 2048
"""Codes that are made floats at a time: so many stay in the processor's cache."""


@dataclass(frozen=True, slots=True)
class CodedPart:
    """Numbers ``start`` to ``end`` of a vector, of which the first ``coded`` are coded."""

    start: int
    end: int
    coded: int

    def __post_init__(self) -> None:
        if not (0 <= self.start < self.end and 0 < self.coded <= self.end - self.start):
            raise ValueError(f"no part of a vector: {self.start} to {self.end}, {self.coded}")


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What codes are compared with: of each part that counts its place among the scales, its
    columns in the codes, and the query's beginning, float32 (coded,)."""

    parts: tuple[tuple[int, slice, Floats], ...]


class Coder:
    """Makes codes of vectors and compares with them."""

    def __init__(self, parts: Sequence[CodedPart]) -> None:
        self.parts = tuple(parts)
        ends = np.cumsum([part.coded for part in self.parts])
        self.width = int(ends[-1])
        self._columns = [
            slice(int(end) - part.coded, int(end))
            for part, end in zip(self.parts, ends, strict=True)
        ]

    def encode(self, vectors: Floats) -> tuple[Codes, Floats]:
        """Codes int8 (n, width) of vectors (n, dim), and the scale of each part, float32
        (n, parts): codes times scale are the beginning as long as the whole part is."""
        codes = np.empty((len(vectors), self.width), np.int8)
        scales = np.empty((len(vectors), len(self.parts)), np.float32)
        for number, (part, columns) in enumerate(zip(self.parts, self._columns, strict=True)):
            whole = vectors[:, part.start : part.end]
            begin = whole[:, : part.coded]
            lengths = np.linalg.norm(begin, axis=1)
            has = lengths > 0
            most = np.where(has, np.abs(begin).max(axis=1), 1)
            codes[:, columns] = np.rint(begin * (_STEPS / most[:, None]))
            longer = np.linalg.norm(whole, axis=1) / np.where(has, lengths, 1)
            scales[:, number] = np.where(has, most / _STEPS * longer, 0)
        return codes, scales

    def asked(self, query: Floats) -> Asked:
        """A query, float32 (dim,), of any length."""
        found: list[tuple[int, slice, Floats]] = []
        for number, (part, columns) in enumerate(zip(self.parts, self._columns, strict=True)):
            whole = query[part.start : part.end]
            begin = whole[: part.coded]
            length = float(np.linalg.norm(begin))
            if length > 0:
                found.append((number, columns, begin * (float(np.linalg.norm(whole)) / length)))
        return Asked(tuple(found))

    def estimates(self, asked: Asked, codes: Codes, scales: Floats, out: Floats) -> None:
        """About the inner product of the query with each of n coded vectors, into float32 (n,)."""
        for start in range(0, len(codes), _ROWS):
            rows = slice(start, start + _ROWS)
            out[rows] = 0
            for number, columns, beginning in asked.parts:
                floats = codes[rows, columns].astype(np.float32)
                out[rows] += (floats @ beginning) * scales[rows, number]

    def decoded(self, codes: Codes, scales: Floats) -> Floats:
        """The beginnings that codes stand for, float32 (n, width), of unit length."""
        found = codes.astype(np.float32)
        for number, columns in enumerate(self._columns):
            found[:, columns] *= scales[:, number, None]
        found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-12)
        return found

    def against_centres(self, asked: Asked, centres: Floats) -> Floats:
        """How near a query is to centres of :meth:`decoded` vectors: float32 (centres,)."""
        near = np.zeros(len(centres), np.float32)
        for _, columns, beginning in asked.parts:
            near += centres[:, columns] @ beginning
        return near
