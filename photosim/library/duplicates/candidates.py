"""Which pairs of photos are worth comparing: near fingerprints in any of the eight symmetries, and
near embeddings.

Near is what reaches a level, and the very nearest where it stands out from what comes after it: of
a picture that was turned or cut far, its original is still the nearest of all, however far. A
picture with a frame or corners of one colour is looked for by what it shows, too.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from photosim.core.arrays import Bools, Floats, Ints, Words
from photosim.imaging.fingerprint import symmetries_of
from photosim.index.cells import nearest_of_all
from photosim.index.kmeans import Run
from photosim.library.duplicates.grouping import Edge, edge
from photosim.library.duplicates.views import ShownParts
from photosim.library.runtime.photo_index import AllCopyVectors, PhotoIndex

NEAR_BITS = 3
"""Fingerprints that differ in at most so many of their 64 bits are near."""

_WORDS = NEAR_BITS + 1
_WORD_BITS = 64 // _WORDS
_CROWD = 400
"""Photos of one word beyond which it says nothing (black frames, blank scans)."""


NEIGHBOURS = 12
"""Nearest photos that are compared, as far as their cosines reach the level."""

RANKED = 4
"""Nearest photos that are compared under the level, where they stand out. Copies that were edited
alike (the same caption over poor JPEGs) are nearer to each other than to their originals: of 150
that came at once, into 1,650 photos of ``train``, two found 89 % of these, four 97 %, for half a
pair more for each photo."""

STANDS_OUT = 0.05
"""Cosine by which they are nearer than the mean of the neighbours after the third."""

SHOWN = 3
"""Photos that are compared with a picture by what it shows within a frame, the nearest to that."""

_ORDINARY = slice(3, NEIGHBOURS)

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

    def _table(self, number: int) -> tuple[Ints, Ints]:
        """Photos in the order of that word, and where in it each word begins."""
        words = _word(self._prints, number)
        starts = np.zeros((1 << _WORD_BITS) + 1, np.int64)
        np.cumsum(np.bincount(words, minlength=1 << _WORD_BITS), out=starts[1:])
        return np.argsort(words, kind="stable").astype(np.int64), starts

    def pairs(self, photos: Ints) -> set[Edge]:
        """The pairs of one of these photos and a near one."""
        known = photos[np.isin(photos, self._ids)]
        own = self._prints[np.searchsorted(self._ids, known)]
        turned = symmetries_of(own)
        # All symmetries of all photos at once; one look into each table.
        asked = turned.reshape(-1)
        asking = np.repeat(known, turned.shape[1])
        found: set[Edge] = set()
        for number, (order, starts) in enumerate(self._tables):
            word = _word(asked, number)
            first = starts[word]
            many = starts[word + 1] - first
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


def _word(prints: Words, number: int) -> Ints:
    shifted = np.right_shift(prints, np.uint64(number * _WORD_BITS))
    return np.bitwise_and(shifted, np.uint64((1 << _WORD_BITS) - 1)).astype(np.int64)


class CosineLimits(NamedTuple):
    """Cosines of a model. level: from it on, embeddings are near. lowest: under it they say
    nothing, whatever their rank."""

    level: float
    lowest: float


class Candidates:
    """The pairs of one library that are worth comparing.

    near: fingerprints of all photos. vectors: embeddings of all that have one. index: these again,
    for single photos; asked for only where there are such. fresh: the photos to be asked about,
    int64 (n,), sorted. check: called now and then; what it raises ends the search. run: works on
    several parts, one after the other or on all cores.
    """

    def __init__(
        self,
        near: NearPrints,
        vectors: AllCopyVectors,
        index: Callable[[], PhotoIndex],
        limits: CosineLimits,
        fresh: Ints,
        *,
        check: Callable[[], None],
        run: Run = map,
    ) -> None:
        self._near, self._index, self._limits = near, index, limits
        self._known = vectors.ids()
        self.order = fresh
        """``fresh``, photos that are near each other together where that is known."""
        self._rows: Ints | None = None
        asking = np.isin(self._known, fresh)
        if np.count_nonzero(asking) * _MANY < len(self._known) or not len(self._known):
            return
        all_ = vectors.copy_vectors()
        found = nearest_of_all(
            *(all_.halves, asking, NEIGHBOURS, limits.lowest),
            leading=all_.leading,
            check=check,
            run=run,
        )
        self._rows, self._cosines = found.rows, found.cosines
        sorted_ = self._known[found.order[asking[found.order]]]
        self.order = np.concatenate([sorted_, np.setdiff1d(fresh, sorted_)])

    def of(self, photos: Ints) -> dict[Edge, float]:
        """The pairs of one of these photos and another, with the cosines of their embeddings; 1
        where fingerprints are near. Any thread."""
        photos = np.sort(photos)
        known = photos[np.isin(photos, self._known)]
        found: dict[Edge, float] = {}
        if len(known):
            near, cosines = self._neighbours(known)
            row, place = np.nonzero(worth_comparing(cosines, self._limits))
            pairs = zip(known[row].tolist(), near[row, place].tolist(), strict=True)
            found = dict(
                zip(itertools.starmap(edge, pairs), cosines[row, place].tolist(), strict=True)
            )
        return found | dict.fromkeys(self._near.pairs(photos), 1.0)

    def _neighbours(self, known: Ints) -> tuple[Ints, Floats]:
        """Of each photo its nearest others, int64 (n, k), and their cosines, the nearest first;
        those that are missing have a cosine below all."""
        if self._rows is not None:
            places = np.searchsorted(self._known, known)
            return self._known[self._rows[places]], self._cosines[places]
        index = self._index()
        near = np.zeros((len(known), NEIGHBOURS + 1), np.int64)
        cosines = np.full(near.shape, -np.inf, np.float32)
        found = index.near_copies(index.vectors(known), NEIGHBOURS + 1)
        for row, (photo, ids, values) in enumerate(zip(known.tolist(), *found, strict=True)):
            others = ids != photo
            near[row, : np.count_nonzero(others)] = ids[others]
            cosines[row, : np.count_nonzero(others)] = values[others]
        return near, cosines

    def by_views(self, views: ShownParts) -> dict[Edge, float]:
        """The pairs of photos with a frame and those nearest to what they show, framed ones by what
        these show, too; with the cosines of that."""
        found: dict[Edge, float] = {}
        if not len(views.photos) or not len(self._known):
            return found
        index = self._index()
        near = index.near_copies(views.vectors, SHOWN + 1)
        shown = index.as_copies(views.vectors)
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


def worth_comparing(cosines: Floats, limits: CosineLimits) -> Bools:
    """Which of a photo's nearest others are to be compared with it. Pure.

    cosines: float32 (photos, n), the nearest first, any n; bool of the same shape.
    """
    # Those that are missing are under what says something.
    padded = np.full((len(cosines), NEIGHBOURS), limits.lowest, np.float32)
    padded[:, : cosines.shape[1]] = np.maximum(cosines[:, :NEIGHBOURS], limits.lowest)
    ordinary = padded[:, _ORDINARY].mean(axis=1, keepdims=True) + STANDS_OUT
    stands_out = cosines >= np.maximum(limits.lowest, ordinary)
    ranked = np.arange(cosines.shape[1]) < RANKED
    return np.asarray((cosines >= limits.level) | (stands_out & ranked))
