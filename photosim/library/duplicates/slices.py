"""In what order photos are compared, and what is written down at once. Pure.

A search that is stopped goes on where it was, and finds what one run finds: so what is compared
together depends on the photos alone, on their contents and how near they are to each other, and
neither on their ids nor on what was done before. Photos that are near each other come one after
the other; whatever is still to be said of a photo is said within its slice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from photosim.core.types import ContentHash, PhotoId
from photosim.library.duplicates.grouping import Edge

PAIRS = 128
"""Pairs of a slice at least, but for the last: fewer leave the cores without work in between."""

MOST = 320
"""Pairs of a slice, or a few more, where there are so many between photos that are very near: of
copies of one picture, how some lie on each other follows from how others do."""

_VERY_NEAR = 0.9

_DIGITS = 2
"""Of cosines: more of them differ with the number of photos that are looked for at once."""


class Slice(NamedTuple):
    """Photos that are done once these pairs were compared: the likeliest first, with the cosines of
    their embeddings."""

    photos: tuple[PhotoId, ...]
    pairs: Mapping[Edge, float]


def slices(
    asked: Iterable[PhotoId],
    wanted: Mapping[Edge, float],
    contents: Mapping[PhotoId, ContentHash],
) -> list[Slice]:
    """The photos that are asked about, cut into slices; those without a pair are the first.

    wanted: pairs with an asked photo each, with the cosines of their embeddings. contents: of all
    photos that there are; others are passed over.
    """
    asked = [photo for photo in asked if photo in contents]
    wanted = {pair: near for pair, near in wanted.items() if contents.keys() >= {*pair}}

    def rank(pair: Edge) -> tuple[float, list[ContentHash]]:
        return -round(wanted[pair], _DIGITS), sorted((contents[pair[0]], contents[pair[1]]))

    likeliest = sorted(wanted, key=rank)
    beside: dict[PhotoId, list[int]] = {}
    for number, pair in enumerate(likeliest):
        for photo in pair:
            beside.setdefault(photo, []).append(number)
    photos = set(asked)
    made = [Slice(tuple(sorted(photos - beside.keys())), {})]
    done: set[int] = set()
    some: list[PhotoId] = []
    own: list[int] = []

    def cut() -> Slice:
        pairs = {likeliest[number]: wanted[likeliest[number]] for number in sorted(own)}
        return Slice(tuple(photo for photo in some if photo in photos), pairs)

    for photo, nearness in _near_together(likeliest, wanted, contents):
        new = [number for number in beside[photo] if number not in done]
        if new and len(own) >= (MOST if nearness >= _VERY_NEAR else PAIRS):
            made.append(cut())
            some, own = [], []
        own += new
        done.update(beside[photo])
        some.append(photo)
    made.append(cut())
    return [one for one in made if one.photos or one.pairs]


def _near_together(
    likeliest: Iterable[Edge],
    wanted: Mapping[Edge, float],
    contents: Mapping[PhotoId, ContentHash],
) -> list[tuple[PhotoId, float]]:
    """The photos of pairs, those nearest to each other beside each other, and how near each is to
    those before it: lists of them are put together by one pair after the other, as in single
    linkage."""
    chains: dict[PhotoId, list[PhotoId]] = {}
    nearness: dict[PhotoId, float] = {}
    for pair in likeliest:
        one, other = (chains.setdefault(photo, [photo]) for photo in pair)
        if one is other:
            continue
        large, small = sorted((one, other), key=lambda chain: (-len(chain), contents[chain[0]]))
        nearness[small[0]] = round(wanted[pair], _DIGITS)
        large += small
        for photo in small:
            chains[photo] = large
    distinct = {id(chain): chain for chain in chains.values()}
    return [(photo, nearness.get(photo, 0.0)) for chain in distinct.values() for photo in chain]
