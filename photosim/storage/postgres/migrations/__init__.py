"""The layouts that a library on a server has had.

``v0012_first`` makes the first of them whole; each later one is a module with ``STATEMENTS``, the
step from the one before, at the end of ``STEPS``. All that has to be done is done in one
transaction, which waits for its turn: when two processes find an old layout, the second one finds
the new. Those with whom the library is shared get their rights to what is new in it, too. A
released step never changes any more.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import psycopg

from photosim.storage.postgres.migrations import (
    v0012_first,
    v0013_hosts,
    v0014_people,
    v0015_requests,
    v0016_replicas,
    v0017_first_photos,
    v0018_halves,
)
from photosim.storage.postgres.names import MIGRATING, SET_PATH
from photosim.storage.postgres.sharing import grants

FIRST = 12

STEPS: tuple[Sequence[str], ...] = (
    v0012_first.STATEMENTS,
    v0013_hosts.STATEMENTS,
    v0014_people.STATEMENTS,
    v0015_requests.STATEMENTS,
    v0016_replicas.STATEMENTS,
    v0017_first_photos.STATEMENTS,
    v0018_halves.STATEMENTS,
)
"""``STEPS[n]`` leads from version FIRST - 1 + n, or from nothing, to FIRST + n."""


def version(connection: psycopg.Connection[Any]) -> int | None:
    """The layout of the library in a database: 0 where the database has none, None where its
    schema ``photosim`` is not a library's."""
    row = connection.execute(
        "SELECT to_regnamespace('photosim') IS NOT NULL, to_regclass('photosim.layout') IS NOT NULL"
    ).fetchone()
    assert row is not None
    if not row[1]:
        return None if row[0] and _has_tables(connection) else 0
    found = connection.execute("SELECT version FROM photosim.layout").fetchone()
    return None if found is None else int(found[0])


def migrate(connection: psycopg.Connection[Any]) -> None:
    """Bring a database to the newest layout. Raises what psycopg raises; then nothing is changed.

    The connection must be in autocommit mode.
    """
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (MIGRATING,))
        now = version(connection)
        for number, statements in enumerate(STEPS, start=FIRST):
            if now is not None and number > now:
                for statement in (SET_PATH, *statements):
                    connection.execute(statement.encode())
                connection.execute("UPDATE photosim.layout SET version = %s", (number,))
        if grants.known_roles(connection):
            grants.grant(connection)


def _has_tables(connection: psycopg.Connection[Any]) -> bool:
    found = connection.execute(
        "SELECT 1 FROM pg_class WHERE relnamespace = to_regnamespace('photosim') LIMIT 1"
    )
    return found.fetchone() is not None
