"""A fresh database for each test, and a quick way to put photos into it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from photosim.core.types import PhotoFacts, PhotoId
from photosim.storage.database import Database
from photosim.storage.files import Files
from photosim.storage.folders import Folders
from photosim.storage.photos import Photos

Shown = tuple[int, PhotoId]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """A new library's database, open for writing."""
    database = Database.open(tmp_path / "library.db", write=True)
    yield database
    database.close()


@pytest.fixture
def folder_id(db: Database) -> int:
    """A watched folder."""
    with db.transaction():
        return Folders(db).add(Path("/photos")).id


@pytest.fixture
def show(db: Database, folder_id: int) -> Callable[..., Shown]:
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
        photos, files = Photos(db), Files(db)
        digest = hashlib.blake2b(os.fsencode(content or relative), digest_size=20).digest()
        facts = PhotoFacts("jpeg", 40, 30, taken_at=taken_at)
        with db.transaction():
            photo_id = photos.id_of(digest) or photos.add(digest, size, facts, 7)
            file_id = files.add_pending(folder, relative, size, mtime_ns, 1, 2)
            files.link(file_id, photo_id)
        return file_id, photo_id

    return make
