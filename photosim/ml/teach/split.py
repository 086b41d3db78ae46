"""Putting labelled photos aside, copies on one side only."""

from __future__ import annotations

import numpy as np

from photosim.core.arrays import Bools, Floats, Ints, Words


def copy_groups(fingerprints: Words, embeddings: Floats, level: float) -> Ints:
    """A group number for each photo: photos that are copies of each other share one.

    Copies have the same 64-bit fingerprint or a base cosine at or above ``level``; whatever is
    linked by a chain of such pairs is one group. Numbers count from 0 in order of appearance.
    """
    count = len(fingerprints)
    parent = list(range(count))

    def root(row: int) -> int:
        while parent[row] != row:
            parent[row] = parent[parent[row]]
            row = parent[row]
        return row

    alike = embeddings @ embeddings.T >= level
    alike |= fingerprints[:, None] == fingerprints[None, :]
    for one, other in zip(*np.nonzero(np.triu(alike, 1)), strict=True):
        parent[root(int(other))] = root(int(one))
    _, groups = np.unique([root(row) for row in range(count)], return_inverse=True)
    return groups.astype(np.int64)


def hold_out(member: Bools, groups: Ints, share: float, seed: int) -> Bools:
    """Which photos are put aside: about ``share`` of each album, whole groups of copies.

    At least one group of each album is put aside where the album has three groups or more, and
    two stay. member: bool (n, albums); returns bool (n,).
    """
    rng = np.random.default_rng(seed)
    held = np.zeros(len(member), dtype=np.bool_)
    # Small albums first: what a photo of two albums decides hits them hardest.
    for album in np.argsort(member.sum(axis=0), kind="stable").tolist():
        rows = np.flatnonzero(member[:, album])
        own = np.unique(groups[rows])
        aside = {int(group) for group in np.unique(groups[rows[held[rows]]])}
        wanted = min(max(1, round(share * len(own))), len(own) - 2)
        for group in rng.permutation(own).tolist():
            if len(aside) >= wanted:
                break
            if group not in aside and _leaves_two(member, groups, held, group):
                aside.add(group)
                held |= groups == group
    return held


def _leaves_two(member: Bools, groups: Ints, held: Bools, group: int) -> bool:
    """Whether every album of a group keeps two groups to learn from without it."""
    inside = groups == group
    for album in np.flatnonzero(member[inside].any(axis=0)).tolist():
        if len(np.unique(groups[member[:, album] & ~held & ~inside])) < 2:
            return False
    return True
