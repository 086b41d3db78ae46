"""Nearest photos without an index: who keeps the vectors compares them all.

That is for who has no index and asks once: to make one, all vectors would be read as well, and
sorted. On a server they don't leave it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Bools, Floats, Ints
from photosim.index.base import id_array, unit_queries
from photosim.library.runtime.photo_index import Lend
from photosim.ml.aspects import Aspects

_Found = tuple[list[Ints], list[Floats]]


class Neighbours(Protocol):
    """What a search asks: the index of a model's vectors, or who keeps them."""

    def search(
        self, queries: npt.ArrayLike, k: int, allowed: npt.ArrayLike | None = None
    ) -> _Found:
        """Ids and cosines of the k photos most like each query; see ``VectorIndex.search``."""

    def search_copies(
        self, queries: npt.ArrayLike, k: int, allowed: npt.ArrayLike | None = None
    ) -> _Found:
        """The same of the k photos most likely to be copies."""

    def has(self, ids: npt.ArrayLike) -> Bools:
        """Which of the photos have a vector, bool (n,)."""

    def cosines(self, ids: npt.ArrayLike, vectors: Floats) -> Floats:
        """How similar photos are to each of some vectors: float32 (n, m). Raises KeyError for an
        unknown id."""

    def copy_cosines(self, ids: npt.ArrayLike, vectors: Floats) -> Floats:
        """The same as copies are told by."""


class StoredNeighbours:
    """:class:`Neighbours` that are looked for where the vectors are kept. Thread-safe.

    lend: gives a connection to the database.
    """

    def __init__(self, lend: Lend, model_id: str, dim: int, aspects: Aspects | None) -> None:
        self._lend, self._model_id = lend, model_id
        self._dim, self._aspects = dim, aspects

    def search(
        self, queries: npt.ArrayLike, k: int, allowed: npt.ArrayLike | None = None
    ) -> _Found:
        """See :class:`Neighbours`."""
        asked = unit_queries(queries, self._dim)
        if self._aspects is not None:
            asked, _ = self._aspects.similar_queries(asked)
        return self._nearest(asked, k, allowed)

    def search_copies(
        self, queries: npt.ArrayLike, k: int, allowed: npt.ArrayLike | None = None
    ) -> _Found:
        """See :class:`Neighbours`."""
        asked = unit_queries(queries, self._dim)
        if self._aspects is not None:
            asked, _ = self._aspects.copy_queries(asked)
        return self._nearest(asked, k, allowed)

    def has(self, ids: npt.ArrayLike) -> Bools:
        """See :class:`Neighbours`."""
        wanted = id_array(ids)
        with self._lend() as store:
            return np.isin(wanted, store.vectors.some_ids(wanted.tolist(), self._model_id))

    def cosines(self, ids: npt.ArrayLike, vectors: Floats) -> Floats:
        """See :class:`Neighbours`."""
        aspects = self._aspects
        return self._cosines(ids, vectors, None if aspects is None else aspects.as_similar)

    def copy_cosines(self, ids: npt.ArrayLike, vectors: Floats) -> Floats:
        """See :class:`Neighbours`."""
        aspects = self._aspects
        return self._cosines(ids, vectors, None if aspects is None else aspects.as_copies)

    def _nearest(self, asked: Floats, k: int, allowed: npt.ArrayLike | None) -> _Found:
        only = None if allowed is None else id_array(allowed)
        ids: list[Ints] = []
        cosines: list[Floats] = []
        with self._lend() as store:
            for query in asked:
                found, products = store.vectors.nearest(query, self._model_id, k, only)
                ids.append(found)
                cosines.append(np.clip(products, -1, 1))
        return ids, cosines

    def _cosines(
        self, ids: npt.ArrayLike, vectors: Floats, see: Callable[[Floats], Floats] | None
    ) -> Floats:
        wanted = id_array(ids)
        with self._lend() as store:
            known, rows = store.vectors.embeddings(wanted.tolist(), self._model_id)
        lost = np.setdiff1d(wanted, known)
        if len(lost):
            raise KeyError(int(lost[0]))
        if not len(wanted):
            return np.empty((0, len(vectors)), np.float32)
        found = rows[np.searchsorted(known, wanted)]
        return found @ vectors.T if see is None else see(found) @ see(vectors).T
