"""The layouts that a library file has had, each as the step from the one before.

A version is a module here with ``STATEMENTS``, run in order inside one transaction that also
sets ``user_version``: a file has a version whole or not at all. A statement is SQL, or a function
of the connection where SQL can't say it. A released step never changes
any more; a new layout is a new module at the end of ``STEPS``. As SQLite advises for steps that
rebuild tables, foreign keys are off while a step runs and checked before it is committed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from photosim.storage.sqlite.migrations import (
    v0001_photos,
    v0002_albums,
    v0003_duplicates,
    v0004_votes,
    v0005_edits,
    v0006_zones,
    v0007_change_time,
    v0008_holdings,
    v0009_heirs,
    v0010_filters,
    v0011_listed,
    v0012_rules,
    v0013_hosts,
    v0014_people,
    v0015_requests,
    v0016_replicas,
    v0017_first_photos,
    v0018_halves,
)

APPLICATION_ID = 0x50485349  # "PHSI" in the file's header

Step = Sequence[str | Callable[[sqlite3.Connection], None]]

STEPS: tuple[Step, ...] = (
    v0001_photos.STATEMENTS,
    v0002_albums.STATEMENTS,
    v0003_duplicates.STATEMENTS,
    v0004_votes.STATEMENTS,
    v0005_edits.STATEMENTS,
    v0006_zones.STATEMENTS,
    v0007_change_time.STATEMENTS,
    v0008_holdings.STATEMENTS,
    v0009_heirs.STATEMENTS,
    v0010_filters.STATEMENTS,
    v0011_listed.STATEMENTS,
    v0012_rules.STATEMENTS,
    v0013_hosts.STATEMENTS,
    v0014_people.STATEMENTS,
    v0015_requests.STATEMENTS,
    v0016_replicas.STATEMENTS,
    v0017_first_photos.STATEMENTS,
    v0018_halves.STATEMENTS,
)
"""``STEPS[n]`` leads from version n to n + 1."""

NEWEST = len(STEPS)


class BrokenReferences(Exception):
    """After a step, rows refer to rows that are not there; the step was taken back."""


def migrate(connection: sqlite3.Connection, version: int, steps: Sequence[Step] = STEPS) -> None:
    """Bring a file from ``version`` to the newest; one transaction for each step.

    The connection must be in autocommit mode. Raises BrokenReferences and what SQLite raises;
    the file keeps the version that it reached.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    for number, statements in enumerate(steps[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in statements:
                if isinstance(statement, str):
                    connection.execute(statement)
                else:
                    statement(connection)
            broken = connection.execute("PRAGMA foreign_key_check").fetchone()
            if broken is not None:
                raise BrokenReferences(f"version {number}: {broken}")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
