"""SQL of :mod:`photosim.storage.journal`."""

from __future__ import annotations

import json
from typing import Any

from photosim.storage import records
from photosim.storage.journal import EntryRow, JournalStore, StepRow
from photosim.storage.sqlite.database import SqlTable

_COLUMNS = records.STEP_COLUMNS
_ENTRIES = "SELECT id, started_at, action, target, undone_at, person, undone_by FROM journal"


class SqliteJournal(SqlTable, JournalStore):
    """Journal in SQLite."""

    def entries(self, limit: int) -> list[EntryRow]:
        found = self._db.rows(
            f"{_ENTRIES} ORDER BY id DESC LIMIT ?",
            (limit,),
        )
        return [EntryRow(*row) for row in found]

    def entries_elsewhere(self, limit: int) -> list[EntryRow]:
        return []

    def entry(self, entry_id: int) -> EntryRow | None:
        row = self._db.row(
            f"{_ENTRIES} WHERE id = ?",
            (entry_id,),
        )
        return None if row is None else EntryRow(*row)

    def steps(self, entry_id: int) -> list[StepRow]:
        found = self._db.rows(
            f"SELECT {_COLUMNS} FROM journal_steps WHERE entry_id = ? ORDER BY id",
            (entry_id,),
        )
        return [records.step(row) for row in found]

    def unfinished(self, entry_id: int | None = None) -> list[StepRow]:
        found = self._db.rows(
            f"SELECT {_COLUMNS} FROM journal_steps WHERE state IN ('doing', 'undoing')"
            " AND entry_id = COALESCE(?, entry_id) ORDER BY id",
            (entry_id,),
        )
        return [records.step(row) for row in found]

    def begin(self, action: str, target: str, when: float) -> int:
        cursor = self._db.write(
            "INSERT INTO journal (started_at, action, target, person) VALUES (?, ?, ?, ?)",
            (when, action, records.clean(target), self._db.person),
        )
        return int(cursor.lastrowid or 0)

    def add(self, step: StepRow) -> StepRow:
        cursor = self._db.write(
            f"INSERT INTO journal_steps ({records.NEW_STEP_COLUMNS})"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            records.new_step_values(step),
        )
        return step._replace(id=int(cursor.lastrowid or 0))

    def set(
        self,
        step_id: int,
        state: str,
        reason: str | None = None,
        details: dict[str, Any] | None = None,
    ) -> None:
        self._db.write(
            "UPDATE journal_steps SET state = ?, reason = ?, details = COALESCE(?, details)"
            " WHERE id = ?",
            (
                state,
                records.clean(reason),
                None if details is None else json.dumps(details),
                step_id,
            ),
        )

    def begin_undo(self, step_id: int, details: dict[str, Any] | None = None) -> bool:
        begun = self._db.write(
            "UPDATE journal_steps SET state = 'undoing', details = COALESCE(?, details)"
            " WHERE id = ? AND state = 'done'",
            (None if details is None else json.dumps(details), step_id),
        )
        return bool(begun.rowcount)

    def mark_undone(self, entry_id: int, when: float) -> None:
        self._db.write(
            "UPDATE journal SET undone_at = ?, undone_by = ? WHERE id = ?",
            (when, self._db.person, entry_id),
        )

    def forget(self, entry_id: int) -> None:
        self._db.write("DELETE FROM journal WHERE id = ?", (entry_id,))
