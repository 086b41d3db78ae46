"""Anything happens on both sides, again and again: joined, they say the same, and nothing that
either said is lost without being told.

``PHOTOSIM_JOINS`` sets how many joins there are, ``PHOTOSIM_JOIN_SEED`` the chance.
"""

from __future__ import annotations

import contextlib
import os
import random
from collections.abc import Sequence

import pytest

from photosim.core.errors import UsageError
from photosim.core.types import ContentHash, DecisionKind
from photosim.library.library import Library
from photosim.library.replica.exchange import Exchange
from photosim.library.replica.values import Conflict
from photosim.storage.decisions import Vote
from tests.helpers.libraries import paths_of
from tests.unit.library.replica.conftest import Both, Killed, dying

JOINS = int(os.environ.get("PHOTOSIM_JOINS", "5"))
SEED = int(os.environ.get("PHOTOSIM_JOIN_SEED", "7"))

NAMES = ["x", "y", "z", "X", "Y y", "Rosés"]

Labels = dict[tuple[int, ContentHash], bool]


def act(library: Library, chance: random.Random) -> None:
    """Change something; what makes no sense just now is refused."""
    book, photos = library.albums, list(paths_of(library).values())
    some = chance.sample(photos, chance.randint(1, 3))
    one, other = chance.sample(NAMES, 2)
    what = chance.choice(
        ["add"] * 6 + ["refuse"] * 3 + ["remove"] * 4 + ["decide"] * 3 + ["forget"]
        + ["create", "rename", "rename", "delete", "merge", "vote"]
    )  # fmt: skip
    with contextlib.suppress(UsageError):
        if what == "add":
            book.add(one, some, new=chance.random() < 0.3)
        elif what in {"refuse", "remove"}:
            getattr(book, what)(one, some)
        elif what == "rename":
            book.rename(one, other)
        elif what == "merge":
            book.merge([one], other)
        elif what in {"create", "delete"}:
            getattr(book, what)(one)
        elif what == "vote":
            with library._stores.writing() as store:
                contents = [row.content_hash for row in store.photos.rows(photos[:3]).values()]
                store.votes.add([Vote(*chance.sample(contents, 3))], 1.0)
        else:
            pair = chance.sample(photos, 2)
            with library._stores.writing() as store:
                first, second = (row.content_hash for row in store.photos.rows(pair).values())
                if what == "decide":
                    kind = chance.choice(list(DecisionKind)).value
                    store.decisions.put(first, second, kind, chance.random())
                else:
                    store.decisions.remove(first, second)


def labels(library: Library) -> Labels:
    """By the library's own numbers of albums."""
    with library._stores.reading() as store:
        return {(one.album_id, one.content_hash): one.refused for one in store.albums.labels()}


def names(library: Library) -> dict[int, str]:
    with library._stores.reading() as store:
        return {row.id: row.name for row in store.albums.all()}


def whole(library: Library, other: Library) -> object:
    """All that it says, without its own numbers; where both said it at once, when may differ.

    An empty album of the shared library is no part of anything.
    """
    called = names(library)
    with library._stores.reading() as store:
        said = {
            (called[one.album_id], one.content_hash, one.refused) for one in store.albums.labels()
        }
        decisions = {row[:3] for row in store.decisions.all()}
        votes = store.votes.all()
    empty = set(called.values()) - {name for name, _, _ in said}
    return set(called.values()) - (empty - set(names(other).values())), said, decisions, votes


def is_told(conflicts: Sequence[Conflict], content: ContentHash, known: set[str]) -> bool:
    lower = {name.casefold() for name in known}
    return any(
        content.hex() in one.photos or (one.kind == "album" and one.subject.casefold() in lower)
        for one in conflicts
    )


def snapshot(sides: Sequence[Library]) -> list[tuple[Labels, dict[int, str]]]:
    return [(labels(side), names(side)) for side in sides]


def test_anything_on_both_sides(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes its time: joins on a server, some of which die between the two sides."""
    chance = random.Random(SEED)
    part = both.take()
    sides = (part, both.shared)
    before = snapshot(sides)
    told = 0
    for number in range(JOINS):
        for _ in range(chance.randint(0, 12)):
            act(chance.choice(sides), chance)
        if chance.random() < 0.25:
            with monkeypatch.context() as patch:
                patch.setattr(Exchange, "take", dying)
                with pytest.raises(Killed):
                    part.replicas.join()
            before = snapshot(sides)
            for _ in range(chance.randint(0, 5)):
                act(chance.choice(sides), chance)
        now = snapshot(sides)
        tried = part.replicas.join(only_try=True)
        assert snapshot(sides) == now
        report = part.replicas.join()
        assert (report.brought, report.taken) == (tried.brought, tried.taken), number
        assert whole(part, both.shared) == whole(both.shared, part), number
        kept = part.replicas.conflicts()
        fresh, told = kept[: len(kept) - told], len(kept)
        assert report.conflicts == () or {one.at for one in report.conflicts} <= {
            one.at for one in fresh
        }
        for side, (said, called), (says, calls) in zip(sides, before, now, strict=True):
            after, calling = labels(side), names(side)
            for key in said.keys() | says.keys():
                if says.get(key) == said.get(key) or after.get(key) == says.get(key):
                    continue
                known = {one[key[0]] for one in (called, calls, calling) if key[0] in one}
                assert is_told(fresh, key[1], known), (number, key)
        before = snapshot(sides)
    assert part.replicas.join().nothing
    assert [(one.kind, one.subject, one.kept) for one in part.replicas.conflicts()] == [
        (one.kind, one.subject, one.kept) for one in both.shared.replicas.conflicts()
    ]


def test_two_parts_of_one_library_come_to_say_the_same(both: Both) -> None:
    """Takes its time: joins on a server."""
    chance = random.Random(SEED)
    parts = [both.take("one"), both.take("two")]
    for _ in range(JOINS):
        for _ in range(chance.randint(2, 12)):
            act(chance.choice([*parts, both.shared]), chance)
        chance.choice(parts).replicas.join()
    for part in (*parts, parts[0]):
        part.replicas.join()
    for part in parts:
        assert whole(part, both.shared) == whole(both.shared, part)
        assert part.replicas.join().nothing
    told = [part.replicas.conflicts() for part in parts]
    assert len(both.shared.replicas.conflicts()) == sum(map(len, told))
