"""Settings of the library: JSON values by name."""

from __future__ import annotations

from typing import Any, Protocol


class SettingStore(Protocol):
    """Store of settings. Writes need the caller's transaction."""

    def get(self, key: str, default: Any = None) -> Any:
        """The value of a setting, ``default`` where it was never set."""

    def set(self, key: str, value: Any) -> None:
        """Set a value that JSON can say; raises TypeError or ValueError for any other."""

    def remove(self, key: str) -> None:
        """Forget a setting; nothing happens where it was never set."""
