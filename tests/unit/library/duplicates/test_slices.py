"""What is compared at once, and in what order."""

from __future__ import annotations

import random

import pytest

from photosim.core.types import ContentHash, PhotoId
from photosim.library.duplicates import slices as cutting
from photosim.library.duplicates.grouping import Edge, edge
from photosim.library.duplicates.slices import Slice, slices


def contents_of(*photos: PhotoId) -> dict[PhotoId, ContentHash]:
    return {photo: bytes([photo % 251, photo // 251]) for photo in photos}


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "PAIRS", 2)
    monkeypatch.setattr(cutting, "MOST", 4)


def chain(*cosines: float) -> dict[Edge, float]:
    """Photos 1, 2, 3, …, each a pair with the next."""
    return {(number, number + 1): cosine for number, cosine in enumerate(cosines, 1)}


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, [((1, 2, 3, 4, 5, 6), ())]),
        ({(2, 5): 0.8}, [((1, 3, 4, 6), ()), ((2, 5), ((2, 5),))]),
        # The likeliest first, whatever its photos; those nearest to each other come together.
        ({(1, 6): 0.7, (2, 5): 0.9}, [((3, 4), ()), ((2, 5, 1, 6), ((2, 5), (1, 6)))]),
        # Two pairs are enough where what follows is not very near.
        (chain(0.7, 0.7, 0.7, 0.7, 0.7), [((1, 2), ((1, 2), (2, 3))),
                                          ((3, 4), ((3, 4), (4, 5))), ((5, 6), ((5, 6),))]),
        # Copies stay together, up to so many.
        (chain(0.95, 0.95, 0.95, 0.95, 0.95),
         [((1, 2, 3, 4), ((1, 2), (2, 3), (3, 4), (4, 5))), ((5, 6), ((5, 6),))]),
    ],
)  # fmt: skip
def test_slices(
    wanted: dict[Edge, float], expected: list[tuple[tuple[int, ...], tuple[Edge, ...]]]
) -> None:
    found = slices(range(1, 7), wanted, contents_of(*range(1, 7)))
    assert [(one.photos, tuple(one.pairs)) for one in found] == expected
    assert {pair: near for one in found for pair, near in one.pairs.items()} == wanted


def random_pairs(seed: int, photos: int = 60) -> dict[Edge, float]:
    rng = random.Random(seed)
    return {
        edge(*rng.sample(range(photos), 2)): rng.choice((0.7, 0.702, 0.85, 0.95, 1.0))
        for _ in range(rng.randrange(200))
    }


@pytest.mark.parametrize("seed", range(20))
def test_a_photo_is_done_with_its_slice_and_every_pair_is_compared_once(seed: int) -> None:
    wanted = random_pairs(seed)
    asked = set(random.Random(seed).sample(range(60), 40))
    wanted = {pair: near for pair, near in wanted.items() if asked & {*pair}}
    found = slices(asked, wanted, contents_of(*range(60)))
    assert sorted(photo for one in found for photo in one.photos) == sorted(asked)
    assert sorted(pair for one in found for pair in one.pairs) == sorted(wanted)
    place = {pair: number for number, one in enumerate(found) for pair in one.pairs}
    for number, one in enumerate(found):
        for photo in one.photos:
            assert all(place[pair] <= number for pair in wanted if photo in pair)


def renamed(one: Slice, names: dict[PhotoId, PhotoId]) -> tuple[object, ...]:
    pairs = [frozenset(names[photo] for photo in pair) for pair in one.pairs]
    return tuple(names[photo] for photo in one.photos), pairs


@pytest.mark.parametrize("seed", range(20))
def test_ids_have_no_say(seed: int) -> None:
    """The same photos, added in another order."""
    wanted, contents = random_pairs(seed), contents_of(*range(60))
    rng = random.Random(seed + 100)
    names = dict(zip(range(60), rng.sample(range(1000), 60), strict=True))
    shuffled = rng.sample(sorted(wanted), len(wanted))
    others = {edge(names[a], names[b]): wanted[a, b] for a, b in shuffled}
    found = slices(range(60), wanted, contents)
    again = slices(names.values(), others, {names[one]: contents[one] for one in range(60)})
    first = [renamed(one, names) for one in found if one.pairs]
    assert first == [
        renamed(one, {one: one for one in names.values()}) for one in again if one.pairs
    ]
