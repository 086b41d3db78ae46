"""What every index of vectors can do, and the checks that all of them make."""

from __future__ import annotations

from typing import Protocol

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Floats, Ints

SMALLEST_NORM = 1e-12
"""A shorter vector counts as zero: rounding would decide about its direction."""

_NAMED = 10


class VectorIndex(Protocol):
    """Vectors of one model by photo id. Thread-safe: searches may run beside one writer."""

    @property
    def model_id(self) -> str:
        """The model that made the vectors."""

    @property
    def dim(self) -> int:
        """Length of every vector."""

    def __len__(self) -> int: ...

    def ids(self) -> Ints:
        """Ids of all vectors, sorted."""

    def has(self, ids: npt.ArrayLike) -> Bools:
        """Which of the ids are there, bool (n,)."""

    def vectors(self, ids: npt.ArrayLike) -> Floats:
        """The stored unit vectors, float32 (n, dim). Raises KeyError for an unknown id."""

    def add(self, ids: npt.ArrayLike, vectors: npt.ArrayLike) -> None:
        """Add vectors (n, dim), in place of those that have the same ids.

        Of an id given twice the last vector counts. Raises ValueError, before anything is
        changed, where shapes don't fit, an id is negative, or a vector has no direction; the
        message names the ids.
        """

    def remove(self, ids: npt.ArrayLike) -> None:
        """Remove vectors; ids that are not there are passed over."""

    def search(
        self, queries: npt.ArrayLike, k: int, allowed: npt.ArrayLike | None = None
    ) -> tuple[list[Ints], list[Floats]]:
        """The nearest vectors of each query.

        queries: (n, dim), of any length; ValueError where one has no direction.
        k: most results for each query, at least 1.
        allowed: only these ids; ids that are not there are passed over.

        Returns for each query ids and cosines (float32, in [-1, 1]), best first; equal ones by id.
        Rows are shorter than k where there is not more.
        """


def id_array(ids: npt.ArrayLike) -> Ints:
    """Ids as int64 (n,). Raises ValueError for anything else, and for negative ones."""
    array = np.asarray(ids)
    if array.size == 0:
        return np.empty(0, np.int64)
    if array.ndim != 1 or array.dtype.kind not in "iu":
        raise ValueError(f"ids must be a row of integers, not {array.dtype} {array.shape}")
    found = array.astype(np.int64)
    if found.min() < 0:
        raise ValueError(f"ids must not be negative: {int(found.min())}")
    return found


def unit_vectors(ids: npt.ArrayLike, vectors: npt.ArrayLike, dim: int) -> tuple[Ints, Floats]:
    """Ids and vectors as an index stores them: different ids, float32 (n, dim) of unit length.

    Raises ValueError as :meth:`VectorIndex.add` says.
    """
    rows = id_array(ids)
    units = _units(vectors, dim, rows)
    # The last of equal ids: unique finds the first, so it looks from behind.
    _, last = np.unique(rows[::-1], return_index=True)
    if len(last) < len(rows):
        keep = np.sort(len(rows) - 1 - last)
        rows, units = rows[keep], units[keep]
    return rows, units


def unit_queries(queries: npt.ArrayLike, dim: int) -> Floats:
    """Queries as float32 (n, dim) of unit length. Raises ValueError naming their places."""
    return _units(queries, dim, None)


def _units(vectors: npt.ArrayLike, dim: int, ids: Ints | None) -> Floats:
    found = np.asarray(vectors)
    count = len(found) if ids is None else len(ids)
    if found.shape != (count, dim) and not found.size == count == 0:
        raise ValueError(f"vectors have the shape {found.shape}, expected ({count}, {dim})")
    # In double precision: squares of large or tiny single floats leave their range.
    wide = found.reshape(count, dim).astype(np.float64)
    with np.errstate(over="ignore", invalid="ignore"):
        norms = np.sqrt(np.einsum("nd,nd->n", wide, wide))
    wrong = np.flatnonzero(~np.isfinite(norms) | (norms < SMALLEST_NORM))
    if len(wrong):
        named = wrong if ids is None else ids[wrong]
        what = "queries" if ids is None else "ids"
        listed = ", ".join(str(int(one)) for one in named[:_NAMED])
        more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
        raise ValueError(
            f"vectors without a direction (zero, NaN or infinite), {what}: {listed}{more}"
        )
    return np.ascontiguousarray(wide / norms[:, None], dtype=np.float32)
