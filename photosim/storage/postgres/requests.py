"""SQL of :mod:`photosim.storage.requests`."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path

from photosim.storage.postgres.connection.database import ServerDatabase, ServerTable
from photosim.storage.postgres.processes.lease import Lease
from photosim.storage.records import Row
from photosim.storage.requests import (
    OPEN,
    RequestedFile,
    RequestKind,
    RequestRow,
    RequestState,
    RequestStore,
)

_REQUESTS = """
    SELECT requests.id, asked.id, asked.name, asked.id = %s, asking.name, asking.id = %s,
        person, asked_at, kind, files, entry_id, state, answered_at, answered_by, done, remaining
    FROM requests JOIN hosts AS asked ON asked.id = host JOIN hosts AS asking ON asking.id = asker
"""
_NEWEST = "SELECT id FROM requests ORDER BY state = ANY(%s) DESC, id DESC LIMIT %s"


class PostgresRequests(ServerTable, RequestStore):
    """Requests in PostgreSQL."""

    def __init__(self, db: ServerDatabase, lease: Lease) -> None:
        super().__init__(db)
        self._lease = lease

    def all(self, limit: int) -> list[RequestRow]:
        found = self._db.rows(
            f"{_REQUESTS} WHERE requests.id IN ({_NEWEST}) ORDER BY requests.id DESC",
            (*self._both, [state.value for state in OPEN], limit),
        )
        return [_request(row) for row in found]

    def get(self, request_id: int) -> RequestRow | None:
        row = self._db.row(f"{_REQUESTS} WHERE requests.id = %s", (*self._both, request_id))
        return None if row is None else _request(row)

    def ask(
        self,
        host: str,
        kind: RequestKind,
        when: float,
        files: Sequence[RequestedFile] = (),
        entry_id: int | None = None,
    ) -> int:
        told = json.dumps([[os.fsencode(one.path).hex(), one.content.hex()] for one in files])
        return self._db.insert(
            "INSERT INTO requests (host, asker, person, asked_at, kind, files, entry_id, state)"
            " VALUES (%s, %s, %s, %s, %s, %s, %s, 'asked') RETURNING id",
            (host, self._db.host.id, self._db.person, when, kind.value, told, entry_id),
        )

    def accept(self, request_id: int, when: float) -> bool:
        return self._answer(request_id, RequestState.ACCEPTED, when, self._lease.worker)

    def refuse(self, request_id: int, when: float) -> bool:
        return self._answer(request_id, RequestState.REFUSED, when, None)

    def give_back(self, request_id: int) -> None:
        self._db.write(
            "UPDATE requests SET state = 'asked', answered_at = NULL, answered_by = ''"
            " WHERE id = %s AND state = 'accepted' AND worker = %s",
            (request_id, self._lease.worker),
        )

    def close(self, request_id: int, entry_id: int | None, done: int, left: int) -> None:
        self._db.write(
            "UPDATE requests SET state = 'done', entry_id = %s, done = %s, remaining = %s"
            " WHERE id = %s",
            (entry_id, done, left, request_id),
        )

    @property
    def _both(self) -> tuple[str, str]:
        """This computer's id, as that of who is asked and of who asks."""
        return self._db.host.id, self._db.host.id

    def _answer(
        self, request_id: int, state: RequestState, when: float, worker: int | None
    ) -> bool:
        changed = self._db.write(
            "UPDATE requests SET state = %s, answered_at = %s, answered_by = %s, worker = %s"
            " WHERE id = %s AND host = %s AND (state = 'asked' OR (state = 'accepted'"
            " AND NOT EXISTS (SELECT 1 FROM workers WHERE workers.id = requests.worker)))",
            (state.value, when, self._db.person, worker, request_id, self._db.host.id),
        )
        return bool(changed)


def _request(row: Row) -> RequestRow:
    files = tuple(
        RequestedFile(Path(os.fsdecode(bytes.fromhex(path))), bytes.fromhex(content))
        for path, content in json.loads(row[9])
    )
    kind, state = RequestKind(row[8]), RequestState(row[11])
    return RequestRow(*row[:8], kind, files, row[10], state, *row[12:])  # type: ignore[call-arg]
