"""The journal of what was done to files: written before each step, and again after it."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

from photosim.core.types import ContentHash
from photosim.storage.database import Database, Row, clean

_COLUMNS = (
    "id, entry_id, source, target, keeper, content_hash, keeper_hash, bytes, state, reason, details"
)


class EntryRow(NamedTuple):
    """One plan that was carried out; times in seconds since the epoch."""

    id: int
    started_at: float
    action: str
    target: str
    undone_at: float | None


class StepRow(NamedTuple):
    """One file of an entry: from where to where (empty path: nowhere), and how that stands.

    ``state``: ``doing``, ``done``, ``failed`` (with a ``reason``; the file is where it was),
    ``undoing``, ``undone``. ``details``: what else an undo has to put back.
    """

    id: int
    entry_id: int
    source: Path
    target: Path
    keeper: Path
    content_hash: ContentHash
    keeper_hash: ContentHash
    bytes: int
    state: str
    reason: str | None
    details: dict[str, Any]


class Journal:
    """Store of the journal. Writes need the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def entries(self, limit: int) -> list[EntryRow]:
        """The newest entries, newest first."""
        found = self._db.rows(
            "SELECT id, started_at, action, target, undone_at FROM journal"
            " ORDER BY id DESC LIMIT ?",
            (limit,),
        )
        return [EntryRow(*row) for row in found]

    def entry(self, entry_id: int) -> EntryRow | None:
        """The entry with an id."""
        row = self._db.row(
            "SELECT id, started_at, action, target, undone_at FROM journal WHERE id = ?",
            (entry_id,),
        )
        return None if row is None else EntryRow(*row)

    def steps(self, entry_id: int) -> list[StepRow]:
        """The steps of an entry, in the order in which they were done."""
        found = self._db.rows(
            f"SELECT {_COLUMNS} FROM journal_steps WHERE entry_id = ? ORDER BY id", (entry_id,)
        )
        return [_step(row) for row in found]

    def unfinished(self) -> list[StepRow]:
        """Steps that were begun and not ended: the process died in between."""
        found = self._db.rows(
            f"SELECT {_COLUMNS} FROM journal_steps WHERE state IN ('doing', 'undoing') ORDER BY id"
        )
        return [_step(row) for row in found]

    def begin(self, action: str, target: str, when: float) -> int:
        """A new entry; returns its id."""
        cursor = self._db.write(
            "INSERT INTO journal (started_at, action, target) VALUES (?, ?, ?)",
            (when, action, clean(target)),
        )
        return int(cursor.lastrowid or 0)

    def add(  # noqa: PLR0917 - the columns in their order
        self,
        entry_id: int,
        source: Path,
        target: Path,
        keeper: Path,
        content_hash: ContentHash,
        keeper_hash: ContentHash,
        size: int,
        details: dict[str, Any],
    ) -> int:
        """A step that is about to be done (size in bytes); returns its id."""
        cursor = self._db.write(
            "INSERT INTO journal_steps (entry_id, source, target, keeper, content_hash,"
            " keeper_hash, bytes, state, details) VALUES (?, ?, ?, ?, ?, ?, ?, 'doing', ?)",
            (
                entry_id,
                os.fsencode(source),
                os.fsencode(target),
                os.fsencode(keeper),
                content_hash,
                keeper_hash,
                size,
                json.dumps(details),
            ),
        )
        return int(cursor.lastrowid or 0)

    def set(
        self,
        step_id: int,
        state: str,
        reason: str | None = None,
        details: dict[str, Any] | None = None,
    ) -> None:
        """How a step stands now; its details stay as they are where none are given."""
        self._db.write(
            "UPDATE journal_steps SET state = ?, reason = ?, details = COALESCE(?, details)"
            " WHERE id = ?",
            (state, clean(reason), None if details is None else json.dumps(details), step_id),
        )

    def mark_undone(self, entry_id: int, when: float) -> None:
        """Everything of the entry that could be put back is back."""
        self._db.write("UPDATE journal SET undone_at = ? WHERE id = ?", (when, entry_id))

    def forget(self, entry_id: int) -> None:
        """Drop an entry of which nothing came."""
        self._db.write("DELETE FROM journal WHERE id = ?", (entry_id,))


def _step(row: Row) -> StepRow:
    source, target, keeper = (Path(os.fsdecode(one)) for one in row[2:5])
    return StepRow(
        id=row[0],
        entry_id=row[1],
        source=source,
        target=target,
        keeper=keeper,
        content_hash=row[5],
        keeper_hash=row[6],
        bytes=row[7],
        state=row[8],
        reason=row[9],
        details=json.loads(row[10]),
    )
