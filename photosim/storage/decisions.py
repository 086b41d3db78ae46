"""What a person said: decisions on pairs of contents, guarded folders, and votes.

A vote says which of two photos is more like a third.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple, Protocol

from photosim.core.types import ContentHash


class DecisionRow(NamedTuple):
    """A decision on two contents, the smaller hash first, and whose (empty: not known);
    ``decided_at`` seconds since epoch."""

    first: ContentHash
    second: ContentHash
    kind: str
    decided_at: float
    person: str = ""


class DecisionStore(Protocol):
    """Store of decisions. Writes need the caller's transaction."""

    def all(self) -> list[DecisionRow]:
        """Every decision, the newest first."""

    def get(self, one: ContentHash, other: ContentHash) -> str | None:
        """The kind of the decision on two contents, None where there is none."""

    def put(
        self,
        one: ContentHash,
        other: ContentHash,
        kind: str,
        when: float,
        person: str | None = None,
    ) -> None:
        """Remember a decision, in place of an earlier one on the same two contents.

        person: whose it is; None: of who opened the library.
        """

    def remove(self, one: ContentHash, other: ContentHash) -> bool:
        """Forget a decision; whether there was one."""


class GuardStore(Protocol):
    """Store of folders that nothing is removed from. Writes need the caller's transaction."""

    def all(self) -> list[tuple[Path, str]]:
        """Folders and what each is guarded as, by path."""

    def put(self, path: Path, guard: str) -> None:
        """Guard a folder (an absolute path), in place of an earlier guard."""

    def remove(self, path: Path) -> bool:
        """Guard a folder no longer; whether it was guarded."""


class Vote(NamedTuple):
    """``query`` is more like ``near`` than like ``far``; contents."""

    query: ContentHash
    near: ContentHash
    far: ContentHash


class VoteStore(Protocol):
    """Store of votes. Writes need the caller's transaction."""

    def all(self) -> list[Vote]:
        """All votes, by their contents."""

    def add(self, votes: Iterable[Vote], now: float) -> None:
        """Remember votes; one that says the contrary of an earlier one takes its place."""

    def remove(self, votes: Iterable[Vote]) -> None:
        """Forget votes."""
