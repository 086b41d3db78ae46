"""The system's limits on watching, and what to raise when one is reached."""

from __future__ import annotations

from pathlib import Path

MAX_WATCHES = "max_user_watches"
MAX_INSTANCES = "max_user_instances"
_LEAST = {MAX_WATCHES: 524_288, MAX_INSTANCES: 512}
_SETTINGS = Path("/proc/sys/fs/inotify")


class LimitReached(Exception):
    """The system allows no more watches (``setting`` :data:`MAX_WATCHES`) or no more watchers
    (:data:`MAX_INSTANCES`); ``folders`` is how many watches were wanted, 0 where unknown."""

    def __init__(self, setting: str, folders: int = 0) -> None:
        super().__init__(setting, folders)
        self.setting = setting
        self.folders = folders


def current(setting: str) -> int:
    """What the system's limit is now; 0 where that can't be read."""
    try:
        return int((_SETTINGS / setting).read_text(encoding="ascii"))
    except (OSError, ValueError):
        return 0


def recommended(limit: int, folders: int, least: int = _LEAST[MAX_WATCHES]) -> int:
    """The number to set: a power of two with room for twice what is used and wanted."""
    number = least
    while number < limit + 2 * folders or number <= limit:
        number *= 2
    return number


def setting_to_raise(limit: LimitReached) -> str:
    """Which limit of the system to raise and to what, as sysctl takes it."""
    number = recommended(current(limit.setting), limit.folders, _LEAST[limit.setting])
    return f"fs.inotify.{limit.setting}={number}"
