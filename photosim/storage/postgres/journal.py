"""SQL of :mod:`photosim.storage.journal`."""

from __future__ import annotations

import json
from typing import Any

from photosim.storage import records
from photosim.storage.journal import EntryRow, JournalStore, StepRow
from photosim.storage.postgres.database import ServerTable

_ENTRIES = "SELECT id, started_at, action, target, undone_at FROM journal"
_STEPS = f"SELECT {records.STEP_COLUMNS} FROM journal_steps"


class PostgresJournal(ServerTable, JournalStore):
    """Journal in PostgreSQL."""

    def entries(self, limit: int) -> list[EntryRow]:
        found = self._db.rows(f"{_ENTRIES} ORDER BY id DESC LIMIT %s", (limit,))
        return [EntryRow(*row) for row in found]

    def entry(self, entry_id: int) -> EntryRow | None:
        row = self._db.row(f"{_ENTRIES} WHERE id = %s", (entry_id,))
        return None if row is None else EntryRow(*row)

    def steps(self, entry_id: int) -> list[StepRow]:
        found = self._db.rows(f"{_STEPS} WHERE entry_id = %s ORDER BY id", (entry_id,))
        return [records.step(row) for row in found]

    def unfinished(self) -> list[StepRow]:
        found = self._db.rows(f"{_STEPS} WHERE state IN ('doing', 'undoing') ORDER BY id")
        return [records.step(row) for row in found]

    def begin(self, action: str, target: str, when: float) -> int:
        return self._db.insert(
            "INSERT INTO journal (started_at, action, target) VALUES (%s, %s, %s) RETURNING id",
            (when, action, records.clean(target)),
        )

    def add(self, step: StepRow) -> StepRow:
        number = self._db.insert(
            f"INSERT INTO journal_steps ({records.NEW_STEP_COLUMNS})"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s) RETURNING id",
            records.new_step_values(step),
        )
        return step._replace(id=number)

    def set(
        self,
        step_id: int,
        state: str,
        reason: str | None = None,
        details: dict[str, Any] | None = None,
    ) -> None:
        self._db.write(
            "UPDATE journal_steps SET state = %s, reason = %s, details = COALESCE(%s, details)"
            " WHERE id = %s",
            (
                state,
                records.clean(reason),
                None if details is None else json.dumps(details),
                step_id,
            ),
        )

    def mark_undone(self, entry_id: int, when: float) -> None:
        self._db.write("UPDATE journal SET undone_at = %s WHERE id = %s", (when, entry_id))

    def forget(self, entry_id: int) -> None:
        self._db.write("DELETE FROM journal WHERE id = %s", (entry_id,))
