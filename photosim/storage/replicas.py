"""Replicas: parts of a shared library on other computers, and what they need to join it again.

What both sides said alike when they met last is kept in the replica; the last join of each replica,
and what both had said otherwise, where the library is shared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from photosim.core.types import ContentHash

Key = tuple[str, str]
"""A kind of thing, and which one."""


class JoinRow(NamedTuple):
    """The last join of a replica: which one it was (later ones have larger numbers), when (seconds
    since the epoch), and on which computer; ``said``: what the replica had said by then that was
    not agreed. person: whose the replica is, who joined it first."""

    replica: str
    number: int
    at: float
    computer: str
    said: str
    person: str = ""


class ConflictRow(NamedTuple):
    """What a replica and the shared library had said otherwise of a thing.

    subject: the album or the folder that it is about. first, second: contents. kept: ``replica`` or
    ``shared``. A value that is None was taken away; times are seconds since the epoch, None where
    nobody wrote down when.
    """

    id: int
    replica: str
    at: float
    kind: str
    subject: str
    first: ContentHash | None
    second: ContentHash | None
    kept: str
    replica_value: str | None
    replica_at: float | None
    replica_person: str
    shared_value: str | None
    shared_at: float | None
    shared_person: str


class ReplicaStore(Protocol):
    """Store of what joining needs. Writes need the caller's transaction."""

    def library(self) -> str:
        """What tells a shared library from any other one, at whatever address; empty in a file."""

    def keep_library(self, library: str) -> None:
        """Let what is there now be that shared library; it was moved here. RuntimeError in a
        file."""

    def agreed(self) -> dict[Key, str]:
        """What a replica and the shared library said alike."""

    def agree(self, changes: Mapping[Key, str | None]) -> None:
        """From now on they say this alike; None: nothing any more."""

    def last_join(self, replica: str) -> JoinRow | None:
        """The last join of a replica."""

    def put_join(self, row: JoinRow) -> None:
        """Write a join down, in place of the one before; a first one is that of who opened the
        library."""

    def conflicts(self, replica: str | None = None) -> list[ConflictRow]:
        """All conflicts, or those of one replica, the newest first."""

    def add_conflicts(self, rows: Iterable[ConflictRow]) -> None:
        """Write conflicts down; their ids are given by the store."""
