"""What a person said about duplicates: decisions on pairs of contents, and guarded folders."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from photosim.core.types import ContentHash
from photosim.storage.database import Database


class DecisionRow(NamedTuple):
    """A decision on two contents, the smaller hash first; ``decided_at`` seconds since epoch."""

    first: ContentHash
    second: ContentHash
    kind: str
    decided_at: float


class Decisions:
    """Store of decisions. Writes need the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[DecisionRow]:
        """Every decision, the newest first."""
        found = self._db.rows(
            "SELECT first, second, kind, decided_at FROM decisions"
            " ORDER BY decided_at DESC, first, second"
        )
        return [DecisionRow(*row) for row in found]

    def put(self, one: ContentHash, other: ContentHash, kind: str, when: float) -> None:
        """Remember a decision, in place of an earlier one on the same two contents."""
        first, second = sorted((one, other))
        self._db.write(
            "INSERT INTO decisions (first, second, kind, decided_at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (first, second) DO UPDATE SET kind = excluded.kind,"
            " decided_at = excluded.decided_at",
            (first, second, kind, when),
        )

    def remove(self, one: ContentHash, other: ContentHash) -> bool:
        """Forget a decision; whether there was one."""
        first, second = sorted((one, other))
        cursor = self._db.write(
            "DELETE FROM decisions WHERE first = ? AND second = ?", (first, second)
        )
        return cursor.rowcount > 0


class GuardedFolders:
    """Store of folders that nothing is removed from. Writes need the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> list[tuple[Path, str]]:
        """Folders and what each is guarded as, by path."""
        found = self._db.rows("SELECT path, guard FROM guarded_folders ORDER BY path")
        return [(Path(os.fsdecode(path)), guard) for path, guard in found]

    def put(self, path: Path, guard: str) -> None:
        """Guard a folder (an absolute path), in place of an earlier guard."""
        self._db.write(
            "INSERT INTO guarded_folders (path, guard) VALUES (?, ?)"
            " ON CONFLICT (path) DO UPDATE SET guard = excluded.guard",
            (os.fsencode(path), guard),
        )

    def remove(self, path: Path) -> bool:
        """Guard a folder no longer; whether it was guarded."""
        cursor = self._db.write("DELETE FROM guarded_folders WHERE path = ?", (os.fsencode(path),))
        return cursor.rowcount > 0
