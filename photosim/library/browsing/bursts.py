"""Photos that one camera took in one go, and which of them is the best. Pure.

A burst is told by what files and fingerprints say, for 100,000 photos in a few milliseconds: one
camera, one size, at most a second between one photo and the next, and pictures that are alike. The
best one is the sharpest; how sharp a photo is is measured from its stored thumbnail at the end of
an update, for the photos of bursts only (:mod:`.sharpness`).
"""

from __future__ import annotations

import numpy as np

from photosim.core.arrays import Ints
from photosim.storage.photos import LiveRows

GAP = 1.0
"""Seconds from one photo of a burst to the next at most: many cameras write whole ones."""

ALIKE = 20
"""Bits of 64 by which the fingerprints of neighbours may differ: of two other photos it is about
32, and fewer than 21 for one pair in five hundred."""

ALONE = -1


def bursts_of(rows: LiveRows) -> Ints:
    """For each photo the number of its burst, or ``ALONE``; int64 (n,), numbers from 0 on."""
    found = np.full(len(rows.ids), ALONE, dtype=np.int64)
    known = np.flatnonzero((rows.cameras >= 0) & ~np.isnan(rows.taken))
    if len(known) < 2:
        return found
    order = known[np.lexsort((rows.ids[known], rows.taken[known], rows.cameras[known]))]
    prints = rows.fingerprints[order]
    joined = (
        (np.diff(rows.cameras[order]) == 0)
        & (np.diff(rows.taken[order]) <= GAP)
        & (np.bitwise_count(prints[1:] ^ prints[:-1]) <= ALIKE)
    )
    runs = np.concatenate([[0], np.cumsum(~joined)])
    sizes = np.bincount(runs)
    many = sizes > 1
    numbers = np.where(many, np.cumsum(many) - 1, ALONE)
    found[order] = numbers[runs]
    return found


def best_of(bursts: Ints, rows: LiveRows) -> Ints:
    """The position of the best photo of each burst, int64 (bursts,): the sharpest, and the first
    one taken where that is not measured yet."""
    inside = np.flatnonzero(bursts >= 0)
    sharpness = np.nan_to_num(rows.sharpness[inside], nan=-1.0)
    order = inside[np.lexsort((rows.ids[inside], rows.taken[inside], -sharpness, bursts[inside]))]
    _, firsts = np.unique(bursts[order], return_index=True)
    return order[firsts]
