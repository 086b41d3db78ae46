"""The connection to a library's SQLite file.

Durability: WAL with ``synchronous=NORMAL``. A killed process loses nothing that was committed. A
power cut may lose the last committed transactions, because the log is synced at checkpoints
only, but never corrupts the file or splits a transaction; every transaction of ours can be
repeated from the photos on disk, so that is the right price for not syncing after each one.

One writer: SQLite before 3.51.3 can corrupt a WAL database when two connections write or
checkpoint at once. So only the process that holds the library's lock opens with ``write=True``,
it opens one such connection, and readers neither write nor checkpoint: they open the file
read-only (``mode=ro``, which also leaves the checkpoint at closing to the writer), with
``query_only`` and ``wal_autocheckpoint=0``.
"""

from __future__ import annotations

import contextlib
import json
import sqlite3
import urllib.parse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Self

import numpy as np

from photosim.core.arrays import Ints
from photosim.core.errors import LibraryError, Remedy
from photosim.core.language import tr
from photosim.core.person import local_person
from photosim.storage.one_thread import OneThread
from photosim.storage.records import Row
from photosim.storage.sqlite import migrations
from photosim.storage.sqlite.before import drop_copies, keep_copy
from photosim.storage.sqlite.failures import damaged, not_a_library, translated

BUSY_MS = 5_000
"""How long a statement waits for another process before it gives up."""

PAGE_BYTES = 8192
"""Features of 1,280 half floats: three to a page of 8 KB, one to a page of 4 KB."""

_PART = 4096
"""Rows that :meth:`Database.parts` gives at once."""

LOG_BYTES = 64 << 20
"""What the write-ahead log is cut back to after a large transaction."""


NONSENSE = {
    "settings": "NOT json_valid(value)",
    "pairs": "NOT json_valid(how) OR NOT json_valid(back)"
    " OR NOT json_valid(coalesce(comparison, '{}'))",
    "journal_steps": "NOT json_valid(details)",
    "photos": "NOT json_valid(coalesce(holdings, '{}'))",
    "folders": "NOT json_valid(excluded)",
    "files": "state NOT IN ('pending', 'indexed', 'failed', 'missing')",
}
"""Of tables, which of their rows can't have been written by photosim."""


class Database:
    """One connection; see :meth:`open`. A statement, or a transaction, is one thread's
    (:class:`OneThread`)."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, write: bool) -> None:
        self._connection = connection
        self._layout_was_new = False
        self._mine = OneThread()
        self._in_transaction = False
        self._seen: int | None = None
        self.path = path
        self.person = local_person()
        self.writable = write

    @classmethod
    def open(cls, path: Path, *, write: bool) -> Self:
        """Open the database file at ``path``, as :func:`photosim.storage.open` does."""
        if not write and not path.exists():
            raise LibraryError(
                tr("No library here"),
                tr("There is no library at {parent}.", parent=path.parent),
                Remedy.INDEX_FOLDER,
            )
        # Escaped by hand, not Path.as_uri: a relative path and one that is no UTF-8 are fine.
        name = urllib.parse.quote(bytes(path.absolute()))
        mode = "rwc" if write else "ro"
        with translated(path):
            connection = sqlite3.connect(
                f"file:{name}?mode={mode}",
                uri=True,
                timeout=BUSY_MS / 1000,
                isolation_level=None,
                check_same_thread=False,
            )
            try:
                version = _set_up(connection, path, write=write)
            except BaseException:
                connection.close()
                raise
        opened = cls(connection, path, write=write)
        opened._layout_was_new = version == migrations.NEWEST
        return opened

    def close(self) -> None:
        """Close the connection; the writer's close moves the log into the file. Idempotent."""
        with self._mine, translated(self.path):
            if self._in_transaction:
                raise RuntimeError("the database is closed inside a transaction")
            self._connection.close()
            if self.writable and self._layout_was_new:
                drop_copies(self.path)

    @contextlib.contextmanager
    def transaction(self, *, durable: bool = False) -> Iterator[None]:
        """See :meth:`photosim.storage.store.Store.transaction`."""
        with self._mine:
            if not self.writable:
                raise RuntimeError("the database was opened for reading")
            if self._in_transaction:
                raise RuntimeError("a transaction is open already; they don't nest")
            self._in_transaction = True
            try:
                with translated(self.path):
                    level = "FULL" if durable else "NORMAL"  # can't be set inside a transaction
                    self._connection.execute(f"PRAGMA synchronous = {level}")
                    self._connection.execute("BEGIN IMMEDIATE")
                    try:
                        yield
                        self._connection.execute("COMMIT")
                    except BaseException:
                        # After "disk full" and the like SQLite has rolled back by itself.
                        if self._connection.in_transaction:
                            self._connection.execute("ROLLBACK")
                        raise
            finally:
                self._in_transaction = False

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a reading statement."""
        with self._mine, translated(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """The first row of a reading statement, or None."""
        with self._mine, translated(self.path):
            cursor = self._connection.execute(sql, parameters)
            try:
                found: Row | None = cursor.fetchone()
            finally:
                cursor.close()  # else the read, and with it the log, stays open
            return found

    def ids(self, sql: str, parameters: Sequence[Any] = ()) -> Ints:
        """The only column of all rows, int64 (n,), in their order.

        As one text, which SQLite writes and NumPy reads: a million numbers are there in a third of
        the time that as many rows take. That group_concat keeps the order of a subquery is tested.
        """
        joined = f"WITH found (id) AS ({sql}) SELECT group_concat(id) FROM found"
        row = self.row(joined, parameters)
        text = "" if row is None or row[0] is None else str(row[0])
        try:
            return np.fromstring(text, dtype=np.int64, sep=",")
        except ValueError as error:  # an id that is no whole number
            raise damaged(self.path) from error

    @contextlib.contextmanager
    def parts(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Iterator[list[Row]]]:
        """All rows of a reading statement, some thousand at a time; nobody else reads meanwhile."""
        with self._mine, translated(self.path):
            cursor = self._connection.execute(sql, parameters)
            try:
                yield iter(lambda: cursor.fetchmany(_PART), [])
            finally:
                cursor.close()

    def write(self, sql: str, parameters: Sequence[Any] = ()) -> sqlite3.Cursor:
        """Run a writing statement; RuntimeError outside of a transaction.

        Returns the finished cursor, for its ``lastrowid`` and ``rowcount``.
        """
        with self._mine, translated(self.path):
            self._writing()
            return self._connection.execute(sql, parameters)

    def write_many(self, sql: str, parameters: Iterable[Sequence[Any]]) -> int:
        """Run a writing statement for each set of parameters; how many rows it changed."""
        with self._mine, translated(self.path):
            self._writing()
            return self._connection.executemany(sql, parameters).rowcount

    def changed_since(self) -> bool:
        """Whether SQLite's ``data_version`` is another one than when this was last asked."""
        row = self.row("PRAGMA data_version")
        version = -1 if row is None else int(row[0])
        changed = version != self._seen
        self._seen = version
        return changed

    def problems(self) -> list[str]:
        """What is wrong with the file: its pages, indexes and references, as SQLite finds, and
        rows that nobody wrote like that."""
        try:
            found = [str(row[0]) for row in self.rows("PRAGMA integrity_check")]
            broken = self.rows("PRAGMA foreign_key_check")
            found += [
                f"{rows} damaged {table}"
                for table, condition in NONSENSE.items()
                for ((rows,),) in [self.rows(f"SELECT COUNT(*) FROM {table} WHERE {condition}")]
                if rows
            ]
        except LibraryError as error:
            return [error.message]
        counts = Counter(f"{row[0]} without {row[2]}" for row in broken)
        return [text for text in found if text != "ok"] + [f"{n} {t}" for t, n in counts.items()]

    def _writing(self) -> None:
        if not self._in_transaction:
            raise RuntimeError("a write outside of a transaction")


class SqlTable:
    """What works on the tables of one connection."""

    def __init__(self, db: Database) -> None:
        self._db = db


def id_list(ids: Iterable[int]) -> str:
    """Ids as the JSON text for ``IN (SELECT value FROM json_each(?))``: any number of them.

    Without the limit that SQLite sets to the number of parameters, and in one statement.
    """
    return json.dumps([int(one) for one in ids])


def _set_up(connection: sqlite3.Connection, path: Path, *, write: bool) -> int:
    """Check and prepare a connection; the version of the layout that was found."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    made_by = int(connection.execute("PRAGMA application_id").fetchone()[0])
    tables = int(connection.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()[0])
    ours = made_by == migrations.APPLICATION_ID
    if not ours and (version or made_by or tables):
        raise not_a_library(path)
    if version > migrations.NEWEST:
        raise LibraryError(
            tr("Library too new"),
            tr(
                "The library {path} was made by a newer photosim (version {version} of its "
                "file; this one knows up to {newest}).",
                path=path,
                version=version,
                newest=migrations.NEWEST,
            ),
            Remedy.UPDATE_PHOTOSIM,
        )
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    if not write:
        if version < migrations.NEWEST:
            raise LibraryError(
                tr("Library too old"),
                tr(
                    "The library {path} was made by an older photosim and has not been "
                    "updated yet.",
                    path=path,
                ),
                Remedy.OPEN_ONCE,
            )
        connection.execute("PRAGMA query_only = ON")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        return version
    if version == 0:
        connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
    elif version < migrations.NEWEST:
        keep_copy(connection, path, version)
    if connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
        raise LibraryError(
            tr("Library on an unsuitable disk"),
            tr(
                "The disk that holds {path} has not the file locks that a library needs.", path=path
            ),
            Remedy.LOCAL_DISK,
        )
    connection.execute("PRAGMA synchronous = NORMAL")
    # What is deleted is overwritten: no thumbnail of a removed photo stays in an unused page.
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute(f"PRAGMA journal_size_limit = {LOG_BYTES}")
    try:
        migrations.migrate(connection, version)
    except migrations.BrokenReferences as error:
        raise damaged(path) from error
    connection.execute("PRAGMA foreign_keys = ON")
    return version
