"""The rule by which a replica and its shared library become one: a table of cases."""

from __future__ import annotations

import pytest

from photosim.library.replica.merge import (
    Party,
    Statement,
    Thing,
    kept_albums,
    merge,
    settle_names,
)

LABEL = ("label", "1/ab")

A, B, C = "in", "refused", "?"


def said(value: str | None, at: float | None = None) -> dict[tuple[str, str], Statement]:
    return {} if value is None else {LABEL: Statement(value, at)}


@pytest.mark.parametrize(
    ("base", "replica", "shared", "stands", "conflict"),
    [
        # what one side alone changed is so on both
        (A, A, A, A, False),
        (None, A, None, A, False),
        (None, None, A, A, False),
        (A, None, A, None, False),
        (A, A, None, None, False),
        (A, B, A, B, False),
        (A, A, B, B, False),
        # both changed it to the same
        (None, A, A, A, False),
        (A, B, B, B, False),
        (A, None, None, None, False),
        # both changed it, and otherwise
        (None, A, B, "later", True),
        (A, B, C, "later", True),
        (A, None, B, B, True),
        (A, B, None, B, True),
    ],
)
@pytest.mark.parametrize("replica_at", [1.0, 2.0, None])
def test_the_rule(  # noqa: PLR0917 - one of each side, and what follows
    base: str | None,
    replica: str | None,
    shared: str | None,
    stands: str | None,
    conflict: bool,
    replica_at: float | None,
) -> None:
    """The shared library's statement is of 1.5; 1.0 is earlier, 2.0 later, None is not known."""
    before = {} if base is None else {LABEL: base}
    here, there = said(replica, replica_at), said(shared, 1.5)
    merged = merge(before, here, there)
    if stands == "later":
        stands = replica if replica_at == 2.0 else shared
    after_here = merged.taken.get(LABEL, here.get(LABEL))
    after_there = merged.brought.get(LABEL, there.get(LABEL))
    for after in (after_here, after_there):
        assert (None if after is None else after.value) == stands
    assert (merged.agreed.get(LABEL, base)) == stands
    assert bool(merged.conflicts) == conflict
    for one in merged.conflicts:
        assert (one.replica, one.shared) == (here.get(LABEL), there.get(LABEL))
        kept = one.replica if one.kept is Party.REPLICA else one.shared
        assert kept is not None
        assert kept.value == stands


def test_of_the_same_moment_the_shared_library_stands() -> None:
    merged = merge({}, said(A, 1.0), said(B, 1.0))
    assert merged.taken == said(B, 1.0)
    assert [one.kept for one in merged.conflicts] == [Party.SHARED]


def test_what_may_not_be_brought_stays_as_it_is_on_both_sides() -> None:
    merged = merge({LABEL: A}, said(B, 9.0), said(None), may=lambda _: False)
    assert (merged.brought, merged.taken, merged.agreed, merged.conflicts) == ({}, {}, {}, [])
    assert merged.staying == 1
    assert merge({LABEL: A}, said(A), said(B), may=lambda _: False).taken == said(B)


ALBUM = ("album", "1")
BEFORE = {ALBUM: "Roses", LABEL: A}
ROSES = {ALBUM: Statement("Roses"), LABEL: Statement(A, 1.0)}
OTHER = ("label", "1/cd")


@pytest.mark.parametrize(
    ("replica", "shared", "outside", "stands"),
    [
        ({}, ROSES, [], {}),
        (ROSES, {}, [], {}),
        ({}, {}, ["1"], {}),
        # photos that the replica never had
        ({}, ROSES, ["1"], ROSES),
        # the other side has put something in, or renamed it
        ({}, ROSES | {OTHER: Statement(A, 2.0)}, [], ROSES | {OTHER: Statement(A, 2.0)}),
        (ROSES | {OTHER: Statement(B, 2.0)}, {}, [], ROSES | {OTHER: Statement(B, 2.0)}),
        ({}, ROSES | {ALBUM: Statement("Rosés")}, [], ROSES | {ALBUM: Statement("Rosés")}),
        (ROSES | {ALBUM: Statement("Rosés")}, {}, [], ROSES | {ALBUM: Statement("Rosés")}),
        # the other side has only taken something out
        ({}, {ALBUM: ROSES[ALBUM]}, [], {}),
    ],
)
def test_an_album_that_one_side_deleted(
    replica: dict[tuple[str, str], Statement],
    shared: dict[tuple[str, str], Statement],
    outside: list[str],
    stands: dict[tuple[str, str], Statement],
) -> None:
    decided, told = kept_albums(BEFORE, replica, shared, outside)
    merged = merge(BEFORE, replica, shared, decided=decided)
    assert bool(told) == bool(stands)
    assert merged.conflicts == []
    for before, changes in ((replica, merged.taken), (shared, merged.brought)):
        after = {**before, **changes}
        assert {key: one for key, one in after.items() if one is not None} == stands


def names(**albums: str) -> dict[tuple[str, str], Statement]:
    return {("album", key.replace("new", "+")): Statement(name) for key, name in albums.items()}


@pytest.mark.parametrize(
    ("base", "replica", "shared", "after", "conflicts"),
    [
        # renamed on one side; both; to names that another album has by then
        ({"a": "X"}, {"a": "Y"}, {"a": "X"}, {"a": "Y"}, 0),
        ({"a": "X"}, {"a": "Y"}, {"a": "Z"}, {"a": "Z"}, 1),
        ({"a": "X"}, {"a": "Y"}, {"a": "X", "b": "y"}, {"a": "X", "b": "y"}, 1),
        ({"a": "X", "b": "Y"}, {"a": "Y", "b": "X"}, {"a": "X", "b": "Y"}, {"a": "Y", "b": "X"}, 0),
        (
            {"a": "X", "b": "Y"},
            {"a": "Y", "b": "Z"},
            {"a": "X", "b": "Y", "c": "Z"},
            {"a": "X", "b": "Y", "c": "Z"},
            2,
        ),
        # a new one whose name an album got on the other side
        ({"a": "Y"}, {"a": "Y", "new1": "X"}, {"a": "X"}, {"a": "X", "+1": "X (2)"}, 0),
    ],
)
def test_names_of_albums(
    base: dict[str, str],
    replica: dict[str, str],
    shared: dict[str, str],
    after: dict[str, str],
    conflicts: int,
) -> None:
    before = {key: one.value for key, one in names(**base).items()}
    here, there = names(**replica), names(**shared)
    merged = merge(before, here, there)
    settle_names(merged, here, shared)
    for side, changes in ((here, merged.taken), (there, merged.brought)):
        now = {**side, **changes}
        assert {key[1]: one.value for key, one in now.items() if one is not None} == after
    assert len(merged.conflicts) == conflicts
    assert all(one.key[0] == Thing.ALBUM for one in merged.conflicts)


def test_a_numbered_name_is_not_longer_than_names_may_be() -> None:
    long = "x" * 100
    here = names(a="Y", new1=long)
    there = names(a=long, b="x" * 96 + " (2)")
    merged = merge({("album", "a"): "Y"}, here, there)
    settle_names(merged, here, {key[1]: one.value for key, one in there.items()})
    brought = merged.brought["album", "+1"]
    assert brought is not None
    assert brought.value == "x" * 96 + " (3)"
