"""The connection to a library's database on a server.

Durability: as the server is set up; every commit waits for its disk where nobody has turned that
off, and a *durable* transaction does so in any case.

Several writers: a transaction that writes holds the advisory lock ``WRITING`` until it ends, so one
at a time is inside, as with SQLite: what it read first is still so when it writes, and as no two
ever wait for rows of each other there are no deadlocks. Transactions are short, for everything
slow (decoding, embedding, comparing) comes before them. A process that stands still inside one
(stopped, its machine asleep) is cut off by the server after :data:`STANDSTILL`, so that the others
go on.

A connection that is gone (the server was started anew, a cable pulled) is made again with the next
question or transaction; what was under way inside a transaction is lost as a whole, and said.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Self, TypeVar

import numpy as np
import psycopg

from photosim.core.arrays import Ints
from photosim.core.errors import LibraryError, Remedy
from photosim.core.host import Host, this_host
from photosim.core.language import tr
from photosim.storage import layout
from photosim.storage.address import ServerAddress
from photosim.storage.lock import running_program
from photosim.storage.one_thread import OneThread
from photosim.storage.postgres import migrations
from photosim.storage.postgres.connection import adapters, checks
from photosim.storage.postgres.connection.failures import is_gone, no_vectors, translated
from photosim.storage.postgres.names import CHANNEL, SET_PATH, WRITING
from photosim.storage.postgres.sharing import people
from photosim.storage.records import Row
from photosim.storage.rights import Right, Standing

CONNECTING = 10
"""Seconds that a server has for letting somebody in."""

STANDSTILL = 60
"""Seconds after which a transaction that does nothing is ended by the server."""

WAITING = STANDSTILL + 30
"""Seconds that a transaction waits for its turn before it gives up."""

_INTRODUCE = """
    INSERT INTO hosts (id, name) VALUES (%s, %s)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE hosts.name <> excluded.name
"""

_ALIVE = {"keepalives_idle": 30, "keepalives_interval": 10, "keepalives_count": 3}

Connection = psycopg.Connection[Row]
T = TypeVar("T")


class ServerDatabase:
    """One connection; see :meth:`open`. A statement, or a transaction, is one thread's
    (:class:`OneThread`)."""

    def __init__(
        self, connection: Connection, address: ServerAddress, mine: Standing, *, write: bool
    ) -> None:
        self._connection = connection
        self._mine = OneThread()
        self._in_transaction = False
        self._listening = False
        self._told = False
        self._beside: ServerDatabase | None = None
        """The one whose :meth:`reader` this is."""
        self._introduced = False
        self.address = address
        self.standing = mine
        self.writable = write
        self.host: Host = this_host()

    @classmethod
    def open(cls, address: ServerAddress, *, write: bool) -> Self:
        """Open the library at an address, as :func:`photosim.storage.open` does."""
        connection, mine = _opened(address, write=write)
        return cls(connection, address, mine, write=write)

    @property
    def person(self) -> str:
        """Who opened it, as the server calls them."""
        return self.standing.person

    def reader(self) -> Self:
        """See :meth:`photosim.storage.store.Store.reader`."""
        reader = type(self).open(self.address, write=False)
        reader._beside = self
        return reader

    def make_known(self) -> None:
        """Let the library know this computer, so that rows can name it. Raises LibraryError."""
        with self._mine, translated(self.address):
            self._anew(self._introduce)

    @property
    def backend(self) -> int:
        """The server's number of the connection; 0 where that is gone. Any thread."""
        connection = self._connection
        return 0 if connection.closed else connection.info.backend_pid

    def close(self) -> None:
        """Close the connection. Idempotent; RuntimeError inside a transaction."""
        with self._mine:
            if self._in_transaction:
                raise RuntimeError("the database is closed inside a transaction")
            self._connection.close()

    @contextlib.contextmanager
    def transaction(self, *, durable: bool = False) -> Iterator[None]:
        """See :meth:`photosim.storage.store.Store.transaction`."""
        with self._mine:
            if not self.writable:
                raise RuntimeError("the database was opened for reading")
            if self._in_transaction:
                raise RuntimeError("a transaction is open already; they don't nest")
            with translated(self.address):
                self._anew(self._begin)
                self._in_transaction = True
                try:
                    if durable:
                        self._run("SET LOCAL synchronous_commit = on")
                    yield
                    self._run("SELECT pg_notify(%s, '')", (CHANNEL,))
                    self._run("COMMIT")
                except BaseException:
                    self._roll_back()
                    raise
                finally:
                    self._in_transaction = False

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """All rows of a reading statement."""
        with self._mine, translated(self.address):
            return self._asked(lambda: self._run(sql, parameters).fetchall())

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> Row | None:
        """The first row of a reading statement, or None."""
        with self._mine, translated(self.address):
            return self._asked(lambda: self._run(sql, parameters).fetchone())

    def ids(self, sql: str, parameters: Sequence[Any] = ()) -> Ints:
        """The first column of all rows, int64 (n,)."""
        return np.array([row[0] for row in self.rows(sql, parameters)], dtype=np.int64)

    def write(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run a writing statement; how many rows it changed. RuntimeError outside of a
        transaction."""
        with self._mine, translated(self.address):
            self._writing()
            return self._run(sql, parameters).rowcount

    def insert(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Run a writing statement that ends with ``RETURNING id``; the id."""
        with self._mine, translated(self.address):
            self._writing()
            row = self._run(sql, parameters).fetchone()
        assert row is not None
        return int(row[0])

    def write_many(self, sql: str, parameters: Iterable[Sequence[Any]]) -> int:
        """Run a writing statement for each set of parameters; how many rows it changed."""
        with self._mine, translated(self.address):
            self._writing()
            cursor = self._connection.cursor()
            cursor.executemany(sql.encode(), parameters)
            return max(0, cursor.rowcount)

    def changed_since(self) -> bool:
        """Whether another connection has committed since this was last asked, but for the one whose
        :meth:`reader` this is; True at first."""
        with self._mine, translated(self.address):
            if not self._listening:
                self._asked(self._listen)
                return True
            # Whoever has committed before this question has been told before its answer.
            self._asked(lambda: self._run("SELECT 1"))
            changed, self._told = self._told or not self._listening, False
            return changed

    def size(self) -> int:
        """Bytes that the tables of the library take on the server's disk."""
        return int(self.rows(checks.SIZE)[0][0])

    def problems(self) -> list[str]:
        """What is wrong with the rows: references to rows that are not there, and what the server
        can't read."""
        try:
            return checks.problems(self.rows)
        except LibraryError as error:
            return [error.message]

    def next_id(self, table: str) -> int:
        """An id that no row of a table has had."""
        return int(self.rows("SELECT nextval(pg_get_serial_sequence(%s, 'id'))", (table,))[0][0])

    def used_id(self, table: str, number: int) -> None:
        """A row was written with an id of its own: no other one ever gets it."""
        self.rows(
            "SELECT setval(pg_get_serial_sequence(%s, 'id'), %s)"
            f" FROM {table}_id_seq WHERE last_value <= %s",
            (table, number, number),
        )

    def _writing(self) -> None:
        if not self._in_transaction:
            raise RuntimeError("a write outside of a transaction")

    def _run(self, sql: str, parameters: Sequence[Any] = ()) -> psycopg.Cursor[Row]:
        return self._connection.execute(sql.encode(), parameters or None, binary=True)

    def _listen(self) -> None:
        self._run(f"LISTEN {CHANNEL}")
        self._connection.add_notify_handler(self._notice)
        self._listening = True

    def _notice(self, notice: psycopg.Notify) -> None:
        own = {self._connection.info.backend_pid, self._beside.backend if self._beside else 0}
        self._told |= notice.pid not in own

    def _introduce(self) -> None:
        # Outside of a transaction: other connections of this process do the same.
        if not self._introduced:
            self._run(_INTRODUCE, (self.host.id, self.host.name))
            self._introduced = True

    def _begin(self) -> None:
        self._introduce()
        self._run("BEGIN")
        try:
            self._run("SELECT pg_advisory_xact_lock(%s)", (WRITING,))
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        """What can't be rolled back, as the connection is gone, the server has rolled back."""
        with contextlib.suppress(psycopg.OperationalError):
            self._run("ROLLBACK")

    def _asked(self, question: Callable[[], T]) -> T:
        return question() if self._in_transaction else self._anew(question)

    def _anew(self, question: Callable[[], T]) -> T:
        """Ask, and where the connection is gone once more on another one."""
        try:
            return question()
        except psycopg.OperationalError as error:
            if not is_gone(error, self._connection):
                raise
        self._connection, self.standing = _opened(self.address, write=self.writable)
        self._listening = False
        return question()


class ServerTable:
    """What works on the tables of one connection."""

    def __init__(self, db: ServerDatabase) -> None:
        self._db = db


def connect(address: ServerAddress) -> Connection:
    """A connection in autocommit mode. Raises what psycopg raises."""
    asked: dict[str, Any] = {"connect_timeout": CONNECTING, **_ALIVE}
    connection: Connection = psycopg.connect(
        str(address),
        autocommit=True,
        client_encoding="UTF8",
        application_name=running_program(),
        **{name: value for name, value in asked.items() if not address.asks(name)},
    )
    adapters.register(connection)
    return connection


def standing_at(address: ServerAddress) -> Standing | None:
    """What who asks may do with the library at an address; None where there is none. Raises
    NotPermitted where that is nothing, LibraryError where the server can't be asked."""
    with translated(address), contextlib.closing(connect(address)) as connection:
        mine = people.standing(connection, address)
        return mine if migrations.version(connection) else None


def _opened(address: ServerAddress, *, write: bool) -> tuple[Connection, Standing]:
    with translated(address):
        connection = connect(address)
        try:
            mine = _set_up(connection, address, write=write)
        except BaseException:
            connection.close()
            raise
    return connection, mine


def _set_up(connection: Connection, address: ServerAddress, *, write: bool) -> Standing:
    mine = people.standing(connection, address)
    if write and mine is not None:
        mine.require(Right.LABEL)
    version = migrations.version(connection)
    if version is None:
        raise LibraryError(
            tr("Not a library"),
            tr(
                "The database {address} has a schema photosim that is not a library's.",
                address=address,
            ),
            Remedy.OTHER_DATABASE,
        )
    if version > layout.NEWEST:
        raise LibraryError(
            tr("Library too new"),
            tr(
                "The library {path} was made by a newer photosim (version {version} of its "
                "file; this one knows up to {newest}).",
                path=address,
                version=version,
                newest=layout.NEWEST,
            ),
            Remedy.UPDATE_PHOTOSIM,
        )
    if version < layout.NEWEST:
        if not write and version == 0:
            raise _not_made(address)
        if not write or (mine is not None and mine.right < Right.OWN):
            raise _too_old(address, mine)
        try:
            migrations.migrate(connection)
        except (psycopg.errors.FeatureNotSupported, psycopg.errors.UndefinedFile) as error:
            raise no_vectors(address) from error
        except psycopg.errors.UndefinedObject as error:  # half vectors came with 0.7
            raise no_vectors(address) from error
    connection.execute(SET_PATH)
    connection.execute(
        "SELECT set_config('default_transaction_read_only', %s, false),"
        " set_config('idle_in_transaction_session_timeout', %s, false),"
        " set_config('lock_timeout', %s, false)",
        ("off" if write else "on", f"{STANDSTILL}s", f"{WAITING}s"),
    )
    mine = mine or people.standing(connection, address)
    assert mine is not None
    return mine


def _not_made(address: ServerAddress) -> LibraryError:
    return LibraryError(
        tr("No library here"),
        tr("There is no library at {parent}.", parent=address),
        Remedy.INDEX_FOLDER,
    )


def _too_old(address: ServerAddress, mine: Standing | None) -> LibraryError:
    owns = mine is None or mine.right is Right.OWN
    return LibraryError(
        tr("Library too old"),
        tr(
            "The library {path} was made by an older photosim and has not been updated yet.",
            path=address,
        ),
        Remedy.OPEN_ONCE if owns else Remedy.OWNER_OPENS_ONCE,
    )
