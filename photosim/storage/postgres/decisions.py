"""SQL of :mod:`photosim.storage.decisions`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path, PurePath

from photosim.core.types import ContentHash
from photosim.storage.decisions import DecisionRow, DecisionStore, GuardStore, Vote, VoteStore
from photosim.storage.postgres.connection.database import ServerDatabase, ServerTable
from photosim.storage.postgres.files import PostgresFolders


class PostgresDecisions(ServerTable, DecisionStore):
    """Decisions in PostgreSQL."""

    def all(self) -> list[DecisionRow]:
        found = self._db.rows(
            "SELECT first, second, kind, decided_at, person FROM decisions"
            " ORDER BY decided_at DESC, first, second"
        )
        return [DecisionRow(*row) for row in found]

    def get(self, one: ContentHash, other: ContentHash) -> str | None:
        row = self._db.row(
            "SELECT kind FROM decisions WHERE first = %s AND second = %s", sorted((one, other))
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
            " VALUES (%s, %s, %s, %s, %s)"
            " ON CONFLICT (first, second) DO UPDATE SET kind = excluded.kind,"
            " decided_at = excluded.decided_at, person = excluded.person",
            (first, second, kind, when, self._db.person if person is None else person),
        )

    def remove(self, one: ContentHash, other: ContentHash) -> bool:
        first, second = sorted((one, other))
        sql = "DELETE FROM decisions WHERE first = %s AND second = %s"
        return self._db.write(sql, (first, second)) > 0


class PostgresGuards(ServerTable, GuardStore):
    """Guarded folders in PostgreSQL.

    A guard is kept by the path at which it was set. Where another computer sees the same folder at
    another path, it is guarded there too.
    """

    def __init__(self, db: ServerDatabase) -> None:
        super().__init__(db)
        self._folders = PostgresFolders(db)

    def all(self) -> list[tuple[Path, str]]:
        found = {path: guard for _, paths, guard in self._guarded() for path in paths}
        return sorted(found.items(), key=lambda one: os.fsencode(one[0]))

    def put(self, path: Path, guard: str) -> None:
        kept = [stored for stored, paths, _ in self._guarded() if path in paths] or [path]
        for one in kept:
            self._db.write(
                "INSERT INTO guarded_folders (path, guard) VALUES (%s, %s)"
                " ON CONFLICT (sha256(path)) DO UPDATE SET guard = excluded.guard",
                (os.fsencode(one), guard),
            )

    def remove(self, path: Path) -> bool:
        kept = [os.fsencode(stored) for stored, paths, _ in self._guarded() if path in paths]
        self._db.write("DELETE FROM guarded_folders WHERE path = ANY(%s::bytea[])", (kept,))
        return bool(kept)

    def _guarded(self) -> list[tuple[Path, set[Path], str]]:
        """Each guard: the path that it is kept by, and the paths here that it guards."""
        rows = self._db.rows("SELECT path, guard FROM guarded_folders ORDER BY path")
        if not rows:
            return []
        places = self._folders.places()
        own = {one.folder_id: one.path for one in places if one.host == self._db.host.id}
        others = [
            (one.path, own[one.folder_id])
            for one in places
            if one.host != self._db.host.id and one.folder_id in own
        ]
        guarded = []
        for stored, guard in rows:
            path = Path(os.fsdecode(stored))
            here = {found for pair in others if (found := _seen_at(path, *pair)) is not None}
            if not here or any(_below(path, one) is not None for one in own.values()):
                here.add(path)
            guarded.append((path, here, guard))
        return guarded


def _seen_at(path: Path, there: Path, here: Path) -> Path | None:
    """Where a folder of another computer lies here, by a folder that both see; None where that says
    nothing of it."""
    inside = _below(path, there)
    if inside is not None:
        return here / inside
    return here if _below(there, path) is not None else None


def _below(path: Path, folder: Path) -> PurePath | None:
    """A path as seen from a folder; None outside of it."""
    return path.relative_to(folder) if path.is_relative_to(folder) else None


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
