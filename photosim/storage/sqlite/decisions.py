"""SQL of :mod:`photosim.storage.decisions`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from photosim.core.types import ContentHash
from photosim.storage.decisions import DecisionRow, DecisionStore, GuardStore, Vote, VoteStore
from photosim.storage.sqlite.database import SqlTable


class SqliteDecisions(SqlTable, DecisionStore):
    """Decisions in SQLite."""

    def all(self) -> list[DecisionRow]:
        found = self._db.rows(
            "SELECT first, second, kind, decided_at, person FROM decisions"
            " ORDER BY decided_at DESC, first, second"
        )
        return [DecisionRow(*row) for row in found]

    def get(self, one: ContentHash, other: ContentHash) -> str | None:
        row = self._db.row(
            "SELECT kind FROM decisions WHERE first = ? AND second = ?", sorted((one, other))
        )
        return None if row is None else str(row[0])

    def put(
        self,
        one: ContentHash,
        other: ContentHash,
        kind: str,
        when: float,
        person: str | None = None,
    ) -> None:
        first, second = sorted((one, other))
        self._db.write(
            "INSERT INTO decisions (first, second, kind, decided_at, person)"
            " VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (first, second) DO UPDATE SET kind = excluded.kind,"
            " decided_at = excluded.decided_at, person = excluded.person",
            (first, second, kind, when, self._db.person if person is None else person),
        )

    def remove(self, one: ContentHash, other: ContentHash) -> bool:
        first, second = sorted((one, other))
        cursor = self._db.write(
            "DELETE FROM decisions WHERE first = ? AND second = ?", (first, second)
        )
        return cursor.rowcount > 0


class SqliteGuards(SqlTable, GuardStore):
    """Guarded folders in SQLite."""

    def all(self) -> list[tuple[Path, str]]:
        found = self._db.rows("SELECT path, guard FROM guarded_folders ORDER BY path")
        return [(Path(os.fsdecode(path)), guard) for path, guard in found]

    def put(self, path: Path, guard: str) -> None:
        self._db.write(
            "INSERT INTO guarded_folders (path, guard) VALUES (?, ?)"
            " ON CONFLICT (path) DO UPDATE SET guard = excluded.guard",
            (os.fsencode(path), guard),
        )

    def remove(self, path: Path) -> bool:
        cursor = self._db.write("DELETE FROM guarded_folders WHERE path = ?", (os.fsencode(path),))
        return cursor.rowcount > 0


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

    def remove(self, votes: Iterable[Vote]) -> None:
        self._db.write_many("DELETE FROM votes WHERE query = ? AND near = ? AND far = ?", votes)
