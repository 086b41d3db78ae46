"""SQL of :mod:`photosim.storage.settings`."""

from __future__ import annotations

import json
from typing import Any

from photosim.storage.postgres.connection.database import ServerTable
from photosim.storage.settings import SettingStore


class PostgresSettings(ServerTable, SettingStore):
    """Settings in PostgreSQL."""

    def get(self, key: str, default: Any = None) -> Any:
        row = self._db.row("SELECT value FROM settings WHERE key = %s", (key,))
        return default if row is None else json.loads(row[0])

    def set(self, key: str, value: Any) -> None:
        self._db.write(
            "INSERT INTO settings (key, value) VALUES (%s, %s)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value, allow_nan=False)),
        )

    def remove(self, key: str) -> None:
        self._db.write("DELETE FROM settings WHERE key = %s", (key,))
