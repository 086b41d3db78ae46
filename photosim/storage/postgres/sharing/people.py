"""Those with whom a library on a server is shared, and what somebody may do in it.

What the server says to a question comes as psycopg raises it; who asks translates it.
"""

from __future__ import annotations

import contextlib
import shlex
from collections.abc import Iterator, Sequence
from typing import Any

import psycopg

from photosim.core.errors import LibraryError, Remedy, UsageError
from photosim.core.language import tr
from photosim.storage.address import ServerAddress
from photosim.storage.postgres.sharing import grants
from photosim.storage.rights import Person, Right, Standing, not_shared

Connection = psycopg.Connection[Any]

# By the tables' numbers: who may not look into the schema may not name them either.
_MAY = """
    SELECT session_user::text, pg_is_in_recovery(),
        pg_has_role(layout.relowner, 'USAGE'),
        has_schema_privilege(layout.relnamespace, 'USAGE')
            AND has_table_privilege(layout.oid, 'SELECT'),
        (SELECT has_table_privilege(oid, 'INSERT') FROM pg_class
            WHERE relnamespace = layout.relnamespace AND relname = 'albums'),
        (SELECT has_table_privilege(oid, 'INSERT') FROM pg_class
            WHERE relnamespace = layout.relnamespace AND relname = 'journal')
    FROM pg_class AS layout JOIN pg_namespace ON pg_namespace.oid = layout.relnamespace
    WHERE nspname = 'photosim' AND relname = 'layout'
"""
_OWNER = """
    SELECT pg_get_userbyid(relowner) FROM pg_class
    JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE nspname = 'photosim' AND relname = 'layout'
"""
_MEMBERS = """
    SELECT member.rolname::text FROM pg_auth_members
    JOIN pg_roles AS member ON member.oid = pg_auth_members.member
    JOIN pg_roles AS kind ON kind.oid = pg_auth_members.roleid
    WHERE kind.rolname = %s AND NOT admin_option AND member.rolname <> ALL(%s)
    ORDER BY member.rolname
"""


def standing(connection: Connection, address: ServerAddress) -> Standing | None:
    """What who opened the connection may do; None where there is no library.

    Raises NotPermitted where that is nothing at all.
    """
    row = connection.execute(_MAY.encode()).fetchone()
    if row is None:
        return None
    person, standby, owns, reads, labels, cleans = row
    if not owns and not reads:
        raise not_shared(str(address), person)
    right = Right.READ
    if owns:
        right = Right.OWN
    elif cleans:
        right = Right.CLEAN
    elif labels:
        right = Right.LABEL
    # What stands by for another server can only be read, by anybody.
    return Standing(str(address), person, Right.READ if standby else right)


def people(connection: Connection) -> list[Person]:
    """Everybody who was given a right, and the owner, who comes first."""
    kinds = grants.roles(connection)
    found = [Person(_owner(connection), Right.OWN)]
    for right, name in sorted(kinds.items(), reverse=True):
        rows = connection.execute(_MEMBERS.encode(), (name, list(kinds.values())))
        found += [Person(member, right) for (member,) in rows.fetchall()]
    return found


def share(
    connection: Connection, address: ServerAddress, names: Sequence[str], right: Right
) -> None:
    """Let people do that from now on, in place of what they could do before.

    Raises UsageError for a name that the server does not know, or its owner's; NotPermitted;
    LibraryError where the owner may not make roles.
    """
    with _as_owner(connection, address):
        _check_known(connection, names)
        owner = _owner(connection)
        try:
            grants.make_roles(connection)
        except psycopg.errors.InsufficientPrivilege as error:
            raise LibraryError(
                tr("No roles"),
                tr("The server does not let the owner of the library {address} make roles.",
                   address=address),
                Remedy.MAKE_ROLES,
                shlex.quote(owner),
            ) from error  # fmt: skip
        grants.grant(connection)
        for name in names:
            _leave(connection, name)
            grants.run(connection, "GRANT {} TO {}", grants.roles(connection)[right], name)


def unshare(connection: Connection, address: ServerAddress, names: Sequence[str]) -> None:
    """Share it no longer with people. Raises UsageError where it isn't, and NotPermitted."""
    with _as_owner(connection, address):
        known = {one.name for one in people(connection) if one.right is not Right.OWN}
        for name in names:
            if name not in known:
                raise UsageError(
                    tr("Not shared with them"),
                    tr("The library {address} is not shared with {name}.",
                       address=address, name=name),
                    Remedy.LIST_PEOPLE,
                )  # fmt: skip
            _leave(connection, name)


@contextlib.contextmanager
def _as_owner(connection: Connection, address: ServerAddress) -> Iterator[None]:
    """In a transaction of the owner's. Raises NotPermitted, LibraryError where there is no
    library."""
    with connection.transaction():
        mine = standing(connection, address)
        if mine is None:
            raise LibraryError(
                tr("No library here"),
                tr("There is no library at {parent}.", parent=address),
                Remedy.INDEX_FOLDER,
            )
        mine.require(Right.OWN)
        yield


def _check_known(connection: Connection, names: Sequence[str]) -> None:
    kinds, owner = set(grants.roles(connection).values()), _owner(connection)
    for name in names:
        known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (name,)).fetchone()
        if known is None or name in kinds:
            raise UsageError(
                tr("Nobody of that name"),
                tr("The server knows nobody called {name}.", name=name),
                Remedy.MAKE_PERSON,
                shlex.quote(name),
            )
        if name == owner:
            raise UsageError(
                tr("The owner"), tr("The library is {name}'s own.", name=name), Remedy.LIST_PEOPLE
            )


def _leave(connection: Connection, name: str) -> None:
    """Take somebody out of every kind of people."""
    members = {one.name: one.right for one in people(connection) if one.right is not Right.OWN}
    if name in members:
        grants.run(connection, "REVOKE {} FROM {}", grants.roles(connection)[members[name]], name)


def _owner(connection: Connection) -> str:
    row = connection.execute(_OWNER.encode()).fetchone()
    assert row is not None
    return str(row[0])
