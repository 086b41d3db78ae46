"""Votes: of two photos, which one is more like a third."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from photosim.core.types import ContentHash
from photosim.storage.database import Database


class Vote(NamedTuple):
    """``query`` is more like ``near`` than like ``far``; contents."""

    query: ContentHash
    near: ContentHash
    far: ContentHash


class Votes:
    """Store of votes. Writes need the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[Vote]:
        """All votes, by their contents."""
        return [
            Vote(*row)
            for row in self._db.rows("SELECT query, near, far FROM votes ORDER BY query, near, far")
        ]

    def add(self, votes: Iterable[Vote], now: float) -> None:
        """Remember votes; one that says the contrary of an earlier one takes its place."""
        for vote in votes:
            self._db.write(
                "DELETE FROM votes WHERE query = ? AND near = ? AND far = ?",
                (vote.query, vote.far, vote.near),
            )
            self._db.write(
                "INSERT OR REPLACE INTO votes (query, near, far, voted_at) VALUES (?, ?, ?, ?)",
                (*vote, now),
            )

    def clear(self) -> int:
        """Forget all votes; returns how many there were."""
        return self._db.write("DELETE FROM votes").rowcount
