"""A library on a server that several people share, each with a login of their own."""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import psycopg

from photosim import storage
from photosim.storage.address import ServerAddress, folder_of
from photosim.storage.postgres.store import PostgresStore
from photosim.storage.rights import NAMES, Right
from tests.helpers.postgres import PostgresForTests

_number = itertools.count()

_TABLES = """
    SELECT relname::text FROM pg_class
    WHERE relnamespace = 'photosim'::regnamespace AND relkind = 'r' ORDER BY 1
"""
_COUNTERS = """
    SELECT sequencename::text, last_value FROM pg_sequences WHERE schemaname = 'photosim' ORDER BY 1
"""
_RIGHTS = """
    SELECT relname::text, relacl::text, relrowsecurity FROM pg_class
    WHERE relnamespace = 'photosim'::regnamespace ORDER BY 1
"""
_MEMBERS = """
    SELECT kind.rolname::text, member.rolname::text FROM pg_auth_members
    JOIN pg_roles AS kind ON kind.oid = roleid
    JOIN pg_roles AS member ON member.oid = pg_auth_members.member
    WHERE strpos(kind.rolname, current_database()) > 0 ORDER BY 1, 2
"""


@dataclass(frozen=True, slots=True)
class SharedLibrary:
    """A library whose owner, who is no administrator, has shared it with one person of each kind,
    and with a stranger not."""

    server: PostgresForTests
    database: str
    people: dict[Right, str]
    stranger: str

    def of(self, right: Right) -> ServerAddress:
        """The address that a person with a right uses."""
        return self.server.address(self.database, user=self.people[right])

    def of_stranger(self) -> ServerAddress:
        """The address that somebody else uses."""
        return self.server.address(self.database, user=self.stranger)

    def whole(self) -> dict[str, Any]:
        """All that the database holds: a digest of each table, the counters, the rights."""
        address = self.server.address(self.database)
        with psycopg.connect(str(address), autocommit=True) as connection:

            def asked(sql: str) -> list[tuple[Any, ...]]:
                return connection.execute(sql.encode()).fetchall()

            found: dict[str, Any] = {
                name: hashlib.sha256(
                    "\n".join(
                        sorted(row for (row,) in asked(f"SELECT t::text FROM photosim.{name} AS t"))
                    ).encode()
                ).hexdigest()
                for (name,) in asked(_TABLES)
            }
            return found | {
                "counters": asked(_COUNTERS),
                "rights": asked(_RIGHTS),
                "members": asked(_MEMBERS),
            }

    def run_as(self, right: Right, sql: str) -> int:
        """Run a statement as a person without photosim; how many rows it changed."""
        with psycopg.connect(str(self.of(right)), autocommit=True) as connection:
            return connection.execute(sql.encode()).rowcount


@contextlib.contextmanager
def shared_library(server: PostgresForTests) -> Iterator[SharedLibrary]:
    """An empty library that is shared with people."""
    own = f"{os.getpid()}_{next(_number)}"
    database, people = f"shared_{own}", {right: f"{NAMES[right]}_{own}" for right in Right}
    everybody = [*people.values(), f"stranger_{own}"]
    for name in everybody:
        server.run(f"CREATE ROLE {name} LOGIN{' CREATEROLE' * name.startswith('owner')}")
    server.run(f"CREATE DATABASE {database} OWNER {people[Right.OWN]}")
    with psycopg.connect(str(server.address(database)), autocommit=True) as administrator:
        administrator.execute("CREATE EXTENSION vector")
    made = SharedLibrary(server, database, people, everybody[-1])
    try:
        PostgresStore.open(made.of(Right.OWN), write=True).close()
        folder = folder_of(made.of(Right.OWN))
        for right in (Right.READ, Right.LABEL, Right.CLEAN):
            storage.share(folder, [people[right]], right)
        yield made
    finally:
        server.run(f"DROP DATABASE {database} WITH (FORCE)")
        kinds = [f"photosim_{NAMES[right]}_{database}" for right in Right if right < Right.OWN]
        for name in (*kinds, *everybody):
            server.run(f"DROP ROLE IF EXISTS {name}")
