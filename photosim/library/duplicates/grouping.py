"""From proved pairs to groups in which every two photos are proved. Pure.

Complete linkage: two groups are joined only where every photo of one makes a proved pair with
every photo of the other, so A~B~C without A~C never becomes one group. Pairs are taken from the
strongest to the weakest, ties broken by content, so the result depends neither on the order of the
pairs nor on that in which photos were added.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Set

from photosim.core.types import ContentHash, Level, PhotoId
from photosim.library.matching.naming import PLACES
from photosim.storage.pairs import PairRow

Edge = tuple[PhotoId, PhotoId]


def edge(one: PhotoId, other: PhotoId) -> Edge:
    """Two photos as the pair that stands for them."""
    return (one, other) if one < other else (other, one)


class Joined:
    """Photos that are joined by pairs, directly or over others."""

    def __init__(self) -> None:
        self._above: dict[PhotoId, PhotoId] = {}

    def home(self, photo: PhotoId) -> PhotoId:
        """The same for all that are joined."""
        above = self._above
        while (up := above.get(photo, photo)) != photo:
            above[photo] = photo = above.get(up, up)
        return photo

    def join(self, one: PhotoId, other: PhotoId) -> bool:
        """Join two; whether they were apart."""
        first, second = self.home(one), self.home(other)
        self._above[second] = first
        return first != second


def group_pairs(
    pairs: Iterable[PairRow],
    contents: Mapping[PhotoId, ContentHash],
    severed: Set[Edge] = frozenset(),
    level: Level = Level.COPY,
) -> list[tuple[PhotoId, ...]]:
    """Groups of two or more photos, each sorted by content, sorted by their first content.

    pairs: proved pairs, each once; those of photos without a content are passed over.
    contents: hash of each photo that can be in a group; hashes decide ties, never ids.
    severed: pairs (smaller id first) that a person has taken apart.
    level: the farthest level that counts.
    """
    farthest = PLACES[level]
    proved: dict[Edge, tuple[int, float]] = {
        (pair.first, pair.second): (PLACES[pair.level], -pair.certainty)
        for pair in pairs
        if PLACES[pair.level] <= farthest
        and pair.first in contents
        and pair.second in contents
        and (pair.first, pair.second) not in severed
    }

    def rank(pair: Edge) -> tuple[tuple[int, float], list[bytes]]:
        return proved[pair], sorted((contents[pair[0]], contents[pair[1]]))

    home: dict[PhotoId, set[PhotoId]] = {}
    for first, second in sorted(proved, key=rank):
        one, other = home.setdefault(first, {first}), home.setdefault(second, {second})
        if one is other:
            continue
        if all(edge(a, b) in proved for a in one for b in other):
            small, large = sorted((one, other), key=len)
            large |= small
            for photo in small:
                home[photo] = large
    distinct = {id(members): members for members in home.values() if len(members) > 1}
    found = [tuple(sorted(members, key=contents.__getitem__)) for members in distinct.values()]
    return sorted(found, key=lambda members: contents[members[0]])


def weakest_pair(pairs: Iterable[PairRow]) -> PairRow | None:
    """The least certain of some pairs; None where there are none."""
    return max(
        pairs,
        key=lambda p: (PLACES[p.level], -p.certainty, -p.first, -p.second),
        default=None,
    )


def group_key(contents: Iterable[ContentHash]) -> str:
    """A name for a group, the same for the same contents: 16 hex digits."""
    digest = hashlib.blake2b(digest_size=8)
    for content in sorted(contents):
        digest.update(content)
    return digest.hexdigest()
