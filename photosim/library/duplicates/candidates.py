"""Which pairs of photos are worth comparing: near fingerprints in any of the eight symmetries, and
near embeddings.

Near is what reaches a level, and the very nearest where it stands out from what comes after it: of
a picture that was turned or cut far, its original is still the nearest of all, however far. A
picture with a frame or corners of one colour is looked for by what it shows, too.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from photosim.core.arrays import Bools, Floats, Halves, Ints, Words
from photosim.imaging.fingerprint import symmetries
from photosim.index.cells import nearest_of_all
from photosim.library.duplicates.grouping import Edge, edge
from photosim.library.duplicates.views import ShownParts
from photosim.library.runtime.photo_index import PhotoIndex

NEAR_BITS = 3
"""Fingerprints that differ in at most so many of their 64 bits are near."""

_WORDS = NEAR_BITS + 1
_WORD_BITS = 64 // _WORDS
_CROWD = 400
"""Photos of one word beyond which it says nothing (black frames, blank scans)."""


NEIGHBOURS = 12
"""Nearest photos that are compared, as far as their cosines reach the level."""

RANKED = 2
"""Nearest photos that are compared under the level, where they stand out."""

STANDS_OUT = 0.05
"""Cosine by which they are nearer than the mean of the neighbours after the third."""

SHOWN = 3
"""Photos that are compared with a picture by what it shows within a frame, the nearest to that."""

_ORDINARY = slice(3, NEIGHBOURS)

_DECIDING = 8
"""Numbers of a vector that tell it from all others but its copies."""

_CHUNK = 4096

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


class CosineLimits(NamedTuple):
    """Cosines of a model. level: from it on, embeddings are near. lowest: under it they say
    nothing, whatever their rank."""

    level: float
    lowest: float


class Candidates:
    """The pairs of one library that are worth comparing.

    near: fingerprints of all photos. index: embeddings of all that have one. fresh: the photos to
    be asked about, int64 (n,), sorted. check: called now and then; what it raises ends the search.
    """

    def __init__(
        self,
        near: NearPrints,
        index: PhotoIndex,
        limits: CosineLimits,
        fresh: Ints,
        check: Callable[[], None],
    ) -> None:
        self._near, self._index, self._limits = near, index, limits
        self._known = index.ids()
        self.order = fresh
        """``fresh``, photos that are near each other together where that is known."""
        self._rows: Ints | None = None
        asking = np.isin(self._known, fresh)
        if np.count_nonzero(asking) * _MANY < len(self._known) or not len(self._known):
            return
        halves = _copy_halves(index, self._known)
        # In an order of their own, so that ids, which tell when photos were added, have no say.
        order = np.lexsort(halves[:, :_DECIDING].T)
        found = nearest_of_all(halves[order], asking[order], NEIGHBOURS, limits.lowest, check=check)
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
            worth = worth_comparing(cosines, self._limits)
            for other, cosine in zip(near[worth].tolist(), cosines[worth].tolist(), strict=True):
                found[edge(photo, other)] = cosine
        return found | dict.fromkeys(self._near.pairs(photos), 1.0)

    def _neighbours(self, known: Ints) -> list[tuple[int, Ints, Floats]]:
        """Of each photo its nearest others and their cosines, the nearest first."""
        if self._rows is None:
            near = self._index.near_copies(self._index.vectors(known), NEIGHBOURS + 1)
            return [
                (photo, ids[ids != photo], cosines[ids != photo])
                for photo, ids, cosines in zip(known.tolist(), *near, strict=True)
            ]
        places = np.searchsorted(self._known, known)
        rows, cosines = self._rows[places], self._cosines[places]
        order = np.argsort(-cosines, axis=1, kind="stable")
        rows = np.take_along_axis(rows, order, axis=1)
        cosines = np.take_along_axis(cosines, order, axis=1)
        there = rows >= 0
        return [
            (photo, self._known[row[some]], values[some])
            for photo, row, values, some in zip(known.tolist(), rows, cosines, there, strict=True)
        ]

    def by_views(self, views: ShownParts) -> dict[Edge, float]:
        """The pairs of photos with a frame and those nearest to what they show, framed ones by what
        these show, too; with the cosines of that."""
        found: dict[Edge, float] = {}
        if not len(views.photos) or not len(self._known):
            return found
        near = self._index.near_copies(views.vectors, SHOWN + 1)
        shown = self._index.as_copies(views.vectors)
        for number, photo in enumerate(views.photos.tolist()):
            cosines = shown @ shown[number]
            best = np.argsort(-cosines, kind="stable")[: SHOWN + 1]
            for ids, nearness in (
                (near[0][number], near[1][number]),
                (views.photos[best], cosines[best]),
            ):
                others = np.flatnonzero((ids != photo) & (nearness >= self._limits.lowest))[:SHOWN]
                for other, cosine in zip(
                    ids[others].tolist(), nearness[others].tolist(), strict=True
                ):
                    pair = edge(photo, other)
                    found[pair] = max(cosine, found.get(pair, cosine))
        return found


def _copy_halves(index: PhotoIndex, ids: Ints) -> Halves:
    """Vectors of photos as copies are told by, float16 (n, dim)."""
    halves = index.halves(ids)
    for start in range(0, len(ids), _CHUNK):
        part = slice(start, start + _CHUNK)
        halves[part] = index.as_copies(halves[part].astype(np.float32))
    return halves


def worth_comparing(cosines: Floats, limits: CosineLimits) -> Bools:
    """Which of a photo's nearest others are to be compared with it. Pure.

    cosines: float32 (n,), up to ``NEIGHBOURS``, the nearest first.
    """
    # Those that are missing are under what says something.
    padded = np.full(NEIGHBOURS, limits.lowest, np.float32)
    padded[: len(cosines)] = np.maximum(cosines[:NEIGHBOURS], limits.lowest)
    stands_out = cosines >= max(limits.lowest, float(padded[_ORDINARY].mean()) + STANDS_OUT)
    return np.asarray((cosines >= limits.level) | (stands_out & (np.arange(len(cosines)) < RANKED)))
