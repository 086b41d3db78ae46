"""SQL of :mod:`photosim.storage.replicas`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from photosim.storage.replicas import ConflictRow, JoinRow, Key, ReplicaStore
from photosim.storage.sqlite.database import SqlTable
from photosim.storage.tables import BY_NAME, upsert

_JOIN = ", ".join(JoinRow._fields)
_CONFLICT = ", ".join(ConflictRow._fields)
_NEW_CONFLICT = ", ".join(ConflictRow._fields[1:])


class SqliteReplicas(SqlTable, ReplicaStore):
    """What joining needs, in SQLite."""

    def library(self) -> str:
        return ""

    def keep_library(self, library: str) -> None:
        raise RuntimeError(f"a library in a file is no shared one: {library}")

    def agreed(self) -> dict[Key, str]:
        rows = self._db.rows("SELECT kind, key, value FROM agreed")
        return {(kind, key): value for kind, key, value in rows}

    def agree(self, changes: Mapping[Key, str | None]) -> None:
        gone = [key for key, value in changes.items() if value is None]
        self._db.write_many("DELETE FROM agreed WHERE kind = ? AND key = ?", gone)
        self._db.write_many(
            upsert(BY_NAME["agreed"], "?"),
            [(*key, value) for key, value in changes.items() if value is not None],
        )

    def last_join(self, replica: str) -> JoinRow | None:
        row = self._db.row(f"SELECT {_JOIN} FROM joins WHERE replica = ?", (replica,))
        return None if row is None else JoinRow(*row)

    def put_join(self, row: JoinRow) -> None:
        self._db.write(
            f"INSERT INTO joins ({_JOIN}) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (replica) DO UPDATE SET number = excluded.number, at = excluded.at,"
            " computer = excluded.computer, said = excluded.said",
            row._replace(person=self._db.person),
        )

    def conflicts(self, replica: str | None = None) -> list[ConflictRow]:
        where, asked = ("", ()) if replica is None else ("WHERE replica = ?", (replica,))
        rows = self._db.rows(f"SELECT {_CONFLICT} FROM conflicts {where} ORDER BY id DESC", asked)
        return [ConflictRow(*row) for row in rows]

    def add_conflicts(self, rows: Iterable[ConflictRow]) -> None:
        marks = ", ".join(["?"] * (len(ConflictRow._fields) - 1))
        self._db.write_many(
            f"INSERT INTO conflicts ({_NEW_CONFLICT}) VALUES ({marks})", [row[1:] for row in rows]
        )
