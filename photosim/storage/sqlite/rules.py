"""SQL of :mod:`photosim.storage.rules`."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from photosim.storage.rules import RuleReportRow, RuleStore, WatchRuleRow
from photosim.storage.sqlite.database import Row, SqlTable

_RULE = "id, kind, folder, album_id, contents, created_at"
_REPORT = "rule_id, kind, album, at, content_hash, path, other_hash, other, similarity, was_read"


class SqliteRules(SqlTable, RuleStore):
    """Rules and reports in SQLite."""

    def all(self) -> list[WatchRuleRow]:
        rows = self._db.rows(f"SELECT {_RULE} FROM watch_rules ORDER BY id")
        return [_rule(row) for row in rows]

    def put(self, row: WatchRuleRow) -> None:
        contents = json.dumps([one.hex() for one in row.contents])
        self._db.write(
            f"INSERT INTO watch_rules ({_RULE}) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, folder = excluded.folder,"
            " album_id = excluded.album_id, contents = excluded.contents,"
            " created_at = excluded.created_at",
            (row.id, row.kind, _encoded(row.folder), row.album, contents, row.created_at),
        )

    def new_id(self) -> int:
        row = self._db.row("SELECT seq FROM sqlite_sequence WHERE name = 'watch_rules'")
        return 1 if row is None else int(row[0]) + 1

    def remove(self, rule_id: int) -> None:
        self._db.write("DELETE FROM watch_rules WHERE id = ?", (rule_id,))

    def newcomers(self) -> list[int]:
        return [int(row[0]) for row in self._db.rows("SELECT file_id FROM newcomers ORDER BY 1")]

    def forget_newcomers(self, files: Iterable[int]) -> None:
        self._db.write(
            "DELETE FROM newcomers WHERE file_id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(files)),),
        )

    def report(self, rows: Sequence[RuleReportRow]) -> list[RuleReportRow]:
        kept = []
        for row in rows:
            cursor = self._db.write(
                f"INSERT INTO rule_reports ({_REPORT}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    row.rule_id,
                    row.kind,
                    row.album,
                    row.at,
                    row.content_hash,
                    os.fsencode(row.path),
                    row.other_hash,
                    _encoded(row.other),
                    row.similarity,
                    row.read,
                ),
            )
            kept.append(row._replace(id=int(cursor.lastrowid or 0)))
        return kept

    def reports(self, limit: int) -> list[RuleReportRow]:
        rows = self._db.rows(
            f"SELECT id, {_REPORT} FROM rule_reports ORDER BY id DESC LIMIT ?", (limit,)
        )
        return [_report(row) for row in rows]

    def unread(self) -> int:
        row = self._db.row("SELECT COUNT(*) FROM rule_reports WHERE NOT was_read")
        return 0 if row is None else int(row[0])

    def mark_read(self) -> int:
        cursor = self._db.write("UPDATE rule_reports SET was_read = 1 WHERE NOT was_read")
        return int(cursor.rowcount)

    def forget_reports(self) -> int:
        return int(self._db.write("DELETE FROM rule_reports").rowcount)


def _encoded(path: Path | None) -> bytes | None:
    return None if path is None else os.fsencode(path)


def _decoded(path: bytes | None) -> Path | None:
    return None if path is None else Path(os.fsdecode(path))


def _rule(row: Row) -> WatchRuleRow:
    contents = tuple(bytes.fromhex(one) for one in json.loads(row[4]))
    return WatchRuleRow(row[0], row[1], _decoded(row[2]), row[3], contents, row[5])


def _report(row: Row) -> RuleReportRow:
    return RuleReportRow(
        id=row[0],
        rule_id=row[1],
        kind=row[2],
        album=row[3],
        at=row[4],
        content_hash=row[5],
        path=Path(os.fsdecode(row[6])),
        other_hash=row[7],
        other=_decoded(row[8]),
        similarity=row[9],
        read=bool(row[10]),
    )
