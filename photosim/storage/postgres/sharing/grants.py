"""What each kind of people may do in a library's database, said to the server.

Each kind is a role without a login, of which people are made members: readers, labellers (who are
readers too) and cleaners (who are labellers too). A table that is not named here can be read and
not written. All of it is said again after each change of the layout.

Row security is on where a table holds what one kind may write beside what it may not: of the
settings cleaners write those of comparing and of the rules that choose keepers, of the journal
nobody but the owner deletes what something came of, and labellers join the parts alone that bear
their name.
"""

from __future__ import annotations

import hashlib
from typing import Any

import psycopg
from psycopg import sql

from photosim.storage.rights import NAMES, Right

KINDS = (Right.READ, Right.LABEL, Right.CLEAN)

SETTINGS_OF_CLEANERS = (
    "index is behind",
    "keep-best preset",
    "keep-best presets",
    "photos being compared",
    "sharpness of bursts measured",
)

_ALL = "INSERT, UPDATE, DELETE"
_PEOPLES = "USAGE, SELECT, UPDATE"

_TABLES: dict[Right, dict[str, str]] = {
    Right.LABEL: {
        **dict.fromkeys(
            ("album_photos", "decisions", "votes", "saved_searches", "query_data"), _ALL
        ),
        "albums": "INSERT, DELETE, UPDATE (name)",
        "joins": "INSERT, UPDATE",
        "conflicts": "INSERT",
        "hosts": "INSERT, UPDATE (name)",  # each computer that writes makes itself known
    },
    Right.CLEAN: {
        **dict.fromkeys(
            ("pairs", "examined", "guarded_folders", "journal", "heirs", "settings"), _ALL
        ),
        "journal_steps": "INSERT, UPDATE",
        "journal_workers": "INSERT, UPDATE",
        "requests": "INSERT, UPDATE (state, answered_at, answered_by, worker, entry_id, done,"
        " remaining)",
        "workers": _ALL,
        "file_claims": "DELETE",  # by a trigger, with a file that goes
        "successions": "DELETE",
        "files": "INSERT, UPDATE",
        "newcomers": "INSERT",
        "photos": "UPDATE (unused_since, taken_at, utc_offset, holdings, rating, pixel_hash,"
        " sharpness)",
    },
}
_SEQUENCES = {
    Right.LABEL: ("albums_id_seq", "saved_searches_id_seq", "conflicts_id_seq"),
    Right.CLEAN: ("files_id_seq", "journal_id_seq", "journal_steps_id_seq", "requests_id_seq"),
}

_NOTHING_CAME = "NOT EXISTS (SELECT 1 FROM photosim.journal_steps WHERE entry_id = journal.id)"
_OWN_PART = "person = session_user OR has_table_privilege('photosim.pairs', 'INSERT')"
_OF_OWN_PART = (
    "EXISTS (SELECT 1 FROM photosim.joins"
    f" WHERE joins.replica = conflicts.replica AND ({_OWN_PART}))"
)

_POLICIES = (
    ("settings", "everybody_reads", "FOR SELECT USING (true)"),
    ("settings", "cleaners_write", "FOR ALL USING (key = ANY ({keys}))"),
    ("journal", "everybody_reads", "FOR SELECT USING (true)"),
    ("journal", "cleaners_begin", "FOR INSERT WITH CHECK (true)"),
    ("journal", "cleaners_go_on", "FOR UPDATE USING (true)"),
    ("journal", "cleaners_drop", f"FOR DELETE USING ({_NOTHING_CAME})"),
    ("joins", "everybody_reads", "FOR SELECT USING (true)"),
    ("joins", "labellers_begin", f"FOR INSERT WITH CHECK ({_OWN_PART})"),
    ("joins", "labellers_go_on", f"FOR UPDATE USING ({_OWN_PART})"),
    ("conflicts", "everybody_reads", "FOR SELECT USING (true)"),
    ("conflicts", "labellers_tell", f"FOR INSERT WITH CHECK ({_OF_OWN_PART})"),
)

Connection = psycopg.Connection[Any]


def role(database: str, right: Right) -> str:
    """The role of one kind of people of the library in a database: 63 bytes at most."""
    name = f"photosim_{NAMES[right]}_{database}"
    if len(name.encode()) <= 63:
        return name
    return f"photosim_{NAMES[right]}_{hashlib.sha256(database.encode()).hexdigest()[:16]}"


def roles(connection: Connection) -> dict[Right, str]:
    """The names of the roles of this library, which need not be there."""
    return {right: role(connection.info.dbname, right) for right in KINDS}


def known_roles(connection: Connection) -> bool:
    """Whether this library was ever shared."""
    names = list(roles(connection).values())
    found = connection.execute(
        "SELECT COUNT(*) FROM pg_roles WHERE rolname = ANY(%s)", (names,)
    ).fetchone()
    return found is not None and found[0] == len(names)


def make_roles(connection: Connection) -> None:
    """Make those that are missing, one kind a member of the one before. Raises what psycopg
    raises."""
    below = None
    for name in roles(connection).values():
        known = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", (name,)).fetchone()
        if known is None:
            run(connection, "CREATE ROLE {} NOLOGIN", name)
        if below is not None:
            run(connection, "GRANT {} TO {}", below, name)
        below = name


def grant(connection: Connection) -> None:
    """Say what each of the roles may do, and nothing beside that. Belongs into a transaction of the
    owner's."""
    named = roles(connection)
    reader = named[Right.READ]
    run(connection, "GRANT CONNECT ON DATABASE {} TO {}", connection.info.dbname, reader)
    run(connection, "GRANT USAGE ON SCHEMA photosim TO {}", reader)
    for name in named.values():
        run(connection, "REVOKE ALL ON ALL TABLES IN SCHEMA photosim FROM {}", name)
        run(connection, "REVOKE ALL ON ALL SEQUENCES IN SCHEMA photosim FROM {}", name)
    run(connection, "GRANT SELECT ON ALL TABLES IN SCHEMA photosim TO {}", reader)
    run(connection, "GRANT SELECT ON ALL SEQUENCES IN SCHEMA photosim TO {}", reader)
    for right in KINDS:
        for table, what in _TABLES.get(right, {}).items():
            run(connection, f"GRANT {what} ON photosim.{table} TO {{}}", named[right])
        for sequence in _SEQUENCES.get(right, ()):
            run(
                connection,
                f"GRANT {_PEOPLES} ON SEQUENCE photosim.{sequence} TO {{}}",
                named[right],
            )
    _say_policies(connection)


def _say_policies(connection: Connection) -> None:
    keys = sql.Literal(list(SETTINGS_OF_CLEANERS))
    for table in {table for table, _, _ in _POLICIES}:
        run(connection, f"ALTER TABLE photosim.{table} ENABLE ROW LEVEL SECURITY")
    for table, name, rule in _POLICIES:
        run(connection, f"DROP POLICY IF EXISTS {name} ON photosim.{table}")
        connection.execute(
            sql.SQL(f"CREATE POLICY {name} ON photosim.{table} {rule}").format(keys=keys)
        )


def run(connection: Connection, statement: str, *names: str) -> None:
    """A statement, names of roles and databases put in as such."""
    connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))
