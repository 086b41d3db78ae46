"""Votes: of two photos, which one is more like a third."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol

from photosim.core.types import ContentHash


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
