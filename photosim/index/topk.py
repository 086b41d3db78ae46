"""The best k of similarities that come in parts."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from photosim.core.arrays import Floats, Ints


class TopK:
    """Gathers the k most similar ids of n queries from any number of parts."""

    def __init__(self, queries: int, k: int) -> None:
        self._k = k
        self._ids = np.empty((queries, 0), np.int64)
        self._similarities = np.empty((queries, 0), np.float32)

    def add(self, ids: Ints, similarities: Floats) -> None:
        """A part: ids (m,) or (n, m), similarities (n, m)."""
        wide = np.broadcast_to(ids, similarities.shape)
        part = self._best(similarities)
        if part is not None:
            similarities = np.take_along_axis(similarities, part, axis=1)
            wide = np.take_along_axis(wide, part, axis=1)
        self._ids = np.concatenate([self._ids, wide], axis=1)
        self._similarities = np.concatenate([self._similarities, similarities], axis=1)
        best = self._best(self._similarities)
        if best is not None:
            self._ids = np.take_along_axis(self._ids, best, axis=1)
            self._similarities = np.take_along_axis(self._similarities, best, axis=1)

    def result(self) -> tuple[list[Ints], list[Floats]]:
        """Ids and similarities of each query, best first, equal ones by id; clipped to [-1, 1]."""
        return ranked(list(self._ids), list(self._similarities))

    def _best(self, similarities: Floats) -> npt.NDArray[np.intp] | None:
        if similarities.shape[1] <= self._k:
            return None
        return np.argpartition(-similarities, self._k - 1, axis=1)[:, : self._k]


def ranked(ids: list[Ints], similarities: list[Floats]) -> tuple[list[Ints], list[Floats]]:
    """Each row by falling similarity, equal ones by id; similarities clipped to [-1, 1]."""
    found_ids: list[Ints] = []
    found: list[Floats] = []
    for row, values in zip(ids, similarities, strict=True):
        clipped = np.clip(values, -1.0, 1.0)
        order = np.lexsort((row, -clipped))
        found_ids.append(row[order])
        found.append(clipped[order])
    return found_ids, found
