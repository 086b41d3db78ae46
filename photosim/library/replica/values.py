"""Replicas as plain values: where one came from, what is chosen, and what a join did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from photosim.library.replica.merge import Party, Thing
from photosim.library.values import Change

if TYPE_CHECKING:  # the command line imports these values for its words, before it needs a store
    from photosim.storage.store import Store

ORIGIN = "shared library"
"""Setting of a replica: its :class:`Origin`."""

PHOTO, GONE, REFRESHED = "photo", "gone file", "refreshed photo"
"""What a join counts beside the kinds of things."""


class Chosen(NamedTuple):
    """A folder that was chosen: the number of a watched one of the shared library, and the path
    below it."""

    folder: int
    below: str


class Origin(msgspec.Struct, frozen=True):
    """Where a replica came from.

    library: what tells the shared library from any other one; address: where it was met last.
    replica: the replica's own id. folders, albums: what was chosen, by their numbers there.
    taken_at, joined_at: seconds since the epoch. last: the number of its last join, 0 before the
    first; tries: of joins begun since, of which the replica does not know what became.
    """

    library: str
    address: str
    replica: str
    folders: tuple[Chosen, ...]
    albums: tuple[int, ...]
    taken_at: float
    joined_at: float
    last: int = 0
    tries: tuple[int, ...] = ()


def origin_of(store: Store) -> Origin | None:
    """Where a library came from; None where it is no replica, nor one that was moved onto a server:
    that is a shared library by itself."""
    kept = None if store.claims.shared else store.settings.get(ORIGIN, None)
    return None if kept is None else msgspec.convert(kept, Origin)


def keep_origin(store: Store, origin: Origin) -> None:
    """Write down where it came from. Needs the caller's transaction."""
    store.settings.set(ORIGIN, msgspec.to_builtins(origin))


@dataclass(frozen=True, slots=True)
class TakeReport:
    """What a new replica has: photos, files, albums, and labels (refusals too)."""

    library: str
    replica: Path
    photos: int
    files: int
    albums: int
    labels: int


@dataclass(frozen=True, slots=True)
class Stance:
    """What one side said in a conflict: None where it was taken away; when and by whom, as far as
    that is known."""

    value: str | None
    at: float | None = None
    person: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """What a replica and the shared library had said otherwise, and whose stands.

    at: when they were joined. subject: the album, or the folder, that it is about. photos: the
    contents that it is about, as hashes; paths: where the library has them, None: nowhere.
    """

    kind: Thing
    at: float
    subject: str
    photos: tuple[str, ...]
    paths: tuple[Path | None, ...]
    replica: Stance
    shared: Stance
    kept: Party

    @property
    def names(self) -> list[str]:
        """What its photos are called: by their files, else by their contents."""
        both = zip(self.photos, self.paths, strict=True)
        return [content[:12] if path is None else path.name for content, path in both]


@dataclass(frozen=True, slots=True)
class JoinReport:
    """What a join did, or would do.

    brought, taken: how many things the shared library and the replica got, by their kind; photos,
    removals: how many of them came or went. conflicts: those of this join. staying: changes that
    the replica's person may not bring; they wait in it.
    """

    library: str
    brought: Mapping[str, int]
    taken: Mapping[str, int]
    conflicts: tuple[Conflict, ...] = ()
    staying: int = 0
    only_tried: bool = False
    change: Change = field(default_factory=Change)

    @property
    def nothing(self) -> bool:
        """Whether both said the same already."""
        return not (self.brought or self.taken or self.conflicts or self.staying)
