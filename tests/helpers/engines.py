"""Both kinds of stores, for tests that hold for each of them."""

from __future__ import annotations

import sqlite3

import psycopg

from photosim.storage.postgres.store import PostgresStore
from photosim.storage.sqlite.store import SqliteStore

AnyStore = SqliteStore | PostgresStore

ENGINES = ("sqlite", "postgres")

REFUSED = (sqlite3.IntegrityError, psycopg.IntegrityError)
"""What a broken constraint raises: a mistake of the program."""
