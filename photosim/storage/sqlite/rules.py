"""SQL of :mod:`photosim.storage.rules`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from photosim.storage import records
from photosim.storage.rules import RuleReportRow, RuleStore, WatchRuleRow
from photosim.storage.sqlite.database import SqlTable

_RULE = records.RULE_COLUMNS
_REPORT = records.REPORT_COLUMNS


class SqliteRules(SqlTable, RuleStore):
    """Rules and reports in SQLite."""

    def all(self) -> list[WatchRuleRow]:
        rows = self._db.rows(f"SELECT {_RULE} FROM watch_rules ORDER BY id")
        return [records.rule(row) for row in rows]

    def put(self, row: WatchRuleRow) -> None:
        self._db.write(
            f"INSERT INTO watch_rules ({_RULE}) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, folder = excluded.folder,"
            " album_id = excluded.album_id, contents = excluded.contents,"
            " created_at = excluded.created_at",
            records.rule_values(row),
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
                records.report_values(row),
            )
            kept.append(row._replace(id=int(cursor.lastrowid or 0)))
        return kept

    def reports(self, limit: int) -> list[RuleReportRow]:
        rows = self._db.rows(
            f"SELECT id, {_REPORT} FROM rule_reports ORDER BY id DESC LIMIT ?",
            (limit,),
        )
        return [records.report(row) for row in rows]

    def unread(self) -> int:
        row = self._db.row("SELECT COUNT(*) FROM rule_reports WHERE NOT was_read")
        return 0 if row is None else int(row[0])

    def mark_read(self) -> int:
        cursor = self._db.write("UPDATE rule_reports SET was_read = 1 WHERE NOT was_read")
        return int(cursor.rowcount)

    def forget_reports(self) -> int:
        return int(self._db.write("DELETE FROM rule_reports").rowcount)
