"""SQL of :mod:`photosim.storage.decisions`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from photosim.core.types import ContentHash
from photosim.storage.decisions import DecisionRow, DecisionStore, GuardStore, Vote, VoteStore
from photosim.storage.postgres.database import ServerTable


class PostgresDecisions(ServerTable, DecisionStore):
    """Decisions in PostgreSQL."""

    def all(self) -> list[DecisionRow]:
        found = self._db.rows(
            "SELECT first, second, kind, decided_at FROM decisions"
            " ORDER BY decided_at DESC, first, second"
        )
        return [DecisionRow(*row) for row in found]

    def get(self, one: ContentHash, other: ContentHash) -> str | None:
        row = self._db.row(
            "SELECT kind FROM decisions WHERE first = %s AND second = %s", sorted((one, other))
        )
        return None if row is None else str(row[0])

    def put(self, one: ContentHash, other: ContentHash, kind: str, when: float) -> None:
        first, second = sorted((one, other))
        self._db.write(
            "INSERT INTO decisions (first, second, kind, decided_at) VALUES (%s, %s, %s, %s)"
            " ON CONFLICT (first, second) DO UPDATE SET kind = excluded.kind,"
            " decided_at = excluded.decided_at",
            (first, second, kind, when),
        )

    def remove(self, one: ContentHash, other: ContentHash) -> bool:
        first, second = sorted((one, other))
        sql = "DELETE FROM decisions WHERE first = %s AND second = %s"
        return self._db.write(sql, (first, second)) > 0


class PostgresGuards(ServerTable, GuardStore):
    """Guarded folders in PostgreSQL."""

    def all(self) -> list[tuple[Path, str]]:
        found = self._db.rows("SELECT path, guard FROM guarded_folders ORDER BY path")
        return [(Path(os.fsdecode(path)), guard) for path, guard in found]

    def put(self, path: Path, guard: str) -> None:
        self._db.write(
            "INSERT INTO guarded_folders (path, guard) VALUES (%s, %s)"
            " ON CONFLICT (sha256(path)) DO UPDATE SET guard = excluded.guard",
            (os.fsencode(path), guard),
        )

    def remove(self, path: Path) -> bool:
        sql = "DELETE FROM guarded_folders WHERE sha256(path) = sha256(%s)"
        return self._db.write(sql, (os.fsencode(path),)) > 0


class PostgresVotes(ServerTable, VoteStore):
    """Votes in PostgreSQL."""

    def all(self) -> list[Vote]:
        return [
            Vote(*row)
            for row in self._db.rows("SELECT query, near, far FROM votes ORDER BY query, near, far")
        ]

    def add(self, votes: Iterable[Vote], now: float) -> None:
        for vote in votes:
            self._db.write(
                "DELETE FROM votes WHERE query = %s AND near = %s AND far = %s",
                (vote.query, vote.far, vote.near),
            )
            self._db.write(
                "INSERT INTO votes (query, near, far, voted_at) VALUES (%s, %s, %s, %s)"
                " ON CONFLICT (query, near, far) DO UPDATE SET voted_at = excluded.voted_at",
                (*vote, now),
            )

    def remove(self, votes: Iterable[Vote]) -> None:
        self._db.write_many("DELETE FROM votes WHERE query = %s AND near = %s AND far = %s", votes)
