"""Settings of the library: JSON values by name."""

from __future__ import annotations

import json
from typing import Any

from photosim.storage.database import Database


class Settings:
    """Store of settings. Writes need the caller's transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a setting, ``default`` where it was never set."""
        row = self._db.row("SELECT value FROM settings WHERE key = ?", (key,))
        return default if row is None else json.loads(row[0])

    def set(self, key: str, value: Any) -> None:
        """Set a value that JSON can say; raises TypeError or ValueError for any other."""
        self._db.write(
            "INSERT INTO settings (key, value) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value, allow_nan=False)),
        )

    def remove(self, key: str) -> None:
        """Forget a setting; nothing happens where it was never set."""
        self._db.write("DELETE FROM settings WHERE key = ?", (key,))
