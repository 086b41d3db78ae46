"""SQL of :mod:`photosim.storage.journal`."""

from __future__ import annotations

import json
from typing import Any

from photosim.storage import records
from photosim.storage.journal import EntryRow, JournalStore, StepRow
from photosim.storage.postgres.connection.database import ServerDatabase, ServerTable
from photosim.storage.postgres.processes.lease import Lease

_ENTRIES = """
    SELECT journal.id, started_at, action, target, undone_at, person, undone_by,
        COALESCE(hosts.name, ''), COALESCE(hosts.id, '')
    FROM journal
    LEFT JOIN journal_workers ON entry_id = journal.id AND host <> %s
    LEFT JOIN hosts ON hosts.id = journal_workers.host
"""
_STEPS = f"SELECT {records.STEP_COLUMNS} FROM journal_steps"


class PostgresJournal(ServerTable, JournalStore):
    """Journal in PostgreSQL. Each computer has its own part of it, with the paths that it gives its
    files, and settles what was left open there."""

    def __init__(self, db: ServerDatabase, lease: Lease) -> None:
        super().__init__(db)
        self._lease = lease

    def entries(self, limit: int) -> list[EntryRow]:
        return self._entries("hosts.id IS NULL ORDER BY journal.id DESC LIMIT %s", limit)

    def entries_elsewhere(self, limit: int) -> list[EntryRow]:
        return self._entries("hosts.id IS NOT NULL ORDER BY journal.id DESC LIMIT %s", limit)

    def entry(self, entry_id: int) -> EntryRow | None:
        return next(iter(self._entries("journal.id = %s", entry_id)), None)

    def steps(self, entry_id: int) -> list[StepRow]:
        found = self._db.rows(f"{_STEPS} WHERE entry_id = %s ORDER BY id", (entry_id,))
        return [records.step(row) for row in found]

    def unfinished(self, entry_id: int | None = None) -> list[StepRow]:
        found = self._db.rows(
            f"{_STEPS} WHERE state IN ('doing', 'undoing') AND entry_id = COALESCE(%s, entry_id)"
            " AND NOT EXISTS ("
            "SELECT 1 FROM journal_workers AS by WHERE by.entry_id = journal_steps.entry_id"
            " AND ((host <> %s AND %s) OR worker IN (SELECT id FROM workers)) AND worker <> %s)"
            " ORDER BY id",
            (entry_id, self._db.host.id, entry_id is None, self._lease.current),
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

    def begin_undo(self, step_id: int, details: dict[str, Any] | None = None) -> bool:
        row = self._db.row(
            "UPDATE journal_steps SET state = 'undoing', details = COALESCE(%s, details)"
            " WHERE id = %s AND state = 'done' RETURNING entry_id",
            (None if details is None else json.dumps(details), step_id),
        )
        if row is not None:
            self._own(row[0])
        return row is not None

    def mark_undone(self, entry_id: int, when: float) -> None:
        self._db.write(
            "UPDATE journal SET undone_at = %s, undone_by = %s WHERE id = %s",
            (when, self._db.person, entry_id),
        )

    def forget(self, entry_id: int) -> None:
        self._db.write("DELETE FROM journal WHERE id = %s", (entry_id,))

    def _entries(self, where: str, number: int) -> list[EntryRow]:
        found = self._db.rows(f"{_ENTRIES} WHERE {where}", (self._db.host.id, number))
        return [EntryRow(*row) for row in found]

    def _own(self, entry_id: int) -> None:
        self._db.write(
            "INSERT INTO journal_workers (entry_id, host, worker) VALUES (%s, %s, %s)"
            " ON CONFLICT (entry_id) DO UPDATE SET worker = excluded.worker",
            (entry_id, self._db.host.id, self._lease.worker),
        )
