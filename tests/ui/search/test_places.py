"""Back and forward, without a window."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosim.ui.search.places import LONGEST, Place, PlaceHistory
from photosim.ui.search.query import Chip, PhotoQuery


def place(name: str) -> Place:
    return Place(query=PhotoQuery.of([Chip.of_file(Path(name))]))


def test_it_begins_at_the_library() -> None:
    history = PlaceHistory()
    assert not history.here.is_query
    assert not history.can_go_back
    assert not history.can_go_forward


def test_back_and_forward_give_the_same_places() -> None:
    history = PlaceHistory()
    first, second = place("a"), place("b")
    history.visit(first)
    history.visit(second)
    assert history.back() is first
    assert history.can_go_forward
    assert history.back() is history.places[0]
    assert history.forward() is first
    assert history.forward() is second
    assert not history.can_go_forward


def test_a_new_place_forgets_what_was_ahead() -> None:
    history = PlaceHistory()
    for name in "abc":
        history.visit(place(name))
    history.back()
    history.back()
    new = place("d")
    history.visit(new)
    assert history.here is new
    assert not history.can_go_forward
    assert [p.query.title for p in history.places if p.query] == ["a", "d"]


def test_the_oldest_places_are_forgotten() -> None:
    history = PlaceHistory()
    for number in range(LONGEST + 20):
        history.visit(place(str(number)))
    assert len(history.places) == LONGEST
    assert history.here.query is not None
    assert history.here.query.title == str(LONGEST + 19)


def test_there_is_nothing_beyond_the_ends() -> None:
    history = PlaceHistory()
    with pytest.raises(IndexError):
        history.back()
    with pytest.raises(IndexError):
        history.forward()
    assert history.index == 0
