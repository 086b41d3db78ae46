"""Which pairs of photos are worth comparing: near fingerprints in any of the eight symmetries."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from photosim.core.types import PhotoId
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

    def pairs(self, photos: npt.NDArray[np.int64]) -> Iterator[Edge]:
        """Each pair of one of these photos and a near one; a pair may come twice."""
        for photo in photos.tolist():
            place = int(np.searchsorted(self._ids, photo))
            if place < len(self._ids) and self._ids[place] == photo:
                for other in self._near(int(self._prints[place])):
                    if other != photo:
                        yield edge(photo, other)

    def _near(self, print_: int) -> set[PhotoId]:
        found: set[PhotoId] = set()
        for turned in symmetries(print_):
            asked = np.uint64(turned)
            for number, (words, order) in enumerate(self._tables):
                word = _word(asked, number)
                start, end = np.searchsorted(words, word), np.searchsorted(words, word, "right")
                if not 0 < end - start <= _CROWD:
                    continue
                rows = order[start:end]
                near = np.bitwise_count(self._prints[rows] ^ asked) <= NEAR_BITS
                found.update(self._ids[rows[near]].tolist())
        return found


def _word(prints: npt.NDArray[np.uint64] | np.uint64, number: int) -> npt.NDArray[np.uint64]:
    shifted = np.right_shift(prints, np.uint64(number * _WORD_BITS))
    return np.asarray(np.bitwise_and(shifted, np.uint64((1 << _WORD_BITS) - 1)))
