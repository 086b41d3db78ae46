"""A fresh library on a server for each test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from photosim.storage.address import ServerAddress
from photosim.storage.postgres.store import PostgresStore
from tests.helpers.postgres import PostgresForTests


@pytest.fixture
def address(postgres: PostgresForTests) -> Iterator[ServerAddress]:
    """The address of an empty library."""
    with postgres.database() as lent:
        yield lent


@pytest.fixture
def store(address: ServerAddress) -> Iterator[PostgresStore]:
    """Its store, open for writing."""
    with closing(PostgresStore.open(address, write=True)) as opened:
        yield opened
