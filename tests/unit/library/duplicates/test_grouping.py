from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosim.core.types import Level
from photosim.library.duplicates.grouping import Joined, edge, group_key, group_pairs, weakest_pair
from photosim.storage.pairs import PairRow

CONTENTS = {number: bytes([number]) * 20 for number in range(12)}


def copy(a: int, b: int, certainty: float = 0.99, level: Level = Level.COPY) -> PairRow:
    first, second = edge(a, b)
    return PairRow(first, second, level, (), certainty)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([], []),
        ([copy(1, 2)], [(1, 2)]),
        ([copy(1, 2), copy(2, 3), copy(1, 3)], [(1, 2, 3)]),
        # A chain is no group: the stronger pair is, and the other photo waits.
        ([copy(1, 2, 0.9), copy(2, 3, 0.99)], [(2, 3)]),
        ([copy(1, 2, 0.9, Level.EXACT), copy(2, 3, 0.99)], [(1, 2)]),
        # Equally strong: the contents decide.
        ([copy(2, 3), copy(1, 2)], [(1, 2)]),
        ([copy(1, 2), copy(3, 4)], [(1, 2), (3, 4)]),
        ([copy(1, 2), copy(2, 3), copy(3, 4), copy(1, 4)], [(1, 2), (3, 4)]),
        ([copy(1, 2, level=Level.BURST)], []),
        ([copy(1, 99)], []),
    ],
)
def test_groups(pairs: list[PairRow], expected: list[tuple[int, ...]]) -> None:
    assert group_pairs(pairs, CONTENTS) == expected


def test_bursts_are_grouped_where_asked_for() -> None:
    pairs = [copy(1, 2), copy(2, 3, level=Level.BURST), copy(1, 3, level=Level.BURST)]
    assert group_pairs(pairs, CONTENTS, level=Level.BURST) == [(1, 2, 3)]
    assert group_pairs(pairs, CONTENTS, level=Level.EXACT) == []


def test_what_a_person_took_apart_stays_apart() -> None:
    pairs = [copy(1, 2), copy(2, 3), copy(1, 3)]
    assert group_pairs(pairs, CONTENTS, frozenset({(1, 3)})) == [(1, 2)]


edges = st.sets(
    st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda p: p[0] < p[1]), max_size=40
)


@given(edges, st.randoms(use_true_random=False), st.permutations(range(12)))
def test_any_order_gives_the_same_cliques(
    proved: set[tuple[int, int]], random: object, new_ids: list[int]
) -> None:
    pairs = [copy(a, b, 0.9 + (a * b % 5) / 100) for a, b in sorted(proved)]
    groups = group_pairs(pairs, CONTENTS)
    shuffled = list(pairs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert group_pairs(shuffled, CONTENTS) == groups
    # Added in another order, photos have other ids: the same contents lie together.
    renamed = [copy(new_ids[p.first], new_ids[p.second], p.certainty) for p in pairs]
    moved = {new_ids[number]: content for number, content in CONTENTS.items()}
    again = group_pairs(renamed, moved)
    assert [[moved[m] for m in g] for g in again] == [[CONTENTS[m] for m in g] for g in groups]
    members = [member for group in groups for member in group]
    assert len(members) == len(set(members))
    for group in groups:
        assert all(edge(a, b) in proved for a in group for b in group if a != b)


def test_the_weakest_pair_is_the_least_certain_of_the_farthest_level() -> None:
    pairs = [copy(1, 2, 0.5, Level.EXACT), copy(2, 3, 0.98), copy(1, 3, 0.97)]
    assert weakest_pair(pairs) == pairs[2]
    assert weakest_pair([]) is None


def test_a_key_depends_on_the_contents_alone() -> None:
    assert group_key([b"a" * 20, b"b" * 20]) == group_key([b"b" * 20, b"a" * 20])
    assert group_key([b"a" * 20]) != group_key([b"b" * 20])


def test_photos_are_joined_over_others() -> None:
    joined = Joined()
    assert joined.join(1, 2)
    assert joined.join(3, 4)
    assert joined.join(2, 3)
    assert not joined.join(4, 1)
    assert joined.home(1) == joined.home(4)
    assert joined.home(5) == 5
