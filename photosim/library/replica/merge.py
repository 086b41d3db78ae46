"""How what a replica says and what the shared library says become one. Pure.

A *statement* is what a side says of one thing (:class:`Thing`): that a photo is in an album, that
two photos are different. What both said alike when they met last is the *base*. The rule, for each
thing by itself:

- What one side alone has changed since, is so on both.
- What both have changed to the same, is so.
- Where both have changed it, and otherwise: what is said stands against what was taken away; of two
  things that were said the later one stands; where nobody knows when (names of albums, guards,
  votes), the shared library's stands. Each is a conflict that is told.

For albums as a whole (:func:`kept_albums`): one that a side has deleted stays as the other side has
it where the other one has put anything into it since, renamed it, or has photos in it that the side
that deleted it never had. Two new albums of one name are one album, with the photos of both. A name
that another album has by then is not taken over (:func:`settle_names`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count

from photosim.library.albums.values import LONGEST_NAME
from photosim.storage.replicas import Key


class Thing(StrEnum):
    """What statements are about, and (of those that are no statements) what else is agreed on.

    album: its name. label: whether an album holds a content (``in``, ``refused``). decision, vote,
    guard: as they are stored. file: which content a file of a folder has.
    """

    ALBUM = "album"
    LABEL = "label"
    DECISION = "decision"
    VOTE = "vote"
    GUARD = "guard"
    FILE = "file"
    ALBUM_ID = "album id"
    """The number that an album of the shared library has in the replica."""
    FOLDER = "folder"
    """Which folder of the shared library a folder of the replica is of."""
    REMOVAL = "removal"
    """The number that an entry of the replica's journal has in the shared library's, and how far it
    was undone."""
    REMOVED = "removed"
    """Of conflicts alone: a photo has gone on one side, and was labelled on the other."""


class Party(StrEnum):
    """Who says it."""

    REPLICA = "replica"
    SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Statement:
    """What is said of a thing, when (seconds since the epoch; None: not known), and by whom."""

    value: str
    at: float | None = None
    person: str = ""


Statements = Mapping[Key, Statement]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What both sides said otherwise (None: they took it away), and whose stands."""

    key: Key
    replica: Statement | None
    shared: Statement | None
    kept: Party


@dataclass(slots=True)
class Merged:
    """What is to be done so that both sides say the same.

    brought: what the shared library gets; taken: what the replica gets; None: it goes. agreed: what
    the base becomes. staying: how many changes of the replica its person may not bring.
    """

    brought: dict[Key, Statement | None] = field(default_factory=dict)
    taken: dict[Key, Statement | None] = field(default_factory=dict)
    agreed: dict[Key, str | None] = field(default_factory=dict)
    conflicts: list[Contradiction] = field(default_factory=list)
    staying: int = 0


def merge(
    base: Mapping[Key, str],
    replica: Statements,
    shared: Statements,
    *,
    may: Callable[[Key], bool] = lambda _: True,
    decided: Mapping[Key, Party] | None = None,
) -> Merged:
    """Make one of both. may: whether a change of the replica may be brought; where not, the thing
    is left alone on both sides. decided: of which things it is known whose statement stands."""
    merged, decided = Merged(), decided or {}
    for key in sorted({*base, *replica, *shared}):
        before, here, there = base.get(key), replica.get(key), shared.get(key)
        value, other = _value(here), _value(there)
        if value == other:
            if before != value:
                merged.agreed[key] = value
        elif value != before and not may(key):
            merged.staying += 1
        elif decided.get(key, Party.SHARED if value == before else None) is Party.SHARED:
            _take(merged, key, there)
        elif key in decided or other == before:
            _bring(merged, key, here)
        else:
            kept = _stands(here, there)
            merged.conflicts.append(Contradiction(key, here, there, kept))
            if kept is Party.REPLICA:
                _bring(merged, key, here)
            else:
                _take(merged, key, there)
    return merged


def kept_albums(
    base: Mapping[Key, str], replica: Statements, shared: Statements, outside: Iterable[str]
) -> tuple[dict[Key, Party], list[Contradiction]]:
    """Albums that one side has deleted and the other has changed: of which things whose statement
    stands, and what is to be told.

    outside: albums in which the shared library has photos that the replica never had.
    """
    decided: dict[Key, Party] = {}
    told = []
    more = frozenset(outside)
    for key in [key for key in base if key[0] == Thing.ALBUM]:
        gone_here, gone_there = key not in replica, key not in shared
        if gone_here == gone_there:
            continue
        side, other = (Party.SHARED, shared) if gone_here else (Party.REPLICA, replica)
        of_it = [one for one in {*base, *other} if one == key or album_of(one) == key[1]]
        changed = any(one in other and other[one].value != base.get(one) for one in of_it)
        if changed or (gone_here and key[1] in more):
            decided |= dict.fromkeys(of_it, side)
            told.append(Contradiction(key, replica.get(key), shared.get(key), side))
    return decided, told


def settle_names(merged: Merged, replica: Statements, shared: Mapping[str, str]) -> None:
    """Let no two albums have one name. shared: the names of all albums of the shared library.

    A renaming that can't be, as another album has the name, does not happen, and is told; a new
    album of the replica is numbered.
    """
    while True:
        names = dict(shared)
        for key, statement in merged.brought.items():
            if key[0] == Thing.ALBUM and statement is None:
                names.pop(key[1], None)
            elif key[0] == Thing.ALBUM and statement is not None:
                names[key[1]] = statement.value
        twice = _twice(names, shared)
        if twice is None:
            return
        key, mine = (Thing.ALBUM, twice), replica[Thing.ALBUM, twice]
        if twice in shared:
            theirs = Statement(shared[twice])
            del merged.brought[key]
            _take(merged, key, theirs)
            merged.conflicts.append(Contradiction(key, mine, theirs, Party.SHARED))
        else:
            free = Statement(_numbered(mine.value, names.values()), mine.at, mine.person)
            merged.brought[key] = merged.taken[key] = free
            merged.agreed[key] = free.value


def plain(name: str) -> str:
    """A name as names of albums are told apart: without the case of A to Z."""
    return "".join(letter.lower() if letter.isascii() else letter for letter in name)


def album_of(key: Key) -> str | None:
    """The album that a label is of; None for another thing."""
    return key[1].partition("/")[0] if key[0] == Thing.LABEL else None


def _twice(names: Mapping[str, str], shared: Mapping[str, str]) -> str | None:
    """An album whose name another one has too: the one that gets it in this join."""
    seen: dict[str, str] = {}

    def as_it_was(album: str) -> tuple[bool, bool, str]:
        return shared.get(album) != names[album], album not in shared, album

    for album in sorted(names, key=as_it_was):
        if plain(names[album]) in seen:
            return album
        seen[plain(names[album])] = album
    return None


def _numbered(name: str, taken: Iterable[str]) -> str:
    known = set(map(plain, taken))
    for number in count(2):
        behind = f" ({number})"
        free = name[: LONGEST_NAME - len(behind)] + behind
        if plain(free) not in known:
            return free
    raise AssertionError


def _stands(here: Statement | None, there: Statement | None) -> Party:
    if here is None or there is None:
        return Party.SHARED if here is None else Party.REPLICA
    later = here.at is not None and (there.at is None or here.at > there.at)
    return Party.REPLICA if later else Party.SHARED


def _bring(merged: Merged, key: Key, statement: Statement | None) -> None:
    merged.brought[key], merged.agreed[key] = statement, _value(statement)


def _take(merged: Merged, key: Key, statement: Statement | None) -> None:
    merged.taken[key], merged.agreed[key] = statement, _value(statement)


def _value(statement: Statement | None) -> str | None:
    return None if statement is None else statement.value
