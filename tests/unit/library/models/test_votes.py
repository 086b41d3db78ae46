"""A vote between two models is remembered by content and taught with."""

from __future__ import annotations

import pytest

from photosim.core.errors import UsageError
from photosim.library.albums.files import parse
from photosim.library.library import Library
from photosim.storage.decisions import Vote


def test_what_was_voted_for_comes_nearer(kinds: Library) -> None:
    taught = kinds.teacher.teach(adopt=False).model
    differences = kinds.models.compare("base", taught, 40)
    for one in differences:
        # For the base model, which knows nothing of the albums.
        assert kinds.models.vote(one.photo, "base", taught).value > 0
    with kinds._runtime.stores.reading() as store:
        before = store.votes.all()
    assert len(before) == sum(
        min(len(set(one.first) - set(one.second)), len(set(one.second) - set(one.first)))
        for one in differences
    )
    # They are in today's backup too.
    backups = sorted((kinds.directory / "albums").iterdir())
    assert list(parse(backups[-1].read_bytes(), "x").votes) == before
    again = kinds.teacher.teach(adopt=False).model
    assert again != taught

    def agreement(model: str) -> float:
        asked = {one.photo: set(one.first) for one in differences}
        found = kinds.models.compare(model, "base", 300)
        shared = {one.photo: one.shared for one in found}
        return sum(shared.get(photo, 1.0) for photo in asked) / len(asked)

    assert agreement(again) > agreement(taught)


def test_the_contrary_takes_the_place_of_an_earlier_vote(kinds: Library) -> None:
    writer = kinds._runtime.stores.writer()
    query, one, two = (bytes([number]) * 20 for number in range(3))
    with writer.transaction():
        writer.votes.add([Vote(query, one, two)], 1.0)
        writer.votes.add([Vote(query, two, one)], 2.0)
        writer.votes.add([Vote(query, two, one)], 3.0)
    assert writer.votes.all() == [Vote(query, two, one)]
    # Of photos that are not here any more nothing can be learnt, and nothing breaks.
    assert kinds.teacher.readiness().refusal is None
    with writer.transaction():
        assert writer.write("DELETE FROM votes").rowcount == 1


def test_a_vote_needs_a_difference(kinds: Library) -> None:
    with pytest.raises(UsageError, match="the same photos"):
        kinds.models.vote(1, "base", "base")
    with pytest.raises(UsageError, match="no photo 99999"):
        kinds.models.vote(99999, "base", "base")
