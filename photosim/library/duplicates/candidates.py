"""Which pairs of photos are worth comparing: near fingerprints in any of the eight symmetries."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from photosim.imaging.fingerprint import symmetries
from photosim.library.duplicates.grouping import Edge, edge

NEAR_BITS = 3
"""Fingerprints that differ in at most so many of their 64 bits are near."""

_WORDS = NEAR_BITS + 1
_WORD_BITS = 64 // _WORDS
_CROWD = 400
"""Photos of one word beyond which it says nothing (black frames, blank scans)."""


class NearPrints:
    """Finds fingerprints within ``NEAR_BITS`` bits of others: of two such, one of the four
    16-bit words is equal (pigeonhole; Manber and Wu's idea, Norouzi et al., "Fast Search in
    Hamming Space with Multi-Index Hashing", 2012).

    ids int64 (n,), sorted; prints uint64 (n,). Photos without structure (0) are left out.
    """

    def __init__(self, ids: npt.NDArray[np.int64], prints: npt.NDArray[np.uint64]) -> None:
        structured = prints != 0
        self._ids, self._prints = ids[structured], prints[structured]
        self._tables = [self._table(number) for number in range(_WORDS)]

    def _table(self, number: int) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.int64]]:
        words = _word(self._prints, number)
        order = np.argsort(words, kind="stable").astype(np.int64)
        return words[order], order

    def pairs(self, photos: npt.NDArray[np.int64]) -> set[Edge]:
        """The pairs of one of these photos and a near one."""
        known = photos[np.isin(photos, self._ids)]
        own = self._prints[np.searchsorted(self._ids, known)]
        turned = np.array([symmetries(one) for one in own.tolist()], dtype=np.uint64)
        # All symmetries of all photos at once; one search in each table.
        asked = turned.reshape(-1)
        asking = np.repeat(known, turned.shape[1] if len(known) else 0)
        found: set[Edge] = set()
        for number, (words, order) in enumerate(self._tables):
            word = _word(asked, number)
            first = np.searchsorted(words, word)
            many = np.searchsorted(words, word, "right") - first
            many[many > _CROWD] = 0
            row = np.repeat(np.arange(len(asked)), many)
            step = np.arange(len(row)) - np.repeat(np.cumsum(many) - many, many)
            other = order[first[row] + step]
            near = np.bitwise_count(self._prints[other] ^ asked[row]) <= NEAR_BITS
            ones, others = asking[row[near]].tolist(), self._ids[other[near]].tolist()
            found.update(
                edge(one, two) for one, two in zip(ones, others, strict=True) if one != two
            )
        return found


def _word(prints: npt.NDArray[np.uint64] | np.uint64, number: int) -> npt.NDArray[np.uint64]:
    shifted = np.right_shift(prints, np.uint64(number * _WORD_BITS))
    return np.asarray(np.bitwise_and(shifted, np.uint64((1 << _WORD_BITS) - 1)))
