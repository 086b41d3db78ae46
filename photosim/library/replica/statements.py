"""What a library says, as statements, and statements written into a library.

Albums go by their numbers in the shared library, as texts; a new one of a replica by ``+`` and its
number there. Guards go by the paths of the shared library.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from photosim.core.types import ContentHash
from photosim.library.replica.merge import Statement, Thing, album_of
from photosim.storage.albums import AlbumId, AlbumRow
from photosim.storage.decisions import Vote
from photosim.storage.replicas import Key
from photosim.storage.store import Store
from photosim.storage.tables import BY_NAME

LABELS = BY_NAME["album_photos"]

IN, REFUSED = "in", "refused"


class LabelRow(NamedTuple):
    """A row of the table of labels, as it is kept."""

    album_id: AlbumId
    content: ContentHash
    refused: int
    at: float
    person: str


class Prefix(NamedTuple):
    """A folder of the shared library, and where the replica has it."""

    shared: Path
    replica: Path


def contents_of(store: Store) -> set[ContentHash]:
    """All contents that a replica has, or says anything of."""
    found = set(store.photos.known_hashes())
    found |= {label.content_hash for label in store.albums.labels()}
    for row in store.decisions.all():
        found |= {row.first, row.second}
    for vote in store.votes.all():
        found |= set(vote)
    return found


def contents_in(keys: Iterable[Key]) -> set[ContentHash]:
    """The contents that keys of labels, decisions and votes are about."""
    found: set[ContentHash] = set()
    for kind, key in keys:
        if kind == Thing.LABEL:
            found.add(bytes.fromhex(key.partition("/")[2]))
        elif kind in {Thing.DECISION, Thing.VOTE}:
            found |= set(map(bytes.fromhex, key.split("/")))
    return found


def labels_of(store: Store, contents: Collection[ContentHash]) -> list[LabelRow]:
    """What a store has of some contents in its albums, or refused for them."""
    parts = store.tables.some(LABELS, "content_hash", sorted(contents))
    return [LabelRow(*row) for rows in parts for row in rows]


def statements_of(
    store: Store,
    albums: Mapping[str, AlbumId],
    labels: Iterable[LabelRow],
    contents: Collection[ContentHash],
    guards: Mapping[str, str],
) -> dict[Key, Statement]:
    """What a store says of these albums, with their labels, contents and guarded folders (by their
    keys)."""
    names = {row.id: row.name for row in store.albums.all()}
    known = {number: album for album, number in albums.items() if number in names}
    said = {(Thing.ALBUM.value, album): Statement(names[number]) for number, album in known.items()}
    for number, content, refused, at, person in labels:
        if number in known:
            key = (Thing.LABEL.value, f"{known[number]}/{content.hex()}")
            said[key] = Statement(REFUSED if refused else IN, at, person)
    for row in store.decisions.all():
        if row.first in contents and row.second in contents:
            key = (Thing.DECISION.value, f"{row.first.hex()}/{row.second.hex()}")
            said[key] = Statement(row.kind, row.decided_at, row.person)
    for vote in store.votes.all():
        if all(content in contents for content in vote):
            pair = sorted((vote.near.hex(), vote.far.hex()))
            said[Thing.VOTE.value, "/".join((vote.query.hex(), *pair))] = Statement(vote.near.hex())
    for path, guard in guards.items():
        said[Thing.GUARD.value, path] = Statement(guard)
    return said


def guards_of(store: Store, prefixes: Iterable[Prefix], *, replica: bool) -> dict[str, str]:
    """The guards of a store that are of the replica's folders, by their keys."""
    found, pairs = {}, list(prefixes)
    for path, guard in store.guards.all():
        for shared, here in pairs:
            root = here if replica else shared
            if path.is_relative_to(root):
                found[path_key(shared / path.relative_to(root))] = guard
                break
    return found


def path_key(path: Path | str) -> str:
    """A path as a key: hexadecimal digits of its bytes."""
    return os.fsencode(path).hex()


def path_of(key: str) -> Path:
    """What :func:`path_key` made, read back."""
    return Path(os.fsdecode(bytes.fromhex(key)))


class Writer:
    """Writes statements into a store, in the caller's transaction.

    albums: the numbers of the albums in it, to which new ones are added. made: of albums that may
    be made, when and by whom. names: who says what somebody of another name says there.
    """

    def __init__(
        self,
        store: Store,
        albums: dict[str, AlbumId],
        made: Mapping[str, AlbumRow],
        names: Mapping[str, str],
        prefixes: Iterable[Prefix] = (),
        *,
        numbers: bool = False,
    ) -> None:
        self._store, self.albums, self._made, self._names = store, albums, made, names
        self._prefixes = list(prefixes)
        self._numbers = numbers

    def write(self, changes: Mapping[Key, Statement | None]) -> None:
        """Let the store say this; None: say it no more."""
        self._write_albums({key[1]: one for key, one in changes.items() if key[0] == Thing.ALBUM})
        self._write_labels(changes)
        for key, statement in changes.items():
            if key[0] == Thing.DECISION:
                self._decide(key[1], statement)
            elif key[0] == Thing.VOTE:
                self._vote(key[1], statement)
            elif key[0] == Thing.GUARD:
                self._guard(key[1], statement)

    def _write_albums(self, changes: Mapping[str, Statement | None]) -> None:
        albums = self._store.albums
        for album, statement in changes.items():
            if statement is None and album in self.albums:
                albums.delete(self.albums.pop(album))
        named = {album: one.value for album, one in changes.items() if one is not None}
        renamed = [album for album in named if album in self.albums]
        for album in renamed:  # names may go round
            albums.rename(self.albums[album], secrets.token_hex(16))
        for album in renamed:
            albums.rename(self.albums[album], named[album])
        for album in named.keys() - set(renamed):
            row = self._made[album]
            number = int(album) if self._numbers and album.isdecimal() else None
            self.albums[album] = albums.create(
                named[album], row.created_at, number, self._name(row.person)
            )

    def _write_labels(self, changes: Mapping[Key, Statement | None]) -> None:
        gone: dict[AlbumId, list[ContentHash]] = {}
        said: dict[tuple[AlbumId, Statement], list[ContentHash]] = {}
        for key, statement in changes.items():
            album = album_of(key)
            if album is None or album not in self.albums:
                continue
            number, content = self.albums[album], bytes.fromhex(key[1].partition("/")[2])
            if statement is None:
                gone.setdefault(number, []).append(content)
            else:
                said.setdefault((number, statement), []).append(content)
        for number, contents in gone.items():
            self._store.albums.remove(number, contents)
        for (number, one), contents in said.items():
            self._store.albums.add(
                number,
                contents,
                one.at or 0.0,
                refused=one.value == REFUSED,
                person=self._name(one.person),
            )

    def _decide(self, key: str, statement: Statement | None) -> None:
        first, second = map(bytes.fromhex, key.split("/"))
        if statement is None:
            self._store.decisions.remove(first, second)
        else:
            when, person = statement.at or 0.0, self._name(statement.person)
            self._store.decisions.put(first, second, statement.value, when, person)

    def _vote(self, key: str, statement: Statement | None) -> None:
        query, one, other = map(bytes.fromhex, key.split("/"))
        both = (Vote(query, one, other), Vote(query, other, one))
        self._store.votes.remove(both)
        if statement is not None:
            wanted = bytes.fromhex(statement.value)
            self._store.votes.add([vote for vote in both if vote.near == wanted], statement.at or 0)

    def _guard(self, key: str, statement: Statement | None) -> None:
        path = path_of(key)
        for shared, here in self._prefixes:
            if path.is_relative_to(shared):
                path = here / path.relative_to(shared)
                break
        if statement is None:
            self._store.guards.remove(path)
        else:
            self._store.guards.put(path, statement.value)

    def _name(self, person: str) -> str:
        return self._names.get(person, person)
