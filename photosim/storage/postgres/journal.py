"""SQL of :mod:`photosim.storage.journal`."""

from __future__ import annotations

import json
from typing import Any

from photosim.storage import records
from photosim.storage.journal import EntryRow, JournalStore, StepRow
from photosim.storage.postgres.connection.database import ServerDatabase, ServerTable
from photosim.storage.postgres.processes.lease import Lease

_ENTRIES = (
    "SELECT id, started_at, action, target, undone_at, person, undone_by FROM journal"
    " WHERE NOT EXISTS (SELECT 1 FROM journal_workers WHERE entry_id = journal.id AND host <> %s)"
)
_ELSEWHERE = """
    SELECT journal.id, started_at, action, target, undone_at, person, undone_by, hosts.name
    FROM journal JOIN journal_workers ON entry_id = journal.id
    JOIN hosts ON hosts.id = journal_workers.host
    WHERE hosts.id <> %s ORDER BY journal.id DESC LIMIT %s
"""
_STEPS = f"SELECT {records.STEP_COLUMNS} FROM journal_steps"


class PostgresJournal(ServerTable, JournalStore):
    """Journal in PostgreSQL. Each computer has its own part of it: files of another one can
    neither be moved nor looked for here."""

    def __init__(self, db: ServerDatabase, lease: Lease) -> None:
        super().__init__(db)
        self._lease = lease

    def entries(self, limit: int) -> list[EntryRow]:
        found = self._db.rows(f"{_ENTRIES} ORDER BY id DESC LIMIT %s", (self._db.host.id, limit))
        return [EntryRow(*row) for row in found]

    def entries_elsewhere(self, limit: int) -> list[EntryRow]:
        found = self._db.rows(_ELSEWHERE, (self._db.host.id, limit))
        return [EntryRow(*row) for row in found]

    def entry(self, entry_id: int) -> EntryRow | None:
        row = self._db.row(f"{_ENTRIES} AND id = %s", (self._db.host.id, entry_id))
        return None if row is None else EntryRow(*row)

    def steps(self, entry_id: int) -> list[StepRow]:
        found = self._db.rows(f"{_STEPS} WHERE entry_id = %s ORDER BY id", (entry_id,))
        return [records.step(row) for row in found]

    def unfinished(self) -> list[StepRow]:
        found = self._db.rows(
            f"{_STEPS} WHERE state IN ('doing', 'undoing') AND NOT EXISTS ("
            "SELECT 1 FROM journal_workers AS by WHERE by.entry_id = journal_steps.entry_id"
            " AND (host <> %s OR worker IN (SELECT id FROM workers)) AND worker <> %s) ORDER BY id",
            (self._db.host.id, self._lease.current),
        )
        return [records.step(row) for row in found]

    def begin(self, action: str, target: str, when: float) -> int:
        entry = self._db.insert(
            "INSERT INTO journal (started_at, action, target, person) VALUES (%s, %s, %s, %s)"
            " RETURNING id",
            (when, action, records.clean(target), self._db.person),
        )
        self._own(entry)
        return entry

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
        if state == "undoing":
            row = self._db.row("SELECT entry_id FROM journal_steps WHERE id = %s", (step_id,))
            assert row is not None
            self._own(row[0])

    def mark_undone(self, entry_id: int, when: float) -> None:
        self._db.write(
            "UPDATE journal SET undone_at = %s, undone_by = %s WHERE id = %s",
            (when, self._db.person, entry_id),
        )

    def forget(self, entry_id: int) -> None:
        self._db.write("DELETE FROM journal WHERE id = %s", (entry_id,))

    def _own(self, entry_id: int) -> None:
        self._db.write(
            "INSERT INTO journal_workers (entry_id, host, worker) VALUES (%s, %s, %s)"
            " ON CONFLICT (entry_id) DO UPDATE SET worker = excluded.worker",
            (entry_id, self._db.host.id, self._lease.worker),
        )
