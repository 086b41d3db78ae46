"""Indexes of photos without a library around them."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path

from photosim.index.files import open_index
from photosim.library.runtime.photo_index import PhotoIndex
from photosim.storage.store import Store


def index_without_library(directory: Path, model_id: str, dim: int) -> PhotoIndex:
    """The index in a folder; the database is never asked."""

    def lend() -> AbstractContextManager[Store]:
        raise AssertionError("there is no database")

    return PhotoIndex(directory, *open_index(directory, model_id, dim), lend)
