"""SQL of :mod:`photosim.storage.settings`."""

from __future__ import annotations

import json
from typing import Any

from photosim.storage.settings import SettingStore
from photosim.storage.sqlite.database import SqlTable
from photosim.storage.sqlite.failures import damaged


class SqliteSettings(SqlTable, SettingStore):
    """Settings in SQLite."""

    def get(self, key: str, default: Any = None) -> Any:
        row = self._db.row("SELECT value FROM settings WHERE key = ?", (key,))
        if row is None:
            return default
        try:
            return json.loads(row[0])
        except ValueError as error:
            raise damaged(self._db.path) from error

    def set(self, key: str, value: Any) -> None:
        self._db.write(
            "INSERT INTO settings (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value, allow_nan=False)),
        )

    def remove(self, key: str) -> None:
        self._db.write("DELETE FROM settings WHERE key = ?", (key,))
