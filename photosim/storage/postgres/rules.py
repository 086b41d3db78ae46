"""SQL of :mod:`photosim.storage.rules`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from photosim.storage import records
from photosim.storage.postgres.connection.database import ServerTable
from photosim.storage.rules import RuleReportRow, RuleStore, WatchRuleRow

_RULE = records.RULE_COLUMNS
_REPORT = records.REPORT_COLUMNS


class PostgresRules(ServerTable, RuleStore):
    """Rules and reports in PostgreSQL."""

    def all(self) -> list[WatchRuleRow]:
        rows = self._db.rows(f"SELECT {_RULE} FROM watch_rules ORDER BY id")
        return [records.rule(row) for row in rows]

    def put(self, row: WatchRuleRow) -> None:
        self._db.write(
            f"INSERT INTO watch_rules ({_RULE}) VALUES (%s, %s, %s, %s, %s, %s)"
            " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, folder = excluded.folder,"
            " album_id = excluded.album_id, contents = excluded.contents,"
            " created_at = excluded.created_at",
            records.rule_values(row),
        )
        self._db.used_id("watch_rules", row.id)

    def new_id(self) -> int:
        return self._db.next_id("watch_rules")

    def remove(self, rule_id: int) -> None:
        self._db.write("DELETE FROM watch_rules WHERE id = %s", (rule_id,))

    def newcomers(self) -> list[int]:
        return [int(row[0]) for row in self._db.rows("SELECT file_id FROM newcomers ORDER BY 1")]

    def forget_newcomers(self, files: Iterable[int]) -> None:
        self._db.write(
            "DELETE FROM newcomers WHERE file_id = ANY(%s::bigint[])",
            ([int(one) for one in files],),
        )

    def report(self, rows: Sequence[RuleReportRow]) -> list[RuleReportRow]:
        return [
            row._replace(
                id=self._db.insert(
                    f"INSERT INTO rule_reports ({_REPORT})"
                    " VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s) RETURNING id",
                    records.report_values(row),
                )
            )
            for row in rows
        ]

    def reports(self, limit: int) -> list[RuleReportRow]:
        rows = self._db.rows(
            f"SELECT id, {_REPORT} FROM rule_reports ORDER BY id DESC LIMIT %s", (limit,)
        )
        return [records.report(row) for row in rows]

    def unread(self) -> int:
        return int(self._db.rows("SELECT COUNT(*) FROM rule_reports WHERE NOT was_read")[0][0])

    def mark_read(self) -> int:
        return self._db.write("UPDATE rule_reports SET was_read = true WHERE NOT was_read")

    def forget_reports(self) -> int:
        return self._db.write("DELETE FROM rule_reports")
