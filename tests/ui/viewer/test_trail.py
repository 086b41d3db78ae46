"""The way through the viewer, without a window."""

from __future__ import annotations

import pytest

from photosim.library.values import Near
from photosim.ui.viewer.trail import LONGEST, Trail, row_of
from photosim.ui.viewer.wander import next_of


def trail(*photos: int, place: int = 0) -> Trail:
    made = Trail()
    made.begin(row_of(photos), place)
    return made


def test_steps_end_where_the_row_ends() -> None:
    made = trail(1, 2, 3)
    assert [made.step(1), made.photo] == [True, 2]
    assert [made.step(1), made.photo] == [True, 3]
    assert [made.step(1), made.photo] == [False, 3]
    assert [made.step(-9), made.photo] == [True, 1]
    assert [made.go_to(2), made.photo] == [True, 3]
    assert [made.beside(-1), made.beside(1)] == [2, None]


def test_back_and_forward_come_to_each_row_as_it_was_left() -> None:
    made = trail(1, 2, 3)
    made.step(1)
    made.visit(row_of([2, 8, 9]), 1)
    assert [made.photo, made.before] == [8, 2]
    made.step(1)
    made.back()
    assert [made.photo, made.can_go_back, made.can_go_forward] == [2, False, True]
    made.back()
    assert made.photo == 2
    made.forward()
    assert [made.photo, made.can_go_forward] == [9, False]
    made.back()
    made.visit(row_of([5]), 0)
    assert not made.can_go_forward


def test_a_walk_grows_from_where_one_stands() -> None:
    made = trail(1)
    made.extend(4)
    made.extend(7)
    made.step(-1)
    made.extend(9)
    assert made.here.row.tolist() == [1, 4, 9]
    assert made.photo == 9


@pytest.mark.parametrize(
    ("rows", "index", "gone", "photo", "left"),
    [
        ([([1, 2, 3], 1)], 0, 2, 3, 1),  # the one after takes its place
        ([([1, 2, 3], 2)], 0, 3, 2, 1),  # of the last, the one before
        ([([1, 2, 3], 2)], 0, 1, 3, 1),  # one before it
        ([([1, 2], 0), ([2], 0)], 1, 2, 1, 1),  # a stop without photos goes
        ([([2], 0), ([2, 3], 0)], 1, 2, 3, 1),
        ([([2], 0), ([5], 0)], 0, 2, 5, 1),
        ([([2], 0)], 0, 2, None, 0),
    ],
)
def test_a_photo_that_is_gone_leaves_every_row(
    rows: list[tuple[list[int], int]], index: int, gone: int, photo: int | None, left: int
) -> None:
    made = Trail()
    for row, place in rows:
        made.visit(row_of(row), place)
    made.index = index
    made.remove(gone)
    assert made.photo == photo
    assert len(made.stops) == left
    assert bool(made) == (photo is not None)


def test_only_so_many_stops_are_remembered() -> None:
    made = trail(0)
    for number in range(1, LONGEST + 5):
        made.visit(row_of([number]), 0)
    assert len(made.stops) == LONGEST
    assert made.photo == LONGEST + 4


def test_there_is_no_place_beyond_the_row() -> None:
    with pytest.raises(IndexError):
        Trail().begin(row_of([1, 2]), 2)
    with pytest.raises(IndexError):
        _ = Trail().here


@pytest.mark.parametrize(
    ("near", "seen", "expected"),
    [
        ([(2, 0.8), (3, 0.7)], {1}, 2),
        ([(2, 0.8), (3, 0.7)], {1, 2}, 3),
        ([(2, 0.99), (3, 0.7)], {1}, 3),  # a copy shows nothing new
        ([(2, 0.99), (3, 0.7)], {1, 3}, 2),  # but more than nothing
        ([(2, 0.8)], {1, 2}, None),
        ([], {1}, None),
    ],
)
def test_the_next_of_a_walk_is_the_nearest_that_was_not_seen(
    near: list[tuple[int, float]], seen: set[int], expected: int | None
) -> None:
    assert next_of([Near(*one) for one in near], seen, 0.95) == expected
