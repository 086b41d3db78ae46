"""SQL of :mod:`photosim.storage.votes`."""

from __future__ import annotations

from collections.abc import Iterable

from photosim.storage.sqlite.database import SqlTable
from photosim.storage.votes import Vote, VoteStore


class SqliteVotes(SqlTable, VoteStore):
    """Votes in SQLite."""

    def all(self) -> list[Vote]:
        return [
            Vote(*row)
            for row in self._db.rows("SELECT query, near, far FROM votes ORDER BY query, near, far")
        ]

    def add(self, votes: Iterable[Vote], now: float) -> None:
        for vote in votes:
            self._db.write(
                "DELETE FROM votes WHERE query = ? AND near = ? AND far = ?",
                (vote.query, vote.far, vote.near),
            )
            self._db.write(
                "INSERT OR REPLACE INTO votes (query, near, far, voted_at) VALUES (?, ?, ?, ?)",
                (*vote, now),
            )
