"""A fresh database for each test, and a quick way to put photos into it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from photosim.core.types import PhotoFacts, PhotoId
from photosim.storage.files import FileStat
from photosim.storage.postgres.store import PostgresStore
from photosim.storage.sqlite.store import SqliteStore
from tests.helpers.engines import ENGINES, AnyStore
from tests.helpers.postgres import PostgresForTests

Shown = tuple[int, PhotoId]


@pytest.fixture(params=ENGINES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AnyStore]:
    """A new library's store, open for writing: in a file, and on a server."""
    if request.param == "sqlite":
        with closing(SqliteStore.open(tmp_path / "library.db", write=True)) as opened:
            yield opened
        return
    server: PostgresForTests = request.getfixturevalue("postgres")
    with (
        server.database() as address,
        closing(PostgresStore.open(address, write=True)) as shared,
    ):
        yield shared


@pytest.fixture
def folder_id(store: AnyStore) -> int:
    """A watched folder."""
    with store.transaction():
        return store.folders.add(Path("/photos")).id


@pytest.fixture
def show(store: AnyStore, folder_id: int) -> Callable[..., Shown]:
    """Make an indexed file and, for a content not seen before, its photo; (file id, photo id)."""

    def make(
        relative: str,
        content: str = "",
        *,
        folder: int = folder_id,
        size: int = 1000,
        mtime_ns: int = 10**18,
        taken_at: float | None = None,
    ) -> Shown:
        photos, files = store.photos, store.files
        digest = hashlib.blake2b(os.fsencode(content or relative), digest_size=20).digest()
        zone = None if taken_at is None else 3600.0
        facts = PhotoFacts("jpeg", 40, 30, taken_at=taken_at, utc_offset=zone)
        with store.transaction():
            photo_id = photos.id_of(digest) or photos.add(digest, size, facts, 7)
            file_id = files.add_pending(folder, relative, FileStat(size, mtime_ns, 1, 2))
            files.link(file_id, photo_id)
        return file_id, photo_id

    return make
