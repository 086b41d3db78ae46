"""Which pairs of photos are worth comparing: near fingerprints in any of the eight symmetries, and
near embeddings."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from photosim.core.arrays import Floats, Ints, Words
from photosim.imaging.fingerprint import symmetries
from photosim.index.cells import nearest_of_all
from photosim.library.duplicates.grouping import Edge, edge
from photosim.library.runtime.photo_index import PhotoIndex

NEAR_BITS = 3
"""Fingerprints that differ in at most so many of their 64 bits are near."""

_WORDS = NEAR_BITS + 1
_WORD_BITS = 64 // _WORDS
_CROWD = 400
"""Photos of one word beyond which it says nothing (black frames, blank scans)."""


NEIGHBOURS = 12
"""Nearest photos that are compared, as far as their cosines reach half way between the model's two
levels: strong crops lie below, and are found by a search for one photo."""

_DECIDING = 8
"""Numbers of a vector that tell it from all others but its copies."""

_MANY = 6
"""Where one in so many photos is asked about, all are looked for at once: about as much work."""


class NearPrints:
    """Finds fingerprints within ``NEAR_BITS`` bits of others: of two such, one of the four
    16-bit words is equal (pigeonhole; Manber and Wu's idea, Norouzi et al., "Fast Search in
    Hamming Space with Multi-Index Hashing", 2012).

    ids int64 (n,), sorted; prints uint64 (n,). Photos without structure (0) are left out.
    """

    def __init__(self, ids: Ints, prints: Words) -> None:
        structured = prints != 0
        self._ids, self._prints = ids[structured], prints[structured]
        self._tables = [self._table(number) for number in range(_WORDS)]

    def _table(self, number: int) -> tuple[Words, Ints]:
        words = _word(self._prints, number)
        order = np.argsort(words, kind="stable").astype(np.int64)
        return words[order], order

    def pairs(self, photos: Ints) -> set[Edge]:
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


def _word(prints: Words | np.uint64, number: int) -> Words:
    shifted = np.right_shift(prints, np.uint64(number * _WORD_BITS))
    return np.asarray(np.bitwise_and(shifted, np.uint64((1 << _WORD_BITS) - 1)))


class Candidates:
    """The pairs of one library that are worth comparing.

    near: fingerprints of all photos. index: embeddings of all that have one. least: cosine under
    which embeddings say nothing. fresh: the photos to be asked about, int64 (n,), sorted.
    check: called now and then; what it raises ends the search.
    """

    def __init__(
        self,
        near: NearPrints,
        index: PhotoIndex,
        least: float,
        fresh: Ints,
        check: Callable[[], None],
    ) -> None:
        self._near, self._index, self._least = near, index, least
        self._known = index.ids()
        self.order = fresh
        """``fresh``, photos that are near each other together where that is known."""
        self._rows: Ints | None = None
        asking = np.isin(self._known, fresh)
        if np.count_nonzero(asking) * _MANY < len(self._known) or not len(self._known):
            return
        halves = index.halves(self._known)
        # In an order of their own, so that ids, which tell when photos were added, have no say.
        order = np.lexsort(halves[:, :_DECIDING].T)
        found = nearest_of_all(halves[order], asking[order], NEIGHBOURS, least, check=check)
        back = np.argsort(order)
        self._rows = np.where(found.rows < 0, -1, order[found.rows])[back]
        self._cosines = found.cosines[back]
        rows = order[found.order]
        sorted_ = self._known[rows[asking[rows]]]
        self.order = np.concatenate([sorted_, np.setdiff1d(fresh, sorted_)])

    def of(self, photos: Ints) -> dict[Edge, float]:
        """The pairs of one of these photos and another, with the cosines of their embeddings; 1
        where fingerprints are near. Any thread."""
        photos = np.sort(photos)
        known = photos[np.isin(photos, self._known)]
        found: dict[Edge, float] = {}
        for photo, near, cosines in self._neighbours(known) if len(known) else ():
            for other, cosine in zip(near.tolist(), cosines.tolist(), strict=True):
                if other != photo and cosine >= self._least:
                    found[edge(photo, other)] = cosine
        return found | dict.fromkeys(self._near.pairs(photos), 1.0)

    def _neighbours(self, known: Ints) -> list[tuple[int, Ints, Floats]]:
        if self._rows is None:
            found = self._index.near_copies(self._index.vectors(known), NEIGHBOURS)
            return list(zip(known.tolist(), *found, strict=True))
        places = np.searchsorted(self._known, known)
        rows, cosines = self._rows[places], self._cosines[places]
        there = rows >= 0
        return [
            (photo, self._known[row[some]], values[some])
            for photo, row, values, some in zip(known.tolist(), rows, cosines, there, strict=True)
        ]
